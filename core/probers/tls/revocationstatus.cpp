// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/tls/revocationstatus.h"

#include "core/net/certificates.h"

#include <array>
#include <cstdio>

namespace lightfoot {

namespace {

constexpr std::chrono::hours oldWithoutEnd{24};

} // namespace

std::string minuteText(WallTime time)
{
    using namespace std::chrono;
    const auto day = floor<days>(time);
    const year_month_day date(day);
    const hh_mm_ss clock(floor<minutes>(time - day));
    char text[48];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u %02d:%02d UTC", int(date.year()), unsigned(date.month()),
                  unsigned(date.day()), int(clock.hours().count()), int(clock.minutes().count()));
    return text;
}

std::string revocationReason(long code)
{
    // OpenSSL's own names end before the last two.
    static constexpr std::array<const char *, 11> names{
        "unspecified",   "keyCompromise",        "cACompromise",    "affiliationChanged",
        "superseded",    "cessationOfOperation", "certificateHold", nullptr /* 7 */,
        "removeFromCRL", "privilegeWithdrawn",   "aACompromise"};
    if (code < 0)
        return names[0];
    const auto index = static_cast<std::size_t>(code);
    const char *name = index < names.size() ? names[index] : nullptr;
    return name ? name : "reason " + std::to_string(code);
}

Message outOfDate(const ASN1_TIME *from, const ASN1_TIME *until, WallTime now)
{
    if (!from || ASN1_TIME_check(from) != 1 || (until && ASN1_TIME_check(until) != 1))
        return message(QT_TRANSLATE_NOOP("Message", "it does not say when it holds"));
    const WallTime begin = wallTimeOf(from);
    if (begin > now + clockSkew)
        return message(
            QT_TRANSLATE_NOOP("Message", "it holds from %1 only (or this machine's clock is wrong)"),
            minuteText(begin));
    if (until && wallTimeOf(until) < now - clockSkew)
        return message(QT_TRANSLATE_NOOP("Message", "it held until %1 only"), minuteText(wallTimeOf(until)));
    if (until && wallTimeOf(until) < begin)
        return message(QT_TRANSLATE_NOOP("Message", "it does not say when it holds"));
    if (!until && begin < now - oldWithoutEnd)
        return message(QT_TRANSLATE_NOOP("Message", "it is of %1 and does not say how long it holds"),
                       minuteText(begin));
    return {};
}

} // namespace lightfoot
