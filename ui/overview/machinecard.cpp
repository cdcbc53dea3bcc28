// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/machinecard.h"

#include "ui/overview/factrow.h"
#include "ui/widgets/text.h"

#include <QLocale>
#include <QVBoxLayout>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

QString grouped(std::uint64_t count)
{
    return QLocale().toString(static_cast<qulonglong>(count));
}

// Whose most of the TIME_WAIT are, where we can tell: "mostly backup-agent".
QString mostlyWhose(const Services &services, WallTime now)
{
    if (!services.socketShares)
        return {};
    const std::vector<ShareSample> shares = services.socketShares(now - std::chrono::seconds(10));
    if (shares.empty())
        return {};
    const auto timeWait = [](const NamedCount &count) {
        return count.states[static_cast<std::size_t>(TcpState::TimeWait)];
    };
    const TopCounts &counts = shares.back().byProcess;
    std::uint64_t all = timeWait(counts.rest);
    const NamedCount *most = nullptr;
    for (const NamedCount &count : counts.top) {
        all += timeWait(count);
        if (!most || timeWait(count) > timeWait(*most))
            most = &count;
    }
    if (!most || most->name.empty() || timeWait(*most) * std::uint64_t(2) <= all)
        return {};
    return MachineCard::tr("mostly %1").arg(shown(most->name, 40));
}

} // namespace

MachineCard::MachineCard(const Services &services, QWidget *parent)
    : Card(tr("This machine"), parent),
      m_services(services),
      m_timeWait(new FactRow(u"TIME_WAIT"_s, u"factTimeWait"_s)),
      m_ports(new FactRow(tr("Ports"), u"factPorts"_s)),
      m_closeWait(new FactRow(u"CLOSE_WAIT"_s, u"factCloseWait"_s)),
      m_network(new FactRow(tr("Network"), u"factNetwork"_s))
{
    setObjectName(u"machineCard"_s);
    body()->setSpacing(0);
    for (FactRow *row : {m_timeWait, m_ports, m_closeWait}) {
        body()->addWidget(row);
        connect(row, &QAbstractButton::clicked, this, &MachineCard::timeWaitWanted);
    }
    body()->addWidget(m_network);
    connect(m_network, &QAbstractButton::clicked, this, &MachineCard::incidentsWanted);
}

void MachineCard::refresh()
{
    const auto facts = m_services.socketFacts ? m_services.socketFacts() : nullptr;
    showTimeWait();
    showPorts(facts.get());
    showLeaks(facts.get());
    showNetwork();
}

void MachineCard::showTimeWait()
{
    const Message problem = m_services.socketsProblem ? m_services.socketsProblem() : Message{};
    const SocketSample latest = m_services.latestSockets ? m_services.latestSockets() : SocketSample{};
    if (problem) {
        m_timeWait->setValue(tr("not known: %1").arg(translated(problem)), ColorRole::Unknown);
        return;
    }
    if (latest.at == WallTime{}) {
        m_timeWait->setValue(tr("not looked at yet"), ColorRole::Muted);
        return;
    }
    QStringList parts{grouped(latest.of(TcpState::TimeWait)),
                      latest.ours == 0 ? tr("none ours") : tr("%1 ours").arg(grouped(latest.ours))};
    if (latest.of(TcpState::TimeWait) > 0)
        parts.append(mostlyWhose(m_services, latest.at));
    parts.removeAll(QString());
    m_timeWait->setValue(parts.join(u" · "_s), latest.ours > 0 ? ColorRole::Degraded : ColorRole::Text);
}

void MachineCard::showPorts(const MachineFacts *facts)
{
    if (!facts) {
        m_ports->setValue(tr("not looked at yet"), ColorRole::Muted);
        return;
    }
    if (facts->budget.tightest.empty()) {
        m_ports->setValue(tr("%1 left to each remote").arg(grouped(facts->budget.rules.capacity)));
        return;
    }
    const TupleBudget &tightest = facts->budget.tightest.front();
    const bool soon = tightest.exhaustedIn && *tightest.exhaustedIn < std::chrono::hours(1);
    QString text = tr("%1 left to the tightest remote, %2")
                       .arg(grouped(tightest.available), toQString(tightest.remote.toString()));
    if (soon)
        text = tr("%1 left to %2, none in %3")
                   .arg(grouped(tightest.available), toQString(tightest.remote.toString()),
                        spanText(*tightest.exhaustedIn));
    m_ports->setValue(text, soon ? ColorRole::Down : ColorRole::Text);
}

void MachineCard::showLeaks(const MachineFacts *facts)
{
    if (!facts) {
        m_closeWait->setValue(tr("not looked at yet"), ColorRole::Muted);
        return;
    }
    const CloseWaitReport *worst = nullptr;
    for (const CloseWaitReport &report : facts->leaks) {
        if (report.verdict != LeakVerdict::None && (!worst || report.verdict > worst->verdict))
            worst = &report;
    }
    if (!worst) {
        m_closeWait->setValue(tr("no process leaks"));
        return;
    }
    const QString name = u"%1 (%2)"_s.arg(shown(worst->process.name, 40)).arg(worst->process.pid);
    QString text =
        worst->verdict == LeakVerdict::Leaking ? tr("%1 leaks").arg(name) : tr("%1 may leak").arg(name);
    if (worst->growth && worst->growth->perHour >= 1)
        text = tr("%1, +%2 an hour").arg(text, QLocale().toString(worst->growth->perHour, 'f', 0));
    m_closeWait->setValue(text,
                          worst->verdict == LeakVerdict::Leaking ? ColorRole::Down : ColorRole::Degraded);
}

void MachineCard::showNetwork()
{
    const Fitness fitness = m_services.monitor.fitness();
    if (fitness.fit) {
        m_network->setValue(tr("fit"), ColorRole::Up);
        return;
    }
    QStringList faults;
    for (const Fault &fault : fitness.faults)
        faults.append(translated(describe(fault)));
    m_network->setValue(faults.isEmpty() ? tr("fit again, if it stays so for a minute")
                                         : faults.join(u"; "_s),
                        faults.isEmpty() ? ColorRole::Muted : ColorRole::Unknown);
}

} // namespace lightfoot
