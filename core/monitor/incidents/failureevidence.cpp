// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/incidents/failureevidence.h"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr std::size_t sparePlaces = 1'000; // in the table of what is shared, before it is made anew
constexpr std::size_t placesEach = 20;

// What the endpoint can share with others.
std::vector<Cause> causesOf(const EndpointFacts &facts)
{
    std::vector<Cause> causes{{Property::Everything, {}}};
    const auto add = [&](Property property, const std::string &value) {
        if (!value.empty())
            causes.push_back({property, value});
    };
    add(Property::Proxy, facts.proxy);
    add(Property::Bastion, facts.bastion);
    add(Property::Resolver, facts.resolver);
    add(Property::Address, facts.address);
    add(Property::Network, networkOf(facts.address));
    add(Property::Issuer, facts.issuer);
    add(Property::Gateway, facts.gateway);
    add(Property::Group, facts.group);
    add(Property::Port, facts.port == 0 ? std::string() : std::to_string(facts.port));
    for (const auto &[key, value] : facts.labels)
        add(Property::Label, value.empty() ? std::string() : key + '=' + value);
    return causes;
}

} // namespace

void FailureEvidence::setEndpoints(std::vector<EndpointFacts> endpoints)
{
    std::vector<Pulse> before = std::move(m_pulses);
    m_pulses.clear();
    m_facts.clear();
    m_ids.clear();
    m_places.clear();
    m_values.clear();
    for (EndpointFacts &facts : endpoints) {
        const EndpointHandle handle = facts.endpoint;
        if (m_pulses.size() <= handle)
            m_pulses.resize(handle + 1);
        if (handle < before.size())
            m_pulses[handle] = before[handle];
        m_pulses[handle].known = true;
        m_ids.emplace(facts.id, handle);
        Known &known = m_facts[handle];
        known.facts = std::move(facts);
        index(known);
    }
    std::erase_if(m_failing, [&](const auto &entry) { return !m_facts.contains(entry.first); });
}

// What it shares now in place of what it shared before: most stays, and those are the long lists.
void FailureEvidence::index(Known &known)
{
    std::vector<std::uint32_t> values;
    for (Cause &cause : causesOf(known.facts)) {
        const auto [place, isNew] = m_places.try_emplace(cause, std::uint32_t(m_values.size()));
        if (isNew)
            m_values.push_back({std::move(cause), {}});
        if (std::ranges::find(values, place->second) == values.end())
            values.push_back(place->second);
    }
    const auto isIn = [](const std::vector<std::uint32_t> &all, std::uint32_t place) {
        return std::ranges::find(all, place) != all.end();
    };
    for (const std::uint32_t place : known.values)
        if (!isIn(values, place))
            std::erase(m_values[place].sharers, known.facts.endpoint);
    for (const std::uint32_t place : values)
        if (!isIn(known.values, place))
            m_values[place].sharers.push_back(known.facts.endpoint);
    known.values = std::move(values);
}

void FailureEvidence::update(EndpointFacts facts)
{
    const auto found = m_facts.find(facts.endpoint);
    if (found == m_facts.end() || found->second.facts == facts)
        return;
    found->second.facts = std::move(facts);
    index(found->second);
    // Addresses that change with each answer leave their old ones behind.
    if (m_values.size() <= sparePlaces + m_facts.size() * placesEach)
        return;
    std::vector<EndpointFacts> all;
    all.reserve(m_facts.size());
    for (auto &[handle, known] : m_facts)
        all.push_back(std::move(known.facts));
    setEndpoints(std::move(all));
}

void FailureEvidence::fail(const ProbeResult &result)
{
    const FailureClass failureClass = classOf(result.failure);
    if (failureClass == FailureClass::Own)
        return;
    Pulse &pulse = m_pulses[result.endpoint];
    pulse.failing = true;
    pulse.lastBad = result.at;
    pulse.badClass = failureClass;
    const auto [entry, isNew] = m_failing.try_emplace(result.endpoint);
    FailureSeries &series = entry->second;
    if (isNew)
        series.since = result.at;
    else
        series.previous = series.last;
    series.last = result.at;
    series.kind = result.failure;
    series.failureClass = failureClass;
    series.reason =
        result.details && result.details->reason ? result.details->reason : describe(result.failure);
    if (!isSilent(failureClass))
        ++series.answers;
}

void FailureEvidence::moveLabels(const ClockStep &step)
{
    for (Pulse &pulse : m_pulses) {
        step.move(pulse.lastGood);
        step.move(pulse.lastBad);
    }
    for (auto &[endpoint, series] : m_failing) {
        step.move(series.since);
        step.move(series.last);
        step.move(series.previous);
    }
}

void FailureEvidence::forget(EndpointHandle endpoint)
{
    if (endpoint < m_pulses.size())
        m_pulses[endpoint].failing = false;
    m_failing.erase(endpoint);
}

const EndpointFacts *FailureEvidence::facts(EndpointHandle endpoint) const
{
    const auto found = m_facts.find(endpoint);
    return found == m_facts.end() ? nullptr : &found->second.facts;
}

const FailureSeries *FailureEvidence::series(EndpointHandle endpoint) const
{
    const auto found = m_failing.find(endpoint);
    return found == m_failing.end() ? nullptr : &found->second;
}

std::optional<EndpointHandle> FailureEvidence::find(std::string_view id) const
{
    const auto found = m_ids.find(std::string(id));
    return found == m_ids.end() ? std::nullopt : std::optional(found->second);
}

bool FailureEvidence::shares(EndpointHandle endpoint, const Cause &cause) const
{
    const auto known = m_facts.find(endpoint);
    const auto place = m_places.find(cause);
    return known != m_facts.end() && place != m_places.end() &&
           std::ranges::find(known->second.values, place->second) != known->second.values.end();
}

const std::vector<EndpointHandle> &FailureEvidence::sharers(const Cause &cause) const
{
    static const std::vector<EndpointHandle> nobody;
    const auto place = m_places.find(cause);
    return place == m_places.end() ? nobody : m_values[place->second].sharers;
}

} // namespace lightfoot
