// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/message.h"

#include <openssl/x509.h>

#include <memory>
#include <string>

namespace lightfoot {

// Releases an OpenSSL object with its own function.
template <auto function>
struct OpensslDeleter
{
    template <class T>
    void operator()(T *object) const
    {
        function(object);
    }
};

// What somebody says of one certificate.
struct RevocationStatus
{
    enum class State : std::uint8_t
    {
        Good,
        Revoked,
        Unknown // nothing that can be relied on
    };

    State state = State::Unknown;
    WallTime until;        // when newer word is due; the epoch: not said
    std::string revokedOn; // "2026-11-27 10:00 UTC"
    std::string reason;    // "keyCompromise", as RFC 5280 section 5.3.1 names it; "unspecified" where none is
    Message problem;       // Unknown: why

    static RevocationStatus unknown(Message why) { return {.problem = std::move(why)}; }
};

// How far a clock here and one there may be apart; the same that OpenSSL's own tools allow.
inline constexpr std::chrono::seconds clockSkew{300};

// "2026-11-27 10:00 UTC"
std::string minuteText(WallTime time);

// A reason code of RFC 5280 section 5.3.1 by its name there; -1: none given.
std::string revocationReason(long code);

// What is wrong with the time for which a statement holds; no message: nothing. RFC 6960 has a statement
// without an end mean that newer word is always there to be had: one of more than a day ago is old (as
// Firefox has it).
Message outOfDate(const ASN1_TIME *from, const ASN1_TIME *until, WallTime now);

} // namespace lightfoot
