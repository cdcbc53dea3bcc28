// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/monitor.h"

#include <QObject>

namespace lightfoot {

// The name that this person's session has: the author of what is acknowledged and muted here.
std::string loginName();

// What people do about outages: acknowledge, mute, and take that back, for several endpoints at once. Tells
// in a sentence what came of it. GUI thread; owned by the main window, the parent of its dialog. monitor
// outlives it.
class AlertCommands final : public QObject
{
    Q_OBJECT
public:
    AlertCommands(Monitor &monitor, QWidget *window);

    using Endpoints = std::vector<EndpointHandle>;

    // What makes sense for these. Of more than a few, what can be known only by asking each is taken to be.
    struct Possible
    {
        bool acknowledge = false;
        bool takeBack = false;
        bool mute = false;
        bool unmute = false;
    };
    Possible possible(const Endpoints &endpoints) const;

    // Asks for how long and for a comment, in a dialog.
    void askToAcknowledge(const Endpoints &endpoints);
    void acknowledge(const Endpoints &endpoints, const QString &comment, std::optional<WallTime> until);
    void takeBack(const Endpoints &endpoints);
    // Nothing: until told otherwise.
    void mute(const Endpoints &endpoints, std::optional<std::chrono::hours> length);
    void unmute(const Endpoints &endpoints);

Q_SIGNALS:
    void done(const QString &what, bool problem);

private:
    QString describe(const Endpoints &endpoints) const;

    Monitor &m_monitor;
    QWidget *const m_window;
};

} // namespace lightfoot
