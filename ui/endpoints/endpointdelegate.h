// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/endpoints/endpointmodel.h"
#include "ui/endpoints/sparkline.h"

#include <QStyledItemDelegate>

#include <functional>

namespace lightfoot {

// Paints the cells of the endpoint table: shape, colour and word of the status, the sparkline of the newest
// results; rows of groups from edge to edge. Reads the rows directly, as a QVariant a cell would cost more
// than the painting. GUI thread; owned by the page.
class EndpointDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using RecentSource = std::function<std::vector<RecentResult>(EndpointHandle)>;

    EndpointDelegate(const EndpointModel &model, RecentSource recent, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintStatus(QPainter &painter, const QRect &place, const EndpointRow &row,
                     const QPalette &palette) const;
    void paintRecent(QPainter &painter, const QRect &place, const EndpointRow &row,
                     const QPalette &palette) const;
    void paintWords(QPainter &painter, const QRect &place, const EndpointRow &row, EndpointColumn column,
                    const QStyleOptionViewItem &option) const;
    void paintGroup(QPainter &painter, const TableGroup &group, const QStyleOptionViewItem &option) const;

    const EndpointModel &m_model;
    const RecentSource m_recent;
};

// The ground and the line below a row of any of our tables.
void paintRowGround(QPainter &painter, const QStyleOptionViewItem &option);
// One line of text, cut with an ellipsis where it does not fit.
void paintCellText(QPainter &painter, const QRect &place, const QString &text, Qt::Alignment alignment);

} // namespace lightfoot
