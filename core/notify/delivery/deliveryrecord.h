// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.h"
#include "core/monitor/notification.h"

#include <memory>

namespace lightfoot {

// Where one notification stands with one notifier.
enum class DeliveryState : std::uint8_t
{
    Waiting, // to be sent, now or later
    Sending, // an attempt is under way, or was when the program ended; found at start, it means Maybe
    Sent,
    Dry,    // logged, not sent
    Folded, // quiet hours: a later one told it, or it was over before they were
    Dead,   // given up; a person may try again or drop it
    Maybe,  // the program ended during the attempt: a person decides
    Dropped // by a person
};
inline constexpr std::size_t deliveryStateCount = std::size_t(DeliveryState::Dropped) + 1;

std::string_view toString(DeliveryState state); // stable: "waiting", "sending" ...
std::optional<DeliveryState> deliveryStateFromString(std::string_view text);
// The reason of a Maybe.
Message maybeSent();

struct DeliveryRecord
{
    std::string notification; // its id
    std::string notifier;     // "kind/name"
    DeliveryState state = DeliveryState::Waiting;
    int attempts = 0;
    WallTime queued;    // when it was taken
    WallTime next;      // not before; a label only, a running program counts on the steady clock
    std::string reason; // of the last attempt that failed: English, safe to print, no secrets

    bool operator==(const DeliveryRecord &) const = default;
};

using NotificationPtr = std::shared_ptr<const Notification>;

// A record with what is to be told. A value.
struct StoredDelivery
{
    DeliveryRecord record;
    NotificationPtr notification; // never null
};

// One moment on both clocks.
struct Now
{
    SteadyTime steady;
    WallTime wall;
};

inline Now nowOf(const Clock &clock)
{
    return {clock.steady(), clock.wall()};
}

} // namespace lightfoot
