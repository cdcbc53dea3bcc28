// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lists/importplan.h"

#include <algorithm>
#include <string>
#include <unordered_set>

namespace lightfoot {

// What the plan of an import and its change both go by.

using ImportNames = std::unordered_set<std::string>;

// "name (2)", or a higher number; it is taken from then on.
inline std::string freeName(const std::string &name, ImportNames &taken)
{
    std::string candidate = name;
    for (int number = 2; !taken.insert(candidate).second; ++number)
        candidate = name + " (" + std::to_string(number) + ")";
    return candidate;
}

// A list may switch all its notifiers to dry: its own, not those that are there.
inline std::vector<NotifierSettings> notifiersOf(const ReadResult &read)
{
    std::vector<NotifierSettings> notifiers = read.list.alerts.notifiers;
    for (NotifierSettings &notifier : notifiers)
        notifier.dry = notifier.dry || read.list.alerts.dry;
    return notifiers;
}

template <class Item, class Same>
const Item *findIn(const std::vector<Item> &items, const Same &same)
{
    const auto found = std::ranges::find_if(items, same);
    return found == items.end() ? nullptr : &*found;
}

// What is there in its place by its name.
inline const NotifierSettings *counterpart(const NotifierSettings &notifier, const ProbeList &there)
{
    return findIn(there.alerts.notifiers, [&](const NotifierSettings &other) {
        return other.kind == notifier.kind && other.name == notifier.name;
    });
}

inline const MaintenanceWindow *counterpart(const MaintenanceWindow &window, const ProbeList &there)
{
    return findIn(there.alerts.maintenance, [&](const MaintenanceWindow &other) {
        return other == window || (!window.name.empty() && other.name == window.name);
    });
}

} // namespace lightfoot
