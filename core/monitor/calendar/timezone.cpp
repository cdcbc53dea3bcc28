// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Qt first: its QT_TRANSLATE_NOOP and the one of message.h are not the same text.
#include <QDateTime>
#include <QTimeZone>

#include "core/monitor/calendar/timezone.h"

#include <algorithm>
#include <optional>

namespace lightfoot {

namespace {

// No clock differs from UTC by more, not even on a day that a country left out.
constexpr std::chrono::hours farthest(48);

constexpr std::size_t zoneNameLimit = 64;

// Qt makes a file's name of it and also takes POSIX rules: only names of the tz database pass.
bool looksLikeZone(std::string_view name)
{
    return name.size() <= zoneNameLimit && std::ranges::all_of(name, [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                      c == '_' || c == '/' || c == '+' || c == '-';
           });
}

QDateTime toQt(WallTime time)
{
    const auto milliseconds = std::chrono::floor<std::chrono::milliseconds>(time.time_since_epoch());
    return QDateTime::fromMSecsSinceEpoch(milliseconds.count(), Qt::UTC);
}

std::optional<WallTime> fromQt(const QDateTime &time)
{
    if (!time.isValid())
        return std::nullopt;
    return WallTime(std::chrono::milliseconds(time.toMSecsSinceEpoch()));
}

} // namespace

TimeZone::TimeZone(QTimeZone zone) : m_zone(std::make_shared<const QTimeZone>(std::move(zone))) {}

Result<TimeZone> TimeZone::find(const std::string &name)
{
    if (name.empty())
        return TimeZone(QTimeZone::systemTimeZone());
    const QByteArray id = QByteArray::fromStdString(name);
    if (!looksLikeZone(name) || !QTimeZone::isTimeZoneIdAvailable(id))
        return failure(QT_TRANSLATE_NOOP("Message",
                                         "There is no time zone \"%1\": expected an IANA name such "
                                         "as Europe/Berlin, or nothing for this machine's."),
                       name);
    return TimeZone(QTimeZone(id));
}

const TimeZone::Stretch &TimeZone::stretchAt(WallTime time)
{
    if (m_last.from <= time && time < m_last.until)
        return m_last;
    const QDateTime at = toQt(time);
    // A millisecond on: a jump at this very moment begins its own stretch.
    m_last.from = fromQt(m_zone->previousTransition(at.addMSecs(1)).atUtc).value_or(WallTime::min());
    m_last.until = fromQt(m_zone->nextTransition(at).atUtc).value_or(WallTime::max());
    m_last.offset = std::chrono::seconds(m_zone->offsetFromUtc(at));
    return m_last;
}

LocalTime TimeZone::toLocal(WallTime time)
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(time);
    return LocalTime(seconds.time_since_epoch() + stretchAt(time).offset);
}

TimeZone::Moments TimeZone::toWall(LocalTime time)
{
    const WallTime naive(time.time_since_epoch());
    // Nearly always: no jump near.
    if (m_last.from < naive - 2 * farthest && naive + 2 * farthest < m_last.until)
        return {naive - m_last.offset, naive - m_last.offset};
    std::optional<Moments> found;
    std::optional<WallTime> jump;
    Stretch stretch = stretchAt(naive - farthest);
    while (true) {
        const WallTime moment = naive - stretch.offset;
        if (stretch.from <= moment && moment < stretch.until)
            found = Moments{found ? found->earliest : moment, moment};
        else if (!found && !jump && moment < stretch.from)
            jump = stretch.from; // the stretch before had ended already
        if (stretch.until > naive + farthest)
            break;
        stretch = stretchAt(stretch.until);
    }
    return found ? *found : Moments{jump.value_or(naive), jump.value_or(naive)};
}

} // namespace lightfoot
