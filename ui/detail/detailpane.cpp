// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/detailpane.h"

#include "ui/charts/latencychart.h"
#include "ui/detail/resultlist.h"
#include "ui/detail/statustitle.h"
#include "ui/detail/verdict.h"
#include "ui/detail/waterfall.h"
#include "ui/detail/whycard.h"
#include "ui/widgets/card.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/text.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <array>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::chrono::hours, 3> ranges{std::chrono::hours(1), std::chrono::hours(24),
                                                   std::chrono::hours(24 * 30)};

// A longer past changes more slowly and costs the store more.
std::chrono::seconds refreshEvery(std::chrono::hours range)
{
    return range <= std::chrono::hours(1) ? std::chrono::seconds(5) : std::chrono::seconds(60);
}

// Its accessible name is what it says; caption tells what that is.
QLabel *wrapped(const QString &objectName, const QString &caption)
{
    auto *label = new QLabel;
    label->setObjectName(objectName);
    label->setAccessibleDescription(caption);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    // Else a long word without a break, such as a name from the network, would widen the pane.
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    label->setMinimumWidth(1);
    return label;
}

} // namespace

DetailPane::DetailPane(const Services &services, QWidget *parent)
    : QScrollArea(parent),
      m_services(services),
      m_title(new StatusTitle),
      m_remark(mutedLabel({})),
      m_verdict(wrapped(u"verdict"_s, tr("Verdict"))),
      m_phases(new Card(tr("Phases of the last probe"))),
      m_waterfall(new Waterfall),
      m_latency(new Card(tr("Latency"))),
      m_chart(new LatencyChart),
      m_ranges(new QButtonGroup(this)),
      m_results(new ResultList),
      m_connection(new Card(tr("Connection"))),
      m_why(new WhyCard(services)),
      m_remote(wrapped(u"detailRemote"_s, tr("Remote address"))),
      m_closing(wrapped(u"detailClosing"_s, tr("How the socket ended"))),
      m_tls(wrapped(u"detailTls"_s, tr("TLS and certificate"))),
      m_subject(wrapped(u"detailSubject"_s, tr("Subject"))),
      m_issuer(wrapped(u"detailIssuer"_s, tr("Issuer"))),
      m_hop(this)
{
    setObjectName(u"detailPane"_s);
    setAccessibleName(tr("Details of the selected endpoint"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
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
    m_latency->setCorner(makeRangeButtons());
    m_latency->body()->addWidget(m_chart);
    auto *last = new Card(tr("Last results"));
    last->body()->addWidget(m_results);
    makeFacts(m_connection);
    for (Card *card : std::initializer_list<Card *>{head, m_phases, m_latency, last, m_connection, m_why})
        column->addWidget(card);
    column->addStretch(1);
    setWidget(content);
    setEndpoint(nullptr);
}

QWidget *DetailPane::makeRangeButtons()
{
    QWidget *row = makeSegments({tr("1 h"), tr("24 h"), tr("30 d")}, u"latencyRange"_s, m_ranges);
    connect(m_ranges, &QButtonGroup::idClicked, this, [this](int id) {
        m_range = ranges[static_cast<std::size_t>(id)];
        ++m_question; // what is on its way is for another range
        askHistory();
    });
    return row;
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
               {mutedLabel(tr("TLS")), m_tls},
               {mutedLabel(tr("Subject")), m_subject},
               {mutedLabel(tr("Issuer")), m_issuer}};
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
    m_why->setEndpoint(endpoint);
    ++m_question;
    m_again = false;
    m_asked = {};
    if (!endpoint)
        return;
    const WallTime now = std::chrono::system_clock::now();
    m_chart->setSeries({}, now - m_range, now); // not the curve of another endpoint
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
    const bool measured = result.outcome == Outcome::Up || result.outcome == Outcome::Down;
    m_phases->setRemark(measured ? latencyText(result.latency) : QString());
    if (m_services.recent)
        m_results->setResults(m_services.recent(m_endpoint.handle));
    showFacts(result);
    m_why->refresh(view.status);
    if (std::chrono::steady_clock::now() - m_asked >= refreshEvery(m_range))
        askHistory();
}

void DetailPane::showFacts(const ProbeResult &result)
{
    const bool any = result.details != nullptr;
    m_remote->setText(any ? shown(result.details->remoteAddress) : QString());
    m_closing->setText(closingSentence(result.closing));
    const bool tls = any && (!result.details->tlsVersion.empty() || !result.details->certificates.empty());
    const bool certificate = any && !result.details->certificates.empty();
    QString version = tls ? shown(result.details->tlsVersion, 32) : QString();
    m_subject->clear();
    m_issuer->clear();
    if (certificate) {
        const QString validity = certificateText(*result.details, std::chrono::system_clock::now());
        version = version.isEmpty() ? validity : tr("%1, certificate %2").arg(version, validity);
        m_subject->setText(shown(result.details->certificates.front().subject));
        m_issuer->setText(shown(result.details->certificates.front().issuer));
    }
    m_tls->setText(version);
    for (const auto &[caption, value] : m_facts) {
        const bool visible = !value->text().isEmpty();
        caption->setVisible(visible);
        value->setVisible(visible);
    }
}

// One question at a time: a slow disk must not collect a queue of them.
void DetailPane::askHistory()
{
    if (!m_endpoint.definition || !m_services.latencyOf)
        return;
    m_again = m_waiting;
    if (m_waiting)
        return;
    m_waiting = true;
    m_asked = std::chrono::steady_clock::now();
    const WallTime to = std::chrono::system_clock::now();
    const WallTime from = to - m_range;
    const std::uint64_t question = ++m_question;
    m_services.latencyOf(m_endpoint.handle, from, to,
                         [hop = m_hop.handle(), this, question, from, to](LatencySeries series) {
                             hop.post([this, question, from, to, series = std::move(series)]() mutable {
                                 takeSeries(question, std::move(series), from, to);
                             });
                         });
}

void DetailPane::takeSeries(std::uint64_t question, LatencySeries series, WallTime from, WallTime to)
{
    m_waiting = false;
    if (m_again && isVisible()) // else when it is seen again
        askHistory();
    if (question != m_question)
        return;
    m_latency->setRemark(translated(series.problem));
    m_chart->setSeries(std::move(series), from, to);
}

} // namespace lightfoot
