// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/doctor/evidence.h"
#include "core/sockets/doctor/findingkind.h"

namespace lightfoot {

namespace {

constexpr std::uint64_t kernelDefault = 4096; // since Linux 5.4; 128 before

// The listener whose backlog was cut to the setting and that used at least half of it; null: the setting
// hurts nobody.
const ListenQueue *heldBack(const MachineFacts &facts, std::uint64_t limit)
{
    const ListenQueue *worst = nullptr;
    for (const ListenQueue &queue : facts.listeners) {
        const bool used = queue.row.sendQueue == limit && std::uint64_t(queue.peak) * 2 >= limit;
        if (used && (!worst || queue.peak > worst->peak))
            worst = &queue;
    }
    return worst;
}

std::vector<Finding> judge(const MachineFacts &facts)
{
    const auto &setting = facts.settings.somaxconn;
    if (!setting.value || *setting.value >= kernelDefault)
        return {};
    const ListenQueue *queue = heldBack(facts, *setting.value);
    if (!queue)
        return {};
    Finding finding;
    finding.severity = queue->wasFull() ? Severity::Warning : Severity::Note;
    finding.count = *setting.value;
    finding.row = queue->row;
    finding.process = processOf(queue->owner);
    finding.filter = "state listen and " + sourceFilter(queue->row.local);
    finding.what =
        sentence(finding.process,
                 QT_TRANSLATE_NOOP("Message", "somaxconn is %3 and cuts the backlog of %1 (pid %2) at %4"),
                 QT_TRANSLATE_NOOP("Message", "somaxconn is %1 and cuts the backlog of the service %2"),
                 std::to_string(*setting.value), serviceName(queue->row.local));
    finding.evidence.push_back(
        readFrom(setting, message(QT_TRANSLATE_NOOP("Message", "The longest backlog a service gets"))));
    finding.evidence.push_back(
        rowsSeen(queue->peak,
                 message(QT_TRANSLATE_NOOP("Message", "Most connections that waited for accept (Recv-Q)")),
                 finding.filter));
    finding.why =
        message(QT_TRANSLATE_NOOP("Message", "A service gets the smaller of what it asks for and somaxconn. "
                                             "A burst of connections beyond that is dropped."));
    finding.advice = message(
        QT_TRANSLATE_NOOP("Message", "net.core.somaxconn=4096 (the kernel's default since 5.4), then restart "
                                     "the service: a listening socket keeps the backlog it began with."));
    finding.whatNotTo = message(QT_TRANSLATE_NOOP(
        "Message", "Do not expect a longer backlog to help a service that is always too slow."));
    return {finding};
}

} // namespace

extern const FindingKind somaxconnKind;
const FindingKind somaxconnKind{"somaxconn", QT_TRANSLATE_NOOP("Message", "somaxconn is low"), &judge};

} // namespace lightfoot
