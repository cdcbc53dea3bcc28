// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/listkinds.h"

#include "app/headless/markdown.h"
#include "app/headless/utf8.h"
#include "core/lists/drivers.h"
#include "core/lists/optiongroups.h"

#include <QJsonArray>

#include <ostream>

using namespace Qt::Literals::StringLiterals;

namespace lightfoot {

namespace {

const char *typeName(OptionType type)
{
    switch (type) {
    case OptionType::Text:
        return "text";
    case OptionType::Integer:
        return "integer";
    case OptionType::Number:
        return "number";
    case OptionType::Boolean:
        return "boolean";
    case OptionType::Time:
        return "duration";
    case OptionType::TextList:
        return "texts";
    case OptionType::TextMap:
        return "map";
    case OptionType::RangeList:
        return "ranges";
    case OptionType::RecordList:
        return "records";
    }
    return "";
}

std::string listed(const auto &items, auto nameOf)
{
    std::string line;
    for (const auto &item : items)
        line += (line.empty() ? "" : ", ") + std::string(nameOf(item));
    return line;
}

std::string optionsLine(const ProberKind &kind, const std::string &quote)
{
    return listed(kind.options, [&](const OptionDescriptor &option) {
        return quote + option.key + quote + (option.required ? "*" : "");
    });
}

std::string metricsLine(const ProberKind &kind, const std::string &quote)
{
    return listed(kind.metrics, [&](const MetricDescriptor &metric) {
        return quote + metric.key + quote + (*metric.unit ? " (" + std::string(metric.unit) + ")" : "");
    });
}

std::string phasesLine(const ProberKind &kind)
{
    return listed(kind.phases, [](Phase phase) { return toString(phase); });
}

std::string placeLine(const ProberKind &kind)
{
    std::string place(kind.sectionName());
    return kind.driver ? place + ", " + driverKey + ": " + kind.driver : place;
}

} // namespace

void printKinds(ProberKinds kinds, std::ostream &out)
{
    for (const ProberKind *kind : kinds) {
        const auto line = [&](const char *what, const std::string &value) {
            if (!value.empty())
                out << "  " << what << std::string(10 - std::string_view(what).size(), ' ') << value << '\n';
        };
        out << kind->id << ": " << kind->summary << '\n';
        line("in lists", placeLine(*kind));
        line("options", optionsLine(*kind, ""));
        line("metrics", metricsLine(*kind, ""));
        line("phases", phasesLine(*kind));
        line("goodbye", kind->goodbye);
        line("verifies", kind->verifies);
    }
    out << "\n* must be given. Every kind also has: "
        << listed(commonOptions(), [](const OptionDescriptor &option) { return option.key; }) << ".\n";
}

void printKindTable(ProberKinds kinds, std::ostream &out)
{
    out << "| kind | in lists | options (* must be given) | metrics | phases | goodbye | what it verifies |\n"
           "|---|---|---|---|---|---|---|\n";
    for (const ProberKind *kind : kinds)
        out << "| `" << kind->id << "` | `" << placeLine(*kind) << "` | "
            << markdownCell(optionsLine(*kind, "`")) << " | " << markdownCell(metricsLine(*kind, "`"))
            << " | " << markdownCell(phasesLine(*kind)) << " | " << markdownCell(kind->goodbye) << " | "
            << markdownCell(kind->verifies) << " |\n";
}

QJsonObject optionJson(const OptionDescriptor &option)
{
    QJsonObject object{{u"key"_s, text(option.key)},
                       {u"type"_s, text(typeName(option.type))},
                       {u"label"_s, text(option.label)},
                       {u"hint"_s, text(option.hint)},
                       {u"expects"_s, text(toEnglish(expectation(option)))},
                       {u"required"_s, option.required},
                       {u"secret"_s, option.secret},
                       {u"file"_s, option.file}};
    if (option.minimum != 0 || option.maximum != 0) {
        object[u"minimum"_s] = option.minimum;
        object[u"maximum"_s] = option.maximum;
    }
    QJsonArray choices;
    for (const char *choice : option.choices)
        choices.append(text(choice));
    if (!choices.isEmpty())
        object[u"choices"_s] = choices;
    return object;
}

QJsonObject kindJson(const ProberKind &kind)
{
    QJsonArray options;
    for (const OptionDescriptor &option : kind.options)
        options.append(optionJson(option));
    QJsonArray metrics;
    for (const MetricDescriptor &metric : kind.metrics)
        metrics.append(QJsonObject{
            {u"key"_s, text(metric.key)}, {u"unit"_s, text(metric.unit)}, {u"label"_s, text(metric.label)}});
    QJsonArray schemes;
    for (const char *scheme : kind.schemes)
        schemes.append(text(scheme));
    QJsonArray phases;
    for (const Phase phase : kind.phases)
        phases.append(text(toString(phase)));
    QJsonArray groups;
    for (const std::string_view group : optionGroups(kind.options))
        groups.append(text(group));
    return {{u"id"_s, text(kind.id)},
            {u"label"_s, text(kind.label)},
            {u"summary"_s, text(kind.summary)},
            {u"section"_s, text(kind.sectionName())},
            {u"driver"_s, kind.driver ? QJsonValue(text(kind.driver)) : QJsonValue()},
            {u"schemes"_s, schemes},
            {u"options"_s, options},
            {u"groups"_s, groups},
            {u"metrics"_s, metrics},
            {u"phases"_s, phases},
            {u"goodbye"_s, text(kind.goodbye)},
            {u"verifies"_s, text(kind.verifies)},
            {u"blocks"_s, kind.blocks}};
}

} // namespace lightfoot
