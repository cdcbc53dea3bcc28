// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/option.h"

#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

// Options whose keys begin with the same word may stand in a map under that word: "limit: {low: 1, high: 2}"
// for limit_low and limit_high, to any depth. They are written flat. Pure functions over descriptors; any
// thread.

// Whether options have keys that begin with name and "_", and neither they nor commonOptions() have name
// itself.
bool isOptionGroup(std::span<const OptionDescriptor> options, std::string_view name);

// The rest of the keys that begin with name and "_".
std::vector<std::string_view> groupMembers(std::span<const OptionDescriptor> options, std::string_view name);

// The groups that more than one option makes up, by their first words, in the order of options: those worth
// telling people of.
std::vector<std::string_view> optionGroups(std::span<const OptionDescriptor> options);

} // namespace lightfoot
