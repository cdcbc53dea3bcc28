// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/outcome.h"
#include "core/probers/shared/sqlkind.h"

#include <optional>
#include <string>
#include <string_view>

namespace lightfoot {

// What is asked of a MySQL server, and what its error numbers mean (mysqld_error.h, errmsg.h). Pure functions,
// any thread.

// Whether the number is the server's own; others are the client library's.
bool isMysqlServerError(unsigned number);

// What a server's error stands for: the login and its rights, or the server's own trouble.
FailureKind mysqlErrorKind(unsigned number);

// Whether a server's first packet offers TLS. The library goes on in the clear where it does not, unless it
// also compares the certificate with the address it was given.
enum class MysqlGreeting : std::uint8_t
{
    Incomplete, // more bytes are needed: mysqlGreetingSize() of them
    OffersTls,
    NoTls,
    Other // an error packet, or no greeting
};
MysqlGreeting mysqlGreeting(std::string_view bytes);
std::size_t mysqlGreetingSize(std::string_view bytes);
inline constexpr std::size_t mysqlGreetingLimit = 4096; // no greeting is as long

// The error packet that came instead of a greeting, whole.
struct MysqlError
{
    unsigned number = 0;
    std::string text;
};
std::optional<MysqlError> mysqlErrorPacket(std::string_view bytes);

// The errno in the library's "Can't connect to server on 'x' (111)"; 0: none is there.
int errnoInMysqlText(std::string_view text);

// The statement that reads one value; any byte may stand in a name.
std::string mysqlStatement(const SqlLookup &lookup);

} // namespace lightfoot
