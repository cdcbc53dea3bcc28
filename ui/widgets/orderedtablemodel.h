// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include <cstdint>
#include <vector>

namespace lightfoot {

// A table whose rows are an order over entries that someone else keeps: entries have small numbers, the order
// says which of them are shown and where. Going from one order to another keeps selection, current row and
// every persistent index on its entry, with at most four signals however many rows move. A
// QSortFilterProxyModel costs thirteen times as much at 20,000 rows. GUI thread; owned by its view's page.
class OrderedTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using Entry = std::uint32_t;

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    // The entry shown in a row of the table.
    Entry entryAt(int row) const { return m_order[static_cast<std::size_t>(row)]; }
    // The row that shows an entry, -1 when it is not shown.
    int rowOf(Entry entry) const { return entry < m_inverse.size() ? m_inverse[entry] : -1; }

protected:
    const std::vector<Entry> &order() const { return m_order; }
    // Entries have numbers below capacity. Each entry at most once. False when that is the order already.
    bool morphTo(std::vector<Entry> order, std::size_t capacity);
    // For use between beginResetModel() and endResetModel().
    void resetOrder(std::vector<Entry> order, std::size_t capacity);
    // Says that the rows of these entries changed, one range for neighbours.
    void touchRows(std::vector<int> rows);

private:
    void permute(std::vector<Entry> order);
    void removeTail(std::size_t count);
    void rebuildInverse();

    std::vector<Entry> m_order;
    std::vector<int> m_inverse;
};

} // namespace lightfoot
