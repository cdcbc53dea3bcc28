// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/mongo/mongobridge.h"

#include "core/net/blockingpool.h"
#include "core/net/probecontext.h"
#include "core/net/socketfailure.h"

#include <openssl/err.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <poll.h>
#include <sys/socket.h>

namespace lightfoot {

namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr int ownType = 100; // libmongoc's own streams have small numbers
constexpr std::chrono::seconds interruptionsDue{1};

} // namespace

MongoBridge::MongoBridge(ProbeContext &context, BlockingCall &call, Stream &stream)
    : m_context(context),
      m_call(call),
      m_socket(stream.nativeHandle()),
      m_ssl(stream.ssl()),
      m_peer(stream.remoteAddress()),
      m_limit(SteadyClock::now() + call.left() + interruptionsDue)
{
    m_handle.bridge = this;
    mongoc_stream_t &functions = m_handle.functions;
    functions.type = ownType;
    functions.destroy = [](mongoc_stream_t *) {};
    functions.failed = [](mongoc_stream_t *) {};
    functions.close = [](mongoc_stream_t *) { return 0; };
    functions.flush = [](mongoc_stream_t *) { return 0; };
    functions.setsockopt = [](mongoc_stream_t *, int, int, void *, mongoc_socklen_t) { return 0; };
    functions.check_closed = [](mongoc_stream_t *own) { return of(own).isOver(); };
    functions.timed_out = [](mongoc_stream_t *) { return false; };
    functions.should_retry = [](mongoc_stream_t *) { return false; };
    functions.readv = onRead;
    functions.writev = onWrite;
    functions.poll = onPoll;
}

MongoBridge &MongoBridge::of(mongoc_stream_t *stream)
{
    return *reinterpret_cast<Handle *>(stream)->bridge;
}

// The library's own time-outs are not looked at: the probe's deadline ends every wait, and nobody else waits
// on this thread.
ssize_t MongoBridge::onRead(mongoc_stream_t *stream, mongoc_iovec_t *parts, size_t count, size_t least,
                            int32_t)
{
    return of(stream).read(parts, count, least);
}

ssize_t MongoBridge::onWrite(mongoc_stream_t *stream, mongoc_iovec_t *parts, size_t count, int32_t)
{
    MongoBridge &bridge = of(stream);
    std::string message; // one packet and one TLS record for it
    for (size_t i = 0; i < count; ++i)
        message.append(static_cast<const char *>(parts[i].iov_base), parts[i].iov_len);
    bridge.m_heard = false;
    ++bridge.m_messages;
    if (!(bridge.m_ssl ? bridge.sendSecured(message) : bridge.send(message)))
        return -1;
    if (bridge.m_asking)
        bridge.m_context.enter(Phase::FirstByte);
    return static_cast<ssize_t>(message.size());
}

ssize_t MongoBridge::onPoll(mongoc_stream_poll_t *streams, size_t count, int32_t)
{
    for (size_t i = 0; i < count; ++i) { // one, ever
        MongoBridge &bridge = of(streams[i].stream);
        // Where waiting came to nothing the library shall go on and find out.
        if ((streams[i].events & POLLIN) != 0 && bridge.m_taken == bridge.m_inbox.size())
            bridge.isReadable();
        streams[i].revents = streams[i].events;
    }
    return static_cast<ssize_t>(count);
}

ssize_t MongoBridge::read(mongoc_iovec_t *parts, size_t count, size_t least)
{
    std::size_t total = 0;
    for (size_t i = 0; i < count; ++i) {
        for (std::size_t filled = 0; filled < parts[i].iov_len;) {
            if (m_taken == m_inbox.size()) {
                if (total > 0 && total >= least)
                    return static_cast<ssize_t>(total);
                if (!fetch())
                    return -1;
            }
            const std::size_t part = m_inbox.copy(static_cast<char *>(parts[i].iov_base) + filled,
                                                  parts[i].iov_len - filled, m_taken);
            m_taken += part;
            filled += part;
            total += part;
        }
    }
    return static_cast<ssize_t>(total);
}

bool MongoBridge::fetch()
{
    m_inbox.clear();
    m_taken = 0;
    return fetchBytes(mongoHeader) && accept(mongoHeaderFlaw(m_inbox)) && fetchBytes(mongoLength(m_inbox)) &&
           accept(mongoMessageFlaw(m_inbox, m_inLogin));
}

bool MongoBridge::fetchBytes(std::size_t count)
{
    std::array<char, 16384> buffer;
    while (m_inbox.size() < count) {
        const std::size_t wanted = std::min(buffer.size(), count - m_inbox.size());
        const ssize_t bytes = m_ssl ? receiveSecured(buffer.data(), wanted) : receive(buffer.data(), wanted);
        if (bytes <= 0)
            return false;
        if (m_asking && !m_heard)
            m_context.enter(Phase::Transfer);
        m_heard = true;
        m_inbox.append(buffer.data(), static_cast<std::size_t>(bytes));
    }
    return true;
}

ssize_t MongoBridge::receive(char *data, std::size_t size)
{
    while (!isOver()) {
        const ssize_t bytes = ::recv(m_socket, data, size, MSG_DONTWAIT);
        if (bytes > 0)
            return bytes;
        if (bytes == 0) {
            peerClosed();
        } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
            wait(POLLIN);
        } else if (errno != EINTR) {
            const int error = errno; // writing an address as text clears it
            fail(socketFailure(error, m_peer));
        }
    }
    return -1;
}

ssize_t MongoBridge::receiveSecured(char *data, std::size_t size)
{
    while (!isOver()) {
        ERR_clear_error();
        errno = 0;
        std::size_t bytes = 0;
        const int result = SSL_read_ex(m_ssl, data, size, &bytes);
        if (result == 1)
            return static_cast<ssize_t>(bytes);
        const int error = SSL_get_error(m_ssl, result);
        if (error == SSL_ERROR_ZERO_RETURN)
            peerClosed();
        else if (!waitForTls(error))
            failTls(error);
    }
    return -1;
}

bool MongoBridge::send(std::string_view data)
{
    while (!isOver()) {
        if (data.empty())
            return true;
        const ssize_t sent = ::send(m_socket, data.data(), data.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
        if (sent >= 0) {
            data.remove_prefix(static_cast<std::size_t>(sent));
        } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
            wait(POLLOUT);
        } else if (errno != EINTR) {
            const int error = errno;
            fail(socketFailure(error, m_peer));
        }
    }
    return false;
}

bool MongoBridge::sendSecured(std::string_view data)
{
    while (!isOver()) {
        if (data.empty())
            return true;
        ERR_clear_error();
        errno = 0;
        std::size_t written = 0;
        const int result = SSL_write_ex(m_ssl, data.data(), data.size(), &written);
        if (result == 1) {
            data.remove_prefix(written);
            continue;
        }
        const int error = SSL_get_error(m_ssl, result);
        if (!waitForTls(error))
            failTls(error);
    }
    return false;
}

// Bytes may wait within TLS, also in one below another, where no socket tells of them.
bool MongoBridge::isReadable()
{
    while (!isOver()) {
        if (!m_ssl)
            return wait(POLLIN);
        ERR_clear_error();
        errno = 0;
        char byte = 0;
        std::size_t bytes = 0;
        const int result = SSL_peek_ex(m_ssl, &byte, 1, &bytes);
        if (result == 1)
            return true;
        const int error = SSL_get_error(m_ssl, result);
        if (error == SSL_ERROR_ZERO_RETURN)
            peerClosed();
        else if (!waitForTls(error))
            failTls(error);
    }
    return false;
}

// False: it is not waiting that OpenSSL wants.
bool MongoBridge::waitForTls(int error)
{
    if (error != SSL_ERROR_WANT_READ && error != SSL_ERROR_WANT_WRITE)
        return false;
    wait(error == SSL_ERROR_WANT_READ ? POLLIN : POLLOUT);
    return true;
}

bool MongoBridge::wait(short events)
{
    while (!isOver()) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(m_limit - SteadyClock::now());
        if (left.count() <= 0) {
            fail(failed(FailureKind::ReadTimeout, QT_TRANSLATE_NOOP("Message", "%1 did not answer in time"),
                        m_peer));
            return false;
        }
        // POLLRDHUP: what an interruption looks like to one who waits to write.
        pollfd entry{.fd = m_socket, .events = static_cast<short>(events | POLLRDHUP), .revents = 0};
        const int ready = ::poll(&entry, 1, static_cast<int>(std::min<std::int64_t>(left.count(), 60'000)));
        if (ready <= 0 || isOver())
            continue;
        if ((entry.revents & (events | POLLERR | POLLHUP)) != 0)
            return true;
        peerClosed(); // and does not read any more either: we would turn in circles
    }
    return false;
}

bool MongoBridge::accept(MongoFlaw flaw)
{
    switch (flaw) {
    case MongoFlaw::None:
        break;
    case MongoFlaw::NoMessage:
        fail(failed(FailureKind::Protocol,
                    QT_TRANSLATE_NOOP("Message", "%1 does not speak MongoDB's protocol"), m_peer));
        break;
    case MongoFlaw::TooLong:
        fail(failed(FailureKind::Protocol,
                    QT_TRANSLATE_NOOP("Message", "%1 announces an answer of %2 bytes, more than %3"), m_peer,
                    std::to_string(mongoLength(m_inbox)), std::to_string(mongoLongest)));
        break;
    case MongoFlaw::TooManyRounds:
        fail(failed(FailureKind::Protocol,
                    QT_TRANSLATE_NOOP("Message", "%1 wants the password hashed more than %2 times (SCRAM), "
                                                 "which would keep this machine busy"),
                    m_peer, std::to_string(mostScramRounds)));
        break;
    }
    return flaw == MongoFlaw::None;
}

void MongoBridge::hurry(std::chrono::milliseconds patience)
{
    m_limit = std::min(m_limit, SteadyClock::now() + patience);
    m_asking = false;
}

void MongoBridge::fail(Failure failure)
{
    if (!m_failure && !m_call.interrupted())
        m_failure = std::move(failure);
}

void MongoBridge::peerClosed()
{
    if (m_heard)
        fail(failed(FailureKind::Protocol,
                    QT_TRANSLATE_NOOP("Message", "%1 closed the connection in the middle of its answer"),
                    m_peer));
    else
        fail(failed(FailureKind::Protocol,
                    QT_TRANSLATE_NOOP("Message", "%1 closed the connection instead of answering"), m_peer));
}

// As Stream says it of its own reads.
void MongoBridge::failTls(int error)
{
    const int systemError = errno;
    const unsigned long reason = ERR_peek_error();
    if (error == SSL_ERROR_SYSCALL && systemError != 0 && reason == 0)
        return fail(socketFailure(systemError, m_peer));
    if ((error == SSL_ERROR_SYSCALL && reason == 0) ||
        ERR_GET_REASON(reason) == SSL_R_UNEXPECTED_EOF_WHILE_READING) {
        ERR_clear_error();
        return peerClosed();
    }
    // In TLS 1.3 the server's verdict on our certificate comes after our side of the handshake has ended.
    const bool alert = ERR_GET_REASON(reason) >= SSL_AD_REASON_OFFSET;
    const std::string text = opensslError();
    if (alert)
        return fail(failed(FailureKind::TlsHandshake,
                           QT_TRANSLATE_NOOP("Message", "the TLS handshake with %1 failed: %2"), m_peer,
                           text));
    fail(failed(FailureKind::Protocol, QT_TRANSLATE_NOOP("Message", "TLS with %1 failed: %2"), m_peer, text));
}

bool MongoBridge::isOver() const
{
    return m_failure.has_value() || m_call.interrupted();
}

} // namespace lightfoot
