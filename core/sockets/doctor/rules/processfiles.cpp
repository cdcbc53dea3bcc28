// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/doctor/evidence.h"
#include "core/sockets/doctor/findingkind.h"
#include "core/sockets/doctor/limits.h"

namespace lightfoot {

namespace {

Finding findingOf(const SocketProcess &process)
{
    Finding finding;
    finding.severity = severityOfUse(process.openFiles, process.fileLimit);
    finding.count = process.openFiles;
    finding.process = FindingProcess{process.pid, process.started, process.name};
    finding.filter = "pid = " + std::to_string(process.pid);
    const std::string folder = "/proc/" + std::to_string(process.pid);
    finding.what = message(QT_TRANSLATE_NOOP("Message", "%1 (pid %2) has %3 of %4 files open"), process.name,
                           std::to_string(process.pid), std::to_string(process.openFiles),
                           std::to_string(process.fileLimit));
    finding.evidence.push_back({message(QT_TRANSLATE_NOOP("Message", "Files open, sockets among them")),
                                std::to_string(process.openFiles), folder + "/fd"});
    finding.evidence.push_back({message(QT_TRANSLATE_NOOP("Message", "The most it may open (soft limit)")),
                                std::to_string(process.fileLimit), folder + "/limits"});
    finding.why = message(
        QT_TRANSLATE_NOOP("Message", "At the limit accept() and socket() fail with “too many open files”: a "
                                     "service stops accepting, its queue fills, and its clients wait."));
    finding.advice = message(QT_TRANSLATE_NOOP(
        "Message", "See whether it needs so many or forgets to close (CLOSE_WAIT). If it needs them, raise "
                   "its limit: LimitNOFILE= of its systemd unit, or ulimit -n."));
    finding.whatNotTo = message(QT_TRANSLATE_NOOP(
        "Message",
        "Do not raise the limit of a process that leaks: it only fails later, with more to clean up."));
    return finding;
}

std::vector<Finding> judge(const MachineFacts &facts)
{
    std::vector<Finding> findings;
    for (const SocketProcess &process : facts.processes) {
        if (severityOfUse(process.openFiles, process.fileLimit) != Severity::Fine)
            findings.push_back(findingOf(process));
    }
    return findings;
}

} // namespace

extern const FindingKind processFilesKind;
const FindingKind processFilesKind{
    "process-files", QT_TRANSLATE_NOOP("Message", "A process has nearly all files open that it may"), &judge};

} // namespace lightfoot
