// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/linger.h"
#include "tests/bench/kinds/kindbench.h"
#include "tests/servers/certificates.h"
#include "tests/servers/redisserver.h"

#include <cstring>
#include <hiredis/hiredis.h>

namespace lightfoot::bench {

namespace {

struct Store
{
    test::Certificates certificates;
    test::RedisServer server{certificates, test::RedisServer::Clients::Anybody};
    bool start() { return server.start(); }
    const std::string &error() const { return server.error(); }
};

Served serve()
{
    return started(std::make_shared<Store>(),
                   [](const Store &store) { return Place{{"port", std::to_string(store.server.port())}}; });
}

OptionMap options(const Place &place)
{
    return {{"host", hostOf(place)},
            {"username", std::string("probe")},
            {"password", std::string("secret")},
            {"data", TextMap{{"name", "lightfoot"}}}};
}

bool says(redisContext *context, const char *command, const char *expected)
{
    auto *reply = static_cast<redisReply *>(redisCommand(context, command));
    const bool good = reply && reply->type != REDIS_REPLY_ERROR && std::strcmp(reply->str, expected) == 0;
    freeReplyObject(reply);
    return good;
}

BareProbe makeBare(const Place &place)
{
    return [port = portOf(place)] {
        const std::unique_ptr<redisContext, decltype(&redisFree)> context(redisConnect("127.0.0.1", port),
                                                                          redisFree);
        return context && context->err == 0 && resetOnClose(context->fd) &&
               says(context.get(), "AUTH probe secret", "OK") && says(context.get(), "PING", "PONG") &&
               says(context.get(), "GET name", "lightfoot");
    };
}

const KindBench::Listed listed({.kind = "redis",
                                .row = "redis",
                                .bare = "hiredis",
                                .serve = serve,
                                .options = options,
                                .makeBare = makeBare});

} // namespace

} // namespace lightfoot::bench
