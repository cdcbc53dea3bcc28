// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/overviewpage.h"

#include "ui/incidents/casewords.h"
#include "ui/overview/availabilitycard.h"
#include "ui/overview/heatgrid.h"
#include "ui/overview/hourchart.h"
#include "ui/overview/machinecard.h"
#include "ui/overview/needscard.h"
#include "ui/widgets/waysin.h"

#include <QBoxLayout>
#include <QScrollArea>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

constexpr auto gradePeriod = std::chrono::seconds(15);
constexpr auto availabilityPeriod = std::chrono::minutes(3);

SteadyTime steadyTime()
{
    return std::chrono::steady_clock::now();
}

bool needsSomebody(Status status)
{
    return status == Status::Down || status == Status::Degraded || status == Status::Unknown;
}

} // namespace

OverviewPage::OverviewPage(const Services &services, QWidget *parent)
    : QStackedWidget(parent),
      m_services(services),
      m_ways(new WaysIn(services)),
      m_scroll(new QScrollArea),
      m_gridCard(new Card(tr("Everything, at a glance"))),
      m_grid(new HeatGrid),
      m_needs(new NeedsCard),
      m_machine(new MachineCard(services)),
      m_hourCard(new Card(tr("The last hour"))),
      m_hour(new HourChart),
      m_availability(new AvailabilityCard)
{
    setObjectName(u"overviewPage"_s);
    setAccessibleName(tr("Overview"));
    m_scroll->setObjectName(u"overviewScroll"_s);
    m_scroll->setAccessibleName(tr("Overview"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(makeContent());
    addWidget(m_ways);
    addWidget(m_scroll);
    connectCards();
    adopt(m_services.monitor.endpoints());
}

QWidget *OverviewPage::makeContent()
{
    m_gridCard->setObjectName(u"gridCard"_s);
    m_gridCard->body()->addWidget(m_grid);
    m_hourCard->setObjectName(u"hourCard"_s);
    m_hourCard->setRemark(tr("probes, failures, outages"));
    m_hourCard->body()->addWidget(m_hour);
    auto *left = new QVBoxLayout;
    left->setSpacing(12);
    left->addWidget(m_gridCard, 1);
    left->addWidget(m_hourCard);
    auto *right = new QVBoxLayout;
    right->setSpacing(12);
    for (QWidget *card : std::initializer_list<QWidget *>{m_needs, m_machine, m_availability})
        right->addWidget(card);
    right->addStretch(1);
    auto *content = new QWidget;
    content->setObjectName(u"overviewContent"_s);
    auto *columns = new QHBoxLayout(content);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(12);
    columns->addLayout(left, 9);
    columns->addLayout(right, 5);
    return content;
}

void OverviewPage::connectCards()
{
    connect(m_ways, &WaysIn::importRequested, this, &OverviewPage::importRequested);
    connect(m_ways, &WaysIn::addRequested, this, &OverviewPage::addRequested);
    connect(m_ways, &WaysIn::demoRequested, this, &OverviewPage::demoRequested);
    connect(m_grid, &HeatGrid::endpointWanted, this, &OverviewPage::endpointWanted);
    connect(m_needs, &NeedsCard::endpointWanted, this, &OverviewPage::endpointWanted);
    connect(m_needs, &NeedsCard::incidentsWanted, this, &OverviewPage::incidentsWanted);
    connect(m_needs, &NeedsCard::restWanted, this, &OverviewPage::restWanted);
    connect(m_needs, &NeedsCard::acknowledgeWanted, this,
            [this](const Need &need) { Q_EMIT acknowledgeWanted(endpointsOf(need, m_services.monitor)); });
    connect(m_machine, &MachineCard::timeWaitWanted, this, &OverviewPage::timeWaitWanted);
    connect(m_machine, &MachineCard::incidentsWanted, this, &OverviewPage::incidentsWanted);
}

void OverviewPage::takeChanges(const MonitoredEndpoints &endpoints, const std::vector<EndpointView> &changes)
{
    if (endpoints != m_endpoints)
        adopt(endpoints); // with views that are newer than the changes
    else if (m_grid->takeChanges(changes) && isVisible())
        showNeeds(m_services.monitor.open()); // not in a second: at once
}

void OverviewPage::adopt(const MonitoredEndpoints &endpoints)
{
    m_endpoints = endpoints;
    m_grid->setEndpoints(endpoints, m_services.monitor.views());
    m_asked = {};
    const int page = endpoints->empty() ? 0 : 1;
    m_gridCard->setRemark(tr("%n endpoint(s) by group", nullptr, static_cast<int>(endpoints->size())));
    QWidget *main = page == 0 ? static_cast<QWidget *>(m_ways) : m_grid;
    if (main == focusProxy())
        return;
    const bool focused = isAncestorOf(window()->focusWidget());
    setFocusProxy(main);
    setCurrentIndex(page);
    if (focused)
        main->setFocus(Qt::OtherFocusReason);
    if (isVisible())
        refresh();
}

void OverviewPage::refresh()
{
    if (!isVisible() || m_endpoints->empty())
        return;
    if (steadyTime() - m_graded > gradePeriod || !m_grid->isGraded()) {
        m_graded = steadyTime();
        m_grid->gradeLatencies();
    }
    const OpenBrief open = m_services.monitor.open();
    showNeeds(open);
    m_machine->refresh();
    showHour(open);
    askAvailability();
}

void OverviewPage::showNeeds(const OpenBrief &open)
{
    std::vector<EndpointView> candidates;
    m_grid->visitViews([&](const EndpointView &view) {
        if (needsSomebody(view.status))
            candidates.push_back(view);
    });
    m_needs->setNeeds(needsOf(m_services.monitor, open, std::move(candidates),
                              [this](EndpointHandle handle) { return m_grid->endpoint(handle); }));
}

void OverviewPage::showHour(const OpenBrief &open)
{
    m_hour->setMinutes(m_services.monitor.lastHour());
    std::vector<std::pair<WallTime, QString>> incidents;
    for (const IncidentBrief &incident : open.incidents)
        incidents.emplace_back(incident.since, incidentTitle(incident.causes, incident.members));
    m_hour->setIncidents(std::move(incidents));
}

void OverviewPage::askAvailability()
{
    const bool due = m_asked == SteadyTime{} || steadyTime() - m_asked > availabilityPeriod;
    if (!due || m_waiting || !m_services.availability)
        return;
    m_asked = steadyTime();
    m_waiting = true;
    const WallTime now = std::chrono::system_clock::now();
    m_services.availability(
        now - std::chrono::hours(24), now, [hop = m_hop.handle(), this](const Availability &availability) {
            hop.post([this, availability] {
                m_waiting = false;
                m_availability->setAvailability(availability, *m_endpoints, m_grid->groups());
            });
        });
}

// In a narrow window one column below the other.
void OverviewPage::resizeEvent(QResizeEvent *event)
{
    QStackedWidget::resizeEvent(event);
    const bool narrow = width() < fontMetrics().averageCharWidth() * 120;
    static_cast<QBoxLayout *>(m_scroll->widget()->layout())
        ->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void OverviewPage::showEvent(QShowEvent *event)
{
    QStackedWidget::showEvent(event);
    refresh();
}

} // namespace lightfoot
