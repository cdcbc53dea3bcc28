// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/socketaddress.h"
#include "core/sockets/owners/ownerlist.h"

#include <unordered_map>
#include <vector>

namespace lightfoot {

// What the sockets that were seen say about those that were not. Per remote (address and port): which
// processes had sockets to it that ended in TIME_WAIT, apart by how long these lived, in slices of time.
//
// Whoever was not seen lived for less than the time between two samples, and so it resembles those that were
// seen in one sample only ("brief"). Those that were seen in more tell nothing about it: a pool of fifty
// lasting connections would else be charged with the thousand short ones of another process.
// Bounded, oldest go. One thread at a time.
class RemoteEvidence
{
public:
    static constexpr std::size_t remoteLimit = 65'536;
    static constexpr std::size_t tallyLimit = 64; // of one remote
    static constexpr std::chrono::seconds slice{10};
    static constexpr std::chrono::seconds memory{90}; // longer than TIME_WAIT: what was before counts too

    // From how many brief sockets on they are believed alone, and which share of them names one process.
    // Seven of one process and none of another: it has 72 % or more of all, with 95 % confidence (Wilson).
    static constexpr std::uint32_t enough = 7;
    static constexpr double nearlyAll = 0.9;
    static constexpr std::uint32_t enoughSamples = 3;
    // Without these, others are believed for as long as those that were not seen are at most so many times
    // more.
    static constexpr std::uint32_t mostUnseen = 4;

    // A socket to this remote that was seen alive, when it was found in TIME_WAIT. owner: someoneElse where
    // rights hide it; their sockets speak against everybody else. sample: the number of the one it was first
    // seen in; many in one say little, as that one may not have got around to other processes.
    void add(const SocketAddress &remote, OwnerList::Number owner, bool brief, std::uint32_t sample,
             SteadyTime at);
    // One that was not.
    void addUnseen(const SocketAddress &remote, SteadyTime at);
    // One that is alive and seen for the first time: it counts as long as nothing better is known.
    void addLiving(const SocketAddress &remote, OwnerList::Number owner, SteadyTime at);

    struct Verdict
    {
        OwnerList::Number owner = OwnerList::nobody; // the foremost
        std::uint32_t evidence = 0;                  // sockets that were counted
        double share = 0;                            // of these: the foremost process's
        std::uint32_t samples = 0;                   // in which those were seen, where they are brief
        bool named = false;
    };
    // born: when the socket in question went into TIME_WAIT.
    Verdict judge(const SocketAddress &remote, SteadyTime born) const;

    void forget(SteadyTime now);
    std::size_t size() const { return m_remotes.size(); }
    std::uint64_t overflowed() const { return m_overflowed; }

private:
    struct Tally
    {
        std::int64_t slice = 0;
        OwnerList::Number owner = OwnerList::nobody; // nobody: those that were not seen, as brief
        std::uint32_t brief = 0;
        std::uint32_t other = 0;   // lasting or alive
        std::uint32_t samples = 0; // in which brief ones were seen
        std::uint32_t lastSample = 0;
    };
    struct Remote
    {
        SteadyTime seen;
        std::vector<Tally> tallies; // oldest first
    };
    struct Window;

    Tally &tallyOf(const SocketAddress &remote, OwnerList::Number owner, SteadyTime at);
    void makeRoom();
    static Verdict judgeWindow(const Remote &remote, const Window &window);

    std::unordered_map<std::uint64_t, Remote> m_remotes;
    std::uint64_t m_overflowed = 0;
};

} // namespace lightfoot
