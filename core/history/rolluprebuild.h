// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/block.h"
#include "core/history/rolluptable.h"
#include "core/history/store.h"

namespace lightfoot {

// Makes up for the minutes that were only in memory when the process was killed: adds up the blocks that no
// roll-up counts yet. In steps, so that a write is not kept waiting. On the history's thread; borrows store
// and codec.
class RollUpRebuild
{
public:
    RollUpRebuild(Store &store, BlockCodec &codec);

    // Reads some blocks. True: finished. An Error may be gone the next time.
    Result<bool> step();
    // After step() said true: what is to be written.
    WriteBatch result();

private:
    void add(const StoredBlock &block);

    Store &m_store;
    BlockCodec &m_codec;
    const std::int64_t m_last; // later blocks are counted as they come
    std::int64_t m_next = -1;  // the block read last; negative: not begun
    RollUpPositions m_positions;
    RollUpTable m_table;                                        // by index into m_keys
    std::unordered_map<std::uint32_t, std::uint32_t> m_indices; // by key
    std::vector<std::uint32_t> m_keys;
};

} // namespace lightfoot
