// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>

namespace lightfoot {

// lightfoot-cli run: probes lists without a window until told to stop, then sums up. Returns the exit code.
int runRunCommand(std::span<const std::string> arguments);

} // namespace lightfoot
