// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/openedsockets.h"

#include <algorithm>
#include <bit>
#include <deque>

namespace lightfoot {

namespace {

constexpr std::size_t largestChunk = 4096;
constexpr std::size_t smallestChunk = 16;
constexpr std::chrono::seconds chunkSpan{1};

// The digests that are looked for, in a table with open addressing: each is asked for hundreds of thousands
// of times.
class DigestSet
{
public:
    explicit DigestSet(std::span<const SocketRow> rows) : m_slots(std::bit_ceil(rows.size() * 2 + 2), empty)
    {
        for (const SocketRow &row : rows) {
            const TupleDigest key = keyOf(digestOf(row.local, row.remote));
            m_slots[slotOf(key)] = key;
        }
    }

    // True the first time for a digest that is in the set.
    bool take(TupleDigest digest)
    {
        const std::size_t slot = slotOf(keyOf(digest));
        if (m_slots[slot] == empty || m_taken[slot])
            return false;
        m_taken[slot] = true;
        return true;
    }

private:
    static constexpr TupleDigest empty = 0;
    static TupleDigest keyOf(TupleDigest digest) { return digest == empty ? 1 : digest; }

    // Where the key is, or the free slot where it would be.
    std::size_t slotOf(TupleDigest key) const
    {
        std::size_t slot = key & (m_slots.size() - 1);
        while (m_slots[slot] != empty && m_slots[slot] != key)
            slot = (slot + 1) & (m_slots.size() - 1);
        return slot;
    }

    std::vector<TupleDigest> m_slots;
    std::vector<bool> m_taken = std::vector<bool>(m_slots.size());
};

} // namespace

// Connections opened within a second, in order. Sealed chunks are never written again, so that a reader may
// hold one without holding up the writer.
struct OpenedSockets::Chunk
{
    SteadyTime first;
    SteadyTime last;
    std::vector<TupleDigest> digests;
};

// One probe thread's part: that thread writes, whoever asks reads and forgets.
class OpenedSockets::Lane final : public SocketLedger
{
public:
    explicit Lane(OpenedSockets &owner) : m_owner(owner) {}

    void opened(TupleDigest digest, SteadyTime at) override
    {
        bool sealed = false;
        {
            const std::lock_guard lock(m_mutex);
            sealed = !m_open.digests.empty() &&
                     (at - m_open.first >= chunkSpan || m_open.digests.size() >= m_owner.m_chunkLimit);
            if (sealed)
                seal();
            if (m_open.digests.empty())
                m_open.first = at;
            m_open.last = at;
            m_open.digests.push_back(digest);
        }
        if (sealed)
            m_owner.keepLimit();
    }

    // Adds what is younger than oldest and forgets the rest.
    void collect(SteadyTime oldest, std::vector<ChunkPtr> &into)
    {
        const std::lock_guard lock(m_mutex);
        forgetBefore(oldest);
        into.insert(into.end(), m_chunks.begin(), m_chunks.end());
        if (!m_open.digests.empty() && m_open.last >= oldest)
            into.push_back(std::make_shared<const Chunk>(m_open));
    }

    void forget(SteadyTime oldest)
    {
        const std::lock_guard lock(m_mutex);
        forgetBefore(oldest);
    }

    // When the oldest sealed chunk was begun; the end of time when there is none.
    SteadyTime oldest() const
    {
        const std::lock_guard lock(m_mutex);
        return m_chunks.empty() ? SteadyTime::max() : m_chunks.front()->first;
    }

    // Says how many connections that were.
    std::size_t dropOldest()
    {
        const std::lock_guard lock(m_mutex);
        return m_chunks.empty() ? 0 : popFront();
    }

    std::size_t openCount() const
    {
        const std::lock_guard lock(m_mutex);
        return m_open.digests.size();
    }

private:
    // m_sealed changes together with m_chunks, under the lane's lock: seen from anywhere it is never below
    // zero.
    void seal()
    {
        const std::size_t count = m_open.digests.size();
        m_chunks.push_back(std::make_shared<const Chunk>(std::move(m_open)));
        m_owner.m_sealed += count;
        m_open = {};
        m_open.digests.reserve(count); // a thread's rate seldom changes from one second to the next
    }

    std::size_t popFront()
    {
        const std::size_t count = m_chunks.front()->digests.size();
        m_chunks.pop_front();
        m_owner.m_sealed -= count;
        return count;
    }

    void forgetBefore(SteadyTime oldest)
    {
        while (!m_chunks.empty() && m_chunks.front()->last < oldest)
            popFront();
    }

    OpenedSockets &m_owner;
    mutable std::mutex m_mutex; // protects what follows
    std::deque<ChunkPtr> m_chunks;
    Chunk m_open;
};

OpenedSockets::OpenedSockets(const Clock &clock, std::size_t limit)
    : m_clock(clock), m_limit(limit), m_chunkLimit(std::clamp(limit / 64, smallestChunk, largestChunk))
{}

OpenedSockets::~OpenedSockets() = default;

SocketLedger &OpenedSockets::lane()
{
    const std::lock_guard lock(m_mutex);
    return *m_lanes.emplace_back(std::make_unique<Lane>(*this));
}

std::vector<OpenedSockets::Lane *> OpenedSockets::lanes() const
{
    const std::lock_guard lock(m_mutex);
    std::vector<Lane *> all;
    for (const auto &lane : m_lanes)
        all.push_back(lane.get());
    return all;
}

std::vector<OpenedSockets::ChunkPtr> OpenedSockets::remembered()
{
    std::vector<ChunkPtr> chunks;
    for (Lane *lane : lanes())
        lane->collect(m_clock.steady() - memory, chunks);
    return chunks;
}

std::size_t OpenedSockets::countOurs(std::span<const SocketRow> rows)
{
    if (rows.empty())
        return 0;
    DigestSet wanted(rows);
    std::size_t count = 0;
    for (const ChunkPtr &chunk : remembered())
        count += static_cast<std::size_t>(
            std::ranges::count_if(chunk->digests, [&](TupleDigest digest) { return wanted.take(digest); }));
    return count;
}

std::size_t OpenedSockets::size() const
{
    std::size_t count = m_sealed;
    for (const Lane *lane : lanes())
        count += lane->openCount();
    return count;
}

std::uint64_t OpenedSockets::overflowed() const
{
    return m_overflowed;
}

// Called by the writers once a chunk, without their lane's lock.
void OpenedSockets::keepLimit()
{
    // The open chunks count as full, so that the limit holds whatever comes next.
    const std::size_t open = lanes().size() * m_chunkLimit;
    const std::size_t allowed = m_limit > open ? m_limit - open : 0;
    if (m_sealed <= allowed)
        return;
    for (Lane *lane : lanes())
        lane->forget(m_clock.steady() - memory);
    while (m_sealed > allowed && dropOldest()) {
    }
}

// False when there was nothing to drop: another thread was quicker.
bool OpenedSockets::dropOldest()
{
    const std::vector<Lane *> all = lanes();
    const auto oldest = std::ranges::min_element(all, {}, [](const Lane *lane) { return lane->oldest(); });
    const std::size_t count = (*oldest)->dropOldest();
    m_overflowed += count;
    return count > 0;
}

} // namespace lightfoot
