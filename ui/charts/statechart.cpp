// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/statechart.h"

#include "ui/charts/axisstart.h"
#include "ui/charts/decimate.h"

#include <QAreaSeries>
#include <QLineSeries>
#include <QPen>

#include <algorithm>

namespace lightfoot {

using namespace Qt::StringLiterals;

StateChart::StateChart(QWidget *parent) : ChartView(parent)
{
    setObjectName(u"stateChart"_s);
    setAccessibleName(tr("TCP sockets of this machine by state over time"));
    setMinimumHeight(240);
    for (QLineSeries *&edge : m_edges)
        edge = new QLineSeries(this);
    for (std::size_t i = 0; i < stateGroupCount; ++i) {
        m_layers[i] = new QAreaSeries(m_edges[i + 1], m_edges[i]);
        adopt(m_layers[i]);
    }
    colorSeries();
}

void StateChart::setSamples(std::vector<SocketSample> samples, WallTime from, WallTime to)
{
    m_samples = decimateSamples(samples);
    m_from = from;
    m_to = to;
    dataChanged();
}

void StateChart::refresh()
{
    std::array<std::vector<QPointF>, stateGroupCount + 1> edges;
    double top = 0;
    for (const SocketSample &sample : m_samples) {
        const auto x = double(toMilliseconds(sample.at));
        double height = 0;
        edges[0].emplace_back(x, 0);
        for (std::size_t i = 0; i < stateGroupCount; ++i) {
            height += countOf(static_cast<StateGroup>(i), sample);
            edges[i + 1].emplace_back(x, height);
        }
        top = std::max(top, height);
    }
    for (std::size_t i = 0; i < edges.size(); ++i)
        replace(m_edges[i], edges[i]);
    const WallTime start = axisStart(m_from, m_to, m_samples.empty() ? m_from : m_samples.front().at);
    showRange(double(toMilliseconds(start)), double(toMilliseconds(m_to)), niceCount(top * 1.05), u"%.0f"_s);
}

void StateChart::colorSeries()
{
    for (std::size_t i = 0; i < stateGroupCount; ++i) {
        const auto group = static_cast<StateGroup>(i);
        QColor color = colorOf(roleOf(group), palette());
        // TIME_WAIT and ours stand out; the rest steps back.
        if (group != StateGroup::TimeWait && group != StateGroup::Ours)
            color.setAlphaF(0.6F);
        m_layers[i]->setPen(Qt::NoPen);
        m_layers[i]->setBrush(color);
    }
}

} // namespace lightfoot
