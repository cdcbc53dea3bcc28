// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/plancommand.h"

#include "app/headless/arguments.h"
#include "app/headless/planprinter.h"
#include "app/lab/planinput.h"
#include "core/lists/checklist.h"
#include "core/lists/listfiles.h"

#include <iostream>

namespace lightfoot {

namespace {

constexpr int exitFits = 0;
constexpr int exitDoesNotFit = 1;

struct PlanOptions
{
    std::vector<std::string> lists;
    std::optional<Duration> interval;
    std::optional<Duration> trial;
    bool json = false;
};

int planUsage(const std::string &why)
{
    std::cerr << "lightfoot-cli plan: " << why << "\nTry 'lightfoot-cli plan --help'.\n";
    return exitUsage;
}

// Puts a duration within bounds into value; otherwise says why and with which code to end.
std::optional<int> take(const QCommandLineParser &parser, const QCommandLineOption &option, Duration least,
                        Duration most, std::optional<Duration> &value)
{
    if (!parser.isSet(option))
        return std::nullopt;
    const std::string name = "--" + option.names().first().toStdString() + ": ";
    const Result<Duration> duration = parseDuration(parser.value(option).toStdString());
    if (!duration)
        return planUsage(name + toEnglish(duration.error().message));
    if (*duration < least || *duration > most)
        return planUsage(name + "expected " + formatDuration(least) + " to " + formatDuration(most));
    value = *duration;
    return std::nullopt;
}

// Fills options; returns the exit code when the program is to end.
std::optional<int> parse(std::span<const std::string> arguments, PlanOptions &options)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "Tells what a list will do to this machine before it is started: connects/s, TIME_WAIT with and\n"
        "without reset, ports for each remote, names asked of each resolver, probes in flight and file\n"
        "descriptors when nothing answers; whether it fits, and which limit breaks first. Probes nothing.\n"
        "Exit code: 0 it fits, 1 it does not fit, 2 the trial could not be made, 64 wrong usage."));
    const QCommandLineOption list(QStringLiteral("list"),
                                  QStringLiteral("List file or folder; may be given several times."),
                                  QStringLiteral("FILE"));
    const QCommandLineOption interval(QStringLiteral("interval"),
                                      QStringLiteral("Instead of every endpoint's own."),
                                      QStringLiteral("DURATION"));
    const QCommandLineOption trial(
        QStringLiteral("try"),
        QStringLiteral("Also runs the plan for so long with and without reset against a local server, in a "
                       "network of its own that touches nothing outside (1s to 5m)."),
        QStringLiteral("DURATION"));
    const QCommandLineOption json(QStringLiteral("json"), QStringLiteral("One JSON object on one line."));
    parser.addOptions({list, interval, trial, json});
    if (const std::optional<int> code = parseArguments(parser, "lightfoot-cli plan", arguments))
        return code;
    if (!parser.positionalArguments().isEmpty())
        return planUsage("unexpected “" + escaped(parser.positionalArguments().first().toStdString()) +
                         "”; lists are given with --list");
    for (const QString &file : parser.values(list))
        options.lists.push_back(file.toStdString());
    if (options.lists.empty())
        return planUsage("nothing to plan; give --list FILE");
    options.json = parser.isSet(json);
    if (const auto code = take(parser, interval, 100ms, std::chrono::hours(24 * 365), options.interval))
        return code;
    return take(parser, trial, 1s, LabPlan::longest, options.trial);
}

ReadResult readLists(const PlanOptions &options, ProberKinds kinds, ChannelKinds channels)
{
    ReadResult result = readListFiles(options.lists, kinds, channels, processEnvironment());
    warnOfHarm(result, kinds);
    for (const Remark &remark : result.report.remarks)
        std::cerr << result.report.toEnglish(remark) << '\n';
    if (result.report.omitted() > 0)
        std::cerr << "and " << result.report.omitted() << " more remarks\n";
    for (Endpoint &endpoint : result.list.endpoints)
        endpoint.interval = options.interval.value_or(endpoint.interval);
    return result;
}

// Nothing where it could not be made, which is said.
std::optional<PlanTrial> tryOut(LabPlan plan, const ForecastLimits &limits)
{
    PlanTrial trial{.plan = std::move(plan), .limits = limits, .expected = {}, .found = {}};
    if (trial.plan.endpoints.empty()) {
        std::cerr << "lightfoot-cli plan: --try: no endpoint makes a TCP connection.\n";
        return std::nullopt;
    }
    trial.expected = labForecast(trial.plan, trial.limits);
    std::cerr << "Trying it for twice " << humanDuration(trial.plan.length) << " ...\n";
    Result<LabResult> found = runLingerLab(trial.plan);
    if (!found) {
        std::cerr << "lightfoot-cli plan: --try: " << toEnglish(found.error().message) << '\n';
        return std::nullopt;
    }
    trial.found = std::move(*found);
    return trial;
}

} // namespace

int runPlanCommand(std::span<const std::string> arguments, ProberKinds kinds, ChannelKinds channels)
{
    PlanOptions options;
    if (const std::optional<int> code = parse(arguments, options))
        return *code;
    const ReadResult result = readLists(options, kinds, channels);
    const std::vector<Endpoint> &endpoints = result.list.endpoints;
    if (endpoints.empty()) {
        std::cerr << "lightfoot-cli plan: there is no endpoint to probe.\n";
        return exitUsage;
    }
    const std::vector<PlannedEndpoint> planned =
        plannedEndpoints(endpoints, kinds, ProxyEnvironment::fromProcess(), readHostsNames());
    const ForecastLimits limits = forecastLimits(planned);
    const Forecast forecast = forecastPlan(planned, limits);
    std::optional<PlanTrial> trial;
    if (options.trial)
        trial = tryOut(labPlan(endpoints, planned, limits, *options.trial), limits);
    const PlanReport report{forecast, limits, result.report, trial ? &*trial : nullptr};
    (options.json ? printPlanJson : printPlan)(std::cout, report);
    std::cout << std::flush;
    if (options.trial && !trial)
        return exitCouldNotTell;
    const bool fits = forecast.of(ForecastClosing::AsPlanned).verdict != ForecastVerdict::DoesNotFit;
    return fits ? exitFits : exitDoesNotFit;
}

} // namespace lightfoot
