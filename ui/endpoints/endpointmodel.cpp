// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/endpoints/endpointmodel.h"

#include "ui/widgets/text.h"

#include <algorithm>

namespace lightfoot {

using namespace Qt::StringLiterals;

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
    resetOrder(sortedEntries(), m_rows.size());
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

// Rows that did not change are still in order among themselves: sort the others and merge.
void EndpointModel::resort()
{
    if (m_staleEntries.empty())
        return;
    std::vector<Entry> moved;
    for (const Entry entry : m_staleEntries) {
        m_keys[entry] = sortKey(m_rows[entry], m_column, m_sortOrder);
        if (matches(m_rows[entry]))
            moved.push_back(entry);
    }
    const auto less = [this](Entry left, Entry right) { return before(left, right); };
    std::sort(moved.begin(), moved.end(), less);
    std::vector<Entry> rest;
    rest.reserve(order().size());
    std::copy_if(order().begin(), order().end(), std::back_inserter(rest),
                 [this](Entry e) { return !m_stale[e]; });
    std::vector<Entry> merged;
    merged.reserve(rest.size() + moved.size());
    std::merge(rest.begin(), rest.end(), moved.begin(), moved.end(), std::back_inserter(merged), less);
    for (const Entry entry : m_staleEntries)
        m_stale[entry] = false;
    m_staleEntries.clear();
    morphTo(std::move(merged), m_rows.size());
}

void EndpointModel::setFilter(const QString &text, StatusSet statuses)
{
    QStringList words = text.toLower().simplified().split(u' ', Qt::SkipEmptyParts);
    if (words == m_words && statuses == m_statuses)
        return;
    m_words = std::move(words);
    m_statuses = statuses;
    morphTo(sortedEntries(), m_rows.size());
}

void EndpointModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= endpointColumnCount)
        return;
    m_column = static_cast<EndpointColumn>(column);
    m_sortOrder = order;
    morphTo(sortedEntries(), m_rows.size());
}

int EndpointModel::rowOfHandle(EndpointHandle handle) const
{
    const auto found = m_entryOf.find(handle);
    return found == m_entryOf.end() ? -1 : rowOf(found->second);
}

bool EndpointModel::matches(const EndpointRow &row) const
{
    if (m_statuses != 0 && !(m_statuses & bit(row.view.status)))
        return false;
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString &word) { return row.haystack.contains(word); });
}

bool EndpointModel::before(Entry left, Entry right) const
{
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
    std::vector<Entry> entries;
    entries.reserve(m_rows.size());
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_keys[i] = sortKey(m_rows[i], m_column, m_sortOrder);
        if (matches(m_rows[i]))
            entries.push_back(static_cast<Entry>(i));
    }
    std::sort(entries.begin(), entries.end(),
              [this](Entry left, Entry right) { return before(left, right); });
    return entries;
}

int EndpointModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : endpointColumnCount;
}

QVariant EndpointModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const EndpointRow &row = rowAt(index.row());
    const auto column = static_cast<EndpointColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return displayText(row, column);
    case Qt::ToolTipRole:
        return toolTipText(toolTip(row, column));
    case Qt::AccessibleTextRole:
        return column == EndpointColumn::Recent ? tr("Recent results of %1").arg(row.name)
                                                : displayText(row, column);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (column == EndpointColumn::Latency ? Qt::AlignRight : Qt::AlignLeft));
    case StatusRole:
        return static_cast<int>(row.view.status);
    case HandleRole:
        return row.handle;
    default:
        return {};
    }
}

QVariant EndpointModel::displayText(const EndpointRow &row, EndpointColumn column) const
{
    switch (column) {
    case EndpointColumn::Status:
        return statusWord(row.view.status);
    case EndpointColumn::Name:
        return row.name;
    case EndpointColumn::Kind:
        return row.kind;
    case EndpointColumn::Target:
        return row.target;
    case EndpointColumn::Latency:
        return latencyText(row.view.latency);
    case EndpointColumn::Recent:
        return {};
    case EndpointColumn::LastChange:
        return agoText(row.view.since, std::chrono::system_clock::now());
    case EndpointColumn::Group:
        return row.group;
    }
    return {};
}

QString EndpointModel::toolTip(const EndpointRow &row, EndpointColumn column) const
{
    if (column == EndpointColumn::LastChange && row.view.since != WallTime{})
        return tr("%1 since %2").arg(statusWord(row.view.status), clockText(row.view.since));
    if (column == EndpointColumn::Status && row.view.failure != FailureKind::None)
        return translated(describe(row.view.failure));
    if (column == EndpointColumn::Status && row.view.old)
        return tr("From the last run; not measured since");
    if (column == EndpointColumn::Name || column == EndpointColumn::Target || column == EndpointColumn::Group)
        return displayText(row, column).toString();
    return {};
}

QVariant EndpointModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= endpointColumnCount)
        return {};
    const auto column = static_cast<EndpointColumn>(section);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (column == EndpointColumn::Latency ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case EndpointColumn::Status:
        return tr("Status");
    case EndpointColumn::Name:
        return tr("Name");
    case EndpointColumn::Kind:
        return tr("Kind");
    case EndpointColumn::Target:
        return tr("Target");
    case EndpointColumn::Latency:
        return tr("Latency");
    case EndpointColumn::Recent:
        return tr("Recent");
    case EndpointColumn::LastChange:
        return tr("Last change");
    case EndpointColumn::Group:
        return tr("Group");
    }
    return {};
}

} // namespace lightfoot
