// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/recent.h"

#include <QPolygonF>
#include <QRectF>

#include <vector>

namespace lightfoot {

// Where the newest results lie in a cell: a line through the latencies and a mark for each failure. Pure.
struct Sparkline
{
    std::vector<QPolygonF> runs; // broken where nothing was measured or it failed
    std::vector<qreal> failures; // x of each failed result
};

// slots: how many results fill the cell's whole width; the newest is at the right.
Sparkline layOut(const std::vector<RecentResult> &results, const QRectF &place,
                 std::size_t slots = RecentRing::limit);

} // namespace lightfoot
