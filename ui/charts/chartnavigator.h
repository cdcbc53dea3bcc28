// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointF>

class QChartView;
class QKeyEvent;
class QMouseEvent;
class QRubberBand;
class QWheelEvent;

namespace lightfoot {

// Zoom, pan and a cursor over a chart's time axis. By mouse: a stretch is dragged, Shift or the middle button
// pans, Ctrl and the wheel zoom, a double click shows all. By keyboard: Left and Right move the cursor, with
// Ctrl they pan, + and - zoom, 0 shows all. It changes nothing itself: whoever has the data answers the
// signals. GUI thread; owned by the chart.
class ChartNavigator final : public QObject
{
    Q_OBJECT
public:
    static constexpr double shortest = 10'000; // ms: closer there is nothing to see

    explicit ChartNavigator(QChartView *chart);

    // The range of the axis and the place of the cursor, in x of the chart (milliseconds since 1970).
    void setRange(double from, double to);

Q_SIGNALS:
    void rangeWanted(double from, double to);
    void allWanted();
    // The mouse is here, or nowhere any more.
    void cursorMoved(double x);
    void cursorGone();
    // By keyboard: to the next point in this direction, -1 or 1.
    void cursorStepped(int direction);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool onPress(const QMouseEvent &event);
    bool onMove(const QMouseEvent &event);
    bool onRelease(const QMouseEvent &event);
    bool onWheel(const QWheelEvent &event);
    bool onKey(const QKeyEvent &event);
    double valueAt(const QPointF &position) const;
    void want(double from, double to);
    void zoom(double factor, double around);
    void panBy(double distance);

    enum class Drag : std::uint8_t
    {
        None,
        Select,
        Pan
    };

    QChartView *const m_chart;
    const QObject *const m_viewport; // to be told apart also while the chart ends, and with it its viewport
    QRubberBand *const m_band;
    double m_from = 0;
    double m_to = 0;
    Drag m_drag = Drag::None;
    QPointF m_pressed; // in the viewport
};

} // namespace lightfoot
