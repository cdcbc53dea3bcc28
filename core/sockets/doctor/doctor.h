// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sockets/doctor/findingkind.h"
#include "core/sockets/doctor/machinefacts.h"

namespace lightfoot {

// All that the kinds find in the facts: the worst first, then in the order of the list. Pure; O(rows).
std::vector<Finding> examine(const MachineFacts &facts, FindingKinds kinds = findingKinds());

// Fine when there are none.
Severity worstOf(std::span<const Finding> findings);

// The kind of that id; null: there is none.
const FindingKind *findingKind(std::string_view id, FindingKinds kinds = findingKinds());

} // namespace lightfoot
