// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/endpoints/endpointrow.h"
#include "ui/widgets/orderedtablemodel.h"

#include <unordered_map>

namespace lightfoot {

enum EndpointItemRole
{
    StatusRole = Qt::UserRole,
    HandleRole
};

// The table of endpoints with its own sort and filter. takeChanges() is cheap and comes four times a second;
// the order is put right once a second, and only rows that changed are moved. GUI thread; owned by the
// endpoints page.
class EndpointModel final : public OrderedTableModel
{
    Q_OBJECT
public:
    using StatusSet = std::uint32_t; // bit 1 << status; none set: all
    static StatusSet bit(Status status) { return StatusSet(1) << static_cast<unsigned>(status); }

    explicit EndpointModel(QObject *parent = nullptr);

    // Replaces the list. views may hold more or less than the list.
    void setEndpoints(const MonitoredEndpoints &endpoints, const std::vector<EndpointView> &views);
    // Takes in what changed and repaints those of the rows from first to last that did.
    void takeChanges(const std::vector<EndpointView> &changes, int firstVisible, int lastVisible);
    // Repaints how long ago the last change was, in the rows from first to last: it grows without results.
    void touchAges(int firstVisible, int lastVisible);
    // Puts the order right after changes. Cheap when nothing moved.
    void resort();

    // text: words that must all occur in name, target, kind, group or labels.
    void setFilter(const QString &text, StatusSet statuses);
    void sort(int column, Qt::SortOrder order) override;

    const EndpointRow &rowAt(int row) const { return m_rows[entryAt(row)]; }
    // -1: not there, or not shown by the filter.
    int rowOfHandle(EndpointHandle handle) const;
    bool has(EndpointHandle handle) const { return m_entryOf.contains(handle); }
    std::size_t total() const { return m_rows.size(); }

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    bool matches(const EndpointRow &row) const;
    bool before(Entry left, Entry right) const;
    std::vector<Entry> sortedEntries();
    QVariant displayText(const EndpointRow &row, EndpointColumn column) const;
    QString toolTip(const EndpointRow &row, EndpointColumn column) const;

    std::vector<EndpointRow> m_rows;
    std::vector<std::int64_t> m_keys; // by entry: what the order stands on now
    std::vector<bool> m_stale;        // by entry: changed since the order was made
    std::vector<Entry> m_staleEntries;
    std::unordered_map<EndpointHandle, Entry> m_entryOf;
    QStringList m_words;
    StatusSet m_statuses = 0;
    EndpointColumn m_column = EndpointColumn::Status;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace lightfoot
