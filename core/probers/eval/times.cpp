// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/eval/times.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <ctime>
#include <span>
#include <string>

namespace lightfoot {

namespace {

// Letters of a layout: a weekday (Mon), b month (Jan), e day with a blank (_2), d day, Y year, H M S, f
// fraction (may be missing), I hour of twelve without a zero, p AM or PM, z numeric offset with or without
// colon or Z, o the same without Z, n name of a zone. Anything else stands for itself.
constexpr std::array<std::string_view, 12> layouts{
    "a b e H:M:Sf Y", "a b e H:M:Sf n Y", "a b d H:M:Sf o Y", "I:Mp",     "Y-m-dTH:M:Sfz", "Y-m-d",
    "Y-m-d H:M",      "Y-m-d H:M:Sf",     "Y-m-d H:M:Sfo",    "Y-m-dTHz", "Y-m-dTH:Mz",    "Y-m-dTH:M:Sfz",
};

constexpr std::array<std::string_view, 7> weekdays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                  "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

class Reader
{
public:
    explicit Reader(std::string_view text) : m_text(text) {}

    bool read(std::string_view layout)
    {
        return std::ranges::all_of(layout, [this](char part) { return readPart(part); }) && m_text.empty() &&
               isDate();
    }

    double seconds() const
    {
        std::tm parts{};
        parts.tm_year = m_year - 1900;
        parts.tm_mon = m_month - 1;
        parts.tm_mday = m_day;
        parts.tm_hour = m_hour;
        parts.tm_min = m_minute;
        parts.tm_sec = m_second;
        parts.tm_isdst = -1;
        const std::time_t whole = m_zoned ? ::timegm(&parts) - m_offset : std::mktime(&parts);
        return static_cast<double>(whole); // whole seconds, as EaseProbe has them
    }

private:
    bool isDate() const
    {
        static constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
        const bool leap = m_year % 4 == 0 && (m_year % 100 != 0 || m_year % 400 == 0);
        return m_month >= 1 && m_month <= 12 && m_day >= 1 &&
               m_day <= days[static_cast<std::size_t>(m_month - 1)] + (m_month == 2 && leap ? 1 : 0) &&
               m_hour < 24 && m_minute < 60 && m_second < 60;
    }

    bool number(std::size_t digits, int &value)
    {
        if (m_text.size() < digits || !std::ranges::all_of(m_text.substr(0, digits), isDigit))
            return false;
        value = 0;
        for (const char c : m_text.substr(0, digits))
            value = value * 10 + (c - '0');
        m_text.remove_prefix(digits);
        return true;
    }

    bool word(std::span<const std::string_view> words, int &index)
    {
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (!m_text.starts_with(words[i]))
                continue;
            index = static_cast<int>(i);
            m_text.remove_prefix(words[i].size());
            return true;
        }
        return false;
    }

    bool literal(char c)
    {
        if (m_text.empty() || m_text[0] != c)
            return false;
        m_text.remove_prefix(1);
        return true;
    }

    bool fraction()
    {
        if (m_text.size() < 2 || (m_text[0] != '.' && m_text[0] != ',') || !isDigit(m_text[1]))
            return true;
        m_text.remove_prefix(1);
        while (!m_text.empty() && isDigit(m_text[0]))
            m_text.remove_prefix(1);
        return true;
    }

    bool halfDay()
    {
        const bool afternoon = m_text.starts_with("PM") || m_text.starts_with("pm");
        if (m_hour < 1 || m_hour > 12 ||
            (!afternoon && !m_text.starts_with("AM") && !m_text.starts_with("am")))
            return false;
        m_text.remove_prefix(2);
        m_hour = m_hour % 12 + (afternoon ? 12 : 0);
        return true;
    }

    bool offset(bool allowZulu)
    {
        m_zoned = true;
        m_offset = 0;
        if (allowZulu && literal('Z'))
            return true;
        if (m_text.empty() || (m_text[0] != '+' && m_text[0] != '-'))
            return false;
        const int sign = m_text[0] == '-' ? -1 : 1;
        m_text.remove_prefix(1);
        int hours = 0;
        int minutes = 0;
        if (!number(2, hours))
            return false;
        literal(':');
        if (!number(2, minutes) || hours > 24 || minutes > 59)
            return false;
        m_offset = sign * (hours * 60 + minutes) * 60;
        return true;
    }

    // Go knows the local zone's own names; any other counts as UTC.
    bool zoneName()
    {
        std::size_t length = 0;
        while (length < m_text.size() && m_text[length] >= 'A' && m_text[length] <= 'Z')
            ++length;
        if (length < 3 || length > 5)
            return false;
        const std::string name(m_text.substr(0, length));
        m_text.remove_prefix(length);
        const std::time_t now = std::time(nullptr);
        std::tm local{};
        ::localtime_r(&now, &local);
        m_zoned = !(local.tm_zone && name == local.tm_zone);
        return true;
    }

    bool readPart(char part)
    {
        int ignored = 0;
        switch (part) {
        case 'a':
            return word(weekdays, ignored);
        case 'b': {
            const bool known = word(months, m_month);
            ++m_month;
            return known;
        }
        case 'e':
            return literal(' ') ? number(1, m_day) : number(2, m_day) || number(1, m_day);
        case 'd':
            return number(2, m_day);
        case 'm':
            return number(2, m_month);
        case 'Y':
            return number(4, m_year);
        case 'H':
            return number(2, m_hour);
        case 'I':
            return number(2, m_hour) || number(1, m_hour);
        case 'M':
            return number(2, m_minute);
        case 'S':
            return number(2, m_second);
        case 'f':
            return fraction();
        case 'p':
            return halfDay();
        case 'z':
            return offset(true);
        case 'o':
            return offset(false);
        case 'n':
            return zoneName();
        default:
            return literal(part);
        }
    }

    std::string_view m_text;
    int m_year = 0; // of a layout without a date, as in Go
    int m_month = 1;
    int m_day = 1;
    int m_hour = 0;
    int m_minute = 0;
    int m_second = 0;
    bool m_zoned = false;
    std::int64_t m_offset = 0; // seconds east of Greenwich
};

} // namespace

std::optional<double> parseTime(std::string_view text)
{
    if (text.size() < 5 || text.size() > 64)
        return std::nullopt;
    for (const std::string_view layout : layouts) {
        Reader reader(text);
        if (reader.read(layout))
            return reader.seconds();
    }
    return std::nullopt;
}

} // namespace lightfoot
