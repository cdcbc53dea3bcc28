// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/certificatefailure.h"

#include <openssl/x509.h>

namespace lightfoot {

MaybeFailure certificateFailure(long verifyResult, const std::string &serverName)
{
    const char *text = X509_verify_cert_error_string(verifyResult);
    switch (verifyResult) {
    case X509_V_OK:
        return std::nullopt;
    case X509_V_ERR_CERT_HAS_EXPIRED:
        return failed(FailureKind::TlsExpired,
                      QT_TRANSLATE_NOOP("Message", "a certificate of %1 has expired"), serverName);
    case X509_V_ERR_CERT_NOT_YET_VALID:
        return failed(
            FailureKind::TlsExpired,
            QT_TRANSLATE_NOOP("Message",
                              "a certificate of %1 is not valid yet (or this machine's clock is wrong)"),
            serverName);
    case X509_V_ERR_HOSTNAME_MISMATCH:
    case X509_V_ERR_IP_ADDRESS_MISMATCH:
        return failed(FailureKind::TlsHostname, QT_TRANSLATE_NOOP("Message", "the certificate is not for %1"),
                      serverName);
    default:
        return failed(FailureKind::TlsUntrusted,
                      QT_TRANSLATE_NOOP("Message", "the certificate of %1 is not trusted: %2"), serverName,
                      std::string(text));
    }
}

} // namespace lightfoot
