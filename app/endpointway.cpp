// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpointway.h"

#include "core/base/socketaddress.h"
#include "core/net/asiotypes.h"

#include <boost/asio/ip/address.hpp>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace lightfoot {

namespace {

std::string lowerCase(std::string text)
{
    std::ranges::transform(text, text.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return text;
}

// The proxy that a probe goes through: of its own option, or of the environment.
ProxyPtr proxyOf(const Endpoint &endpoint, const ProbeReach &reach, const ProxyEnvironment &proxies)
{
    if (!reach.proxyScheme || reach.host.empty())
        return nullptr;
    const std::string text = optionOr(endpoint.options, "proxy", std::string());
    const Result<ProxyPtr> proxy =
        text.empty() ? proxies.proxyFor(reach.proxyScheme, {reach.host, reach.port}) : parseProxy(text);
    if (!proxy || !*proxy)
        return nullptr; // one that cannot be used is the list check's to say
    const bool meant = !text.empty() || !reach.socksOnly || (*proxy)->protocol == ProxyProtocol::Socks5;
    return meant ? *proxy : nullptr;
}

bool isAsked(const std::string &host, const HostsNames &hosts)
{
    boost::system::error_code error;
    asio::ip::make_address(host, error);
    return error && !isLocalhostName(host) && !hosts.contains(host);
}

} // namespace

HostsNames readHostsNames(const std::filesystem::path &file)
{
    HostsNames names;
    std::ifstream stream(file);
    for (std::string line; std::getline(stream, line);) {
        std::istringstream words(line.substr(0, line.find('#')));
        std::string word;
        words >> word; // the address
        while (words >> word)
            names.insert(lowerCase(word));
    }
    return names;
}

EndpointWay wayOf(const Endpoint &endpoint, const ProberKind *kind, const ProxyEnvironment &proxies,
                  const HostsNames &hosts)
{
    EndpointWay way{.transport = Transport::None};
    if (!kind)
        return way;
    const ProbeReach reach = kind->reach ? kind->reach(endpoint.options) : ProbeReach{};
    way.transport = reach.transport;
    if (reach.transport == Transport::None || reach.host.empty())
        return way;
    const ProxyPtr proxy = proxyOf(endpoint, reach, proxies);
    const bool own = !proxy && !reach.elsewhere && !endpoint.address.empty();
    way.host = own ? endpoint.address : lowerCase(reach.host);
    way.port = reach.port;
    std::string first = way.host;
    if (proxy) {
        first = way.proxyHost = lowerCase(proxy->address.host);
        way.proxyPort = proxy->address.port;
    } else if (reach.elsewhere) {
        way.bastionHost = way.host;
        way.bastionPort = way.port;
    }
    if (isAsked(first, hosts))
        way.asksResolver = true;
    return way;
}

} // namespace lightfoot
