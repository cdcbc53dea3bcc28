// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colors.h"
#include "ui/tray/worstendpoints.h"

#include <QMenu>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

class QAction;
class QSystemTrayIcon;

namespace lightfoot {

// The worst status there is; nothing when there are no endpoints.
std::optional<Status> worstStatus(const StatusCounts &counts);
// Its shape, with how many have it where that is trouble; fixed pixels, as trays want them.
QIcon trayImage(const StatusCounts &counts, const QPalette &palette);
// A sentence: "2 of 400 endpoints: Down. 1 Degraded." and the like.
QString trayToolTip(const StatusCounts &counts);

// The icon in the tray, for as long as there is a tray: it may come later than we do, and go. Looks each
// second, also while the window is hidden, and says to the tray only what has changed. GUI thread; owned by
// the main window.
class TrayIcon final : public QObject
{
    Q_OBJECT
public:
    // Looks that a tray may be missing before lost(): a panel that restarts, or comes late.
    static constexpr int patience = 5;

    struct Sources
    {
        std::function<StatusCounts()> counts;
        std::function<bool()> available; // whether there is a tray now
        std::function<std::vector<TroubledEndpoint>(const StatusCounts &)> worst = {};
    };

    TrayIcon(Sources sources, const QList<QAction *> &actions, QObject *parent);
    ~TrayIcon() override;

    bool present() const { return m_icon != nullptr; }
    // Also called by a timer of its own.
    void look();
    // A window hides itself: lost() is to come also when there never was a tray.
    void expect();
    // Takes the icon away, for good.
    void stop();

Q_SIGNALS:
    void activated();
    // It has looked, and is there.
    void looked();
    void endpointChosen(EndpointHandle endpoint);
    // There has been no tray for a while: a hidden window must come back.
    void lost();

private:
    void show();
    void update();
    void updateMenu(const StatusCounts &counts);

    const Sources m_sources;
    QMenu m_menu;
    QList<QAction *> m_worstActions; // of which those without an endpoint are hidden
    QAction *m_separator;
    std::vector<TroubledEndpoint> m_worst;
    std::unique_ptr<QSystemTrayIcon> m_icon;
    StatusCounts m_shown{};
    Scheme m_scheme = Scheme::Light;
    bool m_wanted = false; // somebody relies on the icon
    int m_missing = 0;     // looks without a tray
    QTimer m_timer;
};

} // namespace lightfoot
