// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/flatheader.h"

#include "ui/theme/colors.h"

#include <QPainter>

namespace lightfoot {

namespace {

constexpr int headerMargin = 8;
constexpr int arrow = 7;

void paintArrow(QPainter &painter, const QRect &place, Qt::SortOrder order)
{
    const qreal middle = place.center().x() + 0.5;
    const qreal top = place.center().y() - 1.5;
    const qreal tip = order == Qt::AscendingOrder ? top : top + 4;
    const qreal foot = order == Qt::AscendingOrder ? top + 4 : top;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.drawPolyline(
        QPolygonF{{middle - arrow / 2.0, foot}, {middle, tip}, {middle + arrow / 2.0, foot}});
}

} // namespace

FlatHeader::FlatHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setSortIndicatorShown(true);
    setHighlightSections(false);
    setStretchLastSection(true);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setMinimumSectionSize(36);
}

QSize FlatHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), fontMetrics().height() + 16};
}

void FlatHeader::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), colorOf(ColorRole::Panel, palette()));
    painter.setPen(colorOf(ColorRole::Line, palette()));
    painter.drawLine(viewport()->rect().bottomLeft(), viewport()->rect().bottomRight());
    painter.end();
    QHeaderView::paintEvent(event);
}

void FlatHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    const bool sorted = sortIndicatorSection() == logicalIndex;
    const auto alignment = static_cast<Qt::Alignment>(
        model()->headerData(logicalIndex, Qt::Horizontal, Qt::TextAlignmentRole).toInt());
    painter->save();
    painter->fillRect(rect, colorOf(ColorRole::Panel, palette()));
    painter->setPen(colorOf(ColorRole::Line, palette()));
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    painter->setPen(colorOf(sorted ? ColorRole::Text : ColorRole::Muted, palette()));
    const QString text = model()->headerData(logicalIndex, Qt::Horizontal, Qt::DisplayRole).toString();
    QRect place = rect.adjusted(headerMargin, 0, -headerMargin, 0);
    const int arrowRoom = sorted ? arrow + 5 : 0;
    const QString fitting = fontMetrics().elidedText(text, Qt::ElideRight, place.width() - arrowRoom);
    const int width = fontMetrics().horizontalAdvance(fitting);
    if (alignment & Qt::AlignRight) {
        painter->drawText(place, Qt::AlignVCenter | Qt::AlignRight, fitting);
        place.setRight(place.right() - width - 5);
        place.setLeft(place.right() - arrow);
    } else {
        painter->drawText(place, Qt::AlignVCenter | Qt::AlignLeft, fitting);
        place.setLeft(place.left() + width + 5);
        place.setWidth(arrow);
    }
    if (sorted)
        paintArrow(*painter, place, sortIndicatorOrder());
    painter->restore();
}

} // namespace lightfoot
