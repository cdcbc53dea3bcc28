// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/asiotypes.h"
#include "core/net/destination.h"
#include "core/net/socketfailure.h"
#include "core/net/tlscontexts.h"
#include "core/probe/outcome.h"

#include <memory>
#include <optional>
#include <span>

namespace lightfoot {

class ProbeContext;

// What a read came to: bytes > 0 data, 0 the peer closed; a failure otherwise.
struct StreamRead
{
    std::size_t bytes = 0;
    MaybeFailure failure;
};

// What a TLS handshake asks for beyond a verified peer.
struct TlsWishes
{
    std::string_view protocols; // ALPN (RFC 7301), each name behind a byte with its length: "\x02h2"
    bool stapledStatus = false; // OCSP stapling (RFC 6066 section 8)
};

constexpr std::chrono::milliseconds goodbyePatience{200};
constexpr std::size_t farewellLimit = 65536; // bytes: a peer that goes on talking is not waited for

// One connection of a probe, from name to reset: resolve, proxy, connect, TLS, bytes, close. Every TCP kind
// speaks through it, so that phases, deadline, failures and the closing rule are the same for all. Closed by
// its destructor at the latest. Lives on the probe thread, owned by the running probe.
class Stream
{
public:
    explicit Stream(ProbeContext &context);
    ~Stream();
    Stream(const Stream &) = delete;
    Stream &operator=(const Stream &) = delete;

    // Phases dns, connect, proxy. Tries every address of the name in turn.
    asio::awaitable<MaybeFailure> connect(const Destination &destination);

    // TLS over the connection (phase tls): SNI, chain and host name checked against serverName (a name or an
    // address) unless the context says insecure. After a failure the peer's chain can still be read from
    // ssl().
    asio::awaitable<MaybeFailure> startTls(const TlsContext &context, const std::string &serverName,
                                           TlsWishes wishes = {});

    // Sends all of it.
    asio::awaitable<MaybeFailure> write(std::string_view data);
    // Waits for the next bytes and reads at most buffer.size() of them.
    asio::awaitable<StreamRead> read(std::span<char> buffer);

    // A protocol's goodbye, after the verdict: sends it, waits for the peer's FIN at most this long, and
    // closes. A peer that leaves the closing to us is waited for until its answer of so many bytes is there.
    // Servers that count rude disconnects count none then. Failures on the way change nothing any more.
    asio::awaitable<void> farewell(std::string_view goodbye,
                                   std::chrono::milliseconds patience = goodbyePatience,
                                   std::size_t answer = farewellLimit);

    // Closes at once: with a reset, or the ordinary way where the endpoint asks for it. Notes in the context
    // how the connection ended. No goodbye is said here; that is the kind's own business. Harmless when
    // called again.
    void close();

    bool isOpen() const { return m_socket.is_open(); }
    SSL *ssl() const { return m_ssl.get(); }
    bool isSecured() const { return m_secured; } // the TLS handshake ended well
    // The address we are connected to; of the proxy where there is one.
    const asio::ip::tcp::endpoint &remote() const { return m_remote; }
    // The connected socket, for a library that talks over one it is given; it stays this stream's to close.
    // Bytes on it are the proxy's TLS where that has one.
    int nativeHandle() { return m_socket.native_handle(); }
    std::string remoteAddress() const
    {
        return m_remote.address().is_unspecified() ? std::string() : addressText(m_remote);
    }

private:
    using Wait = asio::ip::tcp::socket::wait_type;
    asio::awaitable<MaybeFailure> connectTo(asio::ip::tcp::endpoint peer, std::size_t alternatives);
    asio::awaitable<MaybeFailure> passProxy(const Destination &destination);
    asio::awaitable<MaybeFailure> speakSocks5(const Destination &destination);
    asio::awaitable<MaybeFailure> requestTunnel(const Destination &destination);
    asio::awaitable<MaybeFailure> readExactly(std::span<char> buffer);
    // Waits until the socket is ready; a failure when the probe was interrupted.
    asio::awaitable<MaybeFailure> wait(Wait type);
    MaybeFailure open(const asio::ip::tcp::endpoint &peer);
    struct SslDeleter
    {
        void operator()(SSL *ssl) const { SSL_free(ssl); }
    };
    using SslPtr = std::unique_ptr<SSL, SslDeleter>;

    asio::awaitable<MaybeFailure> startProxyTls(const Proxy &proxy);
    asio::awaitable<MaybeFailure> shakeHands(SSL *ssl, const std::string &serverName);
    // A new SSL for this connection that expects this name; null with what is wrong.
    MaybeFailure makeSsl(SslPtr &ssl, const TlsContext &context, const std::string &serverName);
    // The TLS that carries the conversation; null: none.
    SSL *outermost() const { return m_ssl ? m_ssl.get() : m_proxySsl.get(); }
    Failure tlsFailure(SSL *ssl, int error, const std::string &serverName);
    Failure errnoFailure(int error) const;
    void noteOpened();

    ProbeContext &m_context;
    asio::ip::tcp::socket m_socket;
    asio::ip::tcp::endpoint m_remote;
    SslPtr m_proxySsl; // with a https proxy; m_ssl, if any, goes through it and is destroyed first
    SslPtr m_ssl;
    std::size_t m_unpaused = 0; // bytes read since the last wait
    bool m_connected = false;
    bool m_secured = false; // the TLS handshake ended well; OpenSSL itself forgets that after a later failure
    bool m_proxySecured = false; // that with the proxy
    bool m_peerClosed = false;
    bool m_peerReset = false;
};

} // namespace lightfoot
