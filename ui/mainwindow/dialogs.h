// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace lightfoot {

// All dialogs are shown without a nested event loop and delete themselves when closed. GUI thread.

void showAbout(QWidget *parent);

} // namespace lightfoot
