// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/historywriter.h"

#include <algorithm>
#include <unordered_set>

namespace lightfoot {

namespace {

constexpr std::size_t samplesABlock = 50'000;
// A minute of periods. Until then the disk may recover; after it the minutes in memory would grow for ever.
constexpr int mostRebuildFailures = 60;

std::size_t bytesOf(const WriteBatch &batch)
{
    std::size_t bytes = sizeof batch;
    for (const StoredBlock &block : batch.blocks)
        bytes += sizeof block + block.data.size();
    for (const StoredEvent &event : batch.events)
        bytes += sizeof event + event.reason.size();
    for (const StoredRollUps &rows : batch.rollUps)
        bytes += sizeof rows + rows.data.size();
    return bytes + batch.rolledUp.size() * sizeof batch.rolledUp.front();
}

bool isEmpty(const WriteBatch &batch)
{
    return batch.blocks.empty() && batch.events.empty() && batch.rollUps.empty() && batch.rolledUpTo < 0;
}

// In an order in which blocks can be cut from them. Almost always as they came: only what waited for hours,
// or was measured while the clock was set, is more than a block may hold.
void makeCuttable(std::vector<Sample> &samples)
{
    if (samples.empty())
        return;
    const auto [first, last] = std::ranges::minmax(samples, {}, &Sample::atMs);
    if (last.atMs - first.atMs > StoredBlock::longestMs)
        std::ranges::stable_sort(samples, {}, &Sample::atMs);
}

std::span<Sample> cutBlock(std::span<Sample> samples)
{
    const std::int64_t end = samples.front().atMs + StoredBlock::longestMs;
    const auto later =
        std::ranges::find_if(samples, [end](const Sample &sample) { return sample.atMs > end; });
    return samples.first(std::min(samplesABlock, static_cast<std::size_t>(later - samples.begin())));
}

} // namespace

HistoryWriter::HistoryWriter(std::unique_ptr<Store> store, HistoryOptions options)
    : m_store(std::move(store)), m_options(options)
{}

void HistoryWriter::setEndpoints(MonitoredEndpoints endpoints)
{
    // Those before that the store has not heard of yet: results of theirs may be waiting.
    if (!m_registered && m_endpoints) {
        auto both = std::make_shared<std::vector<MonitoredEndpoint>>(*endpoints);
        std::unordered_set<EndpointHandle> present;
        for (const MonitoredEndpoint &endpoint : *endpoints)
            present.insert(endpoint.handle);
        std::ranges::copy_if(
            *m_endpoints, std::back_inserter(*both),
            [&present](const MonitoredEndpoint &endpoint) { return !present.contains(endpoint.handle); });
        endpoints = std::move(both);
    }
    m_endpoints = std::move(endpoints);
    m_registered = false;
}

bool HistoryWriter::ready()
{
    const Result<void> opened = m_store->open();
    if (!opened) {
        m_problem = opened.error().message;
        return false;
    }
    if (m_store->identity() != m_identity) {
        m_identity = m_store->identity();
        m_registered = !m_endpoints;
        m_rebuild = std::make_unique<RollUpRebuild>(*m_store, m_codec);
        m_rebuildFailures = 0;
        m_turnBegan = m_store->lastBlock();
        for (WriteBatch &batch : m_unwritten)
            batch.rolledUpTo = -1; // a block of the store before
    }
    if (!m_registered && !registerEndpoints())
        return false;
    stepRebuild(std::chrono::milliseconds(100));
    return true;
}

bool HistoryWriter::registerEndpoints()
{
    std::vector<StoredEndpoint> stored;
    stored.reserve(m_endpoints->size());
    for (const MonitoredEndpoint &endpoint : *m_endpoints)
        stored.push_back(
            StoredEndpoint{keyOf(endpoint.handle), endpoint.definition->id, endpoint.definition->name});
    const Result<void> registered = m_store->registerEndpoints(stored);
    if (!registered) {
        m_problem = registered.error().message;
        return false;
    }
    bool sameKeys = true;
    for (std::size_t i = 0; i < stored.size(); ++i) {
        const EndpointHandle handle = (*m_endpoints)[i].handle;
        if (handle >= m_keys.size())
            m_keys.resize(handle + std::size_t(1));
        sameKeys = sameKeys && (m_keys[handle] == 0 || m_keys[handle] == stored[i].key);
        m_keys[handle] = stored[i].key;
    }
    // Another history took the place of ours and names the endpoints otherwise: what waits would go to wrong
    // ones.
    while (!sameKeys && !m_unwritten.empty())
        dropUnwritten();
    m_table.reserve(m_keys.size());
    m_registered = true;
    return true;
}

void HistoryWriter::stepRebuild(std::chrono::milliseconds time)
{
    const auto end = std::chrono::steady_clock::now() + time;
    while (m_rebuild && std::chrono::steady_clock::now() < end) {
        const Result<bool> finished = m_rebuild->step();
        if (!finished) {
            m_problem = finished.error().message;
            if (++m_rebuildFailures < mostRebuildFailures)
                return;
        } else {
            m_rebuildFailures = 0;
        }
        if (!finished || *finished) { // what cannot be read cannot be counted
            keep(m_rebuild->result());
            m_rebuild.reset();
        }
    }
}

std::uint32_t HistoryWriter::keyOf(EndpointHandle endpoint) const
{
    return endpoint < m_keys.size() ? m_keys[endpoint] : 0;
}

void HistoryWriter::addBlocks(WriteBatch &batch, std::deque<std::vector<Sample>> chunks)
{
    std::vector<Sample> samples;
    for (const std::vector<Sample> &chunk : chunks) {
        for (Sample sample : chunk) {
            const std::uint32_t key = keyOf(sample.endpoint);
            if (key == 0) {
                ++m_lostSamples;
                continue;
            }
            m_table.add(sample);
            sample.endpoint = key;
            samples.push_back(sample);
        }
    }
    makeCuttable(samples);
    for (std::span<Sample> rest = samples; !rest.empty();) {
        const std::span<Sample> some = cutBlock(rest);
        rest = rest.subspan(some.size());
        const auto [first, last] = std::ranges::minmax(some, {}, &Sample::atMs);
        StoredBlock block{0, first.atMs, last.atMs, some.size(), {}};
        Result<std::string> data = m_codec.encode(some);
        if (!data) {
            m_problem = data.error().message;
            m_lostSamples += some.size();
            continue;
        }
        block.data = std::move(*data);
        batch.blocks.push_back(std::move(block));
    }
}

void HistoryWriter::addEvents(WriteBatch &batch, const std::deque<Event> &events)
{
    constexpr std::size_t longestReason = 1000;
    for (const Event &event : events) {
        const std::uint32_t key = keyOf(event.endpoint);
        if (key == 0) {
            ++m_lostEvents;
            continue;
        }
        std::string reason = event.reason ? toEnglish(event.reason) : std::string();
        if (reason.size() > longestReason)
            reason = escaped(reason, longestReason);
        batch.events.push_back(StoredEvent{toMilliseconds(event.at), key, event.transition.from,
                                           event.transition.to, event.failure, event.transition.announcement,
                                           std::move(reason)});
    }
}

void HistoryWriter::addRows(WriteBatch &batch, std::vector<RollUpTable::Row> rows) const
{
    for (RollUpTable::Row &row : rows) {
        if (const std::uint32_t key = keyOf(row.endpoint); key != 0)
            batch.rollUps.push_back(StoredRollUps{key, row.hour, std::move(row.data)});
    }
}

void HistoryWriter::addShare(WriteBatch &batch, bool all)
{
    if (m_rebuild)
        return;
    std::vector<RollUpTable::Row> rows;
    std::vector<std::uint32_t> taken;
    bool around = true;
    if (all)
        m_table.takeAll(rows, taken);
    else
        around = m_table.takeShare(m_table.size() / m_options.flushPeriods + 1, rows, taken);
    for (const std::uint32_t handle : taken)
        batch.rolledUp.push_back(keyOf(handle));
    addRows(batch, std::move(rows));
    // Only now and then, and only when there is news: an idle history does not write.
    if (around && m_turnBegan > 0 && !isEmpty(batch))
        batch.rolledUpTo = m_turnBegan;
    if (around)
        m_turnBegan = m_store->lastBlock();
}

void HistoryWriter::write(std::deque<std::vector<Sample>> samples, const std::deque<Event> &events,
                          RollUpTable dropped)
{
    WriteBatch batch;
    addBlocks(batch, std::move(samples));
    addEvents(batch, events);
    std::vector<RollUpTable::Row> rows;
    std::vector<std::uint32_t> handles;
    dropped.takeAll(rows, handles);
    addRows(batch, std::move(rows));
    addShare(batch, false);
    keep(std::move(batch));
    writeUnwritten();
}

void HistoryWriter::finish()
{
    if (!ready())
        return;
    stepRebuild(std::chrono::seconds(10));
    if (m_unwritten.empty())
        m_turnBegan = m_store->lastBlock();
    WriteBatch batch;
    addShare(batch, true);
    keep(std::move(batch));
    writeUnwritten();
}

void HistoryWriter::keep(WriteBatch batch)
{
    if (isEmpty(batch))
        return;
    m_unwrittenBytes += bytesOf(batch);
    m_unwritten.push_back(std::move(batch));
}

void HistoryWriter::dropUnwritten()
{
    m_lostSamples += m_unwritten.front().samples();
    m_lostEvents += m_unwritten.front().events.size();
    m_unwrittenBytes -= bytesOf(m_unwritten.front());
    m_unwritten.pop_front();
}

void HistoryWriter::writeUnwritten()
{
    while (!m_unwritten.empty()) {
        const Result<void> written = m_store->write(m_unwritten.front());
        if (!written) {
            m_problem = written.error().message;
            while (m_unwrittenBytes > m_options.maximumUnwrittenBytes && m_unwritten.size() > 1)
                dropUnwritten();
            return;
        }
        m_lateRows += static_cast<std::uint64_t>(
            std::ranges::count_if(m_unwritten.front().rollUps,
                                  [this](const StoredRollUps &rows) { return rows.hour < m_lateBefore; }));
        m_writtenSamples += m_unwritten.front().samples();
        m_unwrittenBytes -= bytesOf(m_unwritten.front());
        m_unwritten.pop_front();
    }
    m_problem = {};
}

Result<std::unordered_map<std::string, KnownStatus>> HistoryWriter::lastStatuses()
{
    const Result<void> opened = m_store->open();
    if (!opened)
        return tl::unexpected<Error>(opened.error());
    return m_store->lastStatuses();
}

WriterHealth HistoryWriter::health() const
{
    WriterHealth health{m_store->health(), m_problem, m_writtenSamples, m_lostSamples, m_lostEvents, 0};
    for (const WriteBatch &batch : m_unwritten)
        health.unwrittenSamples += batch.samples();
    return health;
}

void HistoryWriter::visitAllUnwritten(const std::function<void(std::uint32_t, const RollUp &)> &visit) const
{
    for (const WriteBatch &batch : m_unwritten) {
        for (const StoredRollUps &rows : batch.rollUps)
            decodeRollUps(rows.data, rows.hour, [&](const RollUp &rollUp) { visit(rows.endpoint, rollUp); });
    }
    m_table.visitAll([&](std::uint32_t endpoint, const RollUp &rollUp) { visit(keyOf(endpoint), rollUp); });
}

std::uint64_t HistoryWriter::lateRows(std::int64_t beforeHour)
{
    m_lateBefore = std::max(m_lateBefore, beforeHour);
    return m_lateRows;
}

void HistoryWriter::visitUnwritten(EndpointHandle endpoint,
                                   const std::function<void(const RollUp &)> &visit) const
{
    const std::uint32_t key = keyOf(endpoint);
    for (const WriteBatch &batch : m_unwritten) {
        for (const StoredRollUps &rows : batch.rollUps) {
            if (rows.endpoint == key)
                decodeRollUps(rows.data, rows.hour, visit);
        }
    }
    m_table.visit(endpoint, visit);
}

} // namespace lightfoot
