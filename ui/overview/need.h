// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/monitor.h"

#include <QString>

#include <functional>
#include <vector>

namespace lightfoot {

// One thing that somebody should look at. A value.
struct Need
{
    std::string key; // the same as long as it is about the same
    Status status = Status::Down;
    QString title;
    QString sentence;
    bool acknowledges = false; // there is something to acknowledge
    qint64 endpoint = -1;      // it leads to this one; negative: to the incidents
};

struct Needs
{
    static constexpr std::size_t limit = 8;

    std::vector<Need> worst; // at most limit, worst and newest first
    std::size_t more = 0;    // endpoints that are not among them
    bool measured = false;   // anything was, so that "nothing" means something
};

// What needs somebody: our own blindness, incidents, then endpoints that are down, degraded or unknown and
// that nobody takes care of. open: of monitor, now. candidates: the views of those in one of the three.
// endpointOf: null when it is gone.
Needs needsOf(const Monitor &monitor, const OpenBrief &open, std::vector<EndpointView> candidates,
              const std::function<const MonitoredEndpoint *(EndpointHandle)> &endpointOf);
// What there is to acknowledge of it.
std::vector<EndpointHandle> endpointsOf(const Need &need, const Monitor &monitor);

} // namespace lightfoot
