// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/series.h"
#include "ui/charts/chartview.h"

class QLineSeries;
class QScatterSeries;

namespace lightfoot {

// The latency of one endpoint over time: the middle, the slow end, and a mark for each stretch with failures.
class LatencyChart final : public ChartView
{
    Q_OBJECT
public:
    explicit LatencyChart(QWidget *parent = nullptr);

    void setSeries(LatencySeries series, WallTime from, WallTime to);

protected:
    void refresh() override;
    void colorSeries() override;

private:
    LatencySeries m_data;
    WallTime m_from;
    WallTime m_to;
    QLineSeries *m_slow;
    QLineSeries *m_middle;
    QScatterSeries *m_failures;
};

} // namespace lightfoot
