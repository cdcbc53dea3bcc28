// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/incidents/endpointfacts.h"

#include "core/base/socketaddress.h"

#include <algorithm>
#include <charconv>

#include <arpa/inet.h>

namespace lightfoot {

namespace {

constexpr std::size_t textLimit = 256; // of an issuer: it came from the network

// "10.0.0.5:443", "[::1]:80" taken apart; no port: 0.
std::pair<std::string, std::uint16_t> splitRemote(std::string_view remote)
{
    const std::size_t colon = remote.rfind(':');
    std::uint16_t port = 0;
    std::string_view host = remote;
    const bool bracketed = remote.starts_with('[');
    if (colon != std::string_view::npos && (bracketed || remote.find(':') == colon)) {
        const std::string_view digits = remote.substr(colon + 1);
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
        if (error == std::errc() && end == digits.data() + digits.size())
            host = remote.substr(0, colon);
    }
    if (host.size() > 1 && host.front() == '[' && host.back() == ']')
        host = host.substr(1, host.size() - 2);
    return {std::string(host), port};
}

} // namespace

bool learn(EndpointFacts &facts, const ProbeDetails &details)
{
    bool changed = false;
    const auto [address, port] = splitRemote(details.remoteAddress);
    if (!networkOf(address).empty() && (facts.address != address || facts.port != port)) {
        facts.address = address;
        facts.port = port;
        changed = true;
    }
    if (!details.certificates.empty()) {
        const std::string issuer = details.certificates.front().issuer.substr(0, textLimit);
        changed = changed || facts.issuer != issuer;
        facts.issuer = issuer;
    }
    return changed;
}

std::string hostOf(std::string_view remote)
{
    return splitRemote(remote).first;
}

std::string networkOf(std::string_view address)
{
    const std::string text(address);
    std::array<std::uint8_t, 16> bytes{};
    if (::inet_pton(AF_INET, text.c_str(), bytes.data()) == 1) {
        bytes[3] = 0;
        return makeAddress(false, bytes.data(), 0).host() + "/24";
    }
    if (::inet_pton(AF_INET6, text.c_str(), bytes.data()) != 1)
        return {};
    SocketAddress plain = makeAddress(true, bytes.data(), 0); // a mapped address becomes IPv4
    std::fill(plain.bytes.begin() + (plain.v6 ? 8 : 3), plain.bytes.end(), std::uint8_t(0));
    return plain.host() + (plain.v6 ? "/64" : "/24");
}

} // namespace lightfoot
