// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/notify/delivery/outbox.h"

#include <array>

namespace lightfoot {

// What people ask of a running Lightfoot, and what became of it. Also in files of a version 1 that did not
// have it: who does not know these tables leaves them alone.
inline constexpr const char *requestSchema = R"(
CREATE TABLE IF NOT EXISTS requests(id INTEGER PRIMARY KEY AUTOINCREMENT, text TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS answers(id INTEGER PRIMARY KEY, done INTEGER NOT NULL, text TEXT NOT NULL);
)";

// What an Outbox prepares once.
struct Outbox::Statements
{
    explicit Statements(sqlite3 *database);
    bool ok() const;

    sqlite::Statement putState;
    sqlite::Statement forgetState;
    sqlite::Statement addDecision;
    sqlite::Statement trimEndpoint;
    sqlite::Statement addNotification;
    sqlite::Statement findNotification;
    sqlite::Statement putDelivery;
    sqlite::Statement decisionsBetween;
    // Of requestSchema; not there, and not needed, in an old file that is only read.
    sqlite::Statement selectRequests;
    sqlite::Statement dropRequest;
    sqlite::Statement putAnswer;
    sqlite::Statement trimAnswers;
    std::array<sqlite::Statement, 4> trims;
};

} // namespace lightfoot
