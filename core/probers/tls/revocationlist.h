// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/probers/tls/certificateurls.h"
#include "core/probers/tls/revocationstatus.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace lightfoot {

inline constexpr std::size_t crlLimit = 8 * 1024 * 1024; // bytes

// An authority's list of revoked certificates (RFC 5280 section 5), verified, and then packed: of OpenSSL's
// own form a list of 8 MiB takes ten times as much memory. Immutable; any thread.
class RevocationList
{
public:
    // Reads and verifies a whole list (DER) that was fetched from a point. An error says why it counts for
    // nothing: not the issuer's, not in date, for another point, or with a meaning that is not known here
    // (lists of changes, of several authorities, critical extensions). A list of 8 MiB takes some 100 ms.
    static Result<RevocationList> read(std::string_view der, X509 *issuer, const CrlPoint &point,
                                       WallTime now);

    RevocationStatus statusOf(const X509 *certificate) const;

    WallTime until() const { return m_until; } // the epoch: not said
    std::size_t count() const { return m_revoked.size(); }
    std::size_t bytes() const { return m_revoked.capacity() * sizeof(Revoked); }

private:
    using Serial = std::array<unsigned char, 20>; // RFC 5280 section 4.1.2.2; zeros in front

    struct Revoked
    {
        Serial serial{};
        std::int8_t reason = -1;
        std::int64_t at = 0; // seconds since the epoch
    };

    static bool serialOf(const ASN1_INTEGER *number, Serial &serial);
    Result<void> readScope(X509_CRL *list, const CrlPoint &point);
    Result<void> readRevoked(X509_CRL *list);

    std::vector<Revoked> m_revoked; // by serial
    WallTime m_until;
    bool m_forUsers = true;
    bool m_forAuthorities = true;
    bool m_someReasons = false; // who is not on it may be revoked for another reason
};

} // namespace lightfoot
