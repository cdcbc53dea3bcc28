// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/endpoint.h"

#include <optional>
#include <span>

namespace lightfoot {

// Where a common option lives in an Endpoint. Those that settings.probe may give too, and the two that say
// how to close, are not here: they need more than a copy.
struct CommonField
{
    const char *key;
    void (*set)(Endpoint &endpoint, OptionValue value); // value: of the descriptor's type
    // Nothing where the endpoint has the built-in default.
    std::optional<OptionValue> (*get)(const Endpoint &endpoint);
};

std::span<const CommonField> commonFields();

const CommonField *findCommonField(std::string_view key);

// What settings.probe and an endpoint may say of their own; a value that is not set is inherited.
struct Timing
{
    std::optional<Duration> interval;
    std::optional<Duration> timeout;
    std::optional<std::int64_t> failure;
    std::optional<std::int64_t> success;
    std::optional<RepeatStrategy> strategy; // of alert
    std::optional<std::int64_t> factor;
    std::optional<std::int64_t> max;
};

enum class TimingKey : std::uint8_t
{
    Interval,
    Timeout,
    Failure,
    Success,
    AlertStrategy,
    AlertFactor,
    AlertMax
};

// The key that an option of commonOptions() or alertOptions() has here, or nothing.
std::optional<TimingKey> timingKey(std::string_view key);

// The value as an option, or nothing where it is not set.
std::optional<OptionValue> timingValue(const Timing &timing, TimingKey key);
void setTiming(Timing &timing, TimingKey key, const OptionValue &value);

// The endpoint's own timing, and back with what it lacks from defaults and then from the built-in ones.
Timing timingOf(const Endpoint &endpoint);
void applyTiming(Endpoint &endpoint, const Timing &own, const Timing &defaults);

} // namespace lightfoot
