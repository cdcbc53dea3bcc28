// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/http/httprequest.h"

#include "core/net/base64.h"

#include <algorithm>
#include <array>

namespace lightfoot {

namespace {

// "host" or "host:port" as the Host header has it: brackets for IPv6, no zone, no port that the scheme
// implies.
std::string hostText(const Url &url)
{
    const std::string host = url.authority.host.substr(0, url.authority.host.find('%'));
    return (host.find(':') == std::string::npos ? host : '[' + host + ']') +
           (url.explicitPort ? ':' + std::to_string(url.authority.port) : std::string());
}

// RFC 3986 allows ASCII only; people, and servers in their redirects, write more.
std::string encodedTarget(std::string_view target)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string text;
    for (const char c : target) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte > 0x20 && byte < 0x7F) {
            text += c;
        } else {
            text += '%';
            text += digits[byte >> 4];
            text += digits[byte & 15];
        }
    }
    return text;
}

// By its name: Authorization, Cookie, and what services call their own keys (X-Api-Key, PRIVATE-TOKEN).
bool isCredential(std::string_view name)
{
    std::string plain; // letters alone, lower case
    for (const char c : name) {
        const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        if (lower >= 'a' && lower <= 'z')
            plain += lower;
    }
    static constexpr std::array<std::string_view, 7> words{"auth",     "cookie",     "token",    "secret",
                                                           "password", "credential", "signature"};
    return plain.ends_with("key") || std::ranges::any_of(words, [&](std::string_view word) {
               return plain.find(word) != std::string::npos;
           });
}

// The headers people gave that may go to this hop.
TextMap ownHeaders(const HttpPlan &plan, const HttpHop &hop)
{
    const bool basic = hop.trusted && !plan.authorization.empty();
    TextMap headers;
    for (const auto &header : plan.headers) {
        const bool host = sameText(header.first, "Host");
        const bool withheld = !hop.trusted && (host || isCredential(header.first));
        const bool replaced =
            (basic && sameText(header.first, "Authorization")) ||
            (sameText(header.first, "Content-Type") && (!hop.withBody || !plan.contentType.empty()));
        if (!withheld && !replaced)
            headers.push_back(header);
    }
    return headers;
}

// All that is sent, in this order.
TextMap allHeaders(const HttpPlan &plan, const HttpHop &hop, const Proxy *forwarder)
{
    const TextMap own = ownHeaders(plan, hop);
    TextMap headers;
    const auto addDefault = [&](const char *name, std::string value) {
        if (!hasHeader(own, name))
            headers.emplace_back(name, std::move(value));
    };
    addDefault("Host", hostText(hop.url));
    addDefault("User-Agent", "Lightfoot/" LIGHTFOOT_VERSION);
    addDefault("Accept", "*/*");
    addDefault("Accept-Encoding", "identity");
    // Asked for although it is HTTP/1.1's default: a server that closes first would be the one left with
    // TIME_WAIT.
    addDefault("Connection", "keep-alive");
    headers.insert(headers.end(), own.begin(), own.end());
    if (hop.trusted && !plan.authorization.empty())
        headers.emplace_back("Authorization", plan.authorization);
    if (forwarder && !forwarder->user.empty())
        headers.emplace_back("Proxy-Authorization",
                             "Basic " + base64(forwarder->user + ':' + forwarder->password));
    if (hop.withBody && !plan.contentType.empty())
        headers.emplace_back("Content-Type", plan.contentType);
    const bool expectsBody = hop.method == "POST" || hop.method == "PUT" || hop.method == "PATCH";
    const std::size_t length = hop.withBody ? plan.body.size() : 0;
    if (length > 0 || expectsBody)
        headers.emplace_back("Content-Length", std::to_string(length));
    return headers;
}

std::string requestText(const HttpPlan &plan, const HttpHop &hop, const Proxy *forwarder)
{
    std::string text = hop.method + ' ' +
                       (forwarder ? hop.url.scheme + "://" + hostText(hop.url) : std::string()) +
                       encodedTarget(hop.url.target) + " HTTP/1.1\r\n";
    for (const auto &[name, value] : allHeaders(plan, hop, forwarder))
        text.append(name).append(": ").append(value).append("\r\n");
    return text.append("\r\n").append(hop.withBody ? plan.body : std::string());
}

std::string trimmed(std::string_view value) // RFC 9113 8.2.1: no blanks around a value
{
    const std::size_t begin = value.find_first_not_of(" \t");
    if (begin == std::string_view::npos)
        return {};
    return std::string(value.substr(begin, value.find_last_not_of(" \t") - begin + 1));
}

Http2Request http2Request(const HttpPlan &plan, const HttpHop &hop)
{
    // RFC 9113 8.2.2: these speak of a connection that is HTTP/1.1's. Go's client leaves them out as well.
    static constexpr std::array<const char *, 6> connection{
        "connection", "keep-alive", "proxy-connection", "transfer-encoding", "upgrade", "te"};
    Http2Request request{.method = hop.method,
                         .scheme = hop.url.scheme,
                         .authority = {},
                         .path = encodedTarget(hop.url.target),
                         .headers = {},
                         .body = hop.withBody ? plan.body : std::string()};
    for (auto &[name, value] : allHeaders(plan, hop, nullptr)) {
        std::string lower;
        for (const char c : name)
            lower += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        if (lower == "host")
            request.authority = trimmed(value);
        else if (std::ranges::find(connection, lower) == connection.end())
            request.headers.emplace_back(std::move(lower), trimmed(value));
    }
    return request;
}

} // namespace

HttpHop firstHop(const HttpPlan &plan)
{
    return {.url = plan.url, .method = plan.method};
}

HttpRequest makeRequest(const HttpPlan &plan, const HttpHop &hop, ProxyPtr proxy)
{
    const bool https = hop.url.scheme == "https";
    HttpRequest request;
    // A proxy is asked in HTTP/1.1: what is to be HTTP/2 goes through a tunnel.
    request.forwarded = proxy && proxy->protocol != ProxyProtocol::Socks5 && !https && !plan.http2;
    request.headOnly = hop.method == "HEAD";
    if (plan.http2)
        request.http2 = http2Request(plan, hop);
    else
        request.text = requestText(plan, hop, request.forwarded ? proxy.get() : nullptr);
    request.tlsName = https ? hop.url.authority.host : std::string();
    if (request.tlsName.ends_with('.'))
        request.tlsName.pop_back(); // the root's dot is no part of a certificate's name
    request.destination = Destination::of(hop.url.authority, std::move(proxy));
    request.destination.forwarded = request.forwarded;
    request.destination.elsewhere = !sameText(hop.url.authority.host, plan.url.authority.host);
    return request;
}

} // namespace lightfoot
