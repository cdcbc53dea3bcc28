// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/endpointstate.h"

#include <QMenu>
#include <QObject>
#include <QTimer>

#include <array>
#include <functional>
#include <memory>

class QAction;
class QSystemTrayIcon;

namespace lightfoot {

using StatusCounts = std::array<std::size_t, statusCount>;

// The worst status there is; nothing when there are no endpoints.
std::optional<Status> worstStatus(const StatusCounts &counts);

// The icon in the tray, for as long as there is a tray: it may come later than we do, and go. Looks each
// second, also while the window is hidden. GUI thread; owned by the main window.
class TrayIcon final : public QObject
{
    Q_OBJECT
public:
    struct Sources
    {
        std::function<StatusCounts()> counts;
        std::function<bool()> available; // whether there is a tray now
    };

    TrayIcon(Sources sources, const QList<QAction *> &actions, QObject *parent);
    ~TrayIcon() override;

    bool present() const { return m_icon != nullptr; }
    // Also called by a timer of its own.
    void look();
    // Takes the icon away, for good.
    void stop();

Q_SIGNALS:
    void activated();
    // The tray went away: a hidden window must come back.
    void lost();

private:
    void show();
    void update();

    const Sources m_sources;
    QMenu m_menu;
    std::unique_ptr<QSystemTrayIcon> m_icon;
    StatusCounts m_shown{};
    bool m_dark = false;
    QTimer m_timer;
};

} // namespace lightfoot
