// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/kinds/kindbench.h"
#include "tests/bench/kinds/plainsocket.h"
#include "tests/servers/scriptedserver.h"

namespace lightfoot::bench {

namespace {

Served serve()
{
    auto server = std::make_shared<test::ScriptedServer>(test::silent());
    Place place{{"port", std::to_string(server->port())}};
    return {.server = std::move(server), .place = std::move(place), .error = {}};
}

OptionMap options(const Place &place)
{
    return {{"host", hostOf(place)}};
}

BareProbe makeBare(const Place &place)
{
    return [port = portOf(place)] { return PlainSocket(SOCK_STREAM, 0, port).connected(); };
}

const KindBench::Listed listed({.kind = "tcp",
                                .row = "tcp",
                                .bare = "a blocking socket",
                                .serve = serve,
                                .options = options,
                                .makeBare = makeBare});

} // namespace

} // namespace lightfoot::bench
