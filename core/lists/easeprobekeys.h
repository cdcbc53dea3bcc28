// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lists/importreport.h"

#include <optional>
#include <string_view>
#include <vector>

namespace lightfoot {

// Keys of EaseProbe's files that Lightfoot knows of and does not use (yet): known, so that nobody is told to
// look for a typing error. A kind of probe that is built is found before this is asked.
enum class KeyScope : std::uint8_t
{
    Section,
    Top,
    Settings,
    SettingsProbe,
    Endpoint,
    Table, // beside the endpoints of a section that is a map
    Driver // values of the key that tells kinds of one section apart
};

// How much it matters that the key is not used, or nothing when EaseProbe does not know it either.
std::optional<RemarkSeverity> unusedKey(KeyScope scope, std::string_view key);

// Adds the keys of a scope to words.
void addUnusedKeys(KeyScope scope, std::vector<std::string_view> &words);

} // namespace lightfoot
