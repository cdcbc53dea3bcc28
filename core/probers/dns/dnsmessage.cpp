// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/dns/dnsmessage.h"

#include "core/probers/dns/dnsrdata.h"

#include <array>

namespace lightfoot {

namespace {

constexpr unsigned replyFlag = 0x8000;
constexpr unsigned truncatedFlag = 0x0200;
constexpr unsigned recursionFlag = 0x0100;
constexpr unsigned authenticFlag = 0x0020;
constexpr std::uint16_t internetClass = 1;
constexpr std::uint16_t optType = 41;
constexpr std::uint16_t ednsSize = 1232;
constexpr std::uint16_t dnssecOk = 0x8000;

void append16(std::string &bytes, unsigned value)
{
    bytes += static_cast<char>(value >> 8U & 0xFFU);
    bytes += static_cast<char>(value & 0xFFU);
}

// The parts of a record before its data.
struct RecordHead
{
    std::string owner;
    std::uint16_t type = 0;
    std::uint16_t klass = 0;
    std::uint32_t ttl = 0;
    std::uint16_t size = 0;
};

std::optional<RecordHead> readHead(std::string_view message, std::size_t &offset)
{
    std::optional<std::string> owner = readDnsName(message, offset);
    if (!owner)
        return std::nullopt;
    const auto type = readDns16(message, offset);
    const auto klass = readDns16(message, offset);
    const auto ttl = readDns32(message, offset);
    const auto size = readDns16(message, offset);
    if (!type || !klass || !ttl || !size || message.size() - offset < *size)
        return std::nullopt;
    return RecordHead{std::move(*owner), *type, *klass, *ttl, *size};
}

bool readQuestion(std::string_view message, std::size_t &offset, DnsReply &reply)
{
    std::optional<std::string> name = readDnsName(message, offset);
    const auto type = name ? readDns16(message, offset) : std::nullopt;
    const auto klass = type ? readDns16(message, offset) : std::nullopt;
    if (!klass || *klass != internetClass)
        return false;
    reply.question = DnsRecord{.owner = std::move(*name), .type = *type, .ttl = 0, .data = {}};
    return true;
}

bool readAnswers(std::string_view message, std::size_t &offset, unsigned count, DnsReply &reply)
{
    for (unsigned i = 0; i < count; ++i) {
        std::optional<RecordHead> head = readHead(message, offset);
        if (!head)
            return false;
        std::optional<std::string> data = dnsDataText(head->type, message, offset, head->size);
        if (!data)
            return false;
        offset += head->size;
        if (head->klass != internetClass)
            continue;
        // RFC 2181, 8: a TTL with the top bit set counts as zero.
        const std::uint32_t ttl = head->ttl > 0x7FFFFFFFU ? 0 : head->ttl;
        reply.answers.push_back({std::move(head->owner), head->type, ttl, std::move(*data)});
    }
    return true;
}

// The rest matters for EDNS alone, whose record holds the upper bits of the code.
bool readRest(std::string_view message, std::size_t offset, unsigned count, DnsReply &reply)
{
    for (unsigned i = 0; i < count; ++i) {
        const std::optional<RecordHead> head = readHead(message, offset);
        if (!head)
            return false;
        offset += head->size;
        if (head->type == optType) {
            reply.hasEdns = true;
            reply.rcode = static_cast<std::uint16_t>((head->ttl >> 24U) << 4U | (reply.rcode & 0xFU));
        }
    }
    return true;
}

} // namespace

std::string encodeDns(std::uint16_t id, const DnsRequest &request, bool edns)
{
    std::string bytes;
    append16(bytes, id);
    append16(bytes, recursionFlag | (request.authentic ? authenticFlag : 0U));
    append16(bytes, 1);
    append16(bytes, 0);
    append16(bytes, 0);
    append16(bytes, edns ? 1 : 0);
    bytes += request.name;
    append16(bytes, request.type);
    append16(bytes, internetClass);
    if (!edns)
        return bytes;
    bytes += '\0'; // the root
    append16(bytes, optType);
    append16(bytes, ednsSize);
    append16(bytes, 0); // code and version
    append16(bytes, request.authentic ? dnssecOk : 0U);
    append16(bytes, 0);
    return bytes;
}

std::optional<DnsReply> parseDnsReply(std::string_view message)
{
    std::size_t offset = 0;
    std::array<std::uint16_t, 6> head{};
    for (std::uint16_t &field : head) {
        const auto value = readDns16(message, offset);
        if (!value)
            return std::nullopt;
        field = *value;
    }
    DnsReply reply;
    reply.id = head[0];
    reply.isReply = (head[1] & replyFlag) != 0;
    reply.truncated = (head[1] & truncatedFlag) != 0;
    reply.authentic = (head[1] & authenticFlag) != 0;
    reply.rcode = head[1] & 0xFU;
    if (head[2] > 1 || (head[2] == 1 && !readQuestion(message, offset, reply)))
        return std::nullopt;
    if (reply.truncated) // it may end anywhere
        return reply;
    if (!readAnswers(message, offset, head[3], reply) ||
        !readRest(message, offset, unsigned(head[4]) + head[5], reply))
        return std::nullopt;
    return reply;
}

bool belongsTo(const DnsReply &reply, std::uint16_t id, const DnsRequest &request)
{
    if (!reply.isReply || reply.id != id)
        return false;
    if (!reply.question)
        return (reply.rcode & 0xFU) != 0;
    std::size_t offset = 0;
    const std::optional<std::string> asked = readDnsName(request.name, offset);
    return asked && reply.question->type == request.type &&
           dnsLower(reply.question->owner) == dnsLower(*asked);
}

std::string dnsRcodeText(std::uint16_t rcode)
{
    return rcode < dnsRcodes.size() ? dnsRcodes[rcode] : "RCODE" + std::to_string(rcode);
}

} // namespace lightfoot
