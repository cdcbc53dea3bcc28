// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/endpoints/endpointmodel.h"

#include <algorithm>

namespace lightfoot {

EndpointModel::EndpointModel(QObject *parent) : OrderedTableModel(parent) {}

void EndpointModel::setEndpoints(const MonitoredEndpoints &endpoints, const std::vector<EndpointView> &views)
{
    beginResetModel();
    m_rows = endpoints ? makeRows(*endpoints) : std::vector<EndpointRow>();
    m_entryOf.clear();
    m_entryOf.reserve(m_rows.size());
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        m_entryOf.emplace(m_rows[i].handle, static_cast<Entry>(i));
    for (const EndpointView &view : views) {
        const auto found = m_entryOf.find(view.endpoint);
        if (found != m_entryOf.end())
            m_rows[found->second].view = view;
    }
    for (const EndpointAvailability &one : m_availability.endpoints) {
        const auto found = m_entryOf.find(one.endpoint);
        if (found != m_entryOf.end())
            m_rows[found->second].availability = one;
    }
    findFitting();
    makeGroups();
    std::vector<Entry> entries = sortedEntries();
    resetOrder(std::move(entries), capacity());
    endResetModel();
}

void EndpointModel::takeChanges(const std::vector<EndpointView> &changes, int firstVisible, int lastVisible)
{
    std::vector<int> touched;
    for (const EndpointView &view : changes) {
        const auto found = m_entryOf.find(view.endpoint);
        if (found == m_entryOf.end())
            continue; // of a list that is gone
        const Entry entry = found->second;
        m_rows[entry].view = view;
        if (!m_stale[entry]) {
            m_stale[entry] = true;
            m_staleEntries.push_back(entry);
        }
        const int row = rowOf(entry);
        if (row >= firstVisible && row <= lastVisible)
            touched.push_back(row);
    }
    touchRows(std::move(touched));
}

void EndpointModel::touchAges(int firstVisible, int lastVisible)
{
    const int last = std::min(lastVisible, rowCount() - 1);
    const int column = static_cast<int>(EndpointColumn::LastChange);
    if (firstVisible >= 0 && firstVisible <= last)
        Q_EMIT dataChanged(index(firstVisible, column), index(last, column));
}

// Those that changed, in order, of what is to be shown; they are no longer stale.
std::vector<OrderedTableModel::Entry> EndpointModel::takeStale()
{
    std::vector<Entry> moved;
    for (const Entry entry : m_staleEntries) {
        m_keys[entry] = sortKey(m_rows[entry], m_column, m_sortOrder);
        if (isShown(entry))
            moved.push_back(entry);
    }
    addHeaders(moved);
    std::sort(moved.begin(), moved.end(), [this](Entry left, Entry right) { return before(left, right); });
    return moved;
}

// Rows that did not change are still in order among themselves: sort the others and merge.
void EndpointModel::resort()
{
    if (m_staleEntries.empty())
        return;
    const std::vector<TableGroup> groups = m_groups;
    countGroups();
    const std::vector<Entry> moved = takeStale();
    std::vector<Entry> rest;
    rest.reserve(order().size());
    std::copy_if(order().begin(), order().end(), std::back_inserter(rest),
                 [this](Entry e) { return !isHeader(e) && !m_stale[e]; });
    std::vector<Entry> merged;
    merged.reserve(rest.size() + moved.size());
    std::merge(rest.begin(), rest.end(), moved.begin(), moved.end(), std::back_inserter(merged),
               [this](Entry left, Entry right) { return before(left, right); });
    for (const Entry entry : m_staleEntries)
        m_stale[entry] = false;
    m_staleEntries.clear();
    morphTo(std::move(merged), capacity());
    touchHeaders(groups);
}

void EndpointModel::setAvailability(const Availability &availability)
{
    const bool read = !availability.problem == !m_availability.problem;
    m_availability = availability;
    if (!read)
        Q_EMIT headerDataChanged(Qt::Horizontal, static_cast<int>(EndpointColumn::Availability),
                                 static_cast<int>(EndpointColumn::Availability));
    std::vector<EndpointAvailability> fresh(m_rows.size());
    for (const EndpointAvailability &one : availability.endpoints) {
        const auto found = m_entryOf.find(one.endpoint);
        if (found != m_entryOf.end())
            fresh[found->second] = one;
    }
    bool changed = false;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const EndpointAvailability &old = m_rows[i].availability;
        changed =
            changed || old.up != fresh[i].up || old.down != fresh[i].down || old.unknown != fresh[i].unknown;
        m_rows[i].availability = fresh[i];
    }
    if (!changed)
        return;
    if (m_column == EndpointColumn::Availability)
        morphTo(sortedEntries(), capacity());
    const int column = static_cast<int>(EndpointColumn::Availability);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, column), index(rowCount() - 1, column));
}

void EndpointModel::setFilter(const QString &text, StatusSet statuses)
{
    EndpointFilter filter(text);
    if (filter == m_filter && statuses == m_statuses)
        return;
    if (filter != m_filter) {
        m_filter = std::move(filter);
        findFitting();
    }
    m_statuses = statuses;
    const std::vector<TableGroup> groups = m_groups;
    morphTo(sortedEntries(), capacity());
    touchHeaders(groups);
}

void EndpointModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= endpointColumnCount)
        return;
    m_column = static_cast<EndpointColumn>(column);
    m_sortOrder = order;
    morphTo(sortedEntries(), capacity());
}

int EndpointModel::rowOfHandle(EndpointHandle handle) const
{
    const auto found = m_entryOf.find(handle);
    return found == m_entryOf.end() ? -1 : rowOf(found->second);
}

void EndpointModel::findFitting()
{
    m_fitting.resize(m_rows.size());
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        m_fitting[i] = m_filter.fitsWords(m_rows[i]);
}

bool EndpointModel::matches(Entry entry) const
{
    const Status status = m_rows[entry].view.status;
    return m_fitting[entry] && (m_statuses == 0 || m_statuses & bit(status)) && m_filter.fitsStatus(status);
}

bool EndpointModel::isShown(Entry entry) const
{
    return matches(entry) && !(isGrouped() && m_groups[m_groupOf[entry]].folded);
}

// A group comes directly before its endpoints.
bool EndpointModel::before(Entry left, Entry right) const
{
    if (isGrouped()) {
        if (groupOf(left) != groupOf(right))
            return groupOf(left) < groupOf(right);
        if (isHeader(left) || isHeader(right))
            return isHeader(left) && !isHeader(right);
    }
    if (m_keys[left] != m_keys[right])
        return m_keys[left] < m_keys[right];
    if (m_rows[left].nameRank != m_rows[right].nameRank)
        return m_rows[left].nameRank < m_rows[right].nameRank;
    return left < right;
}

// The whole order made anew: for a new list, filter or column.
std::vector<OrderedTableModel::Entry> EndpointModel::sortedEntries()
{
    m_keys.resize(m_rows.size());
    m_stale.assign(m_rows.size(), false);
    m_staleEntries.clear();
    countGroups();
    std::vector<Entry> entries;
    entries.reserve(capacity());
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_keys[i] = sortKey(m_rows[i], m_column, m_sortOrder);
        if (isShown(static_cast<Entry>(i)))
            entries.push_back(static_cast<Entry>(i));
    }
    addHeaders(entries);
    std::sort(entries.begin(), entries.end(),
              [this](Entry left, Entry right) { return before(left, right); });
    return entries;
}

int EndpointModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : endpointColumnCount;
}

Qt::ItemFlags EndpointModel::flags(const QModelIndex &index) const
{
    if (index.isValid() && isGroup(index.row()))
        return Qt::ItemIsEnabled |
               Qt::ItemNeverHasChildren; // what is done to a selection is done to endpoints
    return OrderedTableModel::flags(index);
}

} // namespace lightfoot
