// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probers/postgres/postgresanswers.h"
#include "core/probers/postgres/postgreslogin.h"
#include "core/probers/postgres/postgresplan.h"

#include <libpq-fe.h>
#include <openssl/types.h>

#include <memory>

namespace lightfoot {

// What all the connections of a probe found.
struct PostgresFindings
{
    std::string tlsVersion;
    std::string serverVersion;
    std::string uptime;     // seconds; empty: not asked for, or the server does not know
    std::size_t values = 0; // as expected
};
ProbeDetails detailsOf(const PostgresFindings &findings, bool up);

// One connection to a PostgreSQL server through libpq's calls that do not block: the waits in between are
// ours, so that its socket is known before it is connected. Lives in the job on the pool's thread; the rest
// outlives it.
class PostgresSession
{
public:
    PostgresSession(SqlCall &call, const SqlPlan &plan, const std::string &settings,
                    const PostgresPart &part);

    // All of it but the goodbye.
    MaybeFailure run(PostgresFindings &findings);
    // Terminate where the login went well, the wait for the server's FIN, the reset.
    void end();

private:
    using SteadyTimePoint = std::chrono::steady_clock::time_point;
    struct Answer
    {
        std::size_t results = 0;
        bool hasRow = false;
        std::optional<std::string> value;
        std::optional<PostgresError> error;
    };

    MaybeFailure connect(const asio::ip::tcp::endpoint &peer, SteadyTimePoint limit, bool &connected);
    MaybeFailure login(SteadyTimePoint limit);
    // Looks at what came before the library does.
    MaybeFailure lookAhead();
    MaybeFailure negotiationFailure() const;
    MaybeFailure askedFailure();
    MaybeFailure loginFailure() const;
    MaybeFailure beginFailure() const;
    MaybeFailure check(PostgresFindings &findings);
    MaybeFailure askUptime(PostgresFindings &findings);
    MaybeFailure ask(const std::string &statement, Answer &answer);
    MaybeFailure send(const std::string &statement);
    MaybeFailure take(const PGresult *result, Answer &answer) const;
    MaybeFailure wait(short events, SteadyTimePoint limit = SteadyTimePoint::max()) const;
    SSL *ssl() const; // null: none yet, or in the clear
    Failure lostFailure() const;
    Failure notSecured() const;
    Failure saidByServer(const PostgresError &error) const;

    struct Closer
    {
        void operator()(PGconn *connection) const { PQfinish(connection); }
    };

    SqlCall &m_call;
    const SqlPlan &m_plan;
    const std::string &m_settings;
    const PostgresPart &m_part;
    LibraryTls m_tls;
    LibrarySocket m_socket; // ends the connection after the library let go of it
    std::unique_ptr<PGconn, Closer> m_connection;
    PostgresLogin m_login;
    bool m_isPartial = false; // of a record of TLS, at the last look
    asio::ip::tcp::endpoint m_peer;
    bool m_loggedIn = false;
};

} // namespace lightfoot
