// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/mongoserver.h"

#include "tests/servers/mongoconversation.h"

#include <QtGlobal>

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace lightfoot::test {

const std::vector<MongoTestDocument> &mongoTestDocuments()
{
    static const std::vector<MongoTestDocument> documents{
        {"shop", "product", R"({"_id": 1, "name": "Lamp", "price": 12.5, "stock": {"$numberLong": "3"}})"},
        {"shop", "product", R"({"_id": 2, "name": "light\"foot $x", "tags": ["a", "b"]})"},
        {"shop", "product", R"({"_id": {"$oid": "64a0c0ffee64a0c0ffee64a0"}, "name": "by id"})"},
        {"test", "employee", R"({"_id": 1, "name": "Ada", "born": {"$date": "1815-12-10T00:00:00Z"}})"},
    };
    return documents;
}

MongoServer::MongoServer(MongoBehaviour behaviour)
    : m_behaviour(std::move(behaviour)), m_tls(nullptr, SSL_CTX_free)
{
    m_secrets["probe"]["SCRAM-SHA-256"] = ScramSecret::of(EVP_sha256(), "secret pass");
    m_secrets["old"]["SCRAM-SHA-1"] = ScramSecret::of(EVP_sha1(), mongoDigest("old", "secret pass"));
    m_secrets["prep"]["SCRAM-SHA-256"] = ScramSecret::of(EVP_sha256(), "IX");
    if (m_behaviour.tls)
        makeTls();
    listen();
    m_thread = std::thread([this] { run(); });
}

MongoServer::~MongoServer()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        for (const Connection &connection : m_connections) {
            if (connection.socket >= 0)
                ::shutdown(connection.socket, SHUT_RDWR);
        }
    }
    ::shutdown(m_listener, SHUT_RDWR); // wakes accept()
    m_thread.join();
    for (Connection &connection : m_connections)
        connection.thread.join();
    ::close(m_listener);
}

void MongoServer::makeTls()
{
    m_tls.reset(SSL_CTX_new(TLS_server_method()));
    const KeyPair &pair = *m_behaviour.tls;
    bool made = m_tls && SSL_CTX_use_certificate_chain_file(m_tls.get(), pair.certificate.c_str()) == 1 &&
                SSL_CTX_use_PrivateKey_file(m_tls.get(), pair.key.c_str(), SSL_FILETYPE_PEM) == 1;
    if (made && !m_behaviour.clientCa.empty()) {
        made = SSL_CTX_load_verify_locations(m_tls.get(), m_behaviour.clientCa.c_str(), nullptr) == 1;
        SSL_CTX_set_verify(m_tls.get(), SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, nullptr);
    }
    if (!made)
        qFatal("no TLS for the server");
}

void MongoServer::listen()
{
    m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto *const generic = reinterpret_cast<sockaddr *>(&address);
    if (m_listener < 0 || ::bind(m_listener, generic, size) != 0 || ::listen(m_listener, 128) != 0 ||
        ::getsockname(m_listener, generic, &size) != 0)
        qFatal("cannot listen on 127.0.0.1");
    m_port = ntohs(address.sin_port);
}

void MongoServer::run()
{
    for (;;) {
        const int socket = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        joinWhatIsOver();
        const std::lock_guard lock(m_mutex);
        if (socket < 0 || m_stopping) {
            if (socket >= 0)
                ::close(socket);
            return;
        }
        const int on = 1;
        ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        Connection &connection = m_connections.emplace_back();
        connection.socket = socket;
        connection.thread = std::thread([this, &connection] { serve(connection); });
    }
}

void MongoServer::serve(Connection &connection)
{
    MongoChannel channel(connection.socket);
    MongoConversation conversation(*this, channel);
    if (!conversation.run()) {
        const linger reset{.l_onoff = 1, .l_linger = 0};
        ::setsockopt(connection.socket, SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
    }
    close(connection);
}

void MongoServer::close(Connection &connection)
{
    {
        const std::lock_guard lock(m_mutex);
        ::close(connection.socket);
        connection.socket = -1;
    }
    m_changed.notify_all();
}

void MongoServer::joinWhatIsOver()
{
    std::list<Connection> over;
    {
        const std::lock_guard lock(m_mutex);
        for (auto next = m_connections.begin(); next != m_connections.end();) {
            const auto one = next++;
            if (one->socket < 0)
                over.splice(over.end(), m_connections, one);
        }
    }
    for (Connection &connection : over)
        connection.thread.join();
}

void MongoServer::note(const std::string &command, const std::string &json)
{
    {
        const std::lock_guard lock(m_mutex);
        ++m_counts[command];
        m_last[command] = json;
    }
    m_changed.notify_all();
}

std::string MongoServer::mutated(std::string message)
{
    constexpr std::size_t untouched = 21; // headers are the guard's matter, and a wrong length ends it all
    const std::lock_guard lock(m_mutex);
    for (unsigned changes = m_random() % 4; changes > 0; --changes)
        message[untouched + m_random() % (message.size() - untouched)] = static_cast<char>(m_random());
    return message;
}

int MongoServer::count(const std::string &command) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_counts.find(command);
    return found == m_counts.end() ? 0 : found->second;
}

std::string MongoServer::last(const std::string &command) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_last.find(command);
    return found == m_last.end() ? std::string() : found->second;
}

int MongoServer::open() const
{
    const std::lock_guard lock(m_mutex);
    int count = 0;
    for (const Connection &connection : m_connections)
        count += connection.socket >= 0 ? 1 : 0;
    return count;
}

bool MongoServer::waitUntil(const std::function<bool()> &wanted, std::chrono::milliseconds limit) const
{
    const auto end = std::chrono::steady_clock::now() + limit;
    while (!wanted()) { // locks itself
        std::unique_lock lock(m_mutex);
        if (std::chrono::steady_clock::now() >= end)
            return false;
        m_changed.wait_for(lock, std::chrono::milliseconds(10));
    }
    return true;
}

} // namespace lightfoot::test
