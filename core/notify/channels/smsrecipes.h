// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/notify/channels/channelparts.h"

namespace lightfoot {

// A text in several parts costs several times; this is three or four of them, and less than any provider's
// limit (Yunpian: 500 characters with the sign, Twilio: 1600).
inline constexpr std::size_t smsTextLimit = 480;

std::span<const OptionDescriptor> smsOptions();

// One request a number each, so that a number that is refused keeps no other from its message and none gets
// it twice.
extern const HttpRecipe twilioRecipe;
extern const HttpRecipe nexmoRecipe;
extern const HttpRecipe yunpianRecipe;

inline constexpr const char *formType = "application/x-www-form-urlencoded";

} // namespace lightfoot
