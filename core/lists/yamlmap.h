// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lists/yamlnode.h"

#include <optional>
#include <vector>

namespace lightfoot {

// Where remarks go while one file is read.
struct RemarkSink
{
    ImportReport &report;
    std::uint32_t file = 0;

    std::optional<std::size_t> add(RemarkSeverity severity, const YamlNode &at, Message message) const
    {
        return report.add(severity, ListPlace{file, at.line, at.column}, std::move(message));
    }
};

// The entries of a map, merge keys ("<<") resolved: what the map says itself comes first and wins, then the
// merged maps in their order. Nothing when a key is there twice or is no text, or what is merged is no map;
// the sink has it then.
std::optional<std::vector<YamlEntry>> mapEntries(const YamlNode &map, const RemarkSink &sink);

// The same for a value of settings: nothing, and no remark, where it is empty; what: its key, for a remark
// where it is no map or holds too much.
std::optional<std::vector<YamlEntry>> settingsEntries(const YamlNode &value, const std::string &what,
                                                      const RemarkSink &sink);

// Where to point a person to: an empty value has no place of its own.
const YamlNode &placeOf(const YamlEntry &entry);

// "expected %2" for a node: what it is, in words: "a list", "a map", "nothing", or its text.
std::string describeNode(const YamlNode &node);

} // namespace lightfoot
