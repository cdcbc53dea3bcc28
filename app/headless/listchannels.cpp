// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/listchannels.h"

#include "app/headless/listkinds.h"
#include "app/headless/markdown.h"
#include "core/lists/alertfields.h"

#include <QJsonArray>

#include <ostream>

using namespace Qt::Literals::StringLiterals;

namespace lightfoot {

namespace {

std::string optionList(std::span<const OptionDescriptor> options, const std::string &quote)
{
    std::string line;
    for (const OptionDescriptor &option : options)
        line += (line.empty() ? "" : ", ") + quote + option.key + quote + (option.required ? "*" : "");
    return line;
}

// Beside the kind's own: "name*, channels, ..., retry.times, retry.interval".
std::string commonLine(const std::string &quote)
{
    return optionList(commonChannelOptions(), quote) + ", " + optionList(retryOptions(), quote);
}

std::string limitsLine(const ChannelKind &kind)
{
    return std::to_string(kind.textLimit) + " bytes of text" +
           (kind.perMinute > 0 ? ", " + std::to_string(kind.perMinute) + " messages a minute" : "");
}

void printRow(const OptionDescriptor &option, std::ostream &out)
{
    std::string meaning = option.label;
    if (*option.hint)
        meaning += std::string(": ") + option.hint;
    meaning += std::string(option.required ? "; must be given" : "") + (option.secret ? "; a secret" : "") +
               (option.file ? "; a file on this machine" : "");
    out << "| `" << option.key << "` | " << markdownCell(toEnglish(expectation(option))) << " | "
        << markdownCell(meaning) << " |\n";
}

} // namespace

void printChannels(ChannelKinds kinds, std::ostream &out)
{
    for (const ChannelKind *kind : kinds)
        out << kind->id << ": " << kind->summary << "\n  options   " << optionList(kind->options, "")
            << "\n  limits    " << limitsLine(*kind) << '\n';
    out << "\n* must be given. Every kind also has: " << commonLine("") << ".\n";
}

void printChannelTable(ChannelKinds kinds, std::ostream &out)
{
    out << "| kind below `notify:` | what it does | options (* must be given) | limits "
           "|\n|---|---|---|---|\n";
    for (const ChannelKind *kind : kinds)
        out << "| `" << kind->id << "` | " << markdownCell(kind->summary) << " | "
            << markdownCell(optionList(kind->options, "`")) << " | " << limitsLine(*kind) << " |\n";
}

void printChannelPage(const ChannelKind &kind, std::ostream &out)
{
    out << "# " << kind.id << ": " << kind.label << "\n\n"
        << kind.summary << ".\n\nLimits: " << limitsLine(kind)
        << ".\n\n## Options\n\n| key | expects | meaning |\n|---|---|---|\n";
    for (const OptionDescriptor &option : kind.options)
        printRow(option, out);
    out << "\n## Options of every kind\n\n| key | expects | meaning |\n|---|---|---|\n";
    for (const OptionDescriptor &option : commonChannelOptions())
        printRow(option, out);
    for (const OptionDescriptor &option : retryOptions())
        printRow(option, out);
}

QJsonObject channelJson(const ChannelKind &kind)
{
    const auto text = [](const char *utf8) { return QString::fromUtf8(utf8); };
    QJsonArray options;
    for (const OptionDescriptor &option : kind.options)
        options.append(optionJson(option));
    return {{u"id"_s, text(kind.id)},
            {u"label"_s, text(kind.label)},
            {u"summary"_s, text(kind.summary)},
            {u"options"_s, options},
            {u"text_limit"_s, static_cast<qint64>(kind.textLimit)},
            {u"per_minute"_s, kind.perMinute},
            {u"folds_repeats"_s, kind.foldsById}};
}

} // namespace lightfoot
