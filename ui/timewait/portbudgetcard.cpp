// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timewait/portbudgetcard.h"

#include "ui/sockets/socketexpressions.h"
#include "ui/theme/colors.h"
#include "ui/timewait/usebar.h"
#include "ui/timewait/wrappedlabel.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/text.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostTight = 6;

QString number(std::uint64_t count)
{
    return QLocale().toString(static_cast<qulonglong>(count));
}

QString whenText(const std::optional<std::chrono::milliseconds> &when)
{
    return !when ? u"—"_s : when->count() == 0 ? PortBudgetCard::tr("now") : spanText(*when);
}

// Zero or soon stands out, by its weight too.
void setWhen(QLabel &label, const std::optional<std::chrono::milliseconds> &when, ColorRole role)
{
    const bool soon = when && *when < std::chrono::hours(1);
    label.setText(whenText(when));
    QPalette palette = label.parentWidget()->palette();
    palette.setColor(QPalette::WindowText, colorOf(soon ? role : ColorRole::Muted, palette));
    label.setPalette(palette);
    QFont font = label.parentWidget()->font();
    font.setBold(soon);
    label.setFont(font);
}

QString reuseText(const PortRules &rules)
{
    if (rules.twReuseInVain)
        return PortBudgetCard::tr("tcp_tw_reuse is on, but without timestamps it does nothing");
    switch (rules.twReuse) {
    case 0:
        return PortBudgetCard::tr("ports in TIME_WAIT are not used again (tcp_tw_reuse is 0)");
    case 1:
        return PortBudgetCard::tr(
            "new outgoing connections use ports in TIME_WAIT again (tcp_tw_reuse is 1)");
    default:
        return PortBudgetCard::tr("ports in TIME_WAIT are used again on loopback only (tcp_tw_reuse is 2)");
    }
}

QString rulesText(const PortBudget &budget)
{
    const PortRules &rules = budget.rules;
    QStringList lines;
    lines.append(PortBudgetCard::tr("Ports %1–%2, %3 reserved, %4 held by listeners: %5 for each remote "
                                    "address and port")
                     .arg(QString::number(rules.range.first), QString::number(rules.range.last),
                          number(rules.reserved), number(rules.bound), number(rules.capacity)));
    lines.append(PortBudgetCard::tr("TIME_WAIT lasts %1 s, fixed in the kernel; %2")
                     .arg(QString::number(timeWaitLength.count()), reuseText(rules)));
    if (rules.timeWaitLimit)
        lines.append(PortBudgetCard::tr("%1 of at most %2 in TIME_WAIT (tcp_max_tw_buckets)")
                         .arg(number(budget.timeWait), number(*rules.timeWaitLimit)));
    return lines.join(u'\n');
}

} // namespace

PortBudgetCard::PortBudgetCard(QWidget *parent)
    : Card(tr("Port budget"), parent),
      m_left(boldLabel(u"—"_s)),
      m_leftText(new WrappedLabel(true)),
      m_table(new QWidget),
      m_rules(new WrappedLabel(true))
{
    setObjectName(u"portBudgetCard"_s);
    QFont huge = m_left->font();
    huge.setPointSizeF(huge.pointSizeF() * 1.8);
    m_left->setFont(huge);
    m_left->setObjectName(u"portsLeft"_s);
    m_leftText->setObjectName(u"portsLeftText"_s);
    m_leftText->setWords(tr("The sockets of this machine have not been looked at yet."));
    m_rules->setObjectName(u"portRules"_s);
    auto *head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(m_left);
    head->addWidget(m_leftText, 1);
    m_grid = new QGridLayout(m_table);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(0, 3);
    m_grid->setColumnStretch(1, 2);
    addHeads();
    m_table->hide();
    body()->addLayout(head);
    body()->addWidget(m_table);
    body()->addWidget(m_rules);
}

void PortBudgetCard::addHeads()
{
    const QString heads[] = {tr("Remote"), tr("Ports"),   tr("Used"),       tr("Left"),
                             tr("New/s"),  tr("Slow in"), tr("Runs out in")};
    const QString hints[] = {{},
                             {},
                             tr("Ports that live connections and TIME_WAIT take"),
                             tr("Connections that can still be opened to this remote"),
                             tr("Ports taken a second"),
                             tr("Until half of the ports are taken: from then on connect() has to search"),
                             tr("Until connect() fails with EADDRNOTAVAIL")};
    for (int column = 0; column < int(std::size(heads)); ++column) {
        auto *label = mutedLabel(heads[column]);
        label->setToolTip(toolTipText(hints[column]));
        label->setAlignment((column < 2 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
        m_grid->addWidget(label, 0, column);
    }
}

void PortBudgetCard::addRow()
{
    Row row{new LinkButton, new UseBar, new QLabel, new QLabel, mutedLabel({}), new QLabel, new QLabel, {}};
    const int line = static_cast<int>(m_rows.size()) + 1;
    const std::size_t index = m_rows.size();
    row.remote->setObjectName(u"budgetRemote"_s);
    row.left->setObjectName(u"budgetLeft"_s);
    row.slow->setObjectName(u"budgetSlow"_s);
    row.out->setObjectName(u"budgetOut"_s);
    int column = 0;
    for (QWidget *widget : std::initializer_list<QWidget *>{row.remote, row.bar, row.used, row.left, row.rate,
                                                            row.slow, row.out}) {
        if (auto *label = qobject_cast<QLabel *>(widget))
            label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_grid->addWidget(widget, line, column++);
    }
    connect(row.remote, &QAbstractButton::clicked, this,
            [this, index] { Q_EMIT socketsWanted(m_rows[index].filter); });
    m_rows.push_back(std::move(row));
}

void PortBudgetCard::show(Row &row, const TupleBudget &budget, const PortRules &rules)
{
    const QString remote = toQString(budget.remote.toString());
    row.remote->setWords(remote);
    row.remote->setToolTip(toolTipText(tr("from %1 to %2").arg(toQString(budget.local.host()), remote)));
    row.bar->setUse(budget.live, budget.timeWait - budget.reusable, rules.capacity);
    row.used->setText(number(budget.live + budget.timeWait - budget.reusable));
    row.left->setText(number(budget.available));
    row.rate->setText(QLocale().toString(budget.ratePerSecond, 'f', budget.ratePerSecond < 100 ? 1 : 0));
    setWhen(*row.slow, budget.slowIn, ColorRole::Degraded);
    setWhen(*row.out, budget.exhaustedIn, ColorRole::Down);
    row.filter = remoteExpression(budget.remote);
}

void PortBudgetCard::setFacts(const MachineFacts &facts)
{
    const PortBudget &budget = facts.budget;
    const std::size_t count = std::min(mostTight, budget.tightest.size());
    while (m_rows.size() < count)
        addRow();
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        Row &row = m_rows[i];
        for (QWidget *widget : std::initializer_list<QWidget *>{row.remote, row.bar, row.used, row.left,
                                                                row.rate, row.slow, row.out})
            widget->setVisible(i < count);
        if (i < count)
            show(row, budget.tightest[i], budget.rules);
    }
    m_table->setVisible(count > 0);
    m_left->setText(number(count > 0 ? budget.tightest.front().available : budget.rules.capacity));
    m_leftText->setWords(
        count > 0
            ? tr("ports left to %1, the tightest").arg(toQString(budget.tightest.front().remote.toString()))
            : tr("ports for each remote; none is taken"));
    m_rules->setWords(rulesText(budget));
    setRemark(tr("%Ln remote(s)", nullptr, static_cast<int>(budget.tuples)));
}

} // namespace lightfoot
