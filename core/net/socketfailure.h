// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/asiotypes.h"
#include "core/probe/outcome.h"

#include <string>

namespace lightfoot {

// A socket error in words; the target is named since a probe may touch several (proxy, redirects).
Failure socketFailure(int error, const std::string &target);

// "10.0.0.5:443", "[::1]:80"
std::string addressText(const asio::ip::tcp::endpoint &endpoint);

} // namespace lightfoot
