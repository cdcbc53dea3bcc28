// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probers/dns/dnscheck.h"
#include "core/probers/dns/dnsrdata.h"

namespace lightfoot::test {

// Pushes bytes through all that reads DNS.
inline void feedDns(std::string_view bytes)
{
    const DnsRequest request{std::string(1, '\0'), 255, true};
    if (const std::optional<DnsReply> reply = parseDnsReply(bytes)) {
        belongsTo(*reply, reply->id, request);
        checkDnsReply(*reply, request, {.data = {"x"}});
        describeDnsReply(*reply, request);
    }
    std::size_t offset = 0;
    readDnsName(bytes, offset);
    for (const std::uint16_t type : {1, 2, 6, 15, 16, 28, 33, 43, 48, 257, 65400}) {
        if (const std::optional<std::string> text = dnsDataText(type, bytes, 0, bytes.size()))
            dnsComparable(type, *text);
        dnsComparable(type, bytes);
    }
    if (const Result<std::string> wire = dnsWireName(bytes)) {
        offset = 0;
        readDnsName(*wire, offset);
    }
    if (const Result<std::uint16_t> type = dnsTypeOf(bytes))
        dnsTypeText(*type);
}

} // namespace lightfoot::test
