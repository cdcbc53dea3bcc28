// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lists/importreport.h"

#include <memory>
#include <string>
#include <vector>

namespace lightfoot {

// Stands for a dollar sign of the file's text while it is read. It is no UTF-8, so that neither the file nor
// an escape in it can hold it: a "$" written as "\x24" is thereby told apart and stays a dollar sign, as in
// EaseProbe, which replaces variables before it reads the YAML.
inline constexpr char dollarMark = '\xF8';

struct YamlNode;
using YamlNodePtr = std::shared_ptr<const YamlNode>; // shared: aliases do not copy

// A value of a YAML text with its place. A tree of them holds one endpoint, never a list.
struct YamlNode
{
    enum class Type : std::uint8_t
    {
        Null,
        Scalar,
        Sequence,
        Map
    };
    enum class Excess : std::uint8_t
    {
        None,
        Values,
        Scalar
    }; // more than limits::entryValues, limits::scalarBytes

    Type type = Type::Null;
    bool plain = false;           // a scalar without quotes
    Excess excess = Excess::None; // of the outermost node of a tree: what came after is not here
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    std::uint32_t size = 1; // values in the tree, aliases counted as what they stand for
    std::uint32_t height = 1;
    std::string text;                  // Scalar, dollarMark for a dollar sign
    std::vector<YamlNodePtr> children; // of a Map: key, value, key, value ...
};

struct YamlEntry
{
    YamlNodePtr key;
    YamlNodePtr value;
};

// The text of a scalar as the file has it, dollar signs put back.
std::string rawText(const YamlNode &node);

} // namespace lightfoot
