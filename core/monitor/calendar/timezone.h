// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <memory>
#include <string>

class QTimeZone;

namespace lightfoot {

// What the clock on the wall shows, without saying where.
using LocalTime = std::chrono::local_seconds;

// One place's clock. A value; one thread each, for it remembers the stretch it looked up last.
//
// Where clocks are put forward, the times between do not exist: each of them stands for the moment of the
// jump. Where they are put back, some times exist twice: both moments are given.
class TimeZone
{
public:
    struct Moments
    {
        WallTime earliest;
        WallTime latest; // another one only for a time that exists twice

        bool operator==(const Moments &) const = default;
    };

    // An IANA name ("Europe/Berlin", "UTC"); empty: the machine's own zone.
    static Result<TimeZone> find(const std::string &name);

    LocalTime toLocal(WallTime time);
    Moments toWall(LocalTime time);

private:
    // While the clock differs from UTC by the same.
    struct Stretch
    {
        WallTime from = WallTime::max();
        WallTime until = WallTime::min();
        std::chrono::seconds offset{0};
    };

    explicit TimeZone(QTimeZone zone);
    const Stretch &stretchAt(WallTime time);

    std::shared_ptr<const QTimeZone> m_zone;
    Stretch m_last;
};

} // namespace lightfoot
