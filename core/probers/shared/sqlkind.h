// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/blockingpool.h"
#include "core/net/librarysocket.h"
#include "core/net/librarytls.h"
#include "core/probers/shared/serveroptions.h"

namespace lightfoot {

// What the kinds have in common that ask an SQL server through its client library: options, the values to
// look up, and how the library's job on the pool comes to a verdict.

inline constexpr std::array<OptionDescriptor, 5> sqlOptions{{
    {.key = "host",
     .label = QT_TRANSLATE_NOOP("Option", "Host and port"),
     .hint = QT_TRANSLATE_NOOP("Option", "host:port, [IPv6]:port; without a port the usual one"),
     .required = true},
    {.key = "username",
     .label = QT_TRANSLATE_NOOP("Option", "User"),
     .hint = QT_TRANSLATE_NOOP("Option", "empty: the user that this program runs as")},
    {.key = "password",
     .label = QT_TRANSLATE_NOOP("Option", "Password"),
     .hint = QT_TRANSLATE_NOOP("Option", "better as ${VARIABLE}"),
     .secret = true},
    {.key = "database",
     .label = QT_TRANSLATE_NOOP("Option", "Database"),
     .hint = QT_TRANSLATE_NOOP("Option", "to connect to; empty: none, or the one that every server has")},
    {.key = "data",
     .type = OptionType::TextMap,
     .label = QT_TRANSLATE_NOOP("Option", "Values"),
     .hint = QT_TRANSLATE_NOOP("Option", "database:table:column:key column:number and the value as text")},
}};

// One value that must be as expected: column of the row whose key column is number.
struct SqlLookup
{
    std::string database;
    std::string table;
    std::string column;
    std::string keyColumn;
    std::int64_t number = 0;
    std::string expected;

    bool operator==(const SqlLookup &) const = default;
};

// "database:table:column:key column:number", EaseProbe's form.
Result<SqlLookup> parseSqlLookup(std::string_view place, std::string expected);

// A name as the server takes it whatever stands in it: in quotes, quotes inside doubled.
std::string quotedName(std::string_view name, char quote);

struct SqlPlan
{
    Destination destination;
    TlsContext tls; // null: in the clear
    std::string tlsName;
    std::string username;
    std::string password;
    std::string database;
    std::vector<SqlLookup> data;
};

// The options above and TLS, read and checked. The libraries make their sockets themselves: no proxy.
Result<SqlPlan> sqlPlanOf(const Endpoint &endpoint, ProberResources &resources,
                          const ServerDefaults &defaults);

// Options from "host:port" or a URL; a URL's path is the database.
Result<OptionMap> sqlFromTarget(std::string_view target, std::uint16_t defaultPort);

// Text of the server for a message: cut, escaped, and left out where it repeats the password.
std::string serverText(std::string_view text, const SqlPlan &plan);

// The verdict on one value; without a row or with NULL there is no value.
MaybeFailure compareValue(const SqlLookup &lookup, bool hasRow, const std::optional<std::string> &value);

// A job on the pool, and what it finds.
class SqlCall
{
public:
    SqlCall(ProbeContext &context, BlockingCall &call, const AddressList &addresses)
        : m_context(context), m_call(call), m_addresses(addresses)
    {}

    ProbeContext &context() { return m_context; } // enter() and finish() alone
    BlockingCall &call() { return m_call; }
    const AddressList &addresses() const { return m_addresses; }
    LibraryConnections &connections() { return m_connections; }

    // The verdict stands: stops the clock, so that the goodbye is not the endpoint's time. What comes later,
    // an interruption among it, changes nothing any more. Ignored when the probe is interrupted already.
    void settle(MaybeFailure failure, ProbeDetails details = {});

private:
    friend asio::awaitable<Verdict> probeSql(ProbeContext &context, BlockingPool &pool, const SqlPlan &plan,
                                             std::function<void(SqlCall &)> conversation);
    ProbeContext &m_context;
    BlockingCall &m_call;
    const AddressList &m_addresses;
    LibraryConnections m_connections;
    MaybeFailure m_failure;
    ProbeDetails m_details;
    bool m_settled = false;
};

// Resolves the name, runs the conversation on the pool, reports its connections.
asio::awaitable<Verdict> probeSql(ProbeContext &context, BlockingPool &pool, const SqlPlan &plan,
                                  std::function<void(SqlCall &)> conversation);

} // namespace lightfoot
