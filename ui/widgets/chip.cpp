// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chip.h"

#include "ui/theme/colors.h"

#include <QLocale>
#include <QPainter>

namespace lightfoot {

namespace {

constexpr int markSize = 12;
constexpr int margin = 10;
constexpr int gap = 6;

} // namespace

Chip::Chip(const QString &word, Mark mark, QWidget *parent)
    : QAbstractButton(parent), m_word(word), m_mark(std::move(mark))
{
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    setWords();
}

void Chip::setCount(std::size_t count)
{
    if (count == m_count)
        return;
    m_count = count;
    setWords();
    updateGeometry();
    update();
}

void Chip::setWordShown(bool shown)
{
    if (shown == m_wordShown)
        return;
    m_wordShown = shown;
    updateGeometry();
    update();
}

QString Chip::painted() const
{
    return m_wordShown ? text() : QLocale().toString(static_cast<qulonglong>(m_count));
}

void Chip::setWords()
{
    setText(QLocale().toString(static_cast<qulonglong>(m_count)) + u' ' + m_word);
    setAccessibleName(text());
}

QSize Chip::sizeHint() const
{
    const QFontMetrics metrics(font());
    return {margin * 2 + markSize + gap + metrics.horizontalAdvance(painted()), metrics.height() + 10};
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF pill = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool marked = isChecked() || hasFocus();
    painter.setPen(colorOf(marked ? ColorRole::Accent : ColorRole::Line, palette()));
    painter.setBrush(colorOf(isChecked()    ? ColorRole::AccentGround
                             : underMouse() ? ColorRole::Raised
                                            : ColorRole::Panel,
                             palette()));
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    m_mark(painter, QRectF(margin, (height() - markSize) / 2.0, markSize, markSize), palette());
    painter.setPen(colorOf(m_count == 0 ? ColorRole::Muted : ColorRole::Text, palette()));
    painter.drawText(rect().adjusted(margin + markSize + gap, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     painted());
}

} // namespace lightfoot
