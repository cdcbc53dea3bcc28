// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/kinds/kindbench.h"
#include "tests/bench/kinds/plainsocket.h"
#include "tests/servers/certificates.h"
#include "tests/servers/memcached.h"

#include <cstdlib>
#include <libmemcached/memcached.h>

namespace lightfoot::bench {

namespace {

struct Cache
{
    test::Certificates certificates;
    test::Memcached server{certificates, test::Memcached::Clients::Anybody};
    bool start() { return server.start(); }
    const std::string &error() const { return server.error(); }
};

Served serve()
{
    return started(std::make_shared<Cache>(),
                   [](const Cache &cache) { return Place{{"port", std::to_string(cache.server.port())}}; });
}

OptionMap options(const Place &place)
{
    return {{"host", hostOf(place)}, {"data", TextMap{{"name", "lightfoot"}}}};
}

BareProbe makeBare(const Place &place)
{
    return [port = portOf(place)] {
        const std::unique_ptr<memcached_st, decltype(&memcached_free)> client(memcached_create(nullptr),
                                                                              memcached_free);
        memcached_server_add(client.get(), "127.0.0.1", port);
        const NextSocket socket;
        if (memcached_version(client.get()) != MEMCACHED_SUCCESS || !socket.resetOnClose())
            return false;
        std::size_t size = 0;
        std::uint32_t flags = 0;
        memcached_return_t result = MEMCACHED_FAILURE;
        const std::unique_ptr<char, decltype(&std::free)> value(
            memcached_get(client.get(), "name", 4, &size, &flags, &result), std::free);
        return result == MEMCACHED_SUCCESS && std::string_view(value.get(), size) == "lightfoot";
    };
}

const KindBench::Listed listed({.kind = "memcache",
                                .row = "memcache",
                                .bare = "libmemcached",
                                .serve = serve,
                                .options = options,
                                .makeBare = makeBare});

} // namespace

} // namespace lightfoot::bench
