// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/alertrequest.h"
#include "core/monitor/alertstore.h"
#include "core/notify/delivery/deliveryrecord.h"

#include <set>

namespace lightfoot {

// How much may wait in memory for a disk that does not answer. Beyond it the oldest decisions and the newest
// notifications are dropped.
struct BatchLimits
{
    static constexpr std::size_t decisions = 20'000;
    static constexpr std::size_t notifications = 10'000;
    static constexpr std::size_t deliveries = 100'000;
};

// Adds a later batch to an earlier one. The ids of the notifications that were dropped.
std::vector<std::string> mergeBatch(AlertBatch &earlier, AlertBatch later);

// What the outbox writes in one transaction.
struct OutboxWrite
{
    AlertBatch batch; // its notifications: those that are to be found again
    std::map<std::pair<std::string, std::string>, DeliveryRecord> deliveries; // by notification and notifier
    std::map<std::int64_t, AlertAnswer> answers; // to requests, by their numbers: done with afterwards

    bool empty() const { return batch.empty() && deliveries.empty() && answers.empty(); }
    void put(const DeliveryRecord &record);
    // Adds what is to be written later. What became of notifications that were dropped for want of room is
    // dropped with them, then and later; so is what goes beyond BatchLimits::deliveries. How many
    // notifications were dropped.
    std::size_t merge(OutboxWrite later);

    std::set<std::string> unkept; // notifications that were dropped: nothing about them is written
};

} // namespace lightfoot
