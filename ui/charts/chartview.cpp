// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartview.h"

#include "ui/theme/colors.h"

#include <QChart>
#include <QDateTimeAxis>
#include <QEvent>
#include <QLocale>
#include <QSignalBlocker>
#include <QValueAxis>
#include <QWheelEvent>
#include <QXYSeries>

#include <algorithm>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

constexpr double dayMs = 24.0 * 3600 * 1000;

} // namespace

ChartView::ChartView(QWidget *parent, ChartTime time) : QChartView(parent), m_value(new QValueAxis(this))
{
    if (time == ChartTime::Clock) {
        m_time = new QDateTimeAxis(this);
        m_time->setTickCount(5);
    } else {
        m_elapsed = new QValueAxis(this);
        m_elapsed->setTickCount(4);
        m_elapsed->setLabelFormat(u"%.0f s"_s);
    }
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setMinimumHeight(180);
    setFocusPolicy(Qt::NoFocus);
    QChart *plot = chart();
    plot->legend()->hide();
    plot->setAnimationOptions(QChart::NoAnimation);
    plot->setMargins(QMargins(0, 0, 0, 0));
    plot->layout()->setContentsMargins(0, 0, 0, 0);
    plot->setBackgroundRoundness(0);
    plot->addAxis(horizontal(), Qt::AlignBottom);
    plot->addAxis(m_value, Qt::AlignLeft);
    horizontal()->setGridLineVisible(false);
    m_value->setTickCount(5);
    m_value->setLineVisible(false);
    applyColors();
}

void ChartView::dataChanged()
{
    m_stale = true;
    if (isVisible()) {
        m_stale = false;
        refresh();
    }
}

void ChartView::adopt(QAbstractSeries *series)
{
    chart()->addSeries(series);
    series->attachAxis(horizontal());
    series->attachAxis(m_value);
}

void ChartView::replace(QXYSeries *series, const std::vector<QPointF> &points)
{
    const QList<QPointF> list(points.begin(), points.end());
    if (list.isEmpty()) {
        series->clear(); // a change of range alone leaves an empty series as it was drawn
        return;
    }
    const QSignalBlocker blocker(series);
    series->replace(list);
    m_replaced.push_back(series);
}

QAbstractAxis *ChartView::horizontal() const
{
    return m_time ? static_cast<QAbstractAxis *>(m_time) : m_elapsed;
}

bool ChartView::setHorizontalRange(double from, double to)
{
    if (m_elapsed) {
        const bool moved = m_elapsed->min() != from || m_elapsed->max() != to;
        m_elapsed->setRange(from, to);
        return moved;
    }
    const bool moved =
        double(m_time->min().toMSecsSinceEpoch()) != from || double(m_time->max().toMSecsSinceEpoch()) != to;
    m_time->setFormat(to - from > 2 * dayMs ? u"d MMM"_s : to - from < 1200e3 ? u"HH:mm:ss"_s : u"HH:mm"_s);
    m_time->setRange(QDateTime::fromMSecsSinceEpoch(qint64(from)),
                     QDateTime::fromMSecsSinceEpoch(qint64(to)));
    return moved;
}

void ChartView::showRange(double from, double to, double top, const QString &label)
{
    const bool grew = m_value->max() != top;
    m_from = from;
    m_to = to;
    m_value->setLabelFormat(label);
    m_value->setRange(0, top);
    const bool moved = setHorizontalRange(from, to) || grew;
    if (!moved) {
        for (QXYSeries *series : m_replaced)
            Q_EMIT series->pointsReplaced();
    }
    m_replaced.clear();
}

void ChartView::showEvent(QShowEvent *event)
{
    QChartView::showEvent(event);
    if (m_stale)
        dataChanged();
}

double ChartView::placeOf(double x) const
{
    const QRectF plot = chart()->plotArea();
    const double share = m_to > m_from ? (x - m_from) / (m_to - m_from) : 0;
    return plot.left() + std::clamp(share, 0.0, 1.0) * plot.width();
}

// Whatever it lies in scrolls: there is nothing to scroll in a chart.
void ChartView::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

void ChartView::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        applyColors();
        colorSeries();
    }
}

void ChartView::applyColors()
{
    const QColor panel = colorOf(ColorRole::Panel, palette());
    const QColor muted = colorOf(ColorRole::Muted, palette());
    const QColor line = colorOf(ColorRole::Line, palette());
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.85);
    setBackgroundBrush(panel);
    chart()->setBackgroundBrush(panel);
    chart()->setPlotAreaBackgroundVisible(false);
    const std::initializer_list<QAbstractAxis *> axes{horizontal(), m_value};
    for (QAbstractAxis *axis : axes) {
        axis->setLabelsColor(muted);
        axis->setLabelsFont(small);
        axis->setLinePenColor(line);
        axis->setGridLineColor(line);
    }
}

} // namespace lightfoot
