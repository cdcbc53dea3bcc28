// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/kafka/messages.h"

#include "core/probers/kafka/errors.h"
#include "core/probers/kafka/wire.h"

#include <algorithm>

namespace lightfoot::kafka {

namespace {

constexpr std::string_view clientName = "lightfoot";
constexpr std::size_t textLimit = 300;   // bytes that are kept of a broker's words
constexpr std::size_t examplesLimit = 3; // partitions that are named

constexpr int flexibleApiVersions = 3;
constexpr int flexibleMetadata = 9;
constexpr int metadataWithoutCreation = 4; // the first that can be told not to create topics

// Of the body; an answer's header is another matter, see bodyOf().
Form formOf(Api api, int version)
{
    const bool flexible = (api == Api::ApiVersions && version >= flexibleApiVersions) ||
                          (api == Api::Metadata && version >= flexibleMetadata);
    return flexible ? Form::Flexible : Form::Classic;
}

Cluster takeCluster(WireReader &reader, int version)
{
    const Form form = formOf(Api::Metadata, version);
    Cluster cluster;
    if (version >= 3)
        reader.int32(); // throttle time
    cluster.brokers = reader.count(form);
    for (std::int64_t i = 0; i < cluster.brokers && reader.ok(); ++i) {
        reader.int32();    // its id
        reader.text(form); // host
        reader.int32();    // port
        reader.text(form); // rack
        reader.skipTags(form);
    }
    if (version >= 2)
        reader.text(form); // the cluster's id
    cluster.controller = reader.int32();
    cluster.topics = reader.count(form);
    return cluster;
}

void takePartition(WireReader &reader, int version, Topic &topic)
{
    const Form form = formOf(Api::Metadata, version);
    const int error = reader.int16();
    const std::int32_t index = reader.int32();
    const std::int32_t leader = reader.int32();
    if (version >= 7)
        reader.int32();       // the leader's epoch
    reader.skipNumbers(form); // replicas
    reader.skipNumbers(form); // those in sync
    if (version >= 5)
        reader.skipNumbers(form); // those offline
    reader.skipTags(form);
    // Other errors (REPLICA_NOT_AVAILABLE) leave a leader that serves.
    if (leader >= 0 && error != leaderNotAvailable)
        return;
    ++topic.leaderless;
    if (topic.examples.size() < examplesLimit)
        topic.examples.push_back(index);
}

Topic takeTopic(WireReader &reader, int version, std::string_view &name)
{
    const Form form = formOf(Api::Metadata, version);
    Topic topic;
    topic.error = reader.int16();
    name = reader.text(form);
    reader.int8(); // whether it is internal
    topic.partitions = reader.count(form);
    for (std::int64_t i = 0; i < topic.partitions && reader.ok(); ++i)
        takePartition(reader, version, topic);
    if (version >= 8)
        reader.int32(); // authorized operations
    reader.skipTags(form);
    return topic;
}

void takeVersions(WireReader &reader, Form form, ApiList &list)
{
    const std::int64_t count = reader.count(form);
    for (std::int64_t i = 0; i < count && reader.ok(); ++i) {
        const std::int16_t key = reader.int16();
        const int lowest = reader.int16();
        const int highest = reader.int16();
        reader.skipTags(form);
        for (const Api api : {Api::Metadata, Api::SaslHandshake, Api::ApiVersions, Api::SaslAuthenticate}) {
            if (key == static_cast<std::int16_t>(api))
                list.of(api) = Versions{lowest, highest};
        }
    }
}

} // namespace

const char *nameOf(Api api)
{
    switch (api) {
    case Api::Metadata:
        return "Metadata";
    case Api::SaslHandshake:
        return "SaslHandshake";
    case Api::ApiVersions:
        return "ApiVersions";
    case Api::SaslAuthenticate:
        return "SaslAuthenticate";
    }
    return "";
}

Versions ours(Api api)
{
    switch (api) {
    case Api::Metadata:
        return {1, 9};
    case Api::SaslHandshake:
        return {1, 1};
    case Api::ApiVersions:
        return {0, 3};
    case Api::SaslAuthenticate:
        return {0, 1};
    }
    return {};
}

std::optional<int> commonVersion(Versions mine, const std::optional<Versions> &theirs)
{
    if (!theirs)
        return std::nullopt;
    const int highest = std::min(mine.highest, theirs->highest);
    return highest >= std::max(mine.lowest, theirs->lowest) ? std::optional(highest) : std::nullopt;
}

std::string request(Api api, int version, std::int32_t correlation, std::string_view body)
{
    std::string rest;
    putInt16(rest, static_cast<int>(api));
    putInt16(rest, version);
    putInt32(rest, correlation);
    putText(rest, clientName, Form::Classic); // flexible headers have it in this form too (KIP-482)
    putNoTags(rest, formOf(api, version));
    rest.append(body);
    std::string frame;
    putBytes(frame, rest);
    return frame;
}

std::int32_t numberAt(std::string_view bytes, std::size_t offset)
{
    return offset < bytes.size() ? WireReader(bytes.substr(offset)).int32() : 0;
}

std::optional<std::string_view> bodyOf(std::string_view afterCorrelation, Api api, int version)
{
    // ApiVersions' has the old header for ever: whoever asks does not know yet what the broker speaks
    // (KIP-511).
    if (api == Api::ApiVersions || formOf(api, version) == Form::Classic)
        return afterCorrelation;
    WireReader reader(afterCorrelation);
    reader.skipTags(Form::Flexible);
    return reader.ok() ? std::optional(reader.rest()) : std::nullopt;
}

std::string apiVersionsBody(int version)
{
    std::string body;
    if (version < flexibleApiVersions)
        return body;
    putText(body, clientName, Form::Flexible);
    putText(body, LIGHTFOOT_VERSION, Form::Flexible);
    putNoTags(body, Form::Flexible);
    return body;
}

std::string saslHandshakeBody(std::string_view mechanism)
{
    std::string body;
    putText(body, mechanism, Form::Classic);
    return body;
}

std::string saslAuthenticateBody(std::string_view bytes)
{
    std::string body;
    putBytes(body, bytes);
    return body;
}

bool listsAllTopics(int version, std::string_view topic)
{
    return topic.empty() || version < metadataWithoutCreation;
}

std::string metadataBody(int version, std::string_view topic)
{
    const Form form = formOf(Api::Metadata, version);
    std::string body;
    if (listsAllTopics(version, topic)) {
        putCount(body, -1, form);
    } else {
        putCount(body, 1, form);
        putText(body, topic, form);
        putNoTags(body, form);
    }
    if (version >= metadataWithoutCreation)
        body += '\0'; // no topic is created
    if (version >= 8)
        body.append(2, '\0'); // nor operations named that we may do
    putNoTags(body, form);
    return body;
}

std::optional<Versions> &ApiList::of(Api api)
{
    switch (api) {
    case Api::Metadata:
        return metadata;
    case Api::SaslHandshake:
        return saslHandshake;
    case Api::ApiVersions:
        return apiVersions;
    case Api::SaslAuthenticate:
        break;
    }
    return saslAuthenticate;
}

std::optional<ApiList> readApiVersions(std::string_view body, int version)
{
    WireReader reader(body);
    ApiList list;
    list.error = reader.int16();
    // The one answer in a form that everybody reads (KIP-511); not all brokers keep to it, or say what they
    // take.
    const bool unsupported = reader.ok() && list.error == unsupportedVersion;
    if (unsupported)
        version = 0;
    takeVersions(reader, formOf(Api::ApiVersions, version), list);
    if (version >= 1)
        reader.int32(); // throttle time
    reader.skipTags(formOf(Api::ApiVersions, version));
    if (reader.finished())
        return list;
    return unsupported ? std::optional(ApiList{.error = unsupportedVersion}) : std::nullopt;
}

std::optional<Mechanisms> readSaslHandshake(std::string_view body)
{
    WireReader reader(body);
    Mechanisms mechanisms;
    mechanisms.error = reader.int16();
    const std::int64_t count = reader.count(Form::Classic);
    for (std::int64_t i = 0; i < count && reader.ok(); ++i) {
        const std::string_view name = reader.text(Form::Classic).substr(0, textLimit);
        if (mechanisms.offered.size() < textLimit)
            mechanisms.offered.append(mechanisms.offered.empty() ? "" : ", ").append(name);
    }
    return reader.finished() ? std::optional(std::move(mechanisms)) : std::nullopt;
}

std::optional<Authenticated> readSaslAuthenticate(std::string_view body, int version)
{
    WireReader reader(body);
    Authenticated answer;
    answer.error = reader.int16();
    answer.message = reader.text(Form::Classic);
    answer.bytes = reader.bytes();
    if (version >= 1)
        reader.skip(8); // how long the session lives
    return reader.finished() ? std::optional(std::move(answer)) : std::nullopt;
}

std::optional<Metadata> readMetadata(std::string_view body, int version, std::string_view topic)
{
    WireReader reader(body);
    Metadata metadata{.cluster = takeCluster(reader, version), .topic = std::nullopt};
    for (std::int64_t i = 0; i < metadata.cluster.topics && reader.ok(); ++i) {
        std::string_view name;
        Topic found = takeTopic(reader, version, name);
        if (!topic.empty() && name == topic)
            metadata.topic = std::move(found);
    }
    if (version >= 8)
        reader.int32(); // authorized operations
    reader.skipTags(formOf(Api::Metadata, version));
    return reader.finished() ? std::optional(std::move(metadata)) : std::nullopt;
}

std::optional<Cluster> readCluster(std::string_view body, int version)
{
    WireReader reader(body);
    const Cluster cluster = takeCluster(reader, version);
    return reader.ok() ? std::optional(cluster) : std::nullopt;
}

} // namespace lightfoot::kafka
