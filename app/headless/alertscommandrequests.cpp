// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What lightfoot-cli alerts asks of a running Lightfoot.
#include "app/headless/alertscommandparts.h"
#include "app/headless/arguments.h"
#include "core/notify/delivery/requestbox.h"

#include <array>
#include <ostream>
#include <pwd.h>
#include <thread>
#include <unistd.h>
#include <unordered_map>

namespace lightfoot {

namespace {

constexpr std::chrono::milliseconds patience{3000};
constexpr std::chrono::milliseconds lookAgain{50};

std::string userName()
{
    std::array<char, 4096> buffer{};
    passwd entry{};
    passwd *found = nullptr;
    if (::getpwuid_r(::geteuid(), &entry, buffer.data(), buffer.size(), &found) == 0 && found)
        return entry.pw_name;
    return std::to_string(::geteuid());
}

// Hands it over and waits a little for what becomes of it.
int ask(const AlertsOptions &options, const AlertRequest &request, AlertsOutput output)
{
    Result<RequestBox> box = RequestBox::open(alertStorePath(options.data));
    const Result<std::int64_t> number = box ? box->add(request) : tl::unexpected<Error>(box.error());
    if (!number)
        return output.fail(exitCouldNotTell, toEnglish(number.error().message));
    if (!box->isAttended()) {
        output.err
            << "No Lightfoot runs on this data; it will be done at its next start, if that is within a "
               "day.\n";
        return exitCouldNotTell;
    }
    for (std::chrono::milliseconds waited{0}; waited < patience; waited += lookAgain) {
        const Result<std::optional<RequestBox::Answer>> answer = box->answer(*number);
        if (!answer)
            return output.fail(exitCouldNotTell, toEnglish(answer.error().message));
        if (*answer && (*answer)->done) {
            output.out << (*answer)->text << '\n';
            return exitUp;
        }
        if (*answer)
            return output.fail(exitDown, (*answer)->text);
        std::this_thread::sleep_for(lookAgain);
    }
    output.err << "It was handed to the Lightfoot that runs on this data, which has not answered yet.\n";
    return exitCouldNotTell;
}

AlertRequest newRequest(const AlertsOptions &options)
{
    using Kind = AlertRequest::Kind;
    static const std::unordered_map<AlertsOptions::Action, Kind> kindsOf{
        {AlertsOptions::Action::Acknowledge, Kind::Acknowledge},
        {AlertsOptions::Action::Unacknowledge, Kind::Unacknowledge},
        {AlertsOptions::Action::Mute, Kind::Mute},
        {AlertsOptions::Action::Unmute, Kind::Unmute},
        {AlertsOptions::Action::Retry, Kind::Retry},
        {AlertsOptions::Action::Drop, Kind::Drop}};
    AlertRequest request;
    request.kind = kindsOf.at(options.action);
    request.author = userName();
    request.comment = options.comment;
    request.at = std::chrono::system_clock::now();
    return request;
}

} // namespace

int askOfEndpoint(const AlertsOptions &options, AlertsOutput output)
{
    // Says where to look when nothing is there, and finds what is not ours.
    if (const auto store = readAlertStore(options.data); !store)
        return output.fail(exitCouldNotTell, toEnglish(store.error().message));
    AlertRequest request = newRequest(options);
    request.endpoint = options.operand;
    if (options.length)
        request.until = request.at + std::chrono::duration_cast<WallTime::duration>(*options.length);
    return ask(options, request, output);
}

int askOfUndelivered(const AlertsOptions &options, AlertsOutput output)
{
    const Result<std::vector<StoredDelivery>> undelivered = undeliveredIn(options.data);
    if (!undelivered)
        return output.fail(exitCouldNotTell, toEnglish(undelivered.error().message));
    AlertRequest request = newRequest(options);
    if (options.all && undelivered->empty()) {
        output.out << "No message is undelivered.\n";
        return exitUp;
    }
    for (const StoredDelivery &delivery : *undelivered) {
        if (options.all || undeliveredId(delivery.record) != options.operand)
            continue;
        request.notification = delivery.record.notification;
        request.notifier = delivery.record.notifier;
    }
    if (!options.all && request.notification.empty())
        return output.fail(exitDown, "there is no undelivered message “" + escaped(options.operand) +
                                         "”; see lightfoot-cli alerts undelivered");
    return ask(options, request, output);
}

} // namespace lightfoot
