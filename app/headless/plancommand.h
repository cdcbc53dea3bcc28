// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/channelkind.h"
#include "core/probe/proberkind.h"

#include <span>
#include <string>

namespace lightfoot {

// lightfoot-cli plan --list FILE... [--interval 5s] [--try 30s] [--json]: what a list will ask of this
// machine, before it is started. The exit code: 0 it fits (also where only a silence of all endpoints would
// be too much), 1 it does not, 2 the trial could not be made, 64 wrong usage.
int runPlanCommand(std::span<const std::string> arguments, ProberKinds kinds, ChannelKinds channels);

} // namespace lightfoot
