// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probers/kafka/errors.h"
#include "core/probers/kafka/messages.h"
#include "core/probers/kafka/scram.h"

#include <cstdlib>

namespace lightfoot::test {

inline void feedKafkaMetadata(std::string_view bytes)
{
    const kafka::Versions versions = kafka::ours(kafka::Api::Metadata);
    for (int version = versions.lowest; version <= versions.highest; ++version) {
        const std::string_view body = kafka::bodyOf(bytes, kafka::Api::Metadata, version).value_or(bytes);
        const std::optional<kafka::Metadata> all = kafka::readMetadata(body, version, "orders");
        const std::optional<kafka::Cluster> beginning = kafka::readCluster(body, version);
        if (all && (!beginning || beginning->topics != all->cluster.topics))
            std::abort();
        // Each element takes a byte at the least, whatever its count claims.
        if (all && std::uint64_t(all->cluster.brokers + all->cluster.topics) > bytes.size())
            std::abort();
        if (all && all->topic && all->topic->examples.size() > std::uint64_t(all->topic->leaderless))
            std::abort();
    }
}

inline void feedKafkaScram(std::string_view bytes)
{
    kafka::ScramClient scram("SHA256", bytes.substr(0, 20), "nonce");
    scram.first();
    if (scram.readChallenge(bytes) == kafka::ScramClient::Trouble::None) {
        const kafka::ScramChallenge &challenge = scram.challenge();
        if (challenge.iterations < kafka::fewestIterations || challenge.iterations > kafka::mostIterations ||
            !challenge.nonce.starts_with("nonce") || challenge.salt.empty())
            std::abort();
        scram.final("salted");
        // Only who knows the key can prove anything.
        if (scram.proves(bytes))
            std::abort();
    }
    kafka::scramError(bytes);
}

// Pushes bytes through all that reads what a broker sends; ends the program where a result breaks its word.
inline void feedKafka(std::string_view bytes)
{
    kafka::numberAt(bytes, 0);
    kafka::numberAt(bytes, kafka::lengthSize);
    for (const int version : {0, 1, 2, 3}) {
        const std::optional<kafka::ApiList> list = kafka::readApiVersions(bytes, version);
        if (list && kafka::errorName(list->error).empty())
            std::abort();
    }
    const std::optional<kafka::Mechanisms> mechanisms = kafka::readSaslHandshake(bytes);
    if (mechanisms && mechanisms->offered.size() > 700)
        std::abort();
    for (const int version : {0, 1}) {
        const std::optional<kafka::Authenticated> answer = kafka::readSaslAuthenticate(bytes, version);
        if (answer && answer->message.size() + answer->bytes.size() > bytes.size())
            std::abort();
    }
    feedKafkaMetadata(bytes);
    feedKafkaScram(bytes);
}

} // namespace lightfoot::test
