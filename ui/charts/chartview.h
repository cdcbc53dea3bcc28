// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChartView>

#include <vector>

class QAbstractAxis;
class QDateTimeAxis;
class QValueAxis;
class QXYSeries;

namespace lightfoot {

// What a chart's time axis shows.
enum class ChartTime : std::uint8_t
{
    Clock,  // the time of day; x in milliseconds since 1970
    Elapsed // x in seconds
};

// The one wrapper over Qt Charts: a time axis, a value axis from zero, our colours, no animation, no OpenGL
// (it crashes offscreen and gains nothing), and no work while hidden. Subclasses fill series in refresh().
// GUI thread; owned by its parent widget.
class ChartView : public QChartView
{
    Q_OBJECT
public:
    explicit ChartView(QWidget *parent = nullptr, ChartTime time = ChartTime::Clock);

protected:
    // Call when there is something new: refreshes now, or when the chart is shown again.
    void dataChanged();
    // Puts the newest data into the series, then calls showRange().
    virtual void refresh() = 0;
    // Gives the series the colours of the theme; setTheme() of Qt Charts would undo them.
    virtual void colorSeries() = 0;

    // Attaches both axes. The chart owns the series.
    void adopt(QAbstractSeries *series);
    // Without the redraw that each replacement would cost; showRange() draws once.
    void replace(QXYSeries *series, const std::vector<QPointF> &points);
    // Draws all that was replaced. label: printf format of the values.
    void showRange(double from, double to, double top, const QString &label);
    // Where the time lies in the scene, from the left edge of the plot to its right one.
    double placeOf(double x) const;

    void showEvent(QShowEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyColors();
    QAbstractAxis *horizontal() const;
    bool setHorizontalRange(double from, double to); // whether it moved

    QDateTimeAxis *m_time = nullptr; // or
    QValueAxis *m_elapsed = nullptr;
    QValueAxis *m_value;
    double m_from = 0; // of the time axis, as it was shown last
    double m_to = 1;
    std::vector<QXYSeries *> m_replaced;
    bool m_stale = false;
};

} // namespace lightfoot
