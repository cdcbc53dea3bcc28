// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/doctor/evidence.h"
#include "core/sockets/doctor/findingkind.h"

namespace lightfoot {

namespace {

constexpr std::uint32_t worthwhile = 8; // backlogs smaller than this are full or empty, and nothing between

bool nearlyFull(const ListenQueue &queue)
{
    return queue.row.sendQueue >= worthwhile &&
           std::uint64_t(queue.peak) * 4 >= std::uint64_t(queue.row.sendQueue) * 3;
}

Message whatOf(const ListenQueue &queue, const std::optional<FindingProcess> &process)
{
    const std::string waiting = std::to_string(queue.peak);
    const std::string limit = std::to_string(queue.row.sendQueue);
    const std::string where = serviceName(queue.row.local);
    if (queue.wasFull())
        return sentence(
            process,
            QT_TRANSLATE_NOOP("Message", "%1 (pid %2) does not accept fast enough: the queue of %5 is full, "
                                         "%3 connections wait where %4 may"),
            QT_TRANSLATE_NOOP("Message",
                              "The queue of the service %3 is full: %1 connections wait where %2 may"),
            waiting, limit, where);
    return sentence(
        process,
        QT_TRANSLATE_NOOP("Message", "%1 (pid %2) accepts late: %3 connections waited at %5, where %4 may"),
        QT_TRANSLATE_NOOP("Message", "The service %3 accepts late: %1 connections waited where %2 may"),
        waiting, limit, where);
}

Finding findingOf(const MachineFacts &facts, const ListenQueue &queue)
{
    Finding finding;
    finding.severity = queue.isFull() ? Severity::Critical : Severity::Warning;
    finding.count = queue.peak;
    finding.row = queue.row;
    finding.process = processOf(queue.owner);
    finding.filter = "state listen and " + sourceFilter(queue.row.local);
    finding.what = whatOf(queue, finding.process);
    finding.evidence.push_back(rowsSeen(
        queue.peak, message(QT_TRANSLATE_NOOP("Message", "Most connections that waited for accept (Recv-Q)")),
        finding.filter));
    finding.evidence.push_back(rowsSeen(
        queue.row.receiveQueue, message(QT_TRANSLATE_NOOP("Message", "Connections that wait now (Recv-Q)")),
        finding.filter));
    finding.evidence.push_back(rowsSeen(
        queue.row.sendQueue, message(QT_TRANSLATE_NOOP("Message", "The backlog: how many may wait (Send-Q)")),
        finding.filter));
    if (grown(facts, KernelCounter::ListenOverflows) > 0)
        finding.evidence.push_back(counted(
            facts, KernelCounter::ListenOverflows,
            message(QT_TRANSLATE_NOOP("Message", "Connections turned away because a queue was full"))));
    finding.why = message(QT_TRANSLATE_NOOP(
        "Message", "The kernel drops new connections while the queue is full. Clients see no refusal: they "
                   "try again after 1, 3 and 7 s, and think the network is slow."));
    finding.advice = message(QT_TRANSLATE_NOOP(
        "Message", "Find out why it does not accept: blocked, out of threads or of file descriptors. A "
                   "longer backlog (listen() and net.core.somaxconn) helps against bursts only."));
    finding.whatNotTo = message(QT_TRANSLATE_NOOP(
        "Message", "Do not turn on tcp_abort_on_overflow to hide it, and do not only lengthen the queue of a "
                   "service that is too slow: the wait in it grows as well."));
    return finding;
}

std::vector<Finding> judge(const MachineFacts &facts)
{
    std::vector<Finding> findings;
    for (const ListenQueue &queue : facts.listeners) {
        if (queue.wasFull() || nearlyFull(queue))
            findings.push_back(findingOf(facts, queue));
    }
    return findings;
}

} // namespace

extern const FindingKind acceptQueueKind;
const FindingKind acceptQueueKind{
    "accept-queue", QT_TRANSLATE_NOOP("Message", "A service does not accept fast enough"), &judge};

} // namespace lightfoot
