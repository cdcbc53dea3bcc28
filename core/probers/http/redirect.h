// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probers/http/httprequest.h"

namespace lightfoot {

// A status that names another place to ask (300 and 304 do not).
bool isRedirect(unsigned status);

// A reference as a Location header has it, seen from base (RFC 3986 5.2), or why it leads nowhere.
Result<Url> resolveReference(const Url &base, std::string_view reference);

// Where a redirect leads and what is asked there: RFC 9110 15.4 for the method. Credentials stay with the
// host, port and scheme they were given for; going up from http to https on the usual ports is the same host.
Result<HttpHop> nextHop(const HttpHop &from, unsigned status, std::string_view location);

// Scheme, host, port, path and query, without user information: for messages, and to find a circle.
std::string plainText(const Url &url);

} // namespace lightfoot
