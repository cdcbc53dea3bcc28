// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Our engine beside the raw baselines of bench_raw: the same endpoints, rate and time, results and phases
// included. bench_engine MODE(tcp|http|https) [n=20000] [rate=4000] [seconds=10] [port=N] [ca=FILE]
// [host=NAME]

#include "core/base/histogram.h"
#include "core/engine/engine.h"
#include "core/net/proberesources.h"
#include "core/probers/proberkinds.h"

#include <atomic>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <map>
#include <sys/resource.h>
#include <thread>

using namespace lightfoot;

namespace {

// Counts, and keeps nothing: the pipeline behind the engine is measured by the headless program.
class CountingSink final : public ResultSink
{
public:
    void deliver(ResultBatch batch) override
    {
        for (const ProbeResult &result : batch) {
            (result.outcome == Outcome::Up ? up : other)++;
            if (result.outcome == Outcome::Up)
                latency.add(result.latency);
            late.add(result.started - result.scheduled);
        }
    }
    std::atomic<std::uint64_t> up{0};
    std::atomic<std::uint64_t> other{0};
    Histogram latency; // one engine thread here
    Histogram late;
};

double seconds(const timeval &time)
{
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

EndpointPtr endpointFor(const std::string &mode, unsigned index,
                        const std::map<std::string, std::string> &options, Duration interval)
{
    const unsigned address = 0x7f010000U + index + 1;
    const std::string host = std::to_string(address >> 24) + '.' + std::to_string(address >> 16 & 255) + '.' +
                             std::to_string(address >> 8 & 255) + '.' + std::to_string(address & 255);
    auto endpoint = std::make_shared<Endpoint>();
    endpoint->id = endpoint->name = "e" + std::to_string(index);
    endpoint->interval = interval;
    endpoint->timeout = std::chrono::seconds(3);
    const std::string port = options.at("port");
    if (mode == "tcp") {
        endpoint->kind = "tcp";
        endpoint->options["host"] = host + ':' + port;
    } else {
        endpoint->kind = "http";
        const bool tls = mode == "https";
        endpoint->options["url"] =
            (tls ? "https://" + options.at("host") : "http://" + host) + ':' + port + '/';
        if (tls) {
            endpoint->options["ca"] = options.at("ca");
            endpoint->address = host;
        }
    }
    return endpoint;
}

} // namespace

int main(int count, char **values)
{
    std::map<std::string, std::string> options{{"n", "20000"}, {"rate", "4000"}, {"seconds", "10"},
                                               {"port", "0"},  {"ca", ""},       {"host", "localhost"}};
    const std::string mode = count > 1 ? values[1] : "";
    for (int i = 2; i < count; ++i) {
        const char *equals = std::strchr(values[i], '=');
        if (equals)
            options[std::string(values[i], static_cast<std::size_t>(equals - values[i]))] = equals + 1;
    }
    const auto n = static_cast<unsigned>(std::stoul(options["n"]));
    const double rate = std::stod(options["rate"]);
    const ProberKind *kind = findKind(proberKinds(), mode == "https" ? "http" : mode);
    if (!kind) {
        std::fprintf(stderr, "expected tcp, http or https\n");
        return 64;
    }
    std::signal(SIGPIPE, SIG_IGN);
    ProberResources resources;
    CountingSink sink;
    rusage before{};
    rusage after{};
    const auto interval = std::chrono::duration_cast<Duration>(std::chrono::duration<double>(n / rate));
    std::vector<ScheduledEndpoint> endpoints;
    for (unsigned i = 0; i < n; ++i)
        endpoints.push_back({i, endpointFor(mode, i, options, interval), kind});
    {
        Engine engine(EngineSettings{.threads = 1, .firstRoundPerSecond = 1000000}, resources, sink);
        ::getrusage(RUSAGE_SELF, &before);
        engine.setEndpoints(endpoints);
        std::this_thread::sleep_for(std::chrono::duration<double>(std::stod(options["seconds"])));
        engine.pause(true);
        engine.drain(std::chrono::seconds(3));
        ::getrusage(RUSAGE_SELF, &after);
    }
    const double probes = static_cast<double>(sink.up + sink.other);
    const double user = seconds(after.ru_utime) - seconds(before.ru_utime);
    const double system = seconds(after.ru_stime) - seconds(before.ru_stime);
    std::printf(
        "{\"program\":\"engine\",\"mode\":\"%s\",\"probes\":%.0f,\"errors\":%llu,\"rate_per_s\":%.1f,\"cpu_"
        "us_per_probe\":%.2f,\"user_us\":%.2f,"
        "\"sys_us\":%.2f,\"p50_us\":%lld,\"p99_us\":%lld,\"late_p99_us\":%lld,\"peak_rss_kib\":%ld}\n",
        mode.c_str(), probes, static_cast<unsigned long long>(sink.other),
        probes / std::stod(options["seconds"]), (user + system) * 1e6 / probes, user * 1e6 / probes,
        system * 1e6 / probes, static_cast<long long>(sink.latency.percentile(0.5).count()),
        static_cast<long long>(sink.latency.percentile(0.99).count()),
        static_cast<long long>(sink.late.percentile(0.99).count()), after.ru_maxrss);
    return 0;
}
