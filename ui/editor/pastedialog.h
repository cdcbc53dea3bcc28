// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/pastedlines.h"

#include <QAbstractTableModel>
#include <QDialog>
#include <QTimer>

class QLabel;
class QPlainTextEdit;

namespace lightfoot {

class Button;
class OptionField;

// What will come of pasted lines. GUI thread; owned by its dialog.
class PastedModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setPasted(PastedText pasted);
    const PastedText &pasted() const { return m_pasted; }
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    PastedText m_pasted;
};

// Adds many endpoints, one a line. To be opened with open(); deletes itself when closed. GUI thread.
class PasteDialog final : public QDialog
{
    Q_OBJECT
public:
    PasteDialog(ProberKinds kinds, TakenNames taken, QWidget *parent);

Q_SIGNALS:
    void saved(const std::vector<lightfoot::Endpoint> &endpoints);

private:
    QWidget *makePreview();
    QWidget *makeFoot();
    void readText();
    void showState();
    void save();

    const ProberKinds m_kinds;
    const TakenNames m_taken;
    QPlainTextEdit *m_text;
    PastedModel *m_model;
    OptionField *m_interval;
    OptionField *m_group;
    QLabel *m_problem;
    Button *m_save;
    QTimer m_reading; // a moment after the last key
};

} // namespace lightfoot
