// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/proxy.h"

#include "core/net/asiotypes.h"

#include <boost/asio/ip/network_v4.hpp>
#include <boost/asio/ip/network_v6.hpp>

#include <algorithm>
#include <arpa/inet.h>
#include <cstdlib>
#include <strings.h>

namespace lightfoot {

namespace {

std::uint16_t proxyPort(std::string_view scheme)
{
    return scheme == "http" ? 80 : scheme == "https" ? 443 : scheme.starts_with("socks5") ? 1080 : 0;
}

std::optional<ProxyProtocol> protocolOf(std::string_view scheme)
{
    if (scheme == "http")
        return ProxyProtocol::Http;
    if (scheme == "https")
        return ProxyProtocol::Https;
    if (scheme == "socks5" || scheme == "socks5h")
        return ProxyProtocol::Socks5;
    return std::nullopt;
}

std::string variable(const char *lower, const char *upper)
{
    for (const char *name : {lower, upper}) {
        if (const char *value = std::getenv(name); value && *value)
            return value;
    }
    return {};
}

bool endsWithDomain(std::string_view host, std::string_view domain)
{
    if (domain.starts_with("*."))
        domain.remove_prefix(2);
    else if (domain.starts_with('.'))
        domain.remove_prefix(1);
    if (domain.empty() || host.size() < domain.size())
        return false;
    const std::string_view tail = host.substr(host.size() - domain.size());
    const bool same = strncasecmp(tail.data(), domain.data(), domain.size()) == 0;
    return same && (host.size() == domain.size() || host[host.size() - domain.size() - 1] == '.');
}

bool isLoopback(std::string_view host)
{
    in_addr address{};
    const std::string text(host);
    return strcasecmp(text.c_str(), "localhost") == 0 || text == "::1" ||
           (::inet_pton(AF_INET, text.c_str(), &address) == 1 && text.starts_with("127."));
}

// "10.0.0.0/8", as Go and newer curl have it.
bool isInNetwork(const std::string &host, const std::string &network)
{
    boost::system::error_code error;
    const asio::ip::address address = asio::ip::make_address(host, error);
    if (error)
        return false;
    if (address.is_v4()) {
        const asio::ip::network_v4 whole = asio::ip::make_network_v4(network, error);
        return !error &&
               asio::ip::network_v4(address.to_v4(), whole.prefix_length()).canonical() == whole.canonical();
    }
    const asio::ip::network_v6 whole = asio::ip::make_network_v6(network, error);
    return !error &&
           asio::ip::network_v6(address.to_v6(), whole.prefix_length()).canonical() == whole.canonical();
}

bool isExcluded(std::string_view list, const HostPort &target)
{
    while (!list.empty()) {
        const std::size_t comma = list.find(',');
        std::string_view entry = list.substr(0, comma);
        list = comma == std::string_view::npos ? std::string_view() : list.substr(comma + 1);
        while (entry.starts_with(' '))
            entry.remove_prefix(1);
        while (entry.ends_with(' '))
            entry.remove_suffix(1);
        const std::string port = ':' + std::to_string(target.port);
        if (entry == "*" || endsWithDomain(target.host, entry) ||
            isInNetwork(target.host, std::string(entry)) ||
            (entry.ends_with(port) &&
             endsWithDomain(target.host, entry.substr(0, entry.size() - port.size()))))
            return true;
    }
    return false;
}

} // namespace

Result<ProxyPtr> parseProxy(std::string_view text)
{
    if (text.empty())
        return ProxyPtr();
    const Result<Url> url = parseUrl(text, proxyPort);
    if (!url)
        return failure(QT_TRANSLATE_NOOP(
            "Message", "proxy: expected socks5://host:port, http://host:port or https://host:port"));
    const std::optional<ProxyProtocol> protocol = protocolOf(url->scheme);
    if (!protocol)
        return failure(
            QT_TRANSLATE_NOOP("Message",
                              "proxy: the scheme “%1” is not known; expected socks5://, http:// or https://"),
            url->scheme);
    Proxy proxy{*protocol, url->authority, url->user, url->password, nullptr};
    if (proxy.user.size() > 255 || proxy.password.size() > 255)
        return failure(QT_TRANSLATE_NOOP("Message", "proxy: user and password may have 255 bytes each"));
    return std::make_shared<const Proxy>(std::move(proxy));
}

Result<ProxyPtr> securedProxy(ProxyPtr proxy, TlsContexts &contexts, const std::string &caFile)
{
    if (!proxy || proxy->protocol != ProxyProtocol::Https)
        return proxy;
    TlsSettings settings;
    settings.caFile = caFile;
    Result<TlsContext> context = contexts.get(settings);
    if (!context)
        return tl::unexpected(context.error());
    Proxy secured = *proxy;
    secured.tls = std::move(*context);
    return std::make_shared<const Proxy>(std::move(secured));
}

ProxyEnvironment ProxyEnvironment::fromProcess()
{
    // HTTP_PROXY in capitals is not read where a web server could set it from a request ("httpoxy"); we are
    // none.
    return {variable("http_proxy", "HTTP_PROXY"), variable("https_proxy", "HTTPS_PROXY"),
            variable("all_proxy", "ALL_PROXY"), variable("no_proxy", "NO_PROXY")};
}

Result<ProxyPtr> ProxyEnvironment::proxyFor(std::string_view scheme, const HostPort &target) const
{
    std::string text = scheme == "http" ? http : scheme == "https" ? https : std::string();
    if (text.empty())
        text = all;
    if (text.empty() || isLoopback(target.host) || isExcluded(none, target))
        return ProxyPtr();
    if (text.find("://") == std::string::npos)
        text = "http://" + text;
    return parseProxy(text);
}

} // namespace lightfoot
