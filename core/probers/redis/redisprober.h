// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/proberkind.h"

namespace lightfoot {

// Logs in to a Redis server, pings it, compares values.
extern const ProberKind redisKind;

} // namespace lightfoot
