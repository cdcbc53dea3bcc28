// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace lightfoot {

// Title, what there is to say of it in a muted colour, keys at the right. GUI thread; owned by the list.
class PaletteDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    enum Role
    {
        DetailRole = Qt::UserRole,
        KeysRole
    };

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace lightfoot
