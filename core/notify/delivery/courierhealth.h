// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.h"
#include "core/notify/delivery/deliveryrecord.h"

namespace lightfoot {

// How one notifier does, counted since the start. A value.
struct NotifierHealth
{
    std::string key; // "kind/name"
    Message problem; // why it cannot be used at all, or without its quiet hours
    std::size_t waiting = 0;
    std::uint64_t sent = 0;
    std::uint64_t failed = 0; // attempts
    std::string lastReason;   // of the last attempt that failed; empty after one that worked
    WallTime lastSent;        // epoch: never
};

// How the telling of people does. A value.
struct CourierHealth
{
    Message problem; // set while the disk cannot be used: what waits is in memory and is sent all the same
    Message notice;  // that a damaged store was set aside
    // Rises when an empty store took the place of one that was known: the courier's user is told to save all.
    int storeGeneration = 0;
    std::size_t unwritten = 0; // notifications that are in memory only
    std::uint64_t dropped = 0; // notifications that were too many for the memory
    std::uint64_t unheard = 0; // notifications that no notifier listened to
    Message remark;            // of the last request that nobody could carry out
    std::vector<NotifierHealth> notifiers;
};

} // namespace lightfoot
