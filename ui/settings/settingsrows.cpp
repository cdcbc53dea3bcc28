// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingsrows.h"

#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace lightfoot {

QFormLayout *addForm(Card &card)
{
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(18);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    card.body()->addLayout(form);
    return form;
}

void addRow(QFormLayout &form, const QString &label, QWidget *control, const QString &objectName)
{
    control->setObjectName(objectName);
    control->setAccessibleName(plainWords(label));
    auto *words = new QLabel(label);
    words->setForegroundRole(QPalette::PlaceholderText);
    words->setBuddy(control);
    form.addRow(words, control);
}

QCheckBox *addCheck(QFormLayout &form, const QString &text, const QString &objectName, bool checked)
{
    auto *box = new QCheckBox(text);
    box->setObjectName(objectName);
    box->setAccessibleName(plainWords(text));
    box->setChecked(checked);
    form.addRow(box);
    return box;
}

} // namespace lightfoot
