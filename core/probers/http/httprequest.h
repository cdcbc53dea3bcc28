// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http2session.h"
#include "core/net/stream.h"
#include "core/probers/http/httpplan.h"

namespace lightfoot {

// One stop of a request on its way along redirects.
struct HttpHop
{
    Url url;
    std::string method;
    bool withBody = true;
    bool trusted = true; // the host people named: credentials and a Host header of their own may go there
};

// An exchange ready to be sent as often as wanted.
struct HttpRequest
{
    std::string text;                  // head and body, for HTTP/1.1
    std::optional<Http2Request> http2; // instead of the text
    Destination destination;
    std::string tlsName;    // empty: no TLS
    bool headOnly = false;  // the answer has no body, whatever its head says
    bool forwarded = false; // a proxy is asked for the URL; no tunnel
};

HttpHop firstHop(const HttpPlan &plan);
HttpRequest makeRequest(const HttpPlan &plan, const HttpHop &hop, ProxyPtr proxy);

} // namespace lightfoot
