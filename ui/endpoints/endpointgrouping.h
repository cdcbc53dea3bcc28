// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/endpoints/endpointrow.h"

#include <QStringList>

#include <array>

namespace lightfoot {

// By what the table is divided: empty (not at all), "group", "kind" or "label:env". Short and stable, as it
// is kept with saved filters.
using EndpointGrouping = QString;

// A part of the table, with a row of its own above its endpoints. A value.
struct TableGroup
{
    QString name; // empty: of those that have none
    bool folded = false;
    std::array<std::uint32_t, statusCount> counts{}; // of the endpoints that fit the filter, by Status

    std::uint32_t total() const;
    Status worst() const; // of those there are

    bool operator==(const TableGroup &) const = default;
};

// The name of the group that an endpoint falls into.
QString groupNameOf(const EndpointRow &row, const EndpointGrouping &grouping);
// For people: "Group", "Label env"; what the title of a group without a name is: "No group", "Without env".
QString groupingWords(const EndpointGrouping &grouping);
QString groupTitle(const TableGroup &group, const EndpointGrouping &grouping);
// "3 down, 42 up", worst first.
QString groupCounts(const TableGroup &group);
// The keys of all labels, in order, at most limit: the most used ones.
QStringList labelKeys(const MonitoredEndpoints &endpoints, qsizetype limit);

} // namespace lightfoot
