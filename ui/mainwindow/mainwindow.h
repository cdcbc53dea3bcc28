// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services.h"
#include "ui/tray/trayicon.h"

#include <QMainWindow>
#include <QTimer>

#include <memory>

class QStackedWidget;

namespace lightfoot {

class Actions;
class AlertCommands;
class CommandPalette;
class ChangeStack;
class DesktopNotifier;
class EditorCommands;
class EndpointsPage;
class IncidentsPage;
class ListCommands;
class Navigation;
class NavigationHistory;
class OverviewPage;
class Preferences;
class SettingsPage;
class SocketsPage;
class StatusLine;
class Theme;
class TimeWaitPage;
class TopBar;
struct ActionGroup;
struct NotificationAbout;
struct Place;
struct WindowState;

// What the window stands on beside the services. All outlive it.
struct WindowParts
{
    Theme &theme;
    DesktopNotifier *notifier = nullptr; // may be null
    std::function<bool()> trayAvailable; // empty: asks Qt
    Preferences *preferences = nullptr;  // null: remembered by this window alone
    ChangeStack *changes = nullptr;      // null: what was done ends with this window
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
    // Instead of show(): stays hidden where a tray is, or comes within a few seconds; shows itself elsewhere.
    void startHidden();
    ListCommands &lists() { return *m_lists; }
    // What a person would miss if another window took this one's place: for one in another language.
    WindowState state() const;
    void restore(const WindowState &state);
    // Another window takes its place: its icon leaves the tray, and it asks for nothing any more.
    void retire();
    // Columns, splitters, page and place on the screen go into the preferences.
    void savePlacement();
    // The user or the session ends the program: no window is left, and nothing is said of a tray.
    void quit();

Q_SIGNALS:
    // The user wants to end the program: by Quit, or by closing the window where there is no tray.
    void quitRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void layOut();
    void connectFileActions();
    void connectEndpointActions();
    void connectViewActions();
    // mainwindow_desktop.cpp
    void connectTray();
    void connectNotifier();
    void openFromNotification(const NotificationAbout &about);
    // mainwindow_overview.cpp
    void connectOverview();
    void takeChanges();
    // mainwindow_alerts.cpp
    void connectAlerts();
    void showContextMenu(const QPoint &global, bool ofIncidents);
    void updateAlertActions();
    void refreshIncidents();
    std::vector<EndpointHandle> alertSelection() const;
    // mainwindow_lists.cpp
    void connectLists();
    void labelUndo();
    void sayChange(const QString &what, bool problem);
    // mainwindow_endpoints.cpp
    void connectTable();
    std::vector<EndpointHandle> tableSelection() const;
    void togglePause();
    void togglePauseAll();
    void setPaused(const std::vector<EndpointHandle> &endpoints, bool paused);
    void updatePauseAll();
    // mainwindow_editing.cpp
    void connectEditing();
    void updateEditing();
    // mainwindow_settings.cpp
    void addSettingsPage();
    void showThemeChoice();
    void restorePlacement();
    // mainwindow_places.cpp
    void connectPlaces();
    Place here() const;
    void visitHere();
    void goBy(bool forward);
    void labelPlaces();
    QString placeName(const Place &place) const;
    // mainwindow_palette.cpp
    void connectPalette();
    void openPalette();
    std::vector<ActionGroup> everyAction() const;
    ActionGroup openIncidents();
    void openEndpoint(qint64 endpoint);
    void tick();
    void refresh();
    void updateActions();
    void showPage(int page); // leaves the focus where it is
    void goToPage(int page);
    void applyFilter();
    void onFilterKey();

    const Services m_services;
    Theme &m_theme;
    DesktopNotifier *const m_notifier;
    Actions *m_actions;
    Navigation *m_navigation;
    TopBar *m_topBar;
    QStackedWidget *m_pages;
    OverviewPage *m_overview;
    EndpointsPage *m_endpoints;
    SocketsPage *m_sockets;
    TimeWaitPage *m_timeWait;
    IncidentsPage *m_incidents;
    AlertCommands *m_alerts;
    ChangeStack *m_changes;
    ListCommands *m_lists;
    EditorCommands *m_editing = nullptr;
    StatusLine *m_status;
    TrayIcon *m_tray;
    std::unique_ptr<Preferences> m_ownPreferences; // null: somebody else's
    Preferences &m_preferences;
    SettingsPage *m_settings = nullptr;
    CommandPalette *m_palette = nullptr;
    QObject *m_incidentActions = nullptr; // for the palette; null: not opened yet
    std::unique_ptr<NavigationHistory> m_history;
    bool m_going = false; // back or forward
    QTimer m_settled;     // the selection has stayed on an endpoint for a while
    QTimer m_timer;
    int m_ticks = 0;
    bool m_quitting = false;
    bool m_toldOfTray = false;
    bool m_toldOfKeeping = false;
};

} // namespace lightfoot
