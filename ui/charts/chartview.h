// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChartView>

#include <vector>

class QDateTimeAxis;
class QValueAxis;
class QXYSeries;

namespace lightfoot {

// The one wrapper over Qt Charts: a time axis, a value axis from zero, our colours, no animation, no OpenGL
// (it crashes offscreen and gains nothing), and no work while hidden. Subclasses fill series in refresh().
// GUI thread; owned by its parent widget.
class ChartView : public QChartView
{
    Q_OBJECT
public:
    explicit ChartView(QWidget *parent = nullptr);

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
    // Draws all that was replaced. x in milliseconds since 1970. label: printf format of the values.
    void showRange(double fromMs, double toMs, double top, const QString &label);

    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyColors();

    QDateTimeAxis *m_time;
    QValueAxis *m_value;
    std::vector<QXYSeries *> m_replaced;
    bool m_stale = false;
};

} // namespace lightfoot
