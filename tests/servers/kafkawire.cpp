// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/kafkawire.h"

namespace lightfoot::test {

std::string kafkaNumber(std::int64_t value, int bytes)
{
    std::string out;
    while (bytes-- > 0)
        out += static_cast<char>(value >> (8 * bytes) & 0xFF);
    return out;
}

std::string kafkaVariable(std::uint32_t value)
{
    std::string out;
    for (; value > 127; value >>= 7)
        out += static_cast<char>(value | 128);
    return out + static_cast<char>(value);
}

std::string kafkaText(const std::string &text, bool flexible)
{
    return (flexible ? kafkaVariable(static_cast<std::uint32_t>(text.size()) + 1)
                     : kafkaNumber(static_cast<std::int64_t>(text.size()), 2)) +
           text;
}

std::string kafkaNull(bool flexible)
{
    return flexible ? kafkaVariable(0) : kafkaNumber(-1, 2);
}

std::string kafkaCount(std::size_t count, bool flexible)
{
    return flexible ? kafkaVariable(static_cast<std::uint32_t>(count) + 1)
                    : kafkaNumber(static_cast<std::int64_t>(count), 4);
}

std::string kafkaFrame(std::int32_t correlation, const std::string &body)
{
    return kafkaNumber(static_cast<std::int64_t>(body.size()) + 4, 4) + kafkaNumber(correlation, 4) + body;
}

std::string kafkaApiVersions(int version, int error, const std::vector<KafkaVersions> &versions)
{
    const bool flexible = version >= 3;
    const std::string noTags(flexible ? 1 : 0, '\0');
    std::string body = kafkaNumber(error, 2) + kafkaCount(versions.size(), flexible);
    for (const KafkaVersions &one : versions)
        body += kafkaNumber(one.api, 2) + kafkaNumber(one.lowest, 2) + kafkaNumber(one.highest, 2) + noTags;
    if (version >= 1)
        body += kafkaNumber(0, 4);
    // A tagged field, as Kafka sends them: its finalized features' epoch.
    return flexible ? body + kafkaVariable(1) + kafkaVariable(1) + kafkaVariable(8) + kafkaNumber(7, 8)
                    : body;
}

namespace {

std::string partitionOf(int version, int index, int leader, const std::string &noTags)
{
    static constexpr int leaderNotAvailable = 5;
    const bool flexible = version >= 9;
    const std::string replicas =
        kafkaCount(3, flexible) + kafkaNumber(1, 4) + kafkaNumber(2, 4) + kafkaNumber(3, 4);
    return kafkaNumber(leader < 0 ? leaderNotAvailable : 0, 2) + kafkaNumber(index, 4) +
           kafkaNumber(leader, 4) + (version >= 7 ? kafkaNumber(7, 4) : "") + replicas + replicas +
           (version >= 5 ? kafkaCount(0, flexible) : "") + noTags;
}

std::string topicOf(int version, const KafkaTopic &topic, const std::string &noTags)
{
    const bool flexible = version >= 9;
    std::string bytes = kafkaNumber(topic.error, 2) + kafkaText(topic.name, flexible) +
                        (version >= 1 ? kafkaNumber(0, 1) : "") + kafkaCount(topic.leaders.size(), flexible);
    int index = 0;
    for (const int leader : topic.leaders)
        bytes += partitionOf(version, index++, leader, noTags);
    return bytes + (version >= 8 ? kafkaNumber(INT32_MIN, 4) : "") + noTags;
}

} // namespace

std::string kafkaMetadata(int version, const KafkaCluster &cluster)
{
    const bool flexible = version >= 9;
    const std::string noTags(flexible ? 1 : 0, '\0');
    std::string bytes = noTags; // of the header
    if (version >= 3)
        bytes += kafkaNumber(0, 4);
    bytes += kafkaCount(cluster.brokers.size(), flexible);
    for (const int broker : cluster.brokers) {
        bytes += kafkaNumber(broker, 4) + kafkaText(cluster.host, flexible) + kafkaNumber(cluster.port, 4);
        if (version >= 1)
            bytes += broker == 1 ? kafkaNull(flexible) : kafkaText("rack", flexible);
        bytes += noTags;
    }
    if (version >= 2)
        bytes += kafkaText("lightfoot-test", flexible);
    if (version >= 1)
        bytes += kafkaNumber(cluster.controller, 4);
    bytes += kafkaCount(cluster.topics.size(), flexible);
    for (const KafkaTopic &topic : cluster.topics)
        bytes += topicOf(version, topic, noTags);
    return bytes + (version >= 8 ? kafkaNumber(INT32_MIN, 4) : "") + noTags;
}

std::string KafkaBody::take(std::size_t count)
{
    std::string part = rest.substr(0, count);
    rest.erase(0, part.size());
    return part;
}

std::int64_t KafkaBody::number(int bytes)
{
    std::int64_t value = 0;
    const std::string part = take(static_cast<std::size_t>(bytes));
    for (const char byte : part)
        value = value << 8 | static_cast<unsigned char>(byte);
    const std::int64_t limit = std::int64_t(1) << (8 * bytes - 1);
    return value >= limit ? value - 2 * limit : value;
}

std::uint32_t KafkaBody::variable()
{
    std::uint32_t value = 0;
    for (int shift = 0; shift < 35 && !rest.empty(); shift += 7) {
        const auto byte = static_cast<unsigned char>(take(1).front());
        value |= std::uint32_t(byte & 127U) << shift;
        if (byte < 128)
            break;
    }
    return value;
}

std::int64_t KafkaBody::count(bool flexible)
{
    return flexible ? std::int64_t(variable()) - 1 : number(4);
}

std::string KafkaBody::text(bool flexible)
{
    const std::int64_t size = flexible ? std::int64_t(variable()) - 1 : number(2);
    return size > 0 ? take(static_cast<std::size_t>(size)) : std::string();
}

KafkaRequest readKafkaRequest(const std::string &frame)
{
    KafkaBody bytes{frame};
    KafkaRequest request;
    request.api = static_cast<int>(bytes.number(2));
    request.version = static_cast<int>(bytes.number(2));
    request.correlation = static_cast<std::int32_t>(bytes.number(4));
    request.client = bytes.text(false);
    const bool flexible =
        (request.api == 18 && request.version >= 3) || (request.api == 3 && request.version >= 9);
    if (flexible)
        bytes.variable(); // tags: none
    request.body = bytes.rest;
    return request;
}

} // namespace lightfoot::test
