// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/alertscommand.h"

#include "app/headless/alertscommandparts.h"
#include "app/headless/arguments.h"
#include "core/monitor/notification.h"

#include <QDateTime>
#include <QStandardPaths>

#include <algorithm>
#include <array>
#include <ostream>

namespace lightfoot {

namespace {

using Action = AlertsOptions::Action;

constexpr std::chrono::hours longestSilence{24 * 365 * 10};

constexpr const char *description =
    R"(What people are told of, and what they say to it.

  status                what is down, acknowledged, muted or flapping; incidents; notifiers (the default)
  acknowledge NAME      somebody takes care: no repeats until it is up (--sticky, the default) or --for
  unacknowledge NAME    repeats go on
  mute NAME             nothing is told of it, --for a time or for good
  unmute NAME
  undelivered           messages that were given up, that may have been sent, or that failed so far
  retry ID | --all      sends them again, now
  drop ID | --all       forgets them
  preview               what each notifier of a list would send, after its templates; sends nothing
  test                  sends one message by one notifier of a list, and says what the service answered

What is asked is done by the Lightfoot that runs on the data, or by the next one that does within a day.
Exit code: 0 it is done, 1 it was refused or not delivered, 2 not known yet or nothing to read, 64 wrong usage.)";

// What an action takes: an operand's name, and options.
struct ActionRules
{
    const char *name;
    Action action;
    const char *operand; // null: none
    std::array<const char *, 4> options;
};
constexpr std::array<ActionRules, 10> actionRules{{
    {"status", Action::Status, nullptr, {"data", "json"}},
    {"acknowledge", Action::Acknowledge, "NAME", {"data", "comment", "for", "sticky"}},
    {"unacknowledge", Action::Unacknowledge, "NAME", {"data"}},
    {"mute", Action::Mute, "NAME", {"data", "comment", "for"}},
    {"unmute", Action::Unmute, "NAME", {"data"}},
    {"undelivered", Action::Undelivered, nullptr, {"data", "json"}},
    {"retry", Action::Retry, "ID", {"data", "all"}},
    {"drop", Action::Drop, "ID", {"data", "all"}},
    {"preview", Action::Preview, nullptr, {"list", "notifier", "kind"}},
    {"test", Action::Test, nullptr, {"list", "notifier"}},
}};

QCommandLineOption option(const char *name, const char *text, const char *value = nullptr)
{
    return {QString::fromUtf8(name), QString::fromUtf8(text), QString::fromUtf8(value ? value : "")};
}

void addOptions(QCommandLineParser &parser)
{
    QCommandLineOption data =
        option("data", "Where the history is kept (default: the desktop's folder).", "DIR");
    data.setDefaultValue(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
                         QStringLiteral("/lightfoot"));
    parser.addOptions(
        {data, option("comment", "acknowledge, mute: why, for the others.", "TEXT"),
         option("for", "acknowledge, mute: for so long, such as 2h.", "DURATION"),
         option("sticky", "acknowledge: until it is up."), option("all", "retry, drop: all there are."),
         option("list", "preview, test: list file or folder; may be given several times.", "FILE"),
         option("notifier", "preview, test: this one, such as slack/ops.", "KIND/NAME"),
         option("kind", "preview: of this kind of message, or all (default: down and recovered).", "KIND"),
         option("json", "status, undelivered: one JSON object on one line.")});
}

// What is wrong with the options of an action; empty when nothing is.
std::string complaintOf(const QCommandLineParser &parser, const ActionRules &rules)
{
    for (const QString &name : parser.optionNames()) {
        if (std::ranges::none_of(rules.options,
                                 [&](const char *known) { return known && name == QLatin1String(known); }))
            return std::string(rules.name) + " has no --" + name.toStdString();
    }
    const bool all = parser.isSet(QStringLiteral("all"));
    const qsizetype wanted = rules.operand && !all ? 2 : 1;
    const QStringList operands = parser.positionalArguments();
    if (operands.size() > std::max<qsizetype>(wanted, 1))
        return "unexpected “" + escaped(operands[wanted].toStdString()) + "”";
    if (operands.size() < wanted && rules.operand)
        return std::string(rules.name) + " needs " + rules.operand;
    if (rules.operand && !all && operands[1].isEmpty())
        return std::string(rules.name) + " needs " + rules.operand;
    const bool ofList = rules.action == Action::Preview || rules.action == Action::Test;
    if (ofList && !parser.isSet(QStringLiteral("list")))
        return std::string(rules.name) + " needs --list FILE";
    if (rules.action == Action::Test && !parser.isSet(QStringLiteral("notifier")))
        return "test needs --notifier KIND/NAME";
    if (parser.isSet(QStringLiteral("for")) && parser.isSet(QStringLiteral("sticky")))
        return "--for and --sticky exclude each other";
    return {};
}

// The same of their values, which go into options.
std::string takeValues(const QCommandLineParser &parser, AlertsOptions &options)
{
    const auto text = [&](const char *name) { return parser.value(QLatin1String(name)).toStdString(); };
    options.operand = parser.positionalArguments().value(1).toStdString();
    options.data = text("data");
    options.comment = text("comment");
    options.notifier = text("notifier");
    options.kind = text("kind");
    options.all = parser.isSet(QStringLiteral("all"));
    options.json = parser.isSet(QStringLiteral("json"));
    for (const QString &file : parser.values(QStringLiteral("list")))
        options.lists.push_back(file.toStdString());
    if (!options.kind.empty() && options.kind != AlertsOptions::everyKind &&
        !notificationKindFromString(options.kind)) {
        std::string known;
        for (std::size_t i = 0; i < notificationKindCount; ++i)
            known += std::string(toString(static_cast<NotificationKind>(i))) + ", ";
        return "--kind: there is no “" + escaped(options.kind) + "”; there are " + known + "all";
    }
    if (!parser.isSet(QStringLiteral("for")))
        return {};
    const Result<Duration> length = parseDuration(text("for"));
    if (!length)
        return "--for: " + toEnglish(length.error().message);
    if (length->count() <= 0 || *length > longestSilence)
        return "--for: expected a time up to " + formatDuration(longestSilence);
    options.length = *length;
    return {};
}

// Fills options; returns the exit code when the program is to end.
std::optional<int> parse(std::span<const std::string> arguments, AlertsOptions &options, std::ostream &err)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QString::fromUtf8(description));
    addOptions(parser);
    parser.addPositionalArgument(QStringLiteral("ACTION"), QStringLiteral("What to do; see above."),
                                 QStringLiteral("[ACTION]"));
    parser.addPositionalArgument(QStringLiteral("OPERAND"),
                                 QStringLiteral("The endpoint's name or id; or a message's ID."),
                                 QStringLiteral("[NAME | ID]"));
    if (const std::optional<int> code = parseArguments(parser, "lightfoot-cli alerts", arguments))
        return code;
    const std::string name = parser.positionalArguments().value(0, QStringLiteral("status")).toStdString();
    const auto rules =
        std::ranges::find_if(actionRules, [&](const ActionRules &one) { return name == one.name; });
    std::string why;
    if (rules == actionRules.end()) {
        why = "there is no “alerts " + escaped(name) + "”";
    } else {
        options.action = rules->action;
        why = complaintOf(parser, *rules);
    }
    if (why.empty())
        why = takeValues(parser, options);
    if (why.empty())
        return std::nullopt;
    err << "lightfoot-cli alerts: " << why << "\nTry 'lightfoot-cli alerts --help'.\n";
    return exitUsage;
}

} // namespace

int AlertsOutput::fail(int code, const std::string &why) const
{
    err << "lightfoot-cli alerts: " << why << '\n';
    return code;
}

std::string alertsTime(WallTime time)
{
    return QDateTime::fromMSecsSinceEpoch(toMilliseconds(time))
        .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))
        .toStdString();
}

int runAlertsCommand(std::span<const std::string> arguments, ProberKinds kinds, ChannelKinds channels,
                     std::ostream &out, std::ostream &err)
{
    AlertsOptions options;
    if (const std::optional<int> code = parse(arguments, options, err))
        return *code;
    const AlertsOutput output{out, err};
    switch (options.action) {
    case Action::Status:
        return showAlerts(options, output);
    case Action::Undelivered:
        return showUndelivered(options, output);
    case Action::Retry:
    case Action::Drop:
        return askOfUndelivered(options, output);
    case Action::Preview:
        return previewMessages(options, kinds, channels, output);
    case Action::Test:
        return sendTestMessage(options, kinds, channels, output);
    case Action::Acknowledge:
    case Action::Unacknowledge:
    case Action::Mute:
    case Action::Unmute:
        break;
    }
    return askOfEndpoint(options, output);
}

} // namespace lightfoot
