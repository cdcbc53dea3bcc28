// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/kafkabroker.h"

#include <QtGlobal>

#include <algorithm>
#include <csignal>
#include <cstring>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/err.h>
#include <sys/socket.h>
#include <unistd.h>

namespace lightfoot::test {

namespace {

constexpr int unknownTopic = 3;
constexpr int unsupportedMechanism = 33;
constexpr int illegalSaslState = 34;
constexpr int unsupportedVersion = 35;
constexpr int authenticationFailed = 58;
constexpr std::int64_t longestRequest = 1 << 20;

enum Api : std::uint8_t
{
    Metadata = 3,
    SaslHandshake = 17,
    ApiVersions = 18,
    SaslAuthenticate = 36
};

} // namespace

// Blocking bytes on a socket, with TLS or without.
class KafkaBroker::Connection
{
public:
    Connection(int socket, SSL_CTX *tls) : m_socket(socket), m_tls(nullptr, SSL_free)
    {
        if (!tls)
            return;
        m_tls.reset(SSL_new(tls));
        SSL_set_fd(m_tls.get(), socket);
        m_ok = SSL_accept(m_tls.get()) == 1;
    }

    bool ok() const { return m_ok; }
    bool write(const std::string &bytes)
    {
        if (m_tls)
            return SSL_write(m_tls.get(), bytes.data(), static_cast<int>(bytes.size())) > 0;
        std::size_t sent = 0;
        while (sent < bytes.size()) {
            const ssize_t part = ::send(m_socket, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
            if (part <= 0)
                return false;
            sent += static_cast<std::size_t>(part);
        }
        return true;
    }
    // Exactly so many; shorter at the end.
    std::string read(std::size_t count)
    {
        std::string bytes;
        char buffer[4096];
        while (bytes.size() < count) {
            const std::size_t wanted = std::min(sizeof buffer, count - bytes.size());
            const ssize_t part = m_tls ? SSL_read(m_tls.get(), buffer, static_cast<int>(wanted))
                                       : ::recv(m_socket, buffer, wanted, 0);
            if (part <= 0)
                break;
            bytes.append(buffer, static_cast<std::size_t>(part));
        }
        return bytes;
    }
    void reset() const
    {
        const linger reset{1, 0};
        ::setsockopt(m_socket, SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
    }

private:
    const int m_socket;
    std::unique_ptr<SSL, decltype(&SSL_free)> m_tls;
    bool m_ok = true;
};

KafkaBroker::KafkaBroker(KafkaSpec spec) : m_spec(std::move(spec)), m_tls(nullptr, SSL_CTX_free)
{
    makeTls();
    listen();
    m_spec.cluster.port = m_port;
    m_thread = std::thread([this] { run(); });
}

KafkaBroker::~KafkaBroker()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        for (const int socket : m_sockets)
            ::shutdown(socket, SHUT_RDWR);
    }
    ::shutdown(m_listener, SHUT_RDWR); // wakes accept()
    m_thread.join();
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_sockets.empty(); });
    ::close(m_listener);
}

void KafkaBroker::makeTls()
{
    if (!m_spec.tls)
        return;
    m_tls.reset(SSL_CTX_new(TLS_server_method()));
    if (SSL_CTX_use_certificate_chain_file(m_tls.get(), m_spec.tls->certificate.c_str()) != 1 ||
        SSL_CTX_use_PrivateKey_file(m_tls.get(), m_spec.tls->key.c_str(), SSL_FILETYPE_PEM) != 1)
        qFatal("KafkaBroker: %s is no certificate with its key", m_spec.tls->certificate.c_str());
    if (m_spec.clientCa.empty())
        return;
    if (SSL_CTX_load_verify_locations(m_tls.get(), m_spec.clientCa.c_str(), nullptr) != 1)
        qFatal("KafkaBroker: %s is no certificate", m_spec.clientCa.c_str());
    SSL_CTX_set_verify(m_tls.get(), SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, nullptr);
}

void KafkaBroker::listen()
{
    m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (::bind(m_listener, reinterpret_cast<const sockaddr *>(&address), size) != 0 ||
        ::listen(m_listener, 1024) != 0 ||
        ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size) != 0)
        qFatal("KafkaBroker: cannot listen: %s", std::strerror(errno));
    m_port = ntohs(address.sin_port);
}

void KafkaBroker::run()
{
    // OpenSSL writes with write(): a peer that is gone must not end the test. Connections inherit it.
    sigset_t pipe;
    sigemptyset(&pipe);
    sigaddset(&pipe, SIGPIPE);
    ::pthread_sigmask(SIG_BLOCK, &pipe, nullptr);
    for (;;) {
        const int socket = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        const std::lock_guard lock(m_mutex);
        if (m_stopping) {
            if (socket >= 0)
                ::close(socket);
            return;
        }
        if (socket < 0)
            continue;
        // As Kafka does: the answer must not wait for what acknowledges TLS' tickets.
        const int on = 1;
        ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        ++m_accepted;
        m_sockets.insert(socket);
        std::thread([this, socket] {
            serve(socket);
            const std::lock_guard guard(m_mutex);
            ::close(socket);
            m_sockets.erase(socket);
            m_changed.notify_all();
        }).detach();
    }
}

void KafkaBroker::serve(int socket)
{
    using Then = KafkaInstead::Then;
    Connection connection(socket, m_tls.get());
    KafkaSasl sasl(m_spec.users);
    bool loggedIn = !m_spec.sasl;
    while (connection.ok()) {
        const std::string length = connection.read(4);
        const std::int64_t size = length.size() == 4 ? KafkaBody{length}.number(4) : 0;
        if (size < 8 || size > longestRequest)
            return;
        const KafkaRequest request = readKafkaRequest(connection.read(static_cast<std::size_t>(size)));
        keep(request);
        bool refused = false;
        const std::optional<std::string> body = answerTo(request, sasl, loggedIn, refused);
        KafkaInstead reply{.bytes = body ? kafkaFrame(request.correlation, *body) : std::string(),
                           .then = body && !refused ? Then::GoOn : Then::Close};
        if (m_spec.interfere)
            reply = m_spec.interfere(request, reply.bytes).value_or(reply);
        if (!reply.bytes.empty() && !connection.write(reply.bytes))
            return;
        if (reply.then == Then::Hold)
            connection.read(SIZE_MAX);
        if (reply.then == Then::Reset)
            connection.reset();
        if (reply.then != Then::GoOn)
            return;
    }
}

bool KafkaBroker::knows(const KafkaRequest &request) const
{
    return std::ranges::any_of(m_spec.versions, [&](const KafkaVersions &one) {
        return one.api == request.api && one.lowest <= request.version && one.highest >= request.version;
    });
}

std::optional<std::string> KafkaBroker::answerTo(const KafkaRequest &request, KafkaSasl &sasl, bool &loggedIn,
                                                 bool &refused)
{
    if (request.api == ApiVersions)
        return apiVersions(request);
    if (!knows(request))
        return std::nullopt;
    if (request.api == SaslHandshake)
        return handshake(request, sasl, refused);
    if (request.api == SaslAuthenticate)
        return authenticate(request, sasl, loggedIn, refused);
    if (!loggedIn)
        return std::nullopt;
    return metadata(request);
}

std::string KafkaBroker::apiVersions(const KafkaRequest &request) const
{
    if (knows(request))
        return kafkaApiVersions(request.version, 0, m_spec.versions);
    std::vector<KafkaVersions> taken;
    for (const KafkaVersions &one : m_spec.versions) {
        if (one.api == ApiVersions && m_spec.saysWhatItTakes)
            taken.push_back(one);
    }
    return kafkaApiVersions(0, unsupportedVersion, taken);
}

std::string KafkaBroker::handshake(const KafkaRequest &request, KafkaSasl &sasl, bool &refused) const
{
    std::string offered = kafkaCount(m_spec.mechanisms.size(), false);
    for (const std::string &mechanism : m_spec.mechanisms)
        offered += kafkaText(mechanism, false);
    KafkaBody body{request.body};
    sasl.choose(body.text(false));
    const bool known = std::ranges::find(m_spec.mechanisms, sasl.mechanism()) != m_spec.mechanisms.end();
    refused = !m_spec.sasl || !known;
    if (!m_spec.sasl)
        return kafkaNumber(illegalSaslState, 2) + kafkaCount(0, false);
    return kafkaNumber(known ? 0 : unsupportedMechanism, 2) + offered;
}

std::string KafkaBroker::authenticate(const KafkaRequest &request, KafkaSasl &sasl, bool &loggedIn,
                                      bool &refused) const
{
    const std::string life = request.version >= 1 ? kafkaNumber(0, 8) : "";
    KafkaBody body{request.body};
    const std::int64_t size = body.number(4);
    KafkaSasl::Step step{.refused = true};
    if (!sasl.mechanism().empty() && size >= 0)
        step = sasl.take(body.take(static_cast<std::size_t>(size)));
    refused = step.refused;
    loggedIn = loggedIn || step.done;
    if (step.refused)
        return kafkaNumber(authenticationFailed, 2) +
               kafkaText("Authentication failed: Invalid username or password", false) + kafkaNumber(0, 4) +
               life;
    return kafkaNumber(0, 2) + kafkaNull(false) +
           kafkaNumber(static_cast<std::int64_t>(step.bytes.size()), 4) + step.bytes + life;
}

std::string KafkaBroker::metadata(const KafkaRequest &request)
{
    const bool flexible = request.version >= 9;
    KafkaBody body{request.body};
    const std::int64_t count = body.count(flexible);
    std::vector<std::string> names;
    for (std::int64_t i = 0; i < count && !body.rest.empty(); ++i) {
        names.push_back(body.text(flexible));
        if (flexible)
            body.variable();
    }
    const bool creates = m_spec.createsTopics && (request.version < 4 || body.number(1) != 0);
    const std::lock_guard lock(m_mutex);
    KafkaCluster answer = m_spec.cluster;
    if (count >= 0 && !(count == 0 && request.version == 0))
        answer.topics.clear();
    for (const std::string &name : names) {
        auto &topics = m_spec.cluster.topics;
        const auto found = std::ranges::find(topics, name, &KafkaTopic::name);
        if (found != topics.end())
            answer.topics.push_back(*found);
        else
            answer.topics.push_back({name, {}, unknownTopic});
        if (found == topics.end() && creates)
            topics.push_back({name, {1}});
    }
    return kafkaMetadata(request.version, answer);
}

void KafkaBroker::keep(const KafkaRequest &request)
{
    const std::lock_guard lock(m_mutex);
    if (m_requests.size() == 100)
        m_requests.erase(m_requests.begin());
    m_requests.push_back(request);
}

std::vector<KafkaRequest> KafkaBroker::requests() const
{
    const std::lock_guard lock(m_mutex);
    return m_requests;
}

std::vector<std::string> KafkaBroker::topics() const
{
    const std::lock_guard lock(m_mutex);
    std::vector<std::string> names;
    for (const KafkaTopic &topic : m_spec.cluster.topics)
        names.push_back(topic.name);
    return names;
}

} // namespace lightfoot::test
