// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/whycard.h"

#include "ui/timewait/wrappedlabel.h"
#include "ui/widgets/text.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

QString kindWord(NotificationKind kind)
{
    switch (kind) {
    case NotificationKind::Down:
        return WhyCard::tr("down");
    case NotificationKind::StillDown:
        return WhyCard::tr("still down");
    case NotificationKind::Recovered:
        return WhyCard::tr("up again");
    case NotificationKind::FlappingBegan:
        return WhyCard::tr("flapping");
    case NotificationKind::FlappingEnded:
        return WhyCard::tr("no longer flapping");
    default: // not of one endpoint
        return toQString(toString(kind));
    }
}

} // namespace

WhyCard::WhyCard(const Services &services, QWidget *parent)
    : Card(tr("Why people were told, or not"), parent),
      m_services(services),
      m_empty(new WrappedLabel(true)),
      m_hop(this)
{
    setObjectName(u"whyCard"_s);
    m_empty->setObjectName(u"whyEmpty"_s);
    body()->addWidget(m_empty);
    for (auto &[head, path] : m_decisions) {
        head = boldLabel({});
        head->setObjectName(u"whyHead"_s);
        head->hide();
        path = new WrappedLabel;
        path->setObjectName(u"whyPath"_s);
        body()->addWidget(head);
        body()->addWidget(path);
    }
    if (!services.decisionsOf)
        hide();
}

void WhyCard::setEndpoint(const MonitoredEndpoint *endpoint)
{
    const std::string id = endpoint ? endpoint->definition->id : std::string();
    m_endpoint = endpoint ? endpoint->handle : 0;
    if (id == m_id)
        return;
    m_id = id;
    m_standing.reset();
    m_due.clear();
    take(++m_question, {}); // not what was decided of another endpoint
    m_empty->setWords({});
}

WhyCard::Standing WhyCard::standing(Status status) const
{
    Standing standing{.status = status};
    if (const std::optional<AlertState> alert = m_services.monitor.alertState(m_endpoint)) {
        standing.told = alert->outage.told;
        standing.held = alert->outage.held;
        standing.acknowledged = alert->acknowledged.has_value();
        standing.muted = alert->muted.has_value();
    }
    return standing;
}

void WhyCard::refresh(Status status)
{
    if (m_id.empty() || !m_services.decisionsOf)
        return;
    const SteadyTime now = std::chrono::steady_clock::now();
    if (const Standing present = standing(status); present != m_standing) {
        m_standing = present;
        // It is written by others, and one that waits for company may take as long as the slowest time-out.
        m_due = {now + std::chrono::seconds(20), now + std::chrono::seconds(3), now};
    }
    if (m_waiting || m_due.empty() || now < m_due.back())
        return;
    m_due.pop_back();
    ask();
}

// One question at a time: a slow disk must not collect a queue of them.
void WhyCard::ask()
{
    m_waiting = true;
    const std::uint64_t question = ++m_question;
    m_services.decisionsOf(m_id, WallTime(), WallTime::max(),
                           [hop = m_hop.handle(), this, question](std::vector<DecisionRecord> decisions) {
                               hop.post([this, question, decisions = std::move(decisions)] {
                                   m_waiting = false;
                                   take(question, decisions);
                               });
                           });
}

void WhyCard::take(std::uint64_t question, const std::vector<DecisionRecord> &decisions)
{
    if (question != m_question)
        return;
    m_empty->setWords(decisions.empty() ? tr("Nothing was decided so far: there was nothing to tell.")
                                        : QString());
    for (std::size_t i = 0; i < limit; ++i) {
        auto &[head, path] = m_decisions[i];
        head->setVisible(i < decisions.size());
        if (i >= decisions.size()) {
            path->setWords({});
            continue;
        }
        const DecisionRecord &decision = decisions[decisions.size() - 1 - i];
        head->setText((decision.told ? tr("%1 · told: %2") : tr("%1 · not told: %2"))
                          .arg(clockText(decision.at), kindWord(decision.kind)));
        QStringList sentences;
        for (const std::string &rule : decision.path)
            sentences.append(shown(rule, 1000));
        path->setWords(sentences.join(u' '));
    }
}

} // namespace lightfoot
