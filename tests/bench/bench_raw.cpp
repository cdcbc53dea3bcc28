// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The least that a probe can cost on this machine: epoll, a 1 ms tick, linger and close, by hand and without
// any of the product. What the engine costs is told as a ratio to this, measured in the same minute
// (tests/bench/pairs).
#include "tests/bench/benchmark.h"

#include <algorithm>
#include <arpa/inet.h>
#include <cerrno>
#include <cstring>
#include <memory>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <unordered_map>
#include <vector>

namespace lightfoot::bench {

namespace {

using namespace std::chrono_literals;

constexpr auto usageText =
    "Usage: bench_raw mode=tcp|http|https port=PORT [n=20000] [rate=4000] [seconds=5] [timeout_ms=3000] "
    "[cpu=-1]\n"
    "                 [ca=FILE] [host=localhost]\n"
    "Probes 127.1.0.1, 127.1.0.2 ... (n of them; n=1: 127.0.0.1) and prints one JSON object on one line.";

enum class Mode
{
    Tcp,
    Http,
    Https
};
enum class Step
{
    Connect,
    Handshake,
    Write,
    Read
};

struct Probe
{
    Step step = Step::Connect;
    Time start;
    std::unique_ptr<SSL, decltype(&SSL_free)> tls{nullptr, SSL_free};
    std::string reply;
};

class RawLoop
{
public:
    explicit RawLoop(const Arguments &arguments);
    void run();
    void report() const;

private:
    void startDue();
    void startOne();
    void advance(int fd);
    // How far a step came: done, to be continued, failed.
    enum class Progress
    {
        Done,
        Again,
        Failed
    };
    Progress step(int fd, Probe &probe);
    Progress connectDone(int fd);
    Progress handshake(int fd, Probe &probe);
    Progress write(int fd, Probe &probe);
    Progress read(int fd, Probe &probe);
    Progress tlsProgress(int fd, Probe &probe, int result);
    void want(int fd, std::uint32_t events);
    void finish(int fd, bool good);
    void sweep();
    bool next(int fd, Probe &probe);
    void makeContext(const std::string &ca);

    const Mode m_mode;
    const std::uint16_t m_port;
    const int m_addresses;
    const double m_rate;
    const std::chrono::seconds m_length;
    const std::chrono::milliseconds m_timeout;
    const std::string m_host;
    const std::string m_request;
    std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> m_context{nullptr, SSL_CTX_free};
    int m_epoll = ::epoll_create1(EPOLL_CLOEXEC);
    std::unordered_map<int, Probe> m_probes;
    std::vector<float> m_latencies; // microseconds
    Time m_start;
    Time m_end;
    rusage m_usage{};
    long m_started = 0;
    long m_errors = 0;
};

Mode modeOf(const std::string &text)
{
    return text == "https" ? Mode::Https : text == "http" ? Mode::Http : Mode::Tcp;
}

RawLoop::RawLoop(const Arguments &arguments)
    : m_mode(modeOf(arguments.text("mode"))),
      m_port(static_cast<std::uint16_t>(arguments.number("port"))),
      m_addresses(std::max(1, arguments.number("n"))),
      m_rate(arguments.number("rate")),
      m_length(arguments.number("seconds")),
      m_timeout(arguments.number("timeout_ms")),
      m_host(arguments.text("host")),
      m_request("GET / HTTP/1.1\r\nHost: " + m_host + "\r\nUser-Agent: bench\r\nAccept: */*\r\n\r\n")
{
    if (m_mode == Mode::Https)
        makeContext(arguments.text("ca"));
    m_latencies.reserve(static_cast<std::size_t>(m_rate * static_cast<double>(m_length.count()) + 1));
}

// One context for all, no session kept: every handshake is a full one and is verified.
void RawLoop::makeContext(const std::string &ca)
{
    m_context.reset(SSL_CTX_new(TLS_client_method()));
    if (SSL_CTX_load_verify_locations(m_context.get(), ca.c_str(), nullptr) != 1) {
        std::fprintf(stderr, "bench_raw: ca=%s cannot be read\n", ca.c_str());
        std::exit(64);
    }
    SSL_CTX_set_verify(m_context.get(), SSL_VERIFY_PEER, nullptr);
    SSL_CTX_set_session_cache_mode(m_context.get(), SSL_SESS_CACHE_OFF);
    SSL_CTX_set_mode(m_context.get(), SSL_MODE_RELEASE_BUFFERS);
}

void RawLoop::run()
{
    epoll_event events[512];
    ::getrusage(RUSAGE_SELF, &m_usage);
    m_start = now();
    Time swept = m_start;
    const auto total = static_cast<long>(m_rate * static_cast<double>(m_length.count()));
    while (m_started < total || !m_probes.empty()) {
        if (now() > m_start + m_length + m_timeout + 1s)
            break;
        startDue();
        const int ready = ::epoll_wait(m_epoll, events, 512, 1);
        for (int i = 0; i < ready; ++i)
            advance(events[i].data.fd);
        if (now() - swept > 100ms) {
            sweep();
            swept = now();
        }
    }
    m_end = now();
}

void RawLoop::startDue()
{
    const auto elapsed = std::min<std::chrono::duration<double>>(now() - m_start, m_length);
    const auto due = static_cast<long>(elapsed.count() * m_rate);
    while (m_started < due)
        startOne();
}

void RawLoop::startOne()
{
    const auto index = static_cast<std::uint32_t>(m_started++ % m_addresses);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(m_port);
    address.sin_addr.s_addr = htonl(m_addresses == 1 ? INADDR_LOOPBACK : 0x7F010001U + index);
    const Time start = now();
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (fd < 0) {
        ++m_errors;
        return;
    }
    const linger reset{1, 0};
    ::setsockopt(fd, SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
    if (m_mode == Mode::Https) { // else the request waits up to 40 ms for the acknowledgement of Finished
        const int on = 1;
        ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    }
    Probe &probe = m_probes[fd];
    probe.start = start;
    if (::connect(fd, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0 && errno != EINPROGRESS) {
        finish(fd, false);
        return;
    }
    epoll_event event{};
    event.events = EPOLLOUT;
    event.data.fd = fd;
    ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, fd, &event);
}

void RawLoop::want(int fd, std::uint32_t events)
{
    epoll_event event{};
    event.events = events;
    event.data.fd = fd;
    ::epoll_ctl(m_epoll, EPOLL_CTL_MOD, fd, &event);
}

void RawLoop::advance(int fd)
{
    Probe &probe = m_probes.at(fd);
    for (;;) {
        switch (step(fd, probe)) {
        case Progress::Again:
            return;
        case Progress::Failed:
            finish(fd, false);
            return;
        case Progress::Done:
            if (!next(fd, probe))
                return;
        }
    }
}

// Goes to the next step; false when that was the last.
bool RawLoop::next(int fd, Probe &probe)
{
    if (probe.step == Step::Read || m_mode == Mode::Tcp) {
        finish(fd, true);
        return false;
    }
    if (probe.step == Step::Connect && m_mode == Mode::Https) {
        probe.tls.reset(SSL_new(m_context.get()));
        SSL_set_fd(probe.tls.get(), fd);
        // What SSL_set_tlsext_host_name() is, without its old cast.
        SSL_ctrl(probe.tls.get(), SSL_CTRL_SET_TLSEXT_HOSTNAME, TLSEXT_NAMETYPE_host_name,
                 const_cast<char *>(m_host.c_str()));
        SSL_set1_host(probe.tls.get(), m_host.c_str());
        probe.step = Step::Handshake;
    } else if (probe.step == Step::Write) {
        probe.step = Step::Read;
        want(fd, EPOLLIN);
    } else {
        probe.step = Step::Write;
    }
    return true;
}

RawLoop::Progress RawLoop::step(int fd, Probe &probe)
{
    switch (probe.step) {
    case Step::Connect:
        return connectDone(fd);
    case Step::Handshake:
        return handshake(fd, probe);
    case Step::Write:
        return write(fd, probe);
    case Step::Read:
        return read(fd, probe);
    }
    return Progress::Failed;
}

RawLoop::Progress RawLoop::connectDone(int fd)
{
    int error = 0;
    socklen_t size = sizeof error;
    ::getsockopt(fd, SOL_SOCKET, SO_ERROR, &error, &size);
    return error == 0 ? Progress::Done : Progress::Failed;
}

RawLoop::Progress RawLoop::tlsProgress(int fd, Probe &probe, int result)
{
    if (result > 0)
        return Progress::Done;
    const int error = SSL_get_error(probe.tls.get(), result);
    if (error != SSL_ERROR_WANT_READ && error != SSL_ERROR_WANT_WRITE)
        return Progress::Failed;
    want(fd, error == SSL_ERROR_WANT_READ ? EPOLLIN : EPOLLOUT);
    return Progress::Again;
}

RawLoop::Progress RawLoop::handshake(int fd, Probe &probe)
{
    ERR_clear_error();
    return tlsProgress(fd, probe, SSL_connect(probe.tls.get()));
}

RawLoop::Progress RawLoop::write(int fd, Probe &probe)
{
    if (probe.tls)
        return tlsProgress(fd, probe,
                           SSL_write(probe.tls.get(), m_request.data(), static_cast<int>(m_request.size())));
    const ssize_t sent = ::send(fd, m_request.data(), m_request.size(), MSG_NOSIGNAL);
    return sent == static_cast<ssize_t>(m_request.size()) ? Progress::Done : Progress::Failed;
}

// The least of a parser: the status, Content-Length, and as many bytes.
bool wholeReply(const std::string &reply)
{
    const std::size_t head = reply.find("\r\n\r\n");
    const std::size_t length = reply.find("Content-Length: ");
    if (head == std::string::npos || length > head)
        return false;
    return reply.size() - head - 4 >= static_cast<std::size_t>(std::atol(reply.c_str() + length + 16));
}

RawLoop::Progress RawLoop::read(int fd, Probe &probe)
{
    static char buffer[16384];
    for (;;) {
        const long got = probe.tls ? SSL_read(probe.tls.get(), buffer, sizeof buffer)
                                   : ::recv(fd, buffer, sizeof buffer, 0);
        if (got <= 0 && probe.tls)
            return tlsProgress(fd, probe, static_cast<int>(got));
        if (got <= 0)
            return got < 0 && errno == EAGAIN ? Progress::Again : Progress::Failed;
        probe.reply.append(buffer, static_cast<std::size_t>(got));
        if (wholeReply(probe.reply))
            return probe.reply.starts_with("HTTP/1.1 200 ") ? Progress::Done : Progress::Failed;
    }
}

void RawLoop::finish(int fd, bool good)
{
    const auto found = m_probes.find(fd);
    if (good)
        m_latencies.push_back(std::chrono::duration<float, std::micro>(now() - found->second.start).count());
    else
        ++m_errors;
    m_probes.erase(found);
    ::close(fd);
}

void RawLoop::sweep()
{
    std::vector<int> late;
    for (const auto &[fd, probe] : m_probes) {
        if (now() - probe.start > m_timeout)
            late.push_back(fd);
    }
    for (const int fd : late)
        finish(fd, false);
}

double microseconds(const timeval &from, const timeval &to)
{
    return static_cast<double>(to.tv_sec - from.tv_sec) * 1e6 +
           static_cast<double>(to.tv_usec - from.tv_usec);
}

void RawLoop::report() const
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    std::vector<float> sorted = m_latencies;
    std::sort(sorted.begin(), sorted.end());
    const auto percentile = [&](double share) {
        return sorted.empty()
                   ? 0.F
                   : sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
    };
    const double probes = static_cast<double>(std::max<long>(1, static_cast<long>(sorted.size()) + m_errors));
    const double user = microseconds(m_usage.ru_utime, usage.ru_utime) / probes;
    const double system = microseconds(m_usage.ru_stime, usage.ru_stime) / probes;
    const double seconds = std::chrono::duration<double>(m_end - m_start).count();
    std::printf(
        "{\"probes\":%.0f,\"up\":%zu,\"errors\":%ld,\"rate_per_s\":%.1f,\"cpu_us_per_probe\":%.2f,"
        "\"cpu_user_us_per_probe\":%.2f,\"cpu_sys_us_per_probe\":%.2f,\"peak_rss_kib\":%ld,\"p50_us\":%.0f,"
        "\"p99_us\":%.0f,\"seconds\":%.2f}\n",
        probes, sorted.size(), m_errors, probes / seconds, user + system, user, system, usage.ru_maxrss,
        static_cast<double>(percentile(0.5)), static_cast<double>(percentile(0.99)), seconds);
}

} // namespace

} // namespace lightfoot::bench

int main(int count, char **values)
{
    using namespace lightfoot::bench;
    const Arguments arguments(count, values,
                              {{"mode", "tcp"},
                               {"port", "0"},
                               {"n", "20000"},
                               {"rate", "4000"},
                               {"seconds", "5"},
                               {"timeout_ms", "3000"},
                               {"cpu", "-1"},
                               {"ca", ""},
                               {"host", "localhost"}},
                              usageText);
    if (arguments.number("port") <= 0) {
        std::fprintf(stderr, "%s\n", usageText);
        return 64;
    }
    raiseFileLimit();
    pinToCpu(arguments.number("cpu"));
    RawLoop loop(arguments);
    loop.run();
    loop.report();
    return 0;
}
