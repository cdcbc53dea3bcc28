// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/proberkind.h"

namespace lightfoot {

// Logs in to a PostgreSQL server, asks for its uptime, compares values.
extern const ProberKind postgresKind;

} // namespace lightfoot
