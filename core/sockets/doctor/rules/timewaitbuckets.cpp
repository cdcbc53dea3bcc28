// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/doctor/evidence.h"
#include "core/sockets/doctor/findingkind.h"

namespace lightfoot {

namespace {

// Reached, as the kernel counts it (TCPTimeWaitOverflow), or nine tenths full.
std::vector<Finding> judge(const MachineFacts &facts)
{
    const auto &limit = facts.settings.maxTimeWait;
    const std::uint64_t timeWait = countStates(facts.rows)[static_cast<std::size_t>(TcpState::TimeWait)];
    const std::uint64_t lost = grown(facts, KernelCounter::TimeWaitOverflow);
    const std::uint64_t before = facts.before.of(KernelCounter::TimeWaitOverflow).value_or(0);
    const bool nearly = limit.value && *limit.value > 0 && timeWait * 10 >= *limit.value * 9;
    if (lost == 0 && before == 0 && !nearly)
        return {};
    Finding finding;
    finding.severity = lost > 0 || nearly ? Severity::Warning : Severity::Note;
    finding.count = lost > 0 ? lost : nearly ? timeWait : before;
    finding.filter = "state time-wait";
    const std::string number = std::to_string(finding.count);
    if (lost > 0)
        finding.what = message(
            QT_TRANSLATE_NOOP(
                "Message",
                "tcp_max_tw_buckets is reached: %1 connections went without TIME_WAIT while we watched"),
            number);
    else if (nearly)
        finding.what = message(
            QT_TRANSLATE_NOOP("Message", "%1 TIME_WAIT sockets, nearly as many as tcp_max_tw_buckets allows"),
            number);
    else
        finding.what =
            message(QT_TRANSLATE_NOOP("Message", "tcp_max_tw_buckets was reached: %1 connections went "
                                                 "without TIME_WAIT since the kernel started"),
                    number);
    finding.evidence.push_back(
        readFrom(limit, message(QT_TRANSLATE_NOOP("Message", "The most TIME_WAIT sockets that are kept"))));
    finding.evidence.push_back(
        rowsSeen(timeWait, message(QT_TRANSLATE_NOOP("Message", "TIME_WAIT sockets now")), finding.filter));
    finding.evidence.push_back(
        counted(facts, KernelCounter::TimeWaitOverflow,
                message(QT_TRANSLATE_NOOP("Message", "TIME_WAIT ended at once, as there were too many"))));
    finding.why = message(QT_TRANSLATE_NOOP(
        "Message", "What TIME_WAIT protects from comes back: a late segment of an old connection can get "
                   "into a new one, and a lost last ACK is answered with a reset."));
    finding.advice = message(QT_TRANSLATE_NOOP(
        "Message", "Find who makes so many (keep-alive, pooling), and raise net.ipv4.tcp_max_tw_buckets: a "
                   "socket in TIME_WAIT takes about 256 bytes."));
    finding.whatNotTo = message(
        QT_TRANSLATE_NOOP("Message", "Do not lower tcp_max_tw_buckets to see fewer TIME_WAIT sockets."));
    return {finding};
}

} // namespace

extern const FindingKind timeWaitBucketsKind;
const FindingKind timeWaitBucketsKind{
    "time-wait-buckets", QT_TRANSLATE_NOOP("Message", "More TIME_WAIT than the kernel keeps"), &judge};

} // namespace lightfoot
