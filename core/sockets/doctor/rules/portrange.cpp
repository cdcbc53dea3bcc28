// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/doctor/evidence.h"
#include "core/sockets/doctor/findingkind.h"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr std::uint64_t kernelDefault = 28'232; // 32768 to 60999
constexpr std::uint64_t tooFew = 4'096;         // a client that reconnects 70 times a second needs more

// Ports of the range that are reserved; the kernel keeps the list sorted and without overlaps.
std::uint64_t reservedInside(const PortRange &range, const std::vector<PortRange> &reserved)
{
    std::uint64_t count = 0;
    for (const PortRange &part : reserved) {
        const int first = std::max(range.first, part.first);
        const int last = std::min(range.last, part.last);
        count += static_cast<std::uint64_t>(std::max(0, last - first + 1));
    }
    return count;
}

std::vector<Finding> judge(const MachineFacts &facts)
{
    const auto &range = facts.settings.localPortRange;
    if (!range.value || range.value->last < range.value->first)
        return {};
    const std::uint64_t all = std::uint64_t(range.value->last) - range.value->first + 1;
    const auto &reserved = facts.settings.reservedPorts;
    const std::uint64_t inside = reserved.value ? reservedInside(*range.value, *reserved.value) : 0;
    const std::uint64_t left = all - std::min(all, inside);
    // A few reserved ports of the usual range are what the list is for.
    if (left >= kernelDefault || (all >= kernelDefault && inside * 10 < all))
        return {};
    Finding finding;
    finding.severity = left < tooFew ? Severity::Warning : Severity::Note;
    finding.count = left;
    finding.what =
        message(QT_TRANSLATE_NOOP("Message", "Only %1 ports for outgoing connections to one remote"),
                std::to_string(left));
    finding.evidence.push_back(readFrom(
        range, message(QT_TRANSLATE_NOOP("Message", "First and last port for outgoing connections"))));
    if (inside > 0) {
        Evidence evidence = readFrom(
            reserved,
            message(QT_TRANSLATE_NOOP("Message", "Ports that are reserved; %1 of them in that range"),
                    std::to_string(inside)));
        finding.evidence.push_back(std::move(evidence));
    }
    finding.why = message(
        QT_TRANSLATE_NOOP("Message", "Each connection to the same remote address and port needs a port of "
                                     "its own, for 60 s longer than it lives if this end closes first. With "
                                     "half of them taken connect() grows slow, with all taken it fails."));
    finding.advice = message(QT_TRANSLATE_NOOP(
        "Message", "Widen it, for example net.ipv4.ip_local_port_range=\"16384 60999\", and reserve only "
                   "what services here listen on (net.ipv4.ip_local_reserved_ports)."));
    finding.whatNotTo = message(
        QT_TRANSLATE_NOOP("Message", "Do not begin below the ports that services here listen on: an outgoing "
                                     "connection may then hold the port a service needs when it starts."));
    return {finding};
}

} // namespace

extern const FindingKind portRangeKind;
const FindingKind portRangeKind{"port-range",
                                QT_TRANSLATE_NOOP("Message", "Few ports for outgoing connections"), &judge};

} // namespace lightfoot
