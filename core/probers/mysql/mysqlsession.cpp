// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/mysql/mysqlsession.h"

#include "core/net/probecontext.h"
#include "core/net/socketfailure.h"
#include "core/probers/mysql/mysqlanswers.h"

#include <errmsg.h>
#include <openssl/x509.h>

#include <cerrno>
#include <charconv>
#include <poll.h>

namespace lightfoot {

namespace {

using SteadyTimePoint = std::chrono::steady_clock::time_point;

constexpr std::size_t stackSize = 256 << 10; // of the library's own coroutine, on which OpenSSL runs
constexpr unsigned long packetLimit = 1 << 20;
constexpr int tooManySteps = 1000; // after which a library that was told to stop is not listened to any more

// Ways to log in that do not hand the password to whoever asks; "dialog" would ask on the terminal. In the
// clear it goes where the server has shown who it is (PAM needs that).
constexpr const char *safeLogins =
    "mysql_native_password,caching_sha2_password,sha256_password,client_ed25519,parsec";
constexpr const char *allLogins =
    "mysql_native_password,caching_sha2_password,sha256_password,client_ed25519,parsec,mysql_clear_password";

thread_local const LibrarySocket *current = nullptr; // of the session that runs on this thread

// Under TLS the library waits by itself, here.
my_bool waitForLibrary(my_socket, my_bool reads, int)
{
    return current->wait(reads ? POLLIN : POLLOUT, SteadyTimePoint::max()) == LibrarySocket::Wait::Ready;
}

} // namespace

MysqlSession::MysqlSession(SqlCall &call, const SqlPlan &plan)
    : m_call(call),
      m_plan(plan),
      m_tls(call.context(), plan.tls, plan.tlsName),
      m_socket(call.call(), call.context().endpoint().gracefulClose, call.connections())
{}

void MysqlSession::run()
{
    current = &m_socket;
    MaybeFailure failure = tryAddresses(
        m_call.addresses(), m_plan.destination.address.port, m_call.call(),
        [this](const asio::ip::tcp::endpoint &peer, SteadyTimePoint limit, bool &connected) {
            return connect(peer, limit, connected);
        });
    if (!failure)
        failure = check();
    ProbeDetails found = details(!failure);
    m_call.settle(std::move(failure), std::move(found));
    m_handle.reset(); // COM_QUIT, where the login went well
    current = nullptr;
    if (m_loggedIn)
        m_socket.farewell(goodbyePatience);
}

void MysqlSession::setOptions()
{
    MYSQL *handle = m_handle.get();
    const unsigned tcp = MYSQL_PROTOCOL_TCP;
    const unsigned no = 0;
    const my_bool off = 0;
    mysql_options(handle, MYSQL_OPT_NONBLOCK, &stackSize);
    mysql_options(handle, MYSQL_OPT_PROTOCOL, &tcp);
    mysql_options(handle, MYSQL_OPT_LOCAL_INFILE, &no); // a server could read this machine's files
    mysql_options(handle, MYSQL_OPT_RECONNECT, &off);
    mysql_options(handle, MYSQL_SET_CHARSET_NAME, "utf8mb4");
    mysql_options(handle, MYSQL_OPT_MAX_ALLOWED_PACKET, &packetLimit);
    mysql_optionsv(handle, MYSQL_OPT_CONNECT_ATTR_ADD, "program_name", "lightfoot");
    const bool trusted =
        m_tls.wanted() && (SSL_CTX_get_verify_mode(m_plan.tls.get()) & SSL_VERIFY_PEER) != 0;
    mysql_options(handle, MARIADB_OPT_RESTRICTED_AUTH, trusted ? allLogins : safeLogins);
    if (m_tls.wanted()) {
        mysql_optionsv(handle, MARIADB_OPT_IO_WAIT, waitForLibrary);
        const my_bool on = 1;
        mysql_options(handle, MYSQL_OPT_SSL_ENFORCE, &on);
        // It would compare with the address it was given; LibraryTls checks the name.
        mysql_options(handle, MYSQL_OPT_SSL_VERIFY_SERVER_CERT, &off);
        // Named, or it would read the system's authorities in each probe, 25 ms. Nobody looks there.
        mysql_options(handle, MYSQL_OPT_SSL_CAPATH, X509_get_default_cert_dir());
    }
}

MaybeFailure MysqlSession::connect(const asio::ip::tcp::endpoint &peer, SteadyTimePoint limit, bool &connected)
{
    m_handle.reset(mysql_init(nullptr));
    if (!m_handle)
        return socketFailure(ENOMEM, addressText(peer));
    m_peer = peer;
    m_call.connections().remoteAddress = addressText(peer);
    setOptions();
    MYSQL *loggedIn = nullptr;
    const std::string address = peer.address().to_string();
    const char *database = m_plan.database.empty() ? nullptr : m_plan.database.c_str();
    MaybeFailure failure = drive(
        [&](int events) {
            if (events == 0)
                return mysql_real_connect_start(&loggedIn, m_handle.get(), address.c_str(),
                                                m_plan.username.c_str(), m_plan.password.c_str(), database,
                                                peer.port(), nullptr, 0);
            return mysql_real_connect_cont(&loggedIn, m_handle.get(), events);
        },
        limit);
    connected = m_socket.connected();
    if (failure)
        return failure;
    if (!loggedIn)
        return connectingFailure(peer);
    if (m_tls.wanted() && !m_tls.secured())
        return failed(FailureKind::TlsHandshake,
                      QT_TRANSLATE_NOOP("Message", "%1 does not offer TLS, which is asked for"),
                      m_socket.remoteAddress());
    m_loggedIn = true;
    return std::nullopt;
}

MaybeFailure MysqlSession::connectingFailure(const asio::ip::tcp::endpoint &peer) const
{
    if (m_socket.connected())
        return libraryFailure();
    // The kernel refused at once, before there was anything to wait for.
    const int error = errnoInMysqlText(mysql_error(m_handle.get()));
    return socketFailure(error != 0 ? error : ENOBUFS, addressText(peer));
}

MaybeFailure MysqlSession::drive(const Steps &steps, SteadyTimePoint limit)
{
    MaybeFailure failure;
    int toStop = 0;
    for (int waiting = steps(0); waiting != 0 && toStop < tooManySteps;) {
        if (failure) {
            ++toStop;
            waiting = steps(MYSQL_WAIT_TIMEOUT);
            continue;
        }
        m_socket.follow(mysql_get_socket(m_handle.get()), m_peer);
        const bool connecting = !m_socket.connected();
        const bool reads = (waiting & MYSQL_WAIT_READ) != 0;
        const short events = static_cast<short>((reads ? POLLIN : 0) |
                                                ((waiting & MYSQL_WAIT_WRITE) != 0 ? POLLOUT : 0));
        const LibrarySocket::Wait waited =
            m_socket.wait(events, connecting ? limit : SteadyTimePoint::max());
        if (waited != LibrarySocket::Wait::Ready)
            failure = m_socket.waitFailure(waited);
        else if (connecting)
            failure = connectedFailure();
        if (failure)
            continue;
        waiting = steps(waiting & (MYSQL_WAIT_READ | MYSQL_WAIT_WRITE));
    }
    return failure;
}

MaybeFailure MysqlSession::connectedFailure()
{
    if (MaybeFailure failure = m_socket.connectFailure())
        return failure;
    m_call.context().enter(Phase::Hello);
    // Now, since the library reads and answers the greeting in its next step where it is there already.
    return m_tls.wanted() ? greetingFailure() : std::nullopt;
}

MaybeFailure MysqlSession::greetingFailure()
{
    std::string bytes = m_socket.peek(mysqlGreetingLimit);
    MysqlGreeting greeting = mysqlGreeting(bytes);
    while (greeting == MysqlGreeting::Incomplete && m_socket.peer() == LibrarySocket::Peer::Open) {
        m_socket.readyFrom(mysqlGreetingSize(bytes));
        const LibrarySocket::Wait waited = m_socket.wait(POLLIN, SteadyTimePoint::max());
        if (waited != LibrarySocket::Wait::Ready)
            return m_socket.waitFailure(waited);
        bytes = m_socket.peek(mysqlGreetingLimit);
        greeting = mysqlGreeting(bytes);
    }
    m_socket.readyFrom(1);
    // The library would not believe it: nobody vouches for it. It is down all the same.
    if (const std::optional<MysqlError> error = mysqlErrorPacket(bytes))
        return saidByServer(error->number, error->text);
    if (greeting == MysqlGreeting::NoTls)
        return failed(FailureKind::TlsHandshake,
                      QT_TRANSLATE_NOOP("Message", "%1 does not offer TLS, which is asked for"),
                      m_socket.remoteAddress());
    if (greeting == MysqlGreeting::Other)
        return failed(FailureKind::Protocol,
                      QT_TRANSLATE_NOOP("Message", "%1 does not greet as a MySQL server would"),
                      m_socket.remoteAddress());
    return std::nullopt; // the library says the rest
}

MaybeFailure MysqlSession::check()
{
    Answer answer;
    MaybeFailure failure;
    for (const SqlLookup &lookup : m_plan.data) {
        answer = {};
        failure = ask(mysqlStatement(lookup), 1, answer);
        if (!failure)
            failure = compareValue(lookup, answer.hasRow, answer.first);
        if (failure)
            return failure;
    }
    if (!m_plan.data.empty())
        return std::nullopt;
    failure = ask("SHOW STATUS LIKE 'Uptime'", 2, answer);
    if (!failure && (!answer.hasRow || !answer.second))
        failure = failed(FailureKind::Protocol,
                         QT_TRANSLATE_NOOP("Message", "%1 does not answer SHOW STATUS as a MySQL server would"),
                         m_socket.remoteAddress());
    if (!failure)
        m_uptime = *answer.second;
    return failure;
}

MaybeFailure MysqlSession::ask(const std::string &statement, unsigned columns, Answer &answer)
{
    m_call.context().enter(Phase::Request);
    int result = 0;
    bool sent = false;
    MaybeFailure failure = drive(
        [&](int events) {
            const int waiting = events == 0 ? mysql_real_query_start(&result, m_handle.get(), statement.data(),
                                                                     statement.size())
                                            : mysql_real_query_cont(&result, m_handle.get(), events);
            if (!sent && (waiting & MYSQL_WAIT_READ) != 0) {
                sent = true;
                m_call.context().enter(Phase::FirstByte);
            }
            return waiting;
        },
        SteadyTimePoint::max());
    if (failure)
        return failure;
    if (!sent) // the answer was there before anybody had to wait
        m_call.context().enter(Phase::FirstByte);
    if (result != 0)
        return libraryFailure();
    MYSQL_RES *rows = mysql_use_result(m_handle.get());
    if (!rows || mysql_num_fields(rows) != columns) {
        mysql_free_result(rows);
        return failed(FailureKind::Protocol,
                      QT_TRANSLATE_NOOP("Message", "%1 answered a query with something else than was asked"),
                      m_socket.remoteAddress());
    }
    m_call.context().enter(Phase::Transfer);
    return fetch(rows, answer);
}

MaybeFailure MysqlSession::fetch(MYSQL_RES *result, Answer &answer)
{
    MYSQL_ROW row = nullptr;
    MaybeFailure failure = drive(
        [&](int events) {
            return events == 0 ? mysql_fetch_row_start(&row, result) : mysql_fetch_row_cont(&row, result, events);
        },
        SteadyTimePoint::max());
    if (!failure && !row && mysql_errno(m_handle.get()) != 0)
        failure = libraryFailure();
    if (!failure && row) {
        const unsigned long *lengths = mysql_fetch_lengths(result);
        answer.hasRow = true;
        if (row[0])
            answer.first.emplace(row[0], lengths[0]);
        if (mysql_num_fields(result) > 1 && row[1])
            answer.second.emplace(row[1], lengths[1]);
    }
    MaybeFailure rest = drive( // reads what else there is
        [&](int events) {
            return events == 0 ? mysql_free_result_start(result) : mysql_free_result_cont(result, events);
        },
        SteadyTimePoint::max());
    return failure ? failure : rest;
}

MaybeFailure MysqlSession::libraryFailure() const
{
    const unsigned number = mysql_errno(m_handle.get());
    const std::string &peer = m_socket.remoteAddress();
    if (isMysqlServerError(number))
        return saidByServer(number, mysql_error(m_handle.get()));
    const std::string text = serverText(mysql_error(m_handle.get()), m_plan);
    if (MaybeFailure tls = m_tls.failure(peer))
        return tls;
    switch (number) {
    case CR_SSL_CONNECTION_ERROR:
        return failed(FailureKind::TlsHandshake,
                      QT_TRANSLATE_NOOP("Message", "the TLS handshake with %1 failed: %2"), peer, text);
    case CR_SERVER_GONE_ERROR:
    case CR_SERVER_LOST:
    case CR_SERVER_LOST_EXTENDED:
        return brokenOff();
    case CR_AUTH_PLUGIN_CANNOT_LOAD:
    case CR_AUTH_PLUGIN_ERR:
    case CR_PLUGIN_NOT_ALLOWED:
        return failed(FailureKind::Auth,
                      QT_TRANSLATE_NOOP("Message", "%1 asks for a way to log in that is not used here: %2"),
                      peer, text);
    case CR_CONN_HOST_ERROR:
        // Reset between the kernel's word that it is connected and the library's look at that.
        if (const int error = errnoInMysqlText(mysql_error(m_handle.get())); error != 0)
            return socketFailure(error, peer);
        [[fallthrough]];
    default:
        return failed(FailureKind::Protocol,
                      QT_TRANSLATE_NOOP("Message", "%1 does not speak as a MySQL server would: %2"), peer, text);
    }
}

Failure MysqlSession::saidByServer(unsigned number, std::string_view text) const
{
    return failed(mysqlErrorKind(number), QT_TRANSLATE_NOOP("Message", "%1 says: %2 (error %3)"),
                  m_socket.remoteAddress(), serverText(text, m_plan), std::to_string(number));
}

Failure MysqlSession::brokenOff() const
{
    if (m_socket.peer() == LibrarySocket::Peer::Reset)
        return socketFailure(ECONNRESET, m_socket.remoteAddress());
    return failed(FailureKind::Protocol,
                  QT_TRANSLATE_NOOP("Message", "%1 closed the connection in the middle of its answer"),
                  m_socket.remoteAddress());
}

ProbeDetails MysqlSession::details(bool up) const
{
    ProbeDetails details;
    details.tlsVersion = m_tls.version();
    if (!up)
        return details;
    details.summary = escaped(mysql_get_server_info(m_handle.get()), 100);
    if (const std::size_t values = m_plan.data.size(); values > 0)
        details.summary +=
            ", " + std::to_string(values) + (values == 1 ? " value" : " values") + " as expected";
    std::int64_t uptime = 0;
    const char *end = m_uptime.data() + m_uptime.size();
    const auto [stopped, error] = std::from_chars(m_uptime.data(), end, uptime);
    if (m_uptime.empty() || error != std::errc() || stopped != end || uptime < 0)
        return details;
    details.metrics.emplace_back("uptime", static_cast<double>(uptime));
    details.summary += ", up " + formatDuration(std::chrono::seconds(std::min<std::int64_t>(uptime, 9'000'000'000)));
    return details;
}

} // namespace lightfoot
