// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/dns/dnscheck.h"

#include "core/base/duration.h"
#include "core/probers/dns/dnsrdata.h"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr std::uint16_t anyType = 255;
constexpr std::size_t shownBytes = 200;

std::vector<const DnsRecord *> ofType(const DnsReply &reply, std::uint16_t type)
{
    std::vector<const DnsRecord *> records;
    for (const DnsRecord &record : reply.answers) {
        if (type == anyType || record.type == type)
            records.push_back(&record);
    }
    return records;
}

std::string listed(const std::vector<const DnsRecord *> &records)
{
    std::string text;
    for (const DnsRecord *record : records) {
        text += (text.empty() ? "" : ", ") + record->data;
        if (text.size() > shownBytes)
            break;
    }
    return escaped(text, shownBytes);
}

MaybeFailure checkData(const std::vector<const DnsRecord *> &records, const std::vector<std::string> &wanted)
{
    for (const std::string &text : wanted) {
        const bool there = std::ranges::any_of(records, [&](const DnsRecord *record) {
            return dnsComparable(record->type, text) == dnsComparable(record->type, record->data);
        });
        if (there)
            continue;
        if (records.empty())
            return failed(FailureKind::Content,
                          QT_TRANSLATE_NOOP("Message", "expected the answer “%1”, got none"), text);
        return failed(FailureKind::Content, QT_TRANSLATE_NOOP("Message", "expected the answer “%1”, got %2"),
                      text, listed(records));
    }
    return std::nullopt;
}

MaybeFailure checkTtls(const std::vector<const DnsRecord *> &records, const DnsExpectation &expectation)
{
    const auto text = [](std::chrono::seconds ttl) { return formatDuration(ttl); };
    for (const DnsRecord *record : records) {
        const std::chrono::seconds ttl(record->ttl);
        if (ttl < expectation.ttlMinimum)
            return failed(FailureKind::Threshold,
                          QT_TRANSLATE_NOOP("Message", "the TTL is %1, less than the %2 it must be at least"),
                          text(ttl), text(expectation.ttlMinimum));
        if (expectation.ttlMaximum.count() > 0 && ttl > expectation.ttlMaximum)
            return failed(FailureKind::Threshold,
                          QT_TRANSLATE_NOOP("Message", "the TTL is %1, more than the %2 it may be at most"),
                          text(ttl), text(expectation.ttlMaximum));
    }
    return std::nullopt;
}

} // namespace

MaybeFailure checkDnsReply(const DnsReply &reply, const DnsRequest &request,
                           const DnsExpectation &expectation)
{
    if (reply.rcode != expectation.rcode)
        return failed(FailureKind::Status, QT_TRANSLATE_NOOP("Message", "expected %1, got %2"),
                      dnsRcodeText(expectation.rcode), dnsRcodeText(reply.rcode));
    const std::vector<const DnsRecord *> records = ofType(reply, request.type);
    if (MaybeFailure failure = checkData(records, expectation.data))
        return failure;
    if (records.empty() && expectation.rcode == 0)
        return failed(FailureKind::Content,
                      QT_TRANSLATE_NOOP("Message", "the name has no %1 record: the answer is empty"),
                      dnsTypeText(request.type));
    if (request.authentic && !reply.authentic)
        return failed(FailureKind::Content,
                      QT_TRANSLATE_NOOP(
                          "Message", "the server does not say that DNSSEC proves the answer (no AD flag)"));
    return checkTtls(records, expectation);
}

ProbeDetails describeDnsReply(const DnsReply &reply, const DnsRequest &request)
{
    const std::vector<const DnsRecord *> records = ofType(reply, request.type);
    ProbeDetails details;
    details.summary = dnsRcodeText(reply.rcode) + ", " + std::to_string(records.size()) +
                      (records.size() == 1 ? " answer" : " answers");
    if (!records.empty())
        details.summary += ": " + listed(records);
    details.metrics = {{"answers", static_cast<double>(records.size())}};
    const auto shortest = std::ranges::min_element(records, {}, [](const DnsRecord *r) { return r->ttl; });
    if (shortest != records.end())
        details.metrics.emplace_back("ttl", static_cast<double>((*shortest)->ttl));
    return details;
}

} // namespace lightfoot
