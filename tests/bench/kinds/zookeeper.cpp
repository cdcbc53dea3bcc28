// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/zookeeper.h"
#include "tests/bench/kinds/kindbench.h"
#include "tests/servers/certificates.h"

#include "core/net/linger.h"

#include <poll.h>
#include <zookeeper/zookeeper.h>

namespace lightfoot::bench {

namespace {

struct Zoo
{
    test::Certificates certificates;
    test::Zookeeper server{certificates};
    bool start() { return server.start(); }
    const std::string &error() const { return server.error(); }
};

Served serve()
{
    return started(std::make_shared<Zoo>(),
                   [](const Zoo &zoo) { return Place{{"port", std::to_string(zoo.server.port())}}; });
}

OptionMap options(const Place &place)
{
    return {{"host", hostOf(place)}, {"data", TextMap{{"/name", "lightfoot"}}}};
}

struct Answer
{
    bool come = false;
    bool good = false;
};

void onData(int result, const char *value, int size, const Stat *, const void *data)
{
    auto *answer = static_cast<Answer *>(const_cast<void *>(data));
    answer->come = true;
    answer->good = result == ZOK && std::string_view(value, static_cast<std::size_t>(size)) == "lightfoot";
}

void onEvent(zhandle_t *, int, int, const char *, void *) {}

// Waits as the library asks, and lets it work. False: it failed.
bool turn(zhandle_t *zoo)
{
    int socket = -1;
    int interest = 0;
    timeval wait{};
    if (zookeeper_interest(zoo, &socket, &interest, &wait) != ZOK)
        return false;
    resetOnClose(socket);
    pollfd entry{socket,
                 static_cast<short>((interest & ZOOKEEPER_READ ? POLLIN : 0) |
                                    (interest & ZOOKEEPER_WRITE ? POLLOUT : 0)),
                 0};
    ::poll(&entry, 1, static_cast<int>(wait.tv_sec * 1000 + wait.tv_usec / 1000));
    const int events = ((entry.revents & (POLLIN | POLLHUP)) != 0 ? ZOOKEEPER_READ : 0) |
                       ((entry.revents & POLLOUT) != 0 ? ZOOKEEPER_WRITE : 0);
    const int result = zookeeper_process(zoo, events);
    return result == ZOK || result == ZNOTHING;
}

// The library without threads, which is the cheaper one.
BareProbe makeBare(const Place &place)
{
    zoo_set_debug_level(static_cast<ZooLogLevel>(0));
    return [host = hostOf(place)] {
        const std::unique_ptr<zhandle_t, decltype(&zookeeper_close)> zoo(
            zookeeper_init(host.c_str(), onEvent, 4000, nullptr, nullptr, 0), zookeeper_close);
        while (zoo && zoo_state(zoo.get()) != ZOO_CONNECTED_STATE) {
            if (!turn(zoo.get()))
                return false;
        }
        Answer answer;
        if (!zoo || zoo_aget(zoo.get(), "/name", 0, onData, &answer) != ZOK)
            return false;
        while (!answer.come && turn(zoo.get())) {
        }
        return answer.good;
    };
}

const KindBench::Listed listed({.kind = "zookeeper",
                                .row = "zookeeper",
                                .bare = "libzookeeper_st",
                                .serve = serve,
                                .options = options,
                                .makeBare = makeBare});

} // namespace

} // namespace lightfoot::bench
