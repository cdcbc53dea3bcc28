// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/delivery/deliveryrecord.h"

#include <algorithm>
#include <array>

namespace lightfoot {

namespace {

constexpr std::array<std::string_view, deliveryStateCount> deliveryStateNames{
    "waiting", "sending", "sent", "dry", "folded", "dead", "maybe", "dropped"};

} // namespace

std::string_view toString(DeliveryState state)
{
    return deliveryStateNames.at(static_cast<std::size_t>(state));
}

std::optional<DeliveryState> deliveryStateFromString(std::string_view text)
{
    const auto found = std::ranges::find(deliveryStateNames, text);
    return found == deliveryStateNames.end()
               ? std::nullopt
               : std::optional(static_cast<DeliveryState>(found - deliveryStateNames.begin()));
}

Message maybeSent()
{
    return message(
        QT_TRANSLATE_NOOP("Message", "the program ended while it was sent: it may have arrived or not"));
}

} // namespace lightfoot
