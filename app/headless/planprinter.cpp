// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/planprinter.h"

#include <algorithm>
#include <cmath>
#include <iomanip>
#include <ostream>
#include <sstream>

namespace lightfoot {

namespace {

constexpr std::size_t shownRemotes = 10; // the busiest; JSON has all
constexpr std::size_t curveRows = 30;
constexpr int curveWidth = 40;

std::string rate(double perSecond)
{
    std::ostringstream out;
    out << std::fixed << std::setprecision(perSecond < 10 ? 2 : perSecond < 1000 ? 1 : 0) << perSecond;
    return out.str();
}

std::string whole(double value)
{
    return std::to_string(std::llround(value));
}

std::string momentText(const std::optional<Duration> &moment)
{
    return moment ? humanDuration(*moment) : std::string("never");
}

// Rows of equal length, the first a heading; numbers to the right but for the first column.
void printColumns(std::ostream &out, const std::vector<std::vector<std::string>> &rows)
{
    std::vector<std::size_t> widths(rows.front().size());
    for (const auto &row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], row[i].size());
    }
    for (const auto &row : rows) {
        out << "  " << std::left << std::setw(int(widths[0])) << row[0];
        for (std::size_t i = 1; i < row.size(); ++i)
            out << "  " << std::right << std::setw(int(widths[i])) << row[i];
        out << '\n';
    }
}

void printRemotes(std::ostream &out, const Forecast &forecast)
{
    std::vector<std::vector<std::string>> rows{{"REMOTE", "ENDPOINTS", "CONNECTS/S", "TIME_WAIT",
                                                "WITHOUT RESET", "HALF OF PORTS AFTER", "ALL AFTER"}};
    for (std::size_t i = 0; i < std::min(shownRemotes, forecast.remotes.size()); ++i) {
        const RemoteForecast &remote = forecast.remotes[i];
        const RemoteForecast::Closing &without = remote.of(ForecastClosing::WithoutReset);
        rows.push_back({escaped(remote.remote) + (remote.proxy ? " (proxy)" : ""),
                        std::to_string(remote.endpoints), rate(remote.connectsPerSecond),
                        std::to_string(remote.of(ForecastClosing::AsPlanned).timeWait),
                        std::to_string(without.timeWait), momentText(without.slowAfter),
                        momentText(without.exhaustedAfter)});
    }
    if (rows.size() == 1)
        return;
    out << "\nBusiest remotes (the last three columns: without reset)\n";
    printColumns(out, rows);
    if (forecast.remotes.size() > shownRemotes)
        out << "  and " << forecast.remotes.size() - shownRemotes << " more\n";
}

void printResolvers(std::ostream &out, const Forecast &forecast)
{
    if (forecast.resolvers.empty())
        return;
    std::vector<std::vector<std::string>> rows{
        {"RESOLVER", "ENDPOINTS", "NAMES/S", "QUERIES/S", "NAMES/S AT MOST"}};
    for (const ResolverForecast &own : forecast.resolvers) {
        const PlannedResolver &resolver = own.resolver;
        const std::string name = resolver.servers.empty() ? resolver.name : resolver.servers;
        rows.push_back({escaped(name) + (resolver.name.empty() ? " (this machine's)" : ""),
                        std::to_string(own.endpoints), rate(own.questionsPerSecond),
                        rate(own.queriesPerSecond), whole(resolver.questionsPerSecond)});
    }
    out << "\nNames\n";
    printColumns(out, rows);
}

void printVerdict(std::ostream &out, const char *heading, const ClosingForecast &closing)
{
    out << heading << toEnglish(closing.summary) << '\n';
    for (const ForecastBreach &breach : closing.breaches)
        out << "    " << toString(breach.limit) << ": " << toEnglish(breach.text) << '\n'
            << "        " << toEnglish(breach.advice) << '\n';
}

// The sample taken last before a moment; the curves' moments differ by milliseconds.
const LabSample &sampleAt(const LabCurve &curve, Duration at)
{
    const auto after =
        std::ranges::find_if(curve.samples, [at](const LabSample &sample) { return sample.at > at + 500ms; });
    return after == curve.samples.begin() ? *after : *std::prev(after);
}

void printTrial(std::ostream &out, const PlanTrial &trial)
{
    const LabCurve &without = trial.found.withoutReset;
    const LabCurve &with = trial.found.withReset;
    out << "\nLinger lab: " << trial.plan.endpoints.size() << " endpoints, " << trial.plan.remotes
        << " remotes, " << humanDuration(trial.plan.length) << " each way\n"
        << "  connects/s: forecast " << rate(trial.expected.connectsPerSecond) << ", with reset "
        << rate(with.connectsPerSecond()) << ", without reset " << rate(without.connectsPerSecond()) << '\n'
        << "  failures: with reset " << with.samples.back().failures << ", without reset "
        << without.samples.back().failures << "\n  TIME_WAIT\n";
    std::uint32_t highest = 1;
    for (const LabSample &sample : without.samples)
        highest = std::max(highest, sample.timeWait);
    const std::size_t step = (without.samples.size() + curveRows - 1) / curveRows;
    out << "    AT        WITH RESET  WITHOUT RESET  FORECAST\n";
    for (std::size_t i = 0; i < without.samples.size(); ++i) {
        if (i % step != 0 && i + 1 != without.samples.size())
            continue;
        const LabSample &sample = without.samples[i];
        out << "    " << std::left << std::setw(8) << humanDuration(sample.at) << std::right << std::setw(12)
            << sampleAt(with, sample.at).timeWait << std::setw(15) << sample.timeWait << std::setw(10)
            << whole(trial.expected.timeWaitAfter(sample.at, ForecastClosing::WithoutReset, trial.limits))
            << "  ";
        for (std::uint32_t k = 0; k < sample.timeWait * curveWidth / highest; ++k)
            out << "▇";
        out << '\n';
    }
    for (const Message &remark : labSimplifications(trial.plan))
        out << "  " << toEnglish(remark) << '\n';
}

} // namespace

void printPlan(std::ostream &out, const PlanReport &report)
{
    const Forecast &forecast = report.forecast;
    out << forecast.endpoints << (forecast.endpoints == 1 ? " endpoint: " : " endpoints: ")
        << rate(forecast.probesPerSecond) << " probes/s, " << rate(forecast.connectsPerSecond)
        << " connects/s\n\nTIME_WAIT here once it runs for a minute, if we close first\n"
        << "  as planned     " << forecast.of(ForecastClosing::AsPlanned).timeWait << "\n  with reset     "
        << forecast.of(ForecastClosing::WithReset).timeWait << "\n  without reset  "
        << forecast.of(ForecastClosing::WithoutReset).timeWait << '\n';
    printRemotes(out, forecast);
    printResolvers(out, forecast);
    out << "\nWhen no endpoint answers\n  " << whole(forecast.inFlight) << " probes in flight, "
        << report.limits.inFlight / 2 << " may be\n  " << whole(forecast.descriptors) << " file descriptors";
    if (const auto &files = report.limits.kernel.openFilesHard.value)
        out << ", the limit is " << *files;
    out << "\n\n";
    printVerdict(out, "This plan ", forecast.of(ForecastClosing::AsPlanned));
    printVerdict(out, "Without reset it ", forecast.of(ForecastClosing::WithoutReset));
    if (report.trial)
        printTrial(out, *report.trial);
}

} // namespace lightfoot
