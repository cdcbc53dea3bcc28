// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/alerttroubles.h"

namespace lightfoot {

namespace {

constexpr int linesALook = 50; // a service that refuses everything does not drown the rest
constexpr std::size_t troubleReason = 1000;
constexpr const char *troubleHead = "lightfoot-cli run: ";

void printUndelivered(std::ostream &out, const StoredDelivery &delivery)
{
    const DeliveryRecord &record = delivery.record;
    out << troubleHead
        << (record.state == DeliveryState::Maybe ? "may or may not have been delivered to "
                                                 : "not delivered to ")
        << escaped(record.notifier) << ": " << escaped(delivery.notification->title);
    if (!record.reason.empty())
        out << ": " << escaped(record.reason, troubleReason);
    out << '\n';
}

} // namespace

AlertTroubles::AlertTroubles(std::ostream &out, const std::vector<StoredDelivery> &before)
    : m_out(out), m_known(keysOf(before))
{}

std::set<AlertTroubles::Key> AlertTroubles::keysOf(const std::vector<StoredDelivery> &undelivered)
{
    std::set<Key> keys;
    for (const StoredDelivery &delivery : undelivered)
        keys.emplace(delivery.record.notification, delivery.record.notifier, delivery.record.state);
    return keys;
}

void AlertTroubles::say(const Message &what, std::string &before)
{
    const std::string text = what ? toEnglish(what) : std::string();
    if (!text.empty() && text != before)
        m_out << troubleHead << text << '\n';
    if (!text.empty())
        before = text; // a disk that comes and goes is told of once
}

void AlertTroubles::look(const std::vector<StoredDelivery> &undelivered, const CourierHealth &health)
{
    int lines = 0;
    for (const StoredDelivery &delivery : undelivered) {
        const DeliveryRecord &record = delivery.record;
        if (!m_known.contains({record.notification, record.notifier, record.state}) && ++lines <= linesALook)
            printUndelivered(m_out, delivery);
    }
    if (lines > linesALook)
        m_out << troubleHead << "and " << lines - linesALook << " more were not delivered\n";
    m_known = keysOf(undelivered); // what a person tried again may fail again
    say(health.problem, m_problem);
    say(health.notice, m_notice);
    // Who has no notifiers does not want to be told.
    if (health.unheard > m_unheard && !health.notifiers.empty())
        m_out << troubleHead << "messages that no notifier listens to: " << health.unheard << '\n';
    m_unheard = health.unheard;
    m_out.flush();
}

void AlertTroubles::lookAtList(bool hasNotifiers, bool hasData)
{
    if (!hasNotifiers || hasData || m_saidForgetful)
        return;
    m_saidForgetful = true;
    m_out << troubleHead
          << "without --data what waits to be sent and what people were told is forgotten at the end\n";
}

} // namespace lightfoot
