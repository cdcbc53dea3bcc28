// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/proberesult.h"

#include <QString>

#include <optional>
#include <vector>

namespace lightfoot {

class EndpointModel;
class LiveTable;

// Where somebody is in a table whose model is about to be made anew. A value.
struct TablePlace
{
    std::vector<EndpointHandle> inSight; // from the first one down
    int offset = 0;                      // of the first one, in pixels
    int scrolled = 0;
    std::optional<QString> group;        // whose row is current
    std::vector<EndpointHandle> nearest; // to what is current: it, those below it, those above it
};

TablePlace placeIn(const LiveTable &table, const EndpointModel &model);
// Scrolls back to there.
void goBackTo(LiveTable &table, const EndpointModel &model, const TablePlace &place);
// The row of what was current there, or of what is nearest to it of what is left; negative: nothing is.
int currentRowOf(const TablePlace &place, const EndpointModel &model);

} // namespace lightfoot
