// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/notify/delivery/courierhealth.h"
#include "core/notify/delivery/deliveryrecord.h"

#include <ostream>
#include <set>
#include <vector>

namespace lightfoot {

// Prints what went wrong with telling people, a line each and once: messages that were not delivered, at most
// 50 a look, and what is wrong with the store. Reasons have no secrets in them; all is escaped. One thread's
// own.
class AlertTroubles
{
public:
    // before: the undelivered messages of earlier runs, of which nothing is said.
    AlertTroubles(std::ostream &out, const std::vector<StoredDelivery> &before);

    // What is new since the last look.
    void look(const std::vector<StoredDelivery> &undelivered, const CourierHealth &health);
    // Once, where there is somebody to tell and nowhere to keep what they are told.
    void lookAtList(bool hasNotifiers, bool hasData);

private:
    using Key = std::tuple<std::string, std::string, DeliveryState>; // notification, notifier

    static std::set<Key> keysOf(const std::vector<StoredDelivery> &undelivered);
    void say(const Message &what, std::string &before);

    std::ostream &m_out;
    std::set<Key> m_known;
    std::string m_problem;
    std::string m_notice;
    std::uint64_t m_unheard = 0;
    bool m_saidForgetful = false;
};

} // namespace lightfoot
