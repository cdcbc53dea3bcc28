// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMenuBar;
class QWidget;

namespace lightfoot {

// Every action by its menu with its key, and the keys of tables, charts and fields; to be searched. Shown
// without a nested event loop; deletes itself when closed. GUI thread.
void showKeys(QWidget *parent, const QMenuBar &menus);

} // namespace lightfoot
