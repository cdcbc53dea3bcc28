// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/actiongroup.h"

#include "ui/widgets/text.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

void addGroups(std::vector<ActionGroup> &groups, const QString &title, const QMenu &menu)
{
    const std::size_t own = groups.size();
    groups.push_back({title, {}});
    for (QAction *action : menu.actions()) {
        if (QMenu *inner = action->menu()) {
            Q_EMIT inner->aboutToShow();
            addGroups(groups, title + u" · "_s + wordsOf(*action), *inner);
        } else if (!action->isSeparator()) {
            groups[own].actions.append(action);
        }
    }
}

} // namespace

std::vector<ActionGroup> actionGroups(const QMenuBar &menus)
{
    std::vector<ActionGroup> groups;
    for (const QAction *action : menus.actions()) {
        if (action->menu())
            addGroups(groups, wordsOf(*action), *action->menu());
    }
    return groups;
}

QString wordsOf(const QAction &action)
{
    // "&&" is one that is meant.
    const QString text = action.text().section(u'\t', 0, 0).replace(u"&&"_s, u"\n"_s);
    return plainWords(text).replace(u'\n', u'&');
}

// A key that is the table's own stands in the text.
QString keysOf(const QAction &action)
{
    return action.shortcut().isEmpty() ? action.text().section(u'\t', 1)
                                       : action.shortcut().toString(QKeySequence::NativeText);
}

} // namespace lightfoot
