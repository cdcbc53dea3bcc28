// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/endpoint.h"

#include "core/probe/sametext.h"

#include <array>

namespace lightfoot {

namespace {

constexpr std::array<const char *, 3> repeatStrategies{"regular", "increment", "exponent"};

} // namespace

std::span<const OptionDescriptor> commonOptions()
{
    static constexpr std::array<const char *, 2> closeChoices{"reset", "graceful"};
    static const std::array<OptionDescriptor, 16> options{{
        {.key = "name",
         .label = QT_TRANSLATE_NOOP("Option", "Name"),
         .hint = QT_TRANSLATE_NOOP("Option", "unique within the list"),
         .required = true},
        {.key = "id",
         .label = QT_TRANSLATE_NOOP("Option", "Id"),
         .hint = QT_TRANSLATE_NOOP("Option", "keeps the history when the name changes")},
        {.key = "interval",
         .type = OptionType::Time,
         .label = QT_TRANSLATE_NOOP("Option", "Interval"),
         .hint = QT_TRANSLATE_NOOP("Option", "from one probe's start to the next"),
         .minimum = 0.1,
         .maximum = 7 * 86400.0},
        {.key = "timeout",
         .type = OptionType::Time,
         .label = QT_TRANSLATE_NOOP("Option", "Timeout"),
         .hint = QT_TRANSLATE_NOOP("Option", "for the whole probe"),
         .minimum = 0.01,
         .maximum = 3600},
        {.key = "failure",
         .type = OptionType::Integer,
         .label = QT_TRANSLATE_NOOP("Option", "Failures before down"),
         .minimum = 1,
         .maximum = 1000},
        {.key = "success",
         .type = OptionType::Integer,
         .label = QT_TRANSLATE_NOOP("Option", "Successes before up"),
         .minimum = 1,
         .maximum = 1000},
        {.key = "alert",
         .type = OptionType::TextMap,
         .label = QT_TRANSLATE_NOOP("Option", "Alerts"),
         .hint = QT_TRANSLATE_NOOP(
             "Option", "how often a lasting failure is told again: a map of strategy, factor and max")},
        {.key = "degraded",
         .type = OptionType::Time,
         .label = QT_TRANSLATE_NOOP("Option", "Degraded above"),
         .hint = QT_TRANSLATE_NOOP("Option", "slower than this is degraded"),
         .minimum = 0.000001,
         .maximum = 3600},
        {.key = "nolinger",
         .type = OptionType::Boolean,
         .label = QT_TRANSLATE_NOOP("Option", "Close the ordinary way (leaves TIME_WAIT)")},
        {.key = "close",
         .label = QT_TRANSLATE_NOOP("Option", "Close"),
         .hint = QT_TRANSLATE_NOOP("Option", "reset leaves nothing behind"),
         .choices = closeChoices},
        {.key = "group", .label = QT_TRANSLATE_NOOP("Option", "Group")},
        {.key = "ip",
         .label = QT_TRANSLATE_NOOP("Option", "Address"),
         .hint = QT_TRANSLATE_NOOP("Option", "connect here whatever DNS says")},
        {.key = "resolver",
         .label = QT_TRANSLATE_NOOP("Option", "Resolver"),
         .hint = QT_TRANSLATE_NOOP("Option", "ask this DNS server, address[:port]")},
        {.key = "labels", .type = OptionType::TextMap, .label = QT_TRANSLATE_NOOP("Option", "Labels")},
        {.key = "channels", .type = OptionType::TextList, .label = QT_TRANSLATE_NOOP("Option", "Channels")},
        {.key = "depends", .type = OptionType::TextList, .label = QT_TRANSLATE_NOOP("Option", "Depends on")},
    }};
    return options;
}

std::span<const OptionDescriptor> alertOptions()
{
    static const std::array<OptionDescriptor, 3> options{{
        {.key = "alert.strategy",
         .label = QT_TRANSLATE_NOOP("Option", "Repeat alerts"),
         .hint = QT_TRANSLATE_NOOP("Option", "regular: every so many failures; increment and exponent: "
                                             "less and less often"),
         .choices = repeatStrategies},
        {.key = "alert.factor",
         .type = OptionType::Integer,
         .label = QT_TRANSLATE_NOOP("Option", "Failures between alerts"),
         .minimum = 1,
         .maximum = 1'000'000},
        {.key = "alert.max",
         .type = OptionType::Integer,
         .label = QT_TRANSLATE_NOOP("Option", "Alerts of one outage"),
         .hint = QT_TRANSLATE_NOOP("Option", "at most"),
         .minimum = 1,
         .maximum = 1'000'000},
    }};
    return options;
}

const char *toString(RepeatStrategy strategy)
{
    return repeatStrategies[static_cast<std::size_t>(strategy)];
}

std::optional<RepeatStrategy> repeatStrategyOf(std::string_view text)
{
    for (std::size_t i = 0; i < repeatStrategies.size(); ++i) {
        if (sameText(repeatStrategies[i], text))
            return static_cast<RepeatStrategy>(i);
    }
    return std::nullopt;
}

} // namespace lightfoot
