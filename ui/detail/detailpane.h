// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services.h"

#include <QScrollArea>

class QLabel;

namespace lightfoot {

class Card;
class CertificateCard;
class LatencyCard;
class PhaseComparison;
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
    void makeFacts(Card *card);
    void showFacts(const ProbeResult &result);

    const Services &m_services;
    MonitoredEndpoint m_endpoint; // handle and definition of what is shown; null definition: nothing
    StatusTitle *m_title;
    QLabel *m_remark;
    QLabel *m_verdict;
    Card *m_phases;
    Waterfall *m_waterfall;
    PhaseComparison *m_comparison;
    LatencyCard *m_latency;
    ResultList *m_results;
    Card *m_connection;
    WhyCard *m_why;
    QLabel *m_remote;
    QLabel *m_closing;
    QLabel *m_tls;
    CertificateCard *m_certificate;
    std::vector<std::pair<QLabel *, QLabel *>> m_facts; // caption and value
};

} // namespace lightfoot
