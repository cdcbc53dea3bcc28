// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/zookeeper/zookeepersession.h"

#include "core/net/probecontext.h"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr std::size_t shown = 200; // bytes of a server's text in a message
constexpr std::size_t largestGreeting = 1024;
constexpr std::size_t largestUsual = 0x100000; // of a frame: jute.maxbuffer
// Short, so that a session whose goodbye got lost is soon forgotten; the server has its own bounds.
constexpr std::chrono::milliseconds wantedTimeout{4000};
constexpr std::size_t statSize = 68; // what follows a node's data

} // namespace

ZookeeperSession::ZookeeperSession(ProbeContext &context, Stream &stream, const ZookeeperPlan &plan)
    : m_context(context),
      m_stream(stream),
      m_largestFrame(std::max(StreamReader::usualLimit,
                              plan.longestValue + juteReplyHeadSize + juteLengthSize + statSize)),
      m_reader(stream, m_largestFrame),
      m_plan(plan)
{}

asio::awaitable<MaybeFailure> ZookeeperSession::run()
{
    MaybeFailure failure = co_await connect();
    if (!failure && !m_plan.user.empty())
        failure = co_await logIn();
    if (!failure && m_plan.data.empty())
        failure = co_await lookAtRoot();
    for (const auto &[path, value] : m_plan.data) {
        if (failure)
            break;
        failure = co_await compare(path, value);
    }
    co_return failure;
}

std::string ZookeeperSession::goodbye() const
{
    return m_session.timeout.count() > 0 ? juteCloseSession(m_xid + 1) : std::string();
}

asio::awaitable<MaybeFailure> ZookeeperSession::connect()
{
    m_context.enter(Phase::Hello);
    const std::string greeting = juteConnectRequest(wantedTimeout);
    MaybeFailure failure = co_await m_stream.write(greeting);
    if (!failure)
        failure = co_await m_reader.readMore();
    if (!failure && m_reader.atEnd())
        failure = failed(FailureKind::Protocol,
                         QT_TRANSLATE_NOOP("Message", "%1 closed the connection at the greeting, as a "
                                                      "ZooKeeper server without a quorum does"),
                         m_stream.remoteAddress());
    if (!failure)
        failure = co_await readGreeting();
    co_return failure;
}

asio::awaitable<MaybeFailure> ZookeeperSession::readGreeting()
{
    std::size_t length = 0;
    MaybeFailure failure = co_await readLength(length, "connect");
    if (failure)
        co_return failure;
    if (length > largestGreeting)
        co_return unexpected("connect");
    std::string frame;
    failure = co_await m_reader.readExactly(frame, length);
    if (failure)
        co_return failure;
    const std::optional<JuteSession> session = parseJuteConnectReply(frame);
    if (!session)
        co_return unexpected("connect");
    m_session = *session;
    if (session->timeout.count() <= 0)
        failure = failed(FailureKind::Status, QT_TRANSLATE_NOOP("Message", "%1 grants no session"),
                         m_stream.remoteAddress());
    co_return failure;
}

// Any name and password will do here: whether they are right is seen at the nodes that want them.
asio::awaitable<MaybeFailure> ZookeeperSession::logIn()
{
    const std::string request = juteDigestLogin(m_plan.user, m_plan.password);
    MaybeFailure failure = co_await m_stream.write(request);
    Reply reply;
    if (!failure)
        failure = co_await readReply(reply, juteAuthXid, "setAuth");
    if (!failure && reply.head.error != 0)
        failure =
            failed(FailureKind::Auth, QT_TRANSLATE_NOOP("Message", "%1 refused the login of %2: %3"),
                   m_stream.remoteAddress(), escaped(m_plan.user, shown), juteErrorName(reply.head.error));
    co_return failure;
}

// Needs no rights: getData would.
asio::awaitable<MaybeFailure> ZookeeperSession::lookAtRoot()
{
    m_context.enter(Phase::Request);
    const std::string request = juteExists(++m_xid, "/");
    MaybeFailure failure = co_await m_stream.write(request);
    m_context.enter(Phase::FirstByte);
    Reply reply;
    if (!failure)
        failure = co_await readReply(reply, m_xid, "exists");
    if (!failure && reply.head.error != 0)
        failure = errorReply("/", reply.head.error);
    co_return failure;
}

asio::awaitable<MaybeFailure> ZookeeperSession::compare(const std::string &path, const std::string &expected)
{
    m_context.enter(Phase::Request);
    const std::string request = juteGetData(++m_xid, path);
    MaybeFailure failure = co_await m_stream.write(request);
    m_context.enter(Phase::FirstByte);
    Reply reply;
    if (!failure)
        failure = co_await readReply(reply, m_xid, "getData");
    if (failure)
        co_return failure;
    if (reply.head.error != 0)
        co_return errorReply(path, reply.head.error);
    const std::optional<JuteData> data = parseJuteData(reply.body);
    const bool whole = reply.unread == 0;
    if (!data || (data->bytes.size() == data->length) != whole)
        co_return unexpected("getData");
    if (whole && data->bytes == expected)
        co_return std::nullopt;
    if (!whole) {
        co_await skip(reply.unread);
        co_return failed(FailureKind::Content,
                         QT_TRANSLATE_NOOP("Message", "Node %1 holds %2 bytes, expected “%3”"),
                         escaped(path, shown), std::to_string(data->length), escaped(expected, shown));
    }
    co_return failed(FailureKind::Content, QT_TRANSLATE_NOOP("Message", "Node %1 is “%2”, expected “%3”"),
                     escaped(path, shown), escaped(data->bytes, shown), escaped(expected, shown));
}

asio::awaitable<MaybeFailure> ZookeeperSession::readLength(std::size_t &length, const char *request)
{
    std::string bytes;
    MaybeFailure failure = co_await m_reader.readExactly(bytes, juteLengthSize);
    if (failure)
        co_return failure;
    const std::optional<std::uint32_t> parsed = parseJuteLength(bytes);
    if (!parsed)
        co_return unexpected(request);
    length = *parsed;
    co_return std::nullopt;
}

asio::awaitable<MaybeFailure> ZookeeperSession::readReply(Reply &reply, std::int32_t xid, const char *request)
{
    std::size_t length = 0;
    MaybeFailure failure = co_await readLength(length, request);
    if (failure)
        co_return failure;
    std::string frame;
    failure = co_await m_reader.readExactly(frame, std::min(length, juteReplyHeadSize));
    if (failure)
        co_return failure;
    const std::optional<JuteReplyHead> head = parseJuteReplyHead(frame);
    if (!head || head->xid != xid)
        co_return unexpected(request);
    reply.head = *head;
    const std::size_t rest = length - juteReplyHeadSize;
    const std::size_t read = length <= m_largestFrame ? rest : juteLengthSize;
    reply.unread = rest - read;
    failure = co_await m_reader.readExactly(reply.body, read);
    co_return failure;
}

// What is not kept has to be read all the same, for the goodbye to be answered. The verdict stands, whatever
// happens here.
asio::awaitable<void> ZookeeperSession::skip(std::size_t count)
{
    if (count > largestUsual)
        co_return;
    MaybeFailure failure;
    while (!failure && !m_reader.atEnd()) {
        const std::size_t part = std::min(count, m_reader.held().size());
        m_reader.drop(part);
        count -= part;
        if (count == 0)
            co_return;
        failure = co_await m_reader.readMore();
    }
}

Failure ZookeeperSession::errorReply(const std::string &path, std::int32_t error) const
{
    return failed(juteErrorKind(error), QT_TRANSLATE_NOOP("Message", "%1 cannot be read from %2: %3"),
                  escaped(path, shown), m_stream.remoteAddress(), juteErrorName(error));
}

Failure ZookeeperSession::unexpected(const char *request) const
{
    return failed(FailureKind::Protocol,
                  QT_TRANSLATE_NOOP("Message", "%1 does not answer %2 as a ZooKeeper server would"),
                  m_stream.remoteAddress(), request);
}

} // namespace lightfoot
