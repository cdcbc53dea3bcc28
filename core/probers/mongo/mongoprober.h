// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/proberkind.h"

namespace lightfoot {

// Logs in to a MongoDB server (or one that speaks its protocol), pings it, looks documents up.
extern const ProberKind mongoKind;

} // namespace lightfoot
