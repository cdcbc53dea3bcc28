// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/monitor/monitor.h"

#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace lightfoot {

// How a store names an endpoint: a small number, the same in every run, never used for another endpoint.
struct StoredEndpoint
{
    std::uint32_t key = 0; // 0: not known yet
    std::string id;
    std::string name;
};

struct StoredBlock
{
    // From its first sample to its last, so that the blocks of a time can be found by their ends.
    static constexpr std::int64_t longestMs = 3'600'000;

    std::int64_t id = 0;      // given by the store, rising; 0 before
    std::int64_t startMs = 0; // of its samples, milliseconds since 1970, both ends included
    std::int64_t endMs = 0;
    std::size_t samples = 0;
    std::string data;
};

// A change of status as it is kept: names instead of numbers, so that a later version still understands them.
struct StoredEvent
{
    std::int64_t atMs = 0;
    std::uint32_t endpoint = 0;
    Status from = Status::Pending;
    Status to = Status::Pending;
    FailureKind failure = FailureKind::None;
    Announcement announcement = Announcement::None;
    std::string reason; // English
};

struct StoredRollUps
{
    std::uint32_t endpoint = 0;
    std::int64_t hour = 0; // since 1970
    std::string data;      // to be appended to what is there
};

// What belongs together: all of it is in the store afterwards, or none.
struct WriteBatch
{
    std::vector<StoredBlock> blocks;
    std::vector<StoredEvent> events;
    std::vector<StoredRollUps> rollUps;
    // Endpoints all of whose samples, up to the last block of this batch, are in roll-ups now.
    std::vector<std::uint32_t> rolledUp;
    // When not negative: every endpoint's samples up to this block are in roll-ups now.
    std::int64_t rolledUpTo = -1;

    std::size_t samples() const
    {
        std::size_t count = 0;
        for (const StoredBlock &block : blocks)
            count += block.samples;
        return count;
    }
};

// From which block on samples are not in roll-ups yet.
struct RollUpPositions
{
    std::int64_t all = 0; // for every endpoint that is not below
    std::unordered_map<std::uint32_t, std::int64_t> endpoints;
};

struct StoreHealth
{
    std::string location;    // for people: a path
    std::uint64_t bytes = 0; // in use
    std::uint64_t limitBytes = 0;
    Message notice;       // what happened when it was opened: damaged, set aside. Stays.
    std::string setAside; // where the old one went
};

// Where a history is kept. All functions on the history's thread; all may wait for a disk. An Error is for
// people; the caller tries again later, the store repairs itself where it can.
class Store
{
public:
    virtual ~Store() = default;

    // Called again after an Error, and harmless when it is open already.
    virtual Result<void> open() = 0;
    // Another number whenever another store took the place of the one before (it was damaged): it has no
    // endpoints.
    virtual std::uint64_t identity() const = 0;

    // Finds or makes the keys of those whose key is 0, and makes those whose key is known.
    virtual Result<void> registerEndpoints(std::vector<StoredEndpoint> &endpoints) = 0;
    virtual Result<std::unordered_map<std::string, KnownStatus>> lastStatuses() = 0;

    virtual Result<void> write(const WriteBatch &batch) = 0;
    virtual std::int64_t lastBlock() const = 0; // its id; 0: none

    // Blocks that may hold samples of a time, in the order of their ends, at most limit, after the block
    // given (default: from the start).
    virtual Result<std::vector<StoredBlock>> blocksBetween(std::int64_t fromMs, std::int64_t toMs,
                                                           const StoredBlock &after, std::size_t limit) = 0;
    virtual Result<std::vector<StoredBlock>> blocksAfter(std::int64_t id, std::size_t limit) = 0;
    virtual Result<std::vector<StoredRollUps>> rollUps(std::uint32_t endpoint, std::int64_t fromHour,
                                                       std::int64_t toHour) = 0;
    // Those of all endpoints, ordered by hour and endpoint, at most limit, after the one given: from an hour
    // on with the endpoint 0, which there is not. Until the end of toHour.
    virtual Result<std::vector<StoredRollUps>> rollUpsAfter(std::int64_t hour, std::uint32_t endpoint,
                                                            std::int64_t toHour, std::size_t limit) = 0;
    virtual Result<RollUpPositions> rollUpPositions() = 0;

    // Deletes the oldest when there is more than this, in steps, from the next write on.
    virtual void setLimit(std::uint64_t bytes) = 0;
    virtual StoreHealth health() const = 0;
};

} // namespace lightfoot
