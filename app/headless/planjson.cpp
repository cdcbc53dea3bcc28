// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/planprinter.h"
#include "app/headless/utf8.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <ostream>

namespace lightfoot {

namespace {

qint64 inMicroseconds(Duration duration)
{
    return std::chrono::duration_cast<std::chrono::microseconds>(duration).count();
}

QJsonValue moment(const std::optional<Duration> &duration)
{
    return duration ? QJsonValue(inMicroseconds(*duration)) : QJsonValue();
}

template <class Number>
QJsonValue known(const std::optional<Number> &number)
{
    return number ? QJsonValue(qint64(*number)) : QJsonValue();
}

QJsonObject breachJson(const ForecastBreach &breach)
{
    return {{QStringLiteral("limit"), text(toString(breach.limit))},
            {QStringLiteral("subject"), text(escaped(breach.subject))},
            {QStringLiteral("demand"), breach.demand},
            {QStringLiteral("allowed"), breach.allowed},
            {QStringLiteral("after_us"), inMicroseconds(breach.after)},
            {QStringLiteral("when_silent"), breach.whenSilent},
            {QStringLiteral("text"), text(toEnglish(breach.text))},
            {QStringLiteral("advice"), text(toEnglish(breach.advice))}};
}

QJsonObject closingJson(const ClosingForecast &closing)
{
    QJsonArray breaches;
    for (const ForecastBreach &breach : closing.breaches)
        breaches.append(breachJson(breach));
    return {{QStringLiteral("verdict"), text(toString(closing.verdict))},
            {QStringLiteral("text"), text(toEnglish(closing.summary))},
            {QStringLiteral("time_wait"), qint64(closing.timeWait)},
            {QStringLiteral("first_limit"), closing.breaches.empty()
                                                ? QJsonValue()
                                                : QJsonValue(text(toString(closing.breaches.front().limit)))},
            {QStringLiteral("breaches"), breaches}};
}

QJsonObject remoteClosing(const RemoteForecast::Closing &closing)
{
    return {{QStringLiteral("time_wait"), qint64(closing.timeWait)},
            {QStringLiteral("slow_after_us"), moment(closing.slowAfter)},
            {QStringLiteral("exhausted_after_us"), moment(closing.exhaustedAfter)}};
}

QJsonArray remotesJson(const Forecast &forecast)
{
    QJsonArray remotes;
    for (const RemoteForecast &remote : forecast.remotes)
        remotes.append(QJsonObject{
            {QStringLiteral("remote"), text(escaped(remote.remote))},
            {QStringLiteral("proxy"), remote.proxy},
            {QStringLiteral("endpoints"), qint64(remote.endpoints)},
            {QStringLiteral("connects_per_s"), remote.connectsPerSecond},
            {QStringLiteral("in_flight_when_silent"), remote.inFlight},
            {QStringLiteral("ports_reused"), remote.portsReused},
            {QStringLiteral("as_planned"), remoteClosing(remote.of(ForecastClosing::AsPlanned))},
            {QStringLiteral("without_reset"), remoteClosing(remote.of(ForecastClosing::WithoutReset))}});
    return remotes;
}

QJsonArray resolversJson(const Forecast &forecast)
{
    QJsonArray resolvers;
    for (const ResolverForecast &resolver : forecast.resolvers)
        resolvers.append(
            QJsonObject{{QStringLiteral("resolver"), text(escaped(resolver.resolver.name))},
                        {QStringLiteral("servers"), text(escaped(resolver.resolver.servers))},
                        {QStringLiteral("endpoints"), qint64(resolver.endpoints)},
                        {QStringLiteral("names_per_s"), resolver.questionsPerSecond},
                        {QStringLiteral("queries_per_s"), resolver.queriesPerSecond},
                        {QStringLiteral("names_per_s_limit"), resolver.resolver.questionsPerSecond}});
    return resolvers;
}

QJsonObject portsJson(const PlanReport &report)
{
    const KernelSettings &kernel = report.limits.kernel;
    const std::optional<PortRange> &range = kernel.localPortRange.value;
    return {{QStringLiteral("first"), range ? QJsonValue(range->first) : QJsonValue()},
            {QStringLiteral("last"), range ? QJsonValue(range->last) : QJsonValue()},
            {QStringLiteral("available_per_remote"), known(report.forecast.portsAvailable)},
            {QStringLiteral("tw_reuse"), known(kernel.twReuse.value)},
            {QStringLiteral("time_wait_limit"), known(kernel.maxTimeWait.value)}};
}

QJsonObject silenceJson(const PlanReport &report)
{
    return {{QStringLiteral("in_flight"), report.forecast.inFlight},
            {QStringLiteral("in_flight_limit"), qint64(report.limits.inFlight / 2)},
            {QStringLiteral("descriptors"), report.forecast.descriptors},
            {QStringLiteral("descriptors_limit"), known(report.limits.kernel.openFilesHard.value)}};
}

QJsonArray remarksJson(const ImportReport &report)
{
    QJsonArray remarks;
    for (const Remark &remark : report.remarks) {
        const bool hasFile = remark.place.file < report.files.size();
        remarks.append(QJsonObject{
            {QStringLiteral("severity"), text(toString(remark.severity))},
            {QStringLiteral("file"), hasFile ? text(escaped(report.files[remark.place.file])) : QString()},
            {QStringLiteral("line"), qint64(remark.place.line)},
            {QStringLiteral("column"), qint64(remark.place.column)},
            {QStringLiteral("text"), text(toEnglish(remark.message))}});
    }
    return remarks;
}

QJsonObject curveJson(const LabCurve &curve)
{
    QJsonArray samples;
    for (const LabSample &sample : curve.samples)
        samples.append(QJsonObject{{QStringLiteral("at_us"), inMicroseconds(sample.at)},
                                   {QStringLiteral("time_wait"), qint64(sample.timeWait)},
                                   {QStringLiteral("server_time_wait"), qint64(sample.serverTimeWait)},
                                   {QStringLiteral("connects"), qint64(sample.connects)},
                                   {QStringLiteral("failures"), qint64(sample.failures)}});
    return {{QStringLiteral("connects_per_s"), curve.connectsPerSecond()},
            {QStringLiteral("samples"), samples}};
}

QJsonObject trialJson(const PlanTrial &trial)
{
    QJsonArray forecast;
    for (const LabSample &sample : trial.found.withoutReset.samples)
        forecast.append(QJsonObject{
            {QStringLiteral("at_us"), inMicroseconds(sample.at)},
            {QStringLiteral("time_wait"),
             trial.expected.timeWaitAfter(sample.at, ForecastClosing::WithoutReset, trial.limits)}});
    QJsonArray simplified;
    for (const Message &remark : labSimplifications(trial.plan))
        simplified.append(text(toEnglish(remark)));
    return {{QStringLiteral("length_us"), inMicroseconds(trial.plan.length)},
            {QStringLiteral("connections"), qint64(trial.plan.endpoints.size())},
            {QStringLiteral("remotes"), qint64(trial.plan.remotes)},
            {QStringLiteral("left_out"), qint64(trial.plan.leftOut)},
            {QStringLiteral("slowed_by"), trial.plan.slowedBy},
            {QStringLiteral("forecast"),
             QJsonObject{{QStringLiteral("connects_per_s"), trial.expected.connectsPerSecond},
                         {QStringLiteral("without_reset"), forecast}}},
            {QStringLiteral("with_reset"), curveJson(trial.found.withReset)},
            {QStringLiteral("without_reset"), curveJson(trial.found.withoutReset)},
            {QStringLiteral("simplified"), simplified}};
}

} // namespace

void printPlanJson(std::ostream &out, const PlanReport &report)
{
    const Forecast &forecast = report.forecast;
    const ClosingForecast &planned = forecast.of(ForecastClosing::AsPlanned);
    QJsonObject object{
        {QStringLiteral("endpoints"), qint64(forecast.endpoints)},
        {QStringLiteral("probes_per_s"), forecast.probesPerSecond},
        {QStringLiteral("connects_per_s"), forecast.connectsPerSecond},
        {QStringLiteral("fits"), planned.verdict != ForecastVerdict::DoesNotFit},
        {QStringLiteral("as_planned"), closingJson(planned)},
        {QStringLiteral("with_reset"), closingJson(forecast.of(ForecastClosing::WithReset))},
        {QStringLiteral("without_reset"), closingJson(forecast.of(ForecastClosing::WithoutReset))},
        {QStringLiteral("ports"), portsJson(report)},
        {QStringLiteral("when_silent"), silenceJson(report)},
        {QStringLiteral("remotes"), remotesJson(forecast)},
        {QStringLiteral("resolvers"), resolversJson(forecast)},
        {QStringLiteral("remarks"), remarksJson(report.list)},
        {QStringLiteral("lab"), report.trial ? QJsonValue(trialJson(*report.trial)) : QJsonValue()}};
    out << QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString() << '\n';
}

} // namespace lightfoot
