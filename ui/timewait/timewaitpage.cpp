// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timewait/timewaitpage.h"

#include "ui/timewait/chartcard.h"
#include "ui/timewait/closerscard.h"
#include "ui/timewait/counterscard.h"
#include "ui/timewait/doctorcard.h"
#include "ui/timewait/forecastcard.h"
#include "ui/timewait/leakscard.h"
#include "ui/timewait/lingerlabcard.h"
#include "ui/timewait/ourscard.h"
#include "ui/timewait/portbudgetcard.h"
#include "ui/timewait/statescard.h"

#include <QBoxLayout>
#include <QScrollArea>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

QVBoxLayout *columnOf(std::initializer_list<QWidget *> cards)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(12);
    for (QWidget *card : cards)
        column->addWidget(card);
    column->addStretch(1);
    return column;
}

} // namespace

TimeWaitPage::TimeWaitPage(const Services &services, QWidget *parent)
    : QWidget(parent),
      m_services(services),
      m_chart(new ChartCard(services)),
      m_budget(new PortBudgetCard),
      m_closers(new ClosersCard),
      m_leaks(new LeaksCard),
      m_forecast(new ForecastCard(services)),
      m_lab(new LingerLabCard(services)),
      m_ours(new OursCard(services)),
      m_doctor(new DoctorCard),
      m_counters(new CountersCard(services)),
      m_states(new StatesCard),
      m_scroll(new QScrollArea)
{
    setObjectName(u"timeWaitPage"_s);
    setAccessibleName(tr("TIME_WAIT"));
    m_scroll->setObjectName(u"timeWaitScroll"_s);
    m_scroll->setAccessibleName(tr("TIME_WAIT"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(makeContent());
    setFocusProxy(m_scroll);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_scroll);
    connect(m_doctor, &DoctorCard::socketsWanted, this, &TimeWaitPage::socketsWanted);
    connect(m_budget, &PortBudgetCard::socketsWanted, this, &TimeWaitPage::socketsWanted);
    connect(m_closers, &ClosersCard::socketsWanted, this, &TimeWaitPage::socketsWanted);
    connect(m_leaks, &LeaksCard::socketsWanted, this, &TimeWaitPage::socketsWanted);
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &TimeWaitPage::refresh);
}

QWidget *TimeWaitPage::makeContent()
{
    auto *content = new QWidget;
    content->setObjectName(u"timeWaitContent"_s);
    auto *columns = new QBoxLayout(QBoxLayout::LeftToRight, content);
    columns->setContentsMargins(0, 0, 8, 0); // to the scroll bar
    columns->setSpacing(12);
    columns->addLayout(columnOf({m_chart, m_budget, m_closers, m_leaks, m_forecast, m_lab}), 5);
    columns->addLayout(columnOf({m_doctor, m_ours, m_counters, m_states}), 3);
    return content;
}

void TimeWaitPage::refresh()
{
    if (!isVisible())
        return;
    const WallTime now = std::chrono::system_clock::now();
    m_chart->refresh(now);
    m_ours->refresh();
    m_counters->refresh(now);
    m_forecast->refresh(now);
    m_states->setSample(m_services.latestSockets ? m_services.latestSockets() : SocketSample{});
    if (m_services.findings)
        m_doctor->setFindings(m_services.findings());
    showFacts();
}

void TimeWaitPage::showFacts()
{
    auto facts = m_services.socketFacts ? m_services.socketFacts() : nullptr;
    if (!facts || facts == m_facts)
        return;
    m_facts = std::move(facts); // and no older one is kept: they are large
    m_budget->setFacts(*m_facts);
    m_closers->setFacts(*m_facts);
    m_leaks->setFacts(*m_facts);
}

// In a narrow window one column below the other.
void TimeWaitPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool narrow = width() < fontMetrics().averageCharWidth() * 130;
    static_cast<QBoxLayout *>(m_scroll->widget()->layout())
        ->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void TimeWaitPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_timer.start();
    refresh();
}

void TimeWaitPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_timer.stop();
}

} // namespace lightfoot
