// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/mongo/mongosession.h"

#include "core/net/probecontext.h"

namespace lightfoot {

namespace {

constexpr std::size_t quotedBytes = 300; // bytes of a server's text in a message

// The address that we told libmongoc instead of the real one, and what it says around it.
constexpr std::string_view nowhere = "localhost:27017";
constexpr std::string_view greeting = " calling hello on 'localhost:27017'";
constexpr std::string_view selection = "No suitable servers found (`serverSelectionTryOnce` set): ";

std::string withAddress(std::string text, const std::string &address)
{
    if (text.starts_with(selection))
        text.erase(0, selection.size());
    if (const std::size_t at = text.find(greeting); at != std::string::npos)
        text.erase(at, greeting.size());
    if (const std::size_t at = text.find(nowhere); at != std::string::npos)
        text.replace(at, nowhere.size(), address);
    return text;
}

bool isLogin(const bson_error_t &error)
{
    return error.domain == MONGOC_ERROR_SCRAM || error.domain == MONGOC_ERROR_SASL ||
           (error.domain == MONGOC_ERROR_CLIENT && error.code == MONGOC_ERROR_CLIENT_AUTHENTICATE);
}

} // namespace

mongoc_stream_t *MongoSession::onConnect(const mongoc_uri_t *, const mongoc_host_list_t *, void *session,
                                         bson_error_t *error)
{
    MongoSession &self = *static_cast<MongoSession *>(session);
    if (!std::exchange(self.m_handedOver, true))
        return self.m_bridge->handle();
    bson_set_error(error, MONGOC_ERROR_STREAM, MONGOC_ERROR_STREAM_CONNECT, "one connection for each probe");
    return nullptr;
}

MongoClient MongoSession::makeClient(const BlockingCall &call)
{
    const MongoUri uri(mongoc_uri_copy(m_task.uri.get()));
    const auto limit = static_cast<std::int32_t>(std::min<std::int64_t>(call.left().count(), INT32_MAX));
    for (const char *option :
         {MONGOC_URI_SERVERSELECTIONTIMEOUTMS, MONGOC_URI_CONNECTTIMEOUTMS, MONGOC_URI_SOCKETTIMEOUTMS})
        mongoc_uri_set_option_as_int32(uri.get(), option, limit);
    bson_error_t error{};
    MongoClient client(mongoc_client_new_from_uri_with_error(uri.get(), &error));
    if (!client)
        return nullptr;
    mongoc_client_set_error_api(client.get(), MONGOC_ERROR_API_VERSION_2);
    mongoc_client_set_stream_initiator(client.get(), onConnect, this);
    return client;
}

void MongoSession::run(BlockingCall &call)
{
    m_context.enter(Phase::Hello);
    m_bridge.emplace(m_context, call, m_stream);
    call.watch(m_stream.nativeHandle());
    m_client = makeClient(call);
    MaybeFailure failure = talk(call);
    settle(call, std::move(failure));
    m_bridge->hurry(goodbyePatience);
    m_client.reset(); // says endSessions where a question opened one, and waits for the answer
    call.watch(-1);
}

MaybeFailure MongoSession::talk(BlockingCall &call)
{
    if (MaybeFailure failure = logIn())
        return failure;
    m_bridge->loggedIn();
    if (m_task.queries.empty())
        return ping();
    for (const MongoQuery &query : m_task.queries) {
        if (MaybeFailure failure = find(query, call.left()))
            return failure;
    }
    return std::nullopt;
}

MaybeFailure MongoSession::logIn()
{
    bson_error_t error{};
    if (!m_client)
        return failed(FailureKind::LocalResource,
                      QT_TRANSLATE_NOOP("Message", "this machine could not start %1"), "libmongoc");
    const MongoServerDescription server(
        mongoc_client_select_server(m_client.get(), false, nullptr, &error)); // says hello
    if (!server)
        return brokenOff(error);
    const MongoServerDescription greeted(mongoc_client_get_handshake_description(
        m_client.get(), mongoc_server_description_id(server.get()), nullptr, &error)); // logs in
    if (!greeted)
        return brokenOff(error);
    describe(greeted.get());
    return std::nullopt;
}

MaybeFailure MongoSession::ping()
{
    m_context.enter(Phase::Request);
    m_bridge->beginQuestion();
    bson_error_t error{};
    const MongoDocument command = mongoPing();
    if (!mongoc_client_command_simple(m_client.get(), "admin", command.get(), nullptr, nullptr, &error))
        return brokenOff(error);
    m_summary += ", ping answered";
    return std::nullopt;
}

MaybeFailure MongoSession::find(const MongoQuery &query, std::chrono::milliseconds limit)
{
    m_context.enter(Phase::Request);
    m_bridge->beginQuestion();
    bson_error_t error{};
    const MongoDocument command = mongoFind(query, limit);
    bson_t storage;
    const bool answered = mongoc_client_command_simple(m_client.get(), query.database.c_str(), command.get(),
                                                       nullptr, &storage, &error);
    const std::optional<bool> found = answered ? holdsDocument(storage) : std::nullopt;
    bson_destroy(&storage); // made in any case
    const std::string place = escaped(query.database + "." + query.collection, quotedBytes);
    if (!answered)
        return brokenOff(error);
    if (!found)
        return failed(
            FailureKind::Protocol,
            QT_TRANSLATE_NOOP("Message", "%1 does not answer a find in %2 as a MongoDB server would"),
            m_bridge->peer(), place);
    if (*found)
        return std::nullopt;
    const std::unique_ptr<char, decltype(&bson_free)> filter(
        bson_as_relaxed_extended_json(query.filter.get(), nullptr), bson_free);
    return failed(FailureKind::Content, QT_TRANSLATE_NOOP("Message", "no document in %1 matches %2"), place,
                  escaped(filter ? filter.get() : "?", quotedBytes));
}

Failure MongoSession::brokenOff(const bson_error_t &error) const
{
    if (m_bridge->failure())
        return *m_bridge->failure();
    // Where nothing but the greeting was said, what libmongoc takes for a login is the answer to that.
    if (isLogin(error) && m_bridge->messages() <= 1)
        return failed(FailureKind::Status, QT_TRANSLATE_NOOP("Message", "%1 refused the greeting: %2"),
                      m_bridge->peer(), quoted(error.message));
    if (isLogin(error))
        return failed(FailureKind::Auth, QT_TRANSLATE_NOOP("Message", "the login at %1 failed: %2"),
                      m_bridge->peer(), quoted(error.message));
    if (error.domain == MONGOC_ERROR_SERVER)
        return saidByServer(error);
    return failed(FailureKind::Protocol,
                  QT_TRANSLATE_NOOP("Message", "%1 does not answer as a MongoDB server would: %2"),
                  m_bridge->peer(), quoted(error.message));
}

Failure MongoSession::saidByServer(const bson_error_t &error) const
{
    return failed(mongoErrorKind(error.code),
                  QT_TRANSLATE_NOOP("Message", "%1 answered with an error: %2 (error %3)"), m_bridge->peer(),
                  quoted(error.message), std::to_string(error.code));
}

std::string MongoSession::quoted(const char *text) const
{
    const std::string &password = m_task.plan.password;
    const std::string said = withAddress(text, m_bridge->peer());
    if (!password.empty() && said.find(password) != std::string::npos)
        return "(a text that repeats the password)";
    return escaped(said, quotedBytes);
}

void MongoSession::describe(const mongoc_server_description_t *server)
{
    m_summary = mongoc_server_description_type(server);
    const bson_t *hello = mongoc_server_description_hello_response(server);
    bson_iter_t field;
    if (hello && bson_iter_init_find(&field, hello, "maxWireVersion") && BSON_ITER_HOLDS_NUMBER(&field))
        m_summary += ", wire version " + std::to_string(bson_iter_as_int64(&field));
    const std::size_t count = m_task.queries.size();
    if (count > 0) // said only when all are there
        m_summary += ", " + std::to_string(count) + (count == 1 ? " document found" : " documents found");
}

void MongoSession::settle(const BlockingCall &call, MaybeFailure failure)
{
    if (call.interrupted())
        return;
    m_context.finish();
    m_settled = true;
    m_failure = std::move(failure);
}

} // namespace lightfoot
