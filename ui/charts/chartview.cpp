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
#include <QXYSeries>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

constexpr double dayMs = 24.0 * 3600 * 1000;

} // namespace

ChartView::ChartView(QWidget *parent)
    : QChartView(parent), m_time(new QDateTimeAxis(this)), m_value(new QValueAxis(this))
{
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
    plot->addAxis(m_time, Qt::AlignBottom);
    plot->addAxis(m_value, Qt::AlignLeft);
    m_time->setTickCount(5);
    m_time->setGridLineVisible(false);
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
    series->attachAxis(m_time);
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

void ChartView::showRange(double fromMs, double toMs, double top, const QString &label)
{
    const bool moved = double(m_time->min().toMSecsSinceEpoch()) != fromMs ||
                       double(m_time->max().toMSecsSinceEpoch()) != toMs || m_value->max() != top;
    m_time->setFormat(toMs - fromMs > 2 * dayMs ? u"d MMM"_s
                      : toMs - fromMs < 1200e3  ? u"HH:mm:ss"_s
                                                : u"HH:mm"_s);
    m_value->setLabelFormat(label);
    m_value->setRange(0, top);
    m_time->setRange(QDateTime::fromMSecsSinceEpoch(qint64(fromMs)),
                     QDateTime::fromMSecsSinceEpoch(qint64(toMs)));
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
    const std::initializer_list<QAbstractAxis *> axes{m_time, m_value};
    for (QAbstractAxis *axis : axes) {
        axis->setLabelsColor(muted);
        axis->setLabelsFont(small);
        axis->setLinePenColor(line);
        axis->setGridLineColor(line);
    }
}

} // namespace lightfoot
