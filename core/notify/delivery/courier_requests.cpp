// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What people ask by way of the store.
#include "core/notify/delivery/courier.h"

#include <algorithm>

namespace lightfoot {

void Courier::setUser(AlertStoreUser *user)
{
    m_thread.post([this, user] {
        m_user = user;
        m_nextRequests = {};
        tellUser();
    });
    m_thread.drain();
}

void Courier::tellUser()
{
    if (m_toldGeneration == m_generation)
        return;
    m_requests.clear(); // the numbers begin anew
    if (!m_user)
        return;
    m_toldGeneration = m_generation;
    m_user->storeIsEmpty();
}

void Courier::readRequests()
{
    const SteadyTime now = m_options.clock->steady();
    if (!m_user || !m_outbox.isOpen() || m_health.problem || now < m_nextRequests)
        return;
    m_nextRequests = now + m_options.ask;
    Result<std::vector<WaitingRequest>> found = m_outbox.requests();
    if (!found) {
        m_health.problem = found.error().message; // which the next flush() clears or confirms
        m_nextOpen = now + m_options.reopen;
        return;
    }
    std::set<std::int64_t> still; // what is gone from the disk is done with
    std::vector<WaitingRequest> fresh;
    for (WaitingRequest &waiting : *found) {
        still.insert(waiting.number);
        if (!m_requests.contains(waiting.number))
            fresh.push_back(std::move(waiting));
    }
    m_requests = std::move(still);
    for (const WaitingRequest &waiting : fresh) {
        if (waiting.request)
            carryOut(waiting.number, *waiting.request);
        else
            refuse(waiting.number, waiting.request.error().message);
    }
}

void Courier::carryOut(std::int64_t number, const AlertRequest &request)
{
    using Kind = AlertRequest::Kind;
    // Also one from the future: its time says nothing.
    const auto age = m_options.clock->wall() - request.at;
    if (age > AlertRequest::lifetime || age < -AlertRequest::lifetime) {
        refuse(number, message(QT_TRANSLATE_NOOP("Message", "a request to %1 “%2” is older than a day"),
                               toString(request.kind), request.endpoint + request.notification));
    } else if (request.kind == Kind::Retry || request.kind == Kind::Drop) {
        reviveAsked(number, request);
    } else {
        m_user->carryOut(request, [this, number](AlertAnswer given) {
            m_thread.post([this, number, given = std::move(given)] { answer(number, given); });
        });
    }
}

// Those chosen that failed and wait for their next attempt: a person knows better when that should be.
void Courier::buryWaiting(const Choice &choice)
{
    const auto isChosen = [&](const DeliveryRecord &record) {
        return record.state == DeliveryState::Waiting && record.attempts > 0 && choice(record);
    };
    for (const std::unique_ptr<Lane> &lane : m_lanes) {
        bool any = false;
        lane->queue().visit([&](const StoredDelivery &delivery) { any = any || isChosen(delivery.record); });
        if (!any)
            continue;
        for (StoredDelivery &delivery : lane->queue().takeWaiting()) {
            if (isChosen(delivery.record))
                bury(std::move(delivery));
            else
                lane->queue().add(std::move(delivery), nowOf(*m_options.clock));
        }
    }
}

void Courier::reviveAsked(std::int64_t number, const AlertRequest &request)
{
    const bool again = request.kind == AlertRequest::Kind::Retry;
    const bool all = request.notification.empty();
    const Choice choice = [&](const DeliveryRecord &record) {
        return all || (record.notification == request.notification && record.notifier == request.notifier);
    };
    buryWaiting(choice);
    OutboxWrite write;
    const std::size_t count = revive(choice, again, write);
    const Message done =
        again
            ? message(QT_TRANSLATE_NOOP("Message", "messages that are sent again: %1"), std::to_string(count))
            : message(QT_TRANSLATE_NOOP("Message", "messages that were dropped: %1"), std::to_string(count));
    write.answers[number] = {
        count > 0 || all,
        count > 0 || all ? done : message(QT_TRANSLATE_NOOP("Message", "that message is not undelivered"))};
    flush(std::move(write));
}

void Courier::refuse(std::int64_t number, Message why)
{
    m_health.remark =
        message(QT_TRANSLATE_NOOP("Message", "what was asked of the alerts is dropped: %1"), toEnglish(why));
    if (m_options.remark)
        m_options.remark(m_health.remark);
    answer(number, {false, m_health.remark});
}

void Courier::answer(std::int64_t number, AlertAnswer answer)
{
    OutboxWrite write;
    write.answers[number] = std::move(answer);
    flush(std::move(write));
}

} // namespace lightfoot
