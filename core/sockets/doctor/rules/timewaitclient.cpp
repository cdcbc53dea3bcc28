// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/doctor/census.h"
#include "core/sockets/doctor/evidence.h"
#include "core/sockets/doctor/findingkind.h"

namespace lightfoot {

namespace {

constexpr std::uint64_t some = 500;   // about 8 a second: worth a note
constexpr std::uint64_t many = 2'000; // about 33 a second, all the time
constexpr std::uint64_t few = 50;     // however small the range

Severity severityOf(std::uint64_t timeWait, std::uint64_t ports)
{
    const bool largeShare = ports > 0 && timeWait >= few && timeWait * 4 >= ports;
    if (timeWait >= many || largeShare)
        return Severity::Warning;
    return timeWait >= some ? Severity::Note : Severity::Fine;
}

Finding findingOf(const RemoteUse &use, std::uint64_t ports)
{
    Finding finding;
    finding.severity = severityOf(use.timeWait, ports);
    finding.count = use.timeWait;
    finding.row = use.example;
    finding.process = use.process;
    finding.filter = "state time-wait and " + destinationFilter(use.remote);
    finding.what = sentence(
        use.process,
        QT_TRANSLATE_NOOP("Message", "%1 (pid %2) reconnects all the time: %3 TIME_WAIT sockets to %4"),
        QT_TRANSLATE_NOOP("Message", "Somebody reconnects all the time: %1 TIME_WAIT sockets to %2"),
        std::to_string(use.timeWait), use.remote.toString());
    finding.evidence.push_back(
        rowsSeen(use.timeWait, message(QT_TRANSLATE_NOOP("Message", "TIME_WAIT sockets to that remote")),
                 finding.filter));
    if (use.process) {
        const Message what =
            use.inferred
                ? message(QT_TRANSLATE_NOOP(
                      "Message", "Of these, of that process: inferred from who talks to the same remote"))
                : message(QT_TRANSLATE_NOOP("Message", "Of these, of that process: seen while they lived"));
        finding.evidence.push_back(rowsSeen(use.ofProcess, what, finding.filter));
    }
    if (ports > 0)
        finding.evidence.push_back({message(QT_TRANSLATE_NOOP("Message", "Part of the ports to that remote")),
                                    percent(use.timeWait, ports), "/proc/sys/net/ipv4/ip_local_port_range"});
    finding.why = message(QT_TRANSLATE_NOOP(
        "Message", "A client that closes first leaves its port in TIME_WAIT for 60 s. At so many a second to "
                   "one remote connect() grows slow and in the end fails."));
    finding.advice = message(QT_TRANSLATE_NOOP(
        "Message", "Keep connections alive or pool them. Where that cannot be, net.ipv4.tcp_tw_reuse=1 lets "
                   "outgoing connections take the ports again; a prober, which has read all it wants, may "
                   "close with SO_LINGER(0)."));
    finding.whatNotTo = message(QT_TRANSLATE_NOOP(
        "Message", "Do not use SO_LINGER(0) in a client whose last bytes matter, never on a server; do not "
                   "turn on tcp_tw_recycle, and do not lower tcp_fin_timeout for it."));
    return finding;
}

std::vector<Finding> judge(const MachineFacts &facts)
{
    const std::uint64_t ports = facts.budget.rules.capacity;
    std::vector<Finding> findings;
    for (const RemoteUse &use : census(facts).remotes) {
        if (severityOf(use.timeWait, ports) != Severity::Fine)
            findings.push_back(findingOf(use, ports));
    }
    return findings;
}

} // namespace

extern const FindingKind timeWaitClientKind;
const FindingKind timeWaitClientKind{
    "time-wait-client", QT_TRANSLATE_NOOP("Message", "A client reconnects all the time"), &judge};

} // namespace lightfoot
