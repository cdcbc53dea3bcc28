// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace lightfoot {

struct HostPort
{
    std::string host; // without the brackets of an IPv6 address
    std::uint16_t port = 0;

    bool operator==(const HostPort &) const = default;
    std::string toString() const; // "[::1]:443"
};

// "host:port", "[v6]:port"; with fallbackPort not 0 the port may be missing, and a bare IPv6 address needs no
// brackets. Refuses empty hosts, ports outside 1 to 65535, blanks, control characters and names longer than
// 253 bytes (RFC 1035).
Result<HostPort> parseHostPort(std::string_view text, std::uint16_t fallbackPort = 0);

// Parts of a URL (RFC 3986) that a probe needs. The user information is taken apart and percent-decoded.
struct Url
{
    std::string scheme; // lower case
    std::string user;
    std::string password;
    HostPort authority;
    bool explicitPort = false;
    std::string target; // path and query as sent: begins with '/'; the fragment is dropped

    std::string origin() const; // "https://example.com:8443", default ports left out
};

// defaultPort: what the scheme implies, 0: none known, so that the URL must name one.
Result<Url> parseUrl(std::string_view text, std::uint16_t (*defaultPort)(std::string_view scheme));

// A URL for messages: what stands before the @ may be a password, also where the URL is broken.
std::string withoutPassword(std::string_view text);

std::string percentDecoded(std::string_view text);

} // namespace lightfoot
