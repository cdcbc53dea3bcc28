// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/scriptedconnection.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <openssl/err.h>
#include <strings.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace lightfoot::test {

namespace {

constexpr long again = -1; // nothing now
constexpr long gone = -2;  // an error; errno says which
constexpr std::size_t largestRequest = 2 << 20;

// The length of the first whole request in text, 0 when it is not there yet.
std::size_t requestLength(const std::string &text)
{
    const std::size_t head = text.find("\r\n\r\n");
    if (head == std::string::npos)
        return 0;
    std::size_t body = 0;
    static constexpr std::string_view key = "\r\ncontent-length:";
    for (std::size_t i = 0; i < head; ++i) {
        if (::strncasecmp(text.data() + i, key.data(), key.size()) == 0) {
            const char *number = text.data() + i + key.size();
            while (*number == ' ')
                ++number;
            std::from_chars(number, text.data() + text.size(), body);
        }
    }
    const std::size_t length = head + 4 + std::min(body, largestRequest);
    return text.size() >= length ? length : 0;
}

} // namespace

ScriptedConnection::ScriptedConnection(int socket, SSL_CTX *tls, const Script &script,
                                       const Listener &listener)
    : m_socket(socket),
      m_tlsContext(tls),
      m_tls(nullptr, SSL_free),
      m_script(script),
      m_listener(listener),
      m_state(State::Wait)
{
    if (tls && !script.startsPlain)
        startTls();
}

ScriptedConnection::~ScriptedConnection()
{
    ::close(m_socket);
}

void ScriptedConnection::startTls()
{
    m_tls.reset(SSL_new(m_tlsContext));
    SSL_set_fd(m_tls.get(), m_socket);
    SSL_set_accept_state(m_tls.get());
    SSL_set_mode(m_tls.get(), SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    m_state = State::Handshake;
}

std::uint32_t ScriptedConnection::wanted() const
{
    // While replying input stays in the kernel: a level-triggered EPOLLIN would spin.
    const std::uint32_t in = m_state == State::Reply ? 0U : std::uint32_t(EPOLLIN);
    return in | (m_wantsWrite ? std::uint32_t(EPOLLOUT) : 0U) | std::uint32_t(EPOLLRDHUP);
}

std::optional<ScriptedConnection::Time> ScriptedConnection::wakeAt() const
{
    if (m_state == State::Reply && m_reply.pause.count() > 0)
        return m_nextByte;
    return std::nullopt;
}

std::optional<PeerEnd> ScriptedConnection::advance(std::uint32_t events, Time now)
{
    if (m_state == State::Reply && (events & (EPOLLRDHUP | EPOLLERR | EPOLLHUP)) != 0) {
        int error = 0;
        socklen_t size = sizeof error;
        ::getsockopt(m_socket, SOL_SOCKET, SO_ERROR, &error, &size);
        return error == 0 ? PeerEnd::Closed : PeerEnd::Reset;
    }
    if (m_state == State::Handshake) {
        if (const auto ended = handshake(); ended || m_state == State::Handshake)
            return ended;
    }
    if (m_state == State::Wait && m_script.waitFor == WaitFor::Nothing && !m_spoken)
        startReply({});
    for (;;) {
        const State before = m_state;
        const auto ended = m_state == State::Reply       ? write(now)
                           : m_state == State::Handshake ? handshake()
                                                         : read();
        if (ended || m_state == before)
            return ended;
    }
}

std::optional<PeerEnd> ScriptedConnection::handshake()
{
    ERR_clear_error();
    const int result = SSL_accept(m_tls.get());
    if (result == 1) {
        m_wantsWrite = false;
        m_state = State::Wait;
        m_listener.handshake();
        return std::nullopt;
    }
    const int error = SSL_get_error(m_tls.get(), result);
    m_wantsWrite = error == SSL_ERROR_WANT_WRITE;
    if (error == SSL_ERROR_WANT_READ || error == SSL_ERROR_WANT_WRITE)
        return std::nullopt;
    return PeerEnd::HandshakeFailed;
}

long ScriptedConnection::receive(char *data, std::size_t size)
{
    errno = 0;
    if (!m_tls) {
        const ssize_t got = ::recv(m_socket, data, size, 0);
        return got >= 0 ? got : errno == EAGAIN ? again : gone;
    }
    ERR_clear_error();
    const int got = SSL_read(m_tls.get(), data, static_cast<int>(size));
    if (got > 0)
        return got;
    const int error = SSL_get_error(m_tls.get(), got);
    if (error == SSL_ERROR_WANT_READ || error == SSL_ERROR_WANT_WRITE)
        return again;
    return error == SSL_ERROR_ZERO_RETURN || errno == 0 ? 0 : gone;
}

long ScriptedConnection::send(const char *data, std::size_t size)
{
    errno = 0;
    if (!m_tls) {
        const ssize_t sent = ::send(m_socket, data, size, MSG_NOSIGNAL);
        return sent >= 0 ? sent : errno == EAGAIN ? again : gone;
    }
    ERR_clear_error();
    const int sent = SSL_write(m_tls.get(), data, static_cast<int>(size));
    if (sent > 0)
        return sent;
    const int error = SSL_get_error(m_tls.get(), sent);
    return error == SSL_ERROR_WANT_READ || error == SSL_ERROR_WANT_WRITE ? again : gone;
}

PeerEnd ScriptedConnection::end(long result) const
{
    return result == gone ? PeerEnd::Reset : PeerEnd::Closed;
}

std::optional<PeerEnd> ScriptedConnection::read()
{
    char buffer[16384];
    for (;;) {
        const long got = receive(buffer, sizeof buffer);
        if (got == again)
            break;
        if (got <= 0)
            return end(got);
        if (m_state == State::Wait && m_input.size() < largestRequest)
            m_input.append(buffer, static_cast<std::size_t>(got));
    }
    if (m_state != State::Wait || m_input.empty())
        return std::nullopt;
    const std::size_t length =
        m_script.waitFor == WaitFor::RequestHead ? requestLength(m_input) : m_input.size();
    if (length != 0) {
        startReply(m_input.substr(0, length));
        m_input.erase(0, length);
    }
    return std::nullopt;
}

void ScriptedConnection::startReply(const std::string &request)
{
    if (!request.empty())
        m_listener.request(request);
    m_reply = m_script.reply(request);
    m_pending = m_reply.bytes;
    m_spoken = true;
    m_nextByte = {};
    m_state = State::Reply;
}

bool ScriptedConnection::refill()
{
    while (m_reply.fillerSize > 0 && !m_reply.filler.empty() && m_pending.size() < 16384) {
        const std::uint64_t part = std::min<std::uint64_t>(m_reply.filler.size(), m_reply.fillerSize);
        m_pending.append(m_reply.filler, 0, part);
        if (m_reply.fillerSize != Reply::endless)
            m_reply.fillerSize -= part;
    }
    return !m_pending.empty();
}

std::optional<PeerEnd> ScriptedConnection::write(Time now)
{
    const bool paced = m_reply.pause.count() > 0;
    // A reader as fast as we are must not keep us from everybody else.
    for (int turn = 0; turn < 16; ++turn) {
        if (m_pending.empty() && !refill())
            return finishReply();
        if (paced && now < m_nextByte)
            return std::nullopt;
        const long sent = send(m_pending.data(), paced ? 1 : m_pending.size());
        m_wantsWrite = sent == again;
        if (sent == again)
            return std::nullopt;
        if (sent == gone)
            return end(sent);
        m_pending.erase(0, static_cast<std::size_t>(sent));
        if (paced)
            m_nextByte = now + m_reply.pause;
    }
    m_wantsWrite = true;
    return std::nullopt;
}

std::optional<PeerEnd> ScriptedConnection::finishReply()
{
    m_wantsWrite = false;
    switch (m_reply.ending) {
    case Ending::KeepAlive:
        m_state = m_script.waitFor == WaitFor::Nothing ? State::Hold : State::Wait;
        return std::nullopt;
    case Ending::Converse:
        m_state = State::Wait;
        return std::nullopt;
    case Ending::StartTls:
        startTls();
        return std::nullopt;
    case Ending::Hold:
        m_state = State::Hold;
        return std::nullopt;
    case Ending::Close:
        if (m_tls)
            SSL_shutdown(m_tls.get());
        return PeerEnd::ByUs;
    case Ending::CutOff:
        return PeerEnd::ByUs;
    case Ending::Reset: {
        const linger reset{1, 0};
        ::setsockopt(m_socket, SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
        return PeerEnd::ByUs;
    }
    }
    return PeerEnd::ByUs;
}

} // namespace lightfoot::test
