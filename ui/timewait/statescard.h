// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sockets/timewaitsampler.h"
#include "ui/widgets/card.h"

#include <array>

class QLabel;

namespace lightfoot {

// The counts of now by state, each with what it means. GUI thread.
class StatesCard final : public Card
{
    Q_OBJECT
public:
    explicit StatesCard(QWidget *parent = nullptr);
    void setSample(const SocketSample &sample);

private:
    std::array<QLabel *, tcpStateCount> m_counts{};
};

} // namespace lightfoot
