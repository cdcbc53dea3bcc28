// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/sockettable.h"

#include "core/sockets/sockdiag.h"

#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <cstring>
#include <linux/netlink.h>
#include <optional>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

namespace lightfoot {

namespace {

constexpr int tries = 3;
// The kernel packs at most 32 KiB into a datagram of a dump; a bigger buffer was no faster.
constexpr std::size_t bufferSize = 64 * 1024;
constexpr timeval answerTimeout{5, 0};

Error systemError(int code)
{
    if (code == ENOENT || code == EOPNOTSUPP)
        return Error{message(QT_TRANSLATE_NOOP(
            "Message", "this kernel does not tell about its TCP sockets: inet_diag is missing"))};
    return Error{message(QT_TRANSLATE_NOOP("Message", "the kernel's socket table cannot be read: %1"),
                         std::strerror(code))};
}

Result<std::optional<SocketAddress>> parseHost(const std::string &host)
{
    if (host.empty())
        return std::optional<SocketAddress>();
    std::array<std::uint8_t, 16> bytes{};
    for (const bool v6 : {false, true}) {
        if (inet_pton(v6 ? AF_INET6 : AF_INET, host.c_str(), bytes.data()) == 1)
            return std::optional(makeAddress(v6, bytes.data(), 0));
    }
    return failure(QT_TRANSLATE_NOOP("Message", "“%1” is not an IP address"), host);
}

// The kernel filters too; asked once more here, so that what a filter it does not know lets through stays
// out.
bool matches(const SocketRow &row, const SocketQuery &query, const std::optional<SocketAddress> &host)
{
    return (query.states & stateBit(row.state)) != 0 &&
           (query.remotePort == 0 || query.remotePort == row.remote.port) &&
           (query.localPort == 0 || query.localPort == row.local.port) &&
           (row.local.v6 ? query.v6 : query.v4) &&
           (!host || (host->v6 == row.remote.v6 && host->bytes == row.remote.bytes));
}

} // namespace

// The netlink socket. A dump that ended early leaves its tail in the socket, so whoever gives one up resets
// it.
class SocketTableReader::Channel
{
public:
    Channel() : m_buffer(bufferSize) {}
    ~Channel() { reset(); }
    Channel(const Channel &) = delete;
    Channel &operator=(const Channel &) = delete;

    struct Outcome
    {
        bool again = false;
        std::optional<Error> error;
    };

    void reset()
    {
        if (m_socket >= 0)
            ::close(m_socket);
        m_socket = -1;
    }

    // What one dump is of, and who takes its rows: one of the two.
    struct Dump
    {
        int family = AF_INET;
        SocketProtocol protocol = SocketProtocol::Tcp;
        const Visitor *plain = nullptr;
        const DetailVisitor *detailed = nullptr;
    };
    Outcome dump(const Dump &dump, const SocketQuery &query);
    Result<void> dumpAll(const SocketQuery &query, const std::function<void()> &restart, Dump dump);

private:
    int open();
    int ask(const Dump &dump, const SocketQuery &query);
    Outcome receive(const Dump &dump, bool &done, bool &interrupted);

    int m_socket = -1;
    std::uint32_t m_sequence = 0;
    std::vector<std::byte> m_buffer;
};

// 0, or errno.
int SocketTableReader::Channel::open()
{
    if (m_socket >= 0)
        return 0;
    m_socket = ::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_SOCK_DIAG);
    if (m_socket < 0)
        return errno;
    return ::setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &answerTimeout, sizeof answerTimeout) == 0 ? 0
                                                                                                      : errno;
}

// 0, or errno.
int SocketTableReader::Channel::ask(const Dump &dump, const SocketQuery &query)
{
    if (const int code = open(); code != 0)
        return code;
    const std::vector<std::byte> request =
        dumpRequest(dump.family, ++m_sequence, query, dump.protocol, dump.detailed != nullptr);
    while (::send(m_socket, request.data(), request.size(), 0) < 0) {
        if (errno != EINTR)
            return errno;
    }
    return 0;
}

// Takes one datagram.
SocketTableReader::Channel::Outcome SocketTableReader::Channel::receive(const Dump &dump, bool &done,
                                                                        bool &interrupted)
{
    sockaddr_nl from{};
    iovec vector{m_buffer.data(), m_buffer.size()};
    msghdr header{};
    header.msg_name = &from;
    header.msg_namelen = sizeof from;
    header.msg_iov = &vector;
    header.msg_iovlen = 1;
    const ssize_t length = ::recvmsg(m_socket, &header, 0);
    if (length < 0 && errno == EINTR)
        return {};
    if (length < 0 && errno == ENOBUFS)
        return {true, std::nullopt}; // the answer lost a part
    if (length < 0)
        return {false, systemError(errno == EAGAIN ? ETIMEDOUT : errno)};
    if (header.msg_namelen != sizeof from || from.nl_pid != 0)
        return {}; // any process may send to a netlink socket: only the kernel is believed
    if (length == 0 || (header.msg_flags & MSG_TRUNC) != 0)
        return {true, std::nullopt};
    const auto bytes = std::span<const std::byte>(m_buffer).first(static_cast<std::size_t>(length));
    const DumpPart part = dump.detailed ? parseDetailedDump(bytes, m_sequence, *dump.detailed, dump.protocol)
                                        : parseDump(bytes, m_sequence, *dump.plain, dump.protocol);
    done = part.done;
    interrupted = interrupted || part.interrupted;
    if (part.error == EINTR || part.error == EAGAIN || part.error == EBUSY)
        return {true, std::nullopt};
    if (part.error != 0)
        return {false, systemError(part.error)};
    return {part.malformed, std::nullopt};
}

SocketTableReader::Channel::Outcome SocketTableReader::Channel::dump(const Dump &dump,
                                                                     const SocketQuery &query)
{
    if (const int code = ask(dump, query); code != 0) {
        reset();
        return {false, systemError(code)};
    }
    bool interrupted = false;
    for (bool done = false; !done;) {
        if (const Outcome outcome = receive(dump, done, interrupted); outcome.again || outcome.error) {
            reset();
            return outcome;
        }
    }
    return {interrupted, std::nullopt};
}

// All families and protocols that are asked for, from the start again where the table changed meanwhile.
Result<void> SocketTableReader::Channel::dumpAll(const SocketQuery &query,
                                                 const std::function<void()> &restart, Dump what)
{
    for (int i = 0; i < tries; ++i) {
        restart();
        bool again = false;
        for (const SocketProtocol protocol : {SocketProtocol::Tcp, SocketProtocol::Udp}) {
            if (protocol == SocketProtocol::Udp ? !query.udp : !query.tcp)
                continue;
            for (const int family : {AF_INET, AF_INET6}) {
                if (family == AF_INET && !query.v4)
                    continue; // the dump of IPv6 is always read: it has the v4-mapped sockets
                what.family = family;
                what.protocol = protocol;
                const Outcome outcome = dump(what, query);
                if (outcome.error)
                    return tl::unexpected(*outcome.error);
                again = again || outcome.again;
            }
        }
        if (!again)
            return {};
    }
    return failure(
        QT_TRANSLATE_NOOP("Message", "the kernel's socket table could not be read whole in %1 tries"),
        std::to_string(tries));
}

SocketTableReader::SocketTableReader() : m_channel(std::make_unique<Channel>()) {}

SocketTableReader::~SocketTableReader() = default;

Result<void> SocketTableReader::visit(const SocketQuery &query, const std::function<void()> &restart,
                                      const Visitor &visitor)
{
    const auto host = parseHost(query.remoteHost);
    if (!host)
        return tl::unexpected(host.error());
    const Visitor filter = [&](const SocketRow &row) {
        if (matches(row, query, *host))
            visitor(row);
    };
    return m_channel->dumpAll(query, restart, {.plain = &filter});
}

Result<void> SocketTableReader::visitDetailed(const SocketQuery &query, const std::function<void()> &restart,
                                              const DetailVisitor &visitor)
{
    const auto host = parseHost(query.remoteHost);
    if (!host)
        return tl::unexpected(host.error());
    const DetailVisitor filter = [&](const SocketRow &row, const SocketDetails *details) {
        if (matches(row, query, *host))
            visitor(row, details);
    };
    return m_channel->dumpAll(query, restart, {.detailed = &filter});
}

Result<std::vector<SocketRow>> SocketTableReader::read(const SocketQuery &query)
{
    std::vector<SocketRow> rows;
    const auto done = visit(query, [&] { rows.clear(); }, [&](const SocketRow &row) { rows.push_back(row); });
    if (!done)
        return tl::unexpected(done.error());
    return rows;
}

Result<std::vector<SocketRow>> readSocketTable(const SocketQuery &query)
{
    return SocketTableReader().read(query);
}

} // namespace lightfoot
