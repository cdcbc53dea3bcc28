// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/minutes.h"

namespace lightfoot {

namespace {

constexpr auto ringLength = static_cast<std::int64_t>(MinuteRing::length);

std::int64_t minuteNumber(WallTime time)
{
    return std::chrono::floor<std::chrono::minutes>(time.time_since_epoch()).count();
}

std::size_t placeOf(std::int64_t minute)
{
    return static_cast<std::size_t>(((minute % ringLength) + ringLength) % ringLength);
}

} // namespace

// Of the minutes that are taken each has a place of its own, so that one in its place is of another hour.
MinuteCounts *MinuteRing::slot(WallTime at, WallTime now)
{
    const std::int64_t minute = minuteNumber(at);
    const std::int64_t last = minuteNumber(now);
    if (minute > last || minute <= last - ringLength)
        return nullptr;
    MinuteCounts &counts = m_slots[placeOf(minute)];
    const WallTime start{std::chrono::minutes(minute)};
    if (counts.at != start) {
        counts = {};
        counts.at = start;
    }
    return &counts;
}

void MinuteRing::add(Outcome outcome, WallTime at, WallTime now)
{
    MinuteCounts *counts = slot(at, now);
    if (!counts)
        return;
    switch (outcome) {
    case Outcome::Up:
        ++counts->up;
        break;
    case Outcome::Down:
        ++counts->down;
        break;
    case Outcome::Unknown:
        ++counts->unknown;
        break;
    case Outcome::NotMeasured:
        ++counts->notMeasured;
        break;
    }
}

void MinuteRing::addOutage(WallTime at, WallTime now)
{
    if (MinuteCounts *counts = slot(at, now))
        ++counts->outages;
}

std::vector<MinuteCounts> MinuteRing::counts(WallTime now) const
{
    std::vector<MinuteCounts> result(length);
    const std::int64_t last = minuteNumber(now);
    for (std::int64_t i = 0; i < ringLength; ++i) {
        const std::int64_t minute = last - ringLength + 1 + i;
        MinuteCounts &counts = result[static_cast<std::size_t>(i)];
        counts.at = WallTime(std::chrono::minutes(minute));
        if (m_slots[placeOf(minute)].at == counts.at)
            counts = m_slots[placeOf(minute)];
    }
    return result;
}

} // namespace lightfoot
