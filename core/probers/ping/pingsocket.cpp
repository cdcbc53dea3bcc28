// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/ping/pingsocket.h"

#include "core/net/probecontext.h"

#include <openssl/rand.h>

#include <cerrno>
#include <cstring>
#include <netinet/icmp6.h>
#include <sys/socket.h>

namespace lightfoot {

namespace {

// The kernel says no to the kind of socket, not to the address.
bool isForbidden(int error)
{
    return error == EPERM || error == EACCES || error == EPROTONOSUPPORT || error == ESOCKTNOSUPPORT;
}

// Spares a raw socket the rest of what ICMP brings; replies are told apart by what they hold in any case.
void passRepliesOnly(int socket, bool isV6)
{
    if (isV6) {
        icmp6_filter filter;
        ICMP6_FILTER_SETBLOCKALL(&filter);
        ICMP6_FILTER_SETPASS(ICMP6_ECHO_REPLY, &filter);
        ::setsockopt(socket, IPPROTO_ICMPV6, ICMP6_FILTER, &filter, sizeof filter);
        return;
    }
    constexpr int icmpFilter = 1; // ICMP_FILTER of <linux/icmp.h>, which does not go with glibc's headers
    const std::uint32_t blocked = ~1U; // all but type 0
    ::setsockopt(socket, SOL_RAW, icmpFilter, &blocked, sizeof blocked);
}

} // namespace

asio::awaitable<MaybeFailure> PingSocket::connect(const Destination &destination, bool preferRaw)
{
    m_kind = preferRaw ? DatagramKind::RawIcmp : DatagramKind::Icmp;
    MaybeFailure failure = co_await m_socket.connect(destination, m_kind);
    if (!failure)
        co_return prepare();
    if (!isForbidden(m_socket.refusal()))
        co_return failure;
    m_kind = preferRaw ? DatagramKind::Icmp : DatagramKind::RawIcmp;
    failure = co_await m_socket.connect(destination, m_kind);
    if (!failure)
        co_return prepare();
    if (!isForbidden(m_socket.refusal()))
        co_return failure;
    co_return failed(
        FailureKind::LocalResource,
        QT_TRANSLATE_NOOP(
            "Message", "this machine lets us send no ICMP echo: add this user's group to the sysctl "
                       "net.ipv4.ping_group_range, or give the program CAP_NET_RAW (setcap cap_net_raw+ep)"));
}

MaybeFailure PingSocket::prepare()
{
    m_echo.isV6 = m_socket.remote().is_v6();
    if (isRaw())
        passRepliesOnly(m_socket.nativeHandle(), m_echo.isV6);
    // Drawn at once: OpenSSL takes as long for two bytes as for twenty.
    std::array<unsigned char, sizeof m_echo.id + sizeof m_echo.cookie> random;
    if (RAND_bytes(random.data(), static_cast<int>(random.size())) == 1) {
        std::memcpy(&m_echo.id, random.data(), sizeof m_echo.id);
        std::memcpy(m_echo.cookie.data(), random.data() + sizeof m_echo.id, m_echo.cookie.size());
        return std::nullopt;
    }
    return failed(FailureKind::LocalResource,
                  QT_TRANSLATE_NOOP("Message", "this machine has no random numbers to give"));
}

asio::awaitable<MaybeFailure> PingSocket::send(std::uint16_t sequence)
{
    m_echo.sequence = sequence;
    const std::string request = encodeEchoRequest(m_echo);
    co_return co_await m_socket.send(request);
}

asio::awaitable<PingSocket::Reply> PingSocket::receive(SteadyTime until)
{
    const bool hasIpHeader = isRaw() && !m_echo.isV6;
    while (std::chrono::steady_clock::now() < until) {
        StreamRead part = co_await m_socket.receive(m_buffer, until);
        if (part.failure || part.bytes == 0)
            co_return Reply{std::nullopt, std::move(part.failure)};
        std::optional<std::string_view> message = std::string_view(m_buffer.data(), part.bytes);
        if (hasIpHeader)
            message = withoutIpHeader(*message);
        const auto sequence = message ? parseEchoReply(*message, m_echo, !isRaw()) : std::nullopt;
        if (sequence)
            co_return Reply{sequence, std::nullopt};
    }
    co_return Reply{};
}

} // namespace lightfoot
