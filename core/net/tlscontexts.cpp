// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/tlscontexts.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <cerrno>
#include <cstring>
#include <sys/stat.h>

namespace lightfoot {

namespace {

constexpr off_t fileLimit = 4 << 20; // no bundle of authorities is larger
constexpr int chainLimit = 10;

Result<void> checkFile(const std::string &path)
{
    struct stat info{};
    if (::stat(path.c_str(), &info) != 0)
        return failure(QT_TRANSLATE_NOOP("Message", "the file %1 cannot be read: %2"), path,
                       std::string(std::strerror(errno)));
    if (!S_ISREG(info.st_mode))
        return failure(QT_TRANSLATE_NOOP("Message", "%1 is not a file"), path);
    if (info.st_size > fileLimit)
        return failure(
            QT_TRANSLATE_NOOP("Message", "the file %1 is larger than 4 MiB, too large for certificates"),
            path);
    return {};
}

// Without it OpenSSL would ask for a pass phrase on the terminal, and wait.
int refusePassPhrase(char *, int, int, void *)
{
    return -1;
}

Result<void> loadAuthorities(SSL_CTX *context, const TlsSettings &settings)
{
    if (!settings.caPem.empty()) {
        const std::unique_ptr<BIO, decltype(&BIO_free)> bio(
            BIO_new_mem_buf(settings.caPem.data(), static_cast<int>(settings.caPem.size())), BIO_free);
        int count = 0;
        while (X509 *certificate = PEM_read_bio_X509(bio.get(), nullptr, refusePassPhrase, nullptr)) {
            count += X509_STORE_add_cert(SSL_CTX_get_cert_store(context), certificate);
            X509_free(certificate);
        }
        ERR_clear_error(); // the end of the text is reported as an error
        if (count == 0)
            return failure(QT_TRANSLATE_NOOP("Message", "no certificate in the PEM text of the authorities"));
        return {};
    }
    if (settings.caFile.empty()) {
        SSL_CTX_set_default_verify_paths(context);
        return {};
    }
    const Result<void> usable = checkFile(settings.caFile);
    if (!usable)
        return usable;
    if (SSL_CTX_load_verify_file(context, settings.caFile.c_str()) != 1)
        return failure(QT_TRANSLATE_NOOP("Message", "no certificate could be read from %1: %2"),
                       settings.caFile, opensslError());
    return {};
}

Result<void> loadIdentity(SSL_CTX *context, const TlsSettings &settings)
{
    if (settings.certificateFile.empty() && settings.keyFile.empty())
        return {};
    if (settings.certificateFile.empty() || settings.keyFile.empty())
        return failure(QT_TRANSLATE_NOOP("Message", "a client certificate needs both cert and key"));
    for (const std::string &path : {settings.certificateFile, settings.keyFile}) {
        const Result<void> usable = checkFile(path);
        if (!usable)
            return usable;
    }
    if (SSL_CTX_use_certificate_chain_file(context, settings.certificateFile.c_str()) != 1)
        return failure(QT_TRANSLATE_NOOP("Message", "no certificate could be read from %1: %2"),
                       settings.certificateFile, opensslError());
    if (SSL_CTX_use_PrivateKey_file(context, settings.keyFile.c_str(), SSL_FILETYPE_PEM) != 1)
        return failure(QT_TRANSLATE_NOOP("Message", "no private key could be read from %1: %2"),
                       settings.keyFile, opensslError());
    if (SSL_CTX_check_private_key(context) != 1)
        return failure(QT_TRANSLATE_NOOP("Message", "the key in %1 does not belong to the certificate in %2"),
                       settings.keyFile, settings.certificateFile);
    return {};
}

} // namespace

std::string opensslError()
{
    const unsigned long code = ERR_get_error();
    ERR_clear_error();
    if (code == 0)
        return "unknown error";
    const char *reason = ERR_reason_error_string(code);
    return reason ? reason : "error " + std::to_string(code);
}

Result<TlsContext> TlsContexts::get(const TlsSettings &settings)
{
    const std::lock_guard lock(m_mutex);
    if (const auto found = m_contexts.find(settings); found != m_contexts.end())
        return found->second;
    TlsContext context(SSL_CTX_new(TLS_client_method()), SSL_CTX_free);
    if (!context)
        return failure(QT_TRANSLATE_NOOP("Message", "TLS cannot be used: %1"), opensslError());
    SSL_CTX_set_default_passwd_cb(context.get(), refusePassPhrase);
    SSL_CTX_set_min_proto_version(context.get(), TLS1_2_VERSION);
    SSL_CTX_set_session_cache_mode(context.get(), SSL_SESS_CACHE_OFF); // a full handshake each time
    SSL_CTX_set_mode(context.get(), SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE |
                                        SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    SSL_CTX_set_read_ahead(context.get(), 1); // 4 reads a handshake instead of 19
    SSL_CTX_set_verify_depth(context.get(), chainLimit);
    SSL_CTX_set_verify(context.get(), settings.insecure ? SSL_VERIFY_NONE : SSL_VERIFY_PEER, nullptr);
    if (settings.ignoreDates)
        X509_VERIFY_PARAM_set_flags(SSL_CTX_get0_param(context.get()), X509_V_FLAG_NO_CHECK_TIME);
    Result<void> loaded = settings.insecure && settings.caFile.empty() && settings.caPem.empty()
                              ? Result<void>()
                              : loadAuthorities(context.get(), settings);
    if (loaded)
        loaded = loadIdentity(context.get(), settings);
    if (!loaded)
        return tl::unexpected(loaded.error());
    return m_contexts.emplace(settings, std::move(context)).first->second;
}

} // namespace lightfoot
