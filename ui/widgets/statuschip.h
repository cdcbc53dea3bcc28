// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/endpointstate.h"
#include "ui/widgets/chip.h"

namespace lightfoot {

// Counts the endpoints of one status: shape, colour, number, word. GUI thread.
class StatusChip final : public Chip
{
    Q_OBJECT
public:
    explicit StatusChip(Status status, QWidget *parent = nullptr);
    Status status() const { return m_status; }

protected:
    void paintMark(QPainter &painter, const QRectF &place) const override;

private:
    const Status m_status;
};

} // namespace lightfoot
