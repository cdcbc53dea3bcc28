// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probers/mysql/mysqlanswers.h"

#include <algorithm>
#include <cstdlib>

namespace lightfoot::test {

// Pushes bytes through all that reads them; ends the program where a result breaks its word.
inline void feedMysql(std::string_view bytes)
{
    const int number = errnoInMysqlText(bytes);
    if (number < 0 || number >= 4096)
        std::abort();
    const MysqlGreeting greeting = mysqlGreeting(bytes);
    if ((greeting == MysqlGreeting::Incomplete) !=
        (mysqlGreetingSize(bytes) > bytes.size() && mysqlGreetingSize(bytes) <= mysqlGreetingLimit))
        std::abort();
    if (const std::optional<MysqlError> error = mysqlErrorPacket(bytes);
        error && (error->number > 65535 || error->text.size() + 7 > bytes.size()))
        std::abort();
    const std::string name = quotedName(bytes, '`');
    // Nothing gets out of the quotes: every one inside has a twin.
    if (name.size() < 2 || std::ranges::count(name, '`') != 2 + 2 * std::ranges::count(bytes, '`'))
        std::abort();
    const Result<SqlLookup> lookup = parseSqlLookup(bytes, "x");
    if (!lookup)
        return;
    for (const std::string &part : {lookup->database, lookup->table, lookup->column, lookup->keyColumn}) {
        if (part.empty() || part.find('\0') != std::string::npos || part.find(':') != std::string::npos)
            std::abort();
    }
    if (!mysqlStatement(*lookup).ends_with(" LIMIT 1"))
        std::abort();
}

} // namespace lightfoot::test
