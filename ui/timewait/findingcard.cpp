// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timewait/findingcard.h"

#include "ui/timewait/severitymark.h"
#include "ui/timewait/wrappedlabel.h"
#include "ui/widgets/card.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace lightfoot {

using namespace Qt::StringLiterals;

FindingCard::FindingCard(QWidget *parent)
    : QFrame(parent),
      m_mark(new SeverityMark),
      m_word(boldLabel({})),
      m_what(new WrappedLabel),
      m_advice(new WrappedLabel),
      m_whatNotTo(new WrappedLabel(true)),
      m_details(new QWidget),
      m_why(new WrappedLabel(true)),
      m_evidence(new WrappedLabel(true)),
      m_more(new LinkButton),
      m_sockets(new LinkButton(tr("Show the sockets")))
{
    setObjectName(u"finding"_s);
    setAccessibleName(tr("Finding"));
    m_word->setObjectName(u"findingSeverity"_s);
    m_what->setObjectName(u"findingWhat"_s);
    m_advice->setObjectName(u"findingAdvice"_s);
    m_whatNotTo->setObjectName(u"findingWhatNotTo"_s);
    m_why->setObjectName(u"findingWhy"_s);
    m_evidence->setObjectName(u"findingEvidence"_s);
    m_more->setObjectName(u"findingMore"_s);
    m_sockets->setObjectName(u"findingSockets"_s);
    QFont bold = m_what->font();
    bold.setBold(true);
    m_what->setFont(bold);
    auto *head = new QHBoxLayout;
    head->setSpacing(6);
    head->addWidget(m_mark);
    head->addWidget(m_word);
    head->addStretch(1);
    head->addWidget(m_sockets);
    head->addWidget(m_more);
    auto *details = new QVBoxLayout(m_details);
    details->setContentsMargins(0, 0, 0, 0);
    details->addWidget(m_why);
    details->addWidget(m_evidence);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 4, 0, 6);
    all->setSpacing(4);
    all->addLayout(head);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_what, m_advice, m_whatNotTo, m_details})
        all->addWidget(widget);
    connect(m_more, &QAbstractButton::clicked, this, [this] { setDetailsShown(m_details->isHidden()); });
    connect(m_sockets, &QAbstractButton::clicked, this, [this] { Q_EMIT socketsWanted(m_filter); });
    setDetailsShown(false);
}

void FindingCard::setDetailsShown(bool shown)
{
    m_details->setVisible(shown);
    m_more->setWords(shown ? tr("Less") : tr("Why and evidence"));
}

void FindingCard::setFinding(const Finding &finding)
{
    m_mark->setSeverity(finding.severity);
    m_word->setText(severityWord(finding.severity));
    QPalette palette = m_word->palette();
    palette.setColor(QPalette::WindowText, colorOf(roleOf(finding.severity), this->palette()));
    m_word->setPalette(palette);
    m_what->setWords(translated(finding.what));
    m_advice->setWords(translated(finding.advice));
    m_whatNotTo->setWords(translated(finding.whatNotTo));
    m_why->setWords(translated(finding.why));
    showEvidence(finding.evidence);
    m_filter = shown(finding.filter);
    m_sockets->setVisible(!m_filter.isEmpty());
}

// A line for each value, with the place where anybody can look at it.
void FindingCard::showEvidence(const std::vector<Evidence> &evidence)
{
    QStringList lines;
    for (const Evidence &piece : evidence)
        lines.append(tr("%1: %2 (from %3)")
                         .arg(translated(piece.what), piece.value.empty() ? u"—"_s : shown(piece.value),
                              shown(piece.where)));
    m_evidence->setWords(lines.join(u'\n'));
}

} // namespace lightfoot
