// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/ntp/ntpcheck.h"

#include "core/base/duration.h"

namespace lightfoot {

namespace {

constexpr unsigned serverMode = 4;
constexpr unsigned unsetLeap = 3;
constexpr unsigned unsetStratum = 16; // RFC 5905: 16 is unsynchronised, above is reserved

std::string sizeOf(std::chrono::nanoseconds offset)
{
    return humanDuration(offset < 0ns ? -offset : offset);
}

// The letters of a kiss-o'-death (RFC 5905, 7.4).
Failure kissOfDeath(const std::string &code)
{
    if (code == "RATE")
        return failed(FailureKind::Status,
                      QT_TRANSLATE_NOOP("Message", "the server refuses: it is asked too often (RATE)"));
    if (code == "DENY" || code == "RSTR")
        return failed(
            FailureKind::Status,
            QT_TRANSLATE_NOOP("Message", "the server refuses: this machine is not allowed to ask (%1)"),
            code);
    return failed(FailureKind::Status, QT_TRANSLATE_NOOP("Message", "the server refuses, with the code “%1”"),
                  code);
}

double milliseconds(std::chrono::nanoseconds time)
{
    return static_cast<double>(time.count()) / 1e6;
}

} // namespace

MaybeFailure checkNtpReply(const NtpReply &reply, const NtpOffset &offset, std::chrono::nanoseconds maximum)
{
    if (reply.mode != serverMode || reply.version < 1 || reply.version > 4)
        return failed(FailureKind::Protocol,
                      QT_TRANSLATE_NOOP("Message",
                                        "expected a server's answer of NTP version 1 to 4, got mode "
                                        "%1 of version %2"),
                      std::to_string(reply.mode), std::to_string(reply.version));
    if (reply.stratum == 0)
        return kissOfDeath(reply.reference.substr(0, reply.reference.find('\0')));
    if (reply.leap == unsetLeap || reply.stratum >= unsetStratum)
        return failed(FailureKind::Status,
                      QT_TRANSLATE_NOOP("Message", "the server's own clock is not set (leap %1, stratum %2)"),
                      std::to_string(reply.leap), std::to_string(reply.stratum));
    if (reply.transmit == 0 || reply.receive == 0)
        return failed(FailureKind::Protocol,
                      QT_TRANSLATE_NOOP("Message", "the server's answer does not say what time it is"));
    const std::chrono::nanoseconds size = offset.offset < 0ns ? -offset.offset : offset.offset;
    if (maximum > 0ns && size > maximum)
        return failed(FailureKind::Threshold,
                      offset.offset > 0ns
                          ? QT_TRANSLATE_NOOP("Message",
                                              "this machine's clock is %1 behind the server's, more "
                                              "than %2")
                          : QT_TRANSLATE_NOOP("Message", "this machine's clock is %1 ahead of the server's, "
                                                         "more than %2"),
                      sizeOf(offset.offset), humanDuration(maximum));
    return std::nullopt;
}

ProbeDetails describeNtpReply(const NtpReply &reply, const NtpOffset &offset)
{
    ProbeDetails details;
    details.summary = "stratum " + std::to_string(reply.stratum) + ", this clock is " +
                      sizeOf(offset.offset) + (offset.offset > 0ns ? " behind" : " ahead");
    details.metrics = {{"offset", milliseconds(offset.offset)},
                       {"delay", milliseconds(offset.delay)},
                       {"stratum", static_cast<double>(reply.stratum)},
                       {"root_dispersion", milliseconds(reply.rootDispersion)}};
    return details;
}

} // namespace lightfoot
