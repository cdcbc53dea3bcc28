// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/probers/probeonce.h"
#include "tests/servers/kafkabroker.h"

namespace lightfoot::test {

// What tests of the prober against a KafkaBroker have in common.

inline constexpr int metadataApi = 3;
inline constexpr int handshakeApi = 17;
inline constexpr int versionsApi = 18;
inline constexpr int authenticateApi = 36;

inline OptionMap at(std::uint16_t port, OptionMap more = {})
{
    more.emplace("host", "127.0.0.1:" + std::to_string(port));
    return more;
}

inline OptionMap login(std::uint16_t port, const char *mechanism)
{
    return at(port, {{"username", std::string("probe")},
                     {"password", std::string("secret")},
                     {"mechanism", std::string(mechanism)}});
}

inline std::string said(const ProbeResult &result)
{
    return verdictText(result) + ": " + reasonText(result);
}

// A broker whose answers to this request have another body.
inline KafkaSpec answering(int api, const std::string &body, bool sasl = false)
{
    KafkaSpec spec;
    spec.sasl = sasl;
    spec.interfere = [=](const KafkaRequest &request, const std::string &) {
        return request.api == api
                   ? std::optional(KafkaInstead{.bytes = kafkaFrame(request.correlation, body)})
                   : std::nullopt;
    };
    return spec;
}

inline std::vector<KafkaVersions> versionsWith(KafkaVersions other)
{
    std::vector<KafkaVersions> versions = KafkaSpec().versions;
    for (KafkaVersions &one : versions) {
        if (one.api == other.api)
            one = other;
    }
    return versions;
}

} // namespace lightfoot::test
