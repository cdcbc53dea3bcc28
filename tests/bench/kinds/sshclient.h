// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/kinds/kindbench.h"

namespace lightfoot::bench {

// What the kinds over SSH have in common: sshd of the tests, a login by key, host key known.
Served serveSsh();
OptionMap sshOptions(const Place &place);
// Logs in by libssh and, where there is a command, runs it and reads all of its output.
BareProbe sshProbe(const Place &place, const std::string &command);

} // namespace lightfoot::bench
