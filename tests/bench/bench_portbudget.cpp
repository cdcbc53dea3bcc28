// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What judging the ports costs (mode=rows), and whether the forecast comes true when a client uses up the
// default range (mode=exhaust), in a network namespace of its own.
#include "core/sockets/budget/portbudget.h"
#include "core/sockets/budget/rowcounts.h"
#include "tests/bench/benchmark.h"
#include "tests/core/sockets/kernel/sysctls.h"
#include "tests/core/sockets/loopbacksockets.h"
#include "tests/servers/networknamespace.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <ctime>
#include <mutex>
#include <netinet/in.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace lightfoot::bench {

namespace {

using namespace std::chrono_literals;
using test::address;

constexpr auto usageText = "Usage: bench_portbudget mode=rows [n=30000]\n"
                           "       bench_portbudget mode=exhaust [rate=4000] [threads=1] [seconds=70]";

double processorMilliseconds()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

template <class Work>
void measure(const char *name, Work work)
{
    std::vector<double> times;
    for (int i = 0; i < 21; ++i) {
        const double before = processorMilliseconds();
        work();
        times.push_back(processorMilliseconds() - before);
    }
    std::ranges::sort(times);
    std::printf("  %-46s %7.2f ms (%.2f to %.2f)\n", name, times[10], times.front(), times.back());
}

// n rows to so many remotes, half of them in TIME_WAIT.
std::vector<SocketRow> rowsTo(int n, int remotes)
{
    std::vector<SocketRow> rows(static_cast<std::size_t>(n));
    for (int i = 0; i < n; ++i) {
        SocketRow &row = rows[static_cast<std::size_t>(i)];
        row.state = i % 2 == 0 ? TcpState::TimeWait : TcpState::Established;
        row.timerLeft = std::chrono::milliseconds(i % 60'000);
        row.local = address("10.0.0.1", static_cast<std::uint16_t>(32768 + i % 28232));
        row.remote = address("10.1.0.0", 443);
        row.remote.bytes[2] = static_cast<std::uint8_t>(i % remotes >> 8);
        row.remote.bytes[3] = static_cast<std::uint8_t>(i % remotes);
        row.inode = static_cast<std::uint64_t>(i % 50);
    }
    return rows;
}

void measureRows(int n, int remotes)
{
    const std::vector<SocketRow> rows = rowsTo(n, remotes);
    const KernelSettings settings = readKernelSettings();
    std::printf("%d rows to %d remotes; processor time, median of 21\n", n, remotes);
    PortUse use;
    PortHistory history;
    SteadyTime clock{1h};
    std::vector<std::string> names;
    for (int i = 0; i < 50; ++i)
        names.push_back("process " + std::to_string(i));
    measure("portUse", [&] { use = portUse(settings, rows); });
    measure("PortHistory::take", [&] { history.take(use, clock += 1s); });
    measure("portBudget of a PortUse, with a history", [&] { portBudget(use, rows, history); });
    measure("portBudget of rows, all of it", [&] { portBudget(settings, rows, history); });
    measure("countByRemote", [&] { countByRemote(rows, 10); });
    measure("countByName", [&] {
        countByName(rows, 10, [&](const SocketRow &row) { return std::string_view(names[row.inode]); });
    });
}

// A server that lets the client close first; its sockets and its clients in this process.
class Exhaustion
{
public:
    Exhaustion(int rate, int threads, int seconds)
        : m_rate(rate), m_threads(threads), m_end(now() + std::chrono::seconds(seconds))
    {}

    void run();

private:
    struct Said
    {
        Time when;
        std::optional<std::chrono::milliseconds> slowIn;
        std::optional<std::chrono::milliseconds> exhaustedIn;
    };

    void serve(int listener);
    void connectAll(int thread);
    void sample();
    void report() const;

    const int m_rate;
    const int m_threads;
    const Time m_end;
    Time m_start = now();
    sockaddr_in m_to{};
    SocketAddress m_remote;
    PortHistory m_history;
    std::vector<Said> m_said;
    std::atomic<bool> m_done = false;
    std::mutex m_mutex;          // protects what follows
    std::vector<double> m_costs; // µs of connect() since the last sample
    Time m_exhausted{};
    Time m_slow{};
};

void Exhaustion::serve(int listener)
{
    char byte = 0;
    for (;;) {
        const int connection = ::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (connection < 0)
            return; // shut down at the end
        while (::read(connection, &byte, 1) > 0) {
        }
        ::close(connection);
    }
}

void Exhaustion::connectAll(int thread)
{
    const auto step = std::chrono::nanoseconds(1'000'000'000LL * m_threads / m_rate);
    const Time first = m_start + step * thread / m_threads;
    for (long i = 0; !m_done && now() < m_end; ++i) {
        std::this_thread::sleep_until(first + i * step);
        const int client = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const Time start = now();
        const int code =
            ::connect(client, reinterpret_cast<const sockaddr *>(&m_to), sizeof m_to) == 0 ? 0 : errno;
        const double cost = std::chrono::duration<double, std::micro>(now() - start).count();
        ::close(client);
        const std::lock_guard lock(m_mutex);
        m_costs.push_back(cost);
        if (code != 0 && !m_done) {
            std::printf("connect: %s after %.2f s\n", std::strerror(code),
                        std::chrono::duration<double>(now() - m_start).count());
            m_exhausted = now();
            m_done = true;
        }
    }
}

void Exhaustion::sample()
{
    const auto rows = readSocketTable();
    if (!rows)
        return;
    const Time at = now();
    const PortUse use = portUse(readKernelSettings(), *rows);
    m_history.take(use, at);
    const PortBudget budget = portBudget(use, *rows, m_history);
    if (budget.tightest.empty())
        return;
    const TupleBudget &tuple = budget.tightest.front();
    m_said.push_back({at, tuple.slowIn, tuple.exhaustedIn});
    std::vector<double> costs;
    {
        const std::lock_guard lock(m_mutex);
        costs.swap(m_costs);
        if (tuple.slowIn && tuple.slowIn->count() == 0 && m_slow == Time())
            m_slow = at;
    }
    std::ranges::sort(costs);
    const auto text = [](const std::optional<std::chrono::milliseconds> &time) {
        return time ? static_cast<double>(time->count()) / 1e3 : -1.0;
    };
    std::printf("%5.1f s  time-wait %5u  live %3u  left %5u  said %6.0f/s, slow in %6.2f, out in %6.2f s  "
                "really %5zu/s, connect %7.1f us (p90 %7.1f)  tries %7.1f\n",
                std::chrono::duration<double>(at - m_start).count(), tuple.timeWait, tuple.live,
                tuple.available, tuple.ratePerSecond, text(tuple.slowIn), text(tuple.exhaustedIn),
                costs.size(), costs.empty() ? 0 : costs[costs.size() / 2],
                costs.empty() ? 0 : costs[costs.size() * 9 / 10], tuple.portsTried);
    std::fflush(stdout);
}

void Exhaustion::report() const
{
    if (m_exhausted == Time()) {
        std::printf("not exhausted\n");
        return;
    }
    for (const Said &said : m_said) {
        if (!said.exhaustedIn)
            continue;
        const double real = std::chrono::duration<double>(m_exhausted - said.when).count();
        const double told = std::chrono::duration<double>(*said.exhaustedIn).count();
        std::printf("at %5.1f s: out in %6.2f s told, %6.2f s real, %+.1f %%\n",
                    std::chrono::duration<double>(said.when - m_start).count(), told, real,
                    real > 0 ? 100 * (told - real) / real : 0.0);
    }
}

void Exhaustion::run()
{
    test::LoopbackSockets sockets;
    const int listener = sockets.listen("127.0.0.1", 4096, 9000);
    m_remote = test::localOf(listener);
    m_to.sin_family = AF_INET;
    m_to.sin_port = htons(m_remote.port);
    m_to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    m_start = now();
    std::thread server([&] { serve(listener); });
    std::vector<std::thread> clients;
    for (int i = 0; i < m_threads; ++i)
        clients.emplace_back([this, i] { connectAll(i); });
    for (int second = 1; !m_done && now() < m_end; ++second) {
        std::this_thread::sleep_until(m_start + std::chrono::seconds(second));
        sample();
    }
    for (std::thread &client : clients)
        client.join();
    ::shutdown(listener, SHUT_RDWR);
    server.join();
    sample();
    report();
}

} // namespace

} // namespace lightfoot::bench

int main(int argc, char **argv)
{
    using namespace lightfoot;
    const bench::Arguments arguments(
        argc, argv, {{"mode", "rows"}, {"n", "30000"}, {"rate", "4000"}, {"threads", "1"}, {"seconds", "70"}},
        bench::usageText);
    std::string error;
    if (!test::enterNetworkNamespace(error)) {
        std::fprintf(stderr, "no network namespace: %s\n", error.c_str());
        return 1;
    }
    test::setSysctl("ipv4/tcp_tw_reuse", "0"); // the default, 2, hides all of it on loopback
    if (arguments.text("mode") == "exhaust") {
        bench::Exhaustion(arguments.number("rate"), arguments.number("threads"), arguments.number("seconds"))
            .run();
        return 0;
    }
    for (const int remotes : {1, 100, arguments.number("n")})
        bench::measureRows(arguments.number("n"), remotes);
    return 0;
}
