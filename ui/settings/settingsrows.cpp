// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingsrows.h"

#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

#include <QCheckBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace lightfoot {

namespace {

// Who scrolls the page past a control changes nothing: the wheel is the page's until somebody is in the
// control.
class WheelGuard final : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() != QEvent::Wheel || static_cast<QWidget *>(object)->hasFocus())
            return false;
        event->ignore(); // on to what it is in
        return true;
    }
};

} // namespace

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
    control->setFocusPolicy(Qt::StrongFocus); // not by the wheel
    control->installEventFilter(new WheelGuard(control));
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
