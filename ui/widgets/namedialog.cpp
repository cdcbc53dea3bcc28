// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/namedialog.h"

#include "ui/widgets/card.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace lightfoot {

using namespace Qt::StringLiterals;

NameDialog::NameDialog(const Texts &texts, std::function<Judgement(const QString &name)> judge,
                       QWidget *parent)
    : QDialog(parent),
      m_judge(std::move(judge)),
      m_name(new QLineEdit(texts.name.left(texts.longest))),
      m_words(mutedLabel({}))
{
    setObjectName(texts.objectName + u"Dialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(texts.title);
    auto *label = new QLabel(tr("&Name"));
    label->setBuddy(m_name);
    m_name->setObjectName(texts.objectName + u"Name"_s);
    m_name->setAccessibleName(tr("Name"));
    m_name->setMaxLength(texts.longest);
    m_name->selectAll();
    m_words->setObjectName(texts.objectName + u"Words"_s);
    m_words->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    m_save = buttons->button(QDialogButtonBox::Save);
    m_save->setObjectName(texts.objectName + u"Save"_s);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(texts.objectName + u"Cancel"_s);
    connect(m_name, &QLineEdit::textChanged, this, &NameDialog::update);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::accepted, this, [this] { Q_EMIT named(name()); });
    auto *column = new QVBoxLayout(this);
    column->addWidget(label);
    column->addWidget(m_name);
    column->addWidget(m_words);
    column->addWidget(buttons);
    update();
}

QString NameDialog::name() const
{
    return m_name->text().simplified();
}

void NameDialog::update()
{
    const bool empty = name().isEmpty();
    const Judgement judgement = m_judge && !empty ? m_judge(name()) : Judgement{};
    m_words->setText(judgement.words);
    m_words->setVisible(!judgement.words.isEmpty());
    m_save->setEnabled(judgement.good && !empty);
    m_save->setAccessibleDescription(judgement.words);
}

} // namespace lightfoot
