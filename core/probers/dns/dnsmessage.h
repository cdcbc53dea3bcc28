// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probers/dns/dnsname.h"

#include <array>
#include <span>
#include <vector>

namespace lightfoot {

// Questions and answers of RFC 1035 with EDNS (RFC 6891). Pure functions over bytes; nothing here trusts a
// length or a count.

struct DnsRequest
{
    std::string name; // on the wire
    std::uint16_t type = 1;
    bool authentic = false; // asks for DNSSEC: AD (RFC 6840, 5.7) and DO set
};

struct DnsRecord
{
    std::string owner; // as text
    std::uint16_t type = 0;
    std::uint32_t ttl = 0; // seconds
    std::string data;      // as text; of a TXT its bytes
};

struct DnsReply
{
    std::uint16_t id = 0;
    bool isReply = false;   // QR
    bool truncated = false; // TC: what follows the question was not read
    bool authentic = false; // AD
    bool hasEdns = false;
    std::uint16_t rcode = 0; // with the upper bits of EDNS
    std::optional<DnsRecord> question;
    std::vector<DnsRecord> answers;
};

// A message that asks; edns: with room for 1232 bytes (what fits every path unfragmented).
std::string encodeDns(std::uint16_t id, const DnsRequest &request, bool edns);

// Nothing: that is no DNS message.
std::optional<DnsReply> parseDnsReply(std::string_view message);

// Whether a reply belongs to the question: the same id and question. A server that could not read the
// question (FORMERR and such) may leave it out.
bool belongsTo(const DnsReply &reply, std::uint16_t id, const DnsRequest &request);

inline constexpr std::array<const char *, 11> dnsRcodes{"NOERROR", "FORMERR", "SERVFAIL", "NXDOMAIN",
                                                        "NOTIMP",  "REFUSED", "YXDOMAIN", "YXRRSET",
                                                        "NXRRSET", "NOTAUTH", "NOTZONE"}; // from 0 on

// "NXDOMAIN", or "RCODE24".
std::string dnsRcodeText(std::uint16_t rcode);

} // namespace lightfoot
