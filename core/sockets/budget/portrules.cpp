// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/budget/portrules.h"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr std::array<std::uint8_t, 16> loopback6{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

bool isLoopback(const SocketAddress &address)
{
    return address.v6 ? address.bytes == loopback6 : address.bytes[0] == 127;
}

// connect() passes over a port that a socket asked for by bind(), whatever its address and family: listeners,
// and sockets that are bound but not connected. What else was bound before it was connected the table does
// not tell.
bool asksForItsPort(const SocketRow &row)
{
    return row.protocol == SocketProtocol::Tcp && row.local.port != 0 &&
           (row.state == TcpState::Listen || (row.state == TcpState::Close && row.remote.port == 0));
}

void takeRange(PortRules &rules, const KernelSettings &settings)
{
    rules.rangeAssumed = !settings.localPortRange.value;
    rules.range = settings.localPortRange.value.value_or(rules.range);
    rules.inRange = std::uint32_t(rules.range.last) - rules.range.first + 1;
    // The kernel walks pairs of ports, from a place that changes: the one it leaves out is another each time.
    rules.passedOver = rules.inRange > 1 ? rules.inRange & 1 : 0;
    for (std::uint32_t i = 0; i < rules.inRange; ++i)
        rules.usable.set(rules.range.first + i);
}

void takeReserved(PortRules &rules, const KernelSettings &settings)
{
    if (!settings.reservedPorts.value)
        return;
    for (const PortRange &range : *settings.reservedPorts.value) {
        for (std::uint32_t port = range.first; port <= range.last; ++port)
            rules.usable.reset(port);
    }
    rules.reserved = rules.inRange - static_cast<std::uint32_t>(rules.usable.count());
}

void takeReuse(PortRules &rules, const KernelSettings &settings)
{
    const int reuse = settings.twReuse.value.value_or(0);
    const bool timestamps = settings.timestamps.value.value_or(1) != 0;
    rules.twReuse = timestamps ? reuse : 0;
    rules.twReuseInVain = reuse != 0 && !timestamps;
    rules.twReuseDelay = settings.twReuseDelay.value.value_or(rules.twReuseDelay);
    rules.timeWaitLimit = settings.maxTimeWait.value;
}

} // namespace

PortRules portRules(const KernelSettings &settings, std::span<const SocketRow> rows)
{
    PortRules rules;
    takeRange(rules, settings);
    takeReserved(rules, settings);
    takeReuse(rules, settings);
    for (const SocketRow &row : rows) {
        if (asksForItsPort(row))
            rules.usable.reset(row.local.port);
    }
    const auto usable = static_cast<std::uint32_t>(rules.usable.count());
    rules.bound = rules.inRange - rules.reserved - usable;
    rules.capacity = usable - std::min(usable, rules.passedOver);
    for (std::uint32_t i = 0; i < rules.inRange; i += 2)
        rules.quick += rules.usable.test(rules.range.first + i) ? 1 : 0;
    rules.quick -= std::min(rules.quick, rules.passedOver);
    return rules;
}

bool PortRules::reuses(const SocketAddress &local, const SocketAddress &remote) const
{
    return twReuse == 1 || (twReuse == 2 && (isLoopback(local) || isLoopback(remote)));
}

// The kernel takes the time of the last segment, which is about when TIME_WAIT began.
bool PortRules::reusable(const SocketRow &timeWait) const
{
    return reuses(timeWait.local, timeWait.remote) && timeWait.timerLeft <= timeWaitLength - twReuseDelay;
}

} // namespace lightfoot
