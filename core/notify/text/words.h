// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/notification.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace lightfoot {

// Words that all channels share. English, plain, not escaped for any service. Pure; any thread.

// The two largest units: "850 ms", "12 s", "4 min 12 s", "1 h 3 min", "2 d 4 h".
std::string durationWords(std::chrono::nanoseconds duration);
// "2026-11-27 18:04:12 UTC": whoever reads it may be elsewhere than this machine.
std::string timeWords(WallTime time);
// RFC 3339, "2026-11-27T18:04:12Z".
std::string isoTime(WallTime time);

// How a notification sounds, for colours and priorities.
enum class Tone : std::uint8_t
{
    Bad,
    Warning,
    Good,
    Neutral
};
Tone toneOf(NotificationKind kind);
std::uint32_t colourOf(Tone tone);                  // 0xRRGGBB
std::string_view symbolOf(Tone tone);               // an emoji, UTF-8
std::string_view statusWord(NotificationKind kind); // "down", "up", "flapping" ...

// How long what it tells of had lasted when it was decided; zero where that is not known.
std::chrono::nanoseconds lasted(const Notification &notification);

// "site=berlin, team=web".
std::string labelsOf(const TextMap &labels);
// The names of the endpoints it is about: "api-1, api-2 and 5 more".
std::string namesOf(const Notification &notification);

struct Field
{
    std::string label;
    std::string value;

    bool operator==(const Field &) const = default;
};

// What rich channels show beside title and text: target, reason, since, lasted, cause, group, count ...
// Empty values are left out. Values are clean lines of at most 1 KiB.
std::vector<Field> fields(const Notification &notification);

} // namespace lightfoot
