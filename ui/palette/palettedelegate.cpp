// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/palettedelegate.h"

#include "ui/theme/colors.h"

#include <QPainter>

namespace lightfoot {

namespace {

constexpr int margin = 10;
constexpr int gap = 14;

} // namespace

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const QPalette &palette = option.palette;
    const bool enabled = index.flags() & Qt::ItemIsEnabled;
    painter->save();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, colorOf(ColorRole::AccentGround, palette));
    QRect room = option.rect.adjusted(margin, 0, -margin, 0);
    painter->setFont(option.font);
    const QFontMetrics &metrics = option.fontMetrics;
    painter->setPen(colorOf(ColorRole::Muted, palette));
    const QString keys = index.data(KeysRole).toString();
    painter->drawText(room, Qt::AlignVCenter | Qt::AlignRight, keys);
    if (!keys.isEmpty())
        room.setRight(room.right() - metrics.horizontalAdvance(keys) - gap);
    painter->setPen(colorOf(enabled ? ColorRole::Text : ColorRole::Paused, palette));
    const QString title =
        metrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, room.width());
    painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, title);
    room.setLeft(room.left() + metrics.horizontalAdvance(title) + gap);
    painter->setPen(colorOf(enabled ? ColorRole::Muted : ColorRole::Paused, palette));
    if (room.width() > 0)
        painter->drawText(
            room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
            metrics.elidedText(index.data(DetailRole).toString(), Qt::ElideRight, room.width()));
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {100, option.fontMetrics.height() + 10};
}

} // namespace lightfoot
