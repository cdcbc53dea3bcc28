// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sockets/socketdelegate.h"

#include "ui/endpoints/endpointdelegate.h"
#include "ui/theme/colors.h"

#include <QPainter>

namespace lightfoot {

namespace {

constexpr int margin = 8;
constexpr int swatch = 10;

} // namespace

SocketDelegate::SocketDelegate(const SocketModel &model, QObject *parent)
    : QStyledItemDelegate(parent), m_model(model)
{}

void SocketDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    paintRowGround(*painter, option);
    const auto column = static_cast<SocketColumn>(index.column());
    const SocketRow &row = m_model.rowAt(index.row());
    QRect place = option.rect.adjusted(margin, 0, -margin, 0);
    const bool muted = column == SocketColumn::Timer || column == SocketColumn::Uid;
    painter->setFont(option.font);
    painter->setPen(colorOf(muted ? ColorRole::Muted : ColorRole::Text, option.palette));
    if (column == SocketColumn::State) {
        painter->fillRect(QRect(place.left(), place.center().y() - swatch / 2 + 1, swatch, swatch),
                          colorOf(roleOf(row.state), option.palette));
        place.adjust(swatch + 7, 0, 0, 0);
    }
    const auto alignment = static_cast<Qt::Alignment>(m_model.data(index, Qt::TextAlignmentRole).toInt());
    paintCellText(*painter, place, socketText(row, column), alignment);
}

} // namespace lightfoot
