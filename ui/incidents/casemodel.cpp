// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/incidents/casemodel.h"

#include "ui/widgets/text.h"

#include <unordered_set>

namespace lightfoot {

using namespace Qt::StringLiterals;

// A place that becomes free is not used before the next call: until the order has changed, an index of the
// view may still mean what was there.
void CaseModel::setRows(std::vector<CaseRow> rows)
{
    std::vector<Entry> free;
    for (Entry entry = 0; entry < m_rows.size(); ++entry) {
        if (m_rows[entry].key.empty())
            free.push_back(entry);
    }
    std::vector<Entry> order;
    std::vector<Entry> changed;
    std::unordered_set<std::string> present;
    order.reserve(rows.size());
    for (CaseRow &row : rows) {
        present.insert(row.key);
        auto found = m_entries.find(row.key);
        if (found == m_entries.end()) {
            if (free.empty()) {
                free.push_back(static_cast<Entry>(m_rows.size()));
                m_rows.emplace_back();
            }
            found = m_entries.emplace(row.key, free.back()).first;
            free.pop_back();
        }
        CaseRow &kept = m_rows[found->second];
        order.push_back(found->second);
        if (kept != row) {
            kept = std::move(row);
            changed.push_back(found->second);
        }
    }
    morphTo(std::move(order), m_rows.size());
    std::erase_if(m_entries, [&](const auto &entry) {
        const bool gone = !present.contains(entry.first);
        if (gone)
            m_rows[entry.second] = {};
        return gone;
    });
    std::vector<int> touched;
    for (const Entry entry : changed)
        touched.push_back(rowOf(entry));
    touchRows(std::move(touched));
}

int CaseModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1;
}

QVariant CaseModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const CaseRow &row = rowAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case Qt::AccessibleTextRole:
        return QString(statusWord(row.status) + u": "_s + row.title + u", "_s + row.remark + u". "_s +
                       row.line);
    case Qt::ToolTipRole:
        return toolTipText(row.line.isEmpty() ? row.title : row.title + u'\n' + row.line);
    default:
        return {};
    }
}

} // namespace lightfoot
