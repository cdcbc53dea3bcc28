// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timewait/chartcard.h"

#include "ui/charts/stackchart.h"
#include "ui/charts/statechart.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/text.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QLocale>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array ranges{std::chrono::minutes(15), std::chrono::minutes(60)};

// TIME_WAIT first, though it lies on top of the stack: it is what the page is about.
constexpr StateGroup legendOrder[] = {StateGroup::TimeWait,  StateGroup::Ours,    StateGroup::Established,
                                      StateGroup::CloseWait, StateGroup::FinWait, StateGroup::Syn};

std::vector<LegendItem> legendOf(const SocketSample &sample)
{
    std::vector<LegendItem> items;
    for (const StateGroup group : legendOrder) {
        // TIME_WAIT as the kernel counts it; ours is a part of it.
        const std::uint32_t count =
            group == StateGroup::TimeWait ? sample.of(TcpState::TimeWait) : countOf(group, sample);
        items.push_back({themedColor(roleOf(group)), nameOf(group) + u' ' + QLocale().toString(count),
                         group == StateGroup::TimeWait || group == StateGroup::Ours});
    }
    return items;
}

} // namespace

ChartCard::ChartCard(const Services &services, QWidget *parent)
    : Card(tr("Sockets of this machine"), parent),
      m_services(services),
      m_groupings(new QButtonGroup(this)),
      m_ranges(new QButtonGroup(this)),
      m_timeWaitOnly(new QCheckBox(tr("TIME_WAIT &only"))),
      m_legend(new ChartLegend),
      m_charts(new QStackedWidget),
      m_states(new StateChart),
      m_stack(new StackChart),
      m_hop(this)
{
    setObjectName(u"chartCard"_s);
    m_legend->setObjectName(u"stateLegend"_s);
    m_timeWaitOnly->setObjectName(u"timeWaitOnly"_s);
    m_timeWaitOnly->setChecked(true);
    m_charts->setFixedHeight(270);
    m_charts->addWidget(m_states);
    m_charts->addWidget(m_stack);
    setCorner(makeSegments({tr("15 min"), tr("1 h")}, u"stateRange"_s, m_ranges));
    body()->addWidget(makeBar());
    body()->addWidget(m_legend);
    body()->addWidget(m_charts, 1);
    connect(m_groupings, &QButtonGroup::idClicked, this, &ChartCard::onChoice);
    connect(m_ranges, &QButtonGroup::idClicked, this, &ChartCard::onChoice);
    connect(m_timeWaitOnly, &QCheckBox::toggled, this, &ChartCard::onChoice);
    onChoice();
}

ChartCard::~ChartCard() = default;

QWidget *ChartCard::makeBar()
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(
        makeSegments({tr("by state"), tr("by remote"), tr("by process")}, u"stackBy"_s, m_groupings));
    row->addStretch(1);
    row->addWidget(m_timeWaitOnly);
    bar->setMinimumHeight(m_timeWaitOnly->sizeHint().height()); // what comes and goes moves nothing
    return bar;
}

void ChartCard::onChoice()
{
    m_grouping = static_cast<Grouping>(m_groupings->checkedId());
    m_range = ranges[static_cast<std::size_t>(m_ranges->checkedId())];
    m_timeWaitOnly->setVisible(m_grouping != Grouping::State);
    m_charts->setCurrentIndex(m_grouping == Grouping::State ? 0 : 1);
    ++m_choice;
    m_asked = {};
    refresh(std::chrono::system_clock::now());
}

void ChartCard::refresh(WallTime now)
{
    setRemark(m_services.socketsProblem ? translated(m_services.socketsProblem()) : QString());
    if (m_grouping == Grouping::State)
        showStates(now);
    else
        askStack(now);
}

void ChartCard::showStates(WallTime now)
{
    if (m_services.socketSamples)
        m_states->setSamples(m_services.socketSamples(now - m_range), now - m_range, now);
    m_legend->setItems(legendOf(m_services.latestSockets ? m_services.latestSockets() : SocketSample{}));
}

// No more often than a pixel of the chart is wide: an hour of samples is a few megabytes.
void ChartCard::askStack(WallTime now)
{
    if (!m_services.socketShares || m_asking || now - m_asked < m_range / 450)
        return;
    if (!m_worker)
        m_worker = std::make_unique<GracefulThread>("ui-shares");
    m_asking = true;
    m_asked = now;
    const ShareKind kind = m_grouping == Grouping::Remote ? ShareKind::Remote : ShareKind::Process;
    const bool timeWaitOnly = m_timeWaitOnly->isChecked();
    m_worker->post([hop = m_hop.handle(), this, services = &m_services, kind, timeWaitOnly, choice = m_choice,
                    from = now - m_range, now] {
        NamedStack stack = stackOf(services->socketShares(from), kind, timeWaitOnly);
        hop.post([this, stack = std::move(stack), choice, from, now]() mutable {
            take(std::move(stack), choice, from, now);
        });
    });
}

void ChartCard::take(NamedStack stack, std::uint32_t choice, WallTime from, WallTime to)
{
    m_asking = false;
    if (choice != m_choice) {
        refresh(std::chrono::system_clock::now());
        return;
    }
    std::vector<ThemedColor> colors = m_colors.colorsOf(stack.layers);
    std::vector<LegendItem> items;
    for (std::size_t i = 0; i < stack.layers.size(); ++i) {
        const bool ever = std::ranges::any_of(
            stack.moments, [i](const NamedStack::Moment &moment) { return moment.counts[i] > 0; });
        if (ever)
            items.push_back({colors[i], layerText(stack.layers[i], stack.moments.back().counts[i]),
                             stack.layers[i].kind == StackLayer::Kind::Named});
    }
    m_legend->setItems(std::move(items));
    m_stack->setStack(std::move(stack), std::move(colors), from, to);
}

QString ChartCard::layerText(const StackLayer &layer, std::uint32_t count) const
{
    const QString name = layer.kind == StackLayer::Kind::Named  ? shown(layer.name, 48)
                         : layer.kind == StackLayer::Kind::Rest ? tr("all others")
                                                                : tr("owner not seen");
    return name + u' ' + QLocale().toString(count);
}

} // namespace lightfoot
