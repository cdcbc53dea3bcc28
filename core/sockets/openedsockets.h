// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/socketledger.h"
#include "core/sockets/sockettable.h"

#include <atomic>
#include <memory>
#include <mutex>
#include <span>
#include <vector>

namespace lightfoot {

// Remembers the connections that our probes opened in the last 65 s (to within a second), as digests, so that
// the rows they left in the kernel's table can be counted. Bounded: 8 bytes a connection, at most limit of
// them; beyond that the oldest go and are counted. Writing is made cheap and asking dear, as there are
// thousands of probes a second and one question: each probe thread appends to a lane of its own (about 20
// ns), and a question looks through all lanes for the rows asked about; without rows it costs nothing. Owned
// by the composition root; outlives the probe threads and the sampler.
class OpenedSockets
{
public:
    static constexpr std::chrono::seconds memory{65};
    static constexpr std::size_t defaultLimit = 1'000'000;

    explicit OpenedSockets(const Clock &clock, std::size_t limit = defaultLimit);
    ~OpenedSockets();
    OpenedSockets(const OpenedSockets &) = delete;
    OpenedSockets &operator=(const OpenedSockets &) = delete;

    // A ledger for one probe thread more, valid as long as this object. Any thread.
    SocketLedger &lane();

    // How many of the rows (each a four-tuple of its own, as in a kernel's table) are of connections that we
    // opened. Any thread; about 5 ns a remembered connection, during which the probe threads are not held up.
    std::size_t countOurs(std::span<const SocketRow> rows);

    std::size_t size() const;         // connections remembered now. Any thread.
    std::uint64_t overflowed() const; // connections forgotten early, because of the limit. Any thread.

private:
    struct Chunk;
    class Lane;
    using ChunkPtr = std::shared_ptr<const Chunk>;

    std::vector<Lane *> lanes() const;
    std::vector<ChunkPtr> remembered();
    void keepLimit();
    bool dropOldest();

    const Clock &m_clock;
    const std::size_t m_limit;
    const std::size_t m_chunkLimit;
    mutable std::mutex m_mutex; // protects m_lanes; taken before a lane's own
    std::vector<std::unique_ptr<Lane>> m_lanes;
    std::atomic<std::size_t> m_sealed = 0; // connections in sealed chunks, of all lanes
    std::atomic<std::uint64_t> m_overflowed = 0;
};

} // namespace lightfoot
