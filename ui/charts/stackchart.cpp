// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/stackchart.h"

#include "ui/charts/axisstart.h"
#include "ui/charts/decimate.h"

#include <QAreaSeries>
#include <QLineSeries>
#include <QPen>

#include <algorithm>

namespace lightfoot {

using namespace Qt::StringLiterals;

StackChart::StackChart(QWidget *parent) : ChartView(parent)
{
    setObjectName(u"stackChart"_s);
    setAccessibleName(tr("Sockets of this machine by name over time"));
    setMinimumHeight(240);
    for (QLineSeries *&edge : m_edges)
        edge = new QLineSeries(this);
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        m_layers[i] = new QAreaSeries(m_edges[i + 1], m_edges[i]);
        adopt(m_layers[i]);
    }
    colorSeries();
}

void StackChart::setStack(NamedStack stack, std::vector<ThemedColor> colors, WallTime from, WallTime to)
{
    m_stack = std::move(stack);
    m_colors = std::move(colors);
    m_from = from;
    m_to = to;
    colorSeries();
    dataChanged();
}

// Layers without a name lie flat on the one below.
void StackChart::refresh()
{
    std::array<std::vector<QPointF>, NamedStack::layersLimit + 1> edges;
    double top = 0;
    for (const NamedStack::Moment &moment : m_stack.moments) {
        const auto x = double(toMilliseconds(moment.at));
        double height = 0;
        edges[0].emplace_back(x, 0);
        for (std::size_t i = 0; i < m_layers.size(); ++i) {
            height += i < moment.counts.size() ? moment.counts[i] : 0;
            edges[i + 1].emplace_back(x, height);
        }
        top = std::max(top, height);
    }
    for (std::size_t i = 0; i < edges.size(); ++i)
        replace(m_edges[i], edges[i]);
    const WallTime start =
        axisStart(m_from, m_to, m_stack.moments.empty() ? m_from : m_stack.moments.front().at);
    showRange(double(toMilliseconds(start)), double(toMilliseconds(m_to)), niceCount(top * 1.05), u"%.0f"_s);
}

void StackChart::colorSeries()
{
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        m_layers[i]->setPen(Qt::NoPen);
        m_layers[i]->setBrush(i < m_colors.size() ? QBrush(m_colors[i].of(palette())) : QBrush(Qt::NoBrush));
    }
}

} // namespace lightfoot
