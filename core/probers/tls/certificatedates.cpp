// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/tls/certificatedates.h"

#include "core/net/certificates.h"

#include <algorithm>
#include <cstdio>

namespace lightfoot {

namespace {

// In seconds: in the clock's nanoseconds the difference to a time centuries away would overflow.
std::int64_t daysUntil(WallTime time, WallTime now)
{
    using std::chrono::seconds;
    return std::chrono::floor<std::chrono::days>(std::chrono::floor<seconds>(time) -
                                                 std::chrono::ceil<seconds>(now))
        .count();
}

std::string dateText(WallTime time)
{
    const std::chrono::year_month_day date(std::chrono::floor<std::chrono::days>(time));
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", int(date.year()), unsigned(date.month()),
                  unsigned(date.day()));
    return text;
}

} // namespace

std::int64_t daysLeft(std::span<const Certificate> certificates, WallTime now)
{
    if (certificates.empty())
        return 0;
    return daysUntil(std::ranges::min(certificates, {}, &Certificate::notAfter).notAfter, now);
}

MaybeFailure checkInDate(std::span<const Certificate> certificates, WallTime now)
{
    for (const Certificate &certificate : certificates) {
        if (certificate.notAfter < now)
            return failed(FailureKind::TlsExpired,
                          QT_TRANSLATE_NOOP("Message", "the certificate “%1” expired on %2"),
                          shortName(certificate), dateText(certificate.notAfter));
        if (certificate.notBefore > now)
            return failed(
                FailureKind::TlsExpired,
                QT_TRANSLATE_NOOP(
                    "Message",
                    "the certificate “%1” is not valid before %2 (or this machine's clock is wrong)"),
                shortName(certificate), dateText(certificate.notBefore));
    }
    return std::nullopt;
}

MaybeFailure checkStaysInDate(std::span<const Certificate> certificates, WallTime now, Duration alertBefore)
{
    for (const Certificate &certificate : certificates) {
        // Compared this way round, a time that is very far away cannot overflow.
        if (alertBefore <= Duration::zero() || certificate.notAfter >= now + alertBefore)
            continue;
        if (certificate.notAfter < now) // where expiry itself is accepted
            return failed(FailureKind::Threshold,
                          QT_TRANSLATE_NOOP("Message", "the certificate “%1” expired on %2"),
                          shortName(certificate), dateText(certificate.notAfter));
        return failed(FailureKind::Threshold,
                      QT_TRANSLATE_NOOP("Message", "the certificate “%1” expires on %2, in %3 days"),
                      shortName(certificate), dateText(certificate.notAfter),
                      std::to_string(daysUntil(certificate.notAfter, now)));
    }
    return std::nullopt;
}

} // namespace lightfoot
