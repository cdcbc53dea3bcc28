// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/monitor/month/month.h"

#include <array>

namespace lightfoot {

namespace {

using std::chrono::minutes;
using std::chrono::seconds;
using enum RepeatStrategy;

constexpr const char *byAddress = nullptr; // instead of a resolver
constexpr const char *system = "";

struct MonthActor
{
    const char *name;
    minutes interval;
    int failures;
    int successes;
    RepeatRule repeat;
    std::vector<std::string> channels = {};
    const char *resolver = byAddress;
    const char *depends = nullptr;
    const char *group = "";
};

const std::vector<MonthActor> actors{
    {"plain", minutes(5), 2, 1, {Regular, 1, 1}},
    {"regular", minutes(1), 3, 1, {Regular, 30, 4}, {"ops"}},
    {"increment", minutes(1), 3, 2, {Increment, 10, 5}, {"ops", "web"}},
    {"exponent", minutes(2), 2, 1, {Exponent, 2, 4}},
    {"sticky", minutes(5), 1, 1, {Regular, 1, 100}, {"ops"}},
    {"expiring", minutes(10), 1, 1, {Regular, 100, 10}},
    {"muted", minutes(5), 2, 1, {Regular, 1, 1}},
    {"flapping", minutes(1), 1, 1, {Regular, 1, 1}, {"web"}},
    {"router", minutes(1), 2, 1, {Regular, 1, 1}, {"ops"}},
    {"leaf", minutes(1), 1, 1, {Regular, 1, 1}, {"web"}, byAddress, "router"},
    {"slow", minutes(1), 1, 1, {Regular, 1, 1}},
    {"lonely", minutes(5), 1, 1, {Regular, 1, 1}},
    {"lasting", minutes(10), 2, 1, {Exponent, 6, 8}, {"ops"}},
    {"promised", minutes(5), 1, 1, {Regular, 100, 10}},
    {"forward", minutes(5), 2, 2, {Regular, 4, 3}},
    {"backward", minutes(5), 2, 2, {Regular, 1, 10}},
    {"early", minutes(5), 1, 1, {Regular, 1, 1}, {"ops"}, byAddress, nullptr, "batch"},
    {"nightly", minutes(5), 1, 1, {Regular, 1, 1}, {"ops"}, byAddress, nullptr, "batch"},
    {"within", minutes(5), 1, 1, {Regular, 1, 1}, {"ops"}, byAddress, nullptr, "batch"},
    {"worker", minutes(5), 2, 1, {Regular, 30, 10}, {"ops"}, byAddress, nullptr, "batch"},
    {"named-well", minutes(1), 1, 1, {Regular, 1, 10}, {}, system},
    {"named-down", minutes(1), 3, 1, {Regular, 60, 10}, {"web"}, system},
    {"named-heals", minutes(1), 3, 2, {Regular, 1, 1}, {"web"}, system},
    {"named-breaks", minutes(1), 3, 1, {Regular, 1, 1}, {"web"}, system},
    {"other-resolver", minutes(1), 2, 1, {Regular, 1, 1}, {"web"}, "9.9.9.9"},
    {"true-one", minutes(1), 2, 1, {Regular, 1, 1}},
    {"true-silent", minutes(1), 2, 1, {Regular, 1, 1}, {"ops"}},
    {"overnight", minutes(10), 2, 2, {Regular, 1, 3}},
    {"while-asleep", minutes(10), 1, 1, {Regular, 1, 1}},
    {"since-asleep", minutes(10), 2, 1, {Regular, 1, 1}}};

// SplitMix64's last step.
std::uint64_t scattered(std::uint64_t value)
{
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9U;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebU;
    return value ^ (value >> 31);
}

// Probes lie anywhere in their interval.
MonthEndpoint finished(Endpoint definition, const std::string &host, const char *resolver, bool quiet,
                       std::size_t place)
{
    MonthEndpoint endpoint;
    endpoint.quiet = quiet;
    endpoint.way.port = 443;
    endpoint.way.host = resolver ? definition.name + ".example" : host;
    endpoint.way.asksResolver = resolver != nullptr;
    if (resolver) {
        definition.resolver = resolver;
        endpoint.way.resolver = *resolver ? resolver : "10.0.0.53";
    } else {
        definition.address = host;
    }
    definition.id = definition.name;
    definition.kind = "tcp";
    definition.timeout = seconds(5);
    definition.degraded = seconds(1);
    const auto interval = std::chrono::duration_cast<std::chrono::milliseconds>(definition.interval);
    endpoint.phase = std::chrono::milliseconds(scattered(place + 1) % std::uint64_t(interval.count()));
    endpoint.definition = std::make_shared<const Endpoint>(std::move(definition));
    return endpoint;
}

std::string twoDigits(int number)
{
    return (number < 10 ? "0" : "") + std::to_string(number);
}

// Sixteen behind one switch. Of the second rack four are not in the script's name, and stay well.
void addRack(std::vector<MonthEndpoint> &all, char rack, int well)
{
    for (int place = 1; place <= 16; ++place) {
        Endpoint definition;
        definition.name =
            std::string("rack-") + rack + (place > 16 - well ? "well-" : "-") + twoDigits(place);
        definition.interval = minutes(2);
        definition.failureThreshold = 2;
        definition.group = "racks";
        if (place % 2 == 0)
            definition.channels = {"ops"};
        const std::string host = (rack == 'a' ? "10.98.1." : "10.98.2.") + std::to_string(10 + place);
        all.push_back(finished(std::move(definition), host, byAddress, false, all.size()));
    }
}

MonthEndpoint quietOne(std::size_t place)
{
    static constexpr std::array<minutes, 4> intervals{minutes(30), minutes(60), minutes(60), minutes(120)};
    static const std::array<std::vector<std::string>, 4> channels{{{}, {"ops"}, {"web"}, {"ops", "web"}}};
    static constexpr std::array<const char *, 5> resolvers{byAddress, byAddress, byAddress, system,
                                                           "9.9.9.9"};
    Endpoint definition;
    definition.name = "quiet-" + std::to_string(place);
    definition.interval = intervals[place % intervals.size()];
    definition.failureThreshold = int(1 + place % 3);
    definition.successThreshold = int(1 + place % 2);
    definition.alert = {static_cast<RepeatStrategy>(place % 3), int(1 + place % 7), int(1 + place % 5)};
    definition.group = "group-" + std::to_string(place / 100);
    definition.labels = {{"team", "team-" + std::to_string(place % 13)}};
    definition.channels = channels[place / 4 % channels.size()];
    if (place % 50 == 49)
        definition.depends = {"quiet-" + std::to_string(place - 1)};
    const std::string host = "10." + std::to_string(110 + place / 6400) + '.' +
                             std::to_string(place / 64 % 100) + '.' + std::to_string(10 + place % 64);
    return finished(std::move(definition), host, resolvers[place % resolvers.size()], true, place);
}

} // namespace

std::vector<MonthEndpoint> monthEndpoints(std::size_t count)
{
    std::vector<MonthEndpoint> all;
    for (const MonthActor &actor : actors) {
        Endpoint definition;
        definition.name = actor.name;
        definition.interval = actor.interval;
        definition.failureThreshold = actor.failures;
        definition.successThreshold = actor.successes;
        definition.alert = actor.repeat;
        definition.channels = actor.channels;
        definition.group = actor.group;
        if (actor.depends)
            definition.depends = {actor.depends};
        const std::string host = "10.100." + std::to_string(all.size()) + ".10";
        all.push_back(finished(std::move(definition), host, actor.resolver, false, all.size()));
    }
    addRack(all, 'a', 0);
    addRack(all, 'b', 4);
    while (all.size() < count)
        all.push_back(quietOne(all.size()));
    return all;
}

} // namespace lightfoot
