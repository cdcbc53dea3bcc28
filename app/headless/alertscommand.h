// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/channelkind.h"
#include "core/probe/proberkind.h"

#include <iosfwd>
#include <span>
#include <string>

namespace lightfoot {

// lightfoot-cli alerts ACTION: what people are told of, and what they say to it. Returns the exit status: 0
// it is done, 1 it was refused or not delivered, 2 it cannot be told yet or there is nothing to read, 64
// wrong usage. Waits for disks, for a running Lightfoot about three seconds, and of test for the service.
int runAlertsCommand(std::span<const std::string> arguments, ProberKinds kinds, ChannelKinds channels,
                     std::ostream &out, std::ostream &err);

} // namespace lightfoot
