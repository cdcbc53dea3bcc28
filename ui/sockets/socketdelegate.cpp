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
constexpr int gap = 7;

ColorRole roleOf(FlashKind kind)
{
    return kind == FlashKind::New    ? ColorRole::Up
           : kind == FlashKind::Gone ? ColorRole::Down
                                     : ColorRole::Degraded;
}

// Over the row's ground, paler as it gets older; a bar at the left end of the row, broken where only the
// state changed.
void paintFlash(QPainter &painter, const QStyleOptionViewItem &option, const Flash &flash, bool first)
{
    const auto age = std::chrono::steady_clock::now() - flash.at;
    if (flash.kind == FlashKind::None || (age >= flashTime && flash.kind != FlashKind::Gone))
        return;
    QColor color = colorOf(roleOf(flash.kind), option.palette);
    if (first) {
        QRect bar(option.rect.left(), option.rect.top(), 3, option.rect.height() - 1);
        painter.fillRect(bar, color);
        if (flash.kind == FlashKind::Changed)
            painter.fillRect(bar.adjusted(0, bar.height() / 3, 0, -bar.height() / 3),
                             colorOf(ColorRole::Panel, option.palette));
    }
    const float left = 1.0F - std::min(1.0F, std::chrono::duration<float>(age) / flashTime);
    color.setAlphaF(0.08F + 0.22F * left);
    painter.fillRect(option.rect.adjusted(0, 0, 0, -1), color);
}

// How sure the owner is, by shape: seen a disc, by its listening port a square, inferred a hollow diamond,
// not seen nothing.
void paintCertainty(QPainter &painter, const QRectF &place, Certainty certainty, const QPalette &palette)
{
    const QColor color = colorOf(ColorRole::Muted, palette);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    const QPointF c = place.center();
    const qreal half = place.width() / 2;
    switch (certainty) {
    case Certainty::Seen:
        painter.drawEllipse(place.adjusted(1, 1, -1, -1));
        break;
    case Certainty::Listener:
        painter.drawRect(place.adjusted(1, 1, -1, -1));
        break;
    case Certainty::InferredFromRemote:
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color, 1.4));
        painter.drawPolygon(QPolygonF(
            {c - QPointF(0, half), c + QPointF(half, 0), c + QPointF(0, half), c - QPointF(half, 0)}));
        break;
    case Certainty::NotSeen:
        break;
    }
    painter.restore();
}

bool isMuted(const WatchedSocket &socket, SocketColumn column, bool gone)
{
    return gone || column == SocketColumn::Timer || column == SocketColumn::User ||
           column == SocketColumn::Protocol || column == SocketColumn::Age ||
           (column == SocketColumn::Process && socket.owner.certainty == Certainty::NotSeen);
}

} // namespace

SocketDelegate::SocketDelegate(const SocketModel &model, QObject *parent)
    : QStyledItemDelegate(parent), m_model(model)
{}

void SocketDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const auto column = static_cast<SocketColumn>(index.column());
    const WatchedSocket &socket = m_model.socketAt(index.row());
    const Flash &flash = m_model.flashAt(index.row());
    const bool gone = flash.kind == FlashKind::Gone;
    paintRowGround(*painter, option);
    paintFlash(*painter, option, flash, index.column() == 0);
    QRect place = option.rect.adjusted(margin, 0, -margin, 0);
    const QRect mark(place.left(), place.center().y() - swatch / 2 + 1, swatch, swatch);
    if (column == SocketColumn::State) {
        painter->fillRect(mark, colorOf(lightfoot::roleOf(socket.row.state), option.palette));
        place.adjust(swatch + gap, 0, 0, 0);
    } else if (column == SocketColumn::Process) {
        paintCertainty(*painter, mark, socket.owner.certainty, option.palette);
        place.adjust(swatch + gap, 0, 0, 0);
    }
    QFont font = option.font;
    font.setStrikeOut(gone); // not by colour alone
    painter->setFont(font);
    painter->setPen(
        colorOf(isMuted(socket, column, gone) ? ColorRole::Muted : ColorRole::Text, option.palette));
    const auto alignment = static_cast<Qt::Alignment>(m_model.data(index, Qt::TextAlignmentRole).toInt());
    paintCellText(*painter, place, socketText(socket, column), alignment);
}

} // namespace lightfoot
