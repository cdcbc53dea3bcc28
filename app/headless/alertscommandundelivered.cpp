// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// lightfoot-cli alerts undelivered, and how it reads the store.
#include "app/headless/alertscommandparts.h"
#include "app/headless/arguments.h"
#include "core/monitor/alertnames.h"

#include <QFile>

#include <nlohmann/json.hpp>

#include <cstdio>
#include <ostream>

namespace lightfoot {

namespace {

bool isUndelivered(const DeliveryRecord &record)
{
    return record.state == DeliveryState::Dead || record.state == DeliveryState::Maybe ||
           (record.state == DeliveryState::Waiting && record.attempts > 0);
}

std::string whatBecameOf(const DeliveryRecord &record)
{
    if (record.state == DeliveryState::Maybe)
        return "may have been sent: the program ended while it was";
    const std::string attempts = std::to_string(record.attempts) +
                                 (record.attempts == 1 ? " attempt" : " attempts") +
                                 (record.reason.empty() ? "" : ": " + escaped(record.reason, 1000));
    if (record.state == DeliveryState::Waiting)
        return "not sent yet after " + attempts + "; next at " + alertsTime(record.next);
    return "given up after " + attempts;
}

// For scripts: stable.
const char *outcomeOf(const DeliveryRecord &record)
{
    if (record.state == DeliveryState::Maybe)
        return "maybe-sent";
    return record.state == DeliveryState::Waiting ? "waiting" : "given-up";
}

nlohmann::ordered_json jsonOf(const StoredDelivery &delivery)
{
    const DeliveryRecord &record = delivery.record;
    return {{"id", undeliveredId(record)},
            {"at", alertsTime(delivery.notification->at)},
            {"at_us", microsecondsOf(delivery.notification->at)},
            {"notifier", record.notifier},
            {"kind", std::string(toString(delivery.notification->kind))},
            {"title", delivery.notification->title},
            {"outcome", outcomeOf(record)},
            {"attempts", record.attempts},
            {"reason", record.reason}};
}

} // namespace

std::string alertStorePath(const std::string &data)
{
    return data + "/" + alertFileName;
}

Result<std::unique_ptr<Outbox>> readAlertStore(const std::string &data)
{
    const std::string path = alertStorePath(data);
    if (!QFile::exists(QString::fromStdString(path)))
        return failure(QT_TRANSLATE_NOOP("Message",
                                         "%1 is not there; give the folder that Lightfoot keeps its "
                                         "history in with --data DIR"),
                       path);
    auto outbox = std::make_unique<Outbox>(path, Outbox::Access::Read);
    if (const Result<void> opened = outbox->open(); !opened)
        return tl::unexpected<Error>(opened.error());
    return outbox;
}

Result<std::vector<StoredDelivery>> undeliveredIn(const std::string &data)
{
    auto outbox = readAlertStore(data);
    auto found = outbox ? (*outbox)->deliveries() : tl::unexpected<Error>(outbox.error());
    if (found)
        std::erase_if(*found, [](const StoredDelivery &delivery) { return !isUndelivered(delivery.record); });
    return found;
}

// FNV-1a (draft-eastlake-fnv): ids and notifiers are long, and one of a thousand is to be told from the
// others.
std::string undeliveredId(const DeliveryRecord &record)
{
    std::uint64_t hash = 0xcbf29ce484222325;
    for (const char c : record.notification + '\n' + record.notifier)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
    std::array<char, 17> text{};
    std::snprintf(text.data(), text.size(), "%016llx", static_cast<unsigned long long>(hash));
    return std::string(text.data(), 10);
}

int showUndelivered(const AlertsOptions &options, AlertsOutput output)
{
    const Result<std::vector<StoredDelivery>> undelivered = undeliveredIn(options.data);
    if (!undelivered)
        return output.fail(exitCouldNotTell, toEnglish(undelivered.error().message));
    if (options.json) {
        nlohmann::ordered_json list = nlohmann::ordered_json::array();
        for (const StoredDelivery &delivery : *undelivered)
            list.push_back(jsonOf(delivery));
        const nlohmann::ordered_json object{{"undelivered", std::move(list)}};
        output.out << object.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
        return exitUp;
    }
    for (const StoredDelivery &delivery : *undelivered)
        output.out << undeliveredId(delivery.record) << "  " << alertsTime(delivery.notification->at) << "  "
                   << escaped(delivery.record.notifier) << '\n'
                   << "    " << escaped(delivery.notification->title, 1000) << '\n'
                   << "    " << whatBecameOf(delivery.record) << '\n';
    if (undelivered->empty())
        output.out << "No message is undelivered.\n";
    return exitUp;
}

} // namespace lightfoot
