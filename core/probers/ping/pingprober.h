// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/proberkind.h"

namespace lightfoot {

// Sends ICMP echo requests and counts what comes back: does the machine answer, how fast, how reliably.
extern const ProberKind pingKind;

} // namespace lightfoot
