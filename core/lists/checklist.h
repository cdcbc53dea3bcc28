// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lists/probelist.h"

#include <functional>

namespace lightfoot {

// What is wrong, with the endpoint's name and without its secrets.
Message aboutEndpoint(const Endpoint &endpoint, const Error &error);

// Warns where a bare connect harms whom it probes, naming the better kind. Touches neither disk nor network.
void warnOfHarm(ReadResult &result, ProberKinds kinds);

// The same, and has each endpoint's kind make its prober, and adds to the report what it objects to, at the
// endpoint's place: files are read, expressions compiled. The endpoints stay. Blocks on the disk; nothing is
// probed. Endpoints and notifiers that wait for a secret which was not asked for are not judged.
void checkList(ReadResult &result, ProberKinds kinds, ProberResources &resources);

// What lists know too little of to judge; the composition root has it. Null: everything is good.
struct AlertChecks
{
    std::function<Result<void>(const NotifierSettings &)> notifier = {};     // makes its channel
    std::function<Result<void>(const MaintenanceWindow &)> maintenance = {}; // reads its times
};

// Takes out the notifiers and windows that a check refuses, each with an error at its place.
void checkAlerts(ReadResult &result, const AlertChecks &checks);

// The names of the keychain's secrets that the list's endpoints and notifiers need, sorted, each once.
std::vector<std::string> secretNames(const ReadResult &result);

} // namespace lightfoot
