// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What people ask by way of the store, and what those want to know who only read it.
#include "core/notify/delivery/outboxstatements.h"

#include <sqlite3.h>

namespace lightfoot {

Result<std::vector<WaitingRequest>> Outbox::requests()
{
    if (const auto opened = open(); !opened)
        return tl::unexpected<Error>(opened.error());
    std::vector<WaitingRequest> found;
    sqlite::Statement &select = m_statements->selectRequests;
    select.bind(1, AlertRequest::textLimit).bind(2, requestsAtOnce);
    while (select.step())
        found.push_back({select.integer(0), alertRequestFromText(select.text(1))});
    const int code = select.code();
    select.reset();
    if (code == SQLITE_DONE)
        return found;
    return recover();
}

bool Outbox::writeAnswers(const OutboxWrite &write)
{
    for (const auto &[number, answer] : write.answers) {
        const std::string text = toEnglish(answer.text);
        sqlite::Statement &put = m_statements->putAnswer;
        put.bind(1, number).bind(2, answer.done ? 1 : 0).bindText(3, text);
        if (!put.run() || !m_statements->dropRequest.bind(1, number).run())
            return false;
    }
    return write.answers.empty() || m_statements->trimAnswers.bind(1, answerLimit).run();
}

Result<std::vector<NotifierTally>> Outbox::tallies()
{
    if (const auto opened = open(); !opened)
        return tl::unexpected<Error>(opened.error());
    std::map<std::string, NotifierTally, std::less<>> tallies;
    {
        sqlite::Statement select(m_database.get(),
                                 "SELECT notifier, state, reason FROM deliveries ORDER BY id");
        while (select.step()) {
            const auto state = deliveryStateFromString(select.text(1));
            if (!state)
                continue; // by a later version
            NotifierTally &tally = tallies[std::string(select.text(0))];
            tally.waiting += *state == DeliveryState::Waiting || *state == DeliveryState::Sending ? 1 : 0;
            tally.sent += *state == DeliveryState::Sent ? 1 : 0;
            tally.undelivered += *state == DeliveryState::Dead || *state == DeliveryState::Maybe ? 1 : 0;
            if (*state == DeliveryState::Sent || !select.text(2).empty())
                tally.lastReason = *state == DeliveryState::Sent ? std::string_view() : select.text(2);
        }
        if (select.code() != SQLITE_DONE)
            return recover();
    }
    std::vector<NotifierTally> all;
    for (auto &[notifier, tally] : tallies) {
        tally.notifier = notifier;
        all.push_back(std::move(tally));
    }
    return all;
}

} // namespace lightfoot
