// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/whycommand.h"

#include "app/headless/arguments.h"
#include "core/monitor/alertnames.h"
#include "core/notify/delivery/outbox.h"

#include <QDateTime>
#include <QFile>
#include <QStandardPaths>

#include <nlohmann/json.hpp>

#include <optional>
#include <ostream>

namespace lightfoot {

namespace {

constexpr std::size_t shown = 10;          // decisions, without --at
constexpr std::chrono::minutes around{10}; // a time that people remember is about right

struct WhyOptions
{
    std::string name;
    std::string data;
    std::optional<WallTime> at;
    bool json = false;
};

// "10:05" (today), "2026-11-27 10:05[:30]" in this machine's time zone, or ISO 8601 with a zone.
std::optional<WallTime> parseTime(const QString &text)
{
    QDateTime time = QDateTime::fromString(text, Qt::ISODate); // takes a space for the T
    if (!time.isValid()) {
        const QTime clock = QTime::fromString(
            text, text.count(QLatin1Char(':')) == 2 ? QStringLiteral("H:mm:ss") : QStringLiteral("H:mm"));
        time = clock.isValid() ? QDateTime(QDate::currentDate(), clock) : QDateTime();
    }
    if (!time.isValid())
        return std::nullopt;
    return WallTime(std::chrono::milliseconds(time.toMSecsSinceEpoch()));
}

int wrongUsage(std::ostream &err, const std::string &why)
{
    err << "lightfoot-cli why: " << why << "\nTry 'lightfoot-cli why --help'.\n";
    return exitUsage;
}

// Fills options; returns the exit code when the program is to end.
std::optional<int> parse(std::span<const std::string> arguments, WhyOptions &options, std::ostream &err)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "Says why people were told of an endpoint, or were not: the rules that each decision went through.\n"
        "Reads what a running or ended Lightfoot wrote; needs nobody else."));
    const QCommandLineOption at(QStringLiteral("at"),
                                QStringLiteral("About this time, such as 10:05 or \"2026-11-27 10:05\" "
                                               "(default: the newest decisions)."),
                                QStringLiteral("TIME"));
    const QCommandLineOption data(
        QStringLiteral("data"), QStringLiteral("Where the history is kept (default: the desktop's folder)."),
        QStringLiteral("DIR"),
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/lightfoot"));
    const QCommandLineOption json(QStringLiteral("json"), QStringLiteral("One JSON object on one line."));
    parser.addOptions({at, data, json});
    parser.addPositionalArgument(QStringLiteral("NAME"), QStringLiteral("The endpoint's name, or its id."));
    if (const std::optional<int> code = parseArguments(parser, "lightfoot-cli why", arguments))
        return code;
    if (parser.positionalArguments().size() != 1)
        return wrongUsage(err, "expected the name of one endpoint");
    options.name = parser.positionalArguments().first().toStdString();
    options.data = parser.value(data).toStdString();
    options.json = parser.isSet(json);
    if (parser.isSet(at)) {
        options.at = parseTime(parser.value(at));
        if (!options.at)
            return wrongUsage(err, "--at: “" + escaped(parser.value(at).toStdString()) +
                                       "” is no time; expected 10:05 or \"2026-11-27 10:05\"");
    }
    return std::nullopt;
}

std::string localText(WallTime time)
{
    return QDateTime::fromMSecsSinceEpoch(toMilliseconds(time))
        .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))
        .toStdString();
}

// Those that answer the question: about the time, else the last one before it; without a time the newest.
std::vector<DecisionRecord> chosen(std::vector<DecisionRecord> all, const WhyOptions &options)
{
    if (!options.at) {
        if (all.size() > shown)
            all.erase(all.begin(), all.end() - std::ptrdiff_t(shown));
        return all;
    }
    std::vector<DecisionRecord> near;
    const DecisionRecord *before = nullptr;
    for (const DecisionRecord &one : all) {
        if (one.at >= *options.at - around && one.at <= *options.at + around)
            near.push_back(one);
        else if (one.at < *options.at)
            before = &one;
    }
    if (near.empty() && before)
        near.push_back(*before);
    return near;
}

void printJson(const std::string &name, const std::vector<DecisionRecord> &decisions, std::ostream &out)
{
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const DecisionRecord &one : decisions) {
        list.push_back({{"at", localText(one.at)},
                        {"at_us", toMilliseconds(one.at) * 1000},
                        {"kind", std::string(toString(one.kind))},
                        {"told", one.told},
                        {"path", one.path}});
    }
    const nlohmann::ordered_json object{{"endpoint", name}, {"decisions", std::move(list)}};
    out << object.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
}

void print(const std::string &name, const std::vector<DecisionRecord> &decisions, std::ostream &out)
{
    out << escaped(name) << '\n';
    for (const DecisionRecord &one : decisions) {
        out << localText(one.at) << (one.told ? "  told: " : "  not told: ") << toString(one.kind) << '\n';
        for (const std::string &rule : one.path)
            out << "    " << escaped(rule, 1000) << '\n';
    }
}

int explain(const WhyOptions &options, std::ostream &out, std::ostream &err)
{
    const std::string path = options.data + "/" + alertFileName;
    if (!QFile::exists(QString::fromStdString(path))) {
        err << "lightfoot-cli why: " << escaped(path, 1000)
            << " is not there; give the folder that Lightfoot keeps its history in with --data DIR.\n";
        return exitCouldNotTell;
    }
    Outbox outbox(path, Outbox::Access::Read);
    const Result<void> open = outbox.open();
    const Result<AlertStates> states = open ? outbox.states() : tl::unexpected(open.error());
    if (!states) {
        err << "lightfoot-cli why: " << toEnglish(states.error().message) << '\n';
        return exitCouldNotTell;
    }
    const auto named = states->find(alertkeys::name(options.name));
    const std::string id = named == states->end() ? options.name : named->second;
    auto decisions = outbox.decisions(id, WallTime(), WallTime::max());
    if (!decisions) {
        err << "lightfoot-cli why: " << toEnglish(decisions.error().message) << '\n';
        return exitCouldNotTell;
    }
    const std::vector<DecisionRecord> answer = chosen(std::move(*decisions), options);
    if (options.json)
        printJson(options.name, answer, out);
    else if (!answer.empty())
        print(options.name, answer, out);
    if (answer.empty())
        err << "Nothing was decided about “" << escaped(options.name)
            << "”: it was not down, or it is not the name of an endpoint.\n";
    return answer.empty() ? exitCouldNotTell : exitUp;
}

} // namespace

int runWhyCommand(std::span<const std::string> arguments, std::ostream &out, std::ostream &err)
{
    WhyOptions options;
    if (const std::optional<int> code = parse(arguments, options, err))
        return *code;
    return explain(options, out, err);
}

} // namespace lightfoot
