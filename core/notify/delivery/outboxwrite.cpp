// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/delivery/outboxwrite.h"

#include <algorithm>
#include <iterator>

namespace lightfoot {

std::vector<std::string> mergeBatch(AlertBatch &earlier, AlertBatch later)
{
    for (auto &[key, text] : later.states)
        earlier.states.insert_or_assign(key, std::move(text));
    std::vector<DecisionRecord> &decisions = earlier.decisions;
    decisions.insert(decisions.end(), std::move_iterator(later.decisions.begin()),
                     std::move_iterator(later.decisions.end()));
    if (decisions.size() > BatchLimits::decisions)
        decisions.erase(decisions.begin(), decisions.end() - std::ptrdiff_t(BatchLimits::decisions));
    std::vector<Notification> &notifications = earlier.notifications;
    notifications.insert(notifications.end(), std::move_iterator(later.notifications.begin()),
                         std::move_iterator(later.notifications.end()));
    std::vector<std::string> dropped;
    for (std::size_t i = BatchLimits::notifications; i < notifications.size(); ++i)
        dropped.push_back(std::move(notifications[i].id));
    notifications.resize(std::min(notifications.size(), BatchLimits::notifications));
    return dropped;
}

void OutboxWrite::put(const DeliveryRecord &record)
{
    deliveries.insert_or_assign({record.notification, record.notifier}, record);
}

std::size_t OutboxWrite::merge(OutboxWrite later)
{
    const std::vector<std::string> dropped = mergeBatch(batch, std::move(later.batch));
    // Lanes go on telling what becomes of these. Nobody waits for a disk so long that this would not be
    // enough.
    if (unkept.size() < BatchLimits::deliveries)
        unkept.insert(dropped.begin(), dropped.end());
    for (auto &[key, record] : later.deliveries) {
        if (unkept.contains(key.first))
            continue;
        if (deliveries.size() < BatchLimits::deliveries || deliveries.contains(key))
            deliveries.insert_or_assign(key, std::move(record));
    }
    answers.merge(later.answers);
    return dropped.size();
}

} // namespace lightfoot
