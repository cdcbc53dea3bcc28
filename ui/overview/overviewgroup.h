// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/monitor.h"

#include <QString>

#include <vector>

namespace lightfoot {

// What belongs together on the overview. A value.
struct OverviewGroup
{
    QString name;                     // empty: those without one
    std::vector<std::size_t> members; // places in the list, by name
};

// By their groups; where no endpoint has one, by the label that most have. In the order of the names, those
// without one last.
std::vector<OverviewGroup> groupEndpoints(const std::vector<MonitoredEndpoint> &endpoints);
// "payments", "other".
QString groupTitle(const OverviewGroup &group);

} // namespace lightfoot
