// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What people do to the set of endpoints, from the menus of the window.
#include "ui/editor/editorcommands.h"
#include "ui/endpoints/endpointspage.h"
#include "ui/mainwindow/actions.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/statusline.h"
#include "ui/mainwindow/topbar.h"

#include <QAction>
#include <QStackedWidget>

#include <functional>

namespace lightfoot {

using namespace Qt::StringLiterals;

void MainWindow::connectEditing()
{
    m_editing = new EditorCommands(m_services, *m_changes, this);
    connect(m_editing, &EditorCommands::said, m_status, &StatusLine::setMessage);
    connect(m_actions->addEndpoint, &QAction::triggered, m_editing, &EditorCommands::add);
    connect(m_endpoints, &EndpointsPage::addRequested, m_editing, &EditorCommands::add);
    connect(m_actions->addSeveral, &QAction::triggered, m_editing, &EditorCommands::addSeveral);
    using Command = void (EditorCommands::*)(const std::vector<EndpointHandle> &);
    const std::pair<QAction *, Command> commands[] = {{m_actions->editEndpoint, &EditorCommands::edit},
                                                      {m_actions->duplicate, &EditorCommands::duplicate},
                                                      {m_actions->remove, &EditorCommands::remove},
                                                      {m_actions->probeNow, &EditorCommands::probeNow}};
    for (const auto &[action, command] : commands)
        connect(action, &QAction::triggered, this,
                [this, command] { std::invoke(command, m_editing, alertSelection()); });
    m_topBar->addButton(m_actions->addEndpoint, u"buttonAddEndpoint"_s, true);
}

// Of the page in sight: nobody removes what they do not see.
void MainWindow::updateEditing()
{
    const bool change = m_editing->canChange();
    const bool one = m_pages->currentWidget() == m_endpoints && m_endpoints->hasSelection();
    m_actions->addEndpoint->setEnabled(change);
    m_actions->addSeveral->setEnabled(change);
    for (QAction *action :
         {m_actions->editEndpoint, m_actions->duplicate, m_actions->labels, m_actions->remove})
        action->setEnabled(change && one);
    m_actions->probeNow->setEnabled(one && m_editing->canProbe());
}

} // namespace lightfoot
