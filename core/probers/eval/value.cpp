// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/eval/value.h"

#include "core/base/duration.h"
#include "core/probers/eval/times.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <strings.h>

namespace lightfoot {

namespace {

constexpr std::array<std::pair<const char *, ValueType>, 6> names{{{"int", ValueType::Int},
                                                                   {"float", ValueType::Float},
                                                                   {"string", ValueType::String},
                                                                   {"bool", ValueType::Bool},
                                                                   {"time", ValueType::Time},
                                                                   {"duration", ValueType::Span}}};

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t start = std::min(text.find_first_not_of(blanks), text.size());
    text.remove_prefix(start);
    return text.substr(0, text.find_last_not_of(blanks) + 1);
}

template <class Number>
std::optional<double> numberOf(std::string_view text)
{
    if (text.starts_with('+'))
        text.remove_prefix(1);
    Number number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return static_cast<double>(number);
}

// Go's strconv.ParseBool.
std::optional<bool> boolOf(std::string_view text)
{
    static constexpr std::array<std::string_view, 6> yes{"1", "t", "T", "TRUE", "true", "True"};
    static constexpr std::array<std::string_view, 6> no{"0", "f", "F", "FALSE", "false", "False"};
    if (std::ranges::find(yes, text) != yes.end())
        return true;
    return std::ranges::find(no, text) != no.end() ? std::optional(false) : std::nullopt;
}

std::string numberText(double number)
{
    if (std::isnan(number))
        return "NaN";
    const double size = std::fabs(number);
    const bool plain = size == 0 || (size >= 1e-4 && size < 1e21);
    std::array<char, 64> buffer;
    const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number,
                                            plain ? std::chars_format::fixed : std::chars_format::scientific);
    return {buffer.data(), end};
}

} // namespace

std::optional<ValueType> valueTypeFromString(std::string_view name)
{
    const std::string text(name);
    for (const auto &[known, type] : names) {
        if (::strcasecmp(known, text.c_str()) == 0)
            return type;
    }
    return std::nullopt;
}

Result<Value> valueOf(ValueType type, const std::string &text)
{
    const std::string_view plain = trimmed(text);
    std::optional<double> number;
    switch (type) {
    case ValueType::String:
        return Value{text};
    case ValueType::Bool:
        if (const std::optional<bool> truth = boolOf(plain))
            return Value{*truth};
        return failure(QT_TRANSLATE_NOOP("Message", "“%1” is neither true nor false"), escaped(text, 80));
    case ValueType::Int:
        number = numberOf<std::int64_t>(plain);
        if (!number)
            return failure(QT_TRANSLATE_NOOP("Message", "“%1” is no whole number"), escaped(text, 80));
        return Value{*number};
    case ValueType::Float:
        number = numberOf<double>(plain);
        if (!number)
            return failure(QT_TRANSLATE_NOOP("Message", "“%1” is no number"), escaped(text, 80));
        return Value{*number};
    case ValueType::Time:
        number = parseTime(plain);
        if (!number)
            return failure(QT_TRANSLATE_NOOP("Message", "“%1” is no time such as 2026-07-01T12:00:00Z"),
                           escaped(text, 80));
        return Value{*number};
    case ValueType::Span:
        break;
    }
    const Result<Duration> duration = parseDuration(plain);
    if (!duration)
        return failure(QT_TRANSLATE_NOOP("Message", "“%1” is no duration such as 500ms or 1m30s"),
                       escaped(text, 80));
    return Value{static_cast<double>(duration->count())};
}

std::string toText(const Value &value)
{
    if (const double *number = std::get_if<double>(&value.of))
        return numberText(*number);
    if (const std::string *text = std::get_if<std::string>(&value.of))
        return *text;
    if (const bool *truth = std::get_if<bool>(&value.of))
        return *truth ? "true" : "false";
    const ValueList *list = std::get_if<ValueList>(&value.of);
    if (!list)
        return "nothing";
    std::string text;
    for (const Value &item : *list)
        text += (text.empty() ? "(" : ", ") + toText(item);
    return text + ')';
}

} // namespace lightfoot
