// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/endpoints/endpointdelegate.h"

#include "ui/theme/icons.h"
#include "ui/widgets/text.h"

#include <QAbstractScrollArea>
#include <QLocale>
#include <QPainter>

namespace lightfoot {

namespace {

constexpr int margin = 8;
constexpr int iconSize = 12;
constexpr int iconGap = 7;
constexpr int arrowSize = 7;

// Points down where what it stands for is unfolded, right where it is folded.
void paintFold(QPainter &painter, const QPointF &middle, bool folded)
{
    const qreal half = arrowSize / 2.0;
    painter.setRenderHint(QPainter::Antialiasing);
    if (folded)
        painter.drawPolyline(QPolygonF{{middle.x() - half / 2, middle.y() - half},
                                       {middle.x() + half / 2, middle.y()},
                                       {middle.x() - half / 2, middle.y() + half}});
    else
        painter.drawPolyline(QPolygonF{{middle.x() - half, middle.y() - half / 2},
                                       {middle.x(), middle.y() + half / 2},
                                       {middle.x() + half, middle.y() - half / 2}});
    painter.setRenderHint(QPainter::Antialiasing, false);
}

QColor availabilityColor(const std::optional<double> &share, const QPalette &palette)
{
    if (!share)
        return colorOf(ColorRole::Muted, palette);
    if (*share < badAvailability)
        return wordColor(Status::Down, palette);
    return *share < poorAvailability ? wordColor(Status::Degraded, palette)
                                     : colorOf(ColorRole::Text, palette);
}

} // namespace

void paintRowGround(QPainter &painter, const QStyleOptionViewItem &option)
{
    const QPalette &palette = option.palette;
    const bool selected = option.state & QStyle::State_Selected;
    const bool hovered = option.state & QStyle::State_MouseOver;
    if (selected || hovered)
        painter.fillRect(option.rect,
                         colorOf(selected ? ColorRole::AccentGround : ColorRole::Raised, palette));
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                     colorOf(ColorRole::Line, palette));
    if (option.state & QStyle::State_HasFocus) {
        painter.setPen(colorOf(ColorRole::Accent, palette));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
}

void paintCellText(QPainter &painter, const QRect &place, const QString &text, Qt::Alignment alignment)
{
    const QFontMetrics metrics = painter.fontMetrics();
    const bool fits = metrics.horizontalAdvance(text) <= place.width();
    painter.drawText(place, static_cast<int>(alignment) | Qt::TextSingleLine,
                     fits ? text : metrics.elidedText(text, Qt::ElideRight, place.width()));
}

EndpointDelegate::EndpointDelegate(const EndpointModel &model, RecentSource recent, QObject *parent)
    : QStyledItemDelegate(parent), m_model(model), m_recent(std::move(recent))
{}

QSize EndpointDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {80, option.fontMetrics.height() + 12};
}

void EndpointDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    paintRowGround(*painter, option);
    painter->setFont(option.font); // the cell before may have left it bold
    if (m_model.isGroup(index.row()))
        return paintGroup(*painter, m_model.groupAt(index.row()), option);
    const EndpointRow &row = m_model.rowAt(index.row());
    const auto column = static_cast<EndpointColumn>(index.column());
    const QRect place = option.rect.adjusted(margin, 0, -margin, 0);
    switch (column) {
    case EndpointColumn::Status:
        paintStatus(*painter, place, row, option.palette);
        break;
    case EndpointColumn::Recent:
        paintRecent(*painter, place, row, option.palette);
        break;
    default:
        paintWords(*painter, place, row, column, option);
        break;
    }
}

void EndpointDelegate::paintStatus(QPainter &painter, const QRect &place, const EndpointRow &row,
                                   const QPalette &palette) const
{
    const Status status = row.view.status;
    const QRectF icon(place.left(), place.top() + (place.height() - iconSize) / 2.0, iconSize, iconSize);
    if (row.view.old)
        painter.setOpacity(0.5); // what was true in the last run
    paintIcon(painter, iconName(status), colorOf(roleOf(status), palette), icon);
    painter.setPen(wordColor(status, palette));
    paintCellText(painter, place.adjusted(iconSize + iconGap, 0, 0, 0), statusWord(status), Qt::AlignVCenter);
    painter.setOpacity(1);
}

void EndpointDelegate::paintRecent(QPainter &painter, const QRect &place, const EndpointRow &row,
                                   const QPalette &palette) const
{
    if (!m_recent)
        return;
    const Sparkline line = layOut(m_recent(row.handle), QRectF(place).adjusted(0, 6, 0, -6));
    const Status status = row.view.status;
    const ColorRole role =
        status == Status::Up || status == Status::Pending ? ColorRole::Accent : roleOf(status);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colorOf(role, palette), 1));
    for (const QPolygonF &run : line.runs) {
        if (run.size() == 1)
            painter.drawPoint(run.first());
        else
            painter.drawPolyline(run);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(Qt::NoPen);
    for (const qreal x : line.failures)
        painter.fillRect(QRectF(x - 0.5, place.bottom() - 9, 1.5, 5), colorOf(ColorRole::Down, palette));
}

void EndpointDelegate::paintWords(QPainter &painter, const QRect &place, const EndpointRow &row,
                                  EndpointColumn column, const QStyleOptionViewItem &option) const
{
    const bool muted = column == EndpointColumn::Kind || column == EndpointColumn::Target ||
                       column == EndpointColumn::LastChange || column == EndpointColumn::Labels ||
                       column == EndpointColumn::Group;
    painter.setPen(colorOf(muted ? ColorRole::Muted : ColorRole::Text, option.palette));
    if (column == EndpointColumn::Slowest)
        painter.setPen(wordColor(Status::Degraded, option.palette));
    if (column == EndpointColumn::Availability)
        painter.setPen(availabilityColor(row.availability.share(), option.palette));
    QFont font = option.font;
    font.setBold(column == EndpointColumn::Name);
    painter.setFont(font);
    switch (column) {
    case EndpointColumn::Name:
        return paintCellText(painter, place, row.name, Qt::AlignVCenter);
    case EndpointColumn::Kind:
        return paintCellText(painter, place, row.kind, Qt::AlignVCenter);
    case EndpointColumn::Target:
        return paintCellText(painter, place, row.target, Qt::AlignVCenter);
    case EndpointColumn::Labels:
        return paintCellText(painter, place, row.labels, Qt::AlignVCenter);
    case EndpointColumn::Group:
        return paintCellText(painter, place, row.group, Qt::AlignVCenter);
    case EndpointColumn::Slowest:
        return paintCellText(painter, place, slowText(row.view.slow), Qt::AlignVCenter);
    case EndpointColumn::Availability:
        return paintCellText(painter, place, availabilityText(row.availability.share()),
                             Qt::AlignVCenter | Qt::AlignRight);
    case EndpointColumn::Latency:
        return paintCellText(painter, place, latencyText(row.view.latency),
                             Qt::AlignVCenter | Qt::AlignRight);
    case EndpointColumn::LastChange:
        return paintCellText(painter, place, agoText(row.view.since, std::chrono::system_clock::now()),
                             Qt::AlignVCenter);
    case EndpointColumn::Status:
    case EndpointColumn::Recent:
        break;
    }
}

// Each cell shows its part of one picture that is as wide as the table is in sight.
void EndpointDelegate::paintGroup(QPainter &painter, const TableGroup &group,
                                  const QStyleOptionViewItem &option) const
{
    const auto *view = qobject_cast<const QAbstractScrollArea *>(option.widget);
    QRect place = option.rect;
    if (view) {
        place.setLeft(0);
        place.setWidth(view->viewport()->width());
    }
    painter.save();
    painter.setClipRect(option.rect);
    const bool hovered = option.state & QStyle::State_MouseOver;
    painter.fillRect(option.rect,
                     colorOf(hovered ? ColorRole::Raised : ColorRole::Background, option.palette));
    painter.fillRect(QRect(place.left(), place.bottom(), place.width(), 1),
                     colorOf(ColorRole::Line, option.palette));
    if (option.state & QStyle::State_HasFocus) {
        painter.setPen(colorOf(ColorRole::Accent, option.palette));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(place.adjusted(0, 0, -1, -1)); // of the row: no edge through its title
    }
    painter.setPen(colorOf(ColorRole::Text, option.palette));
    place.adjust(margin, 0, -margin, 0);
    paintFold(painter, {place.left() + arrowSize / 2.0, place.center().y() + 0.5}, group.folded);
    place.setLeft(place.left() + arrowSize + iconGap);
    const Status worst = group.worst();
    paintIcon(painter, iconName(worst), colorOf(roleOf(worst), option.palette),
              QRectF(place.left(), place.top() + (place.height() - iconSize) / 2.0, iconSize, iconSize));
    place.setLeft(place.left() + iconSize + iconGap);
    QFont font = option.font;
    font.setBold(true);
    painter.setFont(font);
    const QString title = groupTitle(group, m_model.grouping());
    paintCellText(painter, place, title, Qt::AlignVCenter);
    place.setLeft(place.left() + std::min(painter.fontMetrics().horizontalAdvance(title), place.width()) +
                  12);
    painter.setFont(option.font);
    painter.setPen(colorOf(ColorRole::Muted, option.palette));
    paintCellText(painter, place, groupCounts(group), Qt::AlignVCenter);
    painter.restore();
}

} // namespace lightfoot
