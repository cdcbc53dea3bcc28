// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/health/burst.h"
#include "core/monitor/health/explains.h"
#include "core/monitor/health/faulthistory.h"
#include "core/monitor/notification.h"

#include <unordered_map>
#include <unordered_set>

namespace lightfoot {

// What the gate says of one result.
struct HealthVerdict
{
    std::optional<Fault> fault; // that explains the failure; nullopt: the failure is the endpoint's own
    std::vector<Message> path;  // for "why": empty when we were fit and there was nothing to consider

    bool explained() const { return fault.has_value(); }
};

// The result as it counts after an explanation: unknown, its kind of failure kept, with a reason that names
// the fault.
ProbeResult madeUnknown(ProbeResult result, const Fault &fault);

// The gate between the results and all that judges endpoints: what our own machine or network made fail is
// unknown and nobody's fault. A state machine in the time of its input; the monitor's thread.
class SelfHealth
{
public:
    explicit SelfHealth(HealthLimits limits = {}) : m_limits(limits) {}

    // A sample. The notifications it leads to: one when blind, one when seeing again, none else.
    std::vector<Notification> take(const HealthFacts &facts);
    // Every result but those not measured, also good ones: they tell that a way out works. In about the order
    // in which they ended. Explained ones are counted in the ledger.
    HealthVerdict judge(const ProbeResult &result, const EndpointPath &path);

    Fitness fitness() const;
    // The last one since this process started.
    const std::optional<Sleep> &lastSleep() const { return m_lastSleep; }
    // Until when the samples tell: a failure that ended later may yet be explained by the next one.
    SteadyTime covered() const { return m_last ? m_last->at : SteadyTime(); }
    // Whether the samples up to now rule out that our own link or way out made this failure, whatever the
    // next one shows: they saw nothing that explains it, and all was well when an answer was due.
    bool ruledOut(const ProbeResult &result, const EndpointPath &path) const;
    // Whether more samples than usual are wanted (HealthSource::setHurry).
    bool wantsHurry(SteadyTime now) const;

    // What must survive a restart, and taking it up again before anything else; now: the steady clock of the
    // new process. An error: the text is none of ours; nothing is changed then.
    std::string toText() const;
    Result<void> fromText(std::string_view text, SteadyTime now);

private:
    // What is told when it is over.
    struct Ledger
    {
        WallTime since;
        WallTime name;             // since as it was first told: moves with no clock step
        std::vector<Fault> faults; // all there were, at most faultLimit
        std::unordered_set<EndpointHandle> endpoints;
        std::size_t endpointsBefore = 0; // a restart: at least so many
        std::uint64_t probes = 0;

        std::size_t endpointCount() const { return std::max(endpointsBefore, endpoints.size()); }
    };
    // A second blindness within the first: our network is lost while a fault of one server has been standing
    // for long. Told by itself, since nobody thinks of the first any more.
    struct Worse
    {
        WallTime since;
        WallTime name; // as of Ledger
        std::optional<SteadyTime> clearSince;
    };
    // The last good result that came through a family's default route: no silent gateway then.
    struct Passage
    {
        SteadyTime started;
        SteadyTime ended;
    };

    std::vector<Sighting> look(const HealthFacts &facts, bool burst) const;
    void notice(const HealthFacts &facts, bool seen);
    void remember(const HealthFacts &facts, bool wayOut);
    std::vector<Notification> takeWorse(const HealthFacts &facts, const std::vector<Sighting> &found);
    Notification ofWorse(Notification notification) const;
    static WallTime wallAt(const HealthFacts &facts, SteadyTime time);
    Notification blind(WallTime at, const Fault &fault) const;
    Notification seeing(WallTime at, WallTime since, WallTime until) const;
    Notification told(NotificationKind kind, WallTime at) const;
    Hops hopsOf(const EndpointPath &path) const;
    Hop hopTo(const std::vector<SocketAddress> &addresses) const;
    bool isDisproved(const FaultInterval &interval, SteadyTime begin) const;
    void notePassage(const ProbeResult &result, const EndpointPath &path);
    std::vector<Message> pathOf(const ProbeResult &result, const std::optional<Fault> &fault,
                                const std::vector<Fault> &considered) const;

    const HealthLimits m_limits;
    Expected m_expected;
    FaultHistory m_history;
    Burst m_burst;
    bool m_usesIpv6 = false; // an endpoint lies beyond its default route: else nobody misses that
    bool m_blind = false;
    std::optional<SteadyTime> m_clearSince; // while blind: no fault was seen since
    Ledger m_ledger;
    std::optional<Worse> m_worse;
    std::optional<SteadyTime> m_lost; // while blind: the last sample that showed our network lost
    std::optional<HealthFacts> m_last;
    std::optional<Sleep> m_lastSleep;
    std::shared_ptr<const RouteTable> m_routes;       // of the last sample with a way out
    std::array<std::optional<Passage>, 2> m_passages; // IPv4, IPv6
};

} // namespace lightfoot
