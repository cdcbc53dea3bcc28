// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <optional>
#include <span>
#include <string_view>

namespace lightfoot {

// Reads short texts that people write (weekly spans, cron fields), keeping the place for errors. The text
// must outlive it.
class Scanner
{
public:
    explicit Scanner(std::string_view text) : m_text(text) {}

    bool atEnd() const { return m_place == m_text.size(); }
    std::size_t place() const { return m_place; } // bytes from the start
    char peek() const { return atEnd() ? '\0' : m_text[m_place]; }
    void skipSpaces();
    // Goes past the character if it comes next.
    bool take(char character);
    // Goes past a run of digits, at most digits of them; nothing when none comes next.
    std::optional<int> number(int digits);
    // Goes past a run of letters.
    std::string_view letters();
    // What comes next up to a space or comma, for an error: "nothing" has a word of its own there.
    std::string_view rest() const;

private:
    std::string_view m_text;
    std::size_t m_place = 0;
};

// The position in names of which word is the beginning, three letters at least, whatever the case: "Mon".
std::optional<unsigned> nameIndex(std::string_view word, std::span<const std::string_view> names);

// "expected what here": id is a marked message with %1 for the whole text, %2 for the place (from 1), %3 for
// what stands there.
tl::unexpected<Error> expectedHere(const char *id, std::string_view text, const Scanner &scanner);

} // namespace lightfoot
