// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/calendar/compiledwindow.h"
#include "core/probe/endpoint.h"

#include <span>

namespace lightfoot {

// Whether something holds for an endpoint.
bool selects(const EndpointSelection &selection, const Endpoint &endpoint);

// All maintenance windows of a list. One thread; owned by whoever decides about alerts.
class Calendar
{
public:
    // Positions of windows in the list.
    using Windows = std::vector<std::uint16_t>;

    Calendar() = default;
    // Fails with the first window that is wrong.
    static Result<Calendar> compile(std::span<const MaintenanceWindow> windows);

    // Which of them hold for an endpoint: to be asked once an endpoint, not once a message.
    Windows windowsOf(const Endpoint &endpoint) const;
    // The name of the first of these that is under way; null: none. Lives as long as the calendar.
    const std::string *underWay(const Windows &windows, WallTime now);
    // When the answer of underWay() may change next; nothing: not in sight.
    std::optional<WallTime> nextChange(const Windows &windows, WallTime now);
    // When any window of all begins or ends next.
    std::optional<WallTime> nextChange(WallTime now);

private:
    struct Entry
    {
        std::string name;
        EndpointSelection selection;
        CompiledWindow window;
    };
    std::vector<Entry> m_entries;
};

} // namespace lightfoot
