// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How a Stream gets through a proxy.

#include "core/net/base64.h"
#include "core/net/probecontext.h"
#include "core/net/stream.h"

#include <array>

namespace lightfoot {

namespace {

// RFC 1928 section 6: what the proxy says of the target.
Failure replyFailure(unsigned char reply, const std::string &target)
{
    switch (reply) {
    case 2:
        return failed(FailureKind::Proxy,
                      QT_TRANSLATE_NOOP("Message", "the proxy's rules do not allow a connection to %1"),
                      target);
    case 3:
    case 4:
        return failed(FailureKind::NoRoute, QT_TRANSLATE_NOOP("Message", "the proxy has no route to %1"),
                      target);
    case 5:
        return failed(FailureKind::Refused,
                      QT_TRANSLATE_NOOP("Message", "%1 refused the connection (seen by the proxy)"), target);
    case 6:
        return failed(FailureKind::ConnectTimeout,
                      QT_TRANSLATE_NOOP("Message", "%1 does not answer (seen by the proxy)"), target);
    default:
        return failed(FailureKind::Proxy,
                      QT_TRANSLATE_NOOP("Message", "the proxy could not connect to %1 (SOCKS reply %2)"),
                      target, std::to_string(reply));
    }
}

std::string connectRequest(const Destination &destination)
{
    std::string request{"\x05\x01\x00", 3};
    const auto append = [&](char type, const auto &bytes) {
        request += type;
        request.append(reinterpret_cast<const char *>(bytes.data()), bytes.size());
    };
    if (destination.literal && destination.literal->is_v4()) {
        append('\x01', destination.literal->to_v4().to_bytes());
    } else if (destination.literal) {
        append('\x04', destination.literal->to_v6().to_bytes());
    } else {
        request += '\x03';
        request += static_cast<char>(destination.address.host.size());
        request += destination.address.host;
    }
    request += static_cast<char>(destination.address.port >> 8);
    request += static_cast<char>(destination.address.port & 0xFF);
    return request;
}

} // namespace

asio::awaitable<MaybeFailure> Stream::passProxy(const Destination &destination)
{
    const Proxy &proxy = *destination.proxy;
    const bool secured = proxy.protocol == ProxyProtocol::Https;
    if (secured || !destination.forwarded)
        m_context.enter(Phase::Proxy);
    MaybeFailure failure;
    if (secured)
        failure = co_await startProxyTls(proxy);
    if (failure || destination.forwarded)
        co_return failure;
    // No conditional operator here: GCC 12 miscompiles one with co_await in its branches.
    if (proxy.protocol == ProxyProtocol::Socks5)
        failure = co_await speakSocks5(destination);
    else
        failure = co_await requestTunnel(destination);
    // What the proxy says of the target is the target's own; a proxy that breaks off is not.
    const bool brokeOff =
        failure && (failure->kind == FailureKind::Reset || failure->kind == FailureKind::Protocol ||
                    failure->kind == FailureKind::TlsHandshake);
    if (brokeOff)
        co_return proxyFailure(std::move(*failure));
    co_return failure;
}

asio::awaitable<MaybeFailure> Stream::speakSocks5(const Destination &destination)
{
    const Proxy &proxy = *destination.proxy;
    const bool login = !proxy.user.empty();
    if (MaybeFailure failure = co_await write(login ? std::string_view("\x05\x02\x00\x02", 4)
                                                    : std::string_view("\x05\x01\x00", 3)))
        co_return failure;
    std::array<char, 262> buffer{};
    if (MaybeFailure failure = co_await readExactly(std::span(buffer).first(2)))
        co_return failure;
    if (buffer[0] != 5)
        co_return failed(FailureKind::Proxy, QT_TRANSLATE_NOOP("Message", "%1 does not speak SOCKS5"),
                         remoteAddress());
    if (buffer[1] == 2 && login) {
        std::string credentials = "\x01";
        credentials += static_cast<char>(proxy.user.size()) + proxy.user +
                       static_cast<char>(proxy.password.size()) + proxy.password;
        if (MaybeFailure failure = co_await write(credentials))
            co_return failure;
        if (MaybeFailure failure = co_await readExactly(std::span(buffer).first(2)))
            co_return failure;
        if (buffer[1] != 0)
            co_return failed(FailureKind::Proxy,
                             QT_TRANSLATE_NOOP("Message", "the proxy %1 refused user and password"),
                             remoteAddress());
    } else if (buffer[1] != 0) {
        co_return failed(FailureKind::Proxy, QT_TRANSLATE_NOOP("Message", "the proxy %1 asks for a login"),
                         remoteAddress());
    }
    if (MaybeFailure failure = co_await write(connectRequest(destination)))
        co_return failure;
    if (MaybeFailure failure = co_await readExactly(std::span(buffer).first(5)))
        co_return failure;
    if (buffer[0] != 5)
        co_return failed(FailureKind::Proxy, QT_TRANSLATE_NOOP("Message", "%1 does not speak SOCKS5"),
                         remoteAddress());
    if (buffer[1] != 0)
        co_return replyFailure(static_cast<unsigned char>(buffer[1]), destination.address.toString());
    // The bound address is of no use, but must be read: its first byte already was.
    const std::size_t rest = buffer[3] == 1   ? 3 + 2
                             : buffer[3] == 4 ? 15 + 2
                                              : static_cast<unsigned char>(buffer[4]) + std::size_t(2);
    co_return co_await readExactly(std::span(buffer).first(rest));
}

asio::awaitable<MaybeFailure> Stream::requestTunnel(const Destination &destination)
{
    const Proxy &proxy = *destination.proxy;
    const std::string target = destination.address.toString();
    std::string request = "CONNECT " + target + " HTTP/1.1\r\nHost: " + target + "\r\n";
    if (!proxy.user.empty())
        request += "Proxy-Authorization: Basic " + base64(proxy.user + ':' + proxy.password) + "\r\n";
    if (MaybeFailure failure = co_await write(request + "\r\n"))
        co_return failure;
    // Byte by byte: what follows the head belongs to the tunnel. The head is short and comes once a probe.
    std::string head;
    while (!head.ends_with("\r\n\r\n")) {
        char byte = 0;
        if (head.size() > 16384)
            co_return failed(FailureKind::Proxy,
                             QT_TRANSLATE_NOOP("Message", "the answer of the proxy %1 has no end"),
                             remoteAddress());
        if (MaybeFailure failure = co_await readExactly(std::span(&byte, 1)))
            co_return failure;
        head += byte;
    }
    const std::string status = head.size() > 12 ? head.substr(9, 3) : std::string();
    if (!head.starts_with("HTTP/1.") || status.size() != 3)
        co_return failed(FailureKind::Proxy,
                         QT_TRANSLATE_NOOP("Message", "%1 does not answer as an HTTP proxy"),
                         remoteAddress());
    if (status == "407")
        co_return failed(FailureKind::Proxy, QT_TRANSLATE_NOOP("Message", "the proxy %1 asks for a login"),
                         remoteAddress());
    if (status[0] != '2')
        co_return failed(FailureKind::Proxy,
                         QT_TRANSLATE_NOOP("Message", "the proxy could not connect to %1 (HTTP status %2)"),
                         target, status);
    co_return std::nullopt;
}

} // namespace lightfoot
