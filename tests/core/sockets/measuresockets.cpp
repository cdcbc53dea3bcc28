// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Measures what a read of the kernel's TCP table costs, by the way it is read, in a network namespace of its
// own. measuresockets [pairs]: processor time, median of 7. Not a test: figures depend on the machine.
#include "core/sockets/timewaitsampler.h"
#include "tests/core/sockets/loopbacksockets.h"
#include "tests/servers/networknamespace.h"

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

constexpr int pairsPerProcess = 5000; // descriptors are limited to a few ten thousand a process
constexpr std::uint16_t port = 9002;

double processorMilliseconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto ms = [](const timeval &time) {
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
    };
    return ms(usage.ru_utime) + ms(usage.ru_stime);
}

void measure(const char *name, const std::function<std::size_t()> &work)
{
    std::vector<double> times;
    std::size_t found = 0;
    for (int i = 0; i < 7; ++i) {
        const double before = processorMilliseconds();
        found = work();
        times.push_back(processorMilliseconds() - before);
    }
    std::ranges::sort(times);
    std::printf("%-58s %8.2f ms (%.2f to %.2f)  %zu\n", name, times[3], times.front(), times.back(), found);
}

// Holds its pairs until it is killed.
[[noreturn]] void holdPairs(int listener, int first, int ready)
{
    LoopbackSockets sockets;
    for (int i = 0; i < pairsPerProcess; ++i) {
        const std::string host =
            "127.3." + std::to_string((first + i) / 250) + "." + std::to_string((first + i) % 250 + 1);
        sockets.connect(address(host, port));
        sockets.accept(listener);
    }
    if (::write(ready, "x", 1) != 1)
        std::abort();
    for (;;)
        ::pause();
}

pid_t startHolder(int listener, int first)
{
    int ready[2];
    if (::pipe(ready) != 0)
        std::abort();
    const pid_t child = ::fork();
    if (child == 0)
        holdPairs(listener, first, ready[1]);
    char byte = 0;
    ::close(ready[1]);
    if (::read(ready[0], &byte, 1) != 1)
        std::abort();
    ::close(ready[0]);
    return child;
}

void leaveTimeWait(int listener, int count)
{
    LoopbackSockets sockets;
    for (int i = 0; i < count; ++i) {
        const Pair pair{sockets.connect(address("127.4.0." + std::to_string(i % 250 + 1), port)),
                        sockets.accept(listener)};
        sockets.close(pair.client);
        sockets.close(pair.server);
    }
}

std::size_t linesOf(const char *path)
{
    std::ifstream file(path);
    std::string line;
    std::size_t lines = 0;
    while (std::getline(file, line))
        ++lines;
    return lines;
}

void measureAll()
{
    SocketTableReader reader;
    const auto rows = [&](const SocketQuery &query) { return reader.read(query).value().size(); };
    const auto total = [](const StateCounts &counts) {
        std::size_t sum = 0;
        for (const std::uint32_t count : counts)
            sum += count;
        return sum;
    };
    measure("readSnapshot: all states counted in one pass",
            [&] { return total(readSnapshot(reader).value().counts); });
    measure("read: all states, rows kept", [&] { return rows({}); });
    measure("read: all but established",
            [&] { return rows({allStates & ~stateBit(TcpState::Established), 0, ""}); });
    measure("read: time-wait", [&] { return rows({stateBit(TcpState::TimeWait), 0, ""}); });
    measure("read: listen", [&] { return rows({stateBit(TcpState::Listen), 0, ""}); });
    measure("read: a remote port that nobody uses", [&] { return rows({allStates, 9999, ""}); });
    measure("read: each state by itself", [&] {
        std::size_t sum = 0;
        for (std::uint8_t state = 1; state < tcpStateCount; ++state)
            sum += rows({stateBit(static_cast<TcpState>(state)), 0, ""});
        return sum;
    });
    measure("/proc/net/sockstat, sockstat6 and snmp, lines read", [] {
        return linesOf("/proc/net/sockstat") + linesOf("/proc/net/sockstat6") + linesOf("/proc/net/snmp");
    });
    measure("/proc/net/tcp and tcp6, lines read and not parsed",
            [] { return linesOf("/proc/net/tcp") + linesOf("/proc/net/tcp6"); });
}

void measureMemory()
{
    const SystemClock clock;
    OpenedSockets opened(clock);
    SocketLedger &ledger = opened.lane();
    constexpr int count = 260'000; // 4,000 a second for 65 s
    const SteadyTime now = clock.steady();
    const double before = processorMilliseconds();
    for (int i = 0; i < count; ++i)
        ledger.opened(digestOf(address("127.0.0.1", 1), SocketAddress{{127, 1}, false, std::uint16_t(i)}) +
                          std::uint64_t(i),
                      now);
    std::printf("%-58s %8.1f ns each, with making the digest\n", "SocketLedger::opened",
                (processorMilliseconds() - before) * 1e6 / count);
    const double digests = processorMilliseconds();
    for (int i = 0; i < count; ++i)
        ledger.opened(std::uint64_t(i) * 0x9e3779b97f4a7c15ULL, now);
    std::printf("%-58s %8.1f ns each\n", "SocketLedger::opened, digest known",
                (processorMilliseconds() - digests) * 1e6 / count);
    std::vector<SocketRow> few(100);
    measure("OpenedSockets::countOurs, 100 rows in 520,000", [&] { return opened.countOurs(few); });
    std::vector<SocketRow> many(28'000);
    for (std::size_t i = 0; i < many.size(); ++i)
        many[i].local.port = static_cast<std::uint16_t>(i);
    measure("OpenedSockets::countOurs, 28,000 rows in 520,000", [&] { return opened.countOurs(many); });
}

} // namespace

int main(int argc, char **argv)
{
    std::string error;
    if (!enterNetworkNamespace(error)) {
        std::fprintf(stderr, "no network namespace: %s\n", error.c_str());
        return 1;
    }
    const int pairs = argc > 1 ? std::atoi(argv[1]) : pairsPerProcess * 3;
    std::vector<pid_t> holders;
    {
        LoopbackSockets sockets;
        const int listener = sockets.listen("0.0.0.0", 4096, port);
        for (int first = 0; first < pairs; first += pairsPerProcess)
            holders.push_back(startHolder(listener, first));
        leaveTimeWait(listener, 6500);
        std::printf("%d established sockets, 6500 in TIME_WAIT; last column: rows found\n", 2 * pairs);
        measureAll();
    }
    measureMemory();
    for (const pid_t holder : holders) {
        ::kill(holder, SIGKILL);
        ::waitpid(holder, nullptr, 0);
    }
    return 0;
}
