// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/kinds/kindbench.h"
#include "tests/bench/kinds/plainsocket.h"
#include "tests/servers/datagramserver.h"

namespace lightfoot::bench {

namespace {

Served serve()
{
    auto server = std::make_shared<test::DatagramServer>(
        [](const std::string &datagram) { return std::vector<std::string>{datagram}; });
    Place place{{"port", std::to_string(server->port())}};
    return {.server = std::move(server), .place = std::move(place), .error = {}};
}

OptionMap options(const Place &place)
{
    return {{"host", hostOf(place)}, {"send", std::string("hello")}, {"expect", std::string("hello")}};
}

BareProbe makeBare(const Place &place)
{
    return [port = portOf(place)] {
        PlainSocket socket(SOCK_DGRAM, 0, port);
        return socket.connected() && socket.send("hello") && socket.receive() == "hello";
    };
}

const KindBench::Listed listed({.kind = "udp",
                                .row = "udp",
                                .bare = "a blocking socket",
                                .serve = serve,
                                .options = options,
                                .makeBare = makeBare});

} // namespace

} // namespace lightfoot::bench
