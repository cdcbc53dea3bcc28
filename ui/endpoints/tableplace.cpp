// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/endpoints/tableplace.h"

#include "ui/endpoints/endpointmodel.h"
#include "ui/widgets/livetable.h"

#include <QScrollBar>

namespace lightfoot {

namespace {

void addCurrent(TablePlace &place, int current, const EndpointModel &model)
{
    if (model.isGroup(current))
        place.group = model.groupAt(current).name;
    const auto add = [&](int row) {
        if (!model.isGroup(row))
            place.nearest.push_back(model.rowAt(row).handle);
    };
    for (int row = current; row < model.rowCount(); ++row)
        add(row);
    for (int row = current - 1; row >= 0; --row)
        add(row);
}

} // namespace

TablePlace placeIn(const LiveTable &table, const EndpointModel &model)
{
    TablePlace place;
    place.scrolled = table.verticalScrollBar()->value();
    const auto [first, last] = table.visibleRows();
    for (int row = first; row <= last; ++row) {
        if (model.isGroup(row))
            continue;
        if (place.inSight.empty())
            place.offset = table.rowViewportPosition(row);
        place.inSight.push_back(model.rowAt(row).handle);
    }
    if (table.currentIndex().isValid())
        addCurrent(place, table.currentIndex().row(), model);
    return place;
}

int currentRowOf(const TablePlace &place, const EndpointModel &model)
{
    for (int row = 0; place.group && row < model.rowCount(); ++row) {
        if (model.isGroup(row) && model.groupAt(row).name == *place.group)
            return row;
    }
    for (const EndpointHandle handle : place.nearest) {
        if (const int row = model.rowOfHandle(handle); row >= 0)
            return row;
    }
    return -1;
}

void goBackTo(LiveTable &table, const EndpointModel &model, const TablePlace &place)
{
    QScrollBar *bar = table.verticalScrollBar();
    bar->setValue(place.scrolled);
    for (const EndpointHandle handle : place.inSight) {
        if (const int row = model.rowOfHandle(handle); row >= 0) {
            if (place.scrolled > 0) // at the top one stays at the top
                bar->setValue(bar->value() + table.rowViewportPosition(row) - place.offset);
            return;
        }
    }
}

} // namespace lightfoot
