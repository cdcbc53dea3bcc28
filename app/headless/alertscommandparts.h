// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lists/probelist.h"
#include "core/notify/delivery/outbox.h"

#include <iosfwd>
#include <optional>

namespace lightfoot {

// What lightfoot-cli alerts was asked. A value.
struct AlertsOptions
{
    enum class Action : std::uint8_t
    {
        Status,
        Acknowledge,
        Unacknowledge,
        Mute,
        Unmute,
        Undelivered,
        Retry,
        Drop,
        Preview,
        Test
    };
    static constexpr std::string_view everyKind = "all";

    Action action = Action::Status;
    std::string operand; // an endpoint's name or id, or a message's
    std::string data;
    std::string comment;
    std::optional<Duration> length;
    bool all = false;
    std::vector<std::string> lists;
    std::string notifier; // "kind/name"
    std::string kind;     // of notification
    bool json = false;
};

// Where an action prints. Both outlive it.
struct AlertsOutput
{
    std::ostream &out;
    std::ostream &err;

    // Says what is wrong and returns the code.
    int fail(int code, const std::string &why) const;
};

// The actions, a file each or two; each returns the exit code.
int showAlerts(const AlertsOptions &options, AlertsOutput output);
int showUndelivered(const AlertsOptions &options, AlertsOutput output);
int askOfEndpoint(const AlertsOptions &options, AlertsOutput output);
int askOfUndelivered(const AlertsOptions &options, AlertsOutput output);
int previewMessages(const AlertsOptions &options, ProberKinds kinds, ChannelKinds channels,
                    AlertsOutput output);
int sendTestMessage(const AlertsOptions &options, ProberKinds kinds, ChannelKinds channels,
                    AlertsOutput output);

// The store of alerts in the data directory, to read; an error in words.
Result<std::unique_ptr<Outbox>> readAlertStore(const std::string &data);
std::string alertStorePath(const std::string &data);
// Those that were given up, may have been sent, or failed and are tried again; oldest first.
Result<std::vector<StoredDelivery>> undeliveredIn(const std::string &data);
// A short name for one of them, the same at every call.
std::string undeliveredId(const DeliveryRecord &record);

// The lists as a run would take them, with remarks for what is wrong with templates; all remarks printed.
ReadResult readAlertLists(const AlertsOptions &options, ProberKinds kinds, ChannelKinds channels,
                          const Environment &environment, AlertsOutput output);
// This machine's name.
std::string alertsHost();

// "2026-11-27 10:05:00" in this machine's time zone.
std::string alertsTime(WallTime time);
inline std::int64_t microsecondsOf(WallTime time)
{
    return toMilliseconds(time) * 1000;
}

} // namespace lightfoot
