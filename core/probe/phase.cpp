// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/phase.h"

namespace lightfoot {

std::string_view toString(Phase phase)
{
    constexpr std::array<std::string_view, phaseCount> names{"dns",   "connect", "proxy",      "tls",
                                                             "hello", "request", "first-byte", "transfer"};
    return names.at(static_cast<std::size_t>(phase));
}

} // namespace lightfoot
