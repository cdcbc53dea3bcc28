// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/tlscontexts.h"
#include "core/probe/outcome.h"

#include <string>

namespace lightfoot {

class ProbeContext;

// TLS in the hands of a client library that makes its SSL objects itself, through the libssl that we use too
// (libpq, libmariadb). While one of these lives, every SSL made by the same thread is dressed as Stream
// dresses its own, before its handshake begins: authorities, certificate and key of our context (read once,
// not in each probe), TLS 1.2 at least, chain and host name checked within the handshake unless the context
// says insecure. The library is told to encrypt and nothing else: what it could check comes after the
// handshake, against the address it was given, from files it reads anew each time. Lives on the thread of the
// pool, outlives the library's connection.
class LibraryTls
{
public:
    // A null context: nothing is dressed.
    LibraryTls(ProbeContext &context, TlsContext tls, std::string serverName);
    ~LibraryTls();
    LibraryTls(const LibraryTls &) = delete;
    LibraryTls &operator=(const LibraryTls &) = delete;

    bool wanted() const { return m_tls != nullptr; }
    bool started() const { return m_started; }
    bool secured() const { return m_secured; }               // the handshake ended well
    const std::string &version() const { return m_version; } // "TLSv1.3", once secured
    // Why there is no TLS, in Stream's words, where TLS is the reason that the connection failed.
    MaybeFailure failure(const std::string &remoteAddress) const;

private:
    static int slot();
    static void onNew(void *ssl, void *, CRYPTO_EX_DATA *data, int index, long, void *);
    static int onVerify(int good, X509_STORE_CTX *store);
    static int onVerifyAnyway(int good, X509_STORE_CTX *store);
    static void onEvent(const SSL *ssl, int where, int value);
    bool dress(SSL *ssl) const;

    ProbeContext &m_context;
    const TlsContext m_tls;
    const std::string m_serverName;
    std::string m_version;
    long m_verifyResult;
    int m_alert = -1; // the fatal one that the server sent
    bool m_undressed = false;
    bool m_started = false;
    bool m_secured = false;
};

} // namespace lightfoot
