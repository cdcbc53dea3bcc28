// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QScrollArea;

namespace lightfoot {

class ChartCard;
class ClosersCard;
class CountersCard;
class DoctorCard;
class ForecastCard;
class LeaksCard;
class LingerLabCard;
class OursCard;
class PortBudgetCard;
class StatesCard;

// Who does what to this machine's TCP life, and when it hurts: a card for each subject, over as much height
// as it takes. Asks once a second while in sight. GUI thread; owned by the main window. services outlives it.
class TimeWaitPage final : public QWidget
{
    Q_OBJECT
public:
    explicit TimeWaitPage(const Services &services, QWidget *parent = nullptr);

    void refresh();

Q_SIGNALS:
    // An expression for the filter of the sockets page.
    void socketsWanted(const QString &filter);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeContent();
    void showFacts();

    const Services &m_services;
    ChartCard *m_chart;
    PortBudgetCard *m_budget;
    ClosersCard *m_closers;
    LeaksCard *m_leaks;
    ForecastCard *m_forecast;
    LingerLabCard *m_lab;
    OursCard *m_ours;
    DoctorCard *m_doctor;
    CountersCard *m_counters;
    StatesCard *m_states;
    QScrollArea *m_scroll;
    std::shared_ptr<const MachineFacts> m_facts; // that are shown
    QTimer m_timer;
};

} // namespace lightfoot
