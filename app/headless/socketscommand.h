// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iosfwd>
#include <span>
#include <string>

namespace lightfoot {

// `lightfoot-cli sockets`: prints the kernel's table of sockets, and closes some where asked to. arguments:
// what follows the word "sockets"; in: where the answer to --close comes from. Returns the exit status: 0, 1
// when the table cannot be read, a socket not be closed or out takes no more, 64 for wrong usage (said on
// err). With --watch it runs until SIGINT or SIGTERM, which it takes from the calling thread; call it on the
// main thread, before others are started that do not block these signals.
int runSocketsCommand(std::span<const std::string> arguments, std::istream &in, std::ostream &out,
                      std::ostream &err);
// The same with std::cin.
int runSocketsCommand(std::span<const std::string> arguments, std::ostream &out, std::ostream &err);

} // namespace lightfoot
