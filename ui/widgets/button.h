// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colors.h"

#include <QPainter>
#include <QPushButton>

namespace lightfoot {

// A push button with some room around its words, which Fusion does not give. GUI thread.
class Button final : public QPushButton
{
    Q_OBJECT
public:
    using QPushButton::QPushButton;

    QSize sizeHint() const override { return QPushButton::sizeHint() + QSize(text().isEmpty() ? 4 : 14, 4); }
    QSize minimumSizeHint() const override { return sizeHint(); }
    // In the accent colour: at most one in sight.
    void setAccent(bool accent) { m_accent = accent; }
    bool accent() const { return m_accent; }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        if (!m_accent || !isEnabled())
            return QPushButton::paintEvent(event);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QColor ground = colorOf(ColorRole::Accent, palette());
        const QColor words = isDark(palette()) ? colorOf(ColorRole::Background, palette()) : Qt::white;
        const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
        painter.setPen(hasFocus() ? QPen(colorOf(ColorRole::Text, palette()), 2) : QPen(Qt::NoPen));
        painter.setBrush(isDown() || underMouse() ? ground.lighter(112) : ground);
        painter.drawRoundedRect(box, 4, 4);
        painter.setPen(words);
        const QString label = text().isEmpty() ? QStringLiteral("+") : QStringLiteral("+ ") + text();
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextShowMnemonic, label);
    }

private:
    bool m_accent = false;
};

} // namespace lightfoot
