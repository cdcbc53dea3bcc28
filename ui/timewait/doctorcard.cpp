// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timewait/doctorcard.h"

#include "ui/timewait/findingcard.h"
#include "ui/timewait/wrappedlabel.h"

#include <QVBoxLayout>

#include <algorithm>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

// A finding with another number is still the same one.
std::string keyOf(const Finding &finding)
{
    const std::string process = finding.process ? std::to_string(finding.process->pid) : std::string();
    return finding.kind + '|' + process + '|' + finding.filter;
}

} // namespace

DoctorCard::DoctorCard(QWidget *parent) : Card(tr("Doctor"), parent), m_empty(new WrappedLabel(true))
{
    setObjectName(u"doctorCard"_s);
    m_empty->setObjectName(u"doctorEmpty"_s);
    m_empty->setWords(tr("The sockets of this machine have not been looked at yet."));
    body()->addWidget(m_empty);
}

// Cards stay the same widgets, so that the keyboard focus and what was opened stay where they are.
FindingCard *DoctorCard::cardFor(std::size_t place, const std::string &key)
{
    const auto found = std::find_if(m_cards.begin() + static_cast<std::ptrdiff_t>(place), m_cards.end(),
                                    [&](const auto &card) { return card.first == key; });
    if (found == m_cards.end()) {
        auto *card = new FindingCard;
        connect(card, &FindingCard::socketsWanted, this, &DoctorCard::socketsWanted);
        m_cards.insert(m_cards.begin() + static_cast<std::ptrdiff_t>(place), {key, card});
        body()->insertWidget(static_cast<int>(place), card);
        card->show();
        return card;
    }
    const auto wanted = m_cards.begin() + static_cast<std::ptrdiff_t>(place);
    if (found != wanted) {
        std::rotate(wanted, found, found + 1);
        body()->removeWidget(wanted->second);
        body()->insertWidget(static_cast<int>(place), wanted->second);
    }
    return wanted->second;
}

void DoctorCard::setFindings(std::shared_ptr<const std::vector<Finding>> findings)
{
    if (!findings || findings == m_findings)
        return;
    m_findings = std::move(findings);
    for (std::size_t i = 0; i < m_findings->size(); ++i)
        cardFor(i, keyOf((*m_findings)[i]))->setFinding((*m_findings)[i]);
    while (m_cards.size() > m_findings->size()) {
        delete m_cards.back().second;
        m_cards.pop_back();
    }
    const auto serious =
        std::ranges::count_if(*m_findings, [](const Finding &f) { return f.severity >= Severity::Warning; });
    setRemark(serious == 0 ? tr("nothing serious")
                           : tr("%Ln to look at", nullptr, static_cast<int>(serious)));
    m_empty->setWords(m_findings->empty() ? tr("Nothing found: the TCP life of this machine is in order.")
                                          : QString());
}

} // namespace lightfoot
