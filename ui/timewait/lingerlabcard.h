// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services.h"
#include "ui/widgets/card.h"
#include "ui/widgets/guihop.h"

class QProgressBar;
class QPushButton;

namespace lightfoot {

class ChartLegend;
class TrialChart;
class WrappedLabel;

// The linger lab: runs the present list in a private network namespace, with reset and without, and draws
// what TIME_WAIT each leaves. GUI thread.
class LingerLabCard final : public Card
{
    Q_OBJECT
public:
    explicit LingerLabCard(const Services &services, QWidget *parent = nullptr);
    ~LingerLabCard() override; // nobody would see the end of a run

private:
    void onButton();
    void start();
    void takePoint(bool reset, const TrialPoint &point);
    void take(Result<TrialOutcome> outcome);
    void showCurves();
    void showResult(const TrialOutcome &outcome);
    void setRunning(bool running);

    const Services &m_services;
    const std::function<void()> m_stop; // of its own: services goes before a window's widgets
    QPushButton *m_button;
    QProgressBar *m_progress;
    ChartLegend *m_legend;
    TrialChart *m_chart;
    WrappedLabel *m_text;
    WrappedLabel *m_remarks;
    std::vector<TrialPoint> m_withReset;
    std::vector<TrialPoint> m_withoutReset;
    bool m_running = false;
    bool m_stopping = false;
    GuiHop m_hop;
};

} // namespace lightfoot
