// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sockets/socketmodel.h"

#include <QStyledItemDelegate>

namespace lightfoot {

// Paints the cells of the socket table: the state with its swatch, the owner with how sure it is, and what
// has just come, changed or gone. GUI thread; owned by the page.
class SocketDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    SocketDelegate(const SocketModel &model, QObject *parent);
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    const SocketModel &m_model;
};

} // namespace lightfoot
