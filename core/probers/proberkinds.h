// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/proberkind.h"

namespace lightfoot {

// Every kind of probe there is. Handed in by the application; nothing else asks.
ProberKinds proberKinds();

} // namespace lightfoot
