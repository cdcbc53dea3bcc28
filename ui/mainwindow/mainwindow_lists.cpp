// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Lists in and out, and the way back from what was done to the set.
#include "ui/endpoints/endpointspage.h"
#include "ui/lists/changestack.h"
#include "ui/lists/listcommands.h"
#include "ui/mainwindow/actions.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/statusline.h"
#include "ui/settings/settingspage.h"

#include <QAction>

#include <utility>

namespace lightfoot {

void MainWindow::connectLists()
{
    connect(m_actions->importList, &QAction::triggered, m_lists, &ListCommands::askImport);
    connect(m_actions->exportList, &QAction::triggered, m_lists, &ListCommands::askExport);
    connect(m_actions->exportSelection, &QAction::triggered, this,
            [this] { m_lists->askExportSome(tableSelection()); });
    connect(m_lists, &ListCommands::said, m_status, &StatusLine::setMessage);
    connect(m_lists, &ListCommands::imported, this,
            [this](const QString &what) { m_status->setUndoable(what, m_actions->undo); });
    connect(m_endpoints, &EndpointsPage::importRequested, m_lists, &ListCommands::askImport);
    connect(m_changes, &ChangeStack::said, this, &MainWindow::sayChange);
    connect(m_actions->undo, &QAction::triggered, m_changes, &ChangeStack::undo);
    connect(m_actions->redo, &QAction::triggered, m_changes, &ChangeStack::redo);
    connect(m_changes, &ChangeStack::changed, this, &MainWindow::labelUndo);
    labelUndo();
}

// Once: in a session of other lists changes end with it, which nobody expects of a program that keeps them.
void MainWindow::sayChange(const QString &what, bool problem)
{
    const bool tell = !problem && !m_services.keepsEndpoints && !std::exchange(m_toldOfKeeping, true);
    m_status->setMessage(tell ? what + QStringLiteral(". ") + SettingsPage::notKept() : what, problem);
}

void MainWindow::labelUndo()
{
    const auto plain = [](QString text) { return text.replace(u'&', QStringLiteral("&&")); };
    m_actions->undo->setEnabled(m_changes->canUndo());
    m_actions->redo->setEnabled(m_changes->canRedo());
    m_actions->undo->setText(m_changes->canUndo() ? tr("&Undo: %1").arg(plain(m_changes->undoText()))
                                                  : tr("&Undo"));
    m_actions->redo->setText(m_changes->canRedo() ? tr("&Redo: %1").arg(plain(m_changes->redoText()))
                                                  : tr("&Redo"));
}

} // namespace lightfoot
