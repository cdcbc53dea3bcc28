// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/rolluprebuild.h"

#include <algorithm>

namespace lightfoot {

RollUpRebuild::RollUpRebuild(Store &store, BlockCodec &codec)
    : m_store(store), m_codec(codec), m_last(store.lastBlock())
{}

Result<bool> RollUpRebuild::step()
{
    constexpr std::size_t blocksAStep = 16;
    if (m_next < 0) {
        Result<RollUpPositions> positions = m_store.rollUpPositions();
        if (!positions)
            return tl::unexpected<Error>(positions.error());
        m_positions = std::move(*positions);
        m_next = m_positions.all;
    }
    const Result<std::vector<StoredBlock>> blocks = m_store.blocksAfter(m_next, blocksAStep);
    if (!blocks)
        return tl::unexpected<Error>(blocks.error());
    for (const StoredBlock &block : *blocks) {
        if (block.id <= m_last)
            add(block);
        m_next = block.id;
    }
    return blocks->size() < blocksAStep || m_next >= m_last;
}

void RollUpRebuild::add(const StoredBlock &block)
{
    Result<std::vector<Sample>> samples = m_codec.decode(block.data);
    if (!samples)
        return; // what cannot be read cannot be counted
    for (Sample &sample : *samples) {
        const auto position = m_positions.endpoints.find(sample.endpoint);
        if (position != m_positions.endpoints.end() && block.id <= position->second)
            continue;
        const auto [index, isNew] =
            m_indices.try_emplace(sample.endpoint, static_cast<std::uint32_t>(m_keys.size()));
        if (isNew)
            m_keys.push_back(sample.endpoint);
        sample.endpoint = index->second;
        m_table.add(sample);
    }
}

WriteBatch RollUpRebuild::result()
{
    std::vector<RollUpTable::Row> rows;
    std::vector<std::uint32_t> taken;
    m_table.takeAll(rows, taken);
    WriteBatch batch;
    for (RollUpTable::Row &row : rows)
        batch.rollUps.push_back(StoredRollUps{m_keys[row.endpoint], row.hour, std::move(row.data)});
    batch.rolledUpTo = std::max(m_last, m_positions.all);
    return batch;
}

} // namespace lightfoot
