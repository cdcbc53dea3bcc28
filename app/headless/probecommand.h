// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/proberkind.h"

#include <span>
#include <string>

namespace lightfoot {

// lightfoot-cli probe TARGET... : one probe each, told with its phases. Returns the exit code.
int runProbeCommand(std::span<const std::string> arguments, ProberKinds kinds);

} // namespace lightfoot
