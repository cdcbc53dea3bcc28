// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/doctor/evidence.h"
#include "core/sockets/doctor/findingkind.h"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr std::size_t most = 3; // listeners that are named

// The queues that came nearest to their limit: where the overflow most likely was.
std::vector<ListenQueue> fullest(const MachineFacts &facts)
{
    std::vector<ListenQueue> queues = facts.listeners;
    const auto fill = [](const ListenQueue &queue) {
        return double(queue.peak) / (double(queue.row.sendQueue) + 1);
    };
    std::ranges::stable_sort(queues, std::greater<>(), fill);
    std::erase_if(queues, [](const ListenQueue &queue) { return queue.peak == 0; });
    if (queues.size() > most)
        queues.resize(most);
    return queues;
}

void addQueues(const MachineFacts &facts, Finding &finding)
{
    for (const ListenQueue &queue : fullest(facts)) {
        const auto process = processOf(queue.owner);
        const std::string where = "state listen and " + sourceFilter(queue.row.local);
        finding.evidence.push_back(rowsSeen(
            queue.peak,
            sentence(process, QT_TRANSLATE_NOOP("Message", "Most that waited for %1 (pid %2), where %3 may"),
                     QT_TRANSLATE_NOOP("Message", "Most that waited, where %1 may"),
                     std::to_string(queue.row.sendQueue)),
            where));
        if (!finding.process) {
            finding.process = process;
            finding.row = queue.row;
            finding.filter = where;
        }
    }
}

// A queue that was seen full says it better: accept-queue. This is for what happened between two samples, and
// for the queue before, that of half-open connections.
std::vector<Finding> judge(const MachineFacts &facts)
{
    const bool seenFull = std::ranges::any_of(facts.listeners, &ListenQueue::wasFull);
    const std::uint64_t overflows = seenFull ? 0 : grown(facts, KernelCounter::ListenOverflows);
    const std::uint64_t halfOpen =
        grown(facts, KernelCounter::RequestQueueDrops) + grown(facts, KernelCounter::SyncookiesSent);
    if (overflows == 0 && halfOpen == 0)
        return {};
    Finding finding;
    finding.severity = Severity::Warning;
    finding.count = overflows > 0 ? overflows : halfOpen;
    finding.what =
        overflows > 0
            ? message(
                  QT_TRANSLATE_NOOP(
                      "Message", "%1 connections were turned away by a full accept queue while we watched"),
                  std::to_string(overflows))
            : message(
                  QT_TRANSLATE_NOOP(
                      "Message", "The queue of half-open connections overflowed %1 times while we watched"),
                  std::to_string(halfOpen));
    finding.evidence.push_back(
        counted(facts, KernelCounter::ListenOverflows,
                message(QT_TRANSLATE_NOOP("Message", "Connections turned away because a queue was full"))));
    finding.evidence.push_back(counted(
        facts, KernelCounter::ListenDrops,
        message(QT_TRANSLATE_NOOP("Message", "Connections dropped by listening sockets, for any reason"))));
    finding.evidence.push_back(
        counted(facts, KernelCounter::SyncookiesSent,
                message(QT_TRANSLATE_NOOP("Message", "Half-open connections answered with a cookie"))));
    finding.evidence.push_back(
        counted(facts, KernelCounter::RequestQueueDrops,
                message(QT_TRANSLATE_NOOP("Message", "Half-open connections dropped"))));
    if (overflows > 0)
        addQueues(facts, finding);
    finding.why = message(QT_TRANSLATE_NOOP(
        "Message", "A dropped connection is no error that a client sees: it tries again after a second or "
                   "more, so that some requests are slow for no visible reason."));
    finding.advice = message(QT_TRANSLATE_NOOP(
        "Message", "Let the service accept faster, or give it a longer backlog: listen(), then "
                   "net.core.somaxconn, for half-open ones net.ipv4.tcp_max_syn_backlog. A flood of SYNs "
                   "from strangers is an attack, for a firewall."));
    finding.whatNotTo = message(QT_TRANSLATE_NOOP(
        "Message", "Do not turn off tcp_syncookies: without them the connections are lost."));
    return {finding};
}

} // namespace

extern const FindingKind listenDropsKind;
const FindingKind listenDropsKind{"listen-drops",
                                  QT_TRANSLATE_NOOP("Message", "Incoming connections are dropped"), &judge};

} // namespace lightfoot
