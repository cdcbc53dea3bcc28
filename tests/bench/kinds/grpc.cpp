// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/kinds/http2client.h"
#include "tests/servers/certificates.h"
#include "tests/servers/grpcserver.h"

namespace lightfoot::bench {

namespace {

struct Service
{
    test::Certificates certificates;
    test::GrpcServer server{certificates};
    bool start() { return server.start(); }
    const std::string &error() const { return server.error(); }
};

Served serve()
{
    return started(std::make_shared<Service>(), [](const Service &service) {
        return Place{{"port", std::to_string(service.server.port())}};
    });
}

OptionMap options(const Place &place)
{
    return {{"host", hostOf(place)}};
}

// A HealthCheckRequest of the whole server is an empty message; SERVING is field 1 with the value 1.
BareProbe makeBare(const Place &place)
{
    const Http2Request request{.fields = {{":method", "POST"},
                                          {":scheme", "http"},
                                          {":authority", hostOf(place)},
                                          {":path", "/grpc.health.v1.Health/Check"},
                                          {"te", "trailers"},
                                          {"content-type", "application/grpc"}},
                               .body = std::string(5, '\0')};
    return [request, port = portOf(place)] {
        std::string body;
        return http2Exchange(port, request, body) && body == std::string("\0\0\0\0\2\x08\1", 7);
    };
}

const KindBench::Listed listed({.kind = "grpc",
                                .row = "grpc",
                                .bare = "nghttp2 on a blocking socket",
                                .serve = serve,
                                .options = options,
                                .makeBare = makeBare});

} // namespace

} // namespace lightfoot::bench
