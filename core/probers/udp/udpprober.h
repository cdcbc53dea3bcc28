// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/proberkind.h"

namespace lightfoot {

// Sends one datagram and looks at what comes back. With something expected: up is an answer that holds it.
// With nothing expected any answer is up, a refusal by ICMP is down, and silence is up with a remark: UDP
// does not tell a server that keeps quiet from a packet that was lost.
extern const ProberKind udpKind;

} // namespace lightfoot
