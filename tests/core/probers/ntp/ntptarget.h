// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probers/ntp/ntpcheck.h"

namespace lightfoot::test {

// Pushes bytes through all that reads NTP.
inline void feedNtp(std::string_view bytes)
{
    const std::optional<NtpReply> reply = parseNtpReply(bytes);
    if (!reply)
        return;
    const WallTime now(std::chrono::seconds(1'800'000'000));
    const NtpOffset offset = ntpOffset(*reply, now, now + std::chrono::milliseconds(1));
    checkNtpReply(*reply, offset, std::chrono::milliseconds(1));
    describeNtpReply(*reply, offset);
}

} // namespace lightfoot::test
