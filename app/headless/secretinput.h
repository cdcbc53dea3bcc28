// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <string>

namespace lightfoot {

// The one line of standard input, without its end; from a terminal after a prompt and without echo, which is
// on again also when the person gives up with Ctrl+C. Errors: nothing there, several lines, no text, too
// long. Blocks until the line is there. No other thread may read standard input.
Result<std::string> readSecret(const std::string &prompt);

} // namespace lightfoot
