// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timewait/closerscard.h"

#include "ui/sockets/socketexpressions.h"
#include "ui/timewait/placelist.h"
#include "ui/widgets/text.h"

#include <QVBoxLayout>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostClosers = 5;

QString keeperText(TimeWaitKeeper keeper)
{
    switch (keeper) {
    case TimeWaitKeeper::Here:
        return lightfoot::ClosersCard::tr("TIME_WAIT stays here");
    case TimeWaitKeeper::Peer:
        return lightfoot::ClosersCard::tr("TIME_WAIT stays with the peer");
    case TimeWaitKeeper::Both:
        return lightfoot::ClosersCard::tr("TIME_WAIT stays on both sides");
    case TimeWaitKeeper::Nobody:
        return lightfoot::ClosersCard::tr("no TIME_WAIT on either side");
    case TimeWaitKeeper::Unknown:
        break;
    }
    return {};
}

PlaceList::Place placeOf(const WhoCloses::Place &seen, const CloseVerdict &verdict)
{
    const bool server = seen.side == Side::Server;
    const QString keeper = keeperText(verdict.keeper);
    const QString finding = translated(verdict.finding);
    return {server ? ClosersCard::tr("service on port %1").arg(seen.address.port)
                   : ClosersCard::tr("to %1").arg(toQString(seen.address.toString())),
            server ? serviceExpression(seen.address.port) : remoteExpression(seen.address),
            keeper.isEmpty() ? finding : ClosersCard::tr("%1; %2").arg(finding, keeper),
            translated(verdict.advice)};
}

} // namespace

ClosersCard::ClosersCard(QWidget *parent)
    : Card(tr("Who closes first"), parent),
      m_places(new PlaceList(tr("Too few connections were seen to end to tell who closes first.")))
{
    setObjectName(u"closersCard"_s);
    body()->addWidget(m_places);
    connect(m_places, &PlaceList::socketsWanted, this, &ClosersCard::socketsWanted);
}

// Those with the most endings, which the facts have first, as far as there is a verdict.
void ClosersCard::setFacts(const MachineFacts &facts)
{
    std::vector<PlaceList::Place> places;
    for (const WhoCloses::Place &seen : facts.closers) {
        const CloseVerdict verdict = judgeClosings(seen.counts, seen.side);
        if (verdict.closer != Closer::Unknown)
            places.push_back(placeOf(seen, verdict));
        if (places.size() == mostClosers)
            break;
    }
    m_places->setPlaces(places);
}

} // namespace lightfoot
