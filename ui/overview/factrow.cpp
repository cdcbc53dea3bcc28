// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/factrow.h"

#include "ui/widgets/text.h"

#include <QKeyEvent>
#include <QPainter>

namespace lightfoot {

using namespace Qt::StringLiterals;

FactRow::FactRow(const QString &caption, const QString &objectName, QWidget *parent)
    : QAbstractButton(parent), m_caption(caption)
{
    setObjectName(objectName);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(caption);
}

void FactRow::setValue(const QString &value, ColorRole role)
{
    if (value == m_value && role == m_role)
        return;
    m_value = value;
    m_role = role;
    setAccessibleName(m_caption + u": "_s + value);
    setToolTip(toolTipText(value));
    update();
}

QSize FactRow::sizeHint() const
{
    return {captionWidth() + fontMetrics().horizontalAdvance(m_value) + 12, fontMetrics().height() + 8};
}

void FactRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void FactRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (hasFocus() || underMouse()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(hasFocus() ? QPen(colorOf(ColorRole::Accent, palette())) : QPen(Qt::NoPen));
        painter.setBrush(underMouse() ? colorOf(ColorRole::Raised, palette()) : QColor(Qt::transparent));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
    const QRect inner = rect().adjusted(4, 0, -4, 0);
    painter.setPen(colorOf(ColorRole::Muted, palette()));
    painter.drawText(inner, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, m_caption);
    const QRect words = inner.adjusted(captionWidth(), 0, 0, 0);
    painter.setPen(colorOf(m_role, palette()));
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     fontMetrics().elidedText(m_value, Qt::ElideRight, words.width()));
}

} // namespace lightfoot
