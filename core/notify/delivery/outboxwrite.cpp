// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/delivery/outboxwrite.h"

#include <iterator>

namespace lightfoot {

std::size_t mergeBatch(AlertBatch &earlier, AlertBatch later)
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
    if (notifications.size() <= BatchLimits::notifications)
        return 0;
    const std::size_t dropped = notifications.size() - BatchLimits::notifications;
    notifications.resize(BatchLimits::notifications);
    return dropped;
}

void OutboxWrite::put(const DeliveryRecord &record)
{
    deliveries.insert_or_assign({record.notification, record.notifier}, record);
}

} // namespace lightfoot
