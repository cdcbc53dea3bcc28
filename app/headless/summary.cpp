// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/summary.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <sstream>
#include <sys/resource.h>

namespace lightfoot {

namespace {

double seconds(const timeval &time)
{
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

std::string fixed(double value)
{
    char buffer[40];
    std::snprintf(buffer, sizeof buffer, "%.1f", value);
    return buffer;
}

} // namespace

double processorSeconds()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

Summary summarise(Application &application, double elapsed, double cpuSeconds)
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    Summary summary;
    summary.endpoints = application.monitor().endpoints()->size();
    summary.totals = application.monitor().totals();
    summary.engine = application.engine().figures();
    summary.lostSamples = application.history().health().lostSamples;
    summary.seconds = elapsed;
    summary.cpuSeconds = cpuSeconds;
    summary.peakRssKib = usage.ru_maxrss;
    summary.timeWaitUnknown = application.sampler().health();
    summary.timeWaitLeft = application.sampler().highestOurs();
    return summary;
}

std::string Summary::toJson() const
{
    const double count = static_cast<double>(std::max<std::uint64_t>(probes(), 1));
    QJsonObject failures;
    for (std::size_t i = 1; i < failureKindCount; ++i) {
        const std::string_view name = toString(static_cast<FailureKind>(i));
        if (totals.failures[i] > 0)
            failures.insert(QString::fromUtf8(name.data(), qsizetype(name.size())),
                            qint64(totals.failures[i]));
    }
    const QJsonObject object{
        {QStringLiteral("endpoints"), qint64(endpoints)},
        {QStringLiteral("probes"), qint64(probes())},
        {QStringLiteral("up"), qint64(totals.up)},
        {QStringLiteral("down"), qint64(totals.down)},
        {QStringLiteral("unknown"), qint64(totals.unknown)},
        {QStringLiteral("not_measured"), qint64(totals.notMeasured)},
        {QStringLiteral("rate_per_s"), static_cast<double>(probes()) / std::max(seconds, 0.001)},
        {QStringLiteral("cpu_us_per_probe"), cpuSeconds * 1e6 / count},
        {QStringLiteral("peak_rss_kib"), qint64(peakRssKib)},
        {QStringLiteral("p50_us"), qint64(totals.latency.percentile(0.5).count())},
        {QStringLiteral("p99_us"), qint64(totals.latency.percentile(0.99).count())},
        {QStringLiteral("late_p99_us"), qint64(totals.late.percentile(0.99).count())},
        {QStringLiteral("late_p999_us"), qint64(totals.late.percentile(0.999).count())},
        {QStringLiteral("time_wait_left"), qint64(timeWaitLeft)},
        {QStringLiteral("seconds"), seconds},
        {QStringLiteral("skipped_late"), qint64(engine.skippedLate)},
        {QStringLiteral("skipped_overlap"), qint64(engine.skippedOverlap)},
        {QStringLiteral("lost_samples"), qint64(lostSamples)},
        {QStringLiteral("failures"), failures},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

std::string Summary::toText() const
{
    const double count = static_cast<double>(std::max<std::uint64_t>(probes(), 1));
    std::ostringstream out;
    out << probes() << " probes of " << endpoints << " endpoints in " << fixed(seconds) << " s ("
        << fixed(static_cast<double>(probes()) / std::max(seconds, 0.001)) << "/s)\n"
        << "up " << totals.up << ", down " << totals.down << ", unknown " << totals.unknown
        << ", not measured " << totals.notMeasured << '\n';
    for (std::size_t i = 1; i < failureKindCount; ++i) {
        if (totals.failures[i] > 0)
            out << "    " << toString(static_cast<FailureKind>(i)) << ' ' << totals.failures[i] << " ("
                << toEnglish(describe(static_cast<FailureKind>(i))) << ")\n";
    }
    out << "latency p50 " << humanDuration(totals.latency.percentile(0.5)) << ", p99 "
        << humanDuration(totals.latency.percentile(0.99)) << "; started late by p99 "
        << humanDuration(totals.late.percentile(0.99)) << '\n';
    if (engine.skippedCap > 0)
        out << engine.skippedCap << " probes were not measured: this machine allows " << engine.inFlightCap
            << " in flight (file descriptors)\n";
    if (engine.skippedLate > 0)
        out << engine.skippedLate << " probes were not started: this machine or this program stood still\n";
    if (engine.skippedOverlap > 0)
        out << engine.skippedOverlap
            << " starts were skipped: the probe before had not ended (timeout longer than interval)\n";
    if (lostSamples > 0)
        out << lostSamples << " results were not kept: the store is too slow or cannot be written\n";
    out << "processor " << fixed(cpuSeconds * 1e6 / count) << " us a probe, memory " << peakRssKib
        << " KiB at most\n"
        << "left behind by us: "
        << (timeWaitUnknown ? "not known, " + toEnglish(timeWaitUnknown)
                            : std::to_string(timeWaitLeft) + " TIME_WAIT")
        << '\n';
    return out.str();
}

} // namespace lightfoot
