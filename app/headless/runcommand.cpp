// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/runcommand.h"

#include "app/alertchecks.h"
#include "app/demo.h"
#include "app/headless/alerttroubles.h"
#include "app/headless/arguments.h"
#include "app/headless/coreapplication.h"
#include "app/headless/eventprinter.h"
#include "app/headless/summary.h"
#include "app/settings/secrets.h"
#include "core/lists/checklist.h"
#include "core/lists/listfiles.h"

#include <csignal>
#include <ctime>
#include <filesystem>
#include <iostream>

namespace lightfoot {

namespace {

struct RunOptions
{
    std::vector<std::string> lists;
    std::string data;
    std::optional<Duration> length;
    std::optional<Duration> interval;
    unsigned workers = 0;
    bool json = false;
    bool demo = false;
};

// The positive duration of an option, or an error in words.
Result<std::optional<Duration>> durationOf(const QCommandLineParser &parser, const QCommandLineOption &option)
{
    if (!parser.isSet(option))
        return std::optional<Duration>();
    const Result<Duration> value = parseDuration(parser.value(option).toStdString());
    if (!value)
        return tl::unexpected(value.error());
    if (value->count() <= 0)
        return failure(QT_TRANSLATE_NOOP("Message", "“%1” is not positive"),
                       parser.value(option).toStdString());
    return std::optional<Duration>(*value);
}

int usage(const std::string &why)
{
    std::cerr << "lightfoot-cli run: " << why << "\nTry 'lightfoot-cli run --help'.\n";
    return exitUsage;
}

// Fills options; returns the exit code when the program is to end.
std::optional<int> parse(std::span<const std::string> arguments, RunOptions &options)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "Probes lists without a window until interrupted (or for --for), tells what changes, then sums up.\n"
        "A list that changes on disk is read again."));
    const QCommandLineOption list(QStringLiteral("list"),
                                  QStringLiteral("List file or folder; may be given several times."),
                                  QStringLiteral("FILE"));
    const QCommandLineOption data(
        QStringLiteral("data"),
        QStringLiteral("Keep the history, and what people were told, in this folder."),
        QStringLiteral("DIR"));
    const QCommandLineOption length(QStringLiteral("for"), QStringLiteral("End after this time."),
                                    QStringLiteral("DURATION"));
    const QCommandLineOption interval(QStringLiteral("interval"),
                                      QStringLiteral("Instead of every endpoint's own."),
                                      QStringLiteral("DURATION"));
    const QCommandLineOption workers(QStringLiteral("workers"),
                                     QStringLiteral("Probe threads (default: half the processors)."),
                                     QStringLiteral("N"));
    const QCommandLineOption summary(QStringLiteral("summary"),
                                     QStringLiteral("text or json (default text)."), QStringLiteral("FORMAT"),
                                     QStringLiteral("text"));
    const QCommandLineOption demo(QStringLiteral("demo"),
                                  QStringLiteral("Probe servers of its own on this machine."));
    parser.addOptions({list, data, length, interval, workers, summary, demo});
    if (const std::optional<int> code = parseArguments(parser, "lightfoot-cli run", arguments))
        return code;
    if (!parser.positionalArguments().isEmpty())
        return usage("unexpected “" + escaped(parser.positionalArguments().first().toStdString()) +
                     "”; lists are given with --list");
    for (const QString &file : parser.values(list))
        options.lists.push_back(file.toStdString());
    options.demo = parser.isSet(demo);
    if (options.lists.empty() && !options.demo)
        return usage("nothing to probe; give --list FILE or --demo");
    if (!options.lists.empty() && options.demo)
        return usage("--demo has a list of its own; leave out --list");
    const Result<std::optional<Duration>> forTime = durationOf(parser, length);
    const Result<std::optional<Duration>> every = durationOf(parser, interval);
    if (!forTime || !every)
        return usage(!forTime ? "--for: " + toEnglish(forTime.error().message)
                              : "--interval: " + toEnglish(every.error().message));
    if (*every && **every < 100ms)
        return usage("--interval: the shortest is 100ms");
    options.length = *forTime;
    options.interval = *every;
    bool isNumber = true;
    const int count = parser.isSet(workers) ? parser.value(workers).toInt(&isNumber) : 0;
    if (!isNumber || count < 0 || count > 256 || (parser.isSet(workers) && count == 0))
        return usage("--workers: expected a number from 1 to 256");
    options.workers = static_cast<unsigned>(count);
    const QString format = parser.value(summary);
    if (format != QStringLiteral("text") && format != QStringLiteral("json"))
        return usage("--summary: expected text or json");
    options.json = format == QStringLiteral("json");
    options.data = parser.value(data).toStdString();
    return std::nullopt;
}

// Tells one state of the lists on disk from another; files that cannot be looked at count as nothing.
struct ListsOnDisk
{
    std::filesystem::file_time_type newest{};
    std::uintmax_t bytes = 0;

    explicit ListsOnDisk(const std::vector<std::string> &lists)
    {
        for (const std::string &list : lists)
            look(list);
    }
    bool operator==(const ListsOnDisk &) const = default;

private:
    void look(const std::filesystem::path &path)
    {
        std::error_code error;
        const auto time = std::filesystem::last_write_time(path, error);
        newest = error ? newest : std::max(newest, time);
        if (std::filesystem::is_directory(path, error)) {
            std::filesystem::directory_iterator entry(path, error);
            for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error)) {
                if (entry->is_regular_file(error))
                    look(entry->path());
            }
            return;
        }
        const std::uintmax_t size = std::filesystem::file_size(path, error);
        bytes += error ? 0 : size;
    }
};

ReadResult readLists(const RunOptions &options, const Demo *demo, ProberKinds kinds, ChannelKinds channels,
                     Secrets &secrets)
{
    if (demo)
        return demo->list(kinds);
    ReadResult result = readListFiles(options.lists, kinds, channels, processEnvironment(secrets.lookup()));
    warnOfHarm(result, kinds);
    checkAlerts(result, alertChecks(channels));
    for (const Remark &remark : result.report.remarks)
        std::cerr << result.report.toEnglish(remark) << '\n';
    if (result.report.omitted() > 0)
        std::cerr << "and " << result.report.omitted() << " more remarks\n";
    return result;
}

void sayWindowProblem(const Error &error)
{
    std::cerr << "lightfoot-cli run: settings.maintenance: " << toEnglish(error.message) << '\n';
}

void sayDryRun(const std::string &notifier, const Notification &, const RenderedText &text)
{
    std::cerr << "dry run: " << escaped(notifier) << " would be told: " << escaped(text.title) << '\n';
}

void sayRemark(const Message &remark)
{
    std::cerr << "lightfoot-cli run: " << toEnglish(remark) << '\n';
}

void lookForTroubles(Application &application, AlertTroubles &troubles)
{
    troubles.look(application.courier().deadLetters(), application.courier().health());
}

// Until a signal comes or the time is over; looks once a second whether the lists changed, and whether
// something could not be delivered.
void watch(Application &application, const RunOptions &options, const Demo *demo, Secrets &secrets,
           AlertTroubles &troubles, const sigset_t &signals)
{
    const SteadyTime start = std::chrono::steady_clock::now();
    ListsOnDisk read(options.lists);
    ListsOnDisk before = read;
    for (;;) {
        auto left = std::chrono::nanoseconds(1s);
        if (options.length)
            left = std::min(left, start + *options.length - std::chrono::steady_clock::now());
        if (left.count() <= 0)
            return;
        const timespec pause{static_cast<time_t>(left / 1s), static_cast<long>((left % 1s).count())};
        if (::sigtimedwait(&signals, nullptr, &pause) > 0)
            return;
        lookForTroubles(application, troubles);
        const ListsOnDisk now(options.lists);
        // Read when it has been the same for a second: whoever writes it has finished then.
        const bool settled = now == before;
        before = now;
        if (!settled || now == read)
            continue;
        read = now;
        const ReadResult result =
            readLists(options, demo, application.kinds(), application.channels(), secrets);
        if (result.report.refused) {
            std::cerr << "The list cannot be read as it is now; going on with what was read before.\n";
            continue;
        }
        std::cerr << "The list changed: " << result.list.endpoints.size() << " endpoints.\n";
        troubles.lookAtList(!result.list.alerts.notifiers.empty(), !options.data.empty());
        application.setAlerts(result.list.alerts, sayWindowProblem, result.list.sender);
        application.setEndpoints(result.list.endpoints);
    }
}

} // namespace

int runRunCommand(std::span<const std::string> arguments)
{
    RunOptions options;
    if (const std::optional<int> code = parse(arguments, options))
        return *code;
    // Before any thread starts, so that all of them leave these signals to sigtimedwait().
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    ::pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    const CoreApplication qt;

    if (!options.data.empty()) {
        if (const Result<void> made = Application::prepareDataDirectory(options.data); !made)
            return usage("--data: " + toEnglish(made.error().message));
    }
    std::optional<Demo> demo;
    if (options.demo)
        demo.emplace();
    EventPrinter printer(options.json ? std::cerr : std::cout);
    ApplicationSettings settings;
    settings.dataDirectory = options.data;
    settings.engine.threads = options.workers;
    settings.interval = options.interval;
    settings.dryRun = sayDryRun;
    settings.remark = sayRemark;
    Secrets secrets;
    Application application(std::move(settings));
    const ReadResult result =
        readLists(options, demo ? &*demo : nullptr, application.kinds(), application.channels(), secrets);
    if (result.list.endpoints.empty()) {
        std::cerr << "lightfoot-cli run: there is no endpoint to probe.\n";
        return exitUsage;
    }
    application.dispatcher().add(printer);
    application.settle(); // what earlier runs could not deliver is known now
    AlertTroubles troubles(std::cerr, application.courier().deadLetters());
    troubles.lookAtList(!result.list.alerts.notifiers.empty(), !options.data.empty());
    const double cpuBefore = processorSeconds();
    const SteadyTime start = std::chrono::steady_clock::now();
    application.setAlerts(result.list.alerts, sayWindowProblem, result.list.sender);
    application.setEndpoints(result.list.endpoints);
    application.settle();
    watch(application, options, demo ? &*demo : nullptr, secrets, troubles, signals);

    application.engine().pause(true);
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    application.engine().drain(3s);
    const double cpu = processorSeconds() - cpuBefore;
    // The kernel's table is looked at for two seconds more: what we left would be there.
    const timespec after{2, 0};
    ::sigtimedwait(&signals, nullptr, &after);
    application.sampler().sampleNow();
    application.monitor().drain();
    application.dispatcher().drain();
    application.courier().end(); // also a message that was decided in the last moment has its time
    lookForTroubles(application, troubles);
    const Summary summary = summarise(application, seconds, cpu);
    application.dispatcher().remove(printer);
    std::cout << (options.json ? summary.toJson() + '\n' : summary.toText()) << std::flush;
    return 0;
}

} // namespace lightfoot
