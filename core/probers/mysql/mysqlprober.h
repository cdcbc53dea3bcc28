// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/proberkind.h"

namespace lightfoot {

// Logs in to a MySQL or MariaDB server, asks for its status, compares values.
extern const ProberKind mysqlKind;

} // namespace lightfoot
