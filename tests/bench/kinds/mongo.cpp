// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/kinds/kindbench.h"
#include "tests/bench/kinds/plainsocket.h"
#include "tests/servers/mongoserver.h"

#include <mongoc/mongoc.h>

namespace lightfoot::bench {

namespace {

Served serve()
{
    auto server = std::make_shared<test::MongoServer>();
    Place place{{"port", std::to_string(server->port())}};
    return {.server = std::move(server), .place = std::move(place), .error = {}};
}

OptionMap options(const Place &place)
{
    return {{"host", hostOf(place)},
            {"username", std::string("probe")},
            {"password", std::string("secret pass")}};
}

bool ping(const mongoc_uri_t *uri)
{
    const std::unique_ptr<mongoc_client_t, decltype(&mongoc_client_destroy)> client(
        mongoc_client_new_from_uri(uri), mongoc_client_destroy);
    const NextSocket socket;
    bson_t command = BSON_INITIALIZER;
    bson_append_int32(&command, "ping", -1, 1);
    bson_error_t error{};
    const bool good =
        mongoc_client_command_simple(client.get(), "admin", &command, nullptr, nullptr, &error) &&
        socket.resetOnClose();
    bson_destroy(&command);
    return good;
}

BareProbe makeBare(const Place &place)
{
    mongoc_init();
    const std::string text = "mongodb://probe:secret%20pass@" + hostOf(place) + "/?directConnection=true";
    const std::shared_ptr<mongoc_uri_t> uri(mongoc_uri_new(text.c_str()), mongoc_uri_destroy);
    return [uri] { return ping(uri.get()); };
}

const KindBench::Listed listed({.kind = "mongo",
                                .row = "mongo",
                                .bare = "libmongoc",
                                .serve = serve,
                                .options = options,
                                .makeBare = makeBare});

} // namespace

} // namespace lightfoot::bench
