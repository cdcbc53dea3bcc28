// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/kinds/kindbench.h"
#include "tests/core/probers/amqp/amqpbroker.h"
#include "tests/servers/scriptedserver.h"

#include "core/net/linger.h"

#include <amqp.h>
#include <amqp_tcp_socket.h>

namespace lightfoot::bench {

namespace {

// Of class connection, at the start of a frame or anywhere.
std::string method(char id)
{
    return std::string("\0\x0a\0", 3) + id;
}

// The tests' broker wants TuneOk and Open together, as our probe sends them; librabbitmq sends one after the
// other.
Served serve()
{
    test::Script script = test::amqpBroker();
    script.reply = [usual = script.reply, kept = std::string()](const std::string &request) mutable {
        if (request.size() > 11 && request.substr(7).starts_with(method(31)) &&
            request.find(method(40)) == std::string::npos) {
            kept = request;
            return test::Reply{};
        }
        return usual(std::exchange(kept, std::string()) + request);
    };
    auto server = std::make_shared<test::ScriptedServer>(std::move(script));
    Place place{{"port", std::to_string(server->port())}};
    return {.server = std::move(server), .place = std::move(place), .error = {}};
}

OptionMap options(const Place &place)
{
    return {{"host", hostOf(place)}, {"username", std::string("probe")}, {"password", std::string("secret")}};
}

BareProbe makeBare(const Place &place)
{
    return [port = portOf(place)] {
        const std::unique_ptr<amqp_connection_state_t_, decltype(&amqp_destroy_connection)> connection(
            amqp_new_connection(), amqp_destroy_connection);
        amqp_socket_t *socket = amqp_tcp_socket_new(connection.get());
        if (!socket || amqp_socket_open(socket, "127.0.0.1", port) != AMQP_STATUS_OK ||
            !resetOnClose(amqp_socket_get_sockfd(socket)))
            return false;
        const amqp_rpc_reply_t login = amqp_login(connection.get(), "/", 0, AMQP_DEFAULT_FRAME_SIZE, 0,
                                                  AMQP_SASL_METHOD_PLAIN, "probe", "secret");
        if (login.reply_type != AMQP_RESPONSE_NORMAL)
            return false;
        return amqp_connection_close(connection.get(), AMQP_REPLY_SUCCESS).reply_type == AMQP_RESPONSE_NORMAL;
    };
}

const KindBench::Listed listed({.kind = "amqp",
                                .row = "amqp",
                                .bare = "librabbitmq",
                                .serve = serve,
                                .options = options,
                                .makeBare = makeBare});

} // namespace

} // namespace lightfoot::bench
