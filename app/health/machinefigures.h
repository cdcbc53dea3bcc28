// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/duration.h"

#include <cstdint>
#include <optional>

namespace lightfoot {

// File descriptors that this process may still open: RLIMIT_NOFILE less those open. Any thread.
std::optional<std::uint64_t> freeDescriptors();

// Local ports left to the pair of addresses that has the fewest, of the whole machine. Reads the kernel's
// socket table: some 30 ms where that has 30,000 rows. Any thread.
std::optional<std::uint64_t> freePorts();

// How long this machine has slept since it was started.
Duration timeAsleep();

} // namespace lightfoot
