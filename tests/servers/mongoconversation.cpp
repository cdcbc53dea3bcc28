// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/mongoconversation.h"

#include <random>
#include <set>

namespace lightfoot::test {

namespace {

Bson ok()
{
    Bson answer;
    bson_append_double(answer.get(), "ok", -1, 1);
    return answer;
}

Bson error(int code, const std::string &text)
{
    Bson answer;
    bson_append_double(answer.get(), "ok", -1, 0);
    bson_append_utf8(answer.get(), "errmsg", -1, text.data(), static_cast<int>(text.size()));
    bson_append_int32(answer.get(), "code", -1, code);
    return answer;
}

Bson loginFailed()
{
    return error(18, "Authentication failed.");
}

Bson payload(const std::string &text, bool done)
{
    Bson answer;
    bson_append_int32(answer.get(), "conversationId", -1, 1);
    bson_append_bool(answer.get(), "done", -1, done);
    bson_append_binary(answer.get(), "payload", -1, BSON_SUBTYPE_BINARY,
                       reinterpret_cast<const std::uint8_t *>(text.data()),
                       static_cast<std::uint32_t>(text.size()));
    bson_append_double(answer.get(), "ok", -1, 1);
    return answer;
}

bool isNumber(const bson_iter_t &field)
{
    return BSON_ITER_HOLDS_NUMBER(&field);
}

// Equal values, numbers whatever their types.
bool isEqual(const bson_iter_t &one, const bson_iter_t &other)
{
    if (isNumber(one) && isNumber(other))
        return bson_iter_as_double(&one) == bson_iter_as_double(&other);
    const Bson left;
    const Bson right;
    bson_append_iter(left.get(), "", 0, &one);
    bson_append_iter(right.get(), "", 0, &other);
    return bson_equal(left.get(), right.get());
}

bool matches(const Bson &filter, const Bson &document)
{
    bson_iter_t wanted;
    bson_iter_init(&wanted, filter.get());
    while (bson_iter_next(&wanted)) {
        bson_iter_t field;
        if (!bson_iter_init_find(&field, document.get(), bson_iter_key(&wanted)) || !isEqual(wanted, field))
            return false;
    }
    return true;
}

bool isFirstReply(const std::string &name)
{
    return name == "hello" || name == "isMaster" || name == "ismaster";
}

} // namespace

std::string MongoConversation::scramRounds() const
{
    if (m_fault == MongoFault::ManyRounds)
        return "2147483647";
    return m_fault == MongoFault::FewRounds ? "1" : "";
}

Bson MongoConversation::startScram(const Bson &command, const std::string &database)
{
    const std::string mechanism = command.text("mechanism");
    const std::string first = command.bytes("payload");
    const std::string user = ScramConversation::userOf(first).value_or("");
    const auto known = m_server.m_secrets.find(user);
    if (database != "admin" || known == m_server.m_secrets.end())
        return loginFailed();
    const auto secret = known->second.find(mechanism);
    if (secret == known->second.end())
        return error(334, "Unable to use " + mechanism + " based authentication for this user");
    m_scram.emplace(secret->second);
    m_proven = false;
    const std::optional<Bson> wishes = command.document("options");
    bson_iter_t wish;
    m_short = mechanism == "SCRAM-SHA-256" && wishes &&
              bson_iter_init_find(&wish, wishes->get(), "skipEmptyExchange") && bson_iter_as_bool(&wish);
    const std::optional<std::string> reply = m_scram->first(first, scramRounds());
    return reply ? payload(*reply, false) : loginFailed();
}

Bson MongoConversation::continueScram(const Bson &command)
{
    if (m_proven) {
        m_loggedIn = true;
        return payload("", true);
    }
    std::optional<std::string> proof = m_scram ? m_scram->final(command.bytes("payload")) : std::nullopt;
    if (!proof && m_fault == MongoFault::RepeatsPassword)
        return error(18, "you said secret pass?");
    if (!proof && m_fault != MongoFault::WrongSignature && m_fault != MongoFault::NoSignature)
        return loginFailed();
    if (m_fault == MongoFault::WrongSignature)
        proof = "v=" + std::string(43, 'A') + "=";
    if (m_fault == MongoFault::NoSignature)
        return payload("", true);
    m_proven = true;
    m_loggedIn = m_short;
    return payload(*proof, m_short);
}

Bson MongoConversation::byCertificate(const Bson &command, const std::string &database)
{
    const std::string subject = m_channel.clientSubject();
    const std::string user = command.text("user");
    if (database != "$external" || subject != "CN=probe" || (command.has("user") && user != subject))
        return error(18, "no user by the name " + subject);
    m_loggedIn = true;
    Bson answer;
    bson_append_utf8(answer.get(), "dbname", -1, "$external", -1);
    bson_append_utf8(answer.get(), "user", -1, subject.data(), static_cast<int>(subject.size()));
    bson_append_double(answer.get(), "ok", -1, 1);
    return answer;
}

Bson MongoConversation::logIn(const Bson &command, const std::string &database)
{
    const std::string name = command.firstKey();
    if (name == "saslStart")
        return startScram(command, database);
    if (name == "saslContinue")
        return continueScram(command);
    return byCertificate(command, database);
}

Bson MongoConversation::hello(const MongoQuestion &question)
{
    if (m_fault == MongoFault::RefusesHello)
        return error(11600, "interrupted at shutdown");
    const bool old = m_fault == MongoFault::OldVersion;
    Bson answer =
        Bson::fromJson(std::string(R"({"ismaster": true, "helloOk": true, "maxBsonObjectSize": 16777216,
        "maxMessageSizeBytes": 48000000, "maxWriteBatchSize": 100000, "logicalSessionTimeoutMinutes": 30,
        "connectionId": 1, "minWireVersion": 0, "maxWireVersion": )") +
                       (old ? "2" : "17") + R"(, "readOnly": false, "ok": 1.0})");
    if (const std::string asked = question.command.text("saslSupportedMechs"); !asked.empty()) {
        bson_t list;
        bson_append_array_begin(answer.get(), "saslSupportedMechs", -1, &list);
        const auto user = m_server.m_secrets.find(asked.substr(asked.find('.') + 1));
        if (user != m_server.m_secrets.end())
            bson_append_utf8(&list, "0", -1, user->second.begin()->first.c_str(), -1);
        bson_append_array_end(answer.get(), &list);
    }
    if (const std::optional<Bson> early = question.command.document("speculativeAuthenticate")) {
        const Bson reply = logIn(*early, early->text("db"));
        if (!reply.has("code"))
            bson_append_document(answer.get(), "speculativeAuthenticate", -1, reply.get());
    }
    return answer;
}

Bson MongoConversation::find(const MongoQuestion &question) const
{
    const Bson filter = question.command.document("filter").value_or(Bson());
    if (filter.firstKey().starts_with('$'))
        return error(2, "unknown top level operator: " + filter.firstKey());
    if (m_server.m_behaviour.login && !m_loggedIn)
        return error(13, "command find requires authentication");
    if (m_fault == MongoFault::NoBatch)
        return ok();
    Bson answer;
    bson_t cursor;
    bson_t batch;
    bson_append_document_begin(answer.get(), "cursor", -1, &cursor);
    bson_append_array_begin(&cursor, "firstBatch", -1, &batch);
    for (const MongoTestDocument &one : mongoTestDocuments()) {
        const Bson document = Bson::fromJson(one.json);
        if (question.database != one.database || question.command.text("find") != one.collection ||
            !matches(filter, document))
            continue;
        bson_append_document(&batch, "0", -1, document.get()); // the first is enough
        break;
    }
    bson_append_array_end(&cursor, &batch);
    bson_append_int64(&cursor, "id", -1, 0);
    bson_append_utf8(&cursor, "ns", -1, (question.database + "." + question.command.text("find")).c_str(),
                     -1);
    bson_append_document_end(answer.get(), &cursor);
    bson_append_double(answer.get(), "ok", -1, 1);
    return answer;
}

Bson MongoConversation::answer(const MongoQuestion &question)
{
    const std::string name = question.command.firstKey();
    if (isFirstReply(name))
        return hello(question);
    if (name == "saslStart" || name == "saslContinue" || name == "authenticate")
        return logIn(question.command, question.database);
    if (name == "find")
        return find(question);
    if (name == "ping" && m_fault == MongoFault::Failing)
        return error(11600, "interrupted at shutdown");
    static const std::set<std::string> agreeable{"ping", "endSessions", "insert", "delete"};
    return agreeable.contains(name) ? ok() : error(59, "no such command: '" + name + "'");
}

// Whether it did. What is said is all there is to say on this connection.
bool MongoConversation::misbehave(const MongoQuestion &question)
{
    const std::string name = question.command.firstKey();
    if (name != "ping" && name != "find")
        return (m_fault == MongoFault::SilentLogin && !isFirstReply(name)) ||
               (m_fault == MongoFault::SilentGoodbye && name == "endSessions");
    std::string bytes = MongoChannel::message(question, ok());
    std::mt19937 random(1);
    switch (m_fault) {
    case MongoFault::Silent:
    case MongoFault::Resets:
        return true;
    case MongoFault::Noise:
        for (char &byte : bytes)
            byte = static_cast<char>(random());
        m_channel.write(bytes);
        return true;
    case MongoFault::HalfAnswer:
        m_channel.write(bytes.substr(0, bytes.size() - 5));
        m_channel.end();
        return true;
    case MongoFault::Ends:
        m_channel.end();
        return true;
    case MongoFault::TooLong:
        bytes.replace(0, 4, std::string("\x00\x5a\x62\x02", 4)); // 40,000,000
        while (m_channel.write(bytes))
            bytes.assign(65536, 'x');
        return true;
    case MongoFault::BrokenAnswer:
        bytes[21] = '\x7f'; // the document's length
        m_channel.write(bytes);
        return true;
    default:
        return false;
    }
}

bool MongoConversation::run()
{
    if (m_server.m_tls && !m_channel.startTls(m_server.m_tls.get()))
        return true;
    while (const std::optional<MongoQuestion> question = m_channel.read()) {
        m_server.note(question->command.firstKey(), question->command.json());
        if (misbehave(*question)) {
            if (m_fault == MongoFault::Resets)
                return false;
            m_channel.waitForEnd();
            return true;
        }
        std::string reply = MongoChannel::message(*question, answer(*question));
        if (m_fault == MongoFault::Mutated)
            reply = m_server.mutated(std::move(reply));
        if (!m_channel.write(reply))
            return true;
    }
    return true;
}

} // namespace lightfoot::test
