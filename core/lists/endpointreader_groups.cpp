// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Options that stand in a map of their own or in a table of the section.
#include "core/lists/endpointreader.h"

#include "core/lists/optiongroups.h"
#include "core/lists/optiontext.h"
#include "core/lists/unknownkey.h"

#include <algorithm>

namespace lightfoot {

namespace {

// A key of EaseProbe that is none of ours, although one key of the kind begins alike by chance.
bool isForeign(std::span<const OptionDescriptor> options, const std::string &group, const YamlNode &value)
{
    const std::vector<std::string_view> members = groupMembers(options, group);
    if (members.size() > 1 || !unusedKey(KeyScope::Endpoint, group))
        return false;
    for (std::size_t i = 0; value.type == YamlNode::Type::Map && i + 1 < value.children.size(); i += 2) {
        if (lowerCase(rawText(*value.children[i])) == members.front())
            return false;
    }
    return true;
}

} // namespace

// A map with the group's options, or the name of an entry of the section's table.
bool EndpointReader::readGroup(Entry &entry, const std::string &group, const YamlEntry &yaml)
{
    if (isForeign(entry.kind.options, group, *yaml.value))
        return false;
    switch (yaml.value->type) {
    case YamlNode::Type::Null:
        break;
    case YamlNode::Type::Map:
        readMembers(entry, group, group, *yaml.value);
        break;
    case YamlNode::Type::Scalar:
        borrow(entry, group, yaml);
        break;
    case YamlNode::Type::Sequence:
        entry.ok = false;
        entry.sink.add(
            RemarkSeverity::Error, *yaml.value,
            message(QT_TRANSLATE_NOOP("Message", "%1: expected a map, or a name from the section's “%1”, got "
                                                 "“%2”"),
                    group, describeNode(*yaml.value)));
    }
    return true;
}

// Depth is bounded by that of the text.
void EndpointReader::readMembers(Entry &entry, const std::string &group, const std::string &shown,
                                 const YamlNode &map)
{
    const auto entries = mapEntries(map, entry.sink);
    entry.ok = entry.ok && entries.has_value();
    if (!entries)
        return;
    const std::span<const OptionDescriptor> options = entry.kind.options;
    for (const YamlEntry &part : *entries) {
        const std::string member = rawText(*part.key);
        const std::string shownKey = shown + '.' + excerpt(member);
        const std::string key = group + '_' + lowerCase(member); // EaseProbe does not mind capitals here
        if (const OptionDescriptor *own = findOption(options, key))
            readOwn(entry, *own, part);
        else if (isOptionGroup(options, key) && part.value->type == YamlNode::Type::Map)
            readMembers(entry, key, shownKey, *part.value);
        else if (!isOptionGroup(options, key) || part.value->type != YamlNode::Type::Null)
            remarkUnknownKey(*part.key, shownKey, member, groupMembers(options, group), entry.sink);
    }
}

void EndpointReader::borrow(Entry &entry, const std::string &group, const YamlEntry &yaml)
{
    const OptionDescriptor name{.key = group.c_str(), .label = ""};
    const OptionAnswer answer = entry.options.read(name, yaml);
    entry.options.references.erase(group); // the options are written back, each with its own
    entry.ok = entry.ok && answer.ok;
    if (!answer.value)
        return;
    entry.draft.borrowed.push_back({group,
                                    std::get<std::string>(*answer.value),
                                    {entry.draft.place.file, yaml.value->line, yaml.value->column}});
}

std::optional<SharedOptions> EndpointReader::readShared(const ProberKind &kind, std::string_view group,
                                                        const YamlNode &entry, std::uint32_t file)
{
    const RemarkSink sink{m_report, file};
    Entry read{.kind = kind, .sink = sink, .options = OptionReader(m_environment, sink)};
    readMembers(read, std::string(group), std::string(group), entry);
    if (!read.ok)
        return std::nullopt;
    return SharedOptions{std::move(read.draft.endpoint.options), std::move(read.options.references)};
}

} // namespace lightfoot
