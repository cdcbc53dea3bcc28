// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/listcommand.h"

#include "app/alertchecks.h"
#include "app/headless/arguments.h"
#include "app/headless/listchannels.h"
#include "app/headless/listkinds.h"
#include "app/headless/listschema.h"
#include "app/headless/utf8.h"
#include "core/lists/checklist.h"
#include "core/lists/formatkinds.h"
#include "core/lists/listfiles.h"
#include "core/net/proberesources.h"
#include "core/probe/prober.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <optional>
#include <ostream>

namespace lightfoot {

namespace {

constexpr const char *listHelp =
    R"(Usage: lightfoot-cli list check FILE... [--json]
       lightfoot-cli list convert FILE... --to FORMAT
       lightfoot-cli list schema
       lightfoot-cli list kinds [KIND] [--notifiers] [--json | --markdown]

check     reads the files as one list and says what is wrong with it, each with file, line and column
convert   reads any format and writes another to standard output; secrets that are written in the list
          become environment variables
schema    writes the JSON schema (2020-12) of Lightfoot's lists, for editors
kinds     says what kinds of probe there are, or with --notifiers what kinds of channel that tell people,
          with their options; of one KIND its page

FILE may be a directory, which stands for its *.yaml and *.yml files, or - for standard input.

  --json        check: one JSON object on one line; kinds: a JSON array, of one KIND an object
  --markdown    kinds: a table
  --notifiers   kinds: those below notify: in a list
  --to FORMAT   convert: one of )";

constexpr const char *helpEnd = R"(
  --help        this text

Exit status: 0 without errors, 1 when the list has errors or cannot be written, 64 for wrong usage.
)";

enum class ListAction : std::uint8_t
{
    Check,
    Convert,
    Schema,
    Kinds
};

struct ActionName
{
    const char *name;
    ListAction action;
};
constexpr std::array<ActionName, 4> actions{{{"check", ListAction::Check},
                                             {"convert", ListAction::Convert},
                                             {"schema", ListAction::Schema},
                                             {"kinds", ListAction::Kinds}}};

struct ListOptions
{
    std::string name; // of the action
    ListAction action = ListAction::Check;
    std::vector<std::string> operands; // files, or a kind
    const ListFormat *format = nullptr;
    bool json = false;
    bool markdown = false;
    bool notifiers = false;
    bool help = false;
};

void printListHelp(std::ostream &stream)
{
    stream << listHelp;
    bool first = true;
    for (const ListFormat *format : listFormats())
        stream << (std::exchange(first, false) ? "" : ", ") << format->id << " (" << format->label << ')';
    stream << helpEnd;
}

// What is wrong with the options of an action; empty when nothing is.
std::string complaint(const ListOptions &options)
{
    const auto found = std::ranges::find(actions, options.name, &ActionName::name);
    if (found == actions.end())
        return options.name.empty() ? "say what to do: check, convert, schema or kinds"
                                    : "there is no “list " + escaped(options.name) + "”";
    const bool lists = options.action == ListAction::Check || options.action == ListAction::Convert;
    const bool convert = options.action == ListAction::Convert;
    if (lists && options.operands.empty())
        return "name a list file";
    if (convert != (options.format != nullptr))
        return convert ? "convert needs --to" : options.name + " has no --to";
    if (options.json && options.action != ListAction::Check && options.action != ListAction::Kinds)
        return options.name + " has no --json";
    if (options.markdown && options.action != ListAction::Kinds)
        return options.name + " has no --markdown";
    if (options.notifiers && options.action != ListAction::Kinds)
        return options.name + " has no --notifiers";
    if (options.json && options.markdown)
        return "--json and --markdown exclude each other";
    const std::size_t most = lists ? options.operands.size() : options.action == ListAction::Kinds ? 1 : 0;
    return options.operands.size() > most ? options.name + " has no “" + escaped(options.operands[most]) + "”"
                                          : std::string();
}

// Nothing and a line in why for wrong usage.
std::optional<ListOptions> parse(std::span<const std::string> arguments, std::string &why)
{
    ListOptions options;
    bool onlyFiles = false;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string &argument = arguments[i];
        const bool isFile = onlyFiles || argument == "-" || !argument.starts_with('-');
        if (isFile && options.name.empty())
            options.name = argument;
        else if (isFile)
            options.operands.push_back(argument);
        else if (argument == "--")
            onlyFiles = true;
        else if (argument == "--help" || argument == "-h")
            options.help = true;
        else if (argument == "--json")
            options.json = true;
        else if (argument == "--markdown")
            options.markdown = true;
        else if (argument == "--notifiers")
            options.notifiers = true;
        else if (argument == "--to" && i + 1 < arguments.size() && findFormat(arguments[i + 1]))
            options.format = findFormat(arguments[++i]);
        else if (argument == "--to")
            return why = "--to needs a format that there is", std::nullopt;
        else
            return why = "there is no option “" + escaped(argument) + "”", std::nullopt;
    }
    if (options.help)
        return options;
    if (const auto found = std::ranges::find(actions, options.name, &ActionName::name);
        found != actions.end())
        options.action = found->action;
    why = complaint(options);
    return why.empty() ? std::optional(options) : std::nullopt;
}

std::string toJson(const ReadResult &result)
{
    const ImportReport &report = result.report;
    QJsonArray secrets; // that it needs of the keychain
    for (const std::string &name : secretNames(result))
        secrets.append(text(name));
    QJsonArray remarks;
    for (const Remark &remark : report.remarks) {
        const bool hasFile = remark.place.file < report.files.size();
        remarks.append(
            QJsonObject{{QStringLiteral("severity"), text(toString(remark.severity))},
                        {QStringLiteral("file"), hasFile ? text(report.files[remark.place.file]) : QString()},
                        {QStringLiteral("line"), static_cast<qint64>(remark.place.line)},
                        {QStringLiteral("column"), static_cast<qint64>(remark.place.column)},
                        {QStringLiteral("text"), text(toEnglish(remark.message))}});
    }
    const QJsonObject object{
        {QStringLiteral("endpoints"), static_cast<qint64>(result.list.endpoints.size())},
        {QStringLiteral("notifiers"), static_cast<qint64>(result.list.alerts.notifiers.size())},
        {QStringLiteral("errors"), static_cast<qint64>(report.count(RemarkSeverity::Error))},
        {QStringLiteral("warnings"), static_cast<qint64>(report.count(RemarkSeverity::Warning))},
        {QStringLiteral("secrets"), secrets},
        {QStringLiteral("remarks"), remarks}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

void printRemarks(const ImportReport &report, std::ostream &err)
{
    for (const Remark &remark : report.remarks)
        err << report.toEnglish(remark) << '\n';
    if (report.omitted() > 0)
        err << "and " << report.omitted() << " more remarks\n";
}

std::string counted(std::size_t count, const char *what)
{
    return std::to_string(count) + ' ' + what + (count == 1 ? "" : "s");
}

int check(const ListOptions &options, ReadResult result, ProberKinds kinds, ChannelKinds channels,
          std::ostream &out, std::ostream &err)
{
    ProberResources resources{{}, ProxyEnvironment::fromProcess()};
    const std::size_t notifiers = result.list.alerts.notifiers.size();
    checkList(result, kinds, resources);
    checkAlerts(result, alertChecks(channels));
    const ImportReport &report = result.report;
    if (options.json) {
        out << toJson(result) << '\n';
    } else {
        printRemarks(report, err);
        // Not asked for: a check is quiet, and runs where the keychain is not.
        for (const std::string &name : secretNames(result))
            err << "needs the secret “" << name
                << "” of the keychain; is it there: lightfoot-cli secret check " << name << '\n';
        out << counted(result.list.endpoints.size(), "endpoint") << ", "
            << (notifiers > 0 ? counted(result.list.alerts.notifiers.size(), "notifier") + ", " : "")
            << counted(report.count(RemarkSeverity::Error), "error") << ", "
            << counted(report.count(RemarkSeverity::Warning), "warning") << '\n';
    }
    return report.hasErrors() ? exitFailed : exitOk;
}

// Whether all of it went out; says so where it did not.
bool wentOut(std::ostream &out, std::ostream &err)
{
    out << std::flush;
    if (!out)
        err << "lightfoot-cli list: the answer could not be written whole to standard output\n";
    return static_cast<bool>(out);
}

int convert(const ListOptions &options, const ReadResult &result, ProberKinds kinds, ChannelKinds channels,
            std::ostream &out, std::ostream &err)
{
    const WriteResult written = options.format->write(result.list, kinds, channels, SecretPolicy::Omit);
    printRemarks(result.report, err);
    printRemarks(written.report, err);
    out << written.text;
    const bool whole = wentOut(out, err);
    return !whole || result.report.hasErrors() || written.report.hasErrors() ? exitFailed : exitOk;
}

int showSchema(ProberKinds kinds, ChannelKinds channels, std::ostream &out, std::ostream &err)
{
    out << QJsonDocument(listSchema(kinds, channels)).toJson().toStdString();
    return wentOut(out, err) ? exitOk : exitFailed;
}

// What showKinds() prints of kinds of probe or of channel.
template <class Kind>
struct KindPrinter
{
    std::span<const Kind *const> kinds;
    void (*summary)(std::span<const Kind *const>, std::ostream &);
    void (*table)(std::span<const Kind *const>, std::ostream &);
    void (*page)(const Kind &, std::ostream &);
    QJsonObject (*json)(const Kind &);
};

template <class Kind>
int showKinds(const ListOptions &options, const KindPrinter<Kind> &print, const Kind *one, std::ostream &out,
              std::ostream &err)
{
    if (!options.operands.empty() && !one) {
        err << "lightfoot-cli list: there is no kind “" << escaped(options.operands.front())
            << "”; there is:";
        for (const Kind *kind : print.kinds)
            err << ' ' << kind->id;
        err << '\n';
        return exitUsage;
    }
    QJsonArray all;
    for (const Kind *kind : print.kinds)
        all.append(print.json(*kind));
    if (options.json)
        out << (one ? QJsonDocument(print.json(*one)) : QJsonDocument(all)).toJson().toStdString();
    else if (options.markdown)
        print.table(one ? std::span<const Kind *const>(&one, 1) : print.kinds, out);
    else if (one)
        print.page(*one, out);
    else
        print.summary(print.kinds, out);
    return wentOut(out, err) ? exitOk : exitFailed;
}

int showKinds(const ListOptions &options, ProberKinds kinds, ChannelKinds channels, std::ostream &out,
              std::ostream &err)
{
    const std::string wanted = options.operands.empty() ? std::string() : options.operands.front();
    if (options.notifiers)
        return showKinds(options,
                         KindPrinter<ChannelKind>{channels, printChannels, printChannelTable,
                                                  printChannelPage, channelJson},
                         findChannelKind(channels, wanted), out, err);
    return showKinds(options,
                     KindPrinter<ProberKind>{kinds, printKinds, printKindTable, printKindPage, kindJson},
                     findKind(kinds, wanted), out, err);
}

} // namespace

int runListCommand(std::span<const std::string> arguments, ProberKinds kinds, ChannelKinds channels,
                   std::ostream &out, std::ostream &err)
{
    std::string why;
    const std::optional<ListOptions> options = parse(arguments, why);
    if (!options) {
        err << "lightfoot-cli list: " << why << ".\n\n";
        printListHelp(err);
        return exitUsage;
    }
    if (options->help) {
        printListHelp(out);
        return exitOk;
    }
    if (options->action == ListAction::Schema)
        return showSchema(kinds, channels, out, err);
    if (options->action == ListAction::Kinds)
        return showKinds(*options, kinds, channels, out, err);
    ReadResult result = readListFiles(options->operands, kinds, channels, processEnvironment());
    return options->action == ListAction::Check
               ? check(*options, std::move(result), kinds, channels, out, err)
               : convert(*options, result, kinds, channels, out, err);
}

} // namespace lightfoot
