// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/outcome.h"
#include "core/probe/proberesult.h"
#include "core/probers/dns/dnsmessage.h"

#include <chrono>

namespace lightfoot {

// What an answer must be like. Immutable; any thread.
struct DnsExpectation
{
    std::uint16_t rcode = 0;
    std::vector<std::string>
        data; // each must be among the answers; empty: any will do, but one there must be
    std::chrono::seconds ttlMinimum{0};
    std::chrono::seconds ttlMaximum{0}; // zero: none
};

// Nothing: the reply is as expected. Only records of the type that was asked for count, whatever aliases led
// to them.
MaybeFailure checkDnsReply(const DnsReply &reply, const DnsRequest &request,
                           const DnsExpectation &expectation);

// Summary and metrics of a reply: "NOERROR, 2 answers: 10.0.0.1, 10.0.0.2".
ProbeDetails describeDnsReply(const DnsReply &reply, const DnsRequest &request);

} // namespace lightfoot
