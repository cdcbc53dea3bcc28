// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/calendar/cron.h"
#include "core/monitor/calendar/timezone.h"
#include "core/monitor/calendar/weekly.h"
#include "core/probe/alertsettings.h"

#include <optional>
#include <variant>
#include <vector>

namespace lightfoot {

// Times that come once or again and again, ready to be asked for every message: the answer is remembered
// until the next change. A value; one thread each, because of that memory.
//
// What a window means where clocks are changed:
// - A time that does not exist is the moment of the jump: 02:00-04:00 lasts one hour on the day when clocks
//   go from 02:00 to 03:00, and 02:15-02:45 does not come at all.
// - Of a time that exists twice, a window begins at the first and ends at the second: work that was announced
//   is covered whichever of the two was meant. 02:00-04:00 lasts three hours in Europe that day.
// - A cron time begins a window at both; duration is time that passes, whatever the clock on the wall shows.
// Windows that overlap or touch are one: there is no end between them.
class CompiledWindow
{
public:
    // Exactly one of from and to, weekly, and cron with duration has to be there.
    static Result<CompiledWindow> compile(const MaintenanceWindow &window);
    // As NotifierSettings::quiet.
    static Result<CompiledWindow> weekly(const std::string &spans, const std::string &timezone);

    bool contains(WallTime now);
    // When contains() changes next; nothing: not in sight (never, or beyond ten years; a window without a
    // break is given up after forty days).
    std::optional<WallTime> until(WallTime now);

private:
    struct Span
    {
        WallTime begin;
        WallTime end; // not included
    };
    struct CronRule
    {
        CronTimes times;
        Duration duration{0};
    };
    struct Answer
    {
        WallTime from = WallTime::max(); // holds from here
        WallTime until = WallTime::min();
        bool inside = false;
        bool final = false; // until is no change, only the end of what was looked at
    };

    using Rule = std::variant<Span, std::vector<WeeklySpan>, CronRule>;

    CompiledWindow(Rule rule, TimeZone zone) : m_rule(std::move(rule)), m_zone(std::move(zone)) {}

    const Answer &answer(WallTime now);
    bool locate(WallTime now);
    void cover(WallTime now, std::chrono::days ahead);
    void collect(const std::vector<WeeklySpan> &spans, std::chrono::local_days day);
    void collect(const CronRule &rule, std::chrono::local_days day);
    void collectCron(const CronRule &rule, LocalTime time);
    void merge();

    Rule m_rule;
    TimeZone m_zone;
    // All spans of the time that was looked at, sorted, none touching another.
    std::vector<Span> m_spans;
    WallTime m_coveredFrom = WallTime::max();
    WallTime m_coveredUntil = WallTime::min();
    Answer m_answer;
};

} // namespace lightfoot
