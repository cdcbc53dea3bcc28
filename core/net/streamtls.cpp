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

Failure Stream::tlsFailure(int, int error, const std::string &serverName)
{
    const int systemError = errno;
    if (MaybeFailure failure = m_secured ? std::nullopt : verificationFailure(m_ssl.get(), serverName))
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
        if (m_secured)
            return failed(
                FailureKind::Protocol,
                QT_TRANSLATE_NOOP("Message", "%1 closed the connection in the middle of its answer"), peer);
        return failed(
            FailureKind::TlsHandshake,
            QT_TRANSLATE_NOOP("Message", "%1 closed the connection in the middle of the TLS handshake"),
            peer);
    }
    // In TLS 1.3 the server's verdict on our certificate comes after our side of the handshake has ended.
    const bool alert = ERR_GET_REASON(ERR_peek_error()) >= SSL_AD_REASON_OFFSET;
    const std::string reason = opensslError();
    if (m_secured && !alert)
        return failed(FailureKind::Protocol, QT_TRANSLATE_NOOP("Message", "TLS with %1 failed: %2"), peer,
                      reason);
    return failed(FailureKind::TlsHandshake,
                  QT_TRANSLATE_NOOP("Message", "the TLS handshake with %1 failed: %2"), peer, reason);
}

asio::awaitable<MaybeFailure> Stream::startTls(const TlsContext &context, const std::string &serverName)
{
    m_context.enter(Phase::Tls);
    // The request follows our Finished in a packet of its own: Nagle would hold it until a delayed ACK, 40
    // ms.
    const int on = 1;
    ::setsockopt(m_socket.native_handle(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    m_ssl.reset(SSL_new(context.get()));
    if (!m_ssl || SSL_set_fd(m_ssl.get(), m_socket.native_handle()) != 1)
        co_return failed(FailureKind::LocalResource,
                         QT_TRANSLATE_NOOP("Message", "this machine could not start TLS: %1"),
                         opensslError());
    boost::system::error_code notAnAddress;
    // A certificate knows no zone: fe80::1%eth0 is looked for as fe80::1.
    const std::string plainName = serverName.substr(0, serverName.find('%'));
    asio::ip::make_address(plainName, notAnAddress);
    bool checked = false;
    if (notAnAddress) {
        // SNI (RFC 6066: names only, no addresses); the macro for it casts away const the old way.
        SSL_ctrl(m_ssl.get(), SSL_CTRL_SET_TLSEXT_HOSTNAME, TLSEXT_NAMETYPE_host_name,
                 const_cast<char *>(serverName.c_str()));
        checked = SSL_set1_host(m_ssl.get(), serverName.c_str()) == 1;
    } else {
        checked = X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(m_ssl.get()), plainName.c_str()) == 1;
    }
    if (!checked) // never go on unchecked
        co_return failed(FailureKind::Config,
                         QT_TRANSLATE_NOOP("Message", "%1 is not a name that a certificate can hold"),
                         serverName);
    for (;;) {
        ERR_clear_error();
        errno = 0;
        const int result = SSL_connect(m_ssl.get());
        if (result == 1) {
            m_secured = true;
            co_return std::nullopt;
        }
        const int error = SSL_get_error(m_ssl.get(), result);
        if (error != SSL_ERROR_WANT_READ && error != SSL_ERROR_WANT_WRITE)
            co_return tlsFailure(result, error, serverName);
        if (MaybeFailure failure = co_await wait(error == SSL_ERROR_WANT_READ ? tcp::socket::wait_read
                                                                              : tcp::socket::wait_write))
            co_return failure;
    }
}

} // namespace lightfoot
