// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/asiotypes.h"
#include "core/probers/postgres/postgresplan.h"

#include <string>

namespace lightfoot {

// Connection strings of which every word is ours: neither PG* variables nor files in the home folder
// (~/.pgpass, ~/.postgresql, ~/.pg_service.conf) say anything.

// Takes the variables out of this process that libpq reads past its connection string (PGSERVICE, PGTZ,
// PGDATESTYLE, PGGEQO). Programs that this one starts go without them too. Called when a prober is made, not
// in a probe: whoever reads another variable at the same moment may miss it.
void forgetPostgresEnvironment();

// All settings but the address and the database.
std::string postgresSettings(const SqlPlan &plan);

// The whole of it, for one connection.
std::string postgresSettings(const std::string &settings, const std::string &database,
                             const asio::ip::tcp::endpoint &peer);

} // namespace lightfoot
