// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/commonfields.h"

#include <algorithm>
#include <array>

namespace lightfoot {

namespace {

// A field that is written when it differs from that of a default Endpoint.
template <auto Member>
constexpr CommonField plainField(const char *key)
{
    return {key,
            [](Endpoint &endpoint, OptionValue value) {
                using Value = std::remove_reference_t<decltype(endpoint.*Member)>;
                endpoint.*Member = std::get<Value>(std::move(value));
            },
            [](const Endpoint &endpoint) -> std::optional<OptionValue> {
                if (endpoint.*Member == Endpoint{}.*Member)
                    return std::nullopt;
                return endpoint.*Member;
            }};
}

// In the order of TimingKey.
constexpr std::array<const char *, 7> timingKeys{"interval",       "timeout",      "failure",  "success",
                                                 "alert.strategy", "alert.factor", "alert.max"};

} // namespace

std::span<const CommonField> commonFields()
{
    static const std::array<CommonField, 9> fields{{
        plainField<&Endpoint::name>("name"),
        {"id", plainField<&Endpoint::id>("id").set,
         [](const Endpoint &endpoint) -> std::optional<OptionValue> {
             return endpoint.id == endpoint.name ? std::nullopt : std::optional<OptionValue>(endpoint.id);
         }},
        plainField<&Endpoint::degraded>("degraded"),
        plainField<&Endpoint::group>("group"),
        plainField<&Endpoint::address>("ip"),
        plainField<&Endpoint::resolver>("resolver"),
        plainField<&Endpoint::labels>("labels"),
        plainField<&Endpoint::channels>("channels"),
        plainField<&Endpoint::depends>("depends"),
    }};
    return fields;
}

const CommonField *findCommonField(std::string_view key)
{
    const auto fields = commonFields();
    const auto found =
        std::ranges::find_if(fields, [&](const CommonField &field) { return key == field.key; });
    return found == fields.end() ? nullptr : &*found;
}

std::optional<TimingKey> timingKey(std::string_view key)
{
    const auto *found = std::ranges::find_if(timingKeys, [&](const char *own) { return key == own; });
    if (found == timingKeys.end())
        return std::nullopt;
    return static_cast<TimingKey>(found - timingKeys.begin());
}

std::optional<OptionValue> timingValue(const Timing &timing, TimingKey key)
{
    const auto option = [](const auto &value) {
        return value ? std::optional<OptionValue>(*value) : std::nullopt;
    };
    switch (key) {
    case TimingKey::Interval:
        return option(timing.interval);
    case TimingKey::Timeout:
        return option(timing.timeout);
    case TimingKey::Failure:
        return option(timing.failure);
    case TimingKey::Success:
        return option(timing.success);
    case TimingKey::AlertStrategy:
        return timing.strategy ? std::optional<OptionValue>(std::string(toString(*timing.strategy)))
                               : std::nullopt;
    case TimingKey::AlertFactor:
        return option(timing.factor);
    case TimingKey::AlertMax:
        return option(timing.max);
    }
    return std::nullopt;
}

void setTiming(Timing &timing, TimingKey key, const OptionValue &value)
{
    switch (key) {
    case TimingKey::Interval:
        timing.interval = std::get<Duration>(value);
        break;
    case TimingKey::Timeout:
        timing.timeout = std::get<Duration>(value);
        break;
    case TimingKey::Failure:
        timing.failure = std::get<std::int64_t>(value);
        break;
    case TimingKey::Success:
        timing.success = std::get<std::int64_t>(value);
        break;
    case TimingKey::AlertStrategy:
        timing.strategy = repeatStrategyOf(std::get<std::string>(value));
        break;
    case TimingKey::AlertFactor:
        timing.factor = std::get<std::int64_t>(value);
        break;
    case TimingKey::AlertMax:
        timing.max = std::get<std::int64_t>(value);
        break;
    }
}

Timing timingOf(const Endpoint &endpoint)
{
    return {.interval = endpoint.interval,
            .timeout = endpoint.timeout,
            .failure = endpoint.failureThreshold,
            .success = endpoint.successThreshold,
            .strategy = endpoint.alert.strategy,
            .factor = endpoint.alert.factor,
            .max = endpoint.alert.max};
}

void applyTiming(Endpoint &endpoint, const Timing &own, const Timing &defaults)
{
    const Endpoint builtIn;
    const auto first = [](const auto &a, const auto &b, auto fallback) { return a ? *a : b ? *b : fallback; };
    const auto number = [&](const auto &a, const auto &b, int fallback) {
        return static_cast<int>(first(a, b, std::int64_t(fallback)));
    };
    endpoint.interval = first(own.interval, defaults.interval, builtIn.interval);
    endpoint.timeout = first(own.timeout, defaults.timeout, builtIn.timeout);
    endpoint.failureThreshold = number(own.failure, defaults.failure, builtIn.failureThreshold);
    endpoint.successThreshold = number(own.success, defaults.success, builtIn.successThreshold);
    endpoint.alert.strategy = first(own.strategy, defaults.strategy, builtIn.alert.strategy);
    endpoint.alert.factor = number(own.factor, defaults.factor, builtIn.alert.factor);
    endpoint.alert.max = number(own.max, defaults.max, builtIn.alert.max);
}

} // namespace lightfoot
