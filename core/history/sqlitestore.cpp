// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/sqlitestatements.h"

#include <sqlite3.h>

namespace lightfoot {

namespace {

// A row of roll-ups is one endpoint and hour, its number made of both, hour first: the store grows at its
// end, and the oldest hours are deleted from its beginning.
std::int64_t rollUpId(std::int64_t hour, std::uint32_t endpoint)
{
    return (hour << 32) | static_cast<std::int64_t>(endpoint);
}

// What no clock can hold (a damaged file) becomes 1970.
WallTime timeOf(std::int64_t ms)
{
    constexpr std::int64_t furthest =
        std::chrono::floor<std::chrono::milliseconds>(WallTime::duration::max()).count();
    return ms >= -furthest && ms <= furthest ? WallTime(std::chrono::milliseconds(ms)) : WallTime();
}

} // namespace

SqliteStore::SqliteStore(std::string path, std::uint64_t limitBytes) : m_path(std::move(path))
{
    m_health.location = m_path;
    setLimit(limitBytes);
}

SqliteStore::~SqliteStore()
{
    close();
}

tl::unexpected<Error> SqliteStore::notOpen() const
{
    return failure(QT_TRANSLATE_NOOP("Message", "the history %1 is not open"), m_path);
}

tl::unexpected<Error> SqliteStore::recover()
{
    const Trouble met = trouble();
    const int code = sqlite3_errcode(m_database.get()) & 0xFF;
    sqlite::execute(m_database.get(), "ROLLBACK");
    if (met.damaged) {
        close();
        // An error of moving it is met again, and told, by the next open().
        static_cast<void>(setAside(met.error.message));
    } else if (code != SQLITE_FULL && code != SQLITE_BUSY) {
        close();
    }
    return tl::unexpected<Error>(met.error);
}

bool SqliteStore::registerOne(StoredEndpoint &endpoint)
{
    sqlite::Statement &find = m_statements->findEndpoint;
    find.bindText(1, endpoint.id);
    if (find.step()) {
        endpoint.key = static_cast<std::uint32_t>(find.integer(0));
        const bool renamed = find.text(1) != endpoint.name;
        find.reset();
        return !renamed ||
               m_statements->renameEndpoint.bind(1, endpoint.key).bindText(2, endpoint.name).run();
    }
    find.reset();
    if (find.code() != SQLITE_DONE)
        return false;
    sqlite::Statement &add = m_statements->addEndpoint;
    // 0 becomes NULL, which takes the next number; so does a key that another endpoint has.
    if (!add.bind(1, endpoint.key).bindText(2, endpoint.id).bindText(3, endpoint.name).run() &&
        ((sqlite3_errcode(m_database.get()) & 0xFF) != SQLITE_CONSTRAINT || !add.bind(1, 0).run()))
        return false;
    endpoint.key = static_cast<std::uint32_t>(sqlite3_last_insert_rowid(m_database.get()));
    return true;
}

Result<void> SqliteStore::registerEndpoints(std::vector<StoredEndpoint> &endpoints)
{
    if (!m_database)
        return notOpen();
    std::vector<StoredEndpoint> registered = endpoints;
    if (sqlite::execute(m_database.get(), "BEGIN IMMEDIATE") != SQLITE_OK)
        return recover();
    for (StoredEndpoint &endpoint : registered) {
        if (!registerOne(endpoint))
            return recover();
    }
    if (sqlite::execute(m_database.get(), "COMMIT") != SQLITE_OK)
        return recover();
    endpoints = std::move(registered);
    return {};
}

Result<std::unordered_map<std::string, KnownStatus>> SqliteStore::lastStatuses()
{
    if (!m_database)
        return notOpen();
    std::unordered_map<std::string, KnownStatus> statuses;
    sqlite::Statement select(m_database.get(),
                             "SELECT id, status, failure, since_ms FROM endpoints WHERE status IS NOT NULL");
    while (select.step()) {
        const std::optional<Status> status = statusFromString(select.text(1));
        if (!status)
            continue; // by a later version
        const FailureKind kind = failureKindFromString(select.text(2)).value_or(FailureKind::None);
        statuses.emplace(select.text(0), KnownStatus{*status, kind, timeOf(select.integer(3))});
    }
    if (select.code() != SQLITE_DONE)
        return tl::unexpected<Error>(trouble().error);
    return statuses;
}

bool SqliteStore::writeBlocks(const WriteBatch &batch, std::int64_t &lastBlock)
{
    for (const StoredBlock &block : batch.blocks) {
        const auto samples = static_cast<std::int64_t>(block.samples);
        if (!m_statements->addBlock.bind(1, block.startMs)
                 .bind(2, block.endMs)
                 .bind(3, samples)
                 .bindBlob(4, block.data)
                 .run())
            return false;
        lastBlock = sqlite3_last_insert_rowid(m_database.get());
    }
    return true;
}

bool SqliteStore::writeEvents(const WriteBatch &batch)
{
    for (const StoredEvent &event : batch.events) {
        const std::string_view from = toString(event.from);
        const std::string_view to = toString(event.to);
        const std::string_view kind = toString(event.failure);
        const std::string_view told = event.announcement == Announcement::Down        ? "down"
                                      : event.announcement == Announcement::Recovered ? "recovered"
                                                                                      : "";
        if (!m_statements->addEvent.bind(1, event.atMs)
                 .bind(2, event.endpoint)
                 .bindText(3, from)
                 .bindText(4, to)
                 .bindText(5, kind)
                 .bindText(6, event.reason)
                 .bindText(7, told)
                 .run() ||
            !m_statements->setStatus.bind(1, event.endpoint)
                 .bindText(2, to)
                 .bindText(3, kind)
                 .bind(4, event.atMs)
                 .run())
            return false;
    }
    return true;
}

bool SqliteStore::writeRollUps(const WriteBatch &batch, std::int64_t lastBlock)
{
    for (const StoredRollUps &rows : batch.rollUps) {
        if (!m_statements->addRollUps.bind(1, rollUpId(rows.hour, rows.endpoint))
                 .bindBlob(2, rows.data)
                 .run())
            return false;
    }
    for (const std::uint32_t endpoint : batch.rolledUp) {
        if (!m_statements->setRolledUp.bind(1, endpoint).bind(2, lastBlock).run())
            return false;
    }
    return batch.rolledUpTo < 0 ||
           m_statements->setMeta.bindText(1, "rolled_up").bind(2, batch.rolledUpTo).run();
}

Result<void> SqliteStore::write(const WriteBatch &batch)
{
    if (!m_database)
        return notOpen();
    std::int64_t lastBlock = m_lastBlock;
    if (sqlite::execute(m_database.get(), "BEGIN IMMEDIATE") != SQLITE_OK || !writeBlocks(batch, lastBlock) ||
        !writeEvents(batch) || !writeRollUps(batch, lastBlock) ||
        sqlite::execute(m_database.get(), "COMMIT") != SQLITE_OK)
        return recover();
    m_lastBlock = lastBlock;
    // The batch is in: trouble from here on is not an error of it, and is met again by the next write.
    if (!enforceLimit())
        static_cast<void>(recover());
    return {};
}

Result<std::vector<StoredBlock>> SqliteStore::readBlocks(sqlite::Statement &statement)
{
    const sqlite::ResetLater reset(statement);
    std::vector<StoredBlock> blocks;
    while (statement.step()) {
        StoredBlock block;
        block.id = statement.integer(0);
        block.startMs = statement.integer(1);
        block.endMs = statement.integer(2);
        block.samples = static_cast<std::size_t>(statement.integer(3));
        block.data = statement.text(4);
        blocks.push_back(std::move(block));
    }
    if (statement.code() != SQLITE_DONE)
        return tl::unexpected<Error>(trouble().error);
    return blocks;
}

Result<std::vector<StoredBlock>> SqliteStore::blocksBetween(std::int64_t fromMs, std::int64_t toMs,
                                                            const StoredBlock &after, std::size_t limit)
{
    if (!m_database)
        return notOpen();
    sqlite::Statement &select = m_statements->blocksBetween;
    select.bind(1, after.id == 0 ? fromMs - 1 : after.endMs).bind(2, after.id == 0 ? INT64_MAX : after.id);
    select.bind(3, toMs + StoredBlock::longestMs).bind(4, toMs).bind(5, static_cast<std::int64_t>(limit));
    return readBlocks(select);
}

Result<std::vector<StoredBlock>> SqliteStore::blocksAfter(std::int64_t id, std::size_t limit)
{
    if (!m_database)
        return notOpen();
    m_statements->blocksAfter.bind(1, id).bind(2, static_cast<std::int64_t>(limit));
    return readBlocks(m_statements->blocksAfter);
}

Result<std::vector<StoredRollUps>> SqliteStore::rollUps(std::uint32_t endpoint, std::int64_t fromHour,
                                                        std::int64_t toHour)
{
    if (!m_database)
        return notOpen();
    // Only hours that there can be: each is one look-up.
    const std::int64_t first = std::max(fromHour, pragma("SELECT min(id) >> 32 FROM rollups"));
    const std::int64_t last = std::min(toHour, pragma("SELECT max(id) >> 32 FROM rollups"));
    std::vector<StoredRollUps> rows;
    for (std::int64_t hour = first; hour <= last; ++hour) {
        sqlite::Statement &select = m_statements->rollUps;
        const sqlite::ResetLater reset(select);
        if (select.bind(1, rollUpId(hour, endpoint)).step())
            rows.push_back(StoredRollUps{endpoint, hour, std::string(select.text(0))});
        else if (select.code() != SQLITE_DONE)
            return tl::unexpected<Error>(trouble().error);
    }
    return rows;
}

Result<std::vector<StoredRollUps>> SqliteStore::rollUpsAfter(std::int64_t hour, std::uint32_t endpoint,
                                                             std::int64_t toHour, std::size_t limit)
{
    if (!m_database)
        return notOpen();
    sqlite::Statement &select = m_statements->rollUpsAfter;
    const sqlite::ResetLater reset(select);
    select.bind(1, rollUpId(hour, endpoint)).bind(2, rollUpId(toHour + 1, 0));
    select.bind(3, static_cast<std::int64_t>(limit));
    std::vector<StoredRollUps> rows;
    while (select.step()) {
        const std::int64_t id = select.integer(0);
        rows.push_back({static_cast<std::uint32_t>(id), id >> 32, std::string(select.text(1))});
    }
    if (select.code() != SQLITE_DONE)
        return tl::unexpected<Error>(trouble().error);
    return rows;
}

Result<RollUpPositions> SqliteStore::rollUpPositions()
{
    if (!m_database)
        return notOpen();
    RollUpPositions positions;
    positions.all = pragma("SELECT value FROM meta WHERE name = 'rolled_up'");
    sqlite::Statement select(m_database.get(), "SELECT key, rolled_up FROM endpoints WHERE rolled_up > ?");
    select.bind(1, positions.all);
    while (select.step())
        positions.endpoints.emplace(static_cast<std::uint32_t>(select.integer(0)), select.integer(1));
    if (select.code() != SQLITE_DONE)
        return tl::unexpected<Error>(trouble().error);
    return positions;
}

} // namespace lightfoot
