// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>

struct rd_kafka_s;
struct rd_kafka_mock_cluster_s;

namespace lightfoot::test {

// librdkafka's mock cluster of one broker in this process: another hand's idea of Kafka. In the clear,
// without logins, Metadata up to version 2. It listens where it is made, in that thread's network namespace.
// One thread.
class KafkaMock
{
public:
    KafkaMock(); // ends the program with a message when there is none
    ~KafkaMock();
    KafkaMock(const KafkaMock &) = delete;
    KafkaMock &operator=(const KafkaMock &) = delete;

    std::uint16_t port() const { return m_port; }
    void createTopic(const std::string &name, int partitions);
    void takeLeader(const std::string &topic, int partition);
    // What Metadata says of the topic from now on.
    void setTopicError(const std::string &topic, int error);

private:
    rd_kafka_s *m_client = nullptr;
    rd_kafka_mock_cluster_s *m_cluster = nullptr;
    std::uint16_t m_port = 0;
};

// What librdkafka's client says of a cluster: "brokers 3, topics: events orders", or its error. Settings as
// librdkafka names them, each "key=value".
std::string listWithLibrdkafka(const std::string &servers,
                               const std::initializer_list<std::string> &settings);

} // namespace lightfoot::test
