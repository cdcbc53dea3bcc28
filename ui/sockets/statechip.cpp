// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sockets/statechip.h"

#include "ui/theme/colors.h"
#include "ui/widgets/text.h"

#include <QPainter>

namespace lightfoot {

using namespace Qt::StringLiterals;

StateChip::StateChip(TcpState state, QWidget *parent) : Chip(stateName(state), parent), m_state(state)
{
    setObjectName(u"state-"_s + toQString(toString(state)));
    setToolTip(tr("Show only sockets in the state %1").arg(stateName(state)));
}

void StateChip::paintMark(QPainter &painter, const QRectF &place) const
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colorOf(roleOf(m_state), palette()));
    painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 2, 2);
}

} // namespace lightfoot
