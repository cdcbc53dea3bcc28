// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/calendar/compiledwindow.h"

#include "core/monitor/calendar/once.h"

#include <algorithm>
#include <array>

namespace lightfoot {

namespace {

using std::chrono::days;
using std::chrono::local_days;

// How far to look for the next change, in turn. The last finds 29 February over the year 2100.
constexpr std::array lookAhead{days(4), days(40), days(400), days(3700)};
// A window that has no end within this time is taken for one that never ends.
constexpr days endlessAfter(40);
// Small steps back of the clock are answered without a new look.
constexpr days lookBack(1);

constexpr Duration durationLimit = std::chrono::hours(24 * 31);

bool isOnce(const MaintenanceWindow &window)
{
    return !window.from.empty() || !window.to.empty();
}

} // namespace

Result<CompiledWindow> CompiledWindow::compile(const MaintenanceWindow &window)
{
    const int rules = int(isOnce(window)) + int(!window.weekly.empty()) + int(!window.cron.empty());
    if (rules != 1)
        return failure(QT_TRANSLATE_NOOP("Message",
                                         "The maintenance window \"%1\" needs exactly one of these: "
                                         "from and to; weekly; cron and duration."),
                       window.name);
    if (!window.weekly.empty())
        return weekly(window.weekly, window.timezone);
    Result<TimeZone> zone = TimeZone::find(window.timezone);
    if (!zone)
        return tl::unexpected(zone.error());
    if (isOnce(window)) {
        const Result<LocalTime> from = parseLocalTime(window.from);
        const Result<LocalTime> to = from ? parseLocalTime(window.to) : from;
        if (!to)
            return tl::unexpected(to.error());
        if (*to <= *from)
            return failure(QT_TRANSLATE_NOOP("Message", "\"%1\": expected a time after %2."), window.to,
                           window.from);
        const Span span{zone->toWall(*from).earliest, zone->toWall(*to).latest};
        return CompiledWindow(span, std::move(*zone));
    }
    const Result<CronTimes> times = parseCron(window.cron);
    if (!times)
        return tl::unexpected(times.error());
    if (window.duration < 1min || window.duration > durationLimit)
        return failure(QT_TRANSLATE_NOOP("Message", "The duration of the maintenance window \"%1\" is %2: "
                                                    "expected one from 1m to 744h, such as 1h30m."),
                       window.name, formatDuration(window.duration));
    return CompiledWindow(CronRule{*times, window.duration}, std::move(*zone));
}

Result<CompiledWindow> CompiledWindow::weekly(const std::string &spans, const std::string &timezone)
{
    Result<TimeZone> zone = TimeZone::find(timezone);
    if (!zone)
        return tl::unexpected(zone.error());
    Result<std::vector<WeeklySpan>> parsed = parseWeekly(spans);
    if (!parsed)
        return tl::unexpected(parsed.error());
    return CompiledWindow(std::move(*parsed), std::move(*zone));
}

bool CompiledWindow::contains(WallTime now)
{
    return answer(now).inside;
}

std::optional<WallTime> CompiledWindow::until(WallTime now)
{
    const Answer &found = answer(now);
    return found.final ? std::nullopt : std::optional(found.until);
}

const CompiledWindow::Answer &CompiledWindow::answer(WallTime now)
{
    if (m_answer.from <= now && now < m_answer.until)
        return m_answer;
    if (m_coveredFrom <= now && now < m_coveredUntil && locate(now))
        return m_answer;
    for (const days ahead : lookAhead) {
        cover(now, ahead);
        if (locate(now) || (m_answer.inside && ahead >= endlessAfter))
            break;
    }
    return m_answer;
}

// Whether the next change is known from what is covered; else m_answer ends where that ends.
bool CompiledWindow::locate(WallTime now)
{
    const auto next = std::ranges::upper_bound(m_spans, now, {}, &Span::end);
    const WallTime before = next == m_spans.begin() ? m_coveredFrom : std::prev(next)->end;
    if (next == m_spans.end()) {
        m_answer = {std::max(before, m_coveredFrom), m_coveredUntil, false, true};
        return false;
    }
    m_answer = next->begin <= now ? Answer{next->begin, next->end, true, false}
                                  : Answer{before, next->begin, false, false};
    // What ends beyond may be prolonged by a span that was not looked at.
    m_answer.final = m_answer.until > m_coveredUntil;
    m_answer.until = std::min(m_answer.until, m_coveredUntil);
    m_answer.from = std::max(m_answer.from, m_coveredFrom);
    return !m_answer.final;
}

void CompiledWindow::cover(WallTime now, days ahead)
{
    m_spans.clear();
    if (const Span *once = std::get_if<Span>(&m_rule)) {
        m_coveredFrom = WallTime::min();
        m_coveredUntil = WallTime::max();
        m_spans.push_back(*once);
        merge();
        return;
    }
    m_coveredFrom = now - lookBack;
    m_coveredUntil = now + ahead;
    const CronRule *cron = std::get_if<CronRule>(&m_rule);
    // A span may begin days before; two more days for the hours of a zone.
    const days earlier = days(2) + (cron ? std::chrono::ceil<days>(cron->duration) : days(2));
    const local_days last = std::chrono::floor<days>(m_zone.toLocal(m_coveredUntil)) + days(1);
    for (local_days day = std::chrono::floor<days>(m_zone.toLocal(m_coveredFrom)) - earlier; day <= last;
         day += days(1))
        cron ? collect(*cron, day) : collect(std::get<std::vector<WeeklySpan>>(m_rule), day);
    merge();
}

void CompiledWindow::collect(const std::vector<WeeklySpan> &spans, local_days day)
{
    const std::chrono::weekday weekday(day);
    for (const WeeklySpan &span : spans) {
        if (span.day == weekday)
            m_spans.push_back({m_zone.toWall(LocalTime(day) + span.begin).earliest,
                               m_zone.toWall(LocalTime(day) + span.end).latest});
    }
}

void CompiledWindow::collect(const CronRule &rule, local_days day)
{
    if (!rule.times.isOn(day))
        return;
    for (std::size_t hour = 0; hour < rule.times.hours.size(); ++hour) {
        for (std::size_t minute = 0; rule.times.hours[hour] && minute < rule.times.minutes.size(); ++minute) {
            if (rule.times.minutes[minute])
                collectCron(rule, LocalTime(day) + std::chrono::hours(hour) + std::chrono::minutes(minute));
        }
    }
}

void CompiledWindow::collectCron(const CronRule &rule, LocalTime time)
{
    const auto length = std::chrono::duration_cast<WallTime::duration>(rule.duration);
    const TimeZone::Moments moments = m_zone.toWall(time);
    m_spans.push_back({moments.earliest, moments.earliest + length});
    if (moments.latest != moments.earliest)
        m_spans.push_back({moments.latest, moments.latest + length});
}

void CompiledWindow::merge()
{
    // A span within the hour that a jump leaves out has no length.
    std::erase_if(m_spans, [](const Span &span) { return span.end <= span.begin; });
    std::ranges::sort(m_spans, {}, &Span::begin);
    std::size_t kept = 0;
    for (const Span &span : m_spans) {
        if (kept > 0 && span.begin <= m_spans[kept - 1].end)
            m_spans[kept - 1].end = std::max(m_spans[kept - 1].end, span.end);
        else
            m_spans[kept++] = span;
    }
    m_spans.resize(kept);
}

} // namespace lightfoot
