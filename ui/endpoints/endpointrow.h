// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/availability.h"
#include "core/monitor/monitor.h"

#include <QString>

namespace lightfoot {

enum class EndpointColumn : std::uint8_t
{
    Status,
    Name,
    Kind,
    Target,
    Latency,
    Recent,
    Slowest,
    Availability,
    LastChange,
    Labels,
    Group
};
inline constexpr int endpointColumnCount = int(EndpointColumn::Group) + 1;

// One endpoint as the table keeps it: its words, made once when the list is set, and its present. A value.
struct EndpointRow
{
    EndpointHandle handle = 0;
    QString name;
    QString kind;
    QString target;
    QString group;
    QString labels; // "env=prod tier=1"
    EndpointPtr definition;
    QString haystack; // lower case, all that the filter looks at: see EndpointFilter
    // Places in the order by name, kind and so on: sorting 20,000 rows then compares numbers.
    std::uint32_t nameRank = 0;
    std::uint32_t kindRank = 0;
    std::uint32_t targetRank = 0;
    std::uint32_t groupRank = 0;
    std::uint32_t labelsRank = 0;
    EndpointView view;
    EndpointAvailability availability; // of the last day
};

// Worst first: down, degraded, unknown, pending, up, paused.
int badness(Status status);

// Makes the rows of a list, ranks included.
std::vector<EndpointRow> makeRows(const std::vector<MonitoredEndpoint> &endpoints);

// Where a row stands when sorted by a column, smaller first; rows with the same number go by name.
std::int64_t sortKey(const EndpointRow &row, EndpointColumn column, Qt::SortOrder order);

// Compares as people do: without case, and "db-2" before "db-10".
bool naturalLess(const QString &left, const QString &right);

} // namespace lightfoot
