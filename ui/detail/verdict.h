// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/monitor.h"

#include <QString>

namespace lightfoot {

// What is known of an endpoint in one sentence for people. result may be of the past or never measured.
QString verdictOf(const EndpointView &view, const ProbeResult &result, const Endpoint &definition);

// "valid for 61 days", "expired 3 days ago", of the certificate of the chain that ends first. Empty without
// any.
QString certificateText(const ProbeDetails &details, WallTime now);

// The phase that took the longest, or nothing when none was measured.
std::optional<Phase> longestPhase(const Phases &phases);

} // namespace lightfoot
