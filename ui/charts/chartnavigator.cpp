// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartnavigator.h"

#include <QChart>
#include <QChartView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QRubberBand>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace lightfoot {

namespace {

constexpr double keyZoom = 2;
constexpr double wheelZoom = 1.25;
constexpr double panShare = 0.25;
constexpr int leastDrag = 4; // pixels: less is a click

} // namespace

ChartNavigator::ChartNavigator(QChartView *chart)
    : QObject(chart),
      m_chart(chart),
      m_viewport(chart->viewport()),
      m_band(new QRubberBand(QRubberBand::Rectangle, chart->viewport()))
{
    chart->setFocusPolicy(Qt::StrongFocus);
    chart->setMouseTracking(true);
    chart->viewport()->setMouseTracking(true);
    chart->installEventFilter(this);
    chart->viewport()->installEventFilter(this);
}

void ChartNavigator::setRange(double from, double to)
{
    m_from = from;
    m_to = to;
}

double ChartNavigator::valueAt(const QPointF &position) const
{
    const QRectF plot = m_chart->chart()->plotArea();
    const double share = plot.width() > 0 ? (position.x() - plot.left()) / plot.width() : 0;
    return m_from + std::clamp(share, 0.0, 1.0) * (m_to - m_from);
}

void ChartNavigator::want(double from, double to)
{
    const double lacking = shortest - (to - from);
    if (lacking > 0) {
        from -= lacking / 2;
        to += lacking / 2;
    }
    Q_EMIT rangeWanted(from, to);
}

// factor: above 1 comes closer. around stays where it is.
void ChartNavigator::zoom(double factor, double around)
{
    want(around - (around - m_from) / factor, around + (m_to - around) / factor);
}

void ChartNavigator::panBy(double distance)
{
    Q_EMIT rangeWanted(m_from + distance, m_to + distance);
}

bool ChartNavigator::onPress(const QMouseEvent &event)
{
    const bool pan = event.button() == Qt::MiddleButton ||
                     (event.button() == Qt::LeftButton && event.modifiers().testFlag(Qt::ShiftModifier));
    if (!pan && event.button() != Qt::LeftButton)
        return false;
    m_drag = pan ? Drag::Pan : Drag::Select;
    m_pressed = event.position();
    m_chart->setFocus(Qt::MouseFocusReason);
    return true;
}

bool ChartNavigator::onMove(const QMouseEvent &event)
{
    if (m_drag == Drag::Select) {
        const QRectF plot = m_chart->chart()->plotArea();
        const QRectF band(QPointF(m_pressed.x(), plot.top()), QPointF(event.position().x(), plot.bottom()));
        m_band->setGeometry(band.normalized().intersected(plot).toRect());
        m_band->setVisible(std::abs(event.position().x() - m_pressed.x()) >= leastDrag);
    }
    Q_EMIT cursorMoved(valueAt(event.position()));
    return m_drag != Drag::None;
}

bool ChartNavigator::onRelease(const QMouseEvent &event)
{
    const Drag drag = std::exchange(m_drag, Drag::None);
    m_band->hide();
    if (drag == Drag::None)
        return false;
    const double begin = valueAt(m_pressed);
    const double end = valueAt(event.position());
    if (std::abs(event.position().x() - m_pressed.x()) < leastDrag)
        return true;
    if (drag == Drag::Pan)
        panBy(begin - end);
    else
        want(std::min(begin, end), std::max(begin, end));
    return true;
}

// Without Ctrl the page that the chart lies in scrolls.
bool ChartNavigator::onWheel(const QWheelEvent &event)
{
    if (!event.modifiers().testFlag(Qt::ControlModifier) || event.angleDelta().y() == 0)
        return false;
    zoom(event.angleDelta().y() > 0 ? wheelZoom : 1 / wheelZoom, valueAt(event.position()));
    return true;
}

bool ChartNavigator::onKey(const QKeyEvent &event)
{
    const bool control = event.modifiers().testFlag(Qt::ControlModifier);
    const double middle = (m_from + m_to) / 2;
    switch (event.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const int direction = event.key() == Qt::Key_Left ? -1 : 1;
        if (control)
            panBy(direction * panShare * (m_to - m_from));
        else
            Q_EMIT cursorStepped(direction);
        return true;
    }
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(keyZoom, middle);
        return true;
    case Qt::Key_Minus:
        zoom(1 / keyZoom, middle);
        return true;
    case Qt::Key_0:
        Q_EMIT allWanted();
        return true;
    default:
        return false;
    }
}

bool ChartNavigator::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_viewport)
        return event->type() == QEvent::KeyPress && onKey(static_cast<QKeyEvent &>(*event));
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        return onPress(static_cast<QMouseEvent &>(*event));
    case QEvent::MouseMove:
        return onMove(static_cast<QMouseEvent &>(*event));
    case QEvent::MouseButtonRelease:
        return onRelease(static_cast<QMouseEvent &>(*event));
    case QEvent::MouseButtonDblClick:
        Q_EMIT allWanted();
        return true;
    case QEvent::Leave:
        Q_EMIT cursorGone();
        return false;
    case QEvent::Wheel:
        return onWheel(static_cast<QWheelEvent &>(*event));
    default:
        return false;
    }
}

} // namespace lightfoot
