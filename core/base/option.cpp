// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/option.h"

#include <algorithm>
#include <cstdio>
#include <strings.h>

namespace lightfoot {

namespace {

std::string bound(const OptionDescriptor &descriptor, double value)
{
    if (descriptor.type == OptionType::Time)
        return formatDuration(Duration(static_cast<std::int64_t>(value * 1e9)));
    char buffer[40];
    std::snprintf(buffer, sizeof buffer, "%g", value);
    return value >= 1e6 ? std::to_string(static_cast<std::int64_t>(value)) : buffer;
}

std::string joined(std::span<const char *const> choices)
{
    std::string text;
    for (const char *choice : choices)
        text += (text.empty() ? "" : ", ") + std::string(choice);
    return text;
}

bool isBounded(const OptionDescriptor &descriptor)
{
    return descriptor.minimum != 0 || descriptor.maximum != 0;
}

} // namespace

const OptionDescriptor *findOption(std::span<const OptionDescriptor> descriptors, std::string_view key)
{
    const auto found =
        std::ranges::find_if(descriptors, [&](const OptionDescriptor &d) { return key == d.key; });
    return found == descriptors.end() ? nullptr : &*found;
}

Message expectation(const OptionDescriptor &descriptor)
{
    if (!descriptor.choices.empty())
        return message(QT_TRANSLATE_NOOP("Message", "one of %1"), joined(descriptor.choices));
    const std::string low = bound(descriptor, descriptor.minimum);
    const std::string high = bound(descriptor, descriptor.maximum);
    switch (descriptor.type) {
    case OptionType::Text:
        return message(QT_TRANSLATE_NOOP("Message", "a text"));
    case OptionType::Integer:
        return isBounded(descriptor)
                   ? message(QT_TRANSLATE_NOOP("Message", "a whole number from %1 to %2"), low, high)
                   : message(QT_TRANSLATE_NOOP("Message", "a whole number"));
    case OptionType::Number:
        return isBounded(descriptor)
                   ? message(QT_TRANSLATE_NOOP("Message", "a number from %1 to %2"), low, high)
                   : message(QT_TRANSLATE_NOOP("Message", "a number"));
    case OptionType::Boolean:
        return message(QT_TRANSLATE_NOOP("Message", "true or false"));
    case OptionType::Time:
        return isBounded(descriptor)
                   ? message(QT_TRANSLATE_NOOP("Message",
                                               "a duration from %1 to %2, such as 500ms, 10s or 1m30s"),
                             low, high)
                   : message(QT_TRANSLATE_NOOP("Message", "a duration such as 500ms, 10s or 1m30s"));
    case OptionType::TextList:
        return message(QT_TRANSLATE_NOOP("Message", "a list of texts"));
    case OptionType::TextMap:
        return message(QT_TRANSLATE_NOOP("Message", "a map of names and texts"));
    case OptionType::RangeList:
        return message(QT_TRANSLATE_NOOP("Message", "a list of pairs such as [[200, 299]]"));
    case OptionType::RecordList:
        return message(QT_TRANSLATE_NOOP("Message", "a list of maps of names and texts"));
    }
    return {};
}

Result<void> checkOption(const OptionDescriptor &descriptor, const OptionValue &value)
{
    const Message expected = expectation(descriptor);
    const auto refuse = [&](const std::string &got) -> Result<void> {
        return failure(QT_TRANSLATE_NOOP("Message", "%1: expected %2, got “%3”"), descriptor.key,
                       toEnglish(expected), got);
    };
    if (const auto *text = std::get_if<std::string>(&value); text && !descriptor.choices.empty()) {
        const bool known = std::ranges::any_of(
            descriptor.choices, [&](const char *c) { return strcasecmp(c, text->c_str()) == 0; });
        return known ? Result<void>() : refuse(*text);
    }
    if (!isBounded(descriptor))
        return {};
    double number = 0;
    std::string shown;
    if (const auto *integer = std::get_if<std::int64_t>(&value)) {
        number = static_cast<double>(*integer);
        shown = std::to_string(*integer);
    } else if (const auto *real = std::get_if<double>(&value)) {
        number = *real;
        shown = bound(descriptor, number);
    } else if (const auto *time = std::get_if<Duration>(&value)) {
        number = static_cast<double>(time->count()) / 1e9;
        shown = formatDuration(*time);
    } else {
        return {};
    }
    return number < descriptor.minimum || number > descriptor.maximum ? refuse(shown) : Result<void>();
}

} // namespace lightfoot
