// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/doctor/census.h"
#include "core/sockets/doctor/evidence.h"
#include "core/sockets/doctor/findingkind.h"

namespace lightfoot {

namespace {

constexpr std::uint64_t many = 2000; // TIME_WAIT to one remote, from which on reuse would be felt

// The remote that off (0) or loopback only (2) leaves without help; null: none has so many.
const RemoteUse *inNeed(const Census &counted, int twReuse)
{
    for (const RemoteUse &use : counted.remotes) {
        if (use.timeWait >= many && (twReuse == 0 || !isLoopback(use.remote)))
            return &use;
    }
    return nullptr;
}

Message sentence(int twReuse, bool inVain, const RemoteUse *use)
{
    if (inVain)
        return message(
            QT_TRANSLATE_NOOP("Message", "tcp_tw_reuse is on, but does nothing without tcp_timestamps"));
    if (twReuse == 1)
        return message(QT_TRANSLATE_NOOP("Message", "tcp_tw_reuse is on for all outgoing connections"));
    const std::string remote = use->remote.toString();
    const std::string number = std::to_string(use->timeWait);
    if (twReuse == 2)
        return message(
            QT_TRANSLATE_NOOP(
                "Message",
                "tcp_tw_reuse is 2, for loopback only: it does not help the %1 TIME_WAIT sockets to %2"),
            number, remote);
    return message(
        QT_TRANSLATE_NOOP(
            "Message", "tcp_tw_reuse is off, so that the ports of %1 TIME_WAIT sockets to %2 wait for 60 s"),
        number, remote);
}

std::vector<Finding> judge(const MachineFacts &facts)
{
    const auto &setting = facts.settings.twReuse;
    if (!setting.value)
        return {};
    const Census counted = census(facts);
    const RemoteUse *use = *setting.value == 1 ? nullptr : inNeed(counted, *setting.value);
    if (*setting.value != 1 && !use)
        return {}; // a default that nobody feels
    const bool inVain = *setting.value == 1 && facts.settings.timestamps.value == 0;
    Finding finding;
    finding.severity = inVain ? Severity::Warning : Severity::Note;
    finding.what = sentence(*setting.value, inVain, use);
    finding.evidence.push_back(
        readFrom(setting, message(QT_TRANSLATE_NOOP(
                              "Message", "0 is off, 1 is all outgoing connections, 2 is loopback only"))));
    if (inVain)
        finding.evidence.push_back(
            readFrom(facts.settings.timestamps,
                     message(QT_TRANSLATE_NOOP("Message", "Timestamps, on which reuse depends"))));
    if (use) {
        finding.count = use->timeWait;
        finding.row = use->example;
        finding.process = use->process;
        finding.filter = "state time-wait and " + destinationFilter(use->remote);
        finding.evidence.push_back(
            rowsSeen(use->timeWait, message(QT_TRANSLATE_NOOP("Message", "TIME_WAIT sockets to that remote")),
                     finding.filter));
    }
    finding.why = message(QT_TRANSLATE_NOOP(
        "Message", "It lets a new outgoing connection take over a port from TIME_WAIT after a second. It is "
                   "for whoever connects; on incoming connections it has no effect."));
    finding.advice = message(QT_TRANSLATE_NOOP(
        "Message", "Pool connections or keep them alive first. Where a client must reconnect all the time, "
                   "net.ipv4.tcp_tw_reuse=1 with tcp_timestamps=1 is safe for it."));
    finding.whatNotTo = message(QT_TRANSLATE_NOOP(
        "Message",
        "Do not expect it to lessen the TIME_WAIT of a server, and do not take tcp_tw_recycle for it."));
    return {finding};
}

} // namespace

extern const FindingKind twReuseKind;
const FindingKind twReuseKind{"tw-reuse", QT_TRANSLATE_NOOP("Message", "tcp_tw_reuse"), &judge};

} // namespace lightfoot
