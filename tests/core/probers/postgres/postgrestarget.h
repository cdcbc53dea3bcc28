// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probers/postgres/postgresanswers.h"
#include "core/probers/postgres/postgreslogin.h"

#include <algorithm>
#include <cstdlib>

namespace lightfoot::test {

// Whether all of the text is names in quotes, parted by dots: nothing gets out of the quotes.
inline bool isQuotedName(std::string_view text)
{
    bool inside = false;
    char before = '.';
    for (const char character : text) {
        if (character == '"')
            inside = !inside;
        else if (!inside && (character != '.' || before != '"'))
            return false;
        before = character;
    }
    return !inside && text.size() >= 2 && text.back() == '"';
}

// Pushes bytes through all that reads them; ends the program where a result breaks its word.
inline void feedPostgres(std::string_view bytes)
{
    // In one piece and byte by byte it is the same conversation.
    PostgresLogin whole;
    PostgresLogin pieces;
    const PostgresLogin::Asked asked = whole.feed(bytes);
    auto said = PostgresLogin::Asked::Nothing;
    for (std::size_t i = 0; i < bytes.size() && said == PostgresLogin::Asked::Nothing; ++i)
        said = pieces.feed(bytes.substr(i, 1));
    if (asked != said || whole.method() != pieces.method())
        std::abort();
    for (const auto &error : {postgresErrorMessage(bytes), postgresLoginError(bytes)}) {
        if (error &&
            ((!error->state.empty() && error->state.size() != 5) || error->text.size() > bytes.size()))
            std::abort();
    }
    if (errnoInPostgresText(bytes) < 0 || !isQuotedName(postgresName(bytes)))
        std::abort();
    const std::string setting = postgresSetting("key", bytes);
    if (setting.size() < bytes.size() + 7 || !setting.ends_with("' "))
        std::abort();
    const Result<SqlLookup> lookup = parseSqlLookup(bytes, "x");
    if (lookup && !postgresStatement(*lookup).ends_with(" LIMIT 1"))
        std::abort();
}

} // namespace lightfoot::test
