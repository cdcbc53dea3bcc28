// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/alertsettings.h"

#include <optional>
#include <span>

namespace lightfoot {

// Where an option lives in a NotifierSettings or a MaintenanceWindow.
template <class Owner>
struct FieldOf
{
    const char *key;
    void (*set)(Owner &owner, OptionValue value); // value: of the descriptor's type
    // Nothing where the owner has the built-in default.
    std::optional<OptionValue> (*get)(const Owner &owner);
};
using NotifierField = FieldOf<NotifierSettings>;
using WindowField = FieldOf<MaintenanceWindow>;

// Of commonChannelOptions() and retryOptions().
const NotifierField *findNotifierField(std::string_view key);

// Of the map retry, which an entry of notify: and settings.notify have: "retry.times" and "retry.interval".
std::span<const OptionDescriptor> retryOptions();

// Of an entry of settings.maintenance, and where they live.
std::span<const OptionDescriptor> maintenanceOptions();
const WindowField *findWindowField(std::string_view key);

// settings.name and settings.icon.
std::span<const OptionDescriptor> senderOptions();

// A notifier for remarks: "slack Shop".
std::string notifierTitle(const NotifierSettings &settings);

} // namespace lightfoot
