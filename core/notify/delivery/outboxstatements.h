// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/notify/delivery/outbox.h"

#include <array>

namespace lightfoot {

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
    std::array<sqlite::Statement, 4> trims;
};

} // namespace lightfoot
