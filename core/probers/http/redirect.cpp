// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/http/redirect.h"

#include <algorithm>

namespace lightfoot {

namespace {

// RFC 3986 5.2.4, on a path that begins with a slash.
std::string withoutDotSegments(std::string_view path)
{
    std::string out;
    while (!path.empty()) {
        const std::size_t end = std::min(path.find('/', 1), path.size());
        const std::string_view segment = path.substr(0, end);
        const bool last = end == path.size();
        path.remove_prefix(end);
        if (segment == "/." || segment == "/..") {
            if (segment == "/..")
                out.erase(std::min(out.rfind('/'), out.size()));
            if (last)
                out += '/';
        } else {
            out += segment;
        }
    }
    return out.empty() ? "/" : out;
}

bool hasScheme(std::string_view reference)
{
    const std::size_t colon = reference.find(':');
    if (colon == 0 || colon == std::string_view::npos)
        return false;
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    return isLetter(reference[0]) && std::ranges::all_of(reference.substr(0, colon), [&](char c) {
               return isLetter(c) || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
           });
}

std::string trimmedAndEncoded(std::string_view reference)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    const auto isBlank = [](char c) { return c == ' ' || c == '\t'; };
    while (!reference.empty() && isBlank(reference.front()))
        reference.remove_prefix(1);
    while (!reference.empty() && isBlank(reference.back()))
        reference.remove_suffix(1);
    std::string text;
    for (const char c : reference) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte > 0x20 && byte != 0x7F)
            text += c;
        else
            text += {'%', digits[byte >> 4], digits[byte & 15]};
    }
    return text;
}

bool isSameHost(const Url &from, const Url &to)
{
    const bool upgraded =
        from.scheme == "http" && to.scheme == "https" && !from.explicitPort && !to.explicitPort;
    const bool same = from.scheme == to.scheme && from.authority.port == to.authority.port;
    return (same || upgraded) && sameText(from.authority.host, to.authority.host);
}

} // namespace

bool isRedirect(unsigned status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

std::string plainText(const Url &url)
{
    return url.origin() + url.target;
}

Result<Url> resolveReference(const Url &base, std::string_view reference)
{
    const std::string text = trimmedAndEncoded(reference);
    const std::string_view path = std::string_view(base.target).substr(0, base.target.find('?'));
    std::string whole;
    if (hasScheme(text))
        whole = text;
    else if (text.starts_with("//"))
        whole = base.scheme + ':' + text;
    else if (text.starts_with('/'))
        whole = base.origin() + text;
    else if (text.starts_with('?'))
        whole = base.origin() + std::string(path) + text;
    else if (text.empty() || text.starts_with('#'))
        whole = base.origin() + base.target;
    else
        whole = base.origin() + std::string(path.substr(0, path.rfind('/') + 1)) + text;
    Result<Url> url = parseHttpUrl(whole);
    if (url) {
        const std::size_t query = std::min(url->target.find('?'), url->target.size());
        url->target =
            withoutDotSegments(std::string_view(url->target).substr(0, query)) + url->target.substr(query);
    }
    return url;
}

Result<HttpHop> nextHop(const HttpHop &from, unsigned status, std::string_view location)
{
    Result<Url> url = resolveReference(from.url, location);
    if (!url)
        return tl::unexpected(url.error());
    const bool sameHost = isSameHost(from.url, *url);
    HttpHop hop{.url = std::move(*url), .method = from.method, .withBody = from.withBody};
    hop.trusted = from.trusted && sameHost; // once lost it does not come back: the way led through strangers
    const bool see = status == 303 && from.method != "HEAD";
    if (see || ((status == 301 || status == 302) && from.method == "POST")) {
        hop.method = "GET";
        hop.withBody = false;
    }
    return hop;
}

} // namespace lightfoot
