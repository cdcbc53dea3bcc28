// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/store.h"

#include <atomic>
#include <condition_variable>
#include <map>
#include <mutex>

namespace lightfoot::testing {

// A store in memory whose disk a test can stop or break. block(), fail() and the counters: any thread.
class FakeStore final : public Store
{
public:
    struct Disk
    {
        std::mutex mutex;
        std::condition_variable wake;
        bool blocked = false;
        bool blockedOpen = false; // open() waits too
        bool waiting = false;     // something is being kept waiting
        std::atomic<bool> failing{false};
        std::atomic<bool> unreadable{false};
        std::atomic<std::size_t> samples{0}; // written
        std::atomic<std::size_t> events{0};

        void block(bool on)
        {
            {
                const std::lock_guard lock(mutex);
                blocked = on;
            }
            wake.notify_all();
        }
        void awaitBlocked()
        {
            std::unique_lock lock(mutex);
            wake.wait(lock, [this] { return waiting; });
        }
    };

    explicit FakeStore(std::shared_ptr<Disk> disk) : m_disk(std::move(disk)) {}

    Result<void> open() override
    {
        if (m_disk->blockedOpen)
            waitForDisk();
        return {};
    }
    std::uint64_t identity() const override { return m_identity; }
    void becomeAnother()
    {
        m_blocks.clear(), m_rollUps.clear(), m_keys.clear(), m_positions = {}, m_lastBlock = 0, ++m_identity;
    }

    Result<void> registerEndpoints(std::vector<StoredEndpoint> &endpoints) override
    {
        for (StoredEndpoint &endpoint : endpoints) {
            const auto key = endpoint.key != 0 ? endpoint.key : static_cast<std::uint32_t>(m_keys.size() + 1);
            endpoint.key = m_keys.emplace(endpoint.id, key).first->second;
        }
        return {};
    }
    Result<std::unordered_map<std::string, KnownStatus>> lastStatuses() override { return {}; }

    Result<void> write(const WriteBatch &batch) override
    {
        waitForDisk();
        if (m_disk->failing)
            return failure("the disk is broken");
        for (StoredBlock block : batch.blocks) {
            block.id = ++m_lastBlock;
            m_blocks[block.id] = block;
        }
        for (const StoredRollUps &rows : batch.rollUps)
            m_rollUps[{rows.endpoint, rows.hour}] += rows.data;
        for (const std::uint32_t endpoint : batch.rolledUp)
            m_positions.endpoints[endpoint] = m_lastBlock;
        if (batch.rolledUpTo >= 0)
            m_positions.all = batch.rolledUpTo;
        m_disk->samples += batch.samples();
        m_disk->events += batch.events.size();
        return {};
    }
    std::int64_t lastBlock() const override { return m_lastBlock; }

    Result<std::vector<StoredBlock>> blocksBetween(std::int64_t fromMs, std::int64_t toMs,
                                                   const StoredBlock &after, std::size_t limit) override
    {
        std::vector<StoredBlock> found;
        for (auto block = m_blocks.upper_bound(after.id); block != m_blocks.end() && found.size() < limit;
             ++block) {
            if (block->second.endMs >= fromMs && block->second.startMs <= toMs)
                found.push_back(block->second);
        }
        return found;
    }
    Result<std::vector<StoredBlock>> blocksAfter(std::int64_t id, std::size_t limit) override
    {
        if (m_disk->unreadable)
            return failure("the disk cannot be read");
        return blocksBetween(INT64_MIN, INT64_MAX, StoredBlock{id, 0, 0, 0, {}}, limit);
    }
    Result<std::vector<StoredRollUps>> rollUps(std::uint32_t endpoint, std::int64_t fromHour,
                                               std::int64_t toHour) override
    {
        waitForDisk();
        std::vector<StoredRollUps> found;
        for (const auto &[id, data] : m_rollUps) {
            if (id.first == endpoint && id.second >= fromHour && id.second <= toHour)
                found.push_back({endpoint, id.second, data});
        }
        return found;
    }
    Result<std::vector<StoredRollUps>> rollUpsAfter(std::int64_t hour, std::uint32_t endpoint,
                                                    std::int64_t toHour, std::size_t limit) override
    {
        if (m_disk->unreadable)
            return failure("the disk cannot be read");
        std::map<std::pair<std::int64_t, std::uint32_t>, std::string> byHour;
        for (const auto &[id, data] : m_rollUps)
            byHour.emplace(std::pair(id.second, id.first), data);
        std::vector<StoredRollUps> found;
        for (auto row = byHour.upper_bound({hour, endpoint});
             row != byHour.end() && row->first.first <= toHour && found.size() < limit; ++row)
            found.push_back({row->first.second, row->first.first, row->second});
        return found;
    }
    Result<RollUpPositions> rollUpPositions() override { return m_positions; }
    void setLimit(std::uint64_t) override {}
    StoreHealth health() const override { return {}; }

private:
    void waitForDisk()
    {
        std::unique_lock lock(m_disk->mutex);
        m_disk->waiting = m_disk->blocked;
        m_disk->wake.notify_all();
        m_disk->wake.wait(lock, [this] { return !m_disk->blocked; });
        m_disk->waiting = false;
    }

    const std::shared_ptr<Disk> m_disk;
    std::uint64_t m_identity = 1;
    std::int64_t m_lastBlock = 0;
    std::map<std::int64_t, StoredBlock> m_blocks;
    std::map<std::pair<std::uint32_t, std::int64_t>, std::string> m_rollUps;
    std::map<std::string, std::uint32_t> m_keys;
    RollUpPositions m_positions;
};

} // namespace lightfoot::testing
