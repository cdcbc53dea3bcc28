// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/series.h"
#include "ui/charts/chartview.h"

#include <optional>

class QLineSeries;
class QScatterSeries;

namespace lightfoot {

class ChartNavigator;

// The latency of one endpoint over time: the middle, the slow end, a mark for each failure, and a ground
// behind each outage. A cursor tells the values at one point; ChartNavigator has the keys.
class LatencyChart final : public ChartView
{
    Q_OBJECT
public:
    explicit LatencyChart(QWidget *parent = nullptr);

    // interval: of its probes now; zero: not known. The cursor stays at its time.
    void setSeries(LatencySeries series, WallTime from, WallTime to, std::chrono::milliseconds interval);
    // What the cursor points at, in words; empty without a cursor.
    QString readout() const;

    // A stretch of time in which the endpoint did not answer, or could not be judged.
    struct Outage
    {
        WallTime from;
        WallTime to;
        bool unknown = false;
        bool operator==(const Outage &) const = default;
    };
    // Those of a series that ends at to. Pure.
    static std::vector<Outage> outages(const LatencySeries &series, WallTime to,
                                       std::chrono::milliseconds interval);
    // One in which nothing was measured: it was paused, or we did not run.
    struct Gap
    {
        WallTime from;
        WallTime to;
        bool operator==(const Gap &) const = default;
    };
    static std::vector<Gap> gaps(const LatencySeries &series, WallTime to,
                                 std::chrono::milliseconds interval);

Q_SIGNALS:
    void rangeWanted(WallTime from, WallTime to);
    void allWanted();
    void readoutChanged(const QString &text);

protected:
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void refresh() override;
    void colorSeries() override;

private:
    void connectNavigator();
    std::size_t nearestTo(WallTime at) const; // of the points, of which there is one
    void drawStretches(QPainter &painter);
    void setCursorPoint(std::optional<std::size_t> point);
    void pointAt(double x);
    void step(int direction);

    ChartNavigator *m_navigator;
    std::optional<std::size_t> m_cursor; // index of a point
    std::vector<Outage> m_outages;
    std::vector<Gap> m_gaps;
    LatencySeries m_data;
    WallTime m_from;
    WallTime m_to;
    QLineSeries *m_slow;
    QLineSeries *m_middle;
    QScatterSeries *m_failures;
};

} // namespace lightfoot
