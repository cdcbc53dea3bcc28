// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/monitor/endpointstate.h"

namespace lightfoot {

// What must survive a restart of what is believed of an endpoint, in one line: a version, then words and
// numbers. Counts beyond what a threshold can ask for are not told apart.
std::string toText(const EndpointState &state);
Result<EndpointState> endpointStateFromText(std::string_view text);

} // namespace lightfoot
