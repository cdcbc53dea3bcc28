// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/endpoints/endpointgrouping.h"

#include <QString>

#include <vector>

namespace lightfoot {

// A way to look at the table that somebody gave a name. A value.
struct SavedFilter
{
    QString name;
    QString text;               // of the filter field
    std::uint32_t statuses = 0; // EndpointModel::StatusSet
    EndpointGrouping grouping;

    bool sameView(const SavedFilter &other) const
    {
        return text == other.text && statuses == other.statuses && grouping == other.grouping;
    }
    bool operator==(const SavedFilter &) const = default;
};

inline constexpr std::size_t mostSavedFilters = 30;

// As text for the preferences, and back. Of text that makes no sense what makes none is left out.
QString savedFiltersText(const std::vector<SavedFilter> &filters);
std::vector<SavedFilter> readSavedFilters(const QString &text);

} // namespace lightfoot
