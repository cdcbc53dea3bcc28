// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace lightfoot {

struct Value;
using ValueList = std::vector<Value>;

// What an expression works with: nothing (a "?" without its ":"), a number, a text, a truth or a list of
// those.
struct Value
{
    std::variant<std::monostate, double, std::string, bool, ValueList> of;

    bool operator==(const Value &) const = default; // false across types
};

// What is made of a text from the document.
enum class ValueType : std::uint8_t
{
    Int,
    Float,
    String,
    Bool,
    Time, // seconds since 1970
    Span  // "duration": nanoseconds
};

// "int", "float", "string", "bool", "time", "duration", without case.
std::optional<ValueType> valueTypeFromString(std::string_view name);

// The text as a value of this type; blanks around it count for a string only.
Result<Value> valueOf(ValueType type, const std::string &text);

// As people write it: 512, 0.1, true, (1, 2); cut when long.
std::string toText(const Value &value);

} // namespace lightfoot
