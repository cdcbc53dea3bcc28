// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How often a lasting failure is told again: the map "alert" of an endpoint and of settings.probe.
#include "core/lists/endpointreader.h"

#include "core/lists/optiongroups.h"
#include "core/lists/optiontext.h"
#include "core/lists/unknownkey.h"

namespace lightfoot {

namespace {

constexpr std::string_view alertPrefix = "alert.";

} // namespace

// A kind may have options that begin with alert_: they stand in the same map.
void EndpointReader::readAlert(Entry &entry, const YamlEntry &yaml)
{
    const std::span<const OptionDescriptor> own = entry.kind.options;
    readRule(entry.options, yaml, entry.draft.own, entry.ok, groupMembers(own, "alert"),
             [&](const YamlEntry &part) {
                 const OptionDescriptor *option = findOption(own, "alert_" + lowerCase(rawText(*part.key)));
                 if (option)
                     readOwn(entry, *option, part);
                 return option != nullptr;
             });
}

void EndpointReader::readRule(OptionReader &options, const YamlEntry &yaml, Timing &timing, bool &ok,
                              std::vector<std::string_view> known,
                              const std::function<bool(const YamlEntry &)> &other)
{
    if (yaml.value->type == YamlNode::Type::Null)
        return;
    if (yaml.value->type != YamlNode::Type::Map) {
        ok = false;
        options.sink().add(
            RemarkSeverity::Error, *yaml.value,
            message(QT_TRANSLATE_NOOP("Message", "%1: expected a map of strategy, factor and max, got “%2”"),
                    "alert", describeNode(*yaml.value)));
        return;
    }
    const auto entries = mapEntries(*yaml.value, options.sink());
    ok = ok && entries.has_value();
    if (!entries)
        return;
    for (const OptionDescriptor &option : alertOptions())
        known.push_back(std::string_view(option.key).substr(alertPrefix.size()));
    for (const YamlEntry &part : *entries) {
        const std::string key = rawText(*part.key);
        if (const OptionDescriptor *option = findOption(alertOptions(), std::string(alertPrefix) + key))
            readTiming(options, *option, part, timing, ok);
        else if (!other || !other(part))
            remarkUnknownKey(*part.key, std::string(alertPrefix) + excerpt(key), key, known, options.sink());
    }
}

} // namespace lightfoot
