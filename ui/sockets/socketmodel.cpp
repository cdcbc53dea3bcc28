// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sockets/socketmodel.h"

#include "ui/widgets/text.h"

#include <algorithm>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

QVariant alignmentOf(SocketColumn column)
{
    return int(Qt::AlignVCenter | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft));
}

} // namespace

SocketModel::SocketModel(QObject *parent)
    : OrderedTableModel(parent), m_frame(std::make_shared<const SocketFrame>())
{}

// The new frame knows the sockets that leave too, so that rows can be read at any moment of the way.
SocketFramePtr SocketModel::setFrame(SocketFramePtr frame, int firstVisible, int lastVisible)
{
    std::swap(m_frame, frame);
    if (m_frame->flashing)
        m_flashesEnd = std::chrono::steady_clock::now() + flashTime;
    morphTo(m_frame->order, m_frame->socketOf.size());
    // What is in sight has mostly changed (timers run): one range.
    const int last = std::min(lastVisible, rowCount() - 1);
    if (firstVisible >= 0 && firstVisible <= last)
        Q_EMIT dataChanged(index(firstVisible, 0), index(last, socketColumnCount - 1));
    return frame;
}

bool SocketModel::touchFlashes(int firstVisible, int lastVisible, SteadyTime now)
{
    std::vector<int> rows;
    const int last = std::min(lastVisible, rowCount() - 1);
    for (int row = std::max(0, firstVisible); row <= last; ++row) {
        if (flashAt(row).kind != FlashKind::None)
            rows.push_back(row);
    }
    touchRows(std::move(rows));
    return now < m_flashesEnd;
}

void SocketModel::sort(int column, Qt::SortOrder order)
{
    if (column >= 0 && column < socketColumnCount)
        Q_EMIT sortRequested(static_cast<SocketColumn>(column), order);
}

int SocketModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : socketColumnCount;
}

QVariant SocketModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto column = static_cast<SocketColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return socketText(socketAt(index.row()), column);
    case Qt::ToolTipRole:
        return toolTipText(socketHint(socketAt(index.row()), column));
    case Qt::AccessibleDescriptionRole:
        return socketHint(socketAt(index.row()), column);
    case Qt::TextAlignmentRole:
        return alignmentOf(column);
    default:
        return {};
    }
}

QVariant SocketModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= socketColumnCount)
        return {};
    const auto column = static_cast<SocketColumn>(section);
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(column);
    return role == Qt::DisplayRole ? QVariant(socketHeader(column)) : QVariant();
}

} // namespace lightfoot
