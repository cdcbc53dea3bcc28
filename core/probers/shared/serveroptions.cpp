// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/shared/serveroptions.h"

#include "core/net/proberesources.h"

namespace lightfoot {

std::string hostOf(const OptionMap &options)
{
    return optionOr(options, "host", std::string());
}

std::string certificateName(const std::string &host)
{
    return host.ends_with('.') ? host.substr(0, host.size() - 1) : host;
}

Result<ProxyPtr> proxyOf(const Endpoint &endpoint, ProberResources &resources, const ServerDefaults &defaults,
                         const HostPort &address)
{
    const bool any = defaults.proxy == ProxyUse::Any;
    const std::string text = optionOr(endpoint.options, "proxy", std::string());
    Result<ProxyPtr> proxy =
        text.empty() ? resources.proxies.proxyFor(defaults.kind, address) : parseProxy(text);
    if (!proxy || !*proxy || (*proxy)->protocol == ProxyProtocol::Socks5)
        return proxy;
    if (any)
        return securedProxy(std::move(*proxy), resources.tls,
                            optionOr(endpoint.options, "ca", std::string()));
    // An http proxy in ALL_PROXY was not meant for us: it is not asked for in the list.
    if (text.empty())
        return ProxyPtr();
    return failure(QT_TRANSLATE_NOOP("Message", "proxy: %1 goes through a socks5:// proxy only"),
                   defaults.kind);
}

Result<TlsContext> tlsOf(const OptionMap &options, ProberResources &resources, bool always)
{
    TlsSettings settings;
    settings.caFile = optionOr(options, "ca", std::string());
    settings.certificateFile = optionOr(options, "cert", std::string());
    settings.keyFile = optionOr(options, "key", std::string());
    settings.insecure = optionOr(options, "insecure", false);
    const bool named = !settings.caFile.empty() || !settings.certificateFile.empty() || settings.insecure;
    if (!always && !named && !optionOr(options, "tls", false))
        return TlsContext();
    return resources.tls.get(settings);
}

ProbeReach directReach(const OptionMap &options, std::uint16_t port, Transport transport)
{
    ProbeReach reach{.transport = transport};
    if (Result<HostPort> address = parseHostPort(hostOf(options), port)) {
        reach.host = std::move(address->host);
        reach.port = transport == Transport::Icmp ? std::uint16_t(0) : address->port;
    }
    return reach;
}

ProbeReach serverReach(const OptionMap &options, const ServerDefaults &defaults, std::uint16_t tlsPort)
{
    const bool secure = optionOr(options, "tls", false) || optionOr(options, "insecure", false) ||
                        !optionOr(options, "ca", std::string()).empty() ||
                        !optionOr(options, "cert", std::string()).empty();
    ProbeReach reach = directReach(options, secure && tlsPort != 0 ? tlsPort : defaults.port);
    reach.proxyScheme = defaults.kind;
    reach.socksOnly = defaults.proxy == ProxyUse::Socks5Only;
    return reach;
}

Result<Server> serverOf(const Endpoint &endpoint, ProberResources &resources, const ServerDefaults &defaults)
{
    Result<HostPort> address = parseHostPort(hostOf(endpoint.options), defaults.port);
    if (!address)
        return tl::unexpected(address.error());
    Result<ProxyPtr> proxy = proxyOf(endpoint, resources, defaults, *address);
    if (!proxy)
        return tl::unexpected(proxy.error());
    Result<TlsContext> tls = tlsOf(endpoint.options, resources, defaults.tls);
    if (!tls)
        return tl::unexpected(tls.error());
    Server server{.destination = {}, .tls = std::move(*tls), .tlsName = certificateName(address->host)};
    server.destination = Destination::of(std::move(*address), std::move(*proxy));
    return server;
}

asio::awaitable<MaybeFailure> openServer(Stream &stream, const Server &server)
{
    MaybeFailure failure = co_await stream.connect(server.destination);
    if (!failure && server.tls)
        failure = co_await stream.startTls(server.tls, server.tlsName);
    co_return failure;
}

Verdict verdictOf(MaybeFailure failure, std::string remoteAddress, ProbeDetails details)
{
    Verdict verdict;
    if (failure) {
        verdict.failure = failure->kind;
        details.reason = std::move(failure->reason);
    }
    details.remoteAddress = std::move(remoteAddress);
    verdict.details = std::make_shared<const ProbeDetails>(std::move(details));
    return verdict;
}

Result<OptionMap> serverFromTarget(std::string_view target, std::uint16_t defaultPort,
                                   std::string_view tlsScheme)
{
    OptionMap options;
    if (const std::size_t scheme = target.find("://"); scheme != std::string_view::npos) {
        if (!tlsScheme.empty() && target.substr(0, scheme) == tlsScheme)
            options["tls"] = true;
        target.remove_prefix(scheme + 3);
        target = target.substr(0, target.find('/'));
    }
    if (const std::size_t at = target.rfind('@'); at != std::string_view::npos) {
        const std::string_view user = target.substr(0, at);
        const std::size_t colon = user.find(':');
        options["username"] = percentDecoded(user.substr(0, colon));
        if (colon != std::string_view::npos)
            options["password"] = percentDecoded(user.substr(colon + 1));
        target.remove_prefix(at + 1);
    }
    return parseHostPort(target, defaultPort).map([&](const HostPort &) {
        options["host"] = std::string(target);
        return options;
    });
}

} // namespace lightfoot
