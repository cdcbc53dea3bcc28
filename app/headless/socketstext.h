// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/headless/socketsprinter.h"

#include <string_view>

namespace lightfoot {

// What the ways of writing sockets share.
std::string_view timerName(std::uint8_t timer);

// Names and command lines of processes, escaped and in the marks of the format.
std::string jsonText(std::string_view hostile);
std::string csvText(std::string_view hostile);

} // namespace lightfoot
