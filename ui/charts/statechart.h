// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartview.h"
#include "ui/charts/stategroup.h"

#include <array>

class QAreaSeries;
class QLineSeries;

namespace lightfoot {

// The TCP sockets of this machine by state over time, stacked. TIME_WAIT lies on top in its own strong
// colour, and what of it is left by us lies above that, in the colour of trouble.
class StateChart final : public ChartView
{
    Q_OBJECT
public:
    explicit StateChart(QWidget *parent = nullptr);

    void setSamples(std::vector<SocketSample> samples, WallTime from, WallTime to);

protected:
    void refresh() override;
    void colorSeries() override;

private:
    std::vector<SocketSample> m_samples;
    WallTime m_from;
    WallTime m_to;
    // Layer i lies between edge i and edge i + 1.
    std::array<QLineSeries *, stateGroupCount + 1> m_edges{};
    std::array<QAreaSeries *, stateGroupCount> m_layers{};
};

} // namespace lightfoot
