// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/outcome.h"
#include "core/probers/shared/sqlkind.h"

#include <optional>
#include <string>
#include <string_view>

namespace lightfoot {

// What is asked of a PostgreSQL server, and what its errors mean (PostgreSQL's manual, "Error Codes" and
// "Message Formats"). Pure functions, any thread.

struct PostgresError
{
    std::string state; // SQLSTATE, five characters; empty: the server gave none
    std::string text;
};

// What an SQLSTATE stands for: the login and its rights, or the server's own trouble.
FailureKind postgresErrorKind(std::string_view state);

// The server's error in libpq's text of a login that failed ("... failed: FATAL:  28P01: password ..."),
// which is all that libpq hands out of it. Verbose texts hold the SQLSTATE and are found by it: severity and
// the rest may be in any language. None: the text is libpq's own.
std::optional<PostgresError> postgresLoginError(std::string_view text);

// An ErrorResponse at the front of what a server sent, or the old form "E", text, NUL, which a server uses
// that cannot start a process. What is cut off is taken as it is.
std::optional<PostgresError> postgresErrorMessage(std::string_view bytes);

// The errno whose text libpq's message holds; 0: none that a connection can begin with.
int errnoInPostgresText(std::string_view text);

// "key='value'" and a blank, as in a connection string; any byte but NUL may stand in value.
std::string postgresSetting(std::string_view key, std::string_view value);

// A name as a person writes it in SQL, put in quotes: outside of quotes dots part schema and table and
// capitals become small, in quotes all stays as it is. Whatever it holds, it remains a name.
std::string postgresName(std::string_view written);

// The statement that reads one value.
std::string postgresStatement(const SqlLookup &lookup);

// How long the server has been running, in whole seconds.
inline constexpr const char *postgresUptimeStatement =
    "SELECT extract(epoch FROM now() - pg_postmaster_start_time())::bigint";

// A value in libpq's text form as it is compared: EaseProbe writes truth values out.
std::string postgresValue(unsigned type, std::string_view text);

} // namespace lightfoot
