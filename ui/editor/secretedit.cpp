// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/secretedit.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

QToolButton *makeToggle(const QString &text, const QString &objectName, const QString &name)
{
    auto *button = new QToolButton;
    button->setText(text);
    button->setObjectName(objectName);
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

SecretEdit::SecretEdit(const QString &key, bool keychain, QWidget *parent)
    : QWidget(parent),
      m_line(new QLineEdit),
      m_eye(makeToggle(tr("Show"), u"show_"_s + key, tr("Show what is typed"))),
      m_remove(makeToggle(tr("Remove"), u"remove_"_s + key, tr("Remove what is there"))),
      m_keep(new QCheckBox(tr("Keep in the keychain"))),
      m_keychain(keychain)
{
    m_line->setEchoMode(QLineEdit::Password);
    m_keep->setObjectName(u"keychain_"_s + key);
    m_keep->setToolTip(tr("Lists and exports then hold its name alone"));
    m_keep->setChecked(keychain);
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(m_line, 1);
    row->addWidget(m_eye);
    row->addWidget(m_remove);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(row);
    column->addWidget(m_keep);
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textEdited, this, &SecretEdit::edited);
    connect(m_line, &QLineEdit::textChanged, this, &SecretEdit::showButtons);
    connect(m_eye, &QToolButton::toggled, this,
            [this](bool shown) { m_line->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password); });
    connect(m_remove, &QToolButton::toggled, this, [this](bool removed) {
        m_line->setEnabled(!removed);
        showButtons();
        Q_EMIT edited();
    });
    connect(m_keep, &QCheckBox::toggled, this, &SecretEdit::edited);
    showButtons();
}

void SecretEdit::begin(const QString &reference, bool held)
{
    m_held = held;
    m_remove->setChecked(false);
    m_line->clear();
    if (!reference.isEmpty())
        m_line->setPlaceholderText(tr("Kept: %1").arg(reference));
    else
        m_line->setPlaceholderText(held ? tr("Kept as it is; type to replace it") : QString());
    showButtons();
}

QString SecretEdit::text() const
{
    return removed() ? QString() : m_line->text();
}

bool SecretEdit::removed() const
{
    return m_remove->isChecked();
}

bool SecretEdit::keep() const
{
    return m_keychain && m_keep->isChecked();
}

void SecretEdit::showButtons()
{
    m_remove->setVisible(m_held);
    m_eye->setEnabled(!m_line->text().isEmpty());
    m_keep->setVisible(m_keychain && !m_line->text().isEmpty() && !removed());
}

} // namespace lightfoot
