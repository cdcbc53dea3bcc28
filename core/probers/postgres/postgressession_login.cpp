// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The first half of a conversation: from the socket to a login.
#include "core/net/probecontext.h"
#include "core/net/socketfailure.h"
#include "core/probers/postgres/postgressession.h"
#include "core/probers/postgres/postgressettings.h"
#include "core/probers/shared/scramrounds.h"

#include <openssl/err.h>
#include <openssl/ssl.h>

#include <cerrno>
#include <poll.h>

namespace lightfoot {

namespace {

constexpr std::size_t pieceSize = 16384; // what libpq reads at once, and the largest TLS record
constexpr std::size_t surelyRead = 8192; // for which libpq always has room

// The library prints them otherwise.
void ignoreNotice(void *, const PGresult *) {}

} // namespace

MaybeFailure PostgresSession::connect(const asio::ip::tcp::endpoint &peer, SteadyTimePoint limit,
                                      bool &connected)
{
    m_peer = peer;
    m_call.connections().remoteAddress = addressText(peer);
    m_connection.reset(PQconnectStart(postgresSettings(m_settings, m_part.database, peer).c_str()));
    if (!m_connection)
        return socketFailure(ENOMEM, addressText(peer));
    PQsetNoticeReceiver(m_connection.get(), ignoreNotice, nullptr);
    PQsetErrorVerbosity(m_connection.get(), PQERRORS_VERBOSE); // with the SQLSTATE
    MaybeFailure failure = login(limit);
    connected = m_socket.connected();
    return failure;
}

MaybeFailure PostgresSession::login(SteadyTimePoint limit)
{
    PostgresPollingStatusType next = PGRES_POLLING_WRITING;
    if (PQstatus(m_connection.get()) == CONNECTION_BAD)
        return beginFailure();
    while (next != PGRES_POLLING_OK) {
        m_socket.follow(PQsocket(m_connection.get()), m_peer);
        const bool connecting = !m_socket.connected();
        MaybeFailure failure = wait(next == PGRES_POLLING_READING ? POLLIN : POLLOUT,
                                    connecting ? limit : SteadyTimePoint::max());
        if (!failure && connecting) {
            failure = m_socket.connectFailure();
            if (!failure)
                m_call.context().enter(Phase::Hello);
        }
        if (!failure)
            failure = lookAhead();
        if (failure)
            return failure;
        if (m_isPartial) // the library would read it once the rest is there, and we would not have seen it
            continue;
        next = PQconnectPoll(m_connection.get());
        if (next == PGRES_POLLING_FAILED)
            return loginFailure();
    }
    m_loggedIn = true;
    return std::nullopt;
}

MaybeFailure PostgresSession::lookAhead()
{
    m_isPartial = false;
    switch (PQstatus(m_connection.get())) {
    case CONNECTION_SSL_STARTUP:
        return m_tls.started() ? std::nullopt : negotiationFailure();
    case CONNECTION_AWAITING_RESPONSE: // nothing secret was said so far
        if (m_tls.wanted() && !m_tls.secured())
            return notSecured();
        return askedFailure();
    default:
        return std::nullopt;
    }
}

MaybeFailure PostgresSession::negotiationFailure() const
{
    const std::string answer = m_socket.peek(pieceSize);
    if (answer.starts_with('N'))
        return notSecured();
    // The library would not believe it: nobody vouches for it. It is down all the same.
    if (const std::optional<PostgresError> error = postgresErrorMessage(answer))
        return saidByServer(*error);
    return std::nullopt;
}

MaybeFailure PostgresSession::askedFailure()
{
    std::string bytes;
    if (SSL *tls = ssl()) {
        bytes.resize(pieceSize);
        ERR_clear_error();
        const int size = SSL_peek(tls, bytes.data(), static_cast<int>(bytes.size()));
        bytes.resize(size > 0 ? static_cast<std::size_t>(size) : 0);
        m_isPartial = size <= 0 && SSL_get_error(tls, size) == SSL_ERROR_WANT_READ;
        ERR_clear_error(); // the library asks again
    } else {
        // What comes between this look and the library's is not seen: one who sends just then, again and
        // again, is not held off for ever by it. TLS is there for that; a record is read whole.
        bytes = m_socket.peek(pieceSize);
    }
    const PostgresLogin::Asked asked = m_login.feed(bytes);
    // In the old form the server says that it has no process for us. The library keeps what it makes of that
    // to itself.
    if (bytes.size() > 1 && bytes[0] == 'E' && bytes[1] != '\0')
        return saidByServer(*postgresErrorMessage(bytes));
    if (asked == PostgresLogin::Asked::TooManyRounds)
        return failed(FailureKind::Protocol,
                      QT_TRANSLATE_NOOP("Message", "%1 wants the password hashed more than %2 times (SCRAM), "
                                                   "which would keep this machine busy"),
                      m_socket.remoteAddress(), std::to_string(mostScramRounds));
    // The library may leave some of so much for its next look, and we would take that for something new.
    if (asked == PostgresLogin::Asked::Nothing && bytes.size() > surelyRead)
        return failed(
            FailureKind::Protocol,
            QT_TRANSLATE_NOOP("Message", "%1 sent a longer answer than this protocol has (over %2 bytes)"),
            m_socket.remoteAddress(), std::to_string(surelyRead));
    if (asked == PostgresLogin::Asked::Other)
        return failed(FailureKind::Auth,
                      QT_TRANSLATE_NOOP("Message", "%1 asks for a way to log in that is not used here: %2"),
                      m_socket.remoteAddress(), "authentication method " + std::to_string(m_login.method()));
    const bool trusted =
        m_tls.secured() && (SSL_CTX_get_verify_mode(m_plan.tls.get()) & SSL_VERIFY_PEER) != 0;
    if (asked == PostgresLogin::Asked::Cleartext && !trusted)
        return failed(FailureKind::Auth,
                      QT_TRANSLATE_NOOP("Message",
                                        "%1 asks for the password as it is, which it gets over TLS "
                                        "with a checked certificate alone"),
                      m_socket.remoteAddress());
    return std::nullopt;
}

MaybeFailure PostgresSession::beginFailure() const
{
    // The kernel refused at once, before there was anything to wait for, or libpq did.
    const std::string text = PQerrorMessage(m_connection.get());
    if (const int error = errnoInPostgresText(text); error != 0)
        return socketFailure(error, addressText(m_peer));
    return failed(FailureKind::Config, QT_TRANSLATE_NOOP("Message", "%1 cannot be asked with libpq: %2"),
                  addressText(m_peer), serverText(text, m_plan));
}

MaybeFailure PostgresSession::loginFailure() const
{
    const std::string text = PQerrorMessage(m_connection.get());
    const std::string &peer = m_socket.remoteAddress();
    if (const std::optional<PostgresError> error = postgresLoginError(text))
        return saidByServer(*error);
    if (MaybeFailure tls = m_tls.failure(peer))
        return tls;
    if (PQconnectionNeedsPassword(m_connection.get()))
        return failed(FailureKind::Auth,
                      QT_TRANSLATE_NOOP("Message", "%1 asks for a password, and none is given"), peer);
    return lostFailure();
}

Failure PostgresSession::notSecured() const
{
    return failed(FailureKind::TlsHandshake,
                  QT_TRANSLATE_NOOP("Message", "%1 does not offer TLS, which is asked for"),
                  m_socket.remoteAddress());
}

} // namespace lightfoot
