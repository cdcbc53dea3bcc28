// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lists/yamlmap.h"

#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

// A warning of a key that nobody reads, with the known one that was most likely meant. shown: the key as it
// is shown; text: what is compared with the known ones.
void remarkUnknownKey(const YamlNode &key, const std::string &shown, std::string_view text,
                      const std::vector<std::string_view> &known, const RemarkSink &sink);

} // namespace lightfoot
