// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/trialchart.h"

#include "ui/charts/decimate.h"
#include "ui/theme/colors.h"

#include <QLineSeries>
#include <QPen>

#include <algorithm>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

double secondsOf(Duration duration)
{
    return std::chrono::duration<double>(duration).count();
}

std::vector<QPointF> pointsOf(const std::vector<TrialPoint> &curve)
{
    std::vector<QPointF> points;
    points.reserve(curve.size());
    for (const TrialPoint &point : curve)
        points.emplace_back(secondsOf(point.at), double(point.timeWait));
    return decimateMinMax(points);
}

} // namespace

TrialChart::TrialChart(QWidget *parent)
    : ChartView(parent, ChartTime::Elapsed), m_reset(new QLineSeries(this)), m_graceful(new QLineSeries(this))
{
    setObjectName(u"trialChart"_s);
    setAccessibleName(tr("TIME_WAIT over the time of the run, with and without reset"));
    adopt(m_graceful);
    adopt(m_reset);
    colorSeries();
}

void TrialChart::setCurves(std::vector<TrialPoint> withReset, std::vector<TrialPoint> withoutReset,
                           Duration length)
{
    m_withReset = std::move(withReset);
    m_withoutReset = std::move(withoutReset);
    m_length = length;
    dataChanged();
}

void TrialChart::refresh()
{
    const std::vector<QPointF> reset = pointsOf(m_withReset);
    const std::vector<QPointF> graceful = pointsOf(m_withoutReset);
    double top = 0;
    double end = std::max(1.0, secondsOf(m_length));
    for (const std::vector<QPointF> *curve : {&reset, &graceful}) {
        for (const QPointF &point : *curve) {
            top = std::max(top, point.y());
            end = std::max(end, point.x());
        }
    }
    replace(m_reset, reset);
    replace(m_graceful, graceful);
    showRange(0, end, niceCount(top * 1.05), u"%.0f"_s);
}

// The curve without reset is dashed too: not by colour alone.
void TrialChart::colorSeries()
{
    m_graceful->setPen(QPen(colorOf(ColorRole::TimeWait, palette()), 2, Qt::DashLine));
    m_reset->setPen(QPen(colorOf(ColorRole::Up, palette()), 2.5));
}

} // namespace lightfoot
