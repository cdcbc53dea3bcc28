// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/proberkind.h"

namespace lightfoot {

// Talks to a mailbox server, over TLS where it can be had, and logs in where a user is named. Opens no
// mailbox.
extern const ProberKind imapKind;

} // namespace lightfoot
