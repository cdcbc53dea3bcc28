// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/doctor/census.h"
#include "core/sockets/doctor/evidence.h"
#include "core/sockets/doctor/findingkind.h"

namespace lightfoot {

namespace {

constexpr std::uint64_t some = 500;   // about 8 a second: worth a note
constexpr std::uint64_t many = 1'000; // about 17 a second, all the time

Finding findingOf(const ServiceUse &service)
{
    const std::string where = serviceName(service.listener.local);
    Finding finding;
    finding.severity = service.timeWait >= many ? Severity::Warning : Severity::Note;
    finding.count = service.timeWait;
    finding.row = service.listener;
    finding.process = service.process;
    finding.filter = "state time-wait and " + sourceFilter(service.listener.local);
    finding.what = sentence(
        service.process,
        QT_TRANSLATE_NOOP("Message", "%1 (pid %2) closes first: its service %4 keeps %3 TIME_WAIT sockets"),
        QT_TRANSLATE_NOOP("Message", "The service %2 closes first and keeps %1 TIME_WAIT sockets"),
        std::to_string(service.timeWait), where);
    finding.evidence.push_back(
        rowsSeen(service.timeWait,
                 message(QT_TRANSLATE_NOOP("Message", "TIME_WAIT sockets on the side of the service")),
                 finding.filter));
    finding.evidence.push_back(
        rowsSeen(service.live, message(QT_TRANSLATE_NOOP("Message", "Connections of the service now")),
                 "exclude time-wait,listen and " + sourceFilter(service.listener.local)));
    finding.why = message(QT_TRANSLATE_NOOP(
        "Message", "Whoever closes first keeps TIME_WAIT for 60 s. A server that does it keeps that of all "
                   "its clients together: memory, and work for each new connection."));
    finding.advice = message(QT_TRANSLATE_NOOP(
        "Message", "Let the clients close: keep connections alive (keep-alive with a time-out above the "
                   "clients'), and do not answer with “Connection: close”."));
    finding.whatNotTo = message(QT_TRANSLATE_NOOP(
        "Message",
        "Do not set SO_LINGER(0) on the service: clients would lose the end of answers. tcp_tw_reuse does "
        "nothing for incoming connections, and tcp_tw_recycle breaks clients behind NAT."));
    return finding;
}

std::vector<Finding> judge(const MachineFacts &facts)
{
    std::vector<Finding> findings;
    for (const ServiceUse &service : census(facts).services) {
        if (service.timeWait >= some && service.timeWait > service.otherEnd)
            findings.push_back(findingOf(service));
    }
    return findings;
}

} // namespace

extern const FindingKind timeWaitServerKind;
const FindingKind timeWaitServerKind{"time-wait-server",
                                     QT_TRANSLATE_NOOP("Message", "A service closes first"), &judge};

} // namespace lightfoot
