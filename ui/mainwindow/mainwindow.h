// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services.h"
#include "ui/tray/trayicon.h"

#include <QMainWindow>
#include <QTimer>

class QStackedWidget;

namespace lightfoot {

class Actions;
class AlertCommands;
class DesktopNotifier;
class EndpointsPage;
class IncidentsPage;
class ListCommands;
class Navigation;
class SocketsPage;
class StatusLine;
class Theme;
class TimeWaitPage;
class TopBar;

// What the window stands on beside the services. All outlive it.
struct WindowParts
{
    Theme &theme;
    DesktopNotifier *notifier = nullptr; // may be null
    std::function<bool()> trayAvailable; // empty: asks Qt
};

// The window: navigation, top bar, pages, status line. One tick of 250 ms takes in what changed, and only
// while the window is in sight. Closing it hides it to the tray where there is one, else asks to quit. GUI
// thread.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(Services services, const WindowParts &parts);
    ~MainWindow() override;

    // Brings the window to the front, also from the tray.
    void raiseWindow();
    ListCommands &lists() { return *m_lists; }

Q_SIGNALS:
    // The user wants to end the program: by Quit, or by closing the window where there is no tray.
    void quitRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void connectFileActions();
    void connectEndpointActions();
    void connectViewActions();
    void connectTray();
    void connectNotifier();
    // mainwindow_alerts.cpp
    void connectAlerts();
    void showContextMenu(const QPoint &global, bool ofIncidents);
    void updateAlertActions();
    void refreshIncidents();
    std::vector<EndpointHandle> alertSelection() const;
    void openEndpoint(qint64 endpoint);
    void tick();
    void refresh();
    void updateActions();
    void showPage(int page); // leaves the focus where it is
    void goToPage(int page);
    void applyFilter();
    void onFilterKey();
    void togglePause();
    void togglePauseAll();
    void quit();

    const Services m_services;
    Theme &m_theme;
    DesktopNotifier *const m_notifier;
    Actions *m_actions;
    Navigation *m_navigation;
    TopBar *m_topBar;
    QStackedWidget *m_pages;
    EndpointsPage *m_endpoints;
    SocketsPage *m_sockets;
    TimeWaitPage *m_timeWait;
    IncidentsPage *m_incidents;
    AlertCommands *m_alerts;
    ListCommands *m_lists;
    StatusLine *m_status;
    TrayIcon *m_tray;
    QTimer m_timer;
    int m_ticks = 0;
    bool m_quitting = false;
    bool m_toldOfTray = false;
};

} // namespace lightfoot
