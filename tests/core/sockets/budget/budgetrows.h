// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sockets/kernel/kernelsettings.h"
#include "core/sockets/sockettable.h"
#include "tests/core/sockets/loopbacksockets.h"

#include <string>

namespace lightfoot::test {

inline SocketRow row(TcpState state, const SocketAddress &local, const SocketAddress &remote)
{
    SocketRow result;
    result.state = state;
    result.local = local;
    result.remote = remote;
    return result;
}

// A row in TIME_WAIT of this age.
inline SocketRow timeWaitRow(const SocketAddress &local, const SocketAddress &remote,
                             std::chrono::milliseconds age)
{
    SocketRow result = row(TcpState::TimeWait, local, remote);
    result.timer = 3;
    result.timerLeft = timeWaitLength - age;
    return result;
}

inline KernelSettings settingsOf(PortRange range, int twReuse = 0)
{
    KernelSettings settings;
    settings.localPortRange.value = range;
    settings.reservedPorts.value = std::vector<PortRange>();
    settings.twReuse.value = twReuse;
    settings.timestamps.value = 1;
    return settings;
}

} // namespace lightfoot::test
