// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/librarytls.h"

#include "core/net/asiotypes.h"
#include "core/net/certificatefailure.h"
#include "core/net/probecontext.h"

#include <openssl/ssl.h>
#include <openssl/x509v3.h>

namespace lightfoot {

namespace {

thread_local LibraryTls *current = nullptr; // whose SSL is made by this thread

bool useIdentity(SSL *ssl, SSL_CTX *context)
{
    X509 *certificate = SSL_CTX_get0_certificate(context);
    if (!certificate)
        return true;
    STACK_OF(X509) *chain = nullptr;
    SSL_CTX_get0_chain_certs(context, &chain);
    return SSL_use_certificate(ssl, certificate) == 1 &&
           SSL_use_PrivateKey(ssl, SSL_CTX_get0_privatekey(context)) == 1 &&
           (!chain || SSL_set1_chain(ssl, chain) == 1);
}

bool expectName(SSL *ssl, const std::string &name)
{
    boost::system::error_code notAnAddress;
    // A certificate knows no zone: fe80::1%eth0 is looked for as fe80::1.
    const std::string plain = name.substr(0, name.find('%'));
    asio::ip::make_address(plain, notAnAddress);
    if (!notAnAddress)
        return X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(ssl), plain.c_str()) == 1;
    // SNI (RFC 6066: names only); the macro for it casts away const the old way.
    SSL_ctrl(ssl, SSL_CTRL_SET_TLSEXT_HOSTNAME, TLSEXT_NAMETYPE_host_name, const_cast<char *>(name.c_str()));
    return SSL_set1_host(ssl, name.c_str()) == 1;
}

} // namespace

LibraryTls::LibraryTls(ProbeContext &context, TlsContext tls, std::string serverName)
    : m_context(context),
      m_tls(std::move(tls)),
      m_serverName(std::move(serverName)),
      m_verifyResult(X509_V_OK)
{
    slot(); // from here on OpenSSL calls us for every SSL of this process
    current = m_tls ? this : nullptr;
}

LibraryTls::~LibraryTls()
{
    current = nullptr;
}

int LibraryTls::slot()
{
    static const int index = SSL_get_ex_new_index(0, nullptr, onNew, nullptr, nullptr);
    return index;
}

void LibraryTls::onNew(void *ssl, void *, CRYPTO_EX_DATA *data, int index, long, void *)
{
    if (!current)
        return;
    SSL *made = static_cast<SSL *>(ssl);
    CRYPTO_set_ex_data(data, index, current);
    SSL_set_info_callback(made, onEvent);
    current->m_undressed = !current->dress(made);
}

bool LibraryTls::dress(SSL *ssl) const
{
    const bool verified = (SSL_CTX_get_verify_mode(m_tls.get()) & SSL_VERIFY_PEER) != 0;
    SSL_set_verify(ssl, verified ? SSL_VERIFY_PEER : SSL_VERIFY_NONE, verified ? onVerify : onVerifyAnyway);
    SSL_set_verify_depth(ssl, SSL_CTX_get_verify_depth(m_tls.get()));
    return SSL_set_min_proto_version(ssl, TLS1_2_VERSION) == 1 &&
           SSL_set1_verify_cert_store(ssl, SSL_CTX_get_cert_store(m_tls.get())) == 1 &&
           useIdentity(ssl, m_tls.get()) && expectName(ssl, m_serverName);
}

int LibraryTls::onVerifyAnyway(int, X509_STORE_CTX *store)
{
    X509_STORE_CTX_set_error(store, X509_V_OK); // libraries look at the result, whatever the mode
    return 1;
}

int LibraryTls::onVerify(int good, X509_STORE_CTX *store)
{
    const void *ssl = X509_STORE_CTX_get_ex_data(store, SSL_get_ex_data_X509_STORE_CTX_idx());
    auto *self = static_cast<LibraryTls *>(SSL_get_ex_data(static_cast<const SSL *>(ssl), slot()));
    if (good != 1 && self->m_verifyResult == X509_V_OK)
        self->m_verifyResult = X509_STORE_CTX_get_error(store);
    return self->m_undressed ? 0 : good; // never go on half checked
}

void LibraryTls::onEvent(const SSL *ssl, int where, int value)
{
    auto *self = static_cast<LibraryTls *>(SSL_get_ex_data(ssl, slot()));
    if ((where & SSL_CB_HANDSHAKE_START) != 0 && !self->m_started) {
        self->m_started = true;
        self->m_context.enter(Phase::Tls);
    } else if ((where & SSL_CB_HANDSHAKE_DONE) != 0 && !self->m_secured) { // again for each ticket
        self->m_secured = true;
        self->m_version = SSL_get_version(ssl);
        self->m_context.enter(Phase::Hello);
    } else if ((where & SSL_CB_READ_ALERT) == SSL_CB_READ_ALERT && (value >> 8) == SSL3_AL_FATAL) {
        self->m_alert = value & 0xff;
    }
}

MaybeFailure LibraryTls::failure(const std::string &remoteAddress) const
{
    if (m_undressed)
        return failed(FailureKind::Config,
                      QT_TRANSLATE_NOOP("Message", "%1 is not a name that a certificate can hold"),
                      m_serverName);
    if (MaybeFailure untrusted = m_secured ? std::nullopt : certificateFailure(m_verifyResult, m_serverName))
        return untrusted;
    // In TLS 1.3 the server's verdict on our certificate comes after our side of the handshake has ended.
    if (m_alert >= 0)
        return failed(FailureKind::TlsHandshake,
                      QT_TRANSLATE_NOOP("Message", "the TLS handshake with %1 failed: %2"), remoteAddress,
                      std::string(SSL_alert_desc_string_long(m_alert)));
    if (m_started && !m_secured)
        return failed(FailureKind::TlsHandshake,
                      QT_TRANSLATE_NOOP("Message", "%1 broke the TLS handshake off"), remoteAddress);
    return std::nullopt;
}

} // namespace lightfoot
