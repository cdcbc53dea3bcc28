// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace lightfoot {

// A dialog with an empty column that goes away when it is closed. GUI thread; owned by parent.
QDialog *makePlainDialog(QWidget *parent, const QString &title, const QString &objectName);
// Adds the button that closes it, and shows it.
void openPlainDialog(QDialog *dialog);

} // namespace lightfoot
