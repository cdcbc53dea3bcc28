// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/yamlmap.h"

#include "core/base/message.h"
#include "core/lists/limits.h"

#include <unordered_map>
#include <unordered_set>

namespace lightfoot {

namespace {

class MapReader
{
public:
    explicit MapReader(const RemarkSink &sink) : m_sink(sink) {}

    // Depth is bounded by the height of the node.
    void read(const YamlNode &map)
    {
        std::vector<const YamlNode *> merged;
        std::unordered_map<std::string, const YamlNode *> own;
        for (std::size_t i = 0; i + 1 < map.children.size(); i += 2) {
            const YamlEntry entry{map.children[i], map.children[i + 1]};
            if (entry.key->type != YamlNode::Type::Scalar)
                refuse(*entry.key, message(QT_TRANSLATE_NOOP("Message", "expected a key that is a text")));
            else if (entry.key->plain && entry.key->text == "<<")
                merged.push_back(entry.value.get());
            else if (const auto [first, isNew] = own.emplace(rawText(*entry.key), entry.key.get()); !isNew)
                refuse(*entry.key,
                       message(QT_TRANSLATE_NOOP("Message", "the key “%1” is here twice, first in line %2"),
                               excerpt(rawText(*entry.key)), std::to_string(first->second->line)));
            else
                take(entry);
        }
        for (const YamlNode *node : merged)
            merge(*node);
    }

    bool ok() const { return m_ok; }
    std::vector<YamlEntry> entries;

private:
    void merge(const YamlNode &node)
    {
        if (node.type == YamlNode::Type::Map)
            return read(node);
        bool maps = node.type == YamlNode::Type::Sequence;
        for (const YamlNodePtr &item : node.children)
            maps = maps && item->type == YamlNode::Type::Map;
        if (!maps)
            return refuse(node, message(QT_TRANSLATE_NOOP(
                                    "Message", "“<<”: expected a map or a list of maps to merge")));
        for (const YamlNodePtr &item : node.children)
            read(*item);
    }

    void take(const YamlEntry &entry)
    {
        if (m_taken.insert(rawText(*entry.key)).second)
            entries.push_back(entry);
    }

    void refuse(const YamlNode &at, Message text)
    {
        m_ok = false;
        m_sink.add(RemarkSeverity::Error, at, std::move(text));
    }

    const RemarkSink &m_sink;
    std::unordered_set<std::string> m_taken;
    bool m_ok = true;
};

} // namespace

std::optional<std::vector<YamlEntry>> mapEntries(const YamlNode &map, const RemarkSink &sink)
{
    MapReader reader(sink);
    reader.read(map);
    return reader.ok() ? std::optional(std::move(reader.entries)) : std::nullopt;
}

std::optional<std::vector<YamlEntry>> settingsEntries(const YamlNode &value, const std::string &what,
                                                      const RemarkSink &sink)
{
    if (value.type == YamlNode::Type::Map && value.excess == YamlNode::Excess::None)
        return mapEntries(value, sink);
    if (value.type != YamlNode::Type::Null)
        sink.add(RemarkSeverity::Error, value,
                 message(QT_TRANSLATE_NOOP("Message", "%1: expected a map of settings of at most %2 values"),
                         what, std::to_string(limits::entryValues)));
    return std::nullopt;
}

const YamlNode &placeOf(const YamlEntry &entry)
{
    return entry.value->type == YamlNode::Type::Null ? *entry.key : *entry.value;
}

std::string describeNode(const YamlNode &node)
{
    switch (node.type) {
    case YamlNode::Type::Null:
        return "nothing";
    case YamlNode::Type::Scalar:
        return excerpt(rawText(node));
    case YamlNode::Type::Sequence:
        return "a list";
    case YamlNode::Type::Map:
        return "a map";
    }
    return {};
}

} // namespace lightfoot
