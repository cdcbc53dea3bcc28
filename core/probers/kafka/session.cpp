// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/kafka/session.h"

#include "core/net/probecontext.h"
#include "core/probers/kafka/errors.h"

namespace lightfoot::kafka {

namespace {

constexpr std::size_t shown = 200;               // bytes of a broker's text in a message
constexpr std::int32_t longest = 100 << 20;      // of an answer: as Kafka's own clients, 100 MB
constexpr std::string_view tlsAlert{"\x15\x03"}; // a record of TLS, whatever its version

std::string partitionsOf(const Topic &topic)
{
    std::string text;
    for (const std::int32_t index : topic.examples)
        text += (text.empty() ? "" : ", ") + std::to_string(index);
    if (topic.leaderless > static_cast<std::int64_t>(topic.examples.size()))
        text += " ...";
    return text;
}

} // namespace

asio::awaitable<MaybeFailure> Session::run()
{
    m_context.enter(Phase::Hello);
    MaybeFailure failure = co_await learnVersions();
    if (!failure && m_plan.hasLogin())
        failure = co_await logIn();
    if (!failure)
        failure = co_await askMetadata();
    if (!failure)
        failure = judge();
    co_return failure;
}

asio::awaitable<MaybeFailure> Session::learnVersions()
{
    MaybeFailure failure = co_await askVersions(ours(Api::ApiVersions).highest, m_versions);
    if (failure)
        co_return failure;
    if (m_versions.error == unsupportedVersion) {
        // Brokers since 2.4 say what they take, older ones take 0 (KIP-511).
        const Versions lower{0, ours(Api::ApiVersions).highest - 1};
        const int version = commonVersion(lower, m_versions.apiVersions).value_or(0);
        m_versions = {};
        failure = co_await askVersions(version, m_versions);
    }
    if (!failure && m_versions.error != noError)
        failure = errorReply(Api::ApiVersions, m_versions.error);
    co_return failure;
}

asio::awaitable<MaybeFailure> Session::askVersions(int version, ApiList &list)
{
    std::string question = apiVersionsBody(version);
    MaybeFailure failure = co_await ask(Api::ApiVersions, version, std::move(question));
    if (failure)
        co_return failure;
    const std::optional<ApiList> answer = readApiVersions(body(Api::ApiVersions, version), version);
    if (!answer)
        co_return unexpected(Api::ApiVersions);
    list = *answer;
    co_return std::nullopt;
}

asio::awaitable<MaybeFailure> Session::askMetadata()
{
    int version = 0;
    MaybeFailure failure = agree(Api::Metadata, version);
    if (failure)
        co_return failure;
    std::string question = metadataBody(version, m_plan.topic);
    failure = co_await ask(Api::Metadata, version, std::move(question));
    if (failure)
        co_return failure;
    const std::string_view answer = body(Api::Metadata, version);
    if (m_cut) {
        const std::optional<Cluster> cluster = readCluster(answer, version);
        if (cluster)
            m_metadata = Metadata{.cluster = *cluster, .topic = std::nullopt};
    } else {
        m_metadata = readMetadata(answer, version, m_plan.topic);
    }
    if (!m_metadata)
        co_return unexpected(Api::Metadata);
    co_return std::nullopt;
}

MaybeFailure Session::judge() const
{
    if (m_metadata->cluster.brokers == 0)
        return failed(FailureKind::Status, QT_TRANSLATE_NOOP("Message", "%1 names no broker of its cluster"),
                      broker());
    if (m_metadata->cluster.controller < 0)
        return failed(FailureKind::Status,
                      QT_TRANSLATE_NOOP("Message", "The cluster of %1 has no controller"), broker());
    return m_plan.topic.empty() ? std::nullopt : judgeTopic();
}

MaybeFailure Session::judgeTopic() const
{
    const std::optional<Topic> &topic = m_metadata->topic;
    if (!topic || topic->error == unknownTopic)
        return failed(FailureKind::Content, QT_TRANSLATE_NOOP("Message", "Topic “%1” does not exist"),
                      m_plan.topic);
    if (topic->error != noError)
        return failed(errorKind(topic->error), QT_TRANSLATE_NOOP("Message", "Topic “%1”: %2"), m_plan.topic,
                      errorName(topic->error));
    if (topic->partitions == 0)
        return failed(FailureKind::Content, QT_TRANSLATE_NOOP("Message", "Topic “%1” has no partition"),
                      m_plan.topic);
    if (topic->leaderless > 0)
        return failed(FailureKind::Content,
                      QT_TRANSLATE_NOOP("Message", "Topic “%1”: %2 of %3 partitions have no leader (%4)"),
                      m_plan.topic, std::to_string(topic->leaderless), std::to_string(topic->partitions),
                      partitionsOf(*topic));
    return std::nullopt;
}

asio::awaitable<MaybeFailure> Session::ask(Api api, int version, std::string body)
{
    const bool isLast = api == Api::Metadata;
    if (isLast)
        m_context.enter(Phase::Request);
    const std::string frame = request(api, version, ++m_correlation, body);
    MaybeFailure failure = co_await m_stream.write(frame);
    if (failure)
        co_return failure;
    if (isLast)
        m_context.enter(Phase::FirstByte);
    co_return co_await receive(api);
}

asio::awaitable<MaybeFailure> Session::receive(Api api)
{
    MaybeFailure failure = co_await fill(api, lengthSize);
    if (failure)
        co_return failure;
    const std::int32_t length = numberAt(m_reader.held(), 0);
    if (m_reader.held().starts_with(tlsAlert))
        co_return failed(FailureKind::Protocol,
                         QT_TRANSLATE_NOOP("Message", "%1 answers in TLS, which is not switched on"),
                         broker());
    // Nobody waits for an answer to end that is none of Kafka's.
    if (length < static_cast<std::int32_t>(correlationSize) || length > longest)
        co_return unexpected(api);
    failure = co_await fill(api, lengthSize + correlationSize);
    if (failure)
        co_return failure;
    if (numberAt(m_reader.held(), lengthSize) != m_correlation)
        co_return unexpected(api);
    if (api == Api::Metadata)
        m_context.enter(Phase::Transfer);
    m_reader.drop(lengthSize + correlationSize);
    std::size_t size = static_cast<std::size_t>(length) - correlationSize;
    // Brokers and the number of topics come first: of a list of a hundred thousand partitions they are
    // enough.
    m_cut = size > replyLimit && api == Api::Metadata && m_plan.topic.empty();
    if (m_cut)
        size = replyLimit;
    if (size > replyLimit)
        co_return failed(
            FailureKind::Protocol,
            QT_TRANSLATE_NOOP("Message", "%1 sent a longer answer than this protocol has (over %2 bytes)"),
            broker(), std::to_string(replyLimit));
    co_return co_await m_reader.readExactly(m_reply, size);
}

asio::awaitable<MaybeFailure> Session::fill(Api api, std::size_t size)
{
    while (m_reader.held().size() < size) {
        MaybeFailure failure = co_await m_reader.readMore();
        if (failure)
            co_return failure;
        if (m_reader.atEnd() && m_reader.held().empty())
            co_return silentEnd(api);
        if (m_reader.atEnd())
            co_return failed(
                FailureKind::Protocol,
                QT_TRANSLATE_NOOP("Message", "%1 closed the connection in the middle of its answer"),
                broker());
    }
    co_return std::nullopt;
}

MaybeFailure Session::agree(Api api, int &version)
{
    const Versions mine = ours(api);
    const std::optional<int> common = commonVersion(mine, m_versions.of(api));
    if (!common)
        return failed(FailureKind::Protocol,
                      QT_TRANSLATE_NOOP("Message", "%1 does not offer %2 in a version from %3 to %4"),
                      broker(), nameOf(api), std::to_string(mine.lowest), std::to_string(mine.highest));
    version = *common;
    return std::nullopt;
}

std::string_view Session::body(Api api, int version) const
{
    return bodyOf(m_reply, api, version).value_or(std::string_view());
}

// A broker is free to repeat what it was sent.
std::string Session::quoted(std::string_view text) const
{
    if (m_plan.hasLogin() && text.find(m_plan.password) != std::string_view::npos)
        return "(left out: it repeats the password)";
    return escaped(text, shown);
}

Failure Session::errorReply(Api api, int code, std::string_view text) const
{
    if (text.empty())
        return failed(errorKind(code), QT_TRANSLATE_NOOP("Message", "%1 answered %2 with an error: %3"),
                      broker(), nameOf(api), errorName(code));
    return failed(errorKind(code), QT_TRANSLATE_NOOP("Message", "%1 answered %2 with an error: %3: %4"),
                  broker(), nameOf(api), errorName(code), quoted(text));
}

Failure Session::unexpected(Api api) const
{
    return failed(FailureKind::Protocol,
                  QT_TRANSLATE_NOOP("Message", "%1 does not answer %2 as a Kafka broker would"), broker(),
                  nameOf(api));
}

Failure Session::silentEnd(Api api) const
{
    // What brokers do with whoever should have logged in first.
    if (api == Api::Metadata && !m_plan.hasLogin())
        return failed(FailureKind::Auth,
                      QT_TRANSLATE_NOOP("Message", "%1 closed the connection instead of answering %2, as "
                                                   "brokers do where a login is expected"),
                      broker(), nameOf(api));
    return failed(FailureKind::Protocol,
                  QT_TRANSLATE_NOOP("Message", "%1 closed the connection instead of answering %2"), broker(),
                  nameOf(api));
}

} // namespace lightfoot::kafka
