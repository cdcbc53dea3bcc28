// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/scriptedserver.h"

#include <QtGlobal>

#include <algorithm>
#include <arpa/inet.h>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <netinet/in.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

namespace lightfoot::test {

namespace {

using namespace std::chrono_literals;
using Steady = std::chrono::steady_clock;

struct Address
{
    sockaddr_storage storage{};
    socklen_t size = 0;
};

Address parseAddress(const std::string &text, std::uint16_t port)
{
    Address address;
    sockaddr_in v4{};
    sockaddr_in6 v6{};
    if (::inet_pton(AF_INET, text.c_str(), &v4.sin_addr) == 1) {
        v4.sin_family = AF_INET;
        v4.sin_port = htons(port);
        std::memcpy(&address.storage, &v4, address.size = sizeof v4);
    } else if (::inet_pton(AF_INET6, text.c_str(), &v6.sin6_addr) == 1) {
        v6.sin6_family = AF_INET6;
        v6.sin6_port = htons(port);
        std::memcpy(&address.storage, &v6, address.size = sizeof v6);
    } else {
        qFatal("ScriptedServer: %s is no address", text.c_str());
    }
    return address;
}

std::uint16_t portOf(int listener)
{
    sockaddr_storage storage{};
    socklen_t size = sizeof storage;
    ::getsockname(listener, reinterpret_cast<sockaddr *>(&storage), &size);
    sockaddr_in v4{}; // the port is at the same place in both families
    std::memcpy(&v4, &storage, sizeof v4);
    return ntohs(v4.sin_port);
}

// -1: taken, or not to be had; errno says which.
int listenOn(const Address &address)
{
    const int fd = ::socket(address.storage.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    const int on = 1;
    ::setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (address.storage.ss_family == AF_INET6)
        ::setsockopt(fd, IPPROTO_IPV6, IPV6_V6ONLY, &on, sizeof on);
    if (::bind(fd, reinterpret_cast<const sockaddr *>(&address.storage), address.size) == 0 &&
        ::listen(fd, 4096) == 0)
        return fd;
    const int error = errno;
    ::close(fd);
    errno = error;
    return -1;
}

void watch(int epoll, int operation, int fd, std::uint32_t events)
{
    epoll_event event{};
    event.events = events;
    event.data.fd = fd;
    ::epoll_ctl(epoll, operation, fd, &event);
}

} // namespace

ScriptedServer::ScriptedServer(Script script) : m_script(std::move(script)), m_tls(nullptr, SSL_CTX_free)
{
    m_listener.handshake = [this] { count([](Counters &counters) { ++counters.handshakes; }); };
    m_listener.request = [this](const std::string &request) { keepRequest(request); };
    makeTls();
    // The free port of the first address may be taken at the others: another one, then.
    bool listening = listenOnAll(m_script.port);
    for (int attempt = 0; !listening && m_script.port == 0 && errno == EADDRINUSE && attempt < 50; ++attempt)
        listening = listenOnAll(0);
    if (!listening)
        qFatal("ScriptedServer: cannot listen: %s", std::strerror(errno));
    m_epoll = ::epoll_create1(EPOLL_CLOEXEC);
    m_stop = ::eventfd(0, EFD_CLOEXEC);
    watch(m_epoll, EPOLL_CTL_ADD, m_stop, EPOLLIN);
    for (const int listener : m_listeners)
        watch(m_epoll, EPOLL_CTL_ADD, listener, EPOLLIN);
    m_thread = std::thread([this] { run(); });
}

ScriptedServer::~ScriptedServer()
{
    ::eventfd_write(m_stop, 1);
    m_thread.join();
    m_connections.clear();
    for (const int listener : m_listeners)
        ::close(listener);
    ::close(m_epoll);
    ::close(m_stop);
}

void ScriptedServer::makeTls()
{
    if (!m_script.tls)
        return;
    m_tls.reset(SSL_CTX_new(TLS_server_method()));
    SSL_CTX *context = m_tls.get();
    if (SSL_CTX_use_certificate_chain_file(context, m_script.tls->certificate.c_str()) != 1 ||
        SSL_CTX_use_PrivateKey_file(context, m_script.tls->key.c_str(), SSL_FILETYPE_PEM) != 1)
        qFatal("ScriptedServer: %s is no certificate with its key", m_script.tls->certificate.c_str());
    if (!m_script.clientCa.empty()) {
        if (SSL_CTX_load_verify_locations(context, m_script.clientCa.c_str(), nullptr) != 1)
            qFatal("ScriptedServer: %s is no certificate", m_script.clientCa.c_str());
        SSL_CTX_set_verify(context, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, nullptr);
    }
    if (m_script.configureTls)
        m_script.configureTls(context);
}

bool ScriptedServer::listenOnAll(std::uint16_t port)
{
    for (const std::string &text : m_script.addresses) {
        const int listener = listenOn(parseAddress(text, port));
        if (listener < 0) {
            const int error = errno;
            for (const int other : m_listeners)
                ::close(other);
            m_listeners.clear();
            errno = error;
            return false;
        }
        m_listeners.push_back(listener);
        port = m_port = portOf(listener);
    }
    return !m_listeners.empty();
}

template <class Change>
void ScriptedServer::count(Change change)
{
    {
        const std::lock_guard lock(m_mutex);
        change(m_counters);
    }
    m_changed.notify_all();
}

ScriptedServer::Counters ScriptedServer::counters() const
{
    const std::lock_guard lock(m_mutex);
    return m_counters;
}

std::vector<std::string> ScriptedServer::requests() const
{
    const std::lock_guard lock(m_mutex);
    return {m_requests.begin(), m_requests.end()};
}

bool ScriptedServer::waitUntil(const std::function<bool(const Counters &)> &wanted,
                               std::chrono::milliseconds limit) const
{
    std::unique_lock lock(m_mutex);
    return m_changed.wait_for(lock, limit, [&] { return wanted(m_counters); });
}

void ScriptedServer::run()
{
    // OpenSSL writes with write(): a peer that is gone must not end the test.
    sigset_t pipe;
    sigemptyset(&pipe);
    sigaddset(&pipe, SIGPIPE);
    ::pthread_sigmask(SIG_BLOCK, &pipe, nullptr);
    epoll_event events[256];
    for (;;) {
        const int ready = ::epoll_wait(m_epoll, events, 256, waitTime(Steady::now()));
        const Time now = Steady::now();
        for (int i = 0; i < ready; ++i) {
            const int fd = events[i].data.fd;
            if (fd == m_stop)
                return;
            if (std::find(m_listeners.begin(), m_listeners.end(), fd) != m_listeners.end())
                accept(fd);
            else
                advance(fd, events[i].events, now);
        }
        advanceWhatIsDue(now);
        if (ready == 0 && !m_accepting)
            watchListeners(true);
    }
}

void ScriptedServer::keepRequest(const std::string &request)
{
    count([&](Counters &counters) {
        ++counters.requests;
        m_requests.push_back(request);
        if (m_requests.size() > 100)
            m_requests.pop_front();
    });
}

int ScriptedServer::waitTime(Time now) const
{
    auto wait = m_accepting ? 3600000ms : 50ms;
    for (const auto &[socket, connection] : m_connections) {
        if (const auto time = connection->wakeAt())
            wait = std::clamp(std::chrono::ceil<std::chrono::milliseconds>(*time - now), 0ms, wait);
    }
    return static_cast<int>(wait.count());
}

void ScriptedServer::accept(int listener)
{
    for (;;) {
        const int socket = ::accept4(listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (socket < 0) {
            if (errno == EMFILE || errno == ENFILE) {
                count([](Counters &counters) { ++counters.refusedForLackOfFiles; });
                watchListeners(false); // the backlog would wake us without end
            }
            return;
        }
        const auto [place, added] = m_connections.emplace(
            socket, std::make_unique<ScriptedConnection>(socket, m_tls.get(), m_script, m_listener));
        watch(m_epoll, EPOLL_CTL_ADD, socket, place->second->wanted());
        count([](Counters &counters) { ++counters.accepted, ++counters.open; });
        advance(socket, 0, Steady::now());
    }
}

void ScriptedServer::watchListeners(bool on)
{
    m_accepting = on;
    for (const int listener : m_listeners)
        watch(m_epoll, EPOLL_CTL_MOD, listener, on ? std::uint32_t(EPOLLIN) : 0U);
}

void ScriptedServer::advance(int socket, std::uint32_t events, Time now)
{
    const auto found = m_connections.find(socket);
    if (found == m_connections.end())
        return;
    ScriptedConnection &connection = *found->second;
    const std::optional<PeerEnd> end = connection.advance(events, now);
    if (!end) {
        watch(m_epoll, EPOLL_CTL_MOD, socket, connection.wanted());
        return;
    }
    m_connections.erase(found);
    count([&](Counters &counters) {
        --counters.open;
        counters.closedByPeer += *end == PeerEnd::Closed ? 1 : 0;
        counters.resetByPeer += *end == PeerEnd::Reset ? 1 : 0;
        counters.handshakesFailed += *end == PeerEnd::HandshakeFailed ? 1 : 0;
        counters.closedByUs += *end == PeerEnd::ByUs ? 1 : 0;
    });
}

void ScriptedServer::advanceWhatIsDue(Time now)
{
    std::vector<int> due;
    for (const auto &[socket, connection] : m_connections) {
        if (const auto time = connection->wakeAt(); time && *time <= now)
            due.push_back(socket);
    }
    for (const int socket : due)
        advance(socket, 0, now);
}

} // namespace lightfoot::test
