// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/calendar/cron.h"

#include "core/monitor/calendar/scanner.h"

#include <array>
#include <cstdint>

namespace lightfoot {

namespace {

constexpr std::size_t cronLimit = 1024;

constexpr std::array<std::string_view, 7> weekdayNames{"sunday",   "monday", "tuesday", "wednesday",
                                                       "thursday", "friday", "saturday"};
constexpr std::array<std::string_view, 12> monthNames{"january",   "february", "march",    "april",
                                                      "may",       "june",     "july",     "august",
                                                      "september", "october",  "november", "december"};

// One of the five; names count from low.
struct CronField
{
    int low = 0;
    int high = 0;
    std::span<const std::string_view> names;
    const char *error = nullptr;
};

const std::array<CronField, 5> fields{
    CronField{0,
              59,
              {},
              QT_TRANSLATE_NOOP("Message", "\"%1\", character %2: expected a minute from 0 to 59, "
                                           "not \"%3\".")},
    CronField{0,
              23,
              {},
              QT_TRANSLATE_NOOP("Message", "\"%1\", character %2: expected an hour from 0 to 23, "
                                           "not \"%3\".")},
    CronField{1,
              31,
              {},
              QT_TRANSLATE_NOOP("Message", "\"%1\", character %2: expected a day of the month from "
                                           "1 to 31, not \"%3\".")},
    CronField{1, 12, monthNames,
              QT_TRANSLATE_NOOP("Message", "\"%1\", character %2: expected a month from 1 "
                                           "to 12 or such as jan, not \"%3\".")},
    CronField{0, 7, weekdayNames,
              QT_TRANSLATE_NOOP("Message", "\"%1\", character %2: expected a day of the "
                                           "week from 0 to 7 or such as sun, not \"%3\".")}};

struct FieldValues
{
    std::uint64_t bits = 0;
    bool star = false; // began with one

    template <std::size_t size>
    std::bitset<size> set() const
    {
        return std::bitset<size>(bits);
    }
};

class CronParser
{
public:
    explicit CronParser(std::string_view text) : m_text(text), m_scanner(text) {}

    Result<CronTimes> parse();

private:
    Result<FieldValues> field(const CronField &field);
    Result<std::uint64_t> item(const CronField &field);
    Result<int> value(const CronField &field);
    Result<int> step();

    std::string_view m_text;
    Scanner m_scanner;
};

Result<int> CronParser::value(const CronField &field)
{
    const Scanner before = m_scanner;
    if (const std::optional<int> number = m_scanner.number(4)) {
        if (*number >= field.low && *number <= field.high)
            return *number;
    } else if (const std::optional<unsigned> index = nameIndex(m_scanner.letters(), field.names)) {
        return static_cast<int>(*index) + field.low;
    }
    return expectedHere(field.error, m_text, before);
}

Result<int> CronParser::step()
{
    const Scanner before = m_scanner;
    if (const std::optional<int> number = m_scanner.number(4); number && *number > 0)
        return *number;
    return expectedHere(QT_TRANSLATE_NOOP("Message", "\"%1\", character %2: expected a step from 1 on, not "
                                                     "\"%3\"."),
                        m_text, before);
}

Result<std::uint64_t> CronParser::item(const CronField &field)
{
    int first = field.low;
    int last = field.high;
    const bool star = m_scanner.take('*');
    bool range = star;
    const Scanner before = m_scanner;
    if (!star) {
        const Result<int> from = value(field);
        if (!from)
            return tl::unexpected(from.error());
        first = last = *from;
        range = m_scanner.take('-');
        const Result<int> to = range ? value(field) : from;
        if (!to)
            return tl::unexpected(to.error());
        last = *to;
    }
    if (field.high == 7 && last == 0 && first > 0)
        last = 7; // "fri-sun": Sunday closes the week as well as it opens it
    if (last < first)
        return expectedHere(QT_TRANSLATE_NOOP("Message",
                                              "\"%1\", character %2: expected a range that does not "
                                              "end before it begins, not \"%3\"."),
                            m_text, before);
    // A step wants a range, as in Vixie's cron: "5/10" is more often a slip than a wish.
    const Result<int> each = range && m_scanner.take('/') ? step() : Result<int>(1);
    if (!each)
        return tl::unexpected(each.error());
    std::uint64_t bits = 0;
    for (int i = first; i <= last; i += *each)
        bits |= std::uint64_t(1) << i;
    return bits;
}

Result<FieldValues> CronParser::field(const CronField &field)
{
    FieldValues values;
    m_scanner.skipSpaces();
    values.star = m_scanner.peek() == '*';
    do {
        const Result<std::uint64_t> bits = item(field);
        if (!bits)
            return tl::unexpected(bits.error());
        values.bits |= *bits;
    } while (m_scanner.take(','));
    if (!m_scanner.atEnd() && m_scanner.peek() != ' ' && m_scanner.peek() != '\t')
        return expectedHere(field.error, m_text, m_scanner);
    return values;
}

// Whether there is such a day in any year: "0 0 30 2 *" would wait for ever.
bool canHappen(const CronTimes &times)
{
    if (times.eitherDay)
        return true;
    for (unsigned month = 1; month <= 12; ++month) {
        const unsigned days = month == 2                                              ? 29
                              : month == 4 || month == 6 || month == 9 || month == 11 ? 30
                                                                                      : 31;
        for (unsigned day = 1; times.months[month] && day <= days; ++day) {
            if (times.daysOfMonth[day])
                return true;
        }
    }
    return false;
}

Result<CronTimes> CronParser::parse()
{
    std::array<FieldValues, 5> values;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const Result<FieldValues> parsed = field(fields[i]);
        if (!parsed)
            return tl::unexpected(parsed.error());
        values[i] = *parsed;
    }
    m_scanner.skipSpaces();
    if (!m_scanner.atEnd())
        return expectedHere(QT_TRANSLATE_NOOP("Message", "\"%1\", character %2: expected five fields and no "
                                                         "more, not \"%3\"."),
                            m_text, m_scanner);
    CronTimes times;
    times.minutes = values[0].set<60>();
    times.hours = values[1].set<24>();
    times.daysOfMonth = values[2].set<32>();
    times.months = values[3].set<13>();
    const std::uint64_t week = values[4].bits;
    times.daysOfWeek = std::bitset<7>((week | (week >> 7)) & 0x7F); // 7 is Sunday as well
    times.eitherDay = !values[2].star && !values[4].star;
    if (!canHappen(times))
        return failure(QT_TRANSLATE_NOOP("Message", "\"%1\" names a day that no month has."),
                       std::string(m_text));
    return times;
}

} // namespace

bool CronTimes::isOn(std::chrono::local_days day) const
{
    const std::chrono::year_month_day date(day);
    if (!months[static_cast<unsigned>(date.month())])
        return false;
    const bool ofMonth = daysOfMonth[static_cast<unsigned>(date.day())];
    const bool ofWeek = daysOfWeek[std::chrono::weekday(day).c_encoding()];
    return eitherDay ? ofMonth || ofWeek : ofMonth && ofWeek;
}

Result<CronTimes> parseCron(std::string_view text)
{
    if (text.size() > cronLimit)
        return failure(QT_TRANSLATE_NOOP("Message", "The cron fields are longer than %1 characters."),
                       std::to_string(cronLimit));
    return CronParser(text).parse();
}

} // namespace lightfoot
