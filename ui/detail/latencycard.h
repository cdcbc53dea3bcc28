// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services.h"
#include "ui/widgets/card.h"
#include "ui/widgets/guihop.h"

class QButtonGroup;

namespace lightfoot {

class LatencyChart;

// The latency chart of one endpoint with what it asks the history: one of three lengths up to now, or the
// stretch that was zoomed into. GUI thread. services outlives it.
class LatencyCard final : public Card
{
    Q_OBJECT
public:
    explicit LatencyCard(const Services &services, QWidget *parent = nullptr);

    // Null: no endpoint. What is shown of one stays when it is the same.
    void setEndpoint(const MonitoredEndpoint *endpoint);
    // Once a second while it is seen.
    void refresh();
    // Writes the chart as a PNG, twice as fine as on the screen, on a thread of its own.
    void savePicture(const QString &path);

Q_SIGNALS:
    // How the time of the last hour's probes was spent.
    void phasesKnown(const PhaseSummary &summary);

private:
    // A stretch of the past; phasesOnly: asked for the phases alone, not to be drawn.
    struct Question
    {
        WallTime from;
        WallTime to;
        bool phasesOnly = false;
    };
    QWidget *makeCorner();
    void connectChart();
    void chooseRange(int id);
    void zoomTo(WallTime from, WallTime to);
    void showAll();
    void ask();
    void askPhases();
    bool put(const Question &question); // whether it was asked: not while another one waits
    void take(std::uint64_t number, const Question &question, LatencySeries series);
    void draw(const Question &question, LatencySeries series);
    void askForPicture();

    const Services &m_services;
    std::optional<EndpointHandle> m_endpoint;
    std::chrono::milliseconds m_interval{0};
    std::uint64_t m_number = 0; // answers to older questions are dropped
    bool m_waiting = false;     // for an answer, of whatever age
    bool m_again = false;       // there is something else to ask after it
    std::chrono::hours m_range{1};
    std::optional<std::pair<WallTime, WallTime>> m_zoom;
    SteadyTime m_asked;
    Duration m_took{0}; // the newest answer that was drawn
    SteadyTime m_askedPhases;
    LatencyChart *m_chart;
    QLabel *m_readout;
    QButtonGroup *m_ranges;
    GuiHop m_hop; // last: cut first
};

} // namespace lightfoot
