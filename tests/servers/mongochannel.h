// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bson/bson.h>

#include <memory>
#include <openssl/ssl.h>
#include <optional>
#include <string>
#include <utility>

namespace lightfoot::test {

// A document with its memory.
class Bson
{
public:
    Bson() : m_document(bson_new()) {}
    explicit Bson(bson_t *document) : m_document(document) {}
    Bson(Bson &&other) noexcept : m_document(std::exchange(other.m_document, nullptr)) {}
    ~Bson()
    {
        if (m_document)
            bson_destroy(m_document);
    }
    Bson(const Bson &) = delete;
    Bson &operator=(const Bson &) = delete;
    // Ends the program where the text is none.
    static Bson fromJson(const std::string &text);
    static Bson copyOf(const bson_iter_t &document);

    bson_t *get() const { return m_document; }
    std::string json() const; // relaxed

    // Fields of the top level; empty, or nothing, when there is none of that type.
    std::string text(const char *name) const;
    std::string bytes(const char *name) const; // binary
    std::optional<Bson> document(const char *name) const;
    bool has(const char *name) const { return bson_has_field(m_document, name); }
    std::string firstKey() const;

private:
    bson_t *m_document;
};

// What a client asks.
struct MongoQuestion
{
    std::int32_t number = 0;
    bool old = false; // OP_QUERY, to be answered by OP_REPLY
    std::string database;
    Bson command;
};

// One accepted connection of a MongoServer: bytes, TLS and messages. Blocks; one thread. The socket is the
// owner's to close.
class MongoChannel
{
public:
    explicit MongoChannel(int socket) : m_socket(socket), m_tls(nullptr, SSL_free) {}

    bool startTls(SSL_CTX *context);
    std::string clientSubject() const; // RFC 2253; empty: no certificate

    // Nothing: the peer is gone, or does not speak the protocol.
    std::optional<MongoQuestion> read();
    static std::string message(const MongoQuestion &question, const Bson &answer);
    bool write(const std::string &bytes);
    // Until the peer has ended the connection, ten seconds at most.
    void waitForEnd();
    void end(); // FIN

private:
    bool readExactly(std::string &bytes, std::size_t count);

    const int m_socket;
    std::unique_ptr<SSL, decltype(&SSL_free)> m_tls;
};

} // namespace lightfoot::test
