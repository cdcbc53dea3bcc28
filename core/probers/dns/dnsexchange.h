// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/asiotypes.h"
#include "core/probers/dns/dnsmessage.h"
#include "core/probers/shared/serveroptions.h"

namespace lightfoot {

// A reply, or why there is none, and how it was had.
struct DnsExchange
{
    DnsReply reply;
    MaybeFailure failure;
    std::string remoteAddress;
    const char *way = "udp"; // "tcp", "tls", "udp, then tcp"
};

// Asks over UDP: again where nothing came (three times in all), without EDNS where the server says that it
// does not know it, and over TCP where the answer does not fit. Datagrams that are no answer to this question
// are passed over. Probe thread.
asio::awaitable<DnsExchange> askOverUdp(ProbeContext &context, const Destination &server,
                                        const DnsRequest &request);

// Asks over TCP, or TLS (RFC 7858) where the server has it. Probe thread.
asio::awaitable<DnsExchange> askOverStream(ProbeContext &context, const Server &server,
                                           const DnsRequest &request);

} // namespace lightfoot
