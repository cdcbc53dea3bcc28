// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/endpointstate.h"
#include "ui/widgets/orderedtablemodel.h"

#include <QString>

#include <string>
#include <unordered_map>

namespace lightfoot {

// A row of two lines: what, and what there is to say of it. A value.
struct CaseRow
{
    std::string key; // the same as long as it is about the same
    Status status = Status::Down;
    QString title;
    QString line;   // may be empty
    QString remark; // at the right: how long
    bool operator==(const CaseRow &) const = default;
};

// A short list of such rows in an order that others make; selection stays on its row. GUI thread; owned by
// its view's page.
class CaseModel final : public OrderedTableModel
{
    Q_OBJECT
public:
    using OrderedTableModel::OrderedTableModel;

    // In the order in which they are shown; each key once.
    void setRows(std::vector<CaseRow> rows);
    const CaseRow &rowAt(int row) const { return m_rows[entryAt(row)]; }

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    std::vector<CaseRow> m_rows; // by entry; those without a key are free
    std::unordered_map<std::string, Entry> m_entries;
};

} // namespace lightfoot
