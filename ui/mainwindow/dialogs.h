// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QAction;

namespace lightfoot {

// All dialogs are shown without a nested event loop and delete themselves when closed. GUI thread.

// The keys of these actions.
void showKeys(QWidget *parent, const QList<QAction *> &actions);
void showAbout(QWidget *parent);

} // namespace lightfoot
