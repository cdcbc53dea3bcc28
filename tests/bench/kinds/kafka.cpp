// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/kinds/kindbench.h"
#include "tests/servers/kafkabroker.h"

#include "core/net/linger.h"

#include <librdkafka/rdkafka.h>
#include <sys/socket.h>

namespace lightfoot::bench {

namespace {

Served serve()
{
    auto server = std::make_shared<test::KafkaBroker>();
    Place place{{"port", std::to_string(server->port())}};
    return {.server = std::move(server), .place = std::move(place), .error = {}};
}

OptionMap options(const Place &place)
{
    return {{"host", hostOf(place)}};
}

int resettingSocket(int domain, int type, int protocol, void *)
{
    const int number = ::socket(domain, type | SOCK_CLOEXEC, protocol);
    resetOnClose(number);
    return number;
}

bool askMetadata(const std::string &host)
{
    rd_kafka_conf_t *settings = rd_kafka_conf_new();
    rd_kafka_conf_set(settings, "log_level", "0", nullptr, 0);
    rd_kafka_conf_set(settings, "bootstrap.servers", host.c_str(), nullptr, 0);
    rd_kafka_conf_set_socket_cb(settings, resettingSocket);
    char error[512] = "";
    rd_kafka_t *client = rd_kafka_new(RD_KAFKA_PRODUCER, settings, error, sizeof error);
    if (!client)
        return false;
    const struct rd_kafka_metadata *metadata = nullptr;
    const bool good = rd_kafka_metadata(client, 1, nullptr, &metadata, 5000) == RD_KAFKA_RESP_ERR_NO_ERROR;
    if (good)
        rd_kafka_metadata_destroy(metadata);
    rd_kafka_destroy(client);
    return good;
}

BareProbe makeBare(const Place &place)
{
    return [host = hostOf(place)] { return askMetadata(host); };
}

const KindBench::Listed listed({.kind = "kafka",
                                .row = "kafka",
                                .bare = "librdkafka (threads of its own)",
                                .serve = serve,
                                .options = options,
                                .makeBare = makeBare});

} // namespace

} // namespace lightfoot::bench
