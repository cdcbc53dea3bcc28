// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/hostport.h"

#include <algorithm>
#include <arpa/inet.h>
#include <cctype>
#include <charconv>

namespace lightfoot {

namespace {

bool isHostText(std::string_view host)
{
    return !host.empty() && host.size() <= 253 && std::ranges::none_of(host, [](unsigned char c) {
        return c <= 0x20 || c == 0x7F ||
               std::string_view("/?#@%\\\"<>^`{|}").find(static_cast<char>(c)) != std::string_view::npos;
    });
}

bool isIpv6(std::string_view host)
{
    in6_addr address{};
    const std::size_t zone = std::min(host.find('%'), host.size());
    const std::string text(host.substr(0, zone));
    const bool zoneIsName =
        zone == host.size() ||
        (zone + 1 < host.size() && std::ranges::all_of(host.substr(zone + 1), [](unsigned char c) {
             return std::isalnum(c) || c == '.' || c == '-' || c == '_'; // names of network interfaces
         }));
    return zoneIsName && text.find('\0') == std::string::npos &&
           ::inet_pton(AF_INET6, text.c_str(), &address) == 1;
}

int hexDigit(char c)
{
    return c >= '0' && c <= '9'   ? c - '0'
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                  : -1;
}

Result<std::uint16_t> parsePort(std::string_view text)
{
    unsigned port = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
    if (error != std::errc() || end != text.data() + text.size() || port < 1 || port > 65535)
        return failure(QT_TRANSLATE_NOOP("Message", "“%1” is not a port; ports go from 1 to 65535"),
                       std::string(text));
    return static_cast<std::uint16_t>(port);
}

} // namespace

std::string HostPort::toString() const
{
    return (host.find(':') == std::string::npos ? host : '[' + host + ']') + ':' + std::to_string(port);
}

Result<HostPort> parseHostPort(std::string_view text, std::uint16_t fallbackPort)
{
    std::string_view host = text;
    std::string_view port;
    bool hasPort = false;
    if (text.starts_with('[')) {
        const std::size_t end = text.find(']');
        if (end == std::string_view::npos || !isIpv6(text.substr(1, end - 1)))
            return failure(
                QT_TRANSLATE_NOOP("Message", "“%1” is not an IPv6 address in brackets, such as [::1]:443"),
                std::string(text));
        host = text.substr(1, end - 1);
        hasPort = end + 1 < text.size() && text[end + 1] == ':';
        if (!hasPort && end + 1 != text.size())
            return failure(
                QT_TRANSLATE_NOOP("Message", "“%1”: expected a colon and a port behind the bracket"),
                std::string(text));
        port = hasPort ? text.substr(end + 2) : port;
    } else if (!isIpv6(text)) {
        const std::size_t colon = text.rfind(':');
        hasPort = colon != std::string_view::npos;
        host = text.substr(0, colon);
        port = hasPort ? text.substr(colon + 1) : port;
        if (host.find(':') != std::string_view::npos)
            return failure(
                QT_TRANSLATE_NOOP("Message", "“%1”: write an IPv6 address in brackets, such as [::1]:443"),
                std::string(text));
    }
    if (!isHostText(host) && !isIpv6(host))
        return failure(QT_TRANSLATE_NOOP("Message", "“%1” has no valid host name or address"),
                       std::string(text));
    if (!hasPort && fallbackPort == 0)
        return failure(QT_TRANSLATE_NOOP("Message", "“%1” has no port; write host:port"), std::string(text));
    if (!hasPort)
        return HostPort{std::string(host), fallbackPort};
    return parsePort(port).map([&](std::uint16_t number) { return HostPort{std::string(host), number}; });
}

std::string percentDecoded(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool escape =
            text[i] == '%' && i + 2 < text.size() && hexDigit(text[i + 1]) >= 0 && hexDigit(text[i + 2]) >= 0;
        out += escape ? static_cast<char>(hexDigit(text[i + 1]) * 16 + hexDigit(text[i + 2])) : text[i];
        i += escape ? 2 : 0;
    }
    return out;
}

std::string withoutPassword(std::string_view text)
{
    const std::size_t at = text.rfind('@');
    if (at == std::string_view::npos)
        return std::string(text);
    const std::size_t separator = text.find("://");
    const std::string scheme(separator < at ? text.substr(0, separator + 3) : std::string_view());
    return scheme + "…" + std::string(text.substr(at));
}

std::string Url::origin() const
{
    const std::string host =
        authority.host.find(':') == std::string::npos ? authority.host : '[' + authority.host + ']';
    return scheme + "://" + host + (explicitPort ? ':' + std::to_string(authority.port) : std::string());
}

Result<Url> parseUrl(std::string_view text, std::uint16_t (*defaultPort)(std::string_view scheme))
{
    const std::size_t separator = text.find("://");
    if (separator == std::string_view::npos || separator == 0)
        return failure(
            QT_TRANSLATE_NOOP("Message", "“%1” is not a URL; it begins with a scheme such as https://"),
            withoutPassword(text.substr(0, 200)));
    if (text.size() > 8192 ||
        std::ranges::any_of(text, [](unsigned char c) { return c <= 0x20 || c == 0x7F; }))
        return failure(QT_TRANSLATE_NOOP(
                           "Message", "“%1” has blanks or control characters, or is longer than 8192 bytes"),
                       withoutPassword(text.substr(0, 200)));
    Url url;
    url.scheme = std::string(text.substr(0, separator));
    std::ranges::transform(url.scheme, url.scheme.begin(), [](unsigned char c) {
        return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    });
    std::string_view rest = text.substr(separator + 3);
    rest = rest.substr(0, rest.find('#'));
    const std::size_t end = rest.find_first_of("/?");
    std::string_view authority = rest.substr(0, end);
    url.target = end == std::string_view::npos ? "/"
                 : rest[end] == '?'            ? '/' + std::string(rest.substr(end))
                                               : std::string(rest.substr(end));
    if (const std::size_t at = authority.rfind('@'); at != std::string_view::npos) {
        const std::string_view info = authority.substr(0, at);
        const std::size_t colon = info.find(':');
        url.user = percentDecoded(info.substr(0, colon));
        url.password = colon == std::string_view::npos ? "" : percentDecoded(info.substr(colon + 1));
        authority.remove_prefix(at + 1);
    }
    const std::uint16_t fallback = defaultPort(url.scheme);
    Result<HostPort> parsed = parseHostPort(authority, fallback);
    if (!parsed)
        return tl::unexpected(parsed.error());
    url.authority = *parsed;
    url.explicitPort = url.authority.port != fallback;
    return url;
}

} // namespace lightfoot
