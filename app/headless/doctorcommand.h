// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iosfwd>
#include <span>
#include <string>

namespace lightfoot {

// lightfoot-cli doctor [--json] [--for 3s]: watches this machine's TCP sockets, then prints what it found.
// arguments: what follows the word "doctor". Returns the exit status: 0 nothing worse than a note, 1 a
// warning or worse, 2 the kernel's tables cannot be read, 64 wrong usage (said on err). Blocks for as long as
// it watches; of the network namespace of the calling thread.
int runDoctorCommand(std::span<const std::string> arguments, std::ostream &out, std::ostream &err);

} // namespace lightfoot
