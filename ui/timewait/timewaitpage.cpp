// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timewait/timewaitpage.h"

#include "ui/charts/statechart.h"
#include "ui/timewait/statelegend.h"
#include "ui/widgets/card.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/text.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::chrono::minutes, 3> ranges{std::chrono::minutes(5), std::chrono::minutes(15),
                                                     std::chrono::minutes(60)};

struct Meaning
{
    TcpState state;
    const char *text;
};

constexpr Meaning meanings[] = {
    {TcpState::TimeWait, QT_TRANSLATE_NOOP("lightfoot::TimeWaitPage", "closed by this machine, waits 60 s")},
    {TcpState::Established, QT_TRANSLATE_NOOP("lightfoot::TimeWaitPage", "open")},
    {TcpState::CloseWait,
     QT_TRANSLATE_NOOP("lightfoot::TimeWaitPage", "the peer has closed, a program here has not")},
    {TcpState::FinWait1, QT_TRANSLATE_NOOP("lightfoot::TimeWaitPage", "closing, the peer has not confirmed")},
    {TcpState::FinWait2, QT_TRANSLATE_NOOP("lightfoot::TimeWaitPage", "closing, the peer has yet to close")},
    {TcpState::LastAck, QT_TRANSLATE_NOOP("lightfoot::TimeWaitPage", "closing after the peer did")},
    {TcpState::Closing, QT_TRANSLATE_NOOP("lightfoot::TimeWaitPage", "both closed at the same moment")},
    {TcpState::SynSent, QT_TRANSLATE_NOOP("lightfoot::TimeWaitPage", "connecting")},
    {TcpState::SynReceived, QT_TRANSLATE_NOOP("lightfoot::TimeWaitPage", "being connected to")},
    {TcpState::Listen, QT_TRANSLATE_NOOP("lightfoot::TimeWaitPage", "waiting for connections")},
};

} // namespace

TimeWaitPage::TimeWaitPage(const Services &services, QWidget *parent)
    : QWidget(parent),
      m_services(services),
      m_chart(new StateChart),
      m_legend(new StateLegend),
      m_ranges(new QButtonGroup(this)),
      m_ours(boldLabel(u"0"_s)),
      m_oursText(mutedLabel({}))
{
    setObjectName(u"timeWaitPage"_s);
    setAccessibleName(tr("TIME_WAIT"));
    setFocusPolicy(Qt::TabFocus);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(12);
    grid->addWidget(makeChartCard(), 0, 0, 3, 1);
    grid->addWidget(makeOursCard(), 0, 1);
    grid->addWidget(makeCountsCard(), 1, 1);
    grid->setRowStretch(2, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnMinimumWidth(1, 330);
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &TimeWaitPage::refresh);
}

QWidget *TimeWaitPage::makeChartCard()
{
    m_chartCard = new Card(tr("Sockets by state, this machine"));
    m_chartCard->setCorner(makeSegments({tr("5 min"), tr("15 min"), tr("1 h")}, u"stateRange"_s, m_ranges));
    m_ranges->button(1)->setChecked(true);
    connect(m_ranges, &QButtonGroup::idClicked, this, [this](int id) {
        m_range = ranges[static_cast<std::size_t>(id)];
        refresh();
    });
    m_chartCard->body()->addWidget(m_legend);
    m_chartCard->body()->addWidget(m_chart, 1);
    return m_chartCard;
}

QWidget *TimeWaitPage::makeOursCard()
{
    auto *card = new Card(tr("Left behind by Lightfoot"));
    QFont huge = m_ours->font();
    huge.setPointSizeF(huge.pointSizeF() * 2);
    m_ours->setFont(huge);
    m_ours->setObjectName(u"oursNumber"_s);
    m_ours->setAccessibleDescription(tr("Left behind by Lightfoot"));
    m_oursText->setObjectName(u"oursText"_s);
    m_oursText->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_ours, 0, Qt::AlignTop);
    row->addWidget(m_oursText, 1);
    card->body()->addLayout(row);
    return card;
}

QWidget *TimeWaitPage::makeCountsCard()
{
    auto *card = new Card(tr("Now"));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(5);
    int row = 0;
    for (const Meaning &meaning : meanings) {
        auto *count = boldLabel(u"0"_s);
        count->setObjectName(u"count-"_s + toQString(toString(meaning.state)));
        count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        auto *text = mutedLabel(tr(meaning.text));
        text->setWordWrap(true);
        grid->addWidget(new Swatch(roleOf(meaning.state)), row, 0);
        grid->addWidget(new QLabel(stateName(meaning.state)), row, 1);
        grid->addWidget(count, row, 2);
        grid->addWidget(text, row, 3);
        m_counts[static_cast<std::size_t>(meaning.state)] = count;
        ++row;
    }
    grid->setColumnStretch(3, 1);
    card->body()->addLayout(grid);
    return card;
}

void TimeWaitPage::refresh()
{
    if (!isVisible())
        return;
    const WallTime now = std::chrono::system_clock::now();
    const SocketSample latest = m_services.latestSockets ? m_services.latestSockets() : SocketSample{};
    if (m_services.socketSamples)
        m_chart->setSamples(m_services.socketSamples(now - m_range), now - m_range, now);
    m_legend->setSample(latest);
    m_chartCard->setRemark(m_services.socketsProblem ? translated(m_services.socketsProblem()) : QString());
    showOurs();
    showCounts(latest);
}

void TimeWaitPage::showOurs()
{
    const std::optional<std::uint32_t> ours = leftByUs(m_services);
    m_ours->setText(ours ? QLocale().toString(*ours) : u"—"_s);
    QPalette palette = m_ours->palette();
    const ColorRole role = !ours ? ColorRole::Muted : *ours == 0 ? ColorRole::Up : ColorRole::Down;
    palette.setColor(QPalette::WindowText, colorOf(role, this->palette()));
    m_ours->setPalette(palette);
    m_oursText->setText(!ours ? tr("Not known: the kernel's table was not read.")
                        : *ours == 0
                            ? tr("No TIME_WAIT in the kernel's table belongs to a probe.")
                            : tr("in TIME_WAIT, of connections that probes opened: endpoints that are set "
                                 "to close the ordinary way, or resets that something between swallowed."));
}

void TimeWaitPage::showCounts(const SocketSample &latest)
{
    const QLocale locale;
    for (std::size_t state = 0; state < tcpStateCount; ++state) {
        QLabel *const count = m_counts[state];
        if (!count)
            continue;
        count->setText(locale.toString(latest.counts[state]));
        count->setAccessibleName(stateName(static_cast<TcpState>(state)) + u' ' + count->text());
    }
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
