// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/palette/actiongroup.h"

class QWidget;

namespace lightfoot {

// Every action that has a key by its menu, and the keys of tables, charts and fields; to be searched. Shown
// without a nested event loop; deletes itself when closed. GUI thread.
void showKeys(QWidget *parent, const std::vector<ActionGroup> &groups);

} // namespace lightfoot
