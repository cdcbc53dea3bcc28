// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/proberkind.h"

namespace lightfoot {

// Asks a DNS server for records of a name over UDP, TCP or TLS, and looks at what it answers.
extern const ProberKind dnsKind;

} // namespace lightfoot
