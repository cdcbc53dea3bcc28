// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/incidents/casemodel.h"

#include <QListView>
#include <QStyledItemDelegate>

namespace lightfoot {

// Shape and words of one row.
class CaseDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    CaseDelegate(const CaseModel &model, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const CaseModel &m_model;
};

// A list of such rows. GUI thread.
class CaseView final : public QListView
{
    Q_OBJECT
public:
    explicit CaseView(QWidget *parent = nullptr);

    CaseModel &rows() const { return *m_model; }
    // The keys of the selected rows, from the top.
    std::vector<std::string> selectedKeys() const;
    // Of the current row; empty: there is none.
    std::string currentKey() const;
    // Makes a row current and selects it alone.
    void choose(int row);

private:
    CaseModel *m_model;
};

} // namespace lightfoot
