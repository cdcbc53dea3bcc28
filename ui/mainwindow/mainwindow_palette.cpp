// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The command palette: any action, any endpoint.
#include "ui/mainwindow/actions.h"
#include "ui/mainwindow/keysdialog.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/topbar.h"
#include "ui/palette/commandpalette.h"
#include "ui/settings/preferences.h"

#include <QAction>
#include <QMenuBar>
#include <QStackedWidget>

namespace lightfoot {

using namespace Qt::StringLiterals;

void MainWindow::connectPalette()
{
    m_palette = new CommandPalette(this);
    m_topBar->addPaletteButton(m_actions->palette, u"buttonPalette"_s);
    connect(m_actions->palette, &QAction::triggered, this, &MainWindow::openPalette);
    connect(m_palette, &CommandPalette::chosen, &m_preferences, &Preferences::addRecentChoice);
    connect(m_palette, &CommandPalette::endpointWanted, this, &MainWindow::openEndpoint);
    connect(m_actions->keys, &QAction::triggered, this, [this] { showKeys(this, *menuBar()); });
}

void MainWindow::openPalette()
{
    updateActions();
    m_palette->open(*menuBar(), m_services.monitor.endpoints(), m_preferences.recentChoices());
}

} // namespace lightfoot
