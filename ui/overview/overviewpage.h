// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services.h"
#include "ui/widgets/guihop.h"

#include <QStackedWidget>

class QScrollArea;

namespace lightfoot {

class AvailabilityCard;
class Card;
class HeatGrid;
class HourChart;
class MachineCard;
class NeedsCard;
class WaysIn;

// Does anything need me? Every endpoint as a cell, what is wrong in sentences, this machine, the last hour
// and the last day; without endpoints the ways in. While hidden it takes in changes and does nothing else.
// GUI thread; owned by the main window. services outlives it.
class OverviewPage final : public QStackedWidget
{
    Q_OBJECT
public:
    explicit OverviewPage(const Services &services, QWidget *parent = nullptr);

    // What the monitor had since the last time, and the set that it had right after that.
    void takeChanges(const MonitoredEndpoints &endpoints, const std::vector<EndpointView> &changes);
    // Once a second; nothing while hidden.
    void refresh();

Q_SIGNALS:
    void importRequested();
    void addRequested();
    void demoRequested();
    void endpointWanted(qint64 endpoint);
    void incidentsWanted();
    void timeWaitWanted();
    void restWanted(); // every endpoint that is down, degraded or unknown
    void acknowledgeWanted(const std::vector<lightfoot::EndpointHandle> &endpoints);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeContent();
    void connectCards();
    void adopt(const MonitoredEndpoints &endpoints);
    void showNeeds(const OpenBrief &open);
    void showHour(const OpenBrief &open);
    void askAvailability();

    const Services &m_services;
    MonitoredEndpoints m_endpoints;
    WaysIn *m_ways;
    QScrollArea *m_scroll;
    Card *m_gridCard;
    HeatGrid *m_grid;
    NeedsCard *m_needs;
    MachineCard *m_machine;
    Card *m_hourCard;
    HourChart *m_hour;
    AvailabilityCard *m_availability;
    SteadyTime m_graded;
    SteadyTime m_asked; // for the availability; epoch: never
    bool m_waiting = false;
    GuiHop m_hop{this};
};

} // namespace lightfoot
