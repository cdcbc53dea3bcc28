// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/kinds/http2client.h"
#include "tests/servers/certificates.h"
#include "tests/servers/nginx.h"

namespace lightfoot::bench {

namespace {

struct Web
{
    test::Certificates certificates;
    test::Nginx nginx{certificates};
    bool start() { return nginx.start(); }
    const std::string &error() const { return nginx.error(); }
};

Served serve()
{
    return started(std::make_shared<Web>(),
                   [](const Web &web) { return Place{{"port", std::to_string(web.nginx.http2Port())}}; });
}

OptionMap options(const Place &place)
{
    return {{"url", "http://" + hostOf(place) + "/file"}, {"http_version", std::string("2")}};
}

BareProbe makeBare(const Place &place)
{
    const Http2Request request{.fields = {{":method", "GET"},
                                          {":scheme", "http"},
                                          {":authority", hostOf(place)},
                                          {":path", "/file"},
                                          {"user-agent", "bench"}},
                               .body = {}};
    return [request, port = portOf(place)] {
        std::string body;
        return http2Exchange(port, request, body) && body.size() == 1024;
    };
}

const KindBench::Listed listed({.kind = "http",
                                .row = "http/2",
                                .bare = "nghttp2 on a blocking socket",
                                .serve = serve,
                                .options = options,
                                .makeBare = makeBare});

} // namespace

} // namespace lightfoot::bench
