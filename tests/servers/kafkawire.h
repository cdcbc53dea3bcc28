// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace lightfoot::test {

// The broker's side of Kafka's protocol on the level of bytes. Deliberately not the product's own codec: what
// checks it must not share its faults. Flexible: compact lengths and tagged fields (KIP-482).

std::string kafkaNumber(std::int64_t value, int bytes);
std::string kafkaVariable(std::uint32_t value);
std::string kafkaText(const std::string &text, bool flexible);
std::string kafkaNull(bool flexible);
std::string kafkaCount(std::size_t count, bool flexible);
// With its length in front.
std::string kafkaFrame(std::int32_t correlation, const std::string &body);

struct KafkaVersions
{
    int api = 0;
    int lowest = 0;
    int highest = 0;
};
// The body of an answer to ApiVersions.
std::string kafkaApiVersions(int version, int error, const std::vector<KafkaVersions> &versions);

struct KafkaTopic
{
    std::string name;
    std::vector<int> leaders; // one a partition; -1: none
    int error = 0;
};

struct KafkaCluster
{
    std::vector<int> brokers = {1, 2, 3};
    int controller = 1;
    std::vector<KafkaTopic> topics;
    std::string host = "127.0.0.1"; // of all brokers
    std::uint16_t port = 9092;
};
// What follows the correlation in an answer to Metadata: all topics of the cluster.
std::string kafkaMetadata(int version, const KafkaCluster &cluster);

// A request, taken apart.
struct KafkaRequest
{
    int api = -1;
    int version = -1;
    std::int32_t correlation = 0;
    std::string client;
    std::string body;
};
// frame: without its length.
KafkaRequest readKafkaRequest(const std::string &frame);

// Takes values from the front of a body; what is not there is zero or empty.
struct KafkaBody
{
    std::string rest;

    std::int64_t number(int bytes);
    std::uint32_t variable();
    std::string take(std::size_t count);
    std::string text(bool flexible);
    std::int64_t count(bool flexible); // -1: null
};

} // namespace lightfoot::test
