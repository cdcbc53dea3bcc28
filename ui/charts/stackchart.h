// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartlegend.h"
#include "ui/charts/chartview.h"
#include "ui/charts/namedstack.h"

#include <array>

class QAreaSeries;
class QLineSeries;

namespace lightfoot {

// The sockets of this machine by name over time, stacked. GUI thread.
class StackChart final : public ChartView
{
    Q_OBJECT
public:
    explicit StackChart(QWidget *parent = nullptr);

    // colors: of the layers.
    void setStack(NamedStack stack, std::vector<ThemedColor> colors, WallTime from, WallTime to);

protected:
    void refresh() override;
    void colorSeries() override;

private:
    NamedStack m_stack;
    std::vector<ThemedColor> m_colors;
    WallTime m_from;
    WallTime m_to;
    // Layer i lies between edge i and edge i + 1.
    std::array<QLineSeries *, NamedStack::layersLimit + 1> m_edges{};
    std::array<QAreaSeries *, NamedStack::layersLimit> m_layers{};
};

} // namespace lightfoot
