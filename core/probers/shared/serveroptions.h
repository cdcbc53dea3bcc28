// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/option.h"
#include "core/net/stream.h"
#include "core/probe/prober.h"
#include "core/probe/probereach.h"

#include <array>

namespace lightfoot {

class ProbeContext;
struct ProberResources;

// What the kinds that talk to one server have in common: where it is, through which proxy, with which TLS. A
// kind joins the descriptors that apply with its own and reads them back with serverOf().

template <std::size_t... Sizes>
constexpr auto joined(const std::array<OptionDescriptor, Sizes> &...parts)
{
    std::array<OptionDescriptor, (Sizes + ...)> all{};
    std::size_t next = 0;
    const auto append = [&](const auto &part) {
        for (const OptionDescriptor &option : part)
            all[next++] = option;
    };
    (append(parts), ...);
    return all;
}

inline constexpr std::array<OptionDescriptor, 2> serverOptions{{
    {.key = "host",
     .label = QT_TRANSLATE_NOOP("Option", "Host and port"),
     .hint = QT_TRANSLATE_NOOP("Option", "host:port, [IPv6]:port; without a port the usual one"),
     .required = true},
    {.key = "proxy",
     .label = QT_TRANSLATE_NOOP("Option", "Proxy"),
     .hint = QT_TRANSLATE_NOOP("Option", "socks5://[user:password@]host:port, http://... or https://..."),
     .secret = true},
}};

inline constexpr std::array<OptionDescriptor, 2> loginOptions{{
    {.key = "username",
     .label = QT_TRANSLATE_NOOP("Option", "User"),
     .hint = QT_TRANSLATE_NOOP("Option", "empty: no login")},
    {.key = "password",
     .label = QT_TRANSLATE_NOOP("Option", "Password"),
     .hint = QT_TRANSLATE_NOOP("Option", "better as ${VARIABLE}"),
     .secret = true},
}};

// EaseProbe turns TLS on by naming an authority; "tls" is ours, for servers that the system's authorities
// vouch for.
inline constexpr std::array<OptionDescriptor, 5> tlsOptions{{
    {.key = "tls",
     .type = OptionType::Boolean,
     .label = QT_TRANSLATE_NOOP("Option", "TLS"),
     .hint = QT_TRANSLATE_NOOP("Option", "on also where an authority or a certificate is named")},
    {.key = "ca",
     .label = QT_TRANSLATE_NOOP("Option", "Authorities"),
     .hint = QT_TRANSLATE_NOOP("Option", "PEM file trusted instead of the system's authorities"),
     .file = true},
    {.key = "cert",
     .label = QT_TRANSLATE_NOOP("Option", "Certificate"),
     .hint = QT_TRANSLATE_NOOP("Option", "PEM file, for mutual TLS"),
     .file = true},
    {.key = "key",
     .label = QT_TRANSLATE_NOOP("Option", "Key of the certificate"),
     .hint = QT_TRANSLATE_NOOP("Option", "PEM file"),
     .file = true},
    {.key = "insecure",
     .type = OptionType::Boolean,
     .label = QT_TRANSLATE_NOOP("Option", "Trust any certificate"),
     .hint = QT_TRANSLATE_NOOP("Option", "neither chain nor name are checked")},
}};

// Which proxies may be named for a kind.
enum class ProxyUse : std::uint8_t
{
    Any,
    Socks5Only
};

struct ServerDefaults
{
    const char *kind;       // ProberKind::id
    std::uint16_t port = 0; // 0: must be given
    ProxyUse proxy = ProxyUse::Any;
    bool tls = false; // TLS whatever the options say
};

struct Server
{
    Destination destination;
    TlsContext tls; // null: in the clear
    std::string tlsName;
};

// The options above, read and checked; the certificates are read here, not in a probe.
Result<Server> serverOf(const Endpoint &endpoint, ProberResources &resources, const ServerDefaults &defaults);

// The proxy that an endpoint names, or the environment does: there an http proxy counts for Any only.
Result<ProxyPtr> proxyOf(const Endpoint &endpoint, ProberResources &resources, const ServerDefaults &defaults,
                         const HostPort &address);

// The TLS that an endpoint's options ask for, null where they ask for none; the certificates are read here.
// always: TLS whatever the options say.
Result<TlsContext> tlsOf(const OptionMap &options, ProberResources &resources, bool always);

// A host name as certificates hold it: without the root's dot.
std::string certificateName(const std::string &host);

// Connects, and starts TLS where the server has it.
asio::awaitable<MaybeFailure> openServer(Stream &stream, const Server &server);

// A verdict with the failure's reason, or without one with the summary; details may hold metrics already.
Verdict verdictOf(MaybeFailure failure, std::string remoteAddress, ProbeDetails details = {});

// ProberKind::reach of the kinds above; tlsPort: the usual one with TLS, where that is another.
ProbeReach serverReach(const OptionMap &options, const ServerDefaults &defaults, std::uint16_t tlsPort = 0);
template <const auto &defaults, std::uint16_t tlsPort = 0>
ProbeReach serverReach(const OptionMap &options)
{
    return serverReach(options, {.kind = defaults.kind, .port = defaults.port, .proxy = defaults.proxy},
                       tlsPort);
}
// The same without a proxy: host and port alone.
ProbeReach directReach(const OptionMap &options, std::uint16_t port, Transport transport = Transport::Tcp);
template <std::uint16_t port, Transport transport = Transport::Tcp>
ProbeReach directReach(const OptionMap &options)
{
    return directReach(options, port, transport);
}

// The target of a table row, for kinds with the option "host".
std::string hostOf(const OptionMap &options);

// Options from "host", "host:port" or "scheme://[user[:password]@]host[:port]"; a scheme that ends in s turns
// "tls" on where tlsScheme is that scheme.
Result<OptionMap> serverFromTarget(std::string_view target, std::uint16_t defaultPort,
                                   std::string_view tlsScheme = {});

} // namespace lightfoot
