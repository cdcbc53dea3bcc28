// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sockets/filterfield.h"

#include "ui/theme/colors.h"

#include <QInputMethodEvent>
#include <QPainter>
#include <QTextCharFormat>

#include <algorithm>

namespace lightfoot {

FilterField::FilterField(QWidget *parent) : QLineEdit(parent) {}

// A line edit takes formats for its text only in the way in which an input method gives them.
void FilterField::setErrorColumn(std::size_t column)
{
    m_column = column;
    QList<QInputMethodEvent::Attribute> formats;
    if (column > 0) {
        // Columns count characters, QString units of UTF-16: the same but for the rarest.
        const auto first = static_cast<int>(std::min<qsizetype>(qsizetype(column) - 1, text().size()));
        const qsizetype space = text().indexOf(u' ', first);
        const auto last = static_cast<int>(space < 0 ? text().size() : space);
        QTextCharFormat format;
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(colorOf(ColorRole::Down, palette()));
        format.setForeground(colorOf(ColorRole::Down, palette()));
        if (last > first)
            formats.append({QInputMethodEvent::TextFormat, first - cursorPosition(), last - first, format});
    }
    QInputMethodEvent event(QString(), formats);
    QLineEdit::inputMethodEvent(&event);
    update();
}

void FilterField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (m_column == 0)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colorOf(ColorRole::Down, palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
}

} // namespace lightfoot
