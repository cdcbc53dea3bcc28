// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lists/yamlnode.h"

#include <cstddef>
#include <optional>
#include <string>

namespace lightfoot {

// Takes what a YAML text says, one entry of its sections at a time. The nodes live as long as the call.
class YamlVisitor
{
public:
    enum class Keep
    {
        Skip,  // only counted: rootSkipped
        Items, // each item of a list: rootItem; a map: sectionMap; any other value: rootValue
        Whole  // rootValue
    };

    virtual ~YamlVisitor() = default;
    virtual Keep rootKey(const YamlNode &key) = 0;
    virtual void rootValue(const YamlNode &key, const YamlNode &value) = 0;
    virtual void rootItem(const YamlNode &key, const YamlNode &item) = 0;
    // items: how many the list had, or the list under its key "servers".
    virtual void rootSkipped(const YamlNode &key, std::size_t items) = 0;
    // A section of Items is a map; map is without its entries, which come one by one: first sectionKey(),
    // then sectionValue(), or rootItem() for each item of a list for which sectionKey() said Items.
    virtual void sectionMap(const YamlNode &key, const YamlNode &map) = 0;
    virtual Keep sectionKey(const YamlNode &key) = 0;
    virtual void sectionValue(const YamlNode &key, const YamlNode &value) = 0;
    // There is more behind the first document, and it is not read.
    virtual void secondDocument(std::uint32_t line, std::uint32_t column) = 0;
};

struct YamlProblem
{
    std::uint32_t line = 0; // 0: the whole text
    std::uint32_t column = 0;
    Message message;
};

// Reads the first document of a text by events, bounded by core/lists/limits.h; nothing is thrown. What the
// visitor was given before a problem was found is not to be used.
std::optional<YamlProblem> streamYaml(std::string text, YamlVisitor &visitor);

} // namespace lightfoot
