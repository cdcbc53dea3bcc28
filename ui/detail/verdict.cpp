// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/verdict.h"

#include "ui/widgets/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdlib>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

QString sentence(const char *text)
{
    return QCoreApplication::translate("Verdict", text);
}

QString reasonOf(FailureKind kind, const ProbeResult &result)
{
    if (result.details && result.details->reason && result.failure == kind)
        return translated(result.details->reason);
    return translated(describe(kind));
}

QString slowVerdict(const ProbeResult &result, const Endpoint &definition)
{
    QString text =
        sentence(QT_TRANSLATE_NOOP("Verdict", "Answers, but slowly: %1 where at most %2 is wanted."))
            .arg(latencyText(result.latency), toQString(humanDuration(definition.degraded)));
    if (const auto phase = longestPhase(result.phases))
        text += u' ' + sentence(QT_TRANSLATE_NOOP("Verdict", "Most of it is %1, %2."))
                           .arg(phaseName(*phase), latencyText(result.phases.of(*phase)));
    return text;
}

QString upVerdict(const ProbeResult &result)
{
    QString text = sentence(QT_TRANSLATE_NOOP("Verdict", "Answers in %1.")).arg(latencyText(result.latency));
    if (result.details && result.details->reason)
        text += u' ' + translated(result.details->reason);
    else if (result.details && !result.details->summary.empty())
        text += u' ' + shown(result.details->summary);
    return text;
}

// Of an endpoint that counts as up.
QString answeringVerdict(Status status, const ProbeResult &result, const Endpoint &definition)
{
    if (result.outcome == Outcome::Down)
        return sentence(QT_TRANSLATE_NOOP("Verdict", "Still taken for up, but the last probe failed: %1."))
            .arg(reasonOf(result.failure, result));
    return status == Status::Degraded ? slowVerdict(result, definition) : upVerdict(result);
}

// What the last run or the time before a pause left, before the first result after it.
QString oldVerdict(const EndpointView &view)
{
    if (view.status == Status::Down)
        return sentence(QT_TRANSLATE_NOOP("Verdict", "Was down when it was last measured: %1."))
            .arg(translated(describe(view.failure)));
    return view.status == Status::Degraded
               ? sentence(QT_TRANSLATE_NOOP("Verdict", "Was slow when it was last measured."))
               : sentence(QT_TRANSLATE_NOOP("Verdict", "Was up when it was last measured."));
}

} // namespace

QString verdictOf(const EndpointView &view, const ProbeResult &result, const Endpoint &definition)
{
    const QString since = agoText(view.since, std::chrono::system_clock::now());
    const bool believed =
        view.status == Status::Up || view.status == Status::Degraded || view.status == Status::Down;
    if (view.old && believed)
        return oldVerdict(view);
    switch (view.status) {
    case Status::Pending:
        return sentence(QT_TRANSLATE_NOOP("Verdict", "Not measured yet."));
    case Status::Paused:
        return sentence(QT_TRANSLATE_NOOP("Verdict", "Paused: it is not probed and nobody is told of it."));
    case Status::Up:
    case Status::Degraded:
        return answeringVerdict(view.status, result, definition);
    case Status::Down:
        if (result.outcome == Outcome::Up)
            return sentence(QT_TRANSLATE_NOOP("Verdict",
                                              "Down for %1; it answers again, but not yet often enough."))
                .arg(since);
        return sentence(QT_TRANSLATE_NOOP("Verdict", "Down for %1: %2."))
            .arg(since, reasonOf(view.failure, result));
    case Status::Unknown:
        return sentence(QT_TRANSLATE_NOOP("Verdict",
                                          "Could not be told: %1. This says nothing about the endpoint."))
            .arg(reasonOf(view.failure, result));
    }
    return {};
}

QString certificateText(const ProbeDetails &details, WallTime now)
{
    if (details.certificates.empty())
        return {};
    const auto ends = [](const Certificate &a, const Certificate &b) { return a.notAfter < b.notAfter; };
    const auto first = std::min_element(details.certificates.begin(), details.certificates.end(), ends);
    const auto left = static_cast<int>(std::chrono::floor<std::chrono::days>(first->notAfter - now).count());
    const int days = std::abs(left);
    if (left < 0)
        return QCoreApplication::translate("Verdict", "expired %n day(s) ago", nullptr, days);
    return QCoreApplication::translate("Verdict", "valid for %n day(s)", nullptr, days);
}

std::optional<Phase> longestPhase(const Phases &phases)
{
    std::optional<Phase> longest;
    for (std::size_t i = 0; i < phaseCount; ++i) {
        const auto phase = static_cast<Phase>(i);
        if (phases.has(phase) && (!longest || phases.of(phase) > phases.of(*longest)))
            longest = phase;
    }
    return longest;
}

} // namespace lightfoot
