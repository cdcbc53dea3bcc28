// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lists/importplan.h"

#include <QDialog>

class QButtonGroup;
class QCheckBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace lightfoot {

class ImportModel;

// What importing a list would do, before it is done: while it is read a bar that waits, then a dry run in
// which a person chooses. GUI thread; deletes itself when it is closed.
class ImportDialog final : public QDialog
{
    Q_OBJECT
public:
    // file: its name, for the title.
    ImportDialog(const QString &file, QWidget *parent);

    void setPlan(ImportPlan plan);

Q_SIGNALS:
    void importWanted(const lightfoot::ImportPlan &plan, const lightfoot::ImportChoice &choice);

private:
    QWidget *makeWaitingPage();
    QWidget *makePlanPage();
    QWidget *makePolicies();
    void makeConsent(QWidget *page);
    void showConsent();
    void makeButtons();
    ImportChoice choice() const;
    void showChoice();
    void take();

    std::shared_ptr<const ImportPlan> m_plan; // null while it is read
    ImportModel *m_model;
    QStackedWidget *m_pages;
    QLabel *m_counts;
    QTableView *m_table;
    QButtonGroup *m_policies;
    QCheckBox *m_allow;
    QLabel *m_commandsTitle;
    QPlainTextEdit *m_commands;
    QPlainTextEdit *m_remarks;
    QLabel *m_remarksTitle;
    QPushButton *m_import;
};

} // namespace lightfoot
