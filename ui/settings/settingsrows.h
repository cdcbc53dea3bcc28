// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QComboBox;
class QCheckBox;
class QFormLayout;
class QWidget;

namespace lightfoot {

class Card;

// The pieces that the page of settings is made of. GUI thread.

// A card whose body is a form of labels and controls.
QFormLayout *addForm(Card &card);
// A control with its label, which is also its name and leads to it by its key.
void addRow(QFormLayout &form, const QString &label, QWidget *control, const QString &objectName);
QCheckBox *addCheck(QFormLayout &form, const QString &text, const QString &objectName, bool checked);

} // namespace lightfoot
