// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/doctor/evidence.h"
#include "core/sockets/doctor/findingkind.h"

namespace lightfoot {

namespace {

// Linux 4.12 took it away: where it is, it is dangerous, and where it is on, it does harm now.
std::vector<Finding> judge(const MachineFacts &facts)
{
    const auto &setting = facts.settings.twRecycle;
    if (!setting.value)
        return {};
    Finding finding;
    const bool on = *setting.value != 0;
    finding.severity = on ? Severity::Critical : Severity::Note;
    finding.what =
        on ? message(QT_TRANSLATE_NOOP("Message", "tcp_tw_recycle is on: clients behind NAT fail to connect"))
           : message(QT_TRANSLATE_NOOP("Message",
                                       "This kernel still has tcp_tw_recycle; it is off, as it must be"));
    finding.evidence.push_back(readFrom(setting, message(QT_TRANSLATE_NOOP("Message", "tcp_tw_recycle"))));
    if (const std::uint64_t refused = grown(facts, KernelCounter::PawsPassive); refused > 0)
        finding.evidence.push_back(
            counted(facts, KernelCounter::PawsPassive,
                    message(QT_TRANSLATE_NOOP("Message", "Connections refused because of it"))));
    finding.why =
        message(QT_TRANSLATE_NOOP("Message", "It drops every SYN whose timestamp is older than the last one "
                                             "from the same address. Clients that share an "
                                             "address behind NAT or a load balancer have clocks of their "
                                             "own, so their connections fail at random."));
    finding.advice =
        on ? message(QT_TRANSLATE_NOOP(
                 "Message",
                 "Turn it off now: sysctl -w net.ipv4.tcp_tw_recycle=0, and take it out of /etc/sysctl.d."))
           : message(QT_TRANSLATE_NOOP("Message",
                                       "Leave it off. A kernel from 4.12 on does not have it any more."));
    finding.whatNotTo = message(QT_TRANSLATE_NOOP(
        "Message", "Never turn tcp_tw_recycle on, whatever the number of TIME_WAIT sockets."));
    return {finding};
}

} // namespace

extern const FindingKind twRecycleKind;
const FindingKind twRecycleKind{"tw-recycle", QT_TRANSLATE_NOOP("Message", "tcp_tw_recycle"), &judge};

} // namespace lightfoot
