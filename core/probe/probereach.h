// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace lightfoot {

enum class Transport : std::uint8_t
{
    Tcp,
    Udp,
    Icmp,
    None // nothing goes over the network
};

// Where a probe goes and how, as its options say: what a forecast counts, before anything is probed.
struct ProbeReach
{
    Transport transport = Transport::Tcp;
    std::string host;       // of the first hop but the proxy; empty: the options name none that can be used
    std::uint16_t port = 0; // ICMP: none
    const char *proxyScheme = nullptr; // as whose the environment's proxy is chosen; null: no proxy at all
    bool socksOnly = false;            // other proxies of the environment are not meant for it
    bool elsewhere = false; // not the endpoint's own host (a bastion): its ip: key is not meant for it
    std::optional<int> connections; // a probe, where the options decide; else ProberKind::connections
};

} // namespace lightfoot
