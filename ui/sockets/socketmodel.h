// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sockets/socketview.h"
#include "ui/widgets/orderedtablemodel.h"

#include <unordered_map>

namespace lightfoot {

// The kernel's table as rows that stay the same rows from one read to the next: a socket is known by the
// kernel's cookie, where there is none by its addresses. GUI thread; owned by the sockets page.
class SocketModel final : public OrderedTableModel
{
    Q_OBJECT
public:
    explicit SocketModel(QObject *parent = nullptr);

    // rows in the order in which they are shown. Says that the rows from first to last changed where they
    // did.
    void setRows(std::vector<SocketRow> rows, int firstVisible, int lastVisible);
    const SocketRow &rowAt(int row) const { return m_slots[entryAt(row)]; }

    // The order is made where the table is read; a click on the header asks for another.
    void sort(int column, Qt::SortOrder order) override;

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void sortRequested(lightfoot::SocketColumn column, Qt::SortOrder order);

private:
    struct Key
    {
        std::uint64_t cookie;
        SocketAddress local;
        SocketAddress remote;
        bool operator==(const Key &) const = default;
    };
    struct KeyHash
    {
        std::size_t operator()(const Key &key) const;
    };
    static Key keyOf(const SocketRow &row);
    Entry slotFor(const SocketRow &row);

    std::vector<SocketRow> m_slots;
    std::vector<std::uint32_t> m_seen; // by slot: the read in which it was last there
    std::vector<Entry> m_free;
    std::unordered_map<Key, Entry, KeyHash> m_slotOf;
    std::uint32_t m_read = 0;
};

// What the cells say. Pure.
QString socketText(const SocketRow &row, SocketColumn column);

} // namespace lightfoot
