// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/health/asking.h"

#include "core/net/linger.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include <memory>
#include <netinet/icmp6.h>
#include <netinet/in.h>
#include <netinet/ip_icmp.h>
#include <poll.h>
#include <span>
#include <sys/random.h>
#include <sys/socket.h>
#include <unistd.h>

namespace lightfoot {

namespace {

constexpr std::chrono::milliseconds slice{50}; // between looks at stop
constexpr int echoes = 3;                      // in the time of the limit: a router may drop one, but not all
constexpr std::uint16_t discardPort = 9;

// std::random_device may need a file descriptor, and throws without.
std::uint16_t randomId()
{
    std::uint16_t id = 0;
    const ssize_t length = ::getrandom(&id, sizeof id, 0);
    return length == sizeof id ? id : 1;
}

struct Target
{
    sockaddr_storage address{};
    socklen_t length = 0;
};

Target targetOf(const Ask &ask, std::uint16_t port)
{
    Target target;
    if (ask.address.v6) {
        sockaddr_in6 address{};
        address.sin6_family = AF_INET6;
        address.sin6_port = htons(port);
        std::memcpy(&address.sin6_addr, ask.address.bytes.data(), sizeof address.sin6_addr);
        if (IN6_IS_ADDR_LINKLOCAL(&address.sin6_addr))
            address.sin6_scope_id = ask.device;
        std::memcpy(&target.address, &address, sizeof address);
        target.length = sizeof address;
    } else {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        std::memcpy(&address.sin_addr, ask.address.bytes.data(), sizeof address.sin_addr);
        std::memcpy(&target.address, &address, sizeof address);
        target.length = sizeof address;
    }
    return target;
}

// One question under way. Owns its socket. A question that stop cuts off counts as not asked.
class Line
{
public:
    explicit Line(Ask &ask) : m_ask(ask)
    {
        ask.reply = Reply::NotAsked;
        ask.sent = std::chrono::steady_clock::now();
        open();
    }
    ~Line()
    {
        if (m_socket >= 0)
            ::close(m_socket);
    }
    Line(const Line &) = delete;
    Line &operator=(const Line &) = delete;

    int socket() const { return m_socket; }
    bool isDone() const { return m_done; }
    short events() const { return m_ask.question == Question::Connect ? POLLOUT : POLLIN; }
    // The socket has something to tell.
    void look();
    // Says it again, where that is meant: echoes alone.
    void repeat();
    void giveUp() { finish(Reply::Silent); }

private:
    void open();
    bool openSocket();
    void send();
    void takeError(int error);
    void takeDatagram(std::span<const unsigned char> bytes);
    void finish(Reply reply)
    {
        m_ask.reply = reply;
        m_done = true;
    }

    Ask &m_ask;
    int m_socket = -1;
    bool m_ping = false;
    bool m_done = false;
    std::uint16_t m_id = randomId();
};

bool Line::openSocket()
{
    const int family = m_ask.address.v6 ? AF_INET6 : AF_INET;
    constexpr int flags = SOCK_NONBLOCK | SOCK_CLOEXEC;
    if (m_ask.question == Question::Connect) {
        m_socket = ::socket(family, SOCK_STREAM | flags, 0);
        return m_socket >= 0 && resetOnClose(m_socket);
    }
    if (m_ask.question == Question::Echo) {
        // Allowed by net.ipv4.ping_group_range, which many machines leave closed.
        m_socket =
            ::socket(family, SOCK_DGRAM | flags, m_ask.address.v6 ? int(IPPROTO_ICMPV6) : int(IPPROTO_ICMP));
        m_ping = m_socket >= 0;
    }
    if (m_socket < 0)
        m_socket = ::socket(family, SOCK_DGRAM | flags, 0);
    return m_socket >= 0;
}

void Line::open()
{
    if (!openSocket())
        return finish(Reply::NotAsked);
    const Target target =
        targetOf(m_ask, m_ask.question == Question::Echo ? discardPort : m_ask.address.port);
    if (::connect(m_socket, reinterpret_cast<const sockaddr *>(&target.address), target.length) != 0 &&
        errno != EINPROGRESS)
        return takeError(errno);
    if (m_ask.question != Question::Connect)
        send();
}

void Line::send()
{
    std::vector<unsigned char> bytes{0};
    if (m_ask.question == Question::Dns) {
        // RFC 1035 4.1: recursion desired, one question: ".", type NS, class IN. Small, and every resolver
        // that works has it at hand.
        bytes = {static_cast<unsigned char>(m_id >> 8),
                 static_cast<unsigned char>(m_id),
                 1,
                 0,
                 0,
                 1,
                 0,
                 0,
                 0,
                 0,
                 0,
                 0,
                 0,
                 0,
                 2,
                 0,
                 1};
    } else if (m_ping) {
        bytes.assign(8, 0); // the kernel puts in identifier and checksum
        bytes[0] = m_ask.address.v6 ? ICMP6_ECHO_REQUEST : ICMP_ECHO;
    }
    if (::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL) < 0)
        takeError(errno);
}

void Line::repeat()
{
    if (!m_done && m_ask.question == Question::Echo)
        send();
}

void Line::takeError(int error)
{
    if (error == EAGAIN || error == EINTR)
        return;
    const bool ours = error == EMFILE || error == ENFILE || error == ENOBUFS || error == ENOMEM ||
                      error == EACCES || error == EPERM || error == EADDRNOTAVAIL;
    if (ours)
        finish(Reply::NotAsked);
    else if (error == ECONNREFUSED && m_ask.question == Question::Echo)
        finish(Reply::Noticed); // nobody listens at that port, says the gateway
    else
        finish(Reply::Refused);
}

void Line::takeDatagram(std::span<const unsigned char> bytes)
{
    if (m_ask.question == Question::Echo) {
        const unsigned char wanted = m_ask.address.v6 ? ICMP6_ECHO_REPLY : ICMP_ECHOREPLY;
        if (!m_ping || (!bytes.empty() && bytes[0] == wanted))
            finish(m_ping ? Reply::Answers : Reply::Noticed);
        return;
    }
    const bool isAnswer =
        bytes.size() >= 12 && bytes[0] == (m_id >> 8) && bytes[1] == (m_id & 0xFF) && (bytes[2] & 0x80) != 0;
    constexpr unsigned char servfail = 2;
    if (isAnswer)
        finish((bytes[3] & 0x0F) == servfail ? Reply::Failing : Reply::Answers);
}

void Line::look()
{
    if (m_ask.question == Question::Connect) {
        int error = 0;
        socklen_t length = sizeof error;
        if (::getsockopt(m_socket, SOL_SOCKET, SO_ERROR, &error, &length) != 0 || error != 0)
            return takeError(error);
        return finish(Reply::Answers);
    }
    std::array<unsigned char, 1500> buffer;
    const ssize_t length = ::recv(m_socket, buffer.data(), buffer.size(), 0);
    if (length < 0)
        return takeError(errno);
    takeDatagram(std::span(buffer).first(static_cast<std::size_t>(length)));
}

using Lines = std::vector<std::unique_ptr<Line>>;

// Waits for one slice. False: nothing is left to wait for.
bool waitForReplies(Lines &lines)
{
    std::vector<pollfd> polled;
    std::vector<Line *> waiting;
    for (const auto &line : lines) {
        if (!line->isDone()) {
            polled.push_back({line->socket(), line->events(), 0});
            waiting.push_back(line.get());
        }
    }
    if (polled.empty())
        return false;
    ::poll(polled.data(), polled.size(), static_cast<int>(slice.count()));
    for (std::size_t i = 0; i < polled.size(); ++i) {
        if (polled[i].revents != 0)
            waiting[i]->look();
    }
    return true;
}

} // namespace

void askAll(std::vector<Ask> &asks, Duration limit, const std::atomic<bool> &stop)
{
    Lines lines;
    for (Ask &ask : asks)
        lines.push_back(std::make_unique<Line>(ask));
    const SteadyTime begin = std::chrono::steady_clock::now();
    int said = 1;
    while (!stop && waitForReplies(lines)) {
        const Duration passed = std::chrono::steady_clock::now() - begin;
        if (passed >= limit)
            break;
        if (passed * echoes >= limit * said) {
            ++said;
            for (const auto &line : lines)
                line->repeat();
        }
    }
    for (const auto &line : lines) {
        if (!line->isDone() && !stop)
            line->giveUp();
    }
}

} // namespace lightfoot
