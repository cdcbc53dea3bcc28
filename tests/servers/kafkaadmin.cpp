// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/kafkaadmin.h"

#include <librdkafka/rdkafka.h>

#include <QtGlobal>

#include <array>
#include <memory>
#include <sys/socket.h>

namespace lightfoot::test {

namespace {

constexpr int patience = 10'000; // ms

// The table must be empty when the prober's own sockets are counted in it.
int lingeringSocket(int domain, int type, int protocol, void *)
{
    const int handle = ::socket(domain, type | SOCK_CLOEXEC, protocol);
    const linger reset{.l_onoff = 1, .l_linger = 0};
    ::setsockopt(handle, SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
    return handle;
}

using Client = std::unique_ptr<rd_kafka_t, decltype(&rd_kafka_destroy)>;

Client clientOf(const std::string &servers)
{
    std::array<char, 512> error{};
    rd_kafka_conf_t *settings = rd_kafka_conf_new();
    rd_kafka_conf_set(settings, "bootstrap.servers", servers.c_str(), error.data(), error.size());
    rd_kafka_conf_set(settings, "log_level", "0", error.data(), error.size());
    rd_kafka_conf_set_socket_cb(settings, lingeringSocket);
    Client client(rd_kafka_new(RD_KAFKA_PRODUCER, settings, error.data(), error.size()), rd_kafka_destroy);
    if (!client)
        qFatal("librdkafka: %s", error.data());
    return client;
}

} // namespace

std::string createKafkaTopic(const std::string &servers, const std::string &name, int partitions)
{
    const Client client = clientOf(servers);
    std::array<char, 512> error{};
    const std::unique_ptr<rd_kafka_NewTopic_t, decltype(&rd_kafka_NewTopic_destroy)> topic(
        rd_kafka_NewTopic_new(name.c_str(), partitions, 1, error.data(), error.size()),
        rd_kafka_NewTopic_destroy);
    const std::unique_ptr<rd_kafka_queue_t, decltype(&rd_kafka_queue_destroy)> queue(
        rd_kafka_queue_new(client.get()), rd_kafka_queue_destroy);
    rd_kafka_NewTopic_t *one = topic.get();
    rd_kafka_CreateTopics(client.get(), &one, 1, nullptr, queue.get());
    const std::unique_ptr<rd_kafka_event_t, decltype(&rd_kafka_event_destroy)> event(
        rd_kafka_queue_poll(queue.get(), patience), rd_kafka_event_destroy);
    const rd_kafka_CreateTopics_result_t *result =
        event ? rd_kafka_event_CreateTopics_result(event.get()) : nullptr;
    if (!result)
        return "no answer about topic " + name;
    if (rd_kafka_event_error(event.get()) != RD_KAFKA_RESP_ERR_NO_ERROR)
        return rd_kafka_event_error_string(event.get());
    std::size_t count = 0;
    const rd_kafka_topic_result_t **topics = rd_kafka_CreateTopics_result_topics(result, &count);
    const char *refusal = count == 1 ? rd_kafka_topic_result_error_string(topics[0]) : nullptr;
    return refusal ? refusal : "";
}

std::set<std::string> kafkaTopics(const std::string &servers)
{
    const Client client = clientOf(servers);
    const rd_kafka_metadata_t *metadata = nullptr;
    std::set<std::string> names;
    if (rd_kafka_metadata(client.get(), 1, nullptr, &metadata, patience) != RD_KAFKA_RESP_ERR_NO_ERROR)
        return names;
    for (int i = 0; i < metadata->topic_cnt; ++i)
        names.insert(metadata->topics[i].topic);
    rd_kafka_metadata_destroy(metadata);
    return names;
}

} // namespace lightfoot::test
