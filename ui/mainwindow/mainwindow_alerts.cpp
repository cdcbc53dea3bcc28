// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What people do about outages, from the menus of the window.
#include "ui/endpoints/endpointspage.h"
#include "ui/incidents/alertcommands.h"
#include "ui/incidents/incidentspage.h"
#include "ui/mainwindow/actions.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/navigation.h"
#include "ui/mainwindow/statusline.h"

#include <QAction>
#include <QMenu>
#include <QStackedWidget>

namespace lightfoot {

void MainWindow::connectAlerts()
{
    // A command changes what is shown and what can be done next: both at once.
    const auto onSelection = [this](QAction *action, auto command) {
        connect(action, &QAction::triggered, this, [this, command] {
            command(alertSelection());
            refreshIncidents();
            updateActions();
        });
    };
    using Endpoints = AlertCommands::Endpoints;
    onSelection(m_actions->acknowledge, [this](const Endpoints &them) { m_alerts->askToAcknowledge(them); });
    onSelection(m_actions->takeBack, [this](const Endpoints &them) { m_alerts->takeBack(them); });
    onSelection(m_actions->muteHour,
                [this](const Endpoints &them) { m_alerts->mute(them, std::chrono::hours(1)); });
    onSelection(m_actions->muteDay,
                [this](const Endpoints &them) { m_alerts->mute(them, std::chrono::hours(8)); });
    onSelection(m_actions->mute, [this](const Endpoints &them) { m_alerts->mute(them, std::nullopt); });
    onSelection(m_actions->unmute, [this](const Endpoints &them) { m_alerts->unmute(them); });
    connect(m_alerts, &AlertCommands::done, this, [this](const QString &what, bool problem) {
        m_status->setMessage(what, problem);
        refreshIncidents();
        updateActions();
    });
    connect(m_incidents, &IncidentsPage::selectionChanged, this, &MainWindow::updateAlertActions);
    connect(m_incidents, &IncidentsPage::endpointWanted, this, &MainWindow::openEndpoint);
    connect(m_incidents, &IncidentsPage::contextMenuRequested, this,
            [this](const QPoint &global) { showContextMenu(global, true); });
    connect(m_pages, &QStackedWidget::currentChanged, this, &MainWindow::updateActions);
}

void MainWindow::showContextMenu(const QPoint &global, bool ofIncidents)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!ofIncidents) {
        menu->addActions({m_actions->editEndpoint, m_actions->duplicate, m_actions->labels, m_actions->remove,
                          m_actions->probeNow});
        menu->addSeparator();
        menu->addActions({m_actions->pause, m_actions->resume, m_actions->copyTarget});
        menu->addSeparator();
    }
    menu->addActions(m_actions->alerts());
    menu->popup(global);
}

// Of the page in sight: nobody mutes what they do not see.
std::vector<EndpointHandle> MainWindow::alertSelection() const
{
    if (m_pages->currentWidget() == m_incidents)
        return m_incidents->selected();
    return tableSelection();
}

void MainWindow::updateAlertActions()
{
    const AlertCommands::Possible possible = m_alerts->possible(alertSelection());
    m_actions->acknowledge->setEnabled(possible.acknowledge);
    m_actions->takeBack->setEnabled(possible.takeBack);
    for (QAction *action : {m_actions->muteHour, m_actions->muteDay, m_actions->mute})
        action->setEnabled(possible.mute);
    m_actions->unmute->setEnabled(possible.unmute);
}

void MainWindow::refreshIncidents()
{
    m_incidents->refresh();
    m_navigation->setBadge(m_pages->indexOf(m_incidents), countOpen(m_services.monitor));
}

} // namespace lightfoot
