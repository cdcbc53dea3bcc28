// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/incidents/alertcommands.h"

#include "ui/incidents/acknowledgedialog.h"
#include "ui/widgets/text.h"

#include <QWidget>

#include <algorithm>
#include <unistd.h>

namespace lightfoot {

namespace {

constexpr std::size_t askedOneByOne = 50; // each costs the monitor's lock

WallTime now()
{
    return std::chrono::system_clock::now();
}

} // namespace

// From the session and not from the user database, which may be at the other end of a network.
std::string loginName()
{
    for (const char *name : {"LOGNAME", "USER"}) {
        if (const QString value = qEnvironmentVariable(name); !value.isEmpty())
            return value.toStdString();
    }
    return std::to_string(::geteuid());
}

AlertCommands::AlertCommands(Monitor &monitor, QWidget *window)
    : QObject(window), m_monitor(monitor), m_window(window)
{}

AlertCommands::Possible AlertCommands::possible(const Endpoints &endpoints) const
{
    if (endpoints.size() > askedOneByOne)
        return {true, true, true, true};
    Possible possible;
    possible.mute = !endpoints.empty();
    for (const EndpointHandle endpoint : endpoints) {
        const std::optional<AlertState> state = m_monitor.alertState(endpoint);
        if (!state)
            continue;
        possible.acknowledge = possible.acknowledge || state->outage.open;
        possible.takeBack = possible.takeBack || state->acknowledged.has_value();
        possible.unmute = possible.unmute || state->muted.has_value();
    }
    return possible;
}

QString AlertCommands::describe(const Endpoints &endpoints) const
{
    if (endpoints.size() == 1) {
        if (const MonitoredEndpoints all = m_monitor.endpoints()) {
            const auto found = std::ranges::find(*all, endpoints.front(), &MonitoredEndpoint::handle);
            if (found != all->end())
                return shown(found->definition->name, 64);
        }
    }
    return tr("%n endpoint(s)", nullptr, static_cast<int>(endpoints.size()));
}

void AlertCommands::askToAcknowledge(const Endpoints &endpoints)
{
    if (endpoints.empty())
        return;
    auto *dialog = new AcknowledgeDialog(describe(endpoints), m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog, endpoints] {
        acknowledge(endpoints, dialog->comment(), endOf(dialog->span(), now()));
    });
    dialog->open();
}

void AlertCommands::acknowledge(const Endpoints &endpoints, const QString &comment,
                                std::optional<WallTime> until)
{
    const Acknowledgement note = lightfoot::acknowledgement(loginName(), comment.toStdString(), now(), until);
    const auto count = static_cast<int>(std::ranges::count_if(
        endpoints, [&](EndpointHandle endpoint) { return m_monitor.acknowledge(endpoint, note); }));
    const int rest = static_cast<int>(endpoints.size()) - count;
    QString text = tr("%n outage(s) acknowledged", nullptr, count);
    if (rest > 0)
        text = tr("%1; %n endpoint(s) not down: nothing to acknowledge", nullptr, rest).arg(text);
    Q_EMIT done(text, count == 0);
}

void AlertCommands::takeBack(const Endpoints &endpoints)
{
    for (const EndpointHandle endpoint : endpoints)
        m_monitor.unacknowledge(endpoint);
    Q_EMIT done(tr("%1: not acknowledged any more").arg(describe(endpoints)), false);
}

void AlertCommands::mute(const Endpoints &endpoints, std::optional<std::chrono::hours> length)
{
    const WallTime from = now();
    const Mute note = lightfoot::mute(loginName(), {}, from,
                                      length ? std::optional<WallTime>(from + *length) : std::nullopt);
    for (const EndpointHandle endpoint : endpoints)
        m_monitor.mute(endpoint, note);
    Q_EMIT done(length ? tr("%1: muted until %2").arg(describe(endpoints), clockText(*note.until))
                       : tr("%1: muted until told otherwise").arg(describe(endpoints)),
                false);
}

void AlertCommands::unmute(const Endpoints &endpoints)
{
    for (const EndpointHandle endpoint : endpoints)
        m_monitor.mute(endpoint, std::nullopt);
    Q_EMIT done(tr("%1: not muted any more").arg(describe(endpoints)), false);
}

} // namespace lightfoot
