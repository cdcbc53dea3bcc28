// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/incidents/failureevidence.h"
#include "core/monitor/notification.h"

#include <map>
#include <set>

namespace lightfoot {

// One endpoint that is down as part of an incident.
struct IncidentMember
{
    WallTime since;
    WallTime name; // of its outage: Decision::name
    FailureKind failure = FailureKind::None;
    std::string reason; // English

    bool operator==(const IncidentMember &) const = default;
};

// Endpoints that fail for one cause, or for several that came one after the other: told once when it begins
// and once when it is over. A value.
struct Incident
{
    static constexpr std::size_t causeLimit = 64; // more are not told apart
    static constexpr std::size_t nameLimit = 50;  // of those that stayed down

    std::string thread; // Notification::thread
    std::string name;   // causesText()
    FailureClass failureClass = FailureClass::Path;
    std::vector<Cause> causes; // never empty
    Odds odds;                 // of the first cause, when it was told
    WallTime since;            // the first failure
    WallTime opened;
    WallTime grown;                                   // when the last cause came to it
    std::map<EndpointHandle, IncidentMember> members; // that are down now
    std::size_t joined = 0;                           // all there ever were
    std::vector<std::string> stayedDown;              // names of those that are told by themselves since
    std::size_t stayed = 0;                           // how many they are
    std::size_t answering = 0;                        // of stayed: since they answered, not well
    std::set<std::string> channels;                   // that were told; "": the default channel
    std::set<std::string> blindness; // threads of our own faults that stand behind it and are not over
    WallTime lastGood;               // start of the last good probe of a member

    std::size_t recovered() const { return joined - members.size() - stayed; }
    bool isOver() const { return members.empty() && blindness.empty(); }
};

// A cause in words: "the resolver 10.0.0.53". Safe to print.
Message describe(const Cause &cause);
// All causes of an incident, the first of them named: "the network 10.1.2.0/24 and 3 more".
std::string causesText(const Incident &incident);
// "118 of the 120 that share the network 10.1.2.0/24 and were probed since fail, 2 of 2880 others"
Message oddsSentence(const Cause &cause, const Odds &odds);

// What people are told. The channels are left to the caller.
Notification openedNotification(const Incident &incident, const FailureEvidence &evidence, WallTime now);
Notification closedNotification(const Incident &incident, const FailureEvidence &evidence, WallTime now);
// Of one endpoint alone: down, still down, recovered, flapping. Its thread is that of its outage, by the
// name of that (Decision::name).
Notification singleNotification(const EndpointFacts &facts, NotificationKind kind,
                                const NotificationSubject &state, WallTime name, WallTime now, int number);
// Fills in who it is.
NotificationSubject subjectOf(const EndpointFacts &facts);

} // namespace lightfoot
