// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/sqlite.h"
#include "core/history/store.h"

namespace lightfoot {

// The embedded store: one SQLite file in WAL mode, locked for this process alone.
//
// What is committed survives a kill -9: it is in the kernel's page cache. A power loss is another matter:
// with synchronous=NORMAL it may take what was committed since the last checkpoint (about the last minute at
// full rate), but never damages the file. An fsync a second would bring the disk's latency into every write
// and spin up laptops.
//
// It always opens: what is damaged, foreign or newer is set aside as NAME.damaged-TIME and a new file is
// started. A disk that is full or read-only is an Error now and tried again by the next call.
class SqliteStore final : public Store
{
public:
    static constexpr std::uint64_t defaultLimit = std::uint64_t(1) << 30;
    static constexpr std::uint64_t minimumLimit = std::uint64_t(1) << 20;

    // limitBytes: of pages in use; the write-ahead log beside the file adds up to about 8 MiB.
    explicit SqliteStore(std::string path, std::uint64_t limitBytes = defaultLimit);
    ~SqliteStore() override;

    Result<void> open() override;
    std::uint64_t identity() const override { return m_identity; }
    Result<void> registerEndpoints(std::vector<StoredEndpoint> &endpoints) override;
    Result<std::unordered_map<std::string, KnownStatus>> lastStatuses() override;
    Result<void> write(const WriteBatch &batch) override;
    std::int64_t lastBlock() const override { return m_lastBlock; }
    Result<std::vector<StoredBlock>> blocksBetween(std::int64_t fromMs, std::int64_t toMs,
                                                   const StoredBlock &after, std::size_t limit) override;
    Result<std::vector<StoredBlock>> blocksAfter(std::int64_t id, std::size_t limit) override;
    Result<std::vector<StoredRollUps>> rollUps(std::uint32_t endpoint, std::int64_t fromHour,
                                               std::int64_t toHour) override;
    Result<std::vector<StoredRollUps>> rollUpsAfter(std::int64_t hour, std::uint32_t endpoint,
                                                    std::int64_t toHour, std::size_t limit) override;
    Result<RollUpPositions> rollUpPositions() override;
    void setLimit(std::uint64_t bytes) override;
    StoreHealth health() const override { return m_health; }

private:
    struct Statements;
    struct Trouble
    {
        Error error;
        bool damaged = false; // else: try again later
    };

    // Opening (sqlitestore_open.cpp)
    tl::expected<void, Trouble> tryOpen();
    tl::expected<void, Trouble> configure();
    tl::expected<void, Trouble> checkSchema();
    tl::expected<void, Trouble> checkPages();
    tl::expected<void, Trouble> prepare();
    bool createSchema();
    Trouble trouble() const;
    Result<void> setAside(const Message &why);
    void close();

    tl::unexpected<Error> notOpen() const;
    // Rolls back, says what went wrong, and closes or sets aside what is of no use any more.
    tl::unexpected<Error> recover();
    bool writeBlocks(const WriteBatch &batch, std::int64_t &lastBlock);
    bool writeEvents(const WriteBatch &batch);
    bool writeRollUps(const WriteBatch &batch, std::int64_t lastBlock);
    bool registerOne(StoredEndpoint &endpoint);
    Result<std::vector<StoredBlock>> readBlocks(sqlite::Statement &statement);

    // The limit (sqlitestore_limit.cpp)
    std::int64_t pragma(const char *sql);
    bool enforceLimit();
    bool deleteSome(bool &deleted);
    void updateSize();

    const std::string m_path;
    sqlite::Database m_database;
    std::unique_ptr<Statements> m_statements; // after m_database: gone before it
    std::uint64_t m_identity = 0;
    std::int64_t m_lastBlock = 0;
    StoreHealth m_health;
};

} // namespace lightfoot
