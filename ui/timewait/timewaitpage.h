// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services.h"

#include <QTimer>
#include <QWidget>

#include <array>

class QButtonGroup;
class QLabel;

namespace lightfoot {

class Card;
class StateChart;
class StateLegend;

// The sockets of this machine by state over time, and what of it is ours. Asks once a second while in sight.
// GUI thread; owned by the main window. services outlives it.
class TimeWaitPage final : public QWidget
{
    Q_OBJECT
public:
    explicit TimeWaitPage(const Services &services, QWidget *parent = nullptr);

    void refresh();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeChartCard();
    QWidget *makeOursCard();
    QWidget *makeCountsCard();
    void showOurs();
    void showCounts(const SocketSample &latest);

    const Services &m_services;
    StateChart *m_chart;
    StateLegend *m_legend;
    Card *m_chartCard = nullptr;
    QButtonGroup *m_ranges;
    std::chrono::minutes m_range{15};
    QLabel *m_ours;
    QLabel *m_oursText;
    std::array<QLabel *, tcpStateCount> m_counts{};
    QTimer m_timer;
};

} // namespace lightfoot
