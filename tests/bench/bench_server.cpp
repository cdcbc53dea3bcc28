// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The other side of a benchmark: one port on every loopback address, as cheap as it can be.
#include "tests/bench/benchmark.h"
#include "tests/servers/certificates.h"

#include <arpa/inet.h>
#include <csignal>
#include <cstring>
#include <memory>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <poll.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>
#include <unordered_map>

namespace lightfoot::bench {

namespace {

constexpr auto usageText =
    "Usage: bench_server mode=tcp|http|https [port=0] [cpu=-1] [seconds=600] [cert=FILE key=FILE]\n"
    "Prints one JSON object with its port (and, for https without cert, the file of the authority to trust), "
    "then\n"
    "serves until its standard input is closed (a pipe or terminal) or the time is over.";

struct Client
{
    std::unique_ptr<SSL, decltype(&SSL_free)> tls{nullptr, SSL_free};
    bool shaken = false;
    std::string input;
};

class Server
{
public:
    Server(const std::string &mode, int port, const test::KeyPair &pair);
    void run(std::chrono::seconds limit);
    int port() const { return m_port; }

private:
    void listen(int port);
    void accept();
    bool serve(int fd, Client &client); // false: gone
    bool reply(int fd, Client &client);

    const bool m_talks;
    std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> m_context{nullptr, SSL_CTX_free};
    const std::string m_reply;
    int m_port = 0;
    int m_listener = -1;
    int m_epoll = ::epoll_create1(EPOLL_CLOEXEC);
    std::unordered_map<int, Client> m_clients;
};

Server::Server(const std::string &mode, int port, const test::KeyPair &pair)
    : m_talks(mode != "tcp"),
      m_reply("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 1024\r\n\r\n" +
              std::string(1024, 'x'))
{
    if (mode == "https") {
        m_context.reset(SSL_CTX_new(TLS_server_method()));
        if (SSL_CTX_use_certificate_chain_file(m_context.get(), pair.certificate.c_str()) != 1 ||
            SSL_CTX_use_PrivateKey_file(m_context.get(), pair.key.c_str(), SSL_FILETYPE_PEM) != 1) {
            std::fprintf(stderr, "bench_server: %s and its key cannot be read\n", pair.certificate.c_str());
            std::exit(64);
        }
        SSL_CTX_set_session_cache_mode(m_context.get(), SSL_SESS_CACHE_OFF);
    }
    listen(port);
}

void Server::listen(int port)
{
    m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    const int on = 1;
    ::setsockopt(m_listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_ANY); // the only way to have all of 127.0.0.0/8 on one socket
    socklen_t size = sizeof address;
    if (::bind(m_listener, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0 ||
        ::listen(m_listener, 65535) != 0 ||
        ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size) != 0) {
        std::perror("bench_server");
        std::exit(1);
    }
    m_port = ntohs(address.sin_port);
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.fd = m_listener;
    ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_listener, &event);
}

// Other machines have no business here.
bool fromLoopback(const sockaddr_in &address)
{
    return (ntohl(address.sin_addr.s_addr) >> 24) == 127;
}

void Server::accept()
{
    for (;;) {
        sockaddr_in peer{};
        socklen_t size = sizeof peer;
        const int fd =
            ::accept4(m_listener, reinterpret_cast<sockaddr *>(&peer), &size, SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (fd < 0)
            return;
        if (!fromLoopback(peer)) {
            ::close(fd);
            continue;
        }
        Client &client = m_clients[fd];
        if (m_context) {
            client.tls.reset(SSL_new(m_context.get()));
            SSL_set_fd(client.tls.get(), fd);
            const int on =
                1; // else the answer waits up to 40 ms for the acknowledgement of the session tickets
            ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        }
        epoll_event event{};
        event.events = EPOLLIN | EPOLLRDHUP;
        event.data.fd = fd;
        ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, fd, &event);
    }
}

bool Server::reply(int fd, Client &client)
{
    while (m_talks && client.input.find("\r\n\r\n") != std::string::npos) {
        client.input.erase(0, client.input.find("\r\n\r\n") + 4);
        // One kilobyte always fits into a fresh socket's buffer.
        const auto size = static_cast<long>(m_reply.size());
        const long sent = client.tls ? SSL_write(client.tls.get(), m_reply.data(), static_cast<int>(size))
                                     : ::send(fd, m_reply.data(), m_reply.size(), MSG_NOSIGNAL);
        if (sent != size)
            return false;
    }
    return client.input.size() < 65536;
}

bool Server::serve(int fd, Client &client)
{
    static char buffer[16384];
    ERR_clear_error();
    if (client.tls && !client.shaken) {
        const int result = SSL_accept(client.tls.get());
        if (result != 1)
            return SSL_get_error(client.tls.get(), result) == SSL_ERROR_WANT_READ;
        client.shaken = true;
    }
    for (;;) {
        const long got = client.tls ? SSL_read(client.tls.get(), buffer, sizeof buffer)
                                    : ::recv(fd, buffer, sizeof buffer, 0);
        if (got <= 0)
            return client.tls ? SSL_get_error(client.tls.get(), static_cast<int>(got)) == SSL_ERROR_WANT_READ
                              : got < 0 && errno == EAGAIN;
        if (m_talks)
            client.input.append(buffer, static_cast<std::size_t>(got));
        if (!reply(fd, client))
            return false;
    }
}

// A closed pipe or terminal is a wish to end; /dev/null, as jobs in the background have it, is not.
bool inputClosed()
{
    struct stat status{};
    if (::fstat(STDIN_FILENO, &status) != 0 || (!S_ISFIFO(status.st_mode) && !::isatty(STDIN_FILENO)))
        return false;
    pollfd entry{STDIN_FILENO, POLLIN, 0};
    char byte = 0;
    return ::poll(&entry, 1, 0) > 0 && ::read(STDIN_FILENO, &byte, 1) <= 0;
}

void Server::run(std::chrono::seconds limit)
{
    const Time end = now() + limit;
    Time looked = now();
    epoll_event events[512];
    for (;;) {
        const int ready = ::epoll_wait(m_epoll, events, 512, 200);
        for (int i = 0; i < ready; ++i) {
            const int fd = events[i].data.fd;
            if (fd == m_listener) {
                accept();
            } else if (const auto found = m_clients.find(fd); !serve(fd, found->second)) {
                m_clients.erase(found);
                ::close(fd);
            }
        }
        if (now() - looked < std::chrono::milliseconds(200))
            continue;
        looked = now();
        if (looked > end || inputClosed())
            return;
    }
}

} // namespace

} // namespace lightfoot::bench

int main(int count, char **values)
{
    using namespace lightfoot;
    const bench::Arguments arguments(
        count, values,
        {{"mode", "tcp"}, {"port", "0"}, {"cpu", "-1"}, {"seconds", "600"}, {"cert", ""}, {"key", ""}},
        bench::usageText);
    ::signal(SIGPIPE, SIG_IGN);
    bench::raiseFileLimit();
    bench::pinToCpu(arguments.number("cpu"));
    test::Certificates certificates;
    test::KeyPair pair{arguments.text("cert"), arguments.text("key")};
    std::string ca;
    if (arguments.text("mode") == "https" && pair.certificate.empty()) {
        pair = certificates.server();
        ca = certificates.ca();
    }
    bench::Server server(arguments.text("mode"), arguments.number("port"), pair);
    std::printf("{\"port\":%d,\"ca\":\"%s\"}\n", server.port(), ca.c_str());
    std::fflush(stdout);
    server.run(std::chrono::seconds(arguments.number("seconds")));
    return 0;
}
