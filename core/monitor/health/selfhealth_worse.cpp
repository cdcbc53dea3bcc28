// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// When our own network is lost while we are blind already.

#include "core/monitor/health/selfhealth.h"

#include <algorithm>

namespace lightfoot {

namespace {

// Younger than this, a blindness is still what people have in mind: both faults are one.
constexpr std::chrono::minutes standing{10};

} // namespace

WallTime SelfHealth::wallAt(const HealthFacts &facts, SteadyTime time)
{
    return facts.wall - std::chrono::duration_cast<WallTime::duration>(facts.at - time);
}

Notification SelfHealth::ofWorse(Notification notification) const
{
    notification.thread = "self-health-" + std::to_string(toMilliseconds(m_worse->name)) + "-network";
    notification.id = notification.thread + '-' + std::string(toString(notification.kind));
    notification.since = m_worse->since;
    return notification;
}

// The confirmed faults are in the history; found says what this sample shows.
std::vector<Notification> SelfHealth::takeWorse(const HealthFacts &facts, const std::vector<Sighting> &found)
{
    const bool lost =
        std::ranges::any_of(found, [](const Sighting &sighting) { return isOfNetwork(sighting.fault.kind); });
    const std::vector<Fault> confirmed = m_history.confirmed();
    const auto fault = std::ranges::find_if(confirmed, isOfNetwork, &Fault::kind);
    const bool isNew = !m_lost || facts.at - *m_lost >= m_limits.steady;
    if (lost && fault != confirmed.end()) {
        m_lost = facts.at;
        if (isNew && !m_worse && facts.wall - m_ledger.since >= standing) {
            m_worse = Worse{facts.wall, facts.wall, {}};
            return {ofWorse(blind(facts.wall, *fault))};
        }
    }
    if (!m_worse)
        return {};
    if (lost)
        m_worse->clearSince.reset();
    else if (!m_worse->clearSince)
        m_worse->clearSince = facts.at;
    if (lost || facts.at - *m_worse->clearSince < m_limits.steady)
        return {};
    Notification over = ofWorse(seeing(facts.wall, m_worse->since, wallAt(facts, *m_worse->clearSince)));
    m_worse.reset();
    return {std::move(over)};
}

} // namespace lightfoot
