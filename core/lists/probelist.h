// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lists/environment.h"
#include "core/lists/importreport.h"
#include "core/probe/channelkind.h"
#include "core/probe/proberkind.h"

#include <span>
#include <string>
#include <vector>

namespace lightfoot {

// Whom messages come from: settings.name and settings.icon, as in EaseProbe. Empty: this program's own.
struct MessageSender
{
    std::string name;
    std::string icon; // URL of a picture, for services that show one

    bool operator==(const MessageSender &) const = default;
};

// What there is to probe and whom to tell, in the order of the list. Defaults of the list (settings.probe,
// settings.notify.retry) are put into each endpoint and notifier.
struct ProbeList
{
    std::vector<Endpoint> endpoints; // names and ids are unique
    AlertPlan alerts = {};
    MessageSender sender = {};

    bool operator==(const ProbeList &) const = default;
};

// A text to read and what to call it in remarks.
struct ListSource
{
    std::string text;
    std::string file;
};

struct ReadResult
{
    ProbeList list;
    std::vector<ListPlace> places;            // where each endpoint of the list stands, same index
    std::vector<ListPlace> notifierPlaces;    // the same of list.alerts.notifiers
    std::vector<ListPlace> maintenancePlaces; // and of list.alerts.maintenance
    bool secretsAsked = false;                // else ${keychain:NAME} stands in values as it is
    ImportReport report;
};

struct WriteResult
{
    std::string text;
    ImportReport report; // what could not be written as it is; without places
};

// What happens to a secret that does not come from the environment.
enum class SecretPolicy : std::uint8_t
{
    Omit,   // ${LIGHTFOOT_<NAME>_<KEY>} is written in its place, and a remark
    Include // written as it is
};

} // namespace lightfoot
