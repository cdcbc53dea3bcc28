// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/duration.h"
#include "core/net/asiotypes.h"
#include "core/net/hostport.h"
#include "core/net/proxy.h"

namespace lightfoot {

class ProbeContext;

// A question that a probe puts to somebody beside its endpoint: an authority's OCSP responder, its list of
// revoked certificates.
struct HttpFetch
{
    Url url;                 // of fetchableUrl()
    std::string contentType; // with it a POST of the body, without it a GET
    std::string body;
    std::size_t limit = 0; // bytes of the answer's body; a longer one is a problem
    Duration patience{0};  // for all of it
    ProxyPtr proxy;
    bool loopbackToo = false; // may be asked of this machine itself
};

struct HttpFetched
{
    std::string body;
    Message problem;      // why there is no body
    bool reached = false; // somebody there speaks HTTP
};

// The URL, where it is one that may be asked although a stranger wrote it: http alone, no login, port 80 or
// one above 1023 (mail, SSH and the like are below), no byte that HTTP would not carry as it is.
Result<Url> fetchableUrl(std::string_view text);

// One exchange in HTTP/1.1 over a connection of its own, which is closed as the endpoint's own one: with a
// reset, or the ordinary way where the endpoint asks for that. No redirects; anything but 200 is a problem.
// Nothing is said to link-local, multicast and unspecified addresses (the services that clouds keep there
// answer anybody), nor to loopback ones unless they are allowed. The probe's phases and its closing know
// nothing of it: the caller enters the phase that it belongs to. Ends soon after the probe is interrupted.
// Probe thread.
asio::awaitable<HttpFetched> httpFetch(ProbeContext &probe, HttpFetch question);

} // namespace lightfoot
