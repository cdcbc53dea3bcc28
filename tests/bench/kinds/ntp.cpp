// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/kinds/kindbench.h"
#include "tests/bench/kinds/plainsocket.h"
#include "tests/servers/chronyd.h"

#include <array>

namespace lightfoot::bench {

namespace {

Served serve()
{
    return started(std::make_shared<test::Chronyd>(1), [](const test::Chronyd &server) {
        const std::string address = server.address();
        return Place{{"port", address.substr(address.rfind(':') + 1)}};
    });
}

OptionMap options(const Place &place)
{
    return {{"host", hostOf(place)}};
}

BareProbe makeBare(const Place &place)
{
    return [port = portOf(place)] {
        std::array<char, 48> request{4 << 3 | 3}; // version 4, client
        request[40] = 'c';
        PlainSocket socket(SOCK_DGRAM, 0, port);
        if (!socket.connected() || !socket.send({request.data(), request.size()}))
            return false;
        const std::string_view reply = socket.receive();
        return reply.size() >= request.size() && (reply[0] & 7) == 4 && reply[24] == 'c';
    };
}

const KindBench::Listed listed({.kind = "ntp",
                                .row = "ntp",
                                .bare = "a blocking socket",
                                .serve = serve,
                                .options = options,
                                .makeBare = makeBare});

} // namespace

} // namespace lightfoot::bench
