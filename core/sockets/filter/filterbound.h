// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sockets/filter/filterparser.h"

namespace lightfoot {

// A query that lets through all rows the tree matches, and as few others as a query can tell. Reads both
// protocols where the tree does not say otherwise; no states: nothing matches.
SocketQuery filterBound(const FilterTree &tree);

// What both let through, or at least what both do.
SocketQuery bothOf(const SocketQuery &left, const SocketQuery &right);

} // namespace lightfoot
