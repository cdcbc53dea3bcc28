// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// CPU a probe of each kind beside the same library (or a blocking socket) used bare: interleaved batches
// against one server of the tests, in a network namespace of its own. Needs root.

#include "core/probers/proberkinds.h"
#include "tests/bench/benchmark.h"
#include "tests/bench/kinds/kindbench.h"
#include "tests/bench/kinds/ourprobe.h"
#include "tests/bench/kinds/serverprocess.h"
#include "tests/servers/networknamespace.h"

#include <algorithm>
#include <csignal>
#include <cstring>
#include <optional>
#include <sys/wait.h>
#include <unistd.h>

namespace lightfoot::bench {

namespace {

constexpr auto usageText =
    "Usage: bench_kinds [rows=all|NAME,NAME] [pairs=7] [ms=400] [at_once=1] [only=ours|bare]\n"
    "                   [server_cpu=0] [cpu=1]\n"
    "Runs our probe and the bare one by turns, ms each, and prints CPU a probe (user and system of this\n"
    "process and, for commands, its children) and the median of ours / bare with its range.\n"
    "at_once: so many probes of ours are in flight side by side, as in the engine; the bare one blocks.\n"
    "only: for a profiler.";

struct Measured
{
    double microseconds = 0; // CPU a probe
    int probes = 0;
};

double cpuMicroseconds()
{
    double sum = 0;
    for (const int who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
        rusage usage{};
        ::getrusage(who, &usage);
        for (const timeval &time : {usage.ru_utime, usage.ru_stime})
            sum += static_cast<double>(time.tv_sec) * 1e6 + static_cast<double>(time.tv_usec);
    }
    return sum;
}

// probe() makes so many and says what went wrong; empty: nothing.
template <class Probe>
std::optional<Measured> measure(Probe probe, int probesEach, std::chrono::milliseconds length,
                                const char *who)
{
    Measured measured;
    const double before = cpuMicroseconds();
    const Time end = now() + length;
    do {
        const std::string trouble = probe();
        if (!trouble.empty()) {
            std::fprintf(stderr, "bench_kinds: %s: %s\n", who, trouble.c_str());
            return std::nullopt;
        }
        measured.probes += probesEach;
    } while (now() < end);
    measured.microseconds = (cpuMicroseconds() - before) / measured.probes;
    return measured;
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    const std::size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

struct Run
{
    const KindBench &bench;
    int pairs;
    int atOnce;
    std::chrono::milliseconds length;
    std::string only;

    int run(const Place &place) const;
    template <class Ours, class Bare>
    int compare(Ours ours, Bare bare) const;
    void print(const std::vector<double> &ours, const std::vector<double> &bare,
               const std::vector<double> &ratios, int probes) const;
};

void Run::print(const std::vector<double> &ours, const std::vector<double> &bare,
                const std::vector<double> &ratios, int probes) const
{
    std::printf("| %-12s | %-34s | %9.1f | %9.1f | %5.2f (%.2f to %.2f) | %d |\n", bench.row, bench.bare,
                median(ours), median(bare), median(ratios), *std::ranges::min_element(ratios),
                *std::ranges::max_element(ratios), probes);
    std::fflush(stdout);
}

template <class Ours, class Bare>
int Run::compare(Ours ours, Bare bare) const
{
    if (!only.empty()) {
        const auto alone =
            only == "ours" ? measure(ours, atOnce, length, bench.row) : measure(bare, 1, length, bench.bare);
        if (alone)
            std::printf("%s, %s: %.1f us, %d probes\n", bench.row, only.c_str(), alone->microseconds,
                        alone->probes);
        return alone ? 0 : 1;
    }
    std::vector<double> all[3];
    int probes = 0;
    for (int pair = -1; pair < pairs; ++pair) { // the first one warms caches up
        std::optional<Measured> a;
        std::optional<Measured> b;
        if (pair % 2 == 0)
            a = measure(ours, atOnce, length, bench.row);
        b = measure(bare, 1, length, bench.bare);
        if (pair % 2 != 0)
            a = measure(ours, atOnce, length, bench.row);
        if (!a || !b)
            return 1;
        if (pair < 0)
            continue;
        probes += a->probes;
        all[0].push_back(a->microseconds);
        all[1].push_back(b->microseconds);
        all[2].push_back(a->microseconds / b->microseconds);
    }
    print(all[0], all[1], all[2], probes);
    return 0;
}

int Run::run(const Place &place) const
{
    const ProberKind *kind = findKind(proberKinds(), bench.kind);
    if (!kind) {
        std::fprintf(stderr, "bench_kinds: there is no kind %s\n", bench.kind);
        return 1;
    }
    OurProbe ours(*kind, bench.options(place), atOnce);
    if (!ours.refusal().empty()) {
        std::fprintf(stderr, "bench_kinds: %s: %s\n", bench.row, ours.refusal().c_str());
        return 1;
    }
    const BareProbe bare = bench.makeBare(place);
    return compare([&] { return ours.run(); },
                   [&] { return bare() ? std::string() : std::string("the bare probe failed"); });
}

// A process for each row: libraries keep what they have once set up, and a server is forked off one that has
// no threads.
int inProcess(const KindBench &bench, const Arguments &arguments)
{
    const ServerProcess server(bench.serve, arguments.number("server_cpu"));
    if (!server.error().empty()) {
        std::fprintf(stderr, "bench_kinds: %s: %s\n", bench.row, server.error().c_str());
        return 1;
    }
    pinToCpu(arguments.number("cpu"));
    const Run run{.bench = bench,
                  .pairs = arguments.number("pairs"),
                  .atOnce = arguments.number("at_once"),
                  .length = std::chrono::milliseconds(arguments.number("ms")),
                  .only = arguments.text("only")};
    return run.run(server.place());
}

bool wanted(const KindBench &bench, const std::string &rows)
{
    return rows == "all" || (',' + rows + ',').find(',' + std::string(bench.row) + ',') != std::string::npos;
}

int all(const Arguments &arguments)
{
    std::puts("| probe | beside it, bare | ours, us | bare, us | ours / bare | probes "
              "|\n|---|---|---|---|---|---|");
    std::fflush(stdout);
    int failed = 0;
    for (const KindBench &bench : KindBench::all()) {
        if (!wanted(bench, arguments.text("rows")))
            continue;
        const pid_t child = ::fork();
        if (child == 0)
            std::exit(inProcess(bench, arguments));
        int status = 1;
        ::waitpid(child, &status, 0);
        failed += status == 0 ? 0 : 1;
    }
    for (const ProberKind *kind : proberKinds()) {
        if (std::ranges::none_of(KindBench::all(), [&](const KindBench &bench) {
                return std::strcmp(bench.kind, kind->id) == 0;
            }))
            std::printf("not compared: %s (its -dev package was not there to build with)\n", kind->id);
    }
    return failed == 0 ? 0 : 1;
}

} // namespace

} // namespace lightfoot::bench

int main(int count, char **values)
{
    using namespace lightfoot::bench;
    const Arguments arguments(count, values,
                              {{"rows", "all"},
                               {"pairs", "7"},
                               {"ms", "400"},
                               {"at_once", "1"},
                               {"server_cpu", "0"},
                               {"cpu", "1"},
                               {"only", ""}},
                              usageText);
    if (arguments.number("pairs") < 7 || arguments.number("ms") < 1 || arguments.number("at_once") < 1) {
        std::fprintf(stderr, "%s\n", usageText);
        return 64;
    }
    std::string error;
    if (!lightfoot::test::enterNetworkNamespace(error)) {
        std::fprintf(stderr, "bench_kinds: no network namespace: %s\n", error.c_str());
        return 1;
    }
    std::signal(SIGPIPE, SIG_IGN); // as the application does
    return all(arguments);
}
