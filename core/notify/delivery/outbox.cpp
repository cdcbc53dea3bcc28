// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/delivery/notificationtext.h"
#include "core/notify/delivery/outboxstatements.h"

#include <algorithm>
#include <set>
#include <sqlite3.h>

namespace lightfoot {

namespace {

constexpr std::size_t trimEvery = 64; // notifications

// What no clock can hold (a damaged file) becomes 1970.
WallTime storedTime(std::int64_t ms)
{
    constexpr std::int64_t furthest =
        std::chrono::floor<std::chrono::milliseconds>(WallTime::duration::max()).count();
    return ms >= -furthest && ms <= furthest ? WallTime(std::chrono::milliseconds(ms)) : WallTime();
}

std::string joinedLines(const std::vector<std::string> &lines)
{
    std::string text;
    for (const std::string &line : lines)
        text += (text.empty() ? "" : "\n") + line;
    return text;
}

std::vector<std::string> splitLines(std::string_view text)
{
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return lines;
}

} // namespace

Outbox::Outbox(std::string path, Access access) : m_path(std::move(path)), m_access(access) {}

Outbox::~Outbox()
{
    close();
}

tl::unexpected<Error> Outbox::recover()
{
    const Trouble met = trouble();
    const int code = sqlite3_errcode(m_database.get()) & 0xFF;
    sqlite::execute(m_database.get(), "ROLLBACK");
    if (met.damaged && m_access == Access::Write && !m_path.empty()) {
        close();
        // An error of moving it is met again, and told, by the next open().
        static_cast<void>(setAside(met.error.message));
    } else if (code != SQLITE_FULL && code != SQLITE_BUSY) {
        close();
    }
    return tl::unexpected<Error>(met.error);
}

Result<AlertStates> Outbox::states()
{
    if (const auto opened = open(); !opened)
        return tl::unexpected<Error>(opened.error());
    AlertStates states;
    {
        sqlite::Statement select(m_database.get(), "SELECT key, text FROM state");
        while (select.step())
            states.emplace(select.text(0), select.text(1));
        if (select.code() == SQLITE_DONE)
            return states;
    }
    return recover();
}

Result<std::vector<StoredDelivery>> Outbox::deliveries()
{
    if (const auto opened = open(); !opened)
        return tl::unexpected<Error>(opened.error());
    std::vector<StoredDelivery> found;
    {
        sqlite::Statement select(m_database.get(),
                                 "SELECT d.notification, d.notifier, d.state, d.attempts, d.queued_ms, "
                                 "d.next_ms, d.reason, n.text FROM deliveries d JOIN notifications n "
                                 "ON n.id = d.notification "
                                 "WHERE d.state IN ('waiting', 'sending', 'dead', 'maybe') ORDER BY d.id");
        while (select.step()) {
            const auto state = deliveryStateFromString(select.text(2));
            std::optional<Notification> notification = notificationFromText(select.text(7));
            if (!state || !notification)
                continue; // by a later version
            DeliveryRecord record{std::string(select.text(0)),
                                  std::string(select.text(1)),
                                  *state,
                                  static_cast<int>(select.integer(3)),
                                  storedTime(select.integer(4)),
                                  storedTime(select.integer(5)),
                                  std::string(select.text(6))};
            found.push_back(
                {std::move(record), std::make_shared<const Notification>(*std::move(notification))});
        }
        if (select.code() == SQLITE_DONE)
            return found;
    }
    return recover();
}

Result<bool> Outbox::knows(std::string_view notification)
{
    if (const auto opened = open(); !opened)
        return tl::unexpected<Error>(opened.error());
    sqlite::Statement &find = m_statements->findNotification;
    const bool known = find.bindText(1, notification).step();
    const int code = find.code();
    find.reset();
    if (known || code == SQLITE_DONE)
        return known;
    return recover();
}

Result<std::vector<DecisionRecord>> Outbox::decisions(std::string_view endpoint, WallTime from, WallTime to)
{
    if (const auto opened = open(); !opened)
        return tl::unexpected<Error>(opened.error());
    std::vector<DecisionRecord> found;
    sqlite::Statement &select = m_statements->decisionsBetween;
    select.bindText(1, endpoint).bind(2, toMilliseconds(from)).bind(3, toMilliseconds(to));
    while (select.step()) {
        const auto kind = notificationKindFromString(select.text(1));
        if (!kind)
            continue; // by a later version
        found.push_back({std::string(endpoint), storedTime(select.integer(0)), *kind, select.integer(2) != 0,
                         splitLines(select.text(3))});
    }
    const int code = select.code();
    select.reset();
    if (code == SQLITE_DONE)
        return found;
    return recover();
}

Result<void> Outbox::write(const OutboxWrite &write)
{
    if (const auto opened = open(); !opened)
        return opened;
    if (sqlite::execute(m_database.get(), "BEGIN IMMEDIATE") != SQLITE_OK || !writeAll(write) ||
        sqlite::execute(m_database.get(), "COMMIT") != SQLITE_OK)
        return recover();
    return {};
}

bool Outbox::writeAll(const OutboxWrite &write)
{
    m_untrimmed += write.batch.notifications.size();
    if (!writeStates(write.batch) || !writeDecisions(write.batch.decisions) || !writeDeliveries(write) ||
        !writeAnswers(write))
        return false;
    if (m_untrimmed < trimEvery)
        return true;
    m_untrimmed = 0;
    return trim();
}

bool Outbox::writeStates(const AlertBatch &batch)
{
    for (const auto &[key, text] : batch.states) {
        const bool done = text ? m_statements->putState.bindText(1, key).bindText(2, *text).run()
                               : m_statements->forgetState.bindText(1, key).run();
        if (!done)
            return false;
    }
    return true;
}

bool Outbox::writeDecisions(const std::vector<DecisionRecord> &decisions)
{
    std::set<std::string_view> endpoints;
    for (const DecisionRecord &decision : decisions) {
        endpoints.insert(decision.endpoint);
        const std::string path = joinedLines(decision.path);
        sqlite::Statement &add = m_statements->addDecision;
        add.bindText(1, decision.endpoint).bind(2, toMilliseconds(decision.at));
        add.bindText(3, toString(decision.kind)).bind(4, decision.told ? 1 : 0).bindText(5, path);
        if (!add.run())
            return false;
    }
    for (const std::string_view endpoint : endpoints) {
        if (!m_statements->trimEndpoint.bindText(1, endpoint).bind(2, decisionsPerEndpoint).run())
            return false;
    }
    return decisions.empty() || m_statements->trims[0].bind(1, decisionLimit).run();
}

bool Outbox::writeDeliveries(const OutboxWrite &write)
{
    for (const Notification &notification : write.batch.notifications) {
        const std::string text = notificationToText(notification);
        if (!m_statements->addNotification.bindText(1, notification.id).bindText(2, text).run())
            return false;
        // In the order in which they were taken, which the next run goes by.
        const auto first = write.deliveries.lower_bound({notification.id, ""});
        for (auto one = first; one != write.deliveries.end() && one->first.first == notification.id; ++one) {
            if (!writeDelivery(one->second))
                return false;
        }
    }
    return std::ranges::all_of(write.deliveries,
                               [this](const auto &delivery) { return writeDelivery(delivery.second); });
}

bool Outbox::writeDelivery(const DeliveryRecord &record)
{
    sqlite::Statement &put = m_statements->putDelivery;
    put.bindText(1, record.notification).bindText(2, record.notifier).bindText(3, toString(record.state));
    put.bind(4, record.attempts).bind(5, toMilliseconds(record.queued));
    put.bind(6, toMilliseconds(record.next)).bindText(7, record.reason);
    return put.run();
}

bool Outbox::trim()
{
    std::array<sqlite::Statement, 4> &trims = m_statements->trims;
    return trims[1].bind(1, doneLimit).run() && trims[2].bind(1, deadLimit).run() && trims[3].run();
}

} // namespace lightfoot
