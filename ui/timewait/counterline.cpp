// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timewait/counterline.h"

#include "ui/charts/decimate.h"
#include "ui/theme/colors.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>

namespace lightfoot {

namespace {

constexpr int wide = 96;
constexpr int high = 18;
constexpr double gap = 0.02; // of the whole width

} // namespace

CounterLine::CounterLine(QWidget *parent) : QWidget(parent)
{
    setFixedSize(wide, high);
}

void CounterLine::setPoints(const std::vector<CounterHistory::Point> &points, WallTime from, WallTime to)
{
    const double span = std::chrono::duration<double>(to - from).count();
    double top = 1e-9;
    for (const CounterHistory::Point &point : points)
        top = std::max(top, point.value);
    std::vector<QPointF> scaled;
    scaled.reserve(points.size());
    for (const CounterHistory::Point &point : points)
        scaled.emplace_back(std::chrono::duration<double>(point.at - from).count() / span, point.value / top);
    std::vector<QPointF> kept = decimateMinMax(scaled, wide);
    if (kept == m_points)
        return;
    m_points = std::move(kept);
    update();
}

void CounterLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colorOf(ColorRole::Line, palette()), 1));
    painter.drawLine(QPointF(0, height() - 1.5), QPointF(width(), height() - 1.5));
    painter.setPen(QPen(colorOf(ColorRole::Accent, palette()), 1.2));
    QPolygonF run;
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        if (i > 0 && m_points[i].x() - m_points[i - 1].x() > gap) {
            painter.drawPolyline(run);
            run.clear();
        }
        run.append({m_points[i].x() * width(), height() - 2 - m_points[i].y() * (height() - 4)});
    }
    painter.drawPolyline(run);
}

} // namespace lightfoot
