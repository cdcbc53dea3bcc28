// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/kinds/kindbench.h"
#include "tests/servers/certificates.h"
#include "tests/servers/mosquitto.h"

#include "core/net/linger.h"

#include <mosquitto.h>

namespace lightfoot::bench {

namespace {

struct Broker
{
    test::Certificates certificates;
    test::Mosquitto server{certificates};
    bool start() { return server.start(); }
    const std::string &error() const { return server.error(); }
};

Served serve()
{
    return started(std::make_shared<Broker>(), [](const Broker &broker) {
        return Place{{"port", std::to_string(broker.server.port())}};
    });
}

OptionMap options(const Place &place)
{
    return {{"host", hostOf(place)}};
}

struct Progress
{
    bool accepted = false;
    bool answered = false;
};

bool turnUntil(mosquitto *client, const bool &done)
{
    while (!done) {
        if (mosquitto_loop(client, 1000, 1) != MOSQ_ERR_SUCCESS)
            return false;
    }
    return true;
}

// libmosquitto sends no ping on demand: leaving a topic that was never joined is as short, and is answered
// too.
bool converse(int port)
{
    Progress progress;
    const std::unique_ptr<mosquitto, decltype(&mosquitto_destroy)> client(
        mosquitto_new(nullptr, true, &progress), mosquitto_destroy);
    mosquitto_connect_callback_set(client.get(), [](mosquitto *, void *data, int code) {
        static_cast<Progress *>(data)->accepted = code == 0;
    });
    mosquitto_unsubscribe_callback_set(
        client.get(), [](mosquitto *, void *data, int) { static_cast<Progress *>(data)->answered = true; });
    if (mosquitto_connect(client.get(), "127.0.0.1", port, 60) != MOSQ_ERR_SUCCESS ||
        !resetOnClose(mosquitto_socket(client.get())) || !turnUntil(client.get(), progress.accepted))
        return false;
    const bool good = mosquitto_unsubscribe(client.get(), nullptr, "nothing") == MOSQ_ERR_SUCCESS &&
                      turnUntil(client.get(), progress.answered);
    mosquitto_disconnect(client.get());
    return good;
}

BareProbe makeBare(const Place &place)
{
    mosquitto_lib_init();
    return [port = portOf(place)] { return converse(port); };
}

const KindBench::Listed listed({.kind = "mqtt",
                                .row = "mqtt",
                                .bare = "libmosquitto",
                                .serve = serve,
                                .options = options,
                                .makeBare = makeBare});

} // namespace

} // namespace lightfoot::bench
