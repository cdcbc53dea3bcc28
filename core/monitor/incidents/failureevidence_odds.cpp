// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Which shared thing explains failures best.

#include "core/monitor/incidents/failureevidence.h"

#include <algorithm>
#include <cmath>

namespace lightfoot {

namespace {

constexpr double leastRate = 0.6;    // of those that share it and were probed since
constexpr double leastRatio = 3.0;   // of their rate to that of the others,
constexpr double leastWeight = 10.0; // or so sure that there is a difference: 1 in 600 by chance
// When nothing that is known sets them apart: so many at once are no chance either.
constexpr std::size_t manyFailing = 10;
constexpr double manyRate = 0.3;
// A noise failure before the fault would count all that went well meanwhile against the cause, so that each
// of the first failures is tried as the one that began it.
constexpr std::size_t beginnings = 12;
// Beyond its own interval, how long before an endpoint's first failure the fault may have begun for others.
constexpr Duration slack = 30s;
constexpr std::size_t fewFellows = 4; // fewer say nothing about one of them
constexpr int expectedFellows = 4;    // that were probed, or nobody's silence says anything

double term(std::size_t seen, double expected)
{
    return seen == 0 || expected <= 0 ? 0 : double(seen) * std::log(double(seen) / expected);
}

bool isEnough(const Odds &odds, std::size_t minimum)
{
    return odds.failing >= minimum && odds.rate() >= leastRate &&
           (odds.rate() >= leastRatio * odds.othersRate() || odds.weight() >= leastWeight);
}

// How many are at or after a time.
std::size_t countFrom(const std::vector<WallTime> &sorted, WallTime since)
{
    return std::size_t(sorted.end() - std::ranges::lower_bound(sorted, since));
}

} // namespace

double Odds::weight() const
{
    if (rate() <= othersRate() || othersProbed == 0)
        return 0;
    const double common = double(failing + othersFailing) / double(probed + othersProbed);
    return 2 *
           (term(failing, common * double(probed)) + term(probed - failing, (1 - common) * double(probed)) +
            term(othersFailing, common * double(othersProbed)) +
            term(othersProbed - othersFailing, (1 - common) * double(othersProbed)));
}

std::optional<FoundCause> FailureEvidence::weigh(const Value &value, FailureClass failureClass, WallTime from,
                                                 std::size_t minimum) const
{
    const std::uint32_t place = m_places.at(value.cause);
    const auto sharing = [&](EndpointHandle handle) {
        return std::ranges::find(m_facts.at(handle).values, place) != m_facts.at(handle).values.end();
    };
    std::vector<WallTime> bad;
    std::vector<WallTime> othersBad;
    for (const auto &[handle, series] : m_failing)
        if (series.failureClass == failureClass && series.since >= from)
            (sharing(handle) ? bad : othersBad).push_back(series.since);
    if (bad.size() < minimum)
        return std::nullopt;
    std::ranges::sort(bad);
    std::ranges::sort(othersBad);
    std::vector<WallTime> good;
    std::vector<WallTime> all;
    for (const EndpointHandle handle : value.sharers)
        if (!m_pulses[handle].failing && m_pulses[handle].lastGood >= bad.front())
            good.push_back(m_pulses[handle].lastGood);
    if (value.cause.property != Property::Everything)
        for (const Pulse &pulse : m_pulses)
            if (pulse.known && !pulse.failing && pulse.lastGood >= bad.front())
                all.push_back(pulse.lastGood);
    std::ranges::sort(good);
    std::ranges::sort(all);
    std::optional<FoundCause> best;
    for (std::size_t first = 0; first < std::min(beginnings, bad.size() - minimum + 1); ++first) {
        Odds odds;
        odds.since = bad[first];
        odds.failing = bad.size() - first;
        const std::size_t well = countFrom(good, odds.since);
        odds.probed = odds.failing + well;
        odds.othersFailing = countFrom(othersBad, odds.since);
        odds.othersProbed = odds.othersFailing + (all.empty() ? 0 : countFrom(all, odds.since) - well);
        const bool mass = value.cause.property == Property::Everything && odds.failing >= manyFailing &&
                          odds.rate() >= manyRate;
        if ((isEnough(odds, minimum) || mass) && (!best || odds.weight() > best->odds.weight()))
            best = FoundCause{value.cause, odds};
    }
    return best;
}

const FailureEvidence::Value *FailureEvidence::nearest(const Known &known, FailureClass failureClass) const
{
    const Property wanted = failureClass == FailureClass::Name          ? Property::Resolver
                            : failureClass == FailureClass::Certificate ? Property::Issuer
                                                                        : Property::Network;
    const Value *widest = nullptr; // of those that are no better
    for (const std::uint32_t place : known.values) {
        const Value &value = m_values[place];
        if (value.sharers.size() < fewFellows || !canCause(value.cause.property, failureClass))
            continue;
        if (value.cause.property == wanted)
            return &value;
        if (value.cause.property == Property::Group)
            widest = &value;
    }
    return widest;
}

bool FailureEvidence::isAlone(EndpointHandle endpoint) const
{
    const FailureSeries *failures = series(endpoint);
    const Value *near = failures ? nearest(m_facts.at(endpoint), failures->failureClass) : nullptr;
    if (!near)
        return false;
    // The last but one failure of any fellow: one lost probe is no company.
    WallTime last;
    WallTime lastButOne;
    for (const EndpointHandle fellow : near->sharers) {
        const Pulse &pulse = m_pulses[fellow];
        if (fellow == endpoint || pulse.badClass != failures->failureClass)
            continue;
        if (pulse.lastBad > last)
            lastButOne = std::exchange(last, pulse.lastBad);
        else
            lastButOne = std::max(lastButOne, pulse.lastBad);
    }
    std::size_t well = 0;
    bool before = false; // one that answered before this failure began, after the fellows' own
    bool after = failures->previous > lastButOne;
    for (const EndpointHandle fellow : near->sharers) {
        const Pulse &pulse = m_pulses[fellow];
        if (fellow == endpoint || pulse.failing || pulse.lastGood <= lastButOne)
            continue;
        ++well;
        before = before || pulse.lastGood <= failures->last;
        after = after || pulse.lastGood >= failures->last;
    }
    return well >= fewFellows - 1 && before && after;
}

bool FailureEvidence::hasNeighbours(EndpointHandle endpoint) const
{
    const FailureSeries *failures = series(endpoint);
    return failures && nearest(m_facts.at(endpoint), failures->failureClass);
}

bool FailureEvidence::isQuietAround(EndpointHandle endpoint, WallTime now) const
{
    const FailureSeries *failures = series(endpoint);
    const Value *near = failures ? nearest(m_facts.at(endpoint), failures->failureClass) : nullptr;
    if (!near)
        return false;
    const Duration passed = now - failures->last;
    if (std::int64_t(near->sharers.size()) * passed < m_facts.at(endpoint).facts.interval * expectedFellows)
        return false;
    return std::ranges::none_of(near->sharers, [&](EndpointHandle fellow) {
        return !m_pulses[fellow].failing && m_pulses[fellow].lastGood >= failures->last;
    });
}

std::optional<FoundCause> FailureEvidence::explain(EndpointHandle endpoint, std::size_t minimum) const
{
    const FailureSeries *failures = series(endpoint);
    if (!failures || m_failing.size() < minimum)
        return std::nullopt;
    const Known &known = m_facts.at(endpoint);
    const WallTime from =
        failures->since - std::chrono::duration_cast<WallTime::duration>(known.facts.interval + slack);
    std::optional<FoundCause> best;
    for (const std::uint32_t place : known.values) {
        const Value &value = m_values[place];
        if (!canCause(value.cause.property, failures->failureClass))
            continue;
        const std::optional<FoundCause> found = weigh(value, failures->failureClass, from, minimum);
        if (!found)
            continue;
        const double gain = best ? found->odds.weight() - best->odds.weight() : 1;
        constexpr double alike = 1e-9;
        if (gain > alike || (gain > -alike && found->cause.property < best->cause.property))
            best = found;
    }
    return best;
}

Odds FailureEvidence::odds(const Cause &cause, FailureClass failureClass, WallTime since) const
{
    Odds odds;
    odds.since = since;
    for (const auto &[handle, known] : m_facts) {
        const auto failing = m_failing.find(handle);
        const bool bad = failing != m_failing.end() && failing->second.failureClass == failureClass;
        if (!bad && (m_pulses[handle].failing || m_pulses[handle].lastGood < since))
            continue;
        const bool sharing = shares(handle, cause);
        ++(sharing ? odds.probed : odds.othersProbed);
        if (bad)
            ++(sharing ? odds.failing : odds.othersFailing);
    }
    return odds;
}

} // namespace lightfoot
