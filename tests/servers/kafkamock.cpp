// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/kafkamock.h"

#include <QtGlobal>

#include <librdkafka/rdkafka.h>
#include <librdkafka/rdkafka_mock.h>

#include <set>

namespace lightfoot::test {

namespace {

rd_kafka_conf_t *newSettings()
{
    rd_kafka_conf_t *settings = rd_kafka_conf_new();
    rd_kafka_conf_set(settings, "log_level", "0", nullptr, 0);
    return settings;
}

rd_kafka_t *newClient(rd_kafka_conf_t *settings)
{
    char error[512] = "";
    rd_kafka_t *client = rd_kafka_new(RD_KAFKA_PRODUCER, settings, error, sizeof error);
    if (!client)
        qFatal("librdkafka: %s", error);
    return client;
}

} // namespace

KafkaMock::KafkaMock()
{
    m_client = newClient(newSettings());
    m_cluster = rd_kafka_mock_cluster_new(m_client, 1);
    if (!m_cluster)
        qFatal("librdkafka has no mock cluster");
    const std::string address = rd_kafka_mock_cluster_bootstraps(m_cluster);
    m_port = static_cast<std::uint16_t>(std::stoi(address.substr(address.rfind(':') + 1)));
}

KafkaMock::~KafkaMock()
{
    rd_kafka_mock_cluster_destroy(m_cluster);
    rd_kafka_destroy(m_client);
}

void KafkaMock::createTopic(const std::string &name, int partitions)
{
    if (rd_kafka_mock_topic_create(m_cluster, name.c_str(), partitions, 1) != RD_KAFKA_RESP_ERR_NO_ERROR)
        qFatal("librdkafka's mock does not make the topic %s", name.c_str());
}

void KafkaMock::takeLeader(const std::string &topic, int partition)
{
    rd_kafka_mock_partition_set_leader(m_cluster, topic.c_str(), partition, -1);
}

void KafkaMock::setTopicError(const std::string &topic, int error)
{
    rd_kafka_mock_topic_set_error(m_cluster, topic.c_str(), static_cast<rd_kafka_resp_err_t>(error));
}

std::string listWithLibrdkafka(const std::string &servers, const std::initializer_list<std::string> &settings)
{
    rd_kafka_conf_t *configuration = newSettings();
    rd_kafka_conf_set(configuration, "bootstrap.servers", servers.c_str(), nullptr, 0);
    for (const std::string &setting : settings) {
        const std::size_t sign = setting.find('=');
        char error[512] = "";
        if (rd_kafka_conf_set(configuration, setting.substr(0, sign).c_str(),
                              setting.substr(sign + 1).c_str(), error, sizeof error) != RD_KAFKA_CONF_OK)
            qFatal("librdkafka: %s", error);
    }
    rd_kafka_t *client = newClient(configuration);
    const struct rd_kafka_metadata *metadata = nullptr;
    const rd_kafka_resp_err_t error = rd_kafka_metadata(client, 1, nullptr, &metadata, 2000);
    std::string text = rd_kafka_err2name(error);
    if (error == RD_KAFKA_RESP_ERR_NO_ERROR) {
        std::set<std::string> topics;
        for (int i = 0; i < metadata->topic_cnt; ++i)
            topics.insert(metadata->topics[i].topic);
        text = "brokers " + std::to_string(metadata->broker_cnt) + ", topics:";
        for (const std::string &topic : topics)
            text += ' ' + topic;
        rd_kafka_metadata_destroy(metadata);
    }
    rd_kafka_destroy(client);
    return text;
}

} // namespace lightfoot::test
