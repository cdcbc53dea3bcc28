// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/postgres/postgressession.h"

#include "core/base/duration.h"
#include "core/net/probecontext.h"
#include "core/net/socketfailure.h"

#include <openssl/ssl.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <poll.h>

namespace lightfoot {

namespace {

std::optional<std::int64_t> seconds(const std::string &text)
{
    std::int64_t value = 0;
    const char *end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc() || stopped != end || value < 0)
        return std::nullopt;
    return value;
}

std::string textOf(const char *text)
{
    return text ? text : "";
}

} // namespace

ProbeDetails detailsOf(const PostgresFindings &findings, bool up)
{
    ProbeDetails details;
    details.tlsVersion = findings.tlsVersion;
    if (!up)
        return details;
    details.summary = "PostgreSQL";
    if (!findings.serverVersion.empty())
        details.summary += " " + escaped(findings.serverVersion, 100);
    if (findings.values > 0)
        details.summary += ", " + std::to_string(findings.values) +
                           (findings.values == 1 ? " value" : " values") + " as expected";
    if (const std::optional<std::int64_t> uptime = seconds(findings.uptime)) {
        details.metrics.emplace_back("uptime", static_cast<double>(*uptime));
        details.summary +=
            ", up " + formatDuration(std::chrono::seconds(std::min<std::int64_t>(*uptime, 9'000'000'000)));
    }
    return details;
}

PostgresSession::PostgresSession(SqlCall &call, const SqlPlan &plan, const std::string &settings,
                                 const PostgresPart &part)
    : m_call(call),
      m_plan(plan),
      m_settings(settings),
      m_part(part),
      m_tls(call.context(), plan.tls, plan.tlsName),
      m_socket(call.call(), call.context().endpoint().gracefulClose, call.connections())
{}

MaybeFailure PostgresSession::run(PostgresFindings &findings)
{
    m_call.context().enter(Phase::Connect);
    MaybeFailure failure = tryAddresses(m_call.addresses(), m_plan.destination.address.port, m_call.call(),
                                        [this](const asio::ip::tcp::endpoint &peer, SteadyTimePoint limit,
                                               bool &connected) { return connect(peer, limit, connected); });
    findings.tlsVersion = m_tls.version();
    if (failure)
        return failure;
    findings.serverVersion = textOf(PQparameterStatus(m_connection.get(), "server_version"));
    return check(findings);
}

void PostgresSession::end()
{
    // The server goes at Terminate; a close_notify behind it, unread, would make its FIN a reset.
    if (SSL *tls = m_loggedIn ? ssl() : nullptr)
        SSL_set_quiet_shutdown(tls, 1);
    m_connection.reset();
    if (m_loggedIn)
        m_socket.farewell(goodbyePatience);
}

MaybeFailure PostgresSession::check(PostgresFindings &findings)
{
    PQsetnonblocking(m_connection.get(), 1);
    if (m_part.data.empty())
        return askUptime(findings);
    for (const SqlLookup &lookup : m_part.data) {
        Answer answer;
        MaybeFailure failure = ask(postgresStatement(lookup), answer);
        if (!failure && answer.error)
            failure = saidByServer(*answer.error);
        if (!failure)
            failure = compareValue(lookup, answer.hasRow, answer.value);
        if (failure)
            return failure;
        ++findings.values;
    }
    return std::nullopt;
}

MaybeFailure PostgresSession::askUptime(PostgresFindings &findings)
{
    Answer answer;
    MaybeFailure failure = ask(postgresUptimeStatement, answer);
    if (!failure && answer.error && answer.error->state.starts_with("42")) {
        // Not all that speak as PostgreSQL does have the function. They can count all the same.
        answer = {};
        failure = ask("SELECT 1", answer);
    } else if (answer.value) {
        findings.uptime = *answer.value;
    }
    if (!failure && answer.error)
        failure = saidByServer(*answer.error);
    if (!failure && !seconds(answer.value.value_or(std::string())))
        failure =
            failed(FailureKind::Protocol,
                   QT_TRANSLATE_NOOP("Message", "%1 answered a query with something else than was asked"),
                   m_socket.remoteAddress());
    return failure;
}

MaybeFailure PostgresSession::send(const std::string &statement)
{
    if (PQsendQuery(m_connection.get(), statement.c_str()) != 1)
        return lostFailure();
    for (;;) {
        const int left = PQflush(m_connection.get());
        if (left == 0)
            return std::nullopt;
        if (left < 0)
            return lostFailure();
        // A server that speaks before it has read all would wait for us to read.
        if (MaybeFailure failure = wait(POLLIN | POLLOUT))
            return failure;
        if (PQconsumeInput(m_connection.get()) != 1)
            return lostFailure();
    }
}

MaybeFailure PostgresSession::ask(const std::string &statement, Answer &answer)
{
    m_call.context().enter(Phase::Request);
    if (MaybeFailure failure = send(statement))
        return failure;
    m_call.context().enter(Phase::FirstByte);
    for (bool first = true;;) {
        while (PQisBusy(m_connection.get()) != 0) {
            if (MaybeFailure failure = wait(POLLIN))
                return failure;
            if (PQconsumeInput(m_connection.get()) != 1) {
                if (answer.error) // its last word
                    return std::nullopt;
                return lostFailure();
            }
            if (first)
                m_call.context().enter(Phase::Transfer);
            first = false;
        }
        const std::unique_ptr<PGresult, decltype(&PQclear)> result(PQgetResult(m_connection.get()), PQclear);
        if (!result)
            return std::nullopt;
        if (MaybeFailure failure = take(result.get(), answer))
            return failure;
    }
}

MaybeFailure PostgresSession::take(const PGresult *result, Answer &answer) const
{
    const ExecStatusType status = PQresultStatus(result);
    if (status == PGRES_FATAL_ERROR && answer.results++ == 0) {
        const char *state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
        if (!state) // the library's own
            return lostFailure();
        answer.error = {.state = state, .text = textOf(PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY))};
        return std::nullopt;
    }
    if (status != PGRES_TUPLES_OK || PQnfields(result) != 1 || answer.results++ > 0)
        return failed(FailureKind::Protocol,
                      QT_TRANSLATE_NOOP("Message", "%1 answered a query with something else than was asked"),
                      m_socket.remoteAddress());
    answer.hasRow = PQntuples(result) > 0;
    if (answer.hasRow && PQgetisnull(result, 0, 0) == 0)
        answer.value =
            postgresValue(PQftype(result, 0),
                          {PQgetvalue(result, 0, 0), static_cast<std::size_t>(PQgetlength(result, 0, 0))});
    return std::nullopt;
}

MaybeFailure PostgresSession::wait(short events, SteadyTimePoint limit) const
{
    SSL *tls = ssl();
    // What OpenSSL holds already does not make the socket ready.
    if (tls && (events & POLLIN) != 0 && SSL_pending(tls) > 0 && !m_call.call().interrupted())
        return std::nullopt;
    const LibrarySocket::Wait waited = m_socket.wait(events, limit);
    if (waited != LibrarySocket::Wait::Ready)
        return m_socket.waitFailure(waited);
    return std::nullopt;
}

SSL *PostgresSession::ssl() const
{
    return m_tls.secured() ? static_cast<SSL *>(PQsslStruct(m_connection.get(), "OpenSSL")) : nullptr;
}

Failure PostgresSession::lostFailure() const
{
    const std::string &peer = m_socket.remoteAddress();
    if (m_socket.peer() == LibrarySocket::Peer::Reset)
        return socketFailure(ECONNRESET, peer);
    if (m_socket.peer() == LibrarySocket::Peer::Closed)
        return failed(FailureKind::Protocol,
                      QT_TRANSLATE_NOOP("Message", "%1 closed the connection in the middle of its answer"),
                      peer);
    return failed(FailureKind::Protocol,
                  QT_TRANSLATE_NOOP("Message", "%1 does not speak as a PostgreSQL server would: %2"), peer,
                  serverText(PQerrorMessage(m_connection.get()), m_plan));
}

Failure PostgresSession::saidByServer(const PostgresError &error) const
{
    return failed(postgresErrorKind(error.state), QT_TRANSLATE_NOOP("Message", "%1 says: %2 (error %3)"),
                  m_socket.remoteAddress(), serverText(error.text, m_plan),
                  error.state.empty() ? "?" : error.state);
}

} // namespace lightfoot
