// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/editdialog.h"
#include "ui/editor/pastedlines.h"
#include "ui/editservices.h"
#include "ui/widgets/guihop.h"

#include <QAbstractTableModel>
#include <QTimer>

class QPlainTextEdit;

namespace lightfoot {

class OptionField;

// What will come of pasted lines. GUI thread; owned by its dialog.
class PastedModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setPasted(PastedText pasted);
    // Of one that was good.
    void setProblem(int row, const QString &problem);
    const PastedText &pasted() const { return m_pasted; }
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    PastedText m_pasted;
};

// Adds many endpoints, one a line. GUI thread; services outlives it.
class PasteDialog final : public EditDialog
{
    Q_OBJECT
public:
    PasteDialog(const EditServices &services, TakenNames taken, QWidget *parent);

Q_SIGNALS:
    // To be answered with setAnswer().
    void saved(const std::vector<lightfoot::Endpoint> &endpoints);

private:
    QWidget *makePreview();
    void readText();
    void showState();
    void save() override;
    void checkNext();
    void onChecked(const Result<void> &result);
    void finish();

    const EditServices &m_services;
    const TakenNames m_taken;
    QPlainTextEdit *m_text;
    PastedModel *m_model;
    OptionField *m_interval;
    OptionField *m_group;
    QTimer m_reading;                  // a moment after the last key
    std::vector<Endpoint> m_endpoints; // while they are saved
    std::vector<int> m_rows;           // theirs
    std::size_t m_checked = 0;         // the first so many of them
    bool m_refused = false;            // one of those
    GuiHop m_hop;                      // last: cut first
};

} // namespace lightfoot
