// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/detailpane.h"

#include "ui/detail/certificatecard.h"
#include "ui/detail/factlabel.h"
#include "ui/detail/latencycard.h"
#include "ui/detail/phasecomparison.h"
#include "ui/detail/resultlist.h"
#include "ui/detail/statustitle.h"
#include "ui/detail/verdict.h"
#include "ui/detail/waterfall.h"
#include "ui/detail/whycard.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace lightfoot {

using namespace Qt::StringLiterals;

DetailPane::DetailPane(const Services &services, QWidget *parent)
    : QScrollArea(parent),
      m_services(services),
      m_title(new StatusTitle),
      m_remark(mutedLabel({})),
      m_verdict(factLabel(u"verdict"_s, tr("Verdict"))),
      m_phases(new Card(tr("Phases of the last probe"))),
      m_waterfall(new Waterfall),
      m_comparison(new PhaseComparison),
      m_latency(new LatencyCard(services)),
      m_results(new ResultList),
      m_connection(new Card(tr("Connection"))),
      m_why(new WhyCard(services)),
      m_remote(factLabel(u"detailRemote"_s, tr("Remote address"))),
      m_closing(factLabel(u"detailClosing"_s, tr("How the socket ended"))),
      m_tls(factLabel(u"detailTls"_s, tr("TLS"))),
      m_certificate(new CertificateCard)
{
    setObjectName(u"detailPane"_s);
    setAccessibleName(tr("Details of the selected endpoint"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);

    auto *head = new Card({});
    auto *headRow = new QHBoxLayout;
    headRow->addWidget(m_title, 1);
    headRow->addWidget(m_remark);
    head->body()->addLayout(headRow);
    head->body()->addWidget(m_verdict);
    m_phases->body()->addWidget(m_waterfall);
    m_phases->body()->addWidget(m_comparison);
    connect(m_latency, &LatencyCard::phasesKnown, m_comparison, &PhaseComparison::setSummary);
    auto *last = new Card(tr("Last results"));
    last->body()->addWidget(m_results);
    makeFacts(m_connection);
    for (Card *card :
         std::initializer_list<Card *>{head, m_phases, m_latency, last, m_certificate, m_connection, m_why})
        column->addWidget(card);
    column->addStretch(1);
    setWidget(content);
    setEndpoint(nullptr);
}

// A grid and no QFormLayout: with a hidden row Qt 6.4's writes past the end of its own memory when it is
// asked for its height for a width.
void DetailPane::makeFacts(Card *card)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    m_facts = {{mutedLabel(tr("Remote")), m_remote},
               {mutedLabel(tr("Ended")), m_closing},
               {mutedLabel(tr("TLS")), m_tls}};
    for (const auto &[caption, value] : m_facts) {
        const int row = grid->rowCount();
        grid->addWidget(caption, row, 0, Qt::AlignTop);
        grid->addWidget(value, row, 1);
    }
    card->body()->addLayout(grid);
}

void DetailPane::setEndpoint(const MonitoredEndpoint *endpoint)
{
    m_endpoint = endpoint ? *endpoint : MonitoredEndpoint{};
    widget()->setVisible(endpoint != nullptr);
    setVerticalScrollBarPolicy(endpoint ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    m_why->setEndpoint(endpoint);
    m_latency->setEndpoint(endpoint);
    if (!endpoint)
        return;
    const Endpoint &definition = *endpoint->definition;
    m_remark->setText(
        tr("%1 · every %2").arg(shown(definition.kind, 32), toQString(formatDuration(definition.interval))));
}

void DetailPane::refresh(const EndpointView &view)
{
    if (!m_endpoint.definition)
        return;
    const ProbeResult result = m_services.monitor.lastResult(m_endpoint.handle);
    m_title->set(view.status, shown(m_endpoint.definition->name));
    m_verdict->setText(verdictOf(view, result, *m_endpoint.definition));
    m_waterfall->setPhases(result.phases);
    m_comparison->setPhases(result.phases);
    const bool measured = result.outcome == Outcome::Up || result.outcome == Outcome::Down;
    m_phases->setRemark(measured ? latencyText(result.latency) : QString());
    if (m_services.recent)
        m_results->setResults(m_services.recent(m_endpoint.handle));
    showFacts(result);
    m_why->refresh(view.status);
    m_latency->refresh();
}

void DetailPane::showFacts(const ProbeResult &result)
{
    const bool any = result.details != nullptr;
    m_remote->setText(any ? shown(result.details->remoteAddress) : QString());
    m_closing->setText(closingSentence(result.closing));
    m_tls->setText(any ? shown(result.details->tlsVersion, 32) : QString());
    m_certificate->setDetails(result.details);
    for (const auto &[caption, value] : m_facts) {
        const bool visible = !value->text().isEmpty();
        caption->setVisible(visible);
        value->setVisible(visible);
    }
}

} // namespace lightfoot
