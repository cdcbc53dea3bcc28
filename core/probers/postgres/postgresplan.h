// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probers/shared/sqlkind.h"

namespace lightfoot {

// What one connection is for: a PostgreSQL connection sees one database, and no statement reaches another.
struct PostgresPart
{
    std::string database;
    std::vector<SqlLookup> data; // none: the server is asked for its uptime
};

struct PostgresPlan
{
    SqlPlan sql; // its database and data are in the parts
    std::vector<PostgresPart> parts;
};

// Values are grouped by the database they name; where there are none, the one part is the option's database,
// else template1, which no server is without (and which EaseProbe takes). Fails where too many databases are
// named for one probe.
inline constexpr std::size_t mostPostgresDatabases = 16;
Result<PostgresPlan> postgresPlanOf(SqlPlan sql);

} // namespace lightfoot
