// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/sshsession/sshroute.h"

#include "core/net/blockingpool.h"
#include "core/probers/sshsession/sshkind.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

namespace lightfoot {

namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr std::size_t pieceBytes = 16'384;
// Should libssh ever keep something to itself that no socket announces, this is what it costs.
constexpr std::chrono::milliseconds longestWait{100};

ino_t identityOf(int socket)
{
    struct stat info{};
    return ::fstat(socket, &info) == 0 ? info.st_ino : 0;
}

} // namespace

SshSession::SshSession(int socket, const SshLogin &login, const SshPlan &plan)
    : m_session(::ssh_new()), m_socket(socket), m_identity(identityOf(socket))
{
    if (!m_session)
        return;
    const int no = 0;
    const int port = login.address.port;
    const socket_t handle = socket;
    ::ssh_set_blocking(m_session, 0);
    const auto set = [this](ssh_options_e option, const void *value) {
        return ::ssh_options_set(m_session, option, value) == SSH_OK;
    };
    m_made = set(SSH_OPTIONS_PROCESS_CONFIG, &no) && set(SSH_OPTIONS_HOST, login.address.host.c_str()) &&
             set(SSH_OPTIONS_PORT, &port) && set(SSH_OPTIONS_FD, &handle) &&
             (login.username.empty() || set(SSH_OPTIONS_USER, login.username.c_str())) &&
             (plan.knownHosts.empty() || set(SSH_OPTIONS_KNOWNHOSTS, plan.knownHosts.c_str()));
}

SshSession::~SshSession()
{
    if (m_session)
        ::ssh_free(m_session);
    // The number may be another thread's by now.
    if (m_socket >= 0 && identityOf(m_socket) == m_identity)
        ::close(m_socket);
}

std::string SshSession::error() const
{
    return m_session ? ::ssh_get_error(m_session) : "out of memory";
}

void SshSession::sayGoodbye()
{
    if (m_session)
        ::ssh_disconnect(m_session);
}

void SshRoute::release()
{
    if (m_channel)
        ::ssh_channel_free(m_channel);
    if (m_relay >= 0)
        ::close(m_relay);
    m_channel = nullptr;
    m_relay = -1;
}

bool SshRoute::interrupted() const
{
    return m_call.interrupted();
}

int SshRoute::carry(ssh_session bastion, ssh_channel channel)
{
    m_bastion = bastion;
    m_channel = channel;
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, ends.data()) != 0)
        return -1;
    m_relay = ends[0];
    return ends[1];
}

void SshRoute::breakOff()
{
    ::shutdown(m_relay, SHUT_RDWR); // no TCP socket: the inner session sees the end
    m_upEnded = m_downEnded = true;
    m_up.clear();
    m_down.clear();
}

bool SshRoute::moveUp()
{
    std::array<char, pieceBytes> buffer;
    if (m_up.empty() && !m_upEnded) {
        const ssize_t bytes = ::recv(m_relay, buffer.data(), buffer.size(), MSG_DONTWAIT);
        if (bytes > 0)
            m_up.assign(buffer.data(), static_cast<std::size_t>(bytes));
        else if (bytes == 0 || (errno != EAGAIN && errno != EINTR))
            m_upEnded = true;
    }
    if (m_up.empty())
        return false;
    const int sent = ::ssh_channel_write(m_channel, m_up.data(), static_cast<std::uint32_t>(m_up.size()));
    if (sent > 0)
        m_up.erase(0, static_cast<std::size_t>(sent));
    else if (sent < 0 && sent != SSH_AGAIN)
        breakOff();
    return sent != 0 && sent != SSH_AGAIN;
}

bool SshRoute::moveDown()
{
    std::array<char, pieceBytes> buffer;
    if (m_downEnded)
        return false;
    if (m_down.empty()) {
        const int bytes = ::ssh_channel_read_nonblocking(m_channel, buffer.data(), buffer.size(), 0);
        if (bytes > 0)
            m_down.assign(buffer.data(), static_cast<std::size_t>(bytes));
        else if (bytes == SSH_ERROR || !::ssh_is_connected(m_bastion))
            breakOff();
        else if (::ssh_channel_is_eof(m_channel) || ::ssh_channel_is_closed(m_channel)) {
            ::shutdown(m_relay, SHUT_WR);
            m_downEnded = true;
        }
        if (m_downEnded)
            return true;
    }
    if (m_down.empty())
        return false;
    const ssize_t sent = ::send(m_relay, m_down.data(), m_down.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent > 0)
        m_down.erase(0, static_cast<std::size_t>(sent));
    else if (sent < 0 && errno != EAGAIN && errno != EINTR)
        m_down.clear(); // the inner session is gone
    return sent > 0;
}

bool SshRoute::move()
{
    if (m_relay < 0)
        return false;
    const bool up = moveUp();
    const bool down = moveDown();
    return up || down;
}

void SshRoute::poll(ssh_session session, std::chrono::milliseconds limit)
{
    std::array<pollfd, 3> entries{};
    nfds_t count = 0;
    const auto add = [&](int descriptor, int events) {
        entries.at(count++) = {.fd = descriptor, .events = static_cast<short>(events), .revents = 0};
    };
    const auto addSession = [&](ssh_session waiting) {
        const bool writes = (::ssh_get_poll_flags(waiting) & SSH_WRITE_PENDING) != 0;
        // A server that uses Nagle's algorithm would wait 40 ms for our acknowledgement. The kernel forgets
        // it again by itself; a socket pair refuses it.
        const int yes = 1;
        ::setsockopt(::ssh_get_fd(waiting), IPPROTO_TCP, TCP_QUICKACK, &yes, sizeof yes);
        add(::ssh_get_fd(waiting), POLLIN | (writes ? POLLOUT : 0));
    };
    if (session)
        addSession(session);
    if (m_relay >= 0) {
        addSession(m_bastion);
        add(m_relay, (m_up.empty() && !m_upEnded ? POLLIN : 0) | (m_down.empty() ? 0 : POLLOUT));
        // Its end is told without being asked for, again and again.
        if (entries.at(count - 1).events == 0)
            --count;
    }
    ::poll(entries.data(), count, static_cast<int>(limit.count()));
}

bool SshRoute::wait(ssh_session session)
{
    if (interrupted())
        return false;
    if (!move())
        poll(session, longestWait);
    return !interrupted();
}

void SshRoute::turn(ssh_session session)
{
    const ssh_event event = ::ssh_event_new();
    if (!event)
        return;
    if (::ssh_event_add_session(event, session) == SSH_OK) {
        ::ssh_event_dopoll(event, 0);
        ::ssh_event_remove_session(event, session);
    }
    ::ssh_event_free(event);
}

void SshRoute::flush(ssh_session session, std::chrono::milliseconds patience)
{
    // libssh sends at once only what follows a poll that found the socket writable.
    const SteadyClock::time_point limit = SteadyClock::now() + patience;
    while (::ssh_is_connected(session) && (::ssh_get_poll_flags(session) & SSH_WRITE_PENDING) != 0 &&
           SteadyClock::now() < limit && !interrupted()) {
        turn(session);
        if ((::ssh_get_poll_flags(session) & SSH_WRITE_PENDING) != 0)
            wait(session);
    }
}

void SshRoute::carryRest(std::chrono::milliseconds patience)
{
    const SteadyClock::time_point limit = SteadyClock::now() + patience;
    while (m_relay >= 0 && !m_downEnded && !interrupted() && SteadyClock::now() < limit) {
        if (!move())
            poll(nullptr, std::chrono::milliseconds(10));
    }
}

} // namespace lightfoot
