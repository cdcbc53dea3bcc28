// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/channelkind.h"
#include "core/probe/proberkind.h"

#include <iosfwd>
#include <span>
#include <string>

namespace lightfoot {

// lightfoot-cli list check | convert | schema | kinds. arguments: what stands behind "list". Answers go to
// out, remarks on the list and diagnostics to err. The exit code: 0 without errors, 1 with errors in the list
// or where it cannot be written, 64 for wrong usage.
int runListCommand(std::span<const std::string> arguments, ProberKinds kinds, ChannelKinds channels,
                   std::ostream &out, std::ostream &err);

} // namespace lightfoot
