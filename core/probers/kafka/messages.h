// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot::kafka {

// The four requests of this prober and their answers (kafka.apache.org/protocol). Pure functions; any thread.

enum class Api : std::int16_t
{
    Metadata = 3,
    SaslHandshake = 17,
    ApiVersions = 18,
    SaslAuthenticate = 36
};
const char *nameOf(Api api);

struct Versions
{
    int lowest = 0;
    int highest = 0;

    bool operator==(const Versions &) const = default;
};

// What this codec speaks. SaslHandshake 0 goes on outside of the protocol, before Kafka 1.0.
Versions ours(Api api);

// The highest version that both speak.
std::optional<int> commonVersion(Versions mine, const std::optional<Versions> &theirs);

// A whole frame.
std::string request(Api api, int version, std::int32_t correlation, std::string_view body);

// An answer begins with its length, of all that follows, and the correlation of its request.
inline constexpr std::size_t lengthSize = 4;
inline constexpr std::size_t correlationSize = 4;
std::int32_t numberAt(std::string_view bytes, std::size_t offset); // 0 behind the end

// The body of an answer, which is what follows the correlation and, in some versions, tagged fields.
std::optional<std::string_view> bodyOf(std::string_view afterCorrelation, Api api, int version);

std::string apiVersionsBody(int version);
std::string saslHandshakeBody(std::string_view mechanism);
std::string saslAuthenticateBody(std::string_view bytes);
// topic empty: of all topics. Never creates the topic: versions before 4 cannot be told not to, and list all.
std::string metadataBody(int version, std::string_view topic);
bool listsAllTopics(int version, std::string_view topic);

struct ApiList
{
    int error = 0;
    std::optional<Versions> metadata;
    std::optional<Versions> saslHandshake;
    std::optional<Versions> apiVersions;
    std::optional<Versions> saslAuthenticate;

    std::optional<Versions> &of(Api api);
};

struct Mechanisms
{
    int error = 0;
    std::string offered; // "PLAIN, SCRAM-SHA-256", cut
};

struct Authenticated
{
    int error = 0;
    std::string message; // empty where the broker does not say
    std::string bytes;
};

struct Cluster
{
    std::int64_t brokers = 0;
    std::int32_t controller = -1; // -1: none
    std::int64_t topics = 0;
};

struct Topic
{
    int error = 0;
    std::int64_t partitions = 0;
    std::int64_t leaderless = 0;
    std::vector<std::int32_t> examples; // of partitions without a leader
};

struct Metadata
{
    Cluster cluster;
    std::optional<Topic> topic; // the one that is looked for
};

// An answer's body, or nothing when it is none of this version. Each reads it to its end, save readCluster(),
// for lists that are too long to be held: the beginning is enough.
std::optional<ApiList> readApiVersions(std::string_view body, int version);
std::optional<Mechanisms> readSaslHandshake(std::string_view body);
std::optional<Authenticated> readSaslAuthenticate(std::string_view body, int version);
std::optional<Metadata> readMetadata(std::string_view body, int version, std::string_view topic);
std::optional<Cluster> readCluster(std::string_view body, int version);

} // namespace lightfoot::kafka
