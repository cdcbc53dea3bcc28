// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/doctor/evidence.h"
#include "core/sockets/doctor/findingkind.h"

namespace lightfoot {

namespace {

constexpr std::chrono::seconds kernelDefault{60};

// Whoever changed it most likely meant TIME_WAIT, as half of the Internet's advice does.
std::vector<Finding> judge(const MachineFacts &facts)
{
    const auto &setting = facts.settings.finTimeout;
    if (!setting.value || *setting.value == kernelDefault)
        return {};
    Finding finding;
    const std::uint64_t timeWait = countStates(facts.rows)[static_cast<std::size_t>(TcpState::TimeWait)];
    finding.severity = Severity::Note;
    finding.count = timeWait;
    finding.what =
        message(QT_TRANSLATE_NOOP("Message", "tcp_fin_timeout is %1 s; TIME_WAIT still lasts 60 s"),
                std::to_string(setting.value->count()));
    finding.evidence.push_back(readFrom(
        setting, message(QT_TRANSLATE_NOOP("Message", "Seconds that an orphan stays in FIN_WAIT_2"))));
    if (timeWait > 0) {
        finding.filter = "state time-wait";
        finding.evidence.push_back(rowsSeen(
            timeWait,
            message(QT_TRANSLATE_NOOP("Message", "TIME_WAIT sockets now, on which it has no effect")),
            finding.filter));
    }
    finding.why = message(QT_TRANSLATE_NOOP(
        "Message", "tcp_fin_timeout is how long a closed socket waits in FIN_WAIT_2 for the other end's FIN. "
                   "The length of TIME_WAIT is fixed in the kernel; no setting changes it."));
    finding.advice = message(QT_TRANSLATE_NOOP(
        "Message", "Leave it at 60 s unless sockets pile up in FIN_WAIT_2. Against TIME_WAIT keep "
                   "connections alive, pool them, and let the client close."));
    finding.whatNotTo =
        message(QT_TRANSLATE_NOOP("Message", "Do not lower tcp_fin_timeout to get rid of TIME_WAIT: peers "
                                             "that close slowly are cut off instead."));
    return {finding};
}

} // namespace

extern const FindingKind finTimeoutKind;
const FindingKind finTimeoutKind{
    "fin-timeout", QT_TRANSLATE_NOOP("Message", "tcp_fin_timeout is not the length of TIME_WAIT"), &judge};

} // namespace lightfoot
