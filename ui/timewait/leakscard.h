// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sockets/doctor/machinefacts.h"
#include "ui/widgets/card.h"

namespace lightfoot {

class PlaceList;

// Processes that forget to close what their peers closed. GUI thread.
class LeaksCard final : public Card
{
    Q_OBJECT
public:
    explicit LeaksCard(QWidget *parent = nullptr);
    void setFacts(const MachineFacts &facts);

Q_SIGNALS:
    void socketsWanted(const QString &filter);

private:
    PlaceList *m_places;
};

} // namespace lightfoot
