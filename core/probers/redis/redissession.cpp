// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/redis/redissession.h"

#include "core/net/probecontext.h"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr std::size_t shown = 200; // bytes of a server's text in a message
constexpr std::string_view lineEnd = "\r\n";

} // namespace

RedisSession::RedisSession(ProbeContext &context, Stream &stream, const RedisPlan &plan)
    : m_context(context),
      m_stream(stream),
      m_reader(stream, std::max(StreamReader::usualLimit, plan.longestReply)),
      m_plan(plan)
{}

asio::awaitable<MaybeFailure> RedisSession::run()
{
    MaybeFailure failure;
    if (m_plan.hasLogin())
        failure = co_await logIn();
    if (!failure && m_plan.database != 0)
        failure = co_await selectDatabase();
    if (!failure)
        failure = co_await ping();
    for (const auto &[key, value] : m_plan.data) {
        if (failure)
            break;
        failure = co_await compare(key, value);
    }
    co_return failure;
}

asio::awaitable<MaybeFailure> RedisSession::logIn()
{
    Words words{"AUTH"};
    if (!m_plan.user.empty())
        words.push_back(m_plan.user); // since Redis 6
    words.push_back(m_plan.password);
    RespHead head;
    MaybeFailure failure = co_await ask(std::move(words), head, Phase::Hello, Phase::Hello);
    if (failure)
        co_return failure;
    if (head.type == RespType::Error)
        co_return failed(respErrorKind(head.text, true),
                         QT_TRANSLATE_NOOP("Message", "%1 refused the login: %2"), m_stream.remoteAddress(),
                         escaped(loginErrorText(head.text, m_plan.password), shown));
    co_return expectStatus(head, "AUTH", "OK");
}

asio::awaitable<MaybeFailure> RedisSession::selectDatabase()
{
    Words words{"SELECT", std::to_string(m_plan.database)};
    RespHead head;
    MaybeFailure failure = co_await ask(std::move(words), head, Phase::Hello, Phase::Hello);
    if (!failure)
        failure = expectStatus(head, "SELECT", "OK");
    co_return failure;
}

asio::awaitable<MaybeFailure> RedisSession::ping()
{
    Words words{"PING"}; // a list within the co_await: GCC 12 gives up
    RespHead head;
    MaybeFailure failure = co_await ask(std::move(words), head);
    if (!failure)
        failure = expectStatus(head, "PING", "PONG");
    co_return failure;
}

asio::awaitable<MaybeFailure> RedisSession::compare(const std::string &key, const std::string &expected)
{
    Words words{"GET", key};
    RespHead head;
    MaybeFailure failure = co_await ask(std::move(words), head);
    if (failure)
        co_return failure;
    if (head.type == RespType::Error)
        co_return errorReply(head, "GET");
    if (head.type != RespType::Bulk)
        co_return unexpected("GET");
    if (head.number < 0)
        co_return failed(FailureKind::Content,
                         QT_TRANSLATE_NOOP("Message", "Key “%1” does not exist, expected “%2”"),
                         escaped(key, shown), escaped(expected, shown));
    const auto length = static_cast<std::uint64_t>(head.number);
    // Too long to be right: its length says enough, and it may be 512 MiB.
    if (length > StreamReader::usualLimit - lineEnd.size() && length > expected.size())
        co_return failed(FailureKind::Content,
                         QT_TRANSLATE_NOOP("Message", "Key “%1” holds %2 bytes, expected “%3”"),
                         escaped(key, shown), std::to_string(length), escaped(expected, shown));
    std::string value;
    failure = co_await readValue(static_cast<std::size_t>(length), value);
    if (!failure && value != expected)
        failure =
            failed(FailureKind::Content, QT_TRANSLATE_NOOP("Message", "Key “%1” is “%2”, expected “%3”"),
                   escaped(key, shown), escaped(value, shown), escaped(expected, shown));
    co_return failure;
}

asio::awaitable<MaybeFailure> RedisSession::readValue(std::size_t length, std::string &value)
{
    m_context.enter(Phase::Transfer);
    MaybeFailure failure = co_await m_reader.readExactly(value, length + lineEnd.size());
    if (failure)
        co_return failure;
    if (!value.ends_with(lineEnd))
        co_return unexpected("GET");
    value.resize(length);
    co_return std::nullopt;
}

asio::awaitable<MaybeFailure> RedisSession::ask(Words words, RespHead &head, Phase sending, Phase waiting)
{
    m_context.enter(sending);
    const std::string command = respCommand(words);
    MaybeFailure failure = co_await m_stream.write(command);
    if (failure)
        co_return failure;
    if (waiting != sending)
        m_context.enter(waiting);
    if (m_reader.held().empty())
        failure = co_await m_reader.readMore();
    if (failure)
        co_return failure;
    if (m_reader.held().empty())
        co_return failed(FailureKind::Protocol,
                         QT_TRANSLATE_NOOP("Message", "%1 closed the connection instead of answering %2"),
                         m_stream.remoteAddress(), words.front());
    // Nobody waits for the end of a line that is none of Redis'.
    if (!startsResp(m_reader.held().front()))
        co_return unexpected(words.front().c_str());
    std::string line;
    failure = co_await m_reader.readLine(line);
    if (failure)
        co_return failure;
    std::optional<RespHead> parsed = parseRespHead(line);
    if (!parsed)
        co_return unexpected(words.front().c_str());
    head = std::move(*parsed);
    co_return std::nullopt;
}

MaybeFailure RedisSession::expectStatus(const RespHead &head, const char *command,
                                        std::string_view wanted) const
{
    if (head.type == RespType::Error)
        return errorReply(head, command);
    if (head.type != RespType::Status)
        return unexpected(command);
    if (head.text == wanted)
        return std::nullopt;
    return failed(FailureKind::Protocol,
                  QT_TRANSLATE_NOOP("Message", "%1 answered %2 with “%3”, expected %4"),
                  m_stream.remoteAddress(), command, escaped(head.text, shown), std::string(wanted));
}

Failure RedisSession::errorReply(const RespHead &head, const char *command) const
{
    return failed(respErrorKind(head.text, false),
                  QT_TRANSLATE_NOOP("Message", "%1 answered %2 with an error: %3"), m_stream.remoteAddress(),
                  command, escaped(head.text, shown));
}

Failure RedisSession::unexpected(const char *command) const
{
    return failed(FailureKind::Protocol,
                  QT_TRANSLATE_NOOP("Message", "%1 does not answer %2 as a Redis server would"),
                  m_stream.remoteAddress(), command);
}

} // namespace lightfoot
