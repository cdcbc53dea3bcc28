// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/optionschema.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace lightfoot {

namespace {

QJsonObject stringPattern(const QString &pattern)
{
    return {{u"type"_s, u"string"_s}, {u"pattern"_s, pattern}};
}

QJsonObject typed(const QString &type)
{
    return {{u"type"_s, type}};
}

QJsonObject numberSchema(const OptionDescriptor &descriptor, Bounds bounds)
{
    QJsonObject schema = typed(descriptor.type == OptionType::Integer ? u"integer"_s : u"number"_s);
    if (descriptor.minimum != 0 || descriptor.maximum != 0) {
        if (bounds == Bounds::OfDescriptor)
            schema[u"minimum"_s] = descriptor.minimum;
        schema[u"maximum"_s] = descriptor.maximum;
    }
    return schema;
}

// What may stand for the value, one of them.
QJsonArray alternatives(const OptionDescriptor &descriptor, Bounds bounds)
{
    switch (descriptor.type) {
    case OptionType::Text:
        break;
    case OptionType::Integer:
        return {numberSchema(descriptor, bounds), definitionReference(u"integerText"_s),
                definitionReference(u"variable"_s)};
    case OptionType::Number:
        return {numberSchema(descriptor, bounds), definitionReference(u"numberText"_s),
                definitionReference(u"variable"_s)};
    case OptionType::Boolean:
        return {definitionReference(u"boolean"_s), definitionReference(u"variable"_s)};
    case OptionType::Time:
        return {definitionReference(u"duration"_s), definitionReference(u"variable"_s)};
    case OptionType::TextList:
        return {definitionReference(u"texts"_s)};
    case OptionType::TextMap:
        return {definitionReference(u"textMap"_s)};
    case OptionType::RangeList:
        return {definitionReference(u"ranges"_s)};
    case OptionType::RecordList:
        return {definitionReference(u"records"_s)};
    }
    if (descriptor.choices.empty())
        return {definitionReference(descriptor.required ? u"someText"_s : u"text"_s)};
    QJsonArray choices;
    QString pattern;
    for (const char *choice : descriptor.choices) {
        choices.append(QString::fromUtf8(choice));
        pattern += (pattern.isEmpty() ? u""_s : u"|"_s) + caselessPattern(choice);
    }
    return {QJsonObject{{u"enum"_s, choices}}, stringPattern(pattern), definitionReference(u"variable"_s)};
}

} // namespace

QJsonObject definitionReference(const QString &name)
{
    return {{u"$ref"_s, u"#/$defs/"_s + name}};
}

QString caselessPattern(std::string_view word)
{
    QString pattern = u"^"_s;
    for (const char c : word) {
        const QChar letter = QLatin1Char(c);
        if (letter.isLetter())
            pattern += u'[' + letter.toUpper() + letter.toLower() + u']';
        else if (letter.isDigit() || letter == u'_' || letter == u'-')
            pattern += letter;
        else
            pattern += u'\\' + letter;
    }
    return pattern + u'$';
}

QJsonObject optionSchema(const OptionDescriptor &descriptor, Bounds bounds)
{
    QJsonArray any = alternatives(descriptor, bounds);
    if (!descriptor.required)
        any.append(typed(u"null"_s)); // an empty value is a value that is not there
    QJsonObject schema{{u"anyOf"_s, any}, {u"title"_s, QString::fromUtf8(descriptor.label)}};
    if (*descriptor.hint)
        schema[u"description"_s] = QString::fromUtf8(descriptor.hint);
    if (descriptor.secret)
        schema[u"writeOnly"_s] = true;
    return schema;
}

QJsonObject sharedDefinitions()
{
    // As EaseProbe reads them: any scalar is a text.
    const QJsonArray scalars{u"string"_s, u"number"_s, u"boolean"_s};
    const QJsonArray scalarsOrNothing{u"string"_s, u"number"_s, u"boolean"_s, u"null"_s};
    const QJsonObject text{{u"type"_s, scalarsOrNothing}};
    const QJsonObject integer{
        {u"anyOf"_s, QJsonArray{typed(u"integer"_s), definitionReference(u"integerText"_s),
                                definitionReference(u"variable"_s)}}};
    const QJsonObject range{
        {u"type"_s, u"array"_s}, {u"items"_s, integer}, {u"minItems"_s, 2}, {u"maxItems"_s, 2}};
    const QJsonObject map{{u"type"_s, u"object"_s}, {u"additionalProperties"_s, text}};
    const auto listOf = [](const QJsonObject &items) {
        return QJsonObject{{u"type"_s, u"array"_s}, {u"items"_s, items}};
    };
    const QJsonObject duration =
        stringPattern(u"^[-+]?(0|(([0-9]+\\.?[0-9]*|\\.[0-9]+)(ns|us|\u00B5s|\u03BCs|ms|s|m|h))+)$"_s);
    return {
        {u"variable"_s,
         QJsonObject{{u"type"_s, u"string"_s},
                     {u"pattern"_s, u"\\$"_s},
                     {u"description"_s, u"${NAME}: the environment variable's value is put in place"_s}}},
        {u"text"_s, text},
        {u"someText"_s, QJsonObject{{u"type"_s, scalars}, {u"minLength"_s, 1}}},
        {u"integerText"_s,
         stringPattern(u"^[-+]?(0|[1-9][0-9_]*|0x[0-9A-Fa-f][0-9A-Fa-f_]*|0o[0-7][0-7_]*|0b[01][01_]*)$"_s)},
        {u"numberText"_s, stringPattern(u"^[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?$"_s)},
        {u"boolean"_s,
         QJsonObject{{u"anyOf"_s, QJsonArray{typed(u"boolean"_s),
                                             stringPattern(u"^([Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]|"
                                                           "[Yy]([Ee][Ss])?|[Nn][Oo]?|[Oo][Nn]|"
                                                           "[Oo][Ff][Ff])$"_s)}}}},
        {u"duration"_s, QJsonObject{{u"anyOf"_s, QJsonArray{duration, QJsonObject{{u"const"_s, 0}}}},
                                    {u"description"_s, u"a duration such as 500ms, 10s or 1m30s"_s}}},
        {u"texts"_s, listOf(text)},
        {u"textMap"_s, map},
        {u"ranges"_s, listOf(range)},
        {u"records"_s, listOf(map)},
    };
}

} // namespace lightfoot
