// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The socket table of our command line beside ss(8): both read a table of many sockets in a network namespace
// of their own and print it to a file that is thrown away, one after the other in turns. bench_sockets
// LIGHTFOOT-CLI [pairs of sockets: 15000] [turns: 15] Prints processor and wall time, ours / theirs: the
// median of the turns with its range. As root.
#include "tests/core/sockets/loopbacksockets.h"
#include "tests/servers/networknamespace.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

constexpr int pairsPerProcess = 5000; // descriptors are limited to a few ten thousand a process
constexpr std::uint16_t port = 9002;

// Holds its pairs until it is killed.
[[noreturn]] void holdPairs(int listener, int first, int count, int ready)
{
    LoopbackSockets sockets;
    for (int i = first; i < first + count; ++i) {
        sockets.connect(
            address("127.3." + std::to_string(i / 250) + "." + std::to_string(i % 250 + 1), port));
        sockets.accept(listener);
    }
    if (::write(ready, "x", 1) != 1)
        std::abort();
    for (;;)
        ::pause();
}

pid_t startHolder(int listener, int first, int count)
{
    int ready[2];
    if (::pipe(ready) != 0)
        std::abort();
    const pid_t child = ::fork();
    if (child == 0)
        holdPairs(listener, first, count, ready[1]);
    char byte = 0;
    ::close(ready[1]);
    if (::read(ready[0], &byte, 1) != 1)
        std::abort();
    ::close(ready[0]);
    return child;
}

struct Times
{
    double processor = 0; // ms
    double wall = 0;      // ms
};

double milliseconds(const timeval &time)
{
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
}

// Runs a program with its output to output and waits for its end.
Times run(const std::vector<std::string> &words, const char *output)
{
    std::vector<char *> arguments;
    for (const std::string &word : words)
        arguments.push_back(const_cast<char *>(word.c_str()));
    arguments.push_back(nullptr);
    const auto begin = std::chrono::steady_clock::now();
    const pid_t child = ::fork();
    if (child == 0) {
        const int file = ::open(output, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
        ::dup2(file, STDOUT_FILENO);
        ::execvp(arguments[0], arguments.data());
        ::_exit(127);
    }
    int status = 0;
    rusage usage{};
    ::wait4(child, &status, 0, &usage);
    const std::chrono::duration<double, std::milli> wall = std::chrono::steady_clock::now() - begin;
    if (status != 0) {
        std::fprintf(stderr, "%s failed: %d\n", arguments[0], status);
        std::exit(1);
    }
    return {milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime), wall.count()};
}

void print(const char *what, std::vector<double> ours, std::vector<double> theirs)
{
    std::vector<double> ratios;
    for (std::size_t i = 0; i < ours.size(); ++i)
        ratios.push_back(ours[i] / theirs[i]);
    for (auto *values : {&ours, &theirs, &ratios})
        std::ranges::sort(*values);
    const std::size_t middle = ratios.size() / 2;
    std::printf(
        "  %-9s ours %7.1f ms (%.1f to %.1f)  ss %7.1f ms (%.1f to %.1f)  ratio %.2f (%.2f to %.2f)\n", what,
        ours[middle], ours.front(), ours.back(), theirs[middle], theirs.front(), theirs.back(),
        ratios[middle], ratios.front(), ratios.back());
}

void compare(const std::vector<std::string> &ours, const std::vector<std::string> &theirs, int turns)
{
    for (const auto *words : {&ours, &theirs}) {
        for (const std::string &word : *words)
            std::printf("%s ", word.c_str());
        std::printf(words == &ours ? "/ " : "\n");
    }
    std::vector<double> processor[2];
    std::vector<double> wall[2];
    for (int i = -1; i < turns; ++i) { // the first warms up
        for (int side = 0; side < 2; ++side) {
            const Times times = run(side == 0 ? ours : theirs, "/dev/null");
            if (i >= 0) {
                processor[side].push_back(times.processor);
                wall[side].push_back(times.wall);
            }
        }
    }
    print("processor", processor[0], processor[1]);
    print("wall", wall[0], wall[1]);
}

} // namespace

int main(int argc, char **argv)
{
    std::string error;
    if (argc < 2 || !enterNetworkNamespace(error)) {
        std::fprintf(stderr, "usage: bench_sockets LIGHTFOOT-CLI [pairs] [turns]; %s\n", error.c_str());
        return 64;
    }
    const std::string ours = argv[1];
    const int pairs = argc > 2 ? std::atoi(argv[2]) : 15'000;
    const int turns = argc > 3 ? std::max(std::atoi(argv[3]), 7) : 15;
    std::vector<pid_t> holders;
    LoopbackSockets sockets;
    const int listener = sockets.listen("0.0.0.0", 4096, port);
    for (int first = 0; first < pairs; first += pairsPerProcess)
        holders.push_back(startHolder(listener, first, std::min(pairsPerProcess, pairs - first)));
    std::printf("%d sockets in %zu processes\n", 2 * pairs, holders.size());
    compare({ours, "sockets", "--no-process"}, {"ss", "-tan"}, turns);
    compare({ours, "sockets"}, {"ss", "-tanp"}, turns);
    compare({ours, "sockets", "--json"}, {"ss", "-tanp"}, turns);
    compare({ours, "sockets", "--no-process", "--info"}, {"ss", "-tani"}, turns);
    compare({ours, "sockets", "--no-process", "state", "time-wait"}, {"ss", "-tan", "state", "time-wait"},
            turns);
    for (const pid_t holder : holders) {
        ::kill(holder, SIGKILL);
        ::waitpid(holder, nullptr, 0);
    }
    return 0;
}
