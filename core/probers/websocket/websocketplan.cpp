// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/websocket/websocketplan.h"

#include "core/net/proberesources.h"
#include "core/probers/shared/optioncheck.h"
#include "core/probers/websocket/upgrade.h"

#include <algorithm>

#include <strings.h>

namespace lightfoot::websocket {

namespace {

constexpr std::array<OptionDescriptor, 3> requestOptions{{
    {.key = "url",
     .label = QT_TRANSLATE_NOOP("Option", "URL"),
     .hint = QT_TRANSLATE_NOOP("Option", "ws:// or wss://"),
     .required = true},
    {.key = "proxy",
     .label = QT_TRANSLATE_NOOP("Option", "Proxy"),
     .hint = QT_TRANSLATE_NOOP("Option",
                               "http:// or socks5://[user:password@]host:port; else as the environment says"),
     .secret = true},
    {.key = "headers",
     .type = OptionType::TextMap,
     .label = QT_TRANSLATE_NOOP("Option", "Headers"),
     .hint =
         QT_TRANSLATE_NOOP("Option", "Sent with the upgrade; Sec-WebSocket-Protocol offers subprotocols")},
}};
// Without "tls": the URL says that.
constexpr std::array<OptionDescriptor, 4> certificateOptions{tlsOptions[1], tlsOptions[2], tlsOptions[3],
                                                             tlsOptions[4]};
constexpr auto options = joined(requestOptions, certificateOptions);

std::uint16_t defaultPort(std::string_view scheme)
{
    return scheme == "ws" ? 80 : scheme == "wss" ? 443 : 0;
}

Result<Url> parseWebSocketUrl(std::string_view text)
{
    const std::string scheme(text.substr(0, std::min(text.find("://"), text.size())));
    if (scheme.size() < text.size() && ::strcasecmp(scheme.c_str(), "ws") != 0 &&
        ::strcasecmp(scheme.c_str(), "wss") != 0)
        return failure(QT_TRANSLATE_NOOP("Message", "“%1” is neither ws:// nor wss://"),
                       withoutPassword(text.substr(0, 200)));
    return parseUrl(text, defaultPort);
}

std::string offeredProtocols(const TextMap &headers)
{
    std::string offered;
    for (const auto &[name, value] : headers) {
        if (::strcasecmp(name.c_str(), "Sec-WebSocket-Protocol") == 0)
            offered += (offered.empty() ? "" : ", ") + value;
    }
    return offered;
}

} // namespace

std::span<const OptionDescriptor> websocketOptions()
{
    return options;
}

// Without the user and password that the URL may carry: this is shown in tables.
std::string websocketTarget(const OptionMap &values)
{
    std::string url = optionOr(values, "url", std::string());
    if (!parseWebSocketUrl(url))
        return withoutPassword(url); // refused, but shown all the same
    const std::size_t authority = url.find("://") + 3;
    const std::size_t end = std::min(url.find_first_of("/?#", authority), url.size());
    const std::size_t at = url.rfind('@', end);
    if (at != std::string::npos && at >= authority && at < end)
        url.erase(authority, at + 1 - authority);
    return url;
}

Result<OptionMap> websocketFromTarget(std::string_view target)
{
    const std::string url =
        target.find("://") == std::string_view::npos ? "ws://" + std::string(target) : std::string(target);
    return parseWebSocketUrl(url).map([&](const Url &) { return OptionMap{{"url", url}}; });
}

ProbeReach websocketReach(const OptionMap &values)
{
    const Result<Url> url = parseWebSocketUrl(optionOr(values, "url", std::string()));
    if (!url)
        return {};
    return {.host = url->authority.host,
            .port = url->authority.port,
            .proxyScheme = url->scheme == "wss" ? "https" : "http"};
}

Result<WebSocketPlan> websocketPlan(const Endpoint &endpoint, ProberResources &resources)
{
    const OptionMap &values = endpoint.options;
    if (const Result<void> checked = checkOptions(options, endpoint); !checked)
        return tl::unexpected(checked.error());
    Result<Url> url = parseWebSocketUrl(optionOr(values, "url", std::string()));
    if (!url)
        return tl::unexpected(url.error());
    const TextMap headers = optionOr(values, "headers", TextMap());
    if (const Result<void> checked = checkHeaders(headers); !checked)
        return tl::unexpected(checked.error());
    const bool secure = url->scheme == "wss";
    // The environment has no variables for WebSockets: those of the HTTP they begin as count.
    const ServerDefaults defaults{.kind = secure ? "https" : "http"};
    Result<ProxyPtr> proxy = proxyOf(endpoint, resources, defaults, url->authority);
    if (!proxy)
        return tl::unexpected(proxy.error());
    Server server{.destination = {}, .tls = {}, .tlsName = certificateName(url->authority.host)};
    const TlsSettings tls{.caFile = optionOr(values, "ca", std::string()),
                          .certificateFile = optionOr(values, "cert", std::string()),
                          .keyFile = optionOr(values, "key", std::string()),
                          .insecure = optionOr(values, "insecure", false)};
    Result<TlsContext> context = resources.tls.get(tls);
    if (!context)
        return tl::unexpected(context.error());
    if (secure)
        server.tls = std::move(*context);
    WebSocketPlan plan{.server = std::move(server),
                       .requestHead = requestHead(*url, headers),
                       .offeredProtocols = offeredProtocols(headers)};
    plan.server.destination = Destination::of(std::move(url->authority), std::move(*proxy));
    return plan;
}

} // namespace lightfoot::websocket
