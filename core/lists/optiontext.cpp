// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/optiontext.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cmath>
#include <strings.h>

namespace lightfoot {

namespace {

int takeBase(std::string_view &digits)
{
    if (digits.size() < 2 || digits[0] != '0')
        return 10;
    const int base = digits[1] == 'x' ? 16 : digits[1] == 'o' ? 8 : digits[1] == 'b' ? 2 : 0;
    digits.remove_prefix(2);
    return base; // 0: a leading zero, which is octal for some readers and decimal for others
}

bool isOneOf(std::string_view text, const std::array<std::string_view, 4> &words)
{
    return std::ranges::any_of(words, [&](std::string_view word) {
        return word.size() == text.size() && strncasecmp(word.data(), text.data(), text.size()) == 0;
    });
}

} // namespace

std::optional<std::int64_t> parseInteger(std::string_view text)
{
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+'))
        text.remove_prefix(1);
    const int base = takeBase(text);
    if (base == 0 || text.empty() || !std::isalnum(static_cast<unsigned char>(text[0])) ||
        text.ends_with('_') || text.size() > 100)
        return std::nullopt;
    std::string digits = negative ? "-" : "";
    std::ranges::copy_if(text, std::back_inserter(digits), [](char c) { return c != '_'; });
    std::int64_t value = 0;
    const char *end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, value, base);
    return error == std::errc() && stop == end ? std::optional(value) : std::nullopt;
}

std::optional<double> parseNumber(std::string_view text)
{
    if (text.starts_with('+') && !text.starts_with("+-"))
        text.remove_prefix(1); // which from_chars() does not take
    double value = 0;
    const char *end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    return error == std::errc() && stop == end && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

std::optional<bool> parseBoolean(std::string_view text)
{
    if (isOneOf(text, {"true", "yes", "on", "y"}))
        return true;
    if (isOneOf(text, {"false", "no", "off", "n"}))
        return false;
    return std::nullopt;
}

std::string formatNumber(double number)
{
    std::array<char, 64> buffer{};
    const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number);
    return error == std::errc() ? std::string(buffer.data(), end) : std::string("0");
}

std::string lowerCase(std::string_view text)
{
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return lower;
}

} // namespace lightfoot
