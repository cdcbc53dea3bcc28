// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/proberkind.h"

namespace lightfoot {

// Asks a memcached server for its version and for items.
extern const ProberKind memcacheKind;

} // namespace lightfoot
