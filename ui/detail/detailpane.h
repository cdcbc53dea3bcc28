// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services.h"
#include "ui/widgets/guihop.h"

#include <QScrollArea>

class QButtonGroup;
class QLabel;

namespace lightfoot {

class Card;
class LatencyChart;
class ResultList;
class StatusTitle;
class Waterfall;
class WhyCard;

// All about the selected endpoint: verdict, phases, latency over time, last results, connection and
// certificate. GUI thread; owned by the endpoints page. services outlives it.
class DetailPane final : public QScrollArea
{
    Q_OBJECT
public:
    explicit DetailPane(const Services &services, QWidget *parent = nullptr);

    // Null: nothing is selected.
    void setEndpoint(const MonitoredEndpoint *endpoint);
    // Once a second, with the endpoint's newest view.
    void refresh(const EndpointView &view);

private:
    QWidget *makeRangeButtons();
    void makeFacts(Card *card);
    void showFacts(const ProbeResult &result);
    void askHistory();
    void takeSeries(std::uint64_t question, LatencySeries series, WallTime from, WallTime to);

    const Services &m_services;
    MonitoredEndpoint m_endpoint; // handle and definition of what is shown; null definition: nothing
    std::uint64_t m_question = 0; // answers to older questions are dropped
    bool m_waiting = false;       // for an answer, of whatever age
    bool m_again = false;         // there is something else to ask after it
    std::chrono::hours m_range{1};
    SteadyTime m_asked;
    StatusTitle *m_title;
    QLabel *m_remark;
    QLabel *m_verdict;
    Card *m_phases;
    Waterfall *m_waterfall;
    Card *m_latency;
    LatencyChart *m_chart;
    QButtonGroup *m_ranges;
    ResultList *m_results;
    Card *m_connection;
    WhyCard *m_why;
    QLabel *m_remote;
    QLabel *m_closing;
    QLabel *m_tls;
    QLabel *m_subject;
    QLabel *m_issuer;
    std::vector<std::pair<QLabel *, QLabel *>> m_facts; // caption and value
    GuiHop m_hop;                                       // last: cut first
};

} // namespace lightfoot
