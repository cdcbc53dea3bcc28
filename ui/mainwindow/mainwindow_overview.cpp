// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Where the overview leads, and who is told what changed.
#include "ui/endpoints/endpointspage.h"
#include "ui/incidents/alertcommands.h"
#include "ui/incidents/incidentspage.h"
#include "ui/lists/listcommands.h"
#include "ui/mainwindow/actions.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/topbar.h"
#include "ui/overview/overviewpage.h"
#include "ui/timewait/timewaitpage.h"

#include <QAction>
#include <QStackedWidget>

namespace lightfoot {

void MainWindow::connectOverview()
{
    connect(m_overview, &OverviewPage::importRequested, m_lists, &ListCommands::askImport);
    connect(m_overview, &OverviewPage::demoRequested, m_endpoints, &EndpointsPage::demoRequested);
    connect(m_overview, &OverviewPage::addRequested, m_endpoints, &EndpointsPage::addRequested);
    connect(m_overview, &OverviewPage::endpointWanted, this, &MainWindow::openEndpoint);
    connect(m_overview, &OverviewPage::incidentsWanted, this,
            [this] { goToPage(m_pages->indexOf(m_incidents)); });
    connect(m_overview, &OverviewPage::timeWaitWanted, this,
            [this] { goToPage(m_pages->indexOf(m_timeWait)); });
    connect(m_overview, &OverviewPage::restWanted, this, [this] {
        m_topBar->showOnly({Status::Down, Status::Degraded, Status::Unknown});
        goToPage(m_pages->indexOf(m_endpoints));
    });
    connect(m_overview, &OverviewPage::acknowledgeWanted, m_alerts, &AlertCommands::askToAcknowledge);
    connect(m_alerts, &AlertCommands::done, m_overview, &OverviewPage::refresh);
}

// The monitor gives them to one reader: from here to all pages. First what changed and then the set, so that
// no change of an endpoint that is in the set gets lost.
void MainWindow::takeChanges()
{
    const std::vector<EndpointView> changes = m_services.monitor.takeChanges();
    const MonitoredEndpoints endpoints = m_services.monitor.endpoints();
    m_overview->takeChanges(endpoints, changes);
    m_endpoints->takeChanges(endpoints, changes);
}

} // namespace lightfoot
