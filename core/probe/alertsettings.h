// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/option.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace lightfoot {

// How often a lasting failure is told again, as EaseProbe's code computes it (its manual's formulas differ,
// its number lists agree). Counted in failed probes since the failure was first told.
enum class RepeatStrategy : std::uint8_t
{
    Regular,   // the interval stays factor
    Increment, // the interval grows by factor
    Exponent   // the interval is factor times the failures so far
};

struct RepeatRule
{
    RepeatStrategy strategy = RepeatStrategy::Regular;
    int factor = 1;
    int max = 1; // notifications of one outage

    bool operator==(const RepeatRule &) const = default;
};

// Which endpoints something holds for; an empty list names all, several conditions must all hold.
struct EndpointSelection
{
    std::vector<std::string> endpoints; // names or ids
    std::vector<std::string> groups;
    TextMap labels;

    bool operator==(const EndpointSelection &) const = default;
};

// When nobody wants to be told: work that was announced. Probing goes on. Exactly one of the three times.
struct MaintenanceWindow
{
    std::string name;
    std::string from; // once: "2026-11-27 22:00", in the time zone
    std::string to;
    std::string weekly; // "Sun 02:00-04:00", "Mon-Fri 22:00-06:00"
    std::string cron;   // five fields; lasts duration from each match
    Duration duration{0};
    std::string timezone; // IANA name; empty: the machine's
    EndpointSelection selection;

    bool operator==(const MaintenanceWindow &) const = default;
};

// One configured way to tell people: an entry of notify: in a list.
struct NotifierSettings
{
    std::string name;                  // unique within its kind; with the kind: unique
    std::string kind;                  // ChannelKind::id
    OptionMap options;                 // the kind's own
    std::vector<std::string> channels; // it listens to; empty: the default channel
    bool dry = false;                  // logs instead of sending
    Duration timeout = 30s;            // of one attempt
    int retryTimes = 3;                // attempts in all before the first long pause
    Duration retryInterval = 5s;
    std::string quiet;    // hours without messages, as MaintenanceWindow::weekly: "22:00-07:00"; empty: none
    std::string timezone; // of quiet; empty: the machine's
    int perMinute = 0;    // at most; zero: the kind's own limit
    std::string titleTemplate; // instead of the kind's own; empty: that
    std::string textTemplate;
    std::map<std::string, std::string, std::less<>> references; // as Endpoint::references

    bool operator==(const NotifierSettings &) const = default;
};

// What a list says about alerts beside its endpoints.
struct AlertPlan
{
    std::vector<NotifierSettings> notifiers;
    bool dry = false; // settings.notify.dry: none of them sends
    std::vector<MaintenanceWindow> maintenance;

    bool operator==(const AlertPlan &) const = default;
};

} // namespace lightfoot
