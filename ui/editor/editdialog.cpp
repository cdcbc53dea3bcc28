// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/editdialog.h"

#include "ui/theme/colors.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QLabel>

namespace lightfoot {

using namespace Qt::StringLiterals;

EditDialog::EditDialog(const QString &prefix, const QString &saveText, QWidget *parent)
    : QDialog(parent), m_foot(new QWidget(this)), m_problem(mutedLabel({})), m_save(new Button(saveText))
{
    setAttribute(Qt::WA_DeleteOnClose);
    layOutFoot(prefix);
}

void EditDialog::layOutFoot(const QString &prefix)
{
    m_problem->setObjectName(prefix + u"Problem"_s);
    m_problem->setWordWrap(true);
    m_save->setObjectName(prefix + u"Save"_s);
    m_save->setDefault(true);
    auto *cancel = new Button(tr("Cancel"));
    cancel->setObjectName(prefix + u"Cancel"_s);
    cancel->setAutoDefault(false);
    connect(m_save, &QPushButton::clicked, this, [this] {
        if (!m_saving)
            save();
    });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *row = new QHBoxLayout(m_foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_problem, 1);
    row->addWidget(m_save);
    row->addWidget(cancel);
}

void EditDialog::setSaveText(const QString &text)
{
    m_save->setText(text);
}

void EditDialog::say(const QString &what, bool isProblem, bool canSave)
{
    m_problem->setText(what);
    QPalette colours;
    if (isProblem) {
        colours = palette();
        colours.setColor(QPalette::PlaceholderText, colorOf(ColorRole::Down, palette()));
    }
    m_problem->setPalette(colours);
    m_save->setEnabled(canSave && !m_saving);
    m_save->setAccessibleDescription(what);
}

void EditDialog::beginSaving(const QString &what)
{
    if (!m_saving)
        m_focus = focusWidget();
    m_saving = true;
    enableParts(false);
    say(what.isEmpty() ? tr("Saving…") : what, false, false);
}

void EditDialog::endSaving()
{
    m_saving = false;
    enableParts(true);
    if (m_focus)
        m_focus->setFocus();
}

void EditDialog::enableParts(bool enabled)
{
    for (QWidget *part : findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        if (part != m_foot && !part->isWindow())
            part->setEnabled(enabled);
    }
}

void EditDialog::setAnswer(const Result<void> &result)
{
    if (!m_saving)
        return;
    if (result)
        return accept();
    endSaving();
    say(tr("Nothing is saved yet: %1.").arg(translated(result.error().message)), true, true);
}

// What is still under way finds nobody who waits for it.
void EditDialog::done(int result)
{
    m_saving = false;
    QDialog::done(result);
}

} // namespace lightfoot
