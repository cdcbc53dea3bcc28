// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/latencychart.h"

#include "ui/charts/axisstart.h"
#include "ui/charts/decimate.h"
#include "ui/theme/colors.h"

#include <QLineSeries>
#include <QPen>
#include <QScatterSeries>

#include <algorithm>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

// The unit in which the values of an axis are short.
struct Unit
{
    double us;
    QString label;
};

Unit unitFor(double topUs)
{
    if (topUs < 1e6)
        return {1e3, u"%g ms"_s};
    return {1e6, u"%g s"_s};
}

} // namespace

LatencyChart::LatencyChart(QWidget *parent)
    : ChartView(parent), m_slow(new QLineSeries), m_middle(new QLineSeries), m_failures(new QScatterSeries)
{
    setObjectName(u"latencyChart"_s);
    setAccessibleName(tr("Latency over time"));
    m_failures->setMarkerShape(QScatterSeries::MarkerShapeRectangle);
    m_failures->setMarkerSize(6);
    adopt(m_slow);
    adopt(m_middle);
    adopt(m_failures);
    colorSeries();
}

void LatencyChart::setSeries(LatencySeries series, WallTime from, WallTime to)
{
    m_data = std::move(series);
    m_from = from;
    m_to = to;
    dataChanged();
}

void LatencyChart::refresh()
{
    double topUs = 0;
    for (const LatencyPoint &point : m_data.points)
        topUs = std::max(topUs, double(point.p95.count()));
    const Unit unit = unitFor(topUs);
    const double top = niceCeiling(topUs * 1.05 / unit.us);
    std::vector<QPointF> middle;
    std::vector<QPointF> slow;
    std::vector<QPointF> failures;
    for (const LatencyPoint &point : m_data.points) {
        const auto x = double(toMilliseconds(point.at));
        if (point.up > 0) {
            middle.emplace_back(x, double(point.p50.count()) / unit.us);
            slow.emplace_back(x, double(point.p95.count()) / unit.us);
        }
        if (point.down > 0)
            failures.emplace_back(x, top * 0.02);
    }
    replace(m_slow, decimateMinMax(slow));
    replace(m_middle, decimateMinMax(middle));
    replace(m_failures, decimateMinMax(failures));
    const WallTime start = axisStart(m_from, m_to, m_data.points.empty() ? m_from : m_data.points.front().at);
    showRange(double(toMilliseconds(start)), double(toMilliseconds(m_to)), top, unit.label);
}

void LatencyChart::colorSeries()
{
    m_slow->setPen(QPen(colorOf(ColorRole::Paused, palette()), 1));
    m_middle->setPen(QPen(colorOf(ColorRole::Accent, palette()), 1.5));
    m_failures->setColor(colorOf(ColorRole::Down, palette()));
    m_failures->setBorderColor(Qt::transparent);
}

} // namespace lightfoot
