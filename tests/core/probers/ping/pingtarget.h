// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probers/ping/icmpecho.h"

namespace lightfoot::test {

// Pushes bytes through all that reads ICMP.
inline void feedPing(std::string_view bytes)
{
    for (const bool isV6 : {false, true}) {
        const IcmpEcho echo{.isV6 = isV6};
        parseEchoReply(bytes, echo, true);
        parseEchoReply(bytes, echo, false);
    }
    if (const auto message = withoutIpHeader(bytes))
        parseEchoReply(*message, {}, false);
    internetChecksum(bytes);
}

} // namespace lightfoot::test
