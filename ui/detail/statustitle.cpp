// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/statustitle.h"

#include "ui/endpoints/endpointdelegate.h"
#include "ui/theme/icons.h"
#include "ui/widgets/text.h"

#include <QPainter>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

constexpr int titleIconSize = 14;

} // namespace

StatusTitle::StatusTitle(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"detailTitle"_s);
    QFont large = font();
    large.setBold(true);
    large.setPointSizeF(large.pointSizeF() * 1.15);
    setFont(large);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StatusTitle::set(Status status, const QString &name)
{
    if (status == m_status && name == m_name)
        return;
    m_status = status;
    m_name = name;
    setAccessibleName(statusWord(status) + u": "_s + name);
    setToolTip(toolTipText(name));
    update();
}

QSize StatusTitle::sizeHint() const
{
    return {120, fontMetrics().height() + 4};
}

void StatusTitle::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRectF icon(0, (height() - titleIconSize) / 2.0, titleIconSize, titleIconSize);
    paintIcon(painter, iconName(m_status), colorOf(roleOf(m_status), palette()), icon);
    painter.setPen(colorOf(ColorRole::Text, palette()));
    paintCellText(painter, rect().adjusted(titleIconSize + 8, 0, 0, 0), m_name, Qt::AlignVCenter);
}

} // namespace lightfoot
