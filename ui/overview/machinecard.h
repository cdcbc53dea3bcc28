// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services.h"
#include "ui/widgets/card.h"

namespace lightfoot {

class FactRow;

// This machine's TCP life in four lines. GUI thread; owned by the overview. services outlives it.
class MachineCard final : public Card
{
    Q_OBJECT
public:
    explicit MachineCard(const Services &services, QWidget *parent = nullptr);
    // Once a second while in sight.
    void refresh();

Q_SIGNALS:
    void timeWaitWanted();
    void incidentsWanted();

private:
    void showTimeWait();
    void showPorts(const MachineFacts *facts);
    void showLeaks(const MachineFacts *facts);
    void showNetwork();

    const Services &m_services;
    FactRow *m_timeWait;
    FactRow *m_ports;
    FactRow *m_closeWait;
    FactRow *m_network;
};

} // namespace lightfoot
