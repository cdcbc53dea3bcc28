// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/sqlitestore.h"

#include <array>

namespace lightfoot {

// The statements that are used all the time, prepared when the store is opened.
struct SqliteStore::Statements
{
    explicit Statements(sqlite3 *database);
    bool ok() const;

    sqlite::Statement addBlock;
    sqlite::Statement addEvent;
    sqlite::Statement setStatus;
    sqlite::Statement addRollUps;
    sqlite::Statement setRolledUp;
    sqlite::Statement setMeta;
    sqlite::Statement findEndpoint;
    sqlite::Statement addEndpoint;
    sqlite::Statement renameEndpoint;
    sqlite::Statement blocksBetween;
    sqlite::Statement blocksAfter;
    sqlite::Statement rollUps;
    sqlite::Statement rollUpsAfter;
    std::array<sqlite::Statement, 6> deletions; // what goes first, first; see sqlitestore_limit.cpp
};

} // namespace lightfoot
