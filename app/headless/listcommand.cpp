// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/listcommand.h"

#include "core/lists/checklist.h"
#include "core/lists/formatkinds.h"
#include "core/lists/listfiles.h"
#include "core/net/proberesources.h"
#include "core/probe/prober.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <optional>
#include <ostream>

namespace lightfoot {

namespace {

constexpr int exitOk = 0;
constexpr int exitErrors = 1;
constexpr int exitUsage = 64; // EX_USAGE of sysexits.h

constexpr const char *helpText =
    R"(Usage: lightfoot-cli list check FILE... [--json]
       lightfoot-cli list convert FILE... --to FORMAT

check     reads the files as one list and says what is wrong with it, each with file, line and column
convert   reads any format and writes another to standard output; secrets that are written in the list
          become environment variables

FILE may be a directory, which stands for its *.yaml and *.yml files, or - for standard input.

  --json        check: one JSON object on one line
  --to FORMAT   convert: one of )";

constexpr const char *helpEnd = R"(
  --help        this text

Exit status: 0 without errors, 1 when the list has errors or cannot be written, 64 for wrong usage.
)";

struct Options
{
    std::string action;
    std::vector<std::string> files;
    const ListFormat *format = nullptr;
    bool json = false;
    bool help = false;
};

void printHelp(std::ostream &stream)
{
    stream << helpText;
    bool first = true;
    for (const ListFormat *format : listFormats())
        stream << (std::exchange(first, false) ? "" : ", ") << format->id << " (" << format->label << ')';
    stream << helpEnd;
}

// Nothing and a line in why for wrong usage.
std::optional<Options> parse(std::span<const std::string> arguments, std::string &why)
{
    Options options;
    bool onlyFiles = false;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string &argument = arguments[i];
        const bool isFile = onlyFiles || argument == "-" || !argument.starts_with('-');
        if (isFile && options.action.empty())
            options.action = argument;
        else if (isFile)
            options.files.push_back(argument);
        else if (argument == "--")
            onlyFiles = true;
        else if (argument == "--help" || argument == "-h")
            options.help = true;
        else if (argument == "--json")
            options.json = true;
        else if (argument == "--to" && i + 1 < arguments.size() && findFormat(arguments[i + 1]))
            options.format = findFormat(arguments[++i]);
        else if (argument == "--to")
            return why = "--to needs a format that there is", std::nullopt;
        else
            return why = "there is no option “" + escaped(argument) + "”", std::nullopt;
    }
    const bool convert = options.action == "convert";
    if (options.help)
        return options;
    if (!convert && options.action != "check")
        why = options.action.empty() ? "say what to do: check or convert"
                                     : "there is no “list " + escaped(options.action) + "”";
    else if (options.files.empty())
        why = "name a list file";
    else if (convert != (options.format != nullptr))
        why = convert ? "convert needs --to" : "check has no --to";
    else if (convert && options.json)
        why = "convert has no --json";
    return why.empty() ? std::optional(options) : std::nullopt;
}

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

std::string toJson(const ReadResult &result)
{
    const ImportReport &report = result.report;
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
        {QStringLiteral("errors"), static_cast<qint64>(report.count(Severity::Error))},
        {QStringLiteral("warnings"), static_cast<qint64>(report.count(Severity::Warning))},
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

int check(const Options &options, ReadResult result, ProberKinds kinds, std::ostream &out, std::ostream &err)
{
    ProberResources resources{{}, ProxyEnvironment::fromProcess()};
    checkList(result, kinds, resources);
    const ImportReport &report = result.report;
    if (options.json) {
        out << toJson(result) << '\n';
    } else {
        printRemarks(report, err);
        out << counted(result.list.endpoints.size(), "endpoint") << ", "
            << counted(report.count(Severity::Error), "error") << ", "
            << counted(report.count(Severity::Warning), "warning") << '\n';
    }
    return report.hasErrors() ? exitErrors : exitOk;
}

int convert(const Options &options, const ReadResult &result, ProberKinds kinds, std::ostream &out,
            std::ostream &err)
{
    const WriteResult written = options.format->write(result.list, kinds, SecretPolicy::Omit);
    printRemarks(result.report, err);
    printRemarks(written.report, err);
    out << written.text << std::flush;
    if (!out)
        err << "lightfoot-cli list: the list could not be written whole to standard output\n";
    return !out || result.report.hasErrors() || written.report.hasErrors() ? exitErrors : exitOk;
}

} // namespace

int runListCommand(std::span<const std::string> arguments, ProberKinds kinds, std::ostream &out,
                   std::ostream &err)
{
    std::string why;
    const std::optional<Options> options = parse(arguments, why);
    if (!options) {
        err << "lightfoot-cli list: " << why << ".\n\n";
        printHelp(err);
        return exitUsage;
    }
    if (options->help) {
        printHelp(out);
        return exitOk;
    }
    ReadResult result = readListFiles(options->files, kinds, processEnvironment());
    return options->action == "check" ? check(*options, std::move(result), kinds, out, err)
                                      : convert(*options, result, kinds, out, err);
}

} // namespace lightfoot
