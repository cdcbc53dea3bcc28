// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/statuschip.h"

#include "ui/theme/icons.h"
#include "ui/widgets/text.h"

namespace lightfoot {

using namespace Qt::StringLiterals;

StatusChip::StatusChip(Status status, QWidget *parent) : Chip(statusWord(status), parent), m_status(status)
{
    setObjectName(u"chip-"_s + toQString(toString(status)));
    setToolTip(tr("Show only endpoints with the status %1").arg(statusWord(status)));
}

void StatusChip::paintMark(QPainter &painter, const QRectF &place) const
{
    paintIcon(painter, iconName(m_status), colorOf(roleOf(m_status), palette()), place);
}

} // namespace lightfoot
