// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Which share of TIME_WAIT sockets is named rightly, by the way of sampling, and what that costs. Each line
// is a run in a network namespace of its own: clients connect, ask, are answered after a while and close.
//   bench_owners [seconds a run] [only ways that contain this] [only this thinking time, in ms]
// alpha is alone at its remotes, but for a program with 30 lasting connections to them; epsilon makes 6 % of
// the connections to beta's remotes; gamma and delta share theirs half and half. So a wrong name is possible.
#include "core/sockets/owners/ownersampler.h"
#include "core/sockets/sockdiag.h"
#include "tests/bench/closetrace.h"
#include "tests/bench/shortconnections.h"
#include "tests/servers/networknamespace.h"

#include <atomic>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <linux/netlink.h>
#include <linux/sock_diag.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace lightfoot;
using namespace lightfoot::bench;
using namespace std::chrono_literals;

namespace {

double threadSeconds()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

// One way to sample. Runs on a thread of its own until stop is set.
class Way
{
public:
    virtual ~Way() = default;
    virtual void run(const std::atomic<bool> &stop) = 0;
    virtual Attribution attribute(const SocketRow &row) const = 0;
    virtual double samplesPerSecond(double seconds) const = 0;
};

// The table as a whole, or the living alone, in a fixed rhythm; owners by the product's table of processes.
class PlainWay final : public Way
{
public:
    PlainWay(std::chrono::milliseconds period, bool living, bool refresh)
        : m_period(period), m_living(living), m_refresh(refresh)
    {}

    void run(const std::atomic<bool> &stop) override
    {
        SocketTableReader reader;
        ProcessTable processes;
        constexpr StateSet livingStates =
            stateBit(TcpState::SynSent) | stateBit(TcpState::Established) | stateBit(TcpState::CloseWait);
        for (auto due = std::chrono::steady_clock::now(); !stop; due += m_period) {
            std::this_thread::sleep_until(due);
            const auto rows = reader.read({m_living ? livingStates : allStates, 0, ""});
            if (!rows)
                continue;
            if (m_refresh ? !processes.refresh() : !processes.update(*rows))
                std::abort();
            m_owners.take(*rows, processes, std::chrono::steady_clock::now());
            ++m_samples;
            // Without TIME_WAIT rows nothing can be inferred: now and then, as the plan does.
            if (m_living && due >= m_rest) {
                m_rest = due + 1s;
                if (const auto rest =
                        reader.read({stateBit(TcpState::TimeWait) | stateBit(TcpState::Listen), 0, ""}))
                    m_owners.take(*rest, processes, std::chrono::steady_clock::now());
            }
        }
    }
    Attribution attribute(const SocketRow &row) const override { return m_owners.attribute(row); }
    double samplesPerSecond(double seconds) const override
    {
        return static_cast<double>(m_samples) / seconds;
    }

private:
    const std::chrono::milliseconds m_period;
    const bool m_living;
    const bool m_refresh;
    std::chrono::steady_clock::time_point m_rest;
    std::uint64_t m_samples = 0;
    SocketOwners m_owners;
};

// The product's sampler: living sockets, the files of busy processes first.
class SamplerWay final : public Way
{
public:
    explicit SamplerWay(OwnerSampler::Options options) : m_sampler(m_clock, options) {}

    void run(const std::atomic<bool> &stop) override
    {
        while (!stop)
            std::this_thread::sleep_for(m_sampler.step());
    }
    Attribution attribute(const SocketRow &row) const override { return m_sampler.attribute(row); }
    double samplesPerSecond(double seconds) const override
    {
        return static_cast<double>(m_sampler.cost().samples) / seconds;
    }

private:
    const SystemClock m_clock;
    OwnerSampler m_sampler;
};

// The kernel's word of each TCP socket that dies (CAP_NET_ADMIN): counts what names an owner in it.
class DestroyWay final : public Way
{
public:
    void run(const std::atomic<bool> &stop) override
    {
        const int socket = listen();
        std::vector<std::byte> buffer(65536);
        while (!stop) {
            const ssize_t length = ::recv(socket, buffer.data(), buffer.size(), 0);
            m_lost += length < 0 && errno == ENOBUFS ? 1 : 0;
            if (length <= 0)
                continue;
            parseDump(std::span(buffer).first(static_cast<std::size_t>(length)), 0,
                      [&](const SocketRow &row) {
                          ++m_events;
                          m_owned += row.inode != 0 || row.uid != 0 ? 1 : 0;
                      });
        }
        ::close(socket);
        std::printf("    %llu destroy events, %llu with an inode or a user, %llu times the buffer was full\n",
                    static_cast<unsigned long long>(m_events), static_cast<unsigned long long>(m_owned),
                    static_cast<unsigned long long>(m_lost));
    }
    Attribution attribute(const SocketRow &) const override { return {}; }
    double samplesPerSecond(double seconds) const override { return static_cast<double>(m_events) / seconds; }

private:
    static int listen()
    {
        const int socket = ::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_SOCK_DIAG);
        constexpr timeval timeout{0, 100'000};
        ::setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &timeout, sizeof timeout);
        constexpr int space = 4 << 20;
        ::setsockopt(socket, SOL_SOCKET, SO_RCVBUFFORCE, &space, sizeof space);
        // Unbound it would have the kernel's own number, 0, and nobody is told what he sent himself.
        sockaddr_nl address{};
        address.nl_family = AF_NETLINK;
        if (::bind(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
            std::perror("bind");
        for (const int group : {SKNLGRP_INET_TCP_DESTROY, SKNLGRP_INET6_TCP_DESTROY}) {
            if (::setsockopt(socket, SOL_NETLINK, NETLINK_ADD_MEMBERSHIP, &group, sizeof group) != 0)
                std::perror("destroy events");
        }
        return socket;
    }

    std::uint64_t m_events = 0;
    std::uint64_t m_owned = 0;
    std::uint64_t m_lost = 0;
};

// The kernel's trace of connections that are closed (root). What it costs the processes that close is not in
// the figure.
class TraceWay final : public Way
{
public:
    void run(const std::atomic<bool> &stop) override
    {
        while (!stop) {
            std::this_thread::sleep_for(100ms);
            m_trace.read();
        }
        if (m_trace.lost() > 0)
            std::printf("    %llu events lost\n", static_cast<unsigned long long>(m_trace.lost()));
    }
    Attribution attribute(const SocketRow &row) const override
    {
        Attribution attribution;
        attribution.process = m_trace.closerOf(row);
        attribution.certainty = attribution.process.empty() ? Certainty::NotSeen : Certainty::Seen;
        return attribution;
    }
    double samplesPerSecond(double seconds) const override
    {
        return static_cast<double>(m_trace.events()) / seconds;
    }

private:
    CloseTrace m_trace;
};

struct Score
{
    std::uint64_t seen = 0;
    std::uint64_t inferred = 0;
    std::uint64_t wrongSeen = 0;
    std::uint64_t wrongInferred = 0;
    std::uint64_t none = 0;
    std::uint64_t all = 0;

    void add(const Attribution &attribution, std::string_view truth)
    {
        ++all;
        const bool right = attribution.process == truth;
        if (attribution.certainty == Certainty::NotSeen)
            ++none;
        else if (attribution.certainty == Certainty::Seen)
            ++(right ? seen : wrongSeen);
        else
            ++(right ? inferred : wrongInferred);
    }
    double percent(std::uint64_t count) const
    {
        return all == 0 ? 0 : 100.0 * static_cast<double>(count) / static_cast<double>(all);
    }
};

struct NamedWay
{
    const char *name;
    std::function<std::unique_ptr<Way>()> make;
};

const std::vector<NamedWay> &ways()
{
    const auto plain = [](std::chrono::milliseconds period, bool living, bool refresh) {
        return [=] { return std::make_unique<PlainWay>(period, living, refresh); };
    };
    const auto sampler = [](double share, std::chrono::milliseconds period, std::chrono::milliseconds idle) {
        return [=] { return std::make_unique<SamplerWay>(OwnerSampler::Options{share, period, idle}); };
    };
    static const std::vector<NamedWay> all{
        {"whole table 1 s, all of /proc", plain(1000ms, false, true)},
        {"whole table 250 ms, new files", plain(250ms, false, false)},
        {"whole table 100 ms, new files", plain(100ms, false, false)},
        {"living 100 ms, new files", plain(100ms, true, false)},
        {"living 50 ms, new files", plain(50ms, true, false)},
        {"living 100 ms, busy files", sampler(100, 100ms, 100ms)},
        {"living 50 ms, busy files", sampler(100, 50ms, 50ms)},
        {"living 20 ms, busy files", sampler(100, 20ms, 20ms)},
        {"plan: at most 1 % of a core", sampler(0.01, 20ms, 1000ms)},
        {"plan: at most 2 % of a core", sampler(0.02, 20ms, 1000ms)},
        {"plan: at most 5 % of a core", sampler(0.05, 10ms, 1000ms)},
        {"destroy events", [] { return std::make_unique<DestroyWay>(); }},
        {"tracefs", [] { return std::make_unique<TraceWay>(); }},
    };
    return all;
}

void measure(const NamedWay &named, int rate, std::chrono::milliseconds think, std::chrono::seconds length)
{
    ShortConnections traffic(rate, think);
    const std::unique_ptr<Way> way = named.make();
    std::atomic<bool> stop = false;
    double processor = 0;
    std::thread thread([&] {
        const double before = threadSeconds();
        way->run(stop);
        processor = threadSeconds() - before;
    });
    std::this_thread::sleep_for(500ms); // it knows the machine before the clients begin
    traffic.start();
    std::this_thread::sleep_for(length);
    traffic.stop();
    std::this_thread::sleep_for(1200ms); // the last ones get into TIME_WAIT and are seen there
    stop = true;
    thread.join();
    Score score;
    const std::vector<SocketRow> rows = readSocketTable({stateBit(TcpState::TimeWait), 0, ""}).value();
    for (const SocketRow &row : rows) {
        if (const std::string_view truth = traffic.ownerOf(row); !truth.empty())
            score.add(way->attribute(row), truth);
    }
    const double seconds = std::chrono::duration<double>(length).count() + 1.7;
    std::printf("%-30s %5d/s %3lld ms %6llu | %5.1f %5.1f | %5.2f %5.2f | %5.1f | %5.1f %% | %6.1f/s\n",
                named.name, rate, static_cast<long long>(think.count()),
                static_cast<unsigned long long>(score.all), score.percent(score.seen),
                score.percent(score.inferred), score.percent(score.wrongSeen),
                score.percent(score.wrongInferred), score.percent(score.none), 100 * processor / seconds,
                way->samplesPerSecond(seconds));
    std::fflush(stdout);
}

// In a child, as the namespace and all that is in TIME_WAIT in it end with it.
void measureApart(const NamedWay &named, int rate, std::chrono::milliseconds think,
                  std::chrono::seconds length)
{
    const pid_t child = ::fork();
    if (child == 0) {
        std::string error;
        if (!test::enterNetworkNamespace(error)) {
            std::fprintf(stderr, "no network namespace: %s\n", error.c_str());
            std::_Exit(1);
        }
        measure(named, rate, think, length);
        std::fflush(stdout);
        std::_Exit(0);
    }
    ::waitpid(child, nullptr, 0);
}

} // namespace

int main(int argc, char **argv)
{
    const std::chrono::seconds length(argc > 1 ? std::atoi(argv[1]) : 8);
    const std::string_view only = argc > 2 ? argv[2] : "";
    std::printf("%-30s %7s %6s %6s | %5s %5s | %5s %5s | %5s | CPU     | samples\n",
                "way (right, wrong, none in %)", "rate", "think", "TW", "seen", "infer", "wrong", "infer",
                "none");
    std::vector<std::chrono::milliseconds> thinks{0ms, 5ms, 50ms};
    if (argc > 3)
        thinks = {std::chrono::milliseconds(std::atoi(argv[3]))};
    for (const auto think : thinks) {
        for (const int rate : {200, 1000, 4000}) {
            for (const NamedWay &way : ways()) {
                if (std::string_view(way.name).find(only) != std::string_view::npos)
                    measureApart(way, rate, think, length);
            }
        }
    }
    return 0;
}
