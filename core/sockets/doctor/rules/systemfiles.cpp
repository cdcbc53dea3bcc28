// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/doctor/evidence.h"
#include "core/sockets/doctor/findingkind.h"
#include "core/sockets/doctor/limits.h"

namespace lightfoot {

namespace {

std::vector<Finding> judge(const MachineFacts &facts)
{
    const auto &open = facts.settings.filesOpen;
    const auto &limit = facts.settings.fileMax;
    if (!open.value || !limit.value || severityOfUse(*open.value, *limit.value) == Severity::Fine)
        return {};
    Finding finding;
    finding.severity = severityOfUse(*open.value, *limit.value);
    finding.count = *open.value;
    finding.what = message(QT_TRANSLATE_NOOP("Message", "This machine has %1 of %2 files open"),
                           std::to_string(*open.value), std::to_string(*limit.value));
    finding.evidence.push_back(
        readFrom(open, message(QT_TRANSLATE_NOOP("Message", "Files open on the whole machine"))));
    finding.evidence.push_back(
        readFrom(limit, message(QT_TRANSLATE_NOOP("Message", "The most there may be"))));
    finding.why = message(QT_TRANSLATE_NOOP(
        "Message",
        "At the limit every program fails to open files and sockets, whatever limit it has itself."));
    finding.advice = message(QT_TRANSLATE_NOOP(
        "Message", "Find the process with the most open files first; then raise fs.file-max."));
    finding.whatNotTo = message(QT_TRANSLATE_NOOP(
        "Message",
        "Do not wait for it: at the limit only the superuser can still open a file to repair it."));
    return {finding};
}

} // namespace

extern const FindingKind systemFilesKind;
const FindingKind systemFilesKind{
    "system-files", QT_TRANSLATE_NOOP("Message", "This machine has nearly all files open that it may"),
    &judge};

} // namespace lightfoot
