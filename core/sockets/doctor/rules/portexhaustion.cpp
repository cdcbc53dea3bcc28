// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/doctor/census.h"
#include "core/sockets/doctor/evidence.h"
#include "core/sockets/doctor/findingkind.h"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr std::chrono::minutes soon{10};

std::uint64_t takenOf(const TupleBudget &tuple, std::uint64_t capacity)
{
    return capacity - std::min<std::uint64_t>(capacity, tuple.available);
}

// A quarter taken before a forecast counts: a pool that opens is fast, but ends.
Severity severityOf(const TupleBudget &tuple, std::uint64_t capacity)
{
    const std::uint64_t taken = takenOf(tuple, capacity);
    if (capacity == 0 || taken == 0)
        return Severity::Fine;
    if (taken >= capacity)
        return Severity::Critical;
    const bool ends = tuple.exhaustedIn && *tuple.exhaustedIn <= soon && taken * 4 >= capacity;
    return taken * 2 >= capacity || ends ? Severity::Warning : Severity::Fine;
}

Message whatOf(const TupleBudget &tuple, std::uint64_t capacity, const std::optional<FindingProcess> &process)
{
    const std::string remote = tuple.remote.toString();
    const std::string taken = std::to_string(takenOf(tuple, capacity));
    if (takenOf(tuple, capacity) >= capacity)
        return sentence(
            process,
            QT_TRANSLATE_NOOP(
                "Message", "%1 (pid %2) has used up the ports to %4: all %3 are taken, and connect() fails"),
            QT_TRANSLATE_NOOP("Message",
                              "The ports to %2 are used up: all %1 are taken, and connect() fails"),
            taken, remote);
    return sentence(process,
                    QT_TRANSLATE_NOOP("Message", "%1 (pid %2) uses up the ports to %5: %3 of %4 are taken"),
                    QT_TRANSLATE_NOOP("Message", "The ports to %3 run out: %1 of %2 are taken"), taken,
                    std::to_string(capacity), remote);
}

void addEvidence(const MachineFacts &facts, const TupleBudget &tuple, Finding &finding)
{
    finding.evidence.push_back(
        readFrom(facts.settings.localPortRange,
                 message(QT_TRANSLATE_NOOP("Message", "First and last port for outgoing connections"))));
    finding.evidence.push_back(rowsSeen(
        tuple.live, message(QT_TRANSLATE_NOOP("Message", "Ports of connections to it")), finding.filter));
    finding.evidence.push_back(rowsSeen(tuple.timeWait,
                                        message(QT_TRANSLATE_NOOP("Message", "Ports in TIME_WAIT")),
                                        "state time-wait and " + finding.filter));
    finding.evidence.push_back({message(QT_TRANSLATE_NOOP("Message", "Ports that are left")),
                                std::to_string(tuple.available), "/proc/sys/net/ipv4/ip_local_port_range"});
    if (tuple.exhaustedIn && tuple.available > 0)
        finding.evidence.push_back(
            {message(QT_TRANSLATE_NOOP("Message", "Time until none is left, if it goes on so")),
             humanDuration(*tuple.exhaustedIn), "sockets " + finding.filter});
}

Finding findingOf(const MachineFacts &facts, const Census &counted, const TupleBudget &tuple)
{
    const std::uint64_t capacity = facts.budget.rules.capacity;
    Finding finding;
    finding.severity = severityOf(tuple, capacity);
    finding.count = takenOf(tuple, capacity);
    finding.filter = destinationFilter(tuple.remote);
    const auto use = std::ranges::find(counted.remotes, tuple.remote, &RemoteUse::remote);
    if (use != counted.remotes.end()) {
        finding.process = use->process;
        finding.row = use->example;
    }
    finding.what = whatOf(tuple, capacity, finding.process);
    addEvidence(facts, tuple, finding);
    finding.why = message(QT_TRANSLATE_NOOP(
        "Message", "Each connection to one remote address and port needs a port of its own. From half of "
                   "them on connect() searches for milliseconds; with none left it fails with EADDRNOTAVAIL, "
                   "“cannot assign requested address”."));
    finding.advice = message(QT_TRANSLATE_NOOP(
        "Message", "Pool connections or keep them alive. More room: a wider net.ipv4.ip_local_port_range, a "
                   "second address at either end, net.ipv4.tcp_tw_reuse=1 for outgoing connections."));
    finding.whatNotTo =
        message(QT_TRANSLATE_NOOP("Message", "Do not turn on tcp_tw_recycle, and do not lower "
                                             "tcp_fin_timeout: TIME_WAIT does not get shorter by it."));
    return finding;
}

std::vector<Finding> judge(const MachineFacts &facts)
{
    const Census counted = census(facts);
    std::vector<Finding> findings;
    for (const TupleBudget &tuple : facts.budget.tightest) {
        if (severityOf(tuple, facts.budget.rules.capacity) != Severity::Fine)
            findings.push_back(findingOf(facts, counted, tuple));
    }
    return findings;
}

} // namespace

extern const FindingKind portExhaustionKind;
const FindingKind portExhaustionKind{
    "port-exhaustion", QT_TRANSLATE_NOOP("Message", "Ports for outgoing connections run out"), &judge};

} // namespace lightfoot
