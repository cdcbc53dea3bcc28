// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The groups of the table.
#include "ui/endpoints/endpointmodel.h"

#include <QHash>

#include <algorithm>

namespace lightfoot {

// Back to a plain table first: while rows go, nobody may ask for a group that is not there any more.
void EndpointModel::setGrouping(const EndpointGrouping &grouping)
{
    if (grouping == m_grouping)
        return;
    m_grouping.clear();
    m_folded.clear();
    std::vector<TableGroup> groups = std::move(m_groups);
    m_groups.clear();
    std::vector<Entry> plain = sortedEntries();
    m_groups = std::move(groups);
    morphTo(std::move(plain), capacity());
    m_grouping = grouping;
    makeGroups();
    morphTo(sortedEntries(), capacity());
}

// By name, those without a name last: a group does not wander about when something in it goes down.
void EndpointModel::makeGroups()
{
    m_groups.clear();
    m_groupOf.clear();
    if (m_grouping.isEmpty() || m_rows.empty())
        return;
    QHash<QString, std::uint32_t> places;
    std::vector<QString> names;
    m_groupOf.reserve(m_rows.size());
    for (const EndpointRow &row : m_rows) {
        const QString name = groupNameOf(row, m_grouping);
        const auto found = places.constFind(name);
        m_groupOf.push_back(found == places.cend() ? static_cast<std::uint32_t>(names.size()) : *found);
        if (found == places.cend()) {
            places.insert(name, m_groupOf.back());
            names.push_back(name);
        }
    }
    std::vector<QString> sorted = names;
    std::ranges::sort(sorted, [](const QString &left, const QString &right) {
        return left.isEmpty() != right.isEmpty() ? right.isEmpty() : naturalLess(left, right);
    });
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        places[sorted[i]] = static_cast<std::uint32_t>(i);
        m_groups.push_back({sorted[i], m_folded.contains(sorted[i]), {}});
    }
    for (std::uint32_t &group : m_groupOf)
        group = places.value(names[group]);
}

void EndpointModel::countGroups()
{
    if (!isGrouped())
        return;
    for (TableGroup &group : m_groups)
        group.counts = {};
    for (Entry entry = 0; entry < m_rows.size(); ++entry) {
        if (matches(entry))
            ++m_groups[m_groupOf[entry]].counts[static_cast<std::size_t>(m_rows[entry].view.status)];
    }
}

// Of the groups that have anything to show. Counted before.
void EndpointModel::addHeaders(std::vector<Entry> &entries) const
{
    for (std::size_t i = 0; i < m_groups.size(); ++i) {
        if (m_groups[i].total() > 0)
            entries.push_back(static_cast<Entry>(m_rows.size() + i));
    }
}

void EndpointModel::touchHeaders(const std::vector<TableGroup> &before)
{
    std::vector<int> touched;
    for (std::size_t i = 0; i < m_groups.size(); ++i) {
        const int row = rowOf(static_cast<Entry>(m_rows.size() + i));
        if (row >= 0 && (i >= before.size() || before[i] != m_groups[i]))
            touched.push_back(row);
    }
    touchRows(std::move(touched));
}

int EndpointModel::groupRowOf(int row) const
{
    return isGrouped() ? rowOf(static_cast<Entry>(m_rows.size() + groupOf(entryAt(row)))) : -1;
}

void EndpointModel::setFolded(int row, bool folded)
{
    fold(groupOf(entryAt(row)), folded);
}

void EndpointModel::reveal(EndpointHandle handle)
{
    const auto found = m_entryOf.find(handle);
    if (isGrouped() && found != m_entryOf.end())
        fold(m_groupOf[found->second], false);
}

void EndpointModel::fold(std::size_t group, bool folded)
{
    if (m_groups[group].folded == folded)
        return;
    const std::vector<TableGroup> groups = m_groups;
    m_groups[group].folded = folded;
    if (folded)
        m_folded.insert(m_groups[group].name);
    else
        m_folded.remove(m_groups[group].name);
    morphTo(sortedEntries(), capacity());
    touchHeaders(groups);
}

} // namespace lightfoot
