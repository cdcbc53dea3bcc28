// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/hostport.h"
#include "core/net/tlscontexts.h"

#include <memory>
#include <optional>
#include <string>

namespace lightfoot {

enum class ProxyProtocol : std::uint8_t
{
    Socks5, // RFC 1928, login RFC 1929; the proxy resolves the name
    Http,   // CONNECT (RFC 9110 9.3.6), or the absolute form for plain http
    Https   // the same over TLS with the proxy
};

struct Proxy
{
    ProxyProtocol protocol = ProxyProtocol::Socks5;
    HostPort address;
    std::string user;
    std::string password;
    TlsContext tls; // Https alone: how the proxy's certificate is verified
};
using ProxyPtr = std::shared_ptr<const Proxy>;

// "socks5://user:password@host:port", "http://host:port", "https://host:port". An empty text is no proxy
// (null).
Result<ProxyPtr> parseProxy(std::string_view text);

// The proxy, ready for TLS with itself where it wants that: verified always, whatever the endpoint behind it
// is trusted with, by the authorities named (a PEM file) or, without, the system's; no client certificate.
// Any thread.
Result<ProxyPtr> securedProxy(ProxyPtr proxy, TlsContexts &contexts, const std::string &caFile);

// The proxy variables of a process's environment, read once at start (both spellings, lower case first).
struct ProxyEnvironment
{
    std::string http;
    std::string https;
    std::string all;
    std::string none; // NO_PROXY

    static ProxyEnvironment fromProcess();
    // The proxy for a target, as curl and Go choose it: never for loopback or what NO_PROXY names. An
    // unusable variable is an error, so that nobody measures a path they did not mean.
    Result<ProxyPtr> proxyFor(std::string_view scheme, const HostPort &target) const;
};

} // namespace lightfoot
