// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/sqlitestatements.h"

#include <algorithm>
#include <sqlite3.h>

namespace lightfoot {

std::int64_t SqliteStore::pragma(const char *sql)
{
    sqlite::Statement statement(m_database.get(), sql);
    return statement.step() ? statement.integer(0) : 0;
}

void SqliteStore::setLimit(std::uint64_t bytes)
{
    m_health.limitBytes = std::max(bytes, minimumLimit);
}

void SqliteStore::updateSize()
{
    const std::int64_t used = pragma("PRAGMA page_count") - pragma("PRAGMA freelist_count");
    m_health.bytes = static_cast<std::uint64_t>(used * pragma("PRAGMA page_size"));
}

// One small step of what goes first. deleted: false when there was nothing left to delete.
bool SqliteStore::deleteSome(bool &deleted)
{
    constexpr std::int64_t keptMs = 2 * 3'600'000; // so that charts of the last hour keep single results
    const std::int64_t before = pragma("SELECT max(end_ms) FROM blocks") - keptMs;
    deleted = false;
    for (sqlite::Statement &deletion : m_statements->deletions) {
        if (!deletion.bind(1, before).run())
            return false;
        if (sqlite3_changes(m_database.get()) > 0) {
            deleted = true;
            return true;
        }
    }
    return true;
}

// Pages that become free are used again, so at the limit the file neither grows nor shrinks. Only when much
// is free (the limit was lowered) is it given back, a little at each write.
bool SqliteStore::enforceLimit()
{
    constexpr int maximumSteps = 256;
    updateSize();
    for (int step = 0; step < maximumSteps && m_health.bytes > m_health.limitBytes; ++step) {
        bool deleted = false;
        if (!deleteSome(deleted))
            return false;
        if (!deleted)
            break;
        updateSize();
    }
    const std::int64_t free = pragma("PRAGMA freelist_count");
    if (free > 256 && free > pragma("PRAGMA page_count") / 8)
        return sqlite::execute(m_database.get(), "PRAGMA incremental_vacuum(128)") == SQLITE_OK;
    return true;
}

} // namespace lightfoot
