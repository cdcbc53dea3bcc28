// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/outcome.h"
#include "core/probe/proberesult.h"
#include "core/probers/ntp/ntppacket.h"

namespace lightfoot {

// Whether a server's answer is one to set a clock by; maximum zero: any offset will do. Nothing: it is.
MaybeFailure checkNtpReply(const NtpReply &reply, const NtpOffset &offset, std::chrono::nanoseconds maximum);

// "stratum 2, this clock is 1.20 ms behind", and the metrics.
ProbeDetails describeNtpReply(const NtpReply &reply, const NtpOffset &offset);

} // namespace lightfoot
