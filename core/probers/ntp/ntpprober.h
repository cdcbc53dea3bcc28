// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/proberkind.h"

namespace lightfoot {

// Asks a time server once: does it keep time, and how far from it is this machine's clock.
extern const ProberKind ntpKind;

} // namespace lightfoot
