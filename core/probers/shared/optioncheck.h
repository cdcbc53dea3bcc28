// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/option.h"
#include "core/base/result.h"
#include "core/probe/endpoint.h"

namespace lightfoot {

// Checks all that a descriptor list can know of a kind's options: what is required is there, types, ranges,
// choices. Lists and forms settle that before; a prober is made from anything, and must not take a wrong type
// for "not set".
// Also that the endpoint's own address and resolver are addresses: with a wrong one, another machine than the
// one asked for would be measured.
Result<void> checkOptions(std::span<const OptionDescriptor> descriptors, const Endpoint &endpoint);

} // namespace lightfoot
