// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sockets/doctor/machinefacts.h"
#include "ui/widgets/card.h"

namespace lightfoot {

class PlaceList;

// Who closes first, per remote and per service, on which side TIME_WAIT stays, and what follows. GUI thread.
class ClosersCard final : public Card
{
    Q_OBJECT
public:
    explicit ClosersCard(QWidget *parent = nullptr);
    void setFacts(const MachineFacts &facts);

Q_SIGNALS:
    void socketsWanted(const QString &filter);

private:
    PlaceList *m_places;
};

} // namespace lightfoot
