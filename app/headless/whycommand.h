// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iosfwd>
#include <span>
#include <string>

namespace lightfoot {

// lightfoot-cli why NAME: the rules that led to a message, or to none. Returns the exit code.
int runWhyCommand(std::span<const std::string> arguments, std::ostream &out, std::ostream &err);

} // namespace lightfoot
