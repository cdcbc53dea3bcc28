// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sockets/sockettable.h"
#include "ui/widgets/chip.h"

namespace lightfoot {

// Counts the sockets of one TCP state: swatch, number, name. GUI thread.
class StateChip final : public Chip
{
    Q_OBJECT
public:
    explicit StateChip(TcpState state, QWidget *parent = nullptr);
    TcpState state() const { return m_state; }

protected:
    void paintMark(QPainter &painter, const QRectF &place) const override;

private:
    const TcpState m_state;
};

} // namespace lightfoot
