// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace lightfoot {

// The word that someone who wrote text most likely meant: within two edits and nearer than half of the text;
// empty when there is none. Of words equally near, the first.
std::string nearestWord(std::string_view text, std::span<const std::string_view> words);

} // namespace lightfoot
