// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/sockets/owners/closeverdict.h"
#include "core/sockets/owners/tupletable.h"
#include "core/sockets/sockettable.h"

#include <span>
#include <unordered_map>
#include <vector>

namespace lightfoot {

// Watches who closes first, per remote (of connections opened from here) and per local service (of those
// accepted here), by the states of the kernel's table. Each connection counts once: in CLOSE_WAIT or LAST_ACK
// the peer's FIN came first; in FIN_WAIT, ours; CLOSING means both at once. A row in TIME_WAIT that was not
// seen before is one that we closed, since only who closes first keeps it. A connection that is gone without
// having been seen to end counts nowhere: it may have been reset.
// Bounded: oldest go, counted. One thread at a time.
class WhoCloses
{
public:
    static constexpr std::size_t defaultLimit = 262'144; // connections
    static constexpr std::size_t placeLimit = 65'536;    // remotes and services
    static constexpr std::chrono::seconds memory{65};    // of a connection; counts stay
    static constexpr std::chrono::minutes placeMemory{60};

    explicit WhoCloses(std::size_t limit = defaultLimit);

    // A sample of the whole table, in any order: listening sockets tell who is a server. About 100 ns a row.
    void take(std::span<const SocketRow> rows, SteadyTime now);

    struct Place
    {
        Side side = Side::Client;
        SocketAddress address; // Client: the remote. Server: any address, the local port
        CloseCounts counts;
        std::uint64_t vanished = 0; // gone without having been seen to end
    };
    std::vector<Place> places() const; // most endings first
    // Null counts when nothing of it ended.
    CloseCounts ofRemote(const SocketAddress &remote) const;
    CloseCounts ofService(std::uint16_t localPort) const;

    std::uint64_t overflowed() const { return m_connections.overflowed() + m_placesLost; }

private:
    struct Connection
    {
        SteadyTime seen;
        std::uint64_t cookie = 0;
        std::uint64_t place = 0; // key; 0: none yet
        bool counted = false;
        SteadyTime lastSeen() const { return seen; }
    };
    struct Kept
    {
        Place place;
        std::uint64_t key = 0;
        SteadyTime seen;
    };

    void takeRow(const SocketRow &row, SteadyTime now);
    void vanished(const Connection &connection);
    void forget(SteadyTime now);
    Kept &placeOf(const SocketRow &row, SteadyTime now);
    void makeRoom();

    TupleTable<Connection> m_connections;
    std::unordered_map<std::uint64_t, Kept> m_places;
    std::unordered_map<std::uint16_t, SteadyTime> m_listening;
    std::uint64_t m_placesLost = 0;
    SteadyTime m_forgot;
};

} // namespace lightfoot
