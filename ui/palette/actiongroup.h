// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <vector>

class QAction;
class QMenuBar;

namespace lightfoot {

// Actions that belong together, for those who list them all. A value; somebody else owns the actions.
struct ActionGroup
{
    QString title; // "View", "View · Columns"
    QList<QAction *> actions;
    bool possible = true; // false: none of them now
};

// The menus, each submenu behind its own. Submenus that fill themselves when they are shown do so. GUI
// thread.
std::vector<ActionGroup> actionGroups(const QMenuBar &menus);

// The text of an action without what is for menus alone, and its keys as people write them; empty: none.
QString wordsOf(const QAction &action);
QString keysOf(const QAction &action);

} // namespace lightfoot
