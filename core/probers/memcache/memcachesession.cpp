// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/memcache/memcachesession.h"

#include "core/net/probecontext.h"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr std::size_t shown = 200; // bytes of a server's text in a message
constexpr std::string_view lineEnd = "\r\n";
constexpr std::uint64_t largestItem = std::uint64_t(1) << 30; // memcached takes no larger one (-I)

bool isBlank(const std::string &text)
{
    return text.find_first_not_of(" \t\r\n\v\f") == std::string::npos;
}

} // namespace

MemcacheSession::MemcacheSession(ProbeContext &context, Stream &stream, const MemcachePlan &plan)
    : m_context(context),
      m_stream(stream),
      m_reader(stream, std::max(StreamReader::usualLimit, plan.longestReply)),
      m_plan(plan)
{}

asio::awaitable<MaybeFailure> MemcacheSession::run()
{
    MaybeFailure failure = co_await askVersion();
    for (const auto &[key, value] : m_plan.data) {
        if (failure)
            break;
        failure = co_await compare(key, value);
    }
    co_return failure;
}

asio::awaitable<MaybeFailure> MemcacheSession::askVersion()
{
    for (bool loggedIn = false;; loggedIn = true) {
        MaybeFailure failure = co_await send("version\r\n", Phase::Request);
        MemcacheLine reply;
        if (!failure)
            failure = co_await readReply(reply, Phase::FirstByte, "version");
        if (failure)
            co_return failure;
        if (reply.type == MemcacheType::Version) {
            m_version = escaped(reply.text, shown);
            co_return std::nullopt;
        }
        if (reply.type != MemcacheType::Error)
            co_return unexpected("version");
        // Only where it is asked for: a server that wants no login would keep the password as an item.
        if (loggedIn || m_plan.user.empty() || !wantsMemcacheLogin(reply.text))
            co_return errorReply(reply, "version");
        failure = co_await logIn();
        if (failure)
            co_return failure;
    }
}

asio::awaitable<MaybeFailure> MemcacheSession::logIn()
{
    const std::string command = memcacheLogin(m_plan.user, m_plan.password);
    MaybeFailure failure = co_await send(command, Phase::Hello);
    MemcacheLine reply;
    if (!failure)
        failure = co_await readReply(reply, Phase::Hello, "set");
    if (failure || reply.type == MemcacheType::Stored)
        co_return failure;
    if (reply.type != MemcacheType::Error)
        co_return unexpected("set");
    co_return failed(memcacheErrorKind(reply.text),
                     QT_TRANSLATE_NOOP("Message", "%1 refused the login of %2: %3"), m_stream.remoteAddress(),
                     escaped(m_plan.user, shown), escaped(reply.text, shown));
}

asio::awaitable<MaybeFailure> MemcacheSession::compare(const std::string &key, const std::string &expected)
{
    const std::string command = "get " + key + "\r\n";
    MaybeFailure failure = co_await send(command, Phase::Request);
    MemcacheLine reply;
    if (!failure)
        failure = co_await readReply(reply, Phase::FirstByte, "get");
    if (failure)
        co_return failure;
    if (reply.type == MemcacheType::Error)
        co_return errorReply(reply, "get");
    if (reply.type == MemcacheType::End)
        co_return failed(FailureKind::Content, QT_TRANSLATE_NOOP("Message", "Key “%1” does not exist"),
                         escaped(key, shown));
    if (reply.type != MemcacheType::Value || reply.text != key)
        co_return unexpected("get");
    m_context.enter(Phase::Transfer);
    if (isBlank(expected))
        failure = co_await skip(reply.bytes);
    else
        failure = co_await readValue(reply, expected);
    if (!failure)
        failure = co_await readEnd();
    co_return failure;
}

asio::awaitable<MaybeFailure> MemcacheSession::readValue(const MemcacheLine &head,
                                                         const std::string &expected)
{
    // Too long to be right: its length says enough.
    if (head.bytes > StreamReader::usualLimit - lineEnd.size() && head.bytes > expected.size())
        co_return failed(FailureKind::Content,
                         QT_TRANSLATE_NOOP("Message", "Key “%1” holds %2 bytes, expected “%3”"),
                         escaped(head.text, shown), std::to_string(head.bytes), escaped(expected, shown));
    std::string value;
    MaybeFailure failure = co_await m_reader.readExactly(value, static_cast<std::size_t>(head.bytes));
    if (!failure && value != expected)
        failure =
            failed(FailureKind::Content, QT_TRANSLATE_NOOP("Message", "Key “%1” is “%2”, expected “%3”"),
                   escaped(head.text, shown), escaped(value, shown), escaped(expected, shown));
    co_return failure;
}

// Nothing is kept of it.
asio::awaitable<MaybeFailure> MemcacheSession::skip(std::uint64_t count)
{
    if (count > largestItem)
        co_return unexpected("get");
    MaybeFailure failure;
    while (!failure && count > 0) {
        const std::size_t part =
            static_cast<std::size_t>(std::min<std::uint64_t>(count, m_reader.held().size()));
        m_reader.drop(part);
        count -= part;
        if (count > 0)
            failure = co_await m_reader.readMore();
        if (m_reader.atEnd())
            co_return unexpected("get");
    }
    co_return failure;
}

asio::awaitable<MaybeFailure> MemcacheSession::readEnd()
{
    std::string line;
    MaybeFailure failure = co_await m_reader.readLine(line);
    if (!failure && !line.empty())
        failure = unexpected("get"); // the value goes on
    if (!failure)
        failure = co_await m_reader.readLine(line);
    if (!failure && line != "END")
        failure = unexpected("get");
    co_return failure;
}

asio::awaitable<MaybeFailure> MemcacheSession::send(std::string_view bytes, Phase phase)
{
    m_context.enter(phase);
    co_return co_await m_stream.write(bytes);
}

asio::awaitable<MaybeFailure> MemcacheSession::readReply(MemcacheLine &reply, Phase phase,
                                                         const char *command)
{
    m_context.enter(phase);
    MaybeFailure failure;
    if (m_reader.held().empty())
        failure = co_await m_reader.readMore();
    if (failure)
        co_return failure;
    if (m_reader.held().empty())
        co_return failed(FailureKind::Protocol,
                         QT_TRANSLATE_NOOP("Message", "%1 closed the connection instead of answering %2"),
                         m_stream.remoteAddress(), command);
    // Nobody waits for the end of a line that is none of memcached's.
    if (!startsMemcacheLine(m_reader.held().front()))
        co_return unexpected(command);
    std::string line;
    failure = co_await m_reader.readLine(line);
    if (failure)
        co_return failure;
    std::optional<MemcacheLine> parsed = parseMemcacheLine(line);
    if (!parsed)
        co_return unexpected(command);
    reply = std::move(*parsed);
    co_return std::nullopt;
}

Failure MemcacheSession::errorReply(const MemcacheLine &reply, const char *command) const
{
    return failed(memcacheErrorKind(reply.text),
                  QT_TRANSLATE_NOOP("Message", "%1 answered %2 with an error: %3"), m_stream.remoteAddress(),
                  command, escaped(reply.text, shown));
}

Failure MemcacheSession::unexpected(const char *command) const
{
    return failed(FailureKind::Protocol,
                  QT_TRANSLATE_NOOP("Message", "%1 does not answer %2 as a memcached server would"),
                  m_stream.remoteAddress(), command);
}

} // namespace lightfoot
