// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timewait/usebar.h"

#include "ui/theme/colors.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace lightfoot {

UseBar::UseBar(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void UseBar::setUse(std::uint64_t live, std::uint64_t timeWait, std::uint64_t capacity)
{
    const double all = std::max(1.0, static_cast<double>(capacity));
    m_live = std::min(1.0, static_cast<double>(live) / all);
    m_timeWait = std::min(1.0 - m_live, static_cast<double>(timeWait) / all);
    const auto words = [](std::uint64_t count) { return QLocale().toString(static_cast<qulonglong>(count)); };
    setAccessibleName(
        tr("%1 in use, %2 in TIME_WAIT, of %3").arg(words(live), words(timeWait), words(capacity)));
    setToolTip(accessibleName());
    update();
}

void UseBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF place(0, (height() - 8) / 2.0, width(), 8);
    QPainterPath shape;
    shape.addRoundedRect(place, 4, 4);
    painter.setClipPath(shape);
    painter.fillRect(place, colorOf(ColorRole::Line, palette()));
    const double live = place.width() * m_live;
    const double timeWait = place.width() * m_timeWait;
    painter.fillRect(QRectF(0, place.top(), live, 8), colorOf(ColorRole::Established, palette()));
    painter.fillRect(QRectF(live, place.top(), timeWait, 8), colorOf(ColorRole::TimeWait, palette()));
}

} // namespace lightfoot
