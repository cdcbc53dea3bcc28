// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/calendar/weekly.h"

#include "core/monitor/calendar/scanner.h"

#include <algorithm>
#include <array>
#include <bitset>

namespace lightfoot {

namespace {

using std::chrono::minutes;

constexpr std::size_t weeklyLimit = 1024;
constexpr minutes wholeDay(24 * 60);

constexpr std::array<std::string_view, 7> dayNames{"sunday",   "monday", "tuesday", "wednesday",
                                                   "thursday", "friday", "saturday"};

using Days = std::bitset<7>; // from Sunday

class WeeklyParser
{
public:
    explicit WeeklyParser(std::string_view text) : m_text(text), m_scanner(text) {}

    Result<std::vector<WeeklySpan>> parse();

private:
    Result<void> item();
    Result<unsigned> day();
    Result<minutes> time();
    Result<void> range();

    std::string_view m_text;
    Scanner m_scanner;
    Days m_days; // named since the last time
    std::vector<WeeklySpan> m_spans;
};

Result<unsigned> WeeklyParser::day()
{
    m_scanner.skipSpaces();
    const Scanner before = m_scanner;
    if (const std::optional<unsigned> index = nameIndex(m_scanner.letters(), dayNames))
        return *index;
    return expectedHere(QT_TRANSLATE_NOOP("Message", "\"%1\", character %2: expected a day such as Mon, not "
                                                     "\"%3\"."),
                        m_text, before);
}

Result<minutes> WeeklyParser::time()
{
    m_scanner.skipSpaces();
    const Scanner before = m_scanner;
    const std::optional<int> hour = m_scanner.number(2);
    const bool colon = hour && m_scanner.take(':');
    const std::optional<int> minute = colon ? m_scanner.number(2) : std::nullopt;
    const minutes value = minutes(hour.value_or(99) * 60 + minute.value_or(0));
    if (!minute || *minute > 59 || value > wholeDay)
        return expectedHere(QT_TRANSLATE_NOOP("Message",
                                              "\"%1\", character %2: expected a time from 00:00 to "
                                              "24:00, such as 22:00, not \"%3\"."),
                            m_text, before);
    return value;
}

Result<void> WeeklyParser::range()
{
    const Scanner before = m_scanner;
    const Result<minutes> begin = time();
    if (!begin)
        return tl::unexpected(begin.error());
    m_scanner.skipSpaces();
    if (!m_scanner.take('-'))
        return expectedHere(QT_TRANSLATE_NOOP("Message", "\"%1\", character %2: expected - and the time at "
                                                         "which it ends, not \"%3\"."),
                            m_text, m_scanner);
    const Result<minutes> end = time();
    if (!end)
        return tl::unexpected(end.error());
    if (*begin == *end || *begin == wholeDay)
        return expectedHere(QT_TRANSLATE_NOOP("Message",
                                              "\"%1\", character %2: expected two different times, "
                                              "not \"%3\"; a whole day is 00:00-24:00."),
                            m_text, before);
    const minutes last = *end < *begin ? *end + wholeDay : *end;
    for (unsigned day = 0; day < m_days.size(); ++day) {
        if (m_days.none() || m_days[day])
            m_spans.push_back({std::chrono::weekday(day), *begin, last});
    }
    m_days.reset();
    return {};
}

Result<void> WeeklyParser::item()
{
    m_scanner.skipSpaces();
    const char next = m_scanner.peek();
    if (next >= '0' && next <= '9')
        return range();
    const Result<unsigned> first = day();
    if (!first)
        return tl::unexpected(first.error());
    Result<unsigned> last = first;
    m_scanner.skipSpaces();
    if (m_scanner.take('-'))
        last = day();
    if (!last)
        return tl::unexpected(last.error());
    for (unsigned i = *first; i != *last; i = (i + 1) % 7) // "Sat-Mon" goes over the end of the week
        m_days.set(i);
    m_days.set(*last);
    m_scanner.skipSpaces();
    // "Mon, Wed 22:00-23:00": the time may come with a later day.
    return m_scanner.peek() == ',' ? Result<void>() : range();
}

Result<std::vector<WeeklySpan>> WeeklyParser::parse()
{
    do {
        if (const Result<void> parsed = item(); !parsed)
            return tl::unexpected(parsed.error());
        m_scanner.skipSpaces();
    } while (m_scanner.take(','));
    if (!m_scanner.atEnd())
        return expectedHere(QT_TRANSLATE_NOOP("Message", "\"%1\", character %2: expected a comma or the end, "
                                                         "not \"%3\"."),
                            m_text, m_scanner);
    std::ranges::sort(m_spans, {}, [](const WeeklySpan &span) {
        return std::tuple(span.day.c_encoding(), span.begin, span.end);
    });
    return m_spans;
}

} // namespace

Result<std::vector<WeeklySpan>> parseWeekly(std::string_view text)
{
    if (text.size() > weeklyLimit)
        return failure(QT_TRANSLATE_NOOP("Message", "The times of a week are longer than %1 characters."),
                       std::to_string(weeklyLimit));
    return WeeklyParser(text).parse();
}

} // namespace lightfoot
