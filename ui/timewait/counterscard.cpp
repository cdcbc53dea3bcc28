// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timewait/counterscard.h"

#include "ui/theme/colors.h"
#include "ui/timewait/counterline.h"
#include "ui/widgets/text.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::minutes range{15};
constexpr std::chrono::seconds fresh{5}; // an older point is not the rate of now

struct Shown
{
    KernelCounter counter;
    bool trouble;
    const char *text;
};

constexpr Shown counters[] = {
    {KernelCounter::TimeWaitCreated, false, QT_TRANSLATE_NOOP("lightfoot::CountersCard", "TIME_WAIT begun")},
    {KernelCounter::TimeWaitReused, false,
     QT_TRANSLATE_NOOP("lightfoot::CountersCard", "ended early, port used again")},
    {KernelCounter::TimeWaitOverflow, true,
     QT_TRANSLATE_NOOP("lightfoot::CountersCard", "not kept, too many")},
    {KernelCounter::AttemptFails, false, QT_TRANSLATE_NOOP("lightfoot::CountersCard", "connects failed")},
    {KernelCounter::EstablishedResets, false,
     QT_TRANSLATE_NOOP("lightfoot::CountersCard", "connections reset")},
    {KernelCounter::OutResets, false, QT_TRANSLATE_NOOP("lightfoot::CountersCard", "resets sent")},
    {KernelCounter::ListenOverflows, true, QT_TRANSLATE_NOOP("lightfoot::CountersCard", "accept queue full")},
    {KernelCounter::ListenDrops, true, QT_TRANSLATE_NOOP("lightfoot::CountersCard", "dropped by a listener")},
    {KernelCounter::SyncookiesSent, true, QT_TRANSLATE_NOOP("lightfoot::CountersCard", "SYN cookies sent")},
};

QString sourceOf(KernelCounter counter)
{
    return u"%1:%2, /proc/net/%3"_s.arg(toQString(tableOf(counter)), toQString(nameOf(counter)),
                                        toQString(fileOf(counter)));
}

} // namespace

CountersCard::CountersCard(const Services &services, QWidget *parent)
    : Card(tr("Kernel counters"), parent), m_services(services)
{
    setObjectName(u"countersCard"_s);
    setRemark(tr("a second, last %1 min").arg(range.count()));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(0, 1);
    for (const Shown &shown : counters) {
        const int line = static_cast<int>(m_rows.size());
        auto *name = mutedLabel(tr(shown.text));
        auto *rate = new QLabel(u"—"_s);
        rate->setObjectName(u"rate-"_s + toQString(nameOf(shown.counter)));
        rate->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        rate->setMinimumWidth(fontMetrics().horizontalAdvance(u"00,000.0"_s));
        auto *curve = new CounterLine;
        name->setToolTip(sourceOf(shown.counter));
        curve->setToolTip(sourceOf(shown.counter));
        grid->addWidget(name, line, 0);
        grid->addWidget(curve, line, 1);
        grid->addWidget(rate, line, 2);
        m_rows.push_back({shown.counter, shown.trouble, curve, rate});
    }
    body()->addLayout(grid);
}

void CountersCard::refresh(WallTime now)
{
    if (!m_services.counterLine)
        return;
    for (Row &row : m_rows)
        show(row, m_services.counterLine(row.counter, now - range), now);
}

void CountersCard::show(Row &row, const std::vector<CounterHistory::Point> &points, WallTime now)
{
    row.line->setPoints(points, now - range, now);
    const bool known = !points.empty() && now - points.back().at < fresh;
    const double rate = known ? points.back().value : 0;
    row.rate->setText(known ? QLocale().toString(rate, 'f', 1) : u"—"_s);
    row.rate->setAccessibleName(tr("%1 a second: %2").arg(toQString(nameOf(row.counter)), row.rate->text()));
    const bool marked = row.trouble && rate > 0;
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, colorOf(marked      ? ColorRole::Degraded
                                                  : rate == 0 ? ColorRole::Muted
                                                              : ColorRole::Text,
                                                  palette()));
    row.rate->setPalette(colors);
    QFont face = font();
    face.setBold(marked);
    row.rate->setFont(face);
}

} // namespace lightfoot
