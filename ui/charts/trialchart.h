// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartview.h"
#include "ui/services.h"

class QLineSeries;

namespace lightfoot {

// The TIME_WAIT that both runs of the linger lab leave, over the time since each began. GUI thread.
class TrialChart final : public ChartView
{
    Q_OBJECT
public:
    explicit TrialChart(QWidget *parent = nullptr);

    // length: of a run that is under way; the axis is at least that long.
    void setCurves(std::vector<TrialPoint> withReset, std::vector<TrialPoint> withoutReset, Duration length);

protected:
    void refresh() override;
    void colorSeries() override;

private:
    std::vector<TrialPoint> m_withReset;
    std::vector<TrialPoint> m_withoutReset;
    Duration m_length{0};
    QLineSeries *m_reset;
    QLineSeries *m_graceful;
};

} // namespace lightfoot
