// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/doctor/evidence.h"
#include "core/sockets/doctor/findingkind.h"
#include "core/sockets/doctor/limits.h"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr Duration leastWatch = 1s;      // less shows no process at work
constexpr std::uint64_t enoughHeld = 20; // through the whole watch
constexpr std::uint64_t enoughMore = 5;  // that came meanwhile
constexpr std::uint64_t enoughOld = 100; // older than a minute: more than a pool's idle ones
constexpr std::uint64_t idlePool = 10;   // older than a minute: worth a note

// What a watch of some seconds shows: all of them stay, and more come. A process that closes late, but
// closes, ends some in that time.
bool piling(const CloseWaitWatch &watch, Duration watched)
{
    return watched >= leastWatch && watch.held >= enoughHeld && watch.came >= enoughMore &&
           watch.ended * 20 <= watch.held;
}

const CloseWaitReport *reportOf(const MachineFacts &facts, const OwnerIdentity &process)
{
    const auto found = std::ranges::find(facts.leaks, process, &CloseWaitReport::process);
    return found == facts.leaks.end() ? nullptr : &*found;
}

Severity severityOf(const CloseWaitWatch &watch, const CloseWaitReport *report, Duration watched)
{
    const bool leaks = report && report->verdict == LeakVerdict::Leaking;
    if (leaks || piling(watch, watched) || watch.old >= enoughOld)
        return severityOfUse(watch.openFiles, watch.fileLimit) == Severity::Critical ? Severity::Critical
                                                                                     : Severity::Warning;
    const bool suspected = report && report->verdict == LeakVerdict::Suspected;
    return suspected || watch.old >= idlePool ? Severity::Note : Severity::Fine;
}

void addEvidence(const CloseWaitWatch &watch, const CloseWaitReport *report, Finding &finding)
{
    const auto add = [&](std::uint64_t count, Message what) {
        finding.evidence.push_back(rowsSeen(count, std::move(what), finding.filter));
    };
    add(watch.held, message(QT_TRANSLATE_NOOP("Message", "In CLOSE_WAIT all the time that we watched")));
    add(watch.came, message(QT_TRANSLATE_NOOP("Message", "Came to CLOSE_WAIT while we watched, and stayed")));
    add(watch.ended,
        message(QT_TRANSLATE_NOOP("Message", "Were in CLOSE_WAIT and were closed while we watched")));
    add(watch.old, message(QT_TRANSLATE_NOOP("Message", "The other end closed more than a minute ago")));
    if (watch.oldest.count() > 0)
        finding.evidence.push_back(
            {message(QT_TRANSLATE_NOOP("Message", "Since the oldest was closed by its other end")),
             humanDuration(watch.oldest), "tcp_info tcpi_last_ack_recv"});
    if (watch.fileLimit > 0)
        finding.evidence.push_back({message(QT_TRANSLATE_NOOP("Message", "Files open, of %1 it may open"),
                                            std::to_string(watch.fileLimit)),
                                    std::to_string(watch.openFiles),
                                    "/proc/" + std::to_string(watch.process.pid) + "/fd"});
    if (report && report->finding)
        finding.evidence.push_back(
            {report->finding, std::to_string(report->stuck), "sockets " + finding.filter});
}

Finding findingOf(const CloseWaitWatch &watch, const CloseWaitReport *report, Severity severity)
{
    Finding finding;
    finding.severity = severity;
    finding.count = watch.now();
    finding.row = watch.example;
    if (watch.process.pid != 0)
        finding.process = processOf(watch.process);
    finding.filter = "state close-wait";
    if (finding.process)
        finding.filter += " and pid = " + std::to_string(finding.process->pid);
    const std::string number = std::to_string(watch.now());
    finding.what =
        severity == Severity::Note
            ? sentence(
                  finding.process,
                  QT_TRANSLATE_NOOP("Message",
                                    "%1 (pid %2) holds %3 connections that their other ends closed long ago"),
                  QT_TRANSLATE_NOOP("Message", "Processes that our rights do not show hold %1 connections "
                                               "that their other ends closed long ago"),
                  number)
            : sentence(
                  finding.process,
                  QT_TRANSLATE_NOOP("Message", "%1 (pid %2) forgets to close: %3 connections in CLOSE_WAIT"),
                  QT_TRANSLATE_NOOP(
                      "Message",
                      "A process that our rights do not show forgets to close: %1 connections in CLOSE_WAIT"),
                  number);
    addEvidence(watch, report, finding);
    finding.why = message(QT_TRANSLATE_NOOP(
        "Message",
        "CLOSE_WAIT means that the other end has closed and this program has not. No time-out ends it: each "
        "one keeps a file descriptor until the process ends or reaches its limit and accepts no more."));
    finding.advice = message(
        QT_TRANSLATE_NOOP("Message", "It is a fault of the program: look for a path, most often one for "
                                     "errors, on which a socket is not closed when a read returns 0. Until "
                                     "it is mended, restart the program before it reaches its limit."));
    finding.whatNotTo =
        message(QT_TRANSLATE_NOOP("Message", "No kernel setting helps: neither tcp_fin_timeout nor "
                                             "keep-alive ends CLOSE_WAIT in a program that never looks."));
    return finding;
}

std::vector<Finding> judge(const MachineFacts &facts)
{
    std::vector<Finding> findings;
    for (const CloseWaitWatch &watch : facts.closeWaits) {
        const CloseWaitReport *report = reportOf(facts, watch.process);
        const Severity severity = severityOf(watch, report, facts.watched);
        if (severity != Severity::Fine)
            findings.push_back(findingOf(watch, report, severity));
    }
    return findings;
}

} // namespace

extern const FindingKind closeWaitLeakKind;
const FindingKind closeWaitLeakKind{"close-wait-leak",
                                    QT_TRANSLATE_NOOP("Message", "A process forgets to close"), &judge};

} // namespace lightfoot
