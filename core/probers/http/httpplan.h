// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/option.h"
#include "core/net/hostport.h"
#include "core/net/proxy.h"
#include "core/net/tlscontexts.h"
#include "core/probe/endpoint.h"

#include <string>

namespace lightfoot {

// What the options of an http endpoint come to, checked. Only lives while requests are made from it.
struct HttpPlan
{
    Url url;
    std::string method; // upper case
    TextMap headers;    // fit to be sent; without those that frame the message, which are ours
    std::string body;
    std::string contentType;   // content_encoding sets it, as in EaseProbe
    std::string authorization; // of the Authorization header; empty: none
    RangeList successCodes;
    unsigned maxRedirects = 10;
    bool redirectIsResult =
        false;          // limit_redirects: beyond maxRedirects the 3xx itself is the answer, no failure
    bool http2 = false; // and nothing else; HTTP/1.1 otherwise
    TlsSettings tls;
    ProxyPtr proxy; // of the option, not of the environment
};

std::span<const OptionDescriptor> httpOptions();

// The plan, or which option cannot be used and why.
Result<HttpPlan> httpPlan(const Endpoint &endpoint);

// A URL of http or https.
Result<Url> parseHttpUrl(std::string_view text);

bool hasHeader(const TextMap &headers, std::string_view name); // names compare without case
bool sameText(std::string_view a, std::string_view b);         // without case (ASCII)

} // namespace lightfoot
