// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/notify/httpchannel.h"

#include <nlohmann/json_fwd.hpp>

namespace lightfoot {

// What an adaptive card shows of a text: services take bytes and each line is an element of some size.
inline constexpr std::size_t adaptiveCardText = 6000;

// A card of adaptivecards.io, which several services show: title, text and fields, in the colour of the
// notification's tone. Its texts are runs, which know no markup: nothing in them is formatted, links or calls
// anybody. Less than 27 KB as JSON whatever the texts are. Pure; any thread.
nlohmann::json adaptiveCard(const HttpMessage &message, const char *version);

} // namespace lightfoot
