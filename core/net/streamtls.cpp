// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// TLS of a Stream: OpenSSL on the socket itself, driven by readiness.

#include "core/net/stream.h"

#include "core/net/certificatefailure.h"
#include "core/net/probecontext.h"

#include <openssl/err.h>
#include <openssl/x509v3.h>

#include <cerrno>
#include <netinet/tcp.h>
#include <sys/socket.h>

namespace lightfoot {

namespace {

using asio::ip::tcp;

MaybeFailure verificationFailure(SSL *ssl, const std::string &serverName)
{
    if ((SSL_get_verify_mode(ssl) & SSL_VERIFY_PEER) == 0)
        return std::nullopt; // found wanting all the same, but that is not why it failed
    return certificateFailure(SSL_get_verify_result(ssl), serverName);
}

} // namespace

Failure Stream::tlsFailure(SSL *ssl, int error, const std::string &serverName)
{
    const int systemError = errno;
    const bool secured = ssl == m_ssl.get() ? m_secured : m_proxySecured;
    if (MaybeFailure failure = secured ? std::nullopt : verificationFailure(ssl, serverName))
        return *failure;
    const std::string peer = remoteAddress();
    if (error == SSL_ERROR_SYSCALL && systemError != 0 && ERR_peek_error() == 0) {
        m_peerReset = systemError == ECONNRESET || systemError == EPIPE;
        return errnoFailure(systemError);
    }
    const bool ended = (error == SSL_ERROR_SYSCALL && ERR_peek_error() == 0) ||
                       ERR_GET_REASON(ERR_peek_error()) == SSL_R_UNEXPECTED_EOF_WHILE_READING;
    if (ended) {
        m_peerClosed = true;
        ERR_clear_error();
        if (secured)
            return failed(
                FailureKind::Protocol,
                QT_TRANSLATE_NOOP("Message", "%1 closed the connection in the middle of its answer"), peer);
        return failed(
            FailureKind::TlsHandshake,
            QT_TRANSLATE_NOOP("Message", "%1 closed the connection in the middle of the TLS handshake"),
            peer);
    }
    // RFC 7301 3.2: nothing is wrong with the handshake but that there is nothing to talk about behind it.
    if (ERR_GET_REASON(ERR_peek_error()) == SSL_AD_REASON_OFFSET + SSL_AD_NO_APPLICATION_PROTOCOL) {
        ERR_clear_error();
        return failed(FailureKind::Protocol,
                      QT_TRANSLATE_NOOP("Message", "%1 does not speak the protocol that was asked for in the "
                                                   "TLS handshake (ALPN)"),
                      peer);
    }
    // In TLS 1.3 the server's verdict on our certificate comes after our side of the handshake has ended.
    const bool alert = ERR_GET_REASON(ERR_peek_error()) >= SSL_AD_REASON_OFFSET;
    const std::string reason = opensslError();
    if (secured && !alert)
        return failed(FailureKind::Protocol, QT_TRANSLATE_NOOP("Message", "TLS with %1 failed: %2"), peer,
                      reason);
    return failed(FailureKind::TlsHandshake,
                  QT_TRANSLATE_NOOP("Message", "the TLS handshake with %1 failed: %2"), peer, reason);
}

MaybeFailure Stream::makeSsl(SslPtr &ssl, const TlsContext &context, const std::string &serverName)
{
    // The request follows our Finished in a packet of its own: Nagle would hold it until a delayed ACK, 40
    // ms.
    const int on = 1;
    ::setsockopt(m_socket.native_handle(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    ssl.reset(SSL_new(context.get()));
    bool carried = false;
    const bool within = &ssl != &m_proxySsl && m_proxySsl;
    if (ssl && within) {
        // TLS within TLS: what this one reads and writes is what the other carries.
        if (BIO *bio = BIO_new(BIO_f_ssl())) {
            BIO_set_ssl(bio, m_proxySsl.get(), BIO_NOCLOSE);
            SSL_set_bio(ssl.get(), bio, bio);
            carried = true;
        }
    } else if (ssl) {
        carried = SSL_set_fd(ssl.get(), m_socket.native_handle()) == 1;
    }
    if (!carried)
        return failed(FailureKind::LocalResource,
                      QT_TRANSLATE_NOOP("Message", "this machine could not start TLS: %1"), opensslError());
    boost::system::error_code notAnAddress;
    // A certificate knows no zone: fe80::1%eth0 is looked for as fe80::1.
    const std::string plainName = serverName.substr(0, serverName.find('%'));
    asio::ip::make_address(plainName, notAnAddress);
    bool checked = false;
    if (notAnAddress) {
        // SNI (RFC 6066: names only, no addresses); the macro for it casts away const the old way.
        SSL_ctrl(ssl.get(), SSL_CTRL_SET_TLSEXT_HOSTNAME, TLSEXT_NAMETYPE_host_name,
                 const_cast<char *>(serverName.c_str()));
        checked = SSL_set1_host(ssl.get(), serverName.c_str()) == 1;
    } else {
        checked = X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(ssl.get()), plainName.c_str()) == 1;
    }
    if (!checked) // never go on unchecked
        return failed(FailureKind::Config,
                      QT_TRANSLATE_NOOP("Message", "%1 is not a name that a certificate can hold"),
                      serverName);
    return std::nullopt;
}

asio::awaitable<MaybeFailure> Stream::shakeHands(SSL *ssl, const std::string &serverName)
{
    for (;;) {
        ERR_clear_error();
        errno = 0;
        const int result = SSL_connect(ssl);
        if (result == 1)
            co_return std::nullopt;
        const int error = SSL_get_error(ssl, result);
        if (error != SSL_ERROR_WANT_READ && error != SSL_ERROR_WANT_WRITE)
            co_return tlsFailure(ssl, error, serverName);
        if (MaybeFailure failure = co_await wait(error == SSL_ERROR_WANT_READ ? tcp::socket::wait_read
                                                                              : tcp::socket::wait_write))
            co_return failure;
    }
}

asio::awaitable<MaybeFailure> Stream::startTls(const TlsContext &context, const std::string &serverName,
                                               TlsWishes wishes)
{
    m_context.enter(Phase::Tls);
    if (MaybeFailure failure = makeSsl(m_ssl, context, serverName))
        co_return failure;
    const auto *protocols = reinterpret_cast<const unsigned char *>(wishes.protocols.data());
    const auto length = static_cast<unsigned>(wishes.protocols.size());
    if (length > 0 && SSL_set_alpn_protos(m_ssl.get(), protocols, length) != 0) // 0 is its success
        co_return failed(FailureKind::LocalResource,
                         QT_TRANSLATE_NOOP("Message", "this machine could not start TLS: %1"),
                         opensslError());
    if (wishes.stapledStatus)
        SSL_set_tlsext_status_type(m_ssl.get(), TLSEXT_STATUSTYPE_ocsp);
    MaybeFailure failure = co_await shakeHands(m_ssl.get(), serverName);
    m_secured = !failure;
    co_return failure;
}

asio::awaitable<MaybeFailure> Stream::startProxyTls(const Proxy &proxy)
{
    if (MaybeFailure failure = makeSsl(m_proxySsl, proxy.tls, proxy.address.host))
        co_return failure;
    MaybeFailure failure = co_await shakeHands(m_proxySsl.get(), proxy.address.host);
    m_proxySecured = !failure;
    if (!failure || m_context.interrupted())
        co_return failure;
    co_return proxyFailure(std::move(*failure));
}

} // namespace lightfoot
