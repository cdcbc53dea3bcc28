// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/needscard.h"

#include "ui/overview/needrow.h"
#include "ui/timewait/wrappedlabel.h"
#include "ui/widgets/button.h"
#include "ui/widgets/linkbutton.h"

#include <QVBoxLayout>

#include <algorithm>

namespace lightfoot {

using namespace Qt::StringLiterals;

NeedsCard::NeedsCard(QWidget *parent)
    : Card(tr("Needs you"), parent), m_calm(new WrappedLabel(true)), m_more(new LinkButton(tr("and more")))
{
    setObjectName(u"needsCard"_s);
    m_calm->setObjectName(u"needsCalm"_s);
    m_more->setObjectName(u"needsMore"_s);
    m_more->hide();
    body()->setSpacing(0);
    body()->addWidget(m_calm);
    for (std::size_t i = 0; i < Needs::limit; ++i) {
        auto *row = new NeedRow;
        connect(row, &QAbstractButton::clicked, this, [this, row] {
            if (row->need().endpoint >= 0)
                Q_EMIT endpointWanted(row->need().endpoint);
            else
                Q_EMIT incidentsWanted();
        });
        connect(row, &NeedRow::acknowledgeWanted, this,
                [this, row] { Q_EMIT acknowledgeWanted(row->need()); });
        body()->addWidget(row);
        m_rows.push_back(row);
    }
    body()->addWidget(m_more);
    connect(m_more, &QAbstractButton::clicked, this, &NeedsCard::restWanted);
}

void NeedsCard::setNeeds(const Needs &needs)
{
    if (std::ranges::any_of(m_rows, &NeedRow::isHeld))
        return; // in a second
    std::string focused;
    bool onButton = false;
    for (const NeedRow *row : m_rows) {
        onButton = onButton || row->acknowledgeButton()->hasFocus();
        if (row->hasFocus() || row->acknowledgeButton()->hasFocus())
            focused = row->need().key;
    }
    setUpdatesEnabled(false);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const bool used = i < needs.worst.size();
        if (used)
            m_rows[i]->setNeed(needs.worst[i]);
        if (!used && m_rows[i]->isVisibleTo(this) && i > 0 && !focused.empty())
            keepFocus(focused, onButton); // before Qt gives it to somebody else
        m_rows[i]->setVisible(used);
    }
    if (!focused.empty())
        keepFocus(focused, onButton);
    setUpdatesEnabled(true);
    m_calm->setWords(!needs.worst.empty() || needs.more > 0 ? QString()
                     : needs.measured                       ? tr("Nothing needs you. Enjoy the quiet.")
                                                            : tr("Nothing has been measured yet."));
    setRemark(needs.worst.size() > 1 ? tr("worst first") : QString());
    m_more->setVisible(needs.more > 0);
    if (needs.more > 0)
        m_more->setWords(tr("and %n more", nullptr, static_cast<int>(needs.more)));
}

// Where the one that had it went away, the first: what somebody is about to press is never another one.
void NeedsCard::keepFocus(const std::string &key, bool onButton)
{
    const auto row = std::ranges::find_if(
        m_rows, [&](const NeedRow *one) { return one->isVisibleTo(this) && one->need().key == key; });
    QWidget *target = row == m_rows.end() ? m_rows.front() : *row;
    if (row != m_rows.end() && onButton && (*row)->acknowledgeButton()->isVisibleTo(*row))
        target = (*row)->acknowledgeButton();
    if (!target->hasFocus())
        target->setFocus(Qt::OtherFocusReason);
}

} // namespace lightfoot
