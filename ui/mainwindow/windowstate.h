// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/mainwindow/navigationhistory.h"

#include <QRect>
#include <QString>

namespace lightfoot {

// What a window hands on to the one that takes its place. A value.
struct WindowState
{
    QRect place;  // pos() and size(), where it is neither maximised nor full
    QString page; // the object name
    QString filter;
    std::uint32_t statuses = 0; // EndpointModel::StatusSet
    std::vector<EndpointHandle> selected;
    std::optional<EndpointHandle> current;
    QString socketFilter;
    NavigationHistory history;
};

} // namespace lightfoot
