// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <strings.h>

namespace lightfoot {

// Whether two names of a list are the same: ids of kinds and channels compare without case (ASCII).
inline bool sameText(std::string_view a, std::string_view b)
{
    return a.size() == b.size() && strncasecmp(a.data(), b.data(), b.size()) == 0;
}

} // namespace lightfoot
