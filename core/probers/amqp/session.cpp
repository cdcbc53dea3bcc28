// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/amqp/session.h"

#include "core/net/probecontext.h"

namespace lightfoot::amqp {

namespace {

constexpr int heartbeatLimit = 100; // before the frame that is wanted
constexpr unsigned accessRefused = 403;
constexpr unsigned firstProtocolCode = 501; // frame error
constexpr unsigned lastProtocolCode = 505;  // unexpected frame

const char *nameOf(MethodId id)
{
    switch (id) {
    case MethodId::Start:
        return "Connection.Start";
    case MethodId::Tune:
        return "Connection.Tune";
    default:
        return "Connection.OpenOk";
    }
}

bool hasWord(std::string_view list, std::string_view word)
{
    while (!list.empty()) {
        const std::size_t blank = list.find(' ');
        if (list.substr(0, blank) == word)
            return true;
        list = blank == std::string_view::npos ? std::string_view() : list.substr(blank + 1);
    }
    return false;
}

} // namespace

asio::awaitable<MaybeFailure> Session::run()
{
    m_context.enter(Phase::Hello);
    MaybeFailure failure = co_await greet();
    if (failure || m_login.user.empty())
        co_return failure;
    failure = co_await logIn();
    if (!failure)
        failure = co_await openVirtualHost();
    co_return failure;
}

asio::awaitable<MaybeFailure> Session::greet()
{
    MaybeFailure failure = co_await m_stream.write(protocolHeader);
    if (!failure)
        failure = co_await expect(MethodId::Start);
    if (failure)
        co_return failure;
    std::optional<Start> start = readStart(arguments());
    if (!start || start->major != 0 || start->minor != 9)
        co_return unexpected(MethodId::Start);
    m_start = std::move(*start);
    co_return std::nullopt;
}

asio::awaitable<MaybeFailure> Session::logIn()
{
    if (!hasWord(m_start.mechanisms, "PLAIN"))
        co_return failed(FailureKind::Auth,
                         QT_TRANSLATE_NOOP("Message", "%1 does not take a user and a password; it offers %2"),
                         m_stream.remoteAddress(), escaped(m_start.mechanisms));
    const std::string answer = startOk(m_login.user, m_login.password);
    MaybeFailure failure = co_await m_stream.write(answer);
    if (!failure)
        failure = co_await expect(MethodId::Tune);
    if (failure && m_reader.atEnd()) // what the standard bids a server do
        co_return failed(
            FailureKind::Auth,
            QT_TRANSLATE_NOOP("Message", "%1 closed the connection instead of accepting the login"),
            m_stream.remoteAddress());
    if (failure)
        co_return failure;
    const std::optional<Tune> tune = readTune(arguments());
    if (!tune)
        co_return unexpected(MethodId::Tune);
    m_tune = *tune;
    co_return std::nullopt;
}

asio::awaitable<MaybeFailure> Session::openVirtualHost()
{
    m_context.enter(Phase::Request);
    const std::string request = tuneOk(m_tune) + open(m_login.virtualHost);
    MaybeFailure failure = co_await m_stream.write(request);
    if (failure)
        co_return failure;
    m_context.enter(Phase::FirstByte);
    failure = co_await expect(MethodId::OpenOk);
    if (!failure)
        m_goodbye = close();
    m_open = !failure;
    co_return failure;
}

asio::awaitable<MaybeFailure> Session::expect(MethodId wanted)
{
    bool heartbeat = true;
    for (int frames = 0; heartbeat; ++frames) {
        if (frames == heartbeatLimit)
            co_return unexpected(wanted);
        MaybeFailure failure = co_await readFrame(heartbeat);
        if (failure)
            co_return failure;
    }
    const std::optional<Method> method = readMethod(m_payload);
    if (method && method->id == MethodId::Close)
        co_return closed(method->arguments);
    if (method && method->id == MethodId::Secure)
        co_return failed(
            FailureKind::Auth,
            QT_TRANSLATE_NOOP("Message", "%1 asks for an authentication that goes beyond a password"),
            m_stream.remoteAddress());
    if (!method || method->id != wanted)
        co_return unexpected(wanted);
    co_return std::nullopt;
}

asio::awaitable<MaybeFailure> Session::readFrame(bool &heartbeat)
{
    FrameReading reading = readFrameHead(m_reader.held());
    while (reading.state == FrameState::Incomplete) {
        const std::size_t size = m_reader.held().size() + 1;
        MaybeFailure failure = co_await fill(size);
        if (failure)
            co_return failure;
        reading = readFrameHead(m_reader.held());
    }
    if (reading.state == FrameState::Broken) {
        // A server that wants another protocol sends its own header (4.2.2) and closes.
        if (m_reader.held().starts_with('A')) {
            MaybeFailure failure = co_await fill(protocolHeader.size());
            if (failure && !m_reader.atEnd())
                co_return failure;
        }
        co_return otherProtocol();
    }
    MaybeFailure failure = co_await fill(headSize + reading.length + 1);
    if (failure)
        co_return failure;
    if (m_reader.held()[headSize + reading.length] != frameEnd)
        co_return otherProtocol();
    m_payload = m_reader.held().substr(headSize, reading.length);
    m_reader.drop(headSize + reading.length + 1);
    heartbeat = reading.heartbeat;
    co_return std::nullopt;
}

// Until the reader holds so many bytes.
asio::awaitable<MaybeFailure> Session::fill(std::size_t size)
{
    while (m_reader.held().size() < size) {
        const bool silent = m_reader.held().empty();
        MaybeFailure failure = co_await m_reader.readMore();
        if (failure)
            co_return failure;
        if (m_reader.atEnd() && silent)
            co_return failed(FailureKind::Protocol,
                             QT_TRANSLATE_NOOP("Message", "%1 closed the connection without an answer"),
                             m_stream.remoteAddress());
        if (m_reader.atEnd())
            co_return failed(
                FailureKind::Protocol,
                QT_TRANSLATE_NOOP("Message", "%1 closed the connection in the middle of its answer"),
                m_stream.remoteAddress());
    }
    co_return std::nullopt;
}

Failure Session::unexpected(MethodId wanted) const
{
    return failed(FailureKind::Protocol,
                  QT_TRANSLATE_NOOP("Message", "%1 sent something that is no %2 of AMQP 0-9-1"),
                  m_stream.remoteAddress(), nameOf(wanted));
}

Failure Session::otherProtocol() const
{
    if (const std::optional<std::string> version = readProtocolHeader(m_reader.held()))
        return failed(FailureKind::Protocol, QT_TRANSLATE_NOOP("Message", "%1 speaks AMQP %2, not 0-9-1"),
                      m_stream.remoteAddress(), *version);
    return failed(FailureKind::Protocol, QT_TRANSLATE_NOOP("Message", "%1 does not answer in AMQP"),
                  m_stream.remoteAddress());
}

// The server ends the connection, and waits for our word that we have understood.
Failure Session::closed(std::string_view notice)
{
    const std::optional<CloseNotice> close = readClose(notice);
    if (!close)
        return otherProtocol();
    m_goodbye = closeOk();
    const bool protocol = close->code >= firstProtocolCode && close->code <= lastProtocolCode;
    const FailureKind kind = close->code == accessRefused ? FailureKind::Auth
                             : protocol                   ? FailureKind::Protocol
                                                          : FailureKind::Status;
    return failed(kind, QT_TRANSLATE_NOOP("Message", "%1 closed the connection: %2"),
                  m_stream.remoteAddress(), std::to_string(close->code) + ' ' + escaped(close->text));
}

std::string Session::summary() const
{
    std::string text = m_start.product.empty() ? "AMQP 0-9-1" : escaped(m_start.product);
    if (!m_start.version.empty())
        text += ' ' + escaped(m_start.version);
    return text + (m_open ? ", virtual host " + escaped(m_login.virtualHost) + " open"
                          : std::string(", not logged in"));
}

} // namespace lightfoot::amqp
