// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/proberkind.h"

namespace lightfoot {

// Binds to a directory, over TLS where it can be had, and looks for entries that have to be there.
extern const ProberKind ldapKind;

} // namespace lightfoot
