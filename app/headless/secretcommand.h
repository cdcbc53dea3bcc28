// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iosfwd>
#include <span>
#include <string>

namespace lightfoot {

// lightfoot-cli secret: puts secrets into the user's keychain, for ${keychain:NAME} in lists. A secret comes
// from standard input and is never printed. Exit code 0; 1: it is not there, or could not be stored or
// removed; 2: the keychain could not tell; 64: wrong usage.
int runSecretCommand(std::span<const std::string> arguments, std::ostream &out, std::ostream &err);

} // namespace lightfoot
