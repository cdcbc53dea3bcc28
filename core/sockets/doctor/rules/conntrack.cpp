// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/doctor/evidence.h"
#include "core/sockets/doctor/findingkind.h"
#include "core/sockets/doctor/limits.h"

namespace lightfoot {

namespace {

std::vector<Finding> judge(const MachineFacts &facts)
{
    const auto &count = facts.settings.conntrackCount;
    const auto &limit = facts.settings.conntrackMax;
    if (!count.value || !limit.value || severityOfUse(*count.value, *limit.value) == Severity::Fine)
        return {};
    Finding finding;
    finding.severity = severityOfUse(*count.value, *limit.value);
    finding.count = *count.value;
    finding.what = message(QT_TRANSLATE_NOOP("Message", "Connection tracking is %1 full: %2 of %3 entries"),
                           percent(*count.value, *limit.value), std::to_string(*count.value),
                           std::to_string(*limit.value));
    finding.evidence.push_back(
        readFrom(count, message(QT_TRANSLATE_NOOP("Message", "Connections that are tracked"))));
    finding.evidence.push_back(
        readFrom(limit, message(QT_TRANSLATE_NOOP("Message", "The most that are tracked"))));
    finding.why = message(
        QT_TRANSLATE_NOOP("Message", "When the table is full the kernel drops packets of new connections "
                                     "(“nf_conntrack: table full, dropping packet”), incoming and outgoing. "
                                     "A connection in TIME_WAIT keeps an entry, for 120 s by default."));
    finding.advice = message(QT_TRANSLATE_NOOP(
        "Message",
        "Make fewer short connections, raise net.netfilter.nf_conntrack_max (about 256 bytes an entry), "
        "shorten nf_conntrack_tcp_timeout_time_wait, or do not track what needs no tracking (NOTRACK)."));
    finding.whatNotTo = message(QT_TRANSLATE_NOOP(
        "Message", "Do not unload connection tracking where NAT or a stateful firewall depends on it."));
    return {finding};
}

} // namespace

extern const FindingKind conntrackKind;
const FindingKind conntrackKind{"conntrack",
                                QT_TRANSLATE_NOOP("Message", "Connection tracking is nearly full"), &judge};

} // namespace lightfoot
