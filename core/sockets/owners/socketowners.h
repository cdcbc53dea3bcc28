// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/sockets/owners/attribution.h"
#include "core/sockets/owners/ownerlist.h"
#include "core/sockets/owners/remoteevidence.h"
#include "core/sockets/owners/tupletable.h"
#include "core/sockets/processes/processtable.h"
#include "core/sockets/sockettable.h"

#include <functional>
#include <optional>
#include <span>
#include <unordered_map>

namespace lightfoot {

// Null: nobody that we may see.
using OwnerLookup = std::function<const SocketProcess *(std::uint64_t inode)>;

// How much of the TIME_WAIT sockets that the kernel made was seen before they were that.
struct MissedSockets
{
    std::uint64_t created = 0;   // made, by the kernel's counters; by rows where there are no counters
    std::uint64_t seenAlive = 0; // of these: the tuple was seen alive and its owner is known
    std::uint64_t hidden = 0;    // of these: the tuple was seen alive, but not its owner

    std::uint64_t missed() const { return created - seenAlive - hidden; }
    double share() const
    {
        return created == 0 ? 0 : static_cast<double>(missed()) / static_cast<double>(created);
    }
};

// Remembers who owned each four-tuple while it lived, since the kernel forgets: a row in TIME_WAIT has inode
// 0 and user 0. What it keeps is the socket's cookie, and only sockets with the cookie that was seen are
// taken for seen, so that a tuple used a second time is not given to its first owner. Bounded: tuples are
// forgotten 65 s after they were last seen, and beyond the limit the oldest go and are counted; about 80
// bytes a tuple. One thread at a time.
class SocketOwners
{
public:
    static constexpr std::chrono::seconds memory{65};
    static constexpr std::size_t defaultLimit = 262'144;

    // user: whose processes' files we can see; 0: everybody's. The default: our own.
    explicit SocketOwners(std::size_t limit = defaultLimit, std::optional<std::uint32_t> user = std::nullopt);

    // A sample: rows of any states, in any order; whether all or only those of some states, does not matter,
    // but owners are only learned from rows that have one, and TIME_WAIT rows are what missed() counts.
    // created: how many TIME_WAIT sockets the kernel has made so far (timeWaitCreated()). About 20 ns to
    // 100 ns a row, and processes is asked once a socket.
    void take(std::span<const SocketRow> rows, const OwnerLookup &processes, SteadyTime now,
              std::optional<std::uint64_t> created = std::nullopt);
    void take(std::span<const SocketRow> rows, const ProcessTable &processes, SteadyTime now,
              std::optional<std::uint64_t> created = std::nullopt);

    // Who owns the row's socket, or owned it. About 100 ns.
    Attribution attribute(const SocketRow &row) const;
    Side sideOf(const SocketRow &row) const;
    // Of the last 65 s (in steps of a second).
    MissedSockets missed() const;

    std::size_t size() const { return m_tuples.size(); } // tuples remembered
    std::uint64_t overflowed() const; // tuples and remotes forgotten early, because of the limits

private:
    struct Entry
    {
        SteadyTime seen; // last
        std::uint64_t cookie = 0;
        std::uint32_t owner = OwnerList::nobody;
        SteadyTime counted; // as living, in the evidence
        std::uint32_t uid = 0;
        std::uint32_t sample = 0;   // number of the one it was first seen in
        std::uint8_t sightings = 0; // samples in which it was seen alive with its inode; stays at 255
        bool timeWait = false;      // counted as such
        SteadyTime lastSeen() const { return seen; }
    };
    struct Listening
    {
        std::uint32_t owner = OwnerList::nobody;
        std::uint16_t port = 0;
        SteadyTime seen;
    };
    struct Second // of missed()
    {
        std::int64_t number = -1;
        MissedSockets counts;
    };

    void takeListener(const SocketRow &row, const OwnerLookup &processes, SteadyTime now);
    void takeLiving(const SocketRow &row, const OwnerLookup &processes, SteadyTime now);
    void takeTimeWait(const SocketRow &row, SteadyTime now);
    void count(SteadyTime now, std::optional<std::uint64_t> created);
    void forget(SteadyTime now);
    const Listening *listenerOf(const SocketRow &row) const;

    const std::uint32_t m_user;
    TupleTable<Entry> m_tuples;
    OwnerList m_owners;
    RemoteEvidence m_evidence;
    std::unordered_map<std::uint64_t, Listening> m_listeners;          // by digest of address and port
    std::unordered_map<std::uint16_t, std::uint32_t> m_listeningPorts; // how many of m_listeners
    std::vector<Second> m_seconds;
    MissedSockets m_sample; // of the sample that is being taken
    std::uint32_t m_samples = 0;
    std::optional<std::uint64_t> m_created;
    std::optional<SteadyTime> m_began;
    SteadyTime m_now; // of the last sample
    SteadyTime m_forgot;
};

} // namespace lightfoot
