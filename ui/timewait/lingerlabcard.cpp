// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timewait/lingerlabcard.h"

#include "ui/charts/chartlegend.h"
#include "ui/charts/trialchart.h"
#include "ui/timewait/wrappedlabel.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

#include <QLocale>
#include <QProgressBar>
#include <QVBoxLayout>

#include <algorithm>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds length{30};

std::uint32_t highest(const std::vector<TrialPoint> &curve)
{
    std::uint32_t top = 0;
    for (const TrialPoint &point : curve)
        top = std::max(top, point.timeWait);
    return top;
}

QString words(std::uint64_t count)
{
    return QLocale().toString(static_cast<qulonglong>(count));
}

} // namespace

LingerLabCard::LingerLabCard(const Services &services, QWidget *parent)
    : Card(tr("Linger lab"), parent),
      m_services(services),
      m_stop(services.stopTrial),
      m_button(new Button),
      m_progress(new QProgressBar),
      m_legend(new ChartLegend),
      m_chart(new TrialChart),
      m_text(new WrappedLabel(true)),
      m_remarks(new WrappedLabel(true)),
      m_hop(this)
{
    setObjectName(u"lingerLabCard"_s);
    m_button->setObjectName(u"labButton"_s);
    m_progress->setObjectName(u"labProgress"_s);
    m_progress->setAccessibleName(tr("Progress of the linger lab"));
    m_progress->setRange(0, static_cast<int>(2 * length.count()));
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(10);
    m_chart->setFixedHeight(200);
    m_legend->setObjectName(u"labLegend"_s);
    m_text->setObjectName(u"labText"_s);
    m_remarks->setObjectName(u"labRemarks"_s);
    m_text->setWords(
        tr("Runs this list against a server of its own, in a private network that nothing leaves: "
           "%1 s with reset, %1 s without, and shows what TIME_WAIT each leaves.")
            .arg(length.count()));
    setCorner(m_button);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_text, m_progress, m_legend, m_chart, m_remarks})
        body()->addWidget(widget);
    m_legend->hide();
    m_chart->hide();
    connect(m_button, &QPushButton::clicked, this, &LingerLabCard::onButton);
    setRunning(false);
    m_button->setEnabled(static_cast<bool>(m_services.tryList));
}

LingerLabCard::~LingerLabCard()
{
    if (m_running && m_stop)
        m_stop();
}

void LingerLabCard::setRunning(bool running)
{
    m_running = running;
    m_stopping = false;
    m_button->setEnabled(true);
    m_button->setText(running ? tr("Stop") : tr("Run both, %1 s each").arg(length.count()));
    m_progress->setVisible(running);
    m_progress->setValue(0);
}

// A click during a run ends it; the reply tells when it has ended.
void LingerLabCard::onButton()
{
    if (!m_running) {
        start();
        return;
    }
    m_stopping = true;
    m_button->setEnabled(false);
    if (m_stop)
        m_stop();
}

void LingerLabCard::start()
{
    setRunning(true);
    m_withReset.clear();
    m_withoutReset.clear();
    m_remarks->setWords({});
    m_text->setWords(tr("Running…"));
    m_legend->show();
    m_chart->show();
    showCurves();
    const GuiHop::Handle hop = m_hop.handle();
    m_services.tryList(
        [hop, this](bool reset, TrialPoint point) {
            hop.post([this, reset, point] { takePoint(reset, point); });
        },
        [hop, this](Result<TrialOutcome> outcome) {
            hop.post([this, outcome = std::move(outcome)]() mutable { take(std::move(outcome)); });
        });
}

void LingerLabCard::takePoint(bool reset, const TrialPoint &point)
{
    if (!m_running)
        return;
    (reset ? m_withReset : m_withoutReset).push_back(point);
    const auto done = std::chrono::duration_cast<std::chrono::seconds>(point.at);
    m_progress->setValue(static_cast<int>((reset ? 0 : length.count()) + done.count()));
    showCurves();
}

void LingerLabCard::showCurves()
{
    m_chart->setCurves(m_withReset, m_withoutReset, length);
    m_legend->setItems(
        {{themedColor(ColorRole::Up), tr("with reset: %1").arg(words(highest(m_withReset))), true},
         {themedColor(ColorRole::TimeWait),
          tr("without reset, dashed: %1").arg(words(highest(m_withoutReset))), true}});
}

void LingerLabCard::take(Result<TrialOutcome> outcome)
{
    const bool stopped = m_stopping;
    setRunning(false);
    if (outcome) {
        m_withReset = outcome->withReset;
        m_withoutReset = outcome->withoutReset;
        showCurves();
        showResult(*outcome);
        return;
    }
    const bool any = !m_withReset.empty() || !m_withoutReset.empty();
    m_legend->setVisible(any);
    m_chart->setVisible(any);
    m_text->setWords(stopped ? tr("Stopped.") : translated(outcome.error().message));
}

void LingerLabCard::showResult(const TrialOutcome &outcome)
{
    const auto last = [](const std::vector<TrialPoint> &curve) {
        return curve.empty() ? TrialPoint{} : curve.back();
    };
    const TrialPoint reset = last(outcome.withReset);
    const TrialPoint graceful = last(outcome.withoutReset);
    QStringList lines{tr("With reset: %1 connections, %2 TIME_WAIT at the most. Without: %3 connections, %4 "
                         "TIME_WAIT at the most, and rising until 60 s.")
                          .arg(words(reset.connects), words(highest(outcome.withReset)),
                               words(graceful.connects), words(highest(outcome.withoutReset)))};
    if (reset.failures + graceful.failures > 0)
        lines.append(
            tr("Failed: %1 with reset, %2 without.").arg(words(reset.failures), words(graceful.failures)));
    m_text->setWords(lines.join(u'\n'));
    QStringList remarks;
    for (const Message &message : outcome.simplifications)
        remarks.append(translated(message));
    m_remarks->setWords(remarks.join(u'\n'));
}

} // namespace lightfoot
