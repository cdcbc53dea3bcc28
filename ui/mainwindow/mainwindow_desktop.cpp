// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the desktop around the window brings: clicks in the tray and on notifications.
#include "ui/incidents/alertcommands.h"
#include "ui/incidents/incidentspage.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/statusline.h"
#include "ui/tray/desktopnotifier.h"
#include "ui/tray/notificationtarget.h"

#include <QStackedWidget>

namespace lightfoot {

void MainWindow::connectTray()
{
    connect(m_tray, &TrayIcon::activated, this, &MainWindow::raiseWindow);
    connect(m_tray, &TrayIcon::endpointChosen, this,
            [this](EndpointHandle endpoint) { openEndpoint(qint64(endpoint)); });
    connect(m_tray, &TrayIcon::looked, this, &MainWindow::updatePauseAll);
    connect(m_tray, &TrayIcon::lost, this, [this] {
        if (!isVisible() && !m_quitting)
            show();
    });
}

void MainWindow::startHidden()
{
    m_tray->expect();
}

void MainWindow::connectNotifier()
{
    if (!m_notifier)
        return;
    m_status->setNotificationProblem(m_notifier->problem());
    connect(m_notifier, &DesktopNotifier::problemChanged, m_status, &StatusLine::setNotificationProblem);
    connect(m_notifier, &DesktopNotifier::openRequested, this, &MainWindow::openFromNotification);
    connect(m_notifier, &DesktopNotifier::acknowledgeRequested, this, [this](const NotificationAbout &about) {
        m_alerts->acknowledge(endpointsOf(about, m_services.monitor), {}, std::nullopt);
    });
    connect(m_notifier, &DesktopNotifier::muteRequested, this, [this](const NotificationAbout &about) {
        m_alerts->mute(endpointsOf(about, m_services.monitor), std::chrono::hours(1));
    });
}

// One endpoint by itself; what failed together where that is told.
void MainWindow::openFromNotification(const NotificationAbout &about)
{
    const std::vector<EndpointHandle> endpoints = endpointsOf(about, m_services.monitor);
    if (endpoints.size() == 1)
        return openEndpoint(qint64(endpoints.front()));
    raiseWindow();
    if (!endpoints.empty())
        goToPage(m_pages->indexOf(m_incidents));
}

} // namespace lightfoot
