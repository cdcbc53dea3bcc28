// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/hostport.h"
#include "core/net/proxy.h"
#include "core/net/resolver.h"

#include <optional>
#include <variant>

namespace lightfoot {

class ProbeContext;

// Where a connection goes. Made once for an endpoint.
struct Destination
{
    HostPort address;
    ProxyPtr proxy;
    std::optional<asio::ip::address> literal; // the host, where it is an address already: spares the parsing
    bool elsewhere =
        false; // not the endpoint's own host (a redirect's target): its ip: key is not meant for it
    bool forwarded = false; // the proxy is asked for the whole URL and passes it on: no tunnel

    static Destination of(HostPort address, ProxyPtr proxy = nullptr);
    const HostPort &nextHop() const { return proxy ? proxy->address : address; }
};

// The addresses of the next hop, 16 at most: the endpoint's own "ip:", the host itself where it is an
// address, or what the resolver says (phase dns). Probe thread.
asio::awaitable<std::variant<AddressList, Failure>> addressesOf(ProbeContext &context,
                                                                const Destination &destination);

// A failure on the way to the proxy is no verdict on the endpoint behind it.
Failure proxyFailure(Failure failure);

} // namespace lightfoot
