// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/duration.h"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace lightfoot {

// What a kind, a channel or a format lets people set. The editor's form, list files, validation, the JSON
// schema and the docs are made from it.
enum class OptionType : std::uint8_t
{
    Text,      // std::string
    Integer,   // std::int64_t
    Number,    // double
    Boolean,   // bool
    Time,      // Duration
    TextList,  // std::vector<std::string>
    TextMap,   // ordered pairs: headers, labels
    RangeList, // pairs of integers, both ends included: success_code
    RecordList // maps of names and texts: eval_variables
};

using TextMap = std::vector<std::pair<std::string, std::string>>;
using RangeList = std::vector<std::pair<std::int64_t, std::int64_t>>;
using RecordList = std::vector<TextMap>;
using OptionValue = std::variant<std::string, std::int64_t, double, bool, Duration, std::vector<std::string>,
                                 TextMap, RangeList, RecordList>;

struct OptionDescriptor
{
    const char *key = nullptr; // as in list files
    OptionType type = OptionType::Text;
    const char *label = nullptr; // English, QT_TRANSLATE_NOOP("Option", ...)
    const char *hint = "";       // what it means and what is expected, one sentence
    bool required = false;
    bool secret = false; // never logged, never exported unless asked for
    bool file = false;   // names a file on this machine
    double minimum = 0;  // Integer, Number, Time (in seconds); both 0: unbounded
    double maximum = 0;
    std::span<const char *const> choices = {}; // Text: one of these, compared without case
};

using OptionMap = std::map<std::string, OptionValue, std::less<>>;

// The value of a key, or fallback when it is not set or of another type.
template <class T>
T optionOr(const OptionMap &options, std::string_view key, T fallback)
{
    const auto found = options.find(key);
    if (found == options.end())
        return fallback;
    const T *value = std::get_if<T>(&found->second);
    return value ? *value : fallback;
}

const OptionDescriptor *findOption(std::span<const OptionDescriptor> descriptors, std::string_view key);

// Says what a value of this option looks like: "a whole number from 1 to 65535", "one of GET, POST".
Message expectation(const OptionDescriptor &descriptor);

// Checks range and choices (not the type, which whoever made the value has settled).
Result<void> checkOption(const OptionDescriptor &descriptor, const OptionValue &value);

} // namespace lightfoot
