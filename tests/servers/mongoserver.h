// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/servers/certificates.h"
#include "tests/servers/mongoscram.h"

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <openssl/ssl.h>
#include <optional>
#include <random>
#include <string>
#include <thread>
#include <vector>

namespace lightfoot::test {

// A document that tests look for.
struct MongoTestDocument
{
    const char *database;
    const char *collection;
    const char *json;
};
// shop.product: Lamp and others; test.employee: Ada.
const std::vector<MongoTestDocument> &mongoTestDocuments();

// How a MongoServer misbehaves.
enum class MongoFault : std::uint8_t
{
    None,
    // To ping and find:
    Silent,
    Noise,
    Ends,         // FIN instead of an answer
    Resets,       // RST instead of an answer
    HalfAnswer,   // FIN in its middle
    TooLong,      // announces 40 MB and sends and sends
    BrokenAnswer, // a document that is none
    Failing,      // error 11600, it shuts down
    NoBatch,      // a find without a cursor
    // To the login:
    SilentLogin,
    WrongSignature, // it does not know the password
    NoSignature,
    ManyRounds, // 2147483647
    FewRounds,  // 1
    RepeatsPassword,
    // To the greeting:
    OldVersion,
    RefusesHello,
    // To the goodbye:
    SilentGoodbye,
    // To everything:
    Mutated, // right answers with some bytes of their documents changed, each time others
};

struct MongoBehaviour
{
    bool login = true; // nothing but ping without one
    std::optional<KeyPair> tls;
    std::string clientCa; // with tls: nobody without a certificate of this authority
    MongoFault fault = MongoFault::None;
};

// A server that speaks MongoDB's wire protocol on 127.0.0.1 (OP_MSG, and OP_QUERY for the greeting): hello,
// ping, find by equality in mongoTestDocuments(), sessions, and real logins. What is inserted or deleted is
// forgotten.
//   probe   password "secret pass", SCRAM-SHA-256, which ends with the server's proof where the client may
//   old     password "secret pass", SCRAM-SHA-1 alone, which ends with an exchange of nothing
//   prep    password "IX", which is also how SASLprep (RFC 4013) writes U+2168
//   CN=probe by certificate, in $external
// A thread for each connection, started where the object is made, so in that thread's network namespace.
// Public functions: any thread.
class MongoServer
{
public:
    explicit MongoServer(MongoBehaviour behaviour = {});
    ~MongoServer();
    MongoServer(const MongoServer &) = delete;
    MongoServer &operator=(const MongoServer &) = delete;

    std::uint16_t port() const { return m_port; }

    // How often a command was asked.
    int count(const std::string &command) const;
    // The last of them, in relaxed JSON.
    std::string last(const std::string &command) const;
    int open() const; // connections
    bool waitUntil(const std::function<bool()> &wanted,
                   std::chrono::milliseconds limit = std::chrono::seconds(10)) const;

private:
    friend class MongoConversation;
    struct Connection
    {
        int socket = -1; // -1: over
        std::thread thread;
    };

    void listen();
    void makeTls();
    void run();
    void serve(Connection &connection);
    void close(Connection &connection);
    void joinWhatIsOver();
    void note(const std::string &command, const std::string &json);
    std::string mutated(std::string message);

    const MongoBehaviour m_behaviour;
    std::map<std::string, std::map<std::string, ScramSecret>> m_secrets; // by user and mechanism
    std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> m_tls;
    std::uint16_t m_port = 0;
    int m_listener = -1;

    mutable std::mutex m_mutex; // protects what follows, up to the thread
    mutable std::condition_variable m_changed;
    std::list<Connection> m_connections;
    std::map<std::string, int> m_counts;
    std::map<std::string, std::string> m_last;
    std::mt19937 m_random{1};
    bool m_stopping = false;

    std::thread m_thread; // last: starts when all else is ready
};

} // namespace lightfoot::test
