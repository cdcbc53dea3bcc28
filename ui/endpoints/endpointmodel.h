// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/endpoints/endpointfilter.h"
#include "ui/endpoints/endpointgrouping.h"
#include "ui/widgets/orderedtablemodel.h"

#include <QSet>

#include <unordered_map>

namespace lightfoot {

enum EndpointItemRole
{
    StatusRole = Qt::UserRole,
    HandleRole
};

// The table of endpoints with its own sort, filter and groups. takeChanges() is cheap and comes four times a
// second; the order is put right once a second, and only rows that changed are moved. A group is an entry of
// its own, behind the endpoints, with a row that can be current but not selected. GUI thread; owned by the
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
    // What the last day came to. Kept for the next list too.
    void setAvailability(const Availability &availability);

    // text: see EndpointFilter.
    void setFilter(const QString &text, StatusSet statuses);
    void sort(int column, Qt::SortOrder order) override;
    // Unfolds all.
    void setGrouping(const EndpointGrouping &grouping);
    const EndpointGrouping &grouping() const { return m_grouping; }

    bool isGroup(int row) const { return entryAt(row) >= m_rows.size(); }
    // Of a row that is a group.
    const TableGroup &groupAt(int row) const { return m_groups[entryAt(row) - m_rows.size()]; }
    // The row of the group that a row stands in or is; -1: there are no groups.
    int groupRowOf(int row) const;
    // Of a row that is a group.
    void setFolded(int row, bool folded);
    // Unfolds the group of an endpoint, that it can be seen if the filter lets it.
    void reveal(EndpointHandle handle);

    // Of a row that is no group.
    const EndpointRow &rowAt(int row) const { return m_rows[entryAt(row)]; }
    // -1: not there, or not shown by the filter.
    int rowOfHandle(EndpointHandle handle) const;
    bool has(EndpointHandle handle) const { return m_entryOf.contains(handle); }
    std::size_t total() const { return m_rows.size(); }

    int columnCount(const QModelIndex &parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    bool isHeader(Entry entry) const { return entry >= m_rows.size(); }
    bool isGrouped() const { return !m_groups.empty(); }
    std::size_t capacity() const { return m_rows.size() + m_groups.size(); }
    std::size_t groupOf(Entry entry) const
    {
        return isHeader(entry) ? entry - m_rows.size() : m_groupOf[entry];
    }
    bool matches(Entry entry) const;
    bool isShown(Entry entry) const;
    bool before(Entry left, Entry right) const;
    std::vector<Entry> sortedEntries();
    std::vector<Entry> takeStale();
    void findFitting();
    // endpointmodel_groups.cpp
    void makeGroups();
    void countGroups();
    void addHeaders(std::vector<Entry> &entries) const;
    void touchHeaders(const std::vector<TableGroup> &before);
    void fold(std::size_t group, bool folded);
    // endpointmodel_words.cpp
    QVariant headerRowData(const TableGroup &group, EndpointColumn column, int role) const;
    QVariant displayText(const EndpointRow &row, EndpointColumn column) const;
    QString toolTip(const EndpointRow &row, EndpointColumn column) const;

    std::vector<EndpointRow> m_rows;
    std::vector<std::int64_t> m_keys;    // by entry: what the order stands on now
    std::vector<bool> m_stale;           // by entry: changed since the order was made
    std::vector<std::uint8_t> m_fitting; // by entry: the words of the filter fit, whatever the status
    std::vector<Entry> m_staleEntries;
    std::unordered_map<EndpointHandle, Entry> m_entryOf;
    EndpointGrouping m_grouping;
    std::vector<TableGroup> m_groups;     // in their order; empty: not grouped
    std::vector<std::uint32_t> m_groupOf; // by entry
    QSet<QString> m_folded;               // names
    Availability m_availability;
    EndpointFilter m_filter;
    StatusSet m_statuses = 0;
    EndpointColumn m_column = EndpointColumn::Status;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

// "99.98 %", rounded down, so that what is not all does not look like it; a dash for nothing.
QString availabilityText(const std::optional<double> &share);
// Below these shares of good results the figure gets the colour of what is slow, and of what is down.
inline constexpr double poorAvailability = 0.999;
inline constexpr double badAvailability = 0.99;
// "first byte 6.1×"; empty: nothing is slow.
QString slowText(const SlowPhase &slow);

} // namespace lightfoot
