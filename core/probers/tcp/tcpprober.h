// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/proberkind.h"

namespace lightfoot {

// Connects, measures, resets: is the port open, and how fast; and does it answer what is expected.
extern const ProberKind tcpKind;

} // namespace lightfoot
