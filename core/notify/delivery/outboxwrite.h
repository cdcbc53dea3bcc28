// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/alertstore.h"
#include "core/notify/delivery/deliveryrecord.h"

namespace lightfoot {

// How much may wait in memory for a disk that does not answer. Beyond it the oldest decisions and the newest
// notifications are dropped.
struct BatchLimits
{
    static constexpr std::size_t decisions = 20'000;
    static constexpr std::size_t notifications = 10'000;
};

// Adds a later batch to an earlier one. How many notifications were dropped.
std::size_t mergeBatch(AlertBatch &earlier, AlertBatch later);

// What the outbox writes in one transaction.
struct OutboxWrite
{
    AlertBatch batch; // its notifications: those that are to be found again
    std::map<std::pair<std::string, std::string>, DeliveryRecord> deliveries; // by notification and notifier

    bool empty() const { return batch.empty() && deliveries.empty(); }
    void put(const DeliveryRecord &record);
};

} // namespace lightfoot
