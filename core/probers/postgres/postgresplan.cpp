// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/postgres/postgresplan.h"

#include <algorithm>

namespace lightfoot {

Result<PostgresPlan> postgresPlanOf(SqlPlan sql)
{
    std::vector<PostgresPart> parts;
    for (SqlLookup &lookup : sql.data) {
        auto part = std::ranges::find(parts, lookup.database, &PostgresPart::database);
        if (part == parts.end())
            part = parts.insert(part, PostgresPart{.database = lookup.database, .data = {}});
        part->data.push_back(std::move(lookup));
    }
    sql.data.clear();
    if (parts.size() > mostPostgresDatabases)
        return failure(QT_TRANSLATE_NOOP("Message", "data: more than %1 databases; each of them needs a "
                                                    "connection of its own"),
                       std::to_string(mostPostgresDatabases));
    if (parts.empty())
        parts.push_back({.database = sql.database.empty() ? "template1" : sql.database, .data = {}});
    return PostgresPlan{.sql = std::move(sql), .parts = std::move(parts)};
}

} // namespace lightfoot
