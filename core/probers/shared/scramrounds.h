// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace lightfoot {

// For the kinds whose client library computes SCRAM's rounds (RFC 5802 section 5.1) itself: as many as the
// server asks for and without looking up, so that neither deadline nor cancellation ends it.

inline constexpr std::uint32_t mostScramRounds = 1'000'000; // usual: 4,096 to 15,000; these take seconds

// Whether anything in a server's bytes may be read as more than that. Libraries read the number as strtol()
// does and keep 32 bits of it: -2294967296 are two thousand million rounds.
inline bool asksForTooManyRounds(std::string_view bytes)
{
    for (std::size_t at = bytes.find("i="); at != std::string_view::npos; at = bytes.find("i=", at + 2)) {
        const std::size_t first = bytes.find_first_not_of(" \t\n\v\f\r+-", at + 2);
        std::uint64_t rounds = 0;
        for (std::size_t i = first; i < bytes.size() && bytes[i] >= '0' && bytes[i] <= '9'; ++i)
            rounds = std::min<std::uint64_t>(rounds * 10 + static_cast<unsigned>(bytes[i] - '0'), UINT32_MAX);
        if (rounds > mostScramRounds)
            return true;
    }
    return false;
}

} // namespace lightfoot
