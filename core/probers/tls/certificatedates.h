// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/duration.h"
#include "core/probe/proberesult.h"

#include <span>

namespace lightfoot {

// Whole days from now until the first of the certificates expires, negative when one has.
std::int64_t daysLeft(std::span<const Certificate> certificates, WallTime now);

// The first certificate that has expired or is not valid yet, named.
MaybeFailure checkInDate(std::span<const Certificate> certificates, WallTime now);

// The first that expires within the given time, named with the days it has left.
MaybeFailure checkStaysInDate(std::span<const Certificate> certificates, WallTime now, Duration alertBefore);

} // namespace lightfoot
