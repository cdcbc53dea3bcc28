// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The command palette: any action, any endpoint, any incident.
#include "ui/incidents/casewords.h"
#include "ui/incidents/incidentspage.h"
#include "ui/mainwindow/actions.h"
#include "ui/mainwindow/keysdialog.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/navigation.h"
#include "ui/mainwindow/topbar.h"
#include "ui/palette/commandpalette.h"
#include "ui/settings/preferences.h"
#include "ui/sockets/socketspage.h"
#include "ui/widgets/livetable.h"

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
    connect(m_actions->keys, &QAction::triggered, this, [this] { showKeys(this, everyAction()); });
}

// Those of the menus, and of the socket table those that it has for itself: possible while it is in sight.
std::vector<ActionGroup> MainWindow::everyAction() const
{
    std::vector<ActionGroup> groups = actionGroups(*menuBar());
    if (const auto *table = m_sockets->findChild<LiveTable *>(u"socketTable"_s))
        groups.push_back({m_navigation->title(m_pages->indexOf(m_sockets)), table->actions(),
                          m_pages->currentWidget() == m_sockets});
    return groups;
}

// Made anew each time; the last ones go with the next.
ActionGroup MainWindow::openIncidents()
{
    const int page = m_pages->indexOf(m_incidents);
    delete m_incidentActions;
    m_incidentActions = new QObject(this);
    ActionGroup group{m_navigation->title(page), {}};
    for (const IncidentBrief &incident : m_services.monitor.open().incidents) {
        const QString title = incidentTitle(incident.causes, incident.members);
        auto *action = new QAction(QString(title).replace(u'&', u"&&"_s), m_incidentActions);
        connect(action, &QAction::triggered, this, [this, page, key = incident.thread] {
            goToPage(page);
            m_incidents->choose(key);
        });
        group.actions.append(action);
    }
    return group;
}

void MainWindow::openPalette()
{
    updateActions();
    std::vector<ActionGroup> groups = everyAction();
    groups.push_back(openIncidents());
    m_palette->open(groups, m_services.monitor.endpoints(), m_preferences.recentChoices());
}

} // namespace lightfoot
