// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/notificationtarget.h"

#include <unordered_set>

namespace lightfoot {

std::vector<EndpointHandle> endpointsOf(const NotificationAbout &about, const Monitor &monitor)
{
    std::set<EndpointHandle> found;
    for (const Incident &incident : monitor.incidents()) {
        if (!about.threads.contains(incident.thread))
            continue;
        for (const auto &[endpoint, member] : incident.members)
            found.insert(endpoint);
    }
    const std::unordered_set<std::string_view> ids(about.endpoints.begin(), about.endpoints.end());
    const MonitoredEndpoints all = monitor.endpoints();
    for (const MonitoredEndpoint &endpoint : *all) {
        if (ids.contains(endpoint.definition->id))
            found.insert(endpoint.handle);
    }
    return {found.begin(), found.end()};
}

} // namespace lightfoot
