// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/proberkind.h"

namespace lightfoot {

// Shakes hands over TLS and looks at every certificate the server sends.
extern const ProberKind tlsKind;

} // namespace lightfoot
