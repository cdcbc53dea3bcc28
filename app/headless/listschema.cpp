// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/listschema.h"

#include "app/headless/optionschema.h"
#include "app/headless/utf8.h"
#include "core/lists/alertfields.h"
#include "core/lists/commonfields.h"
#include "core/lists/drivers.h"
#include "core/lists/easeprobekeys.h"
#include "core/lists/optiongroups.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace lightfoot {

namespace {

QJsonObject anyOf(const QJsonArray &schemas)
{
    return schemas.size() == 1 ? schemas.first().toObject() : QJsonObject{{u"anyOf"_s, schemas}};
}

QJsonObject nothing()
{
    return {{u"type"_s, u"null"_s}};
}

QJsonObject closedObject(const QJsonObject &properties)
{
    return {{u"type"_s, u"object"_s}, {u"properties"_s, properties}, {u"additionalProperties"_s, false}};
}

// EaseProbe's own keys are taken and not used.
void addForeign(KeyScope scope, QJsonObject &properties)
{
    std::vector<std::string_view> keys;
    addUnusedKeys(scope, keys);
    for (const std::string_view key : keys) {
        if (!properties.contains(text(key)))
            properties[text(key)] = QJsonObject{{u"description"_s, u"of EaseProbe; not used"_s}};
    }
}

QString groupName(const ProberKind &kind, std::string_view group)
{
    return text(kind.id) + u'.' + text(group);
}

QString commonName(const OptionDescriptor &option)
{
    return u"endpoint."_s + text(option.key);
}

// Depth is that of the words in the options' keys.
QJsonObject groupSchema(const ProberKind &kind, const std::string &group)
{
    QJsonObject properties;
    for (const std::string_view member : groupMembers(kind.options, group)) {
        const std::string key = group + '_' + std::string(member);
        OptionDescriptor option = *findOption(kind.options, key);
        option.required = false; // it may stand beside the group
        properties[text(member)] = optionSchema(option);
        const std::string_view word = member.substr(0, member.find('_'));
        const std::string inner = group + '_' + std::string(word);
        if (word.size() < member.size() && isOptionGroup(kind.options, inner))
            properties[text(word)] = anyOf({groupSchema(kind, inner), nothing()});
    }
    // Capitals do not matter in these keys. The plain ones stay for editors that complete by them.
    QJsonObject caseless;
    for (auto member = properties.begin(); member != properties.end(); ++member)
        caseless[caselessPattern(member.key().toStdString())] = member.value();
    QJsonObject schema = closedObject(properties);
    schema[u"patternProperties"_s] = caseless;
    return schema;
}

QJsonObject driverSchema(const char *driver)
{
    return {{u"anyOf"_s,
             QJsonArray{QJsonObject{{u"const"_s, text(driver)}},
                        QJsonObject{{u"type"_s, u"string"_s}, {u"pattern"_s, caselessPattern(driver)}},
                        definitionReference(u"variable"_s)}}};
}

// Of the options of a map "map.member"; zero and less stand for the default.
QJsonObject membersSchema(std::string_view map, std::span<const OptionDescriptor> options)
{
    QJsonObject properties;
    for (const OptionDescriptor &option : options)
        properties[text(std::string_view(option.key).substr(map.size() + 1))] =
            optionSchema(option, Bounds::HighestOnly);
    return properties;
}

QJsonObject alertSchema(std::span<const OptionDescriptor> ofKind)
{
    QJsonObject properties = membersSchema("alert", alertOptions());
    for (const std::string_view member : groupMembers(ofKind, "alert"))
        properties[text(member)] = optionSchema(*findOption(ofKind, "alert_" + std::string(member)));
    return anyOf({closedObject(properties), nothing()});
}

QJsonObject kindSchema(const ProberKind &kind)
{
    QJsonObject properties;
    QJsonArray required;
    const std::vector<std::string_view> groups = optionGroups(kind.options);
    const auto add = [&](const OptionDescriptor &option, const QJsonObject &schema) {
        properties[text(option.key)] = schema;
        const std::string_view key = option.key;
        const bool grouped = std::ranges::find(groups, key.substr(0, key.find('_'))) != groups.end();
        if (option.required && !grouped)
            required.append(text(key));
    };
    for (const OptionDescriptor &option : commonOptions())
        add(option, definitionReference(commonName(option)));
    if (!groupMembers(kind.options, "alert").empty())
        properties[u"alert"_s] = alertSchema(kind.options);
    for (const OptionDescriptor &option : kind.options)
        add(option, optionSchema(option));
    for (const std::string_view group : groups)
        properties[text(group)] =
            anyOf({definitionReference(groupName(kind, group)),
                   QJsonObject{{u"type"_s, QJsonArray{u"string"_s, u"number"_s, u"boolean"_s, u"null"_s}},
                               {u"description"_s, u"a name from the section's table of this name"_s}}});
    if (kind.driver) {
        properties[text(driverKey)] = driverSchema(kind.driver);
        required.append(text(driverKey));
    }
    addForeign(KeyScope::Endpoint, properties);
    QJsonObject schema = closedObject(properties);
    schema[u"title"_s] = text(kind.label);
    schema[u"description"_s] = text(kind.summary);
    schema[u"required"_s] = required;
    return schema;
}

// A list of endpoints, or a map with the list and the tables that they ask for.
QJsonObject sectionSchema(const std::vector<const ProberKind *> &kinds)
{
    QJsonArray items;
    QMap<QString, QJsonArray> tables;
    for (const ProberKind *kind : kinds) {
        items.append(definitionReference(text(kind->id)));
        for (const std::string_view group : optionGroups(kind->options))
            tables[text(group)].append(definitionReference(groupName(*kind, group)));
    }
    const QJsonObject endpoints{{u"type"_s, u"array"_s}, {u"items"_s, anyOf(items)}};
    QJsonObject map{{u"servers"_s, anyOf({endpoints, nothing()})}};
    for (auto table = tables.begin(); table != tables.end(); ++table)
        map[table.key()] =
            anyOf({QJsonObject{{u"type"_s, u"object"_s}, {u"additionalProperties"_s, anyOf(table.value())}},
                   nothing()});
    return anyOf({endpoints, closedObject(map), nothing()});
}

// A closed map of these options, and of retry.
QJsonObject notifierSchema(const ChannelKind &kind)
{
    QJsonObject properties;
    QJsonArray required{u"name"_s};
    for (const OptionDescriptor &option : commonChannelOptions())
        properties[text(option.key)] = optionSchema(option, Bounds::HighestOnly);
    for (const OptionDescriptor &option : kind.options) {
        properties[text(option.key)] = optionSchema(option);
        if (option.required)
            required.append(text(option.key));
    }
    properties[u"retry"_s] = anyOf({closedObject(membersSchema("retry", retryOptions())), nothing()});
    QJsonObject schema = closedObject(properties);
    schema[u"title"_s] = text(kind.label);
    schema[u"description"_s] = text(kind.summary);
    schema[u"required"_s] = required;
    return schema;
}

QString channelName(const ChannelKind &kind)
{
    return u"notify."_s + text(kind.id);
}

QJsonObject notifySchema(ChannelKinds channels)
{
    QJsonObject properties;
    QJsonObject caseless;
    for (const ChannelKind *kind : channels) {
        const QJsonObject list{{u"type"_s, u"array"_s},
                               {u"items"_s, definitionReference(channelName(*kind))}};
        properties[text(kind->id)] = anyOf({list, nothing()});
        caseless[caselessPattern(kind->id)] = properties[text(kind->id)];
    }
    QJsonObject schema = closedObject(properties);
    schema[u"patternProperties"_s] = caseless;
    return anyOf({schema, nothing()});
}

QJsonObject maintenanceSchema()
{
    QJsonObject properties;
    for (const OptionDescriptor &option : maintenanceOptions())
        properties[text(option.key)] = optionSchema(option);
    const auto with = [](const QJsonArray &keys) { return QJsonObject{{u"required"_s, keys}}; };
    QJsonObject window = closedObject(properties);
    window[u"anyOf"_s] =
        QJsonArray{with({u"from"_s, u"to"_s}), with({u"weekly"_s}), with({u"cron"_s, u"duration"_s})};
    return anyOf({QJsonObject{{u"type"_s, u"array"_s}, {u"items"_s, window}}, nothing()});
}

QJsonObject notifySettingsSchema()
{
    const QJsonObject retry = closedObject(membersSchema("retry", retryOptions()));
    return anyOf({closedObject({{u"dry"_s, optionSchema(*findOption(commonChannelOptions(), "dry"))},
                                {u"retry"_s, anyOf({retry, nothing()})}}),
                  nothing()});
}

QJsonObject settingsSchema(ChannelKinds channels)
{
    QJsonObject probe;
    for (const OptionDescriptor &option : commonOptions()) {
        if (timingKey(option.key) || std::string_view(option.key) == "alert")
            probe[text(option.key)] = definitionReference(commonName(option));
    }
    addForeign(KeyScope::SettingsProbe, probe);
    QJsonObject settings{{u"probe"_s, anyOf({closedObject(probe), nothing()})},
                         {u"maintenance"_s, maintenanceSchema()}};
    if (!channels.empty())
        settings[u"notify"_s] = notifySettingsSchema();
    for (const OptionDescriptor &option : senderOptions()) {
        if (!channels.empty())
            settings[text(option.key)] = optionSchema(option);
    }
    addForeign(KeyScope::Settings, settings);
    return anyOf({closedObject(settings), nothing()});
}

} // namespace

QJsonObject listSchema(ProberKinds kinds, ChannelKinds channels)
{
    QJsonObject definitions = sharedDefinitions();
    for (const OptionDescriptor &option : commonOptions())
        definitions[commonName(option)] = optionSchema(option, Bounds::HighestOnly);
    definitions[u"endpoint.alert"_s] = alertSchema({});
    for (const ChannelKind *kind : channels)
        definitions[channelName(*kind)] = notifierSchema(*kind);
    QJsonObject properties{{u"version"_s, true}, {u"settings"_s, settingsSchema(channels)}};
    if (!channels.empty())
        properties[u"notify"_s] = notifySchema(channels);
    for (const ProberKind *kind : kinds) {
        definitions[text(kind->id)] = kindSchema(*kind);
        for (const std::string_view group : optionGroups(kind->options))
            definitions[groupName(*kind, group)] = groupSchema(*kind, std::string(group));
        const QString section = text(kind->sectionName());
        if (!properties.contains(section))
            properties[section] = sectionSchema(findSection(kinds, kind->sectionName()));
    }
    addForeign(KeyScope::Section, properties);
    addForeign(KeyScope::Top, properties);
    QJsonObject schema = closedObject(properties);
    schema[u"$schema"_s] = u"https://json-schema.org/draft/2020-12/schema"_s;
    schema[u"title"_s] = u"Lightfoot probe list"_s;
    schema[u"$defs"_s] = definitions;
    return schema;
}

} // namespace lightfoot
