// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lists/importplan.h"

#include <QAbstractTableModel>
#include <QStringList>

namespace lightfoot {

// The entries of a list that is about to be imported and what happens to each, worked out for the rows that
// are asked for. GUI thread.
class ImportModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column
    {
        FateColumn,
        NameColumn,
        KindColumn,
        TargetColumn,
        DifferenceColumn
    };
    using QAbstractTableModel::QAbstractTableModel;

    void setPlan(std::shared_ptr<const ImportPlan> plan, const ImportChoice &choice);
    void setChoice(const ImportChoice &choice);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const PlannedEntry &entry, int column) const;

    std::shared_ptr<const ImportPlan> m_plan; // null before the first
    ImportChoice m_choice;
};

// "12 to create, 3 to change, 5 the same".
QString fateSummary(const FateCounts &counts);
// The same of what was done: "12 created, 3 changed".
QString doneSummary(const FateCounts &counts);
// What has to be allowed, with whose it is: "name: /bin/check --fast", "name: uses “token” of the keychain".
QStringList consentLines(const ImportPlan &plan);

} // namespace lightfoot
