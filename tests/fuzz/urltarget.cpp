// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/urltarget.h"

#include "core/probers/http/redirect.h"

#include <algorithm>
#include <cstdlib>

namespace lightfoot::test {

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

bool isPrintable(std::string_view text)
{
    return std::ranges::all_of(text, [](unsigned char c) { return c > 0x20 && c != 0x7F; });
}

void tryHostPort(std::string_view bytes)
{
    for (const std::uint16_t fallback : {0, 443}) {
        const Result<HostPort> address = parseHostPort(bytes, fallback);
        if (!address)
            continue;
        require(!address->host.empty() && address->port != 0 && isPrintable(address->host));
        const Result<HostPort> again = parseHostPort(address->toString());
        require(again && *again == *address);
    }
}

// What is sent and shown of a URL is the URL.
void checkUrl(const Url &url)
{
    require(url.target.starts_with('/') && isPrintable(plainText(url)));
    const Result<Url> again = parseHttpUrl(plainText(url));
    require(again && again->scheme == url.scheme && again->authority == url.authority &&
            again->target == url.target);
    require(again->user.empty() && again->password.empty());
}

void tryProxy(std::string_view bytes)
{
    if (const Result<ProxyPtr> proxy = parseProxy(bytes))
        require((*proxy == nullptr) == bytes.empty());
}

const HttpPlan &plan()
{
    static const HttpPlan made = *httpPlan(Endpoint{.options = {{"url", std::string("http://a/b/c/d?q")}}});
    return made;
}

// A request has the lines it should have, whatever the server named.
void checkRequest(const HttpHop &hop)
{
    HttpHop plain = hop;
    plain.url = plan().url;
    const std::string expected = makeRequest(plan(), plain, nullptr).text;
    const HttpRequest request = makeRequest(plan(), hop, nullptr);
    require(std::ranges::count(request.text, '\n') == std::ranges::count(expected, '\n'));
    require(request.destination.address == hop.url.authority);
}

void tryReference(const Url &base, std::string_view reference)
{
    const Result<Url> url = resolveReference(base, reference);
    if (!url)
        return;
    checkUrl(*url);
    const std::string_view path = std::string_view(url->target).substr(0, url->target.find('?'));
    require(path.find("/../") == std::string_view::npos && path.find("/./") == std::string_view::npos);
    for (const unsigned status : {301U, 303U, 308U}) {
        const Result<HttpHop> hop =
            nextHop({.url = base, .method = "POST", .withBody = true}, status, reference);
        require(hop.has_value());
        require(!hop->trusted || sameText(hop->url.authority.host, base.authority.host));
        require((hop->method == "GET") == !hop->withBody);
        checkRequest(*hop);
    }
}

} // namespace

void feedUrl(std::string_view bytes)
{
    tryHostPort(bytes);
    tryProxy(bytes);
    require(percentDecoded(bytes).size() <= bytes.size());
    require(withoutPassword(bytes).size() <= bytes.size() + std::string_view("…").size());
    if (const Result<Url> url = parseHttpUrl(bytes))
        checkUrl(*url);
    tryReference(plan().url, bytes);
    const std::size_t line = bytes.find('\n');
    if (line == std::string_view::npos)
        return;
    if (const Result<Url> base = parseHttpUrl(bytes.substr(0, line)))
        tryReference(*base, bytes.substr(line + 1));
}

} // namespace lightfoot::test
