// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/orderedtablemodel.h"

#include <algorithm>

namespace lightfoot {

int OrderedTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

// Leaving rows are first brought to the end, so that they go in one range; arriving ones come in one range at
// the end; a last permutation puts all in place.
bool OrderedTableModel::morphTo(std::vector<Entry> order, std::size_t capacity)
{
    if (order == m_order)
        return false;
    if (m_inverse.size() < capacity)
        m_inverse.resize(capacity, -1);
    std::vector<std::uint8_t> wanted(m_inverse.size(), 0); // bits would be slower
    for (const Entry entry : order)
        wanted[entry] = 1;

    std::vector<Entry> staged(m_order.size());
    std::vector<Entry> leaving;
    std::size_t staying = 0;
    for (const Entry entry : m_order) {
        if (wanted[entry])
            staged[staying++] = entry;
        else
            leaving.push_back(entry);
    }
    const std::size_t leavingCount = leaving.size();
    if (leavingCount > 0) {
        std::copy(leaving.begin(), leaving.end(), staged.begin() + static_cast<std::ptrdiff_t>(staying));
        permute(std::move(staged));
        removeTail(leavingCount);
    }

    std::vector<Entry> arriving;
    for (const Entry entry : order) {
        if (m_inverse[entry] < 0)
            arriving.push_back(entry);
    }
    if (!arriving.empty()) {
        const auto first = static_cast<int>(m_order.size());
        beginInsertRows({}, first, first + static_cast<int>(arriving.size()) - 1);
        m_order.insert(m_order.end(), arriving.begin(), arriving.end());
        rebuildInverse();
        endInsertRows();
    }
    permute(std::move(order));
    return true;
}

void OrderedTableModel::resetOrder(std::vector<Entry> order, std::size_t capacity)
{
    m_order = std::move(order);
    m_inverse.assign(capacity, -1);
    rebuildInverse();
}

void OrderedTableModel::touchRows(std::vector<int> rows)
{
    std::sort(rows.begin(), rows.end());
    const int lastColumn = columnCount() - 1;
    for (std::size_t i = 0; i < rows.size();) {
        std::size_t end = i + 1;
        while (end < rows.size() && rows[end] <= rows[end - 1] + 1)
            ++end;
        Q_EMIT dataChanged(index(rows[i], 0), index(rows[end - 1], lastColumn));
        i = end;
    }
}

void OrderedTableModel::permute(std::vector<Entry> order)
{
    if (order == m_order)
        return;
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const std::vector<Entry> before = std::move(m_order);
    m_order = std::move(order);
    rebuildInverse();
    const QModelIndexList from = persistentIndexList();
    QModelIndexList to;
    to.reserve(from.size());
    for (const QModelIndex &old : from)
        to.append(index(rowOf(before[static_cast<std::size_t>(old.row())]), old.column()));
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void OrderedTableModel::removeTail(std::size_t count)
{
    const std::size_t first = m_order.size() - count;
    beginRemoveRows({}, static_cast<int>(first), static_cast<int>(m_order.size()) - 1);
    for (std::size_t i = first; i < m_order.size(); ++i)
        m_inverse[m_order[i]] = -1;
    m_order.resize(first);
    endRemoveRows();
}

void OrderedTableModel::rebuildInverse()
{
    for (std::size_t i = 0; i < m_order.size(); ++i)
        m_inverse[m_order[i]] = static_cast<int>(i);
}

} // namespace lightfoot
