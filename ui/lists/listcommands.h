// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services.h"
#include "ui/widgets/guihop.h"

#include <QObject>

class QMimeData;

namespace lightfoot {

class ChangeStack;
class ImportDialog;

// Import and export of lists, with their dialogs; also of files that are dropped on the window. GUI thread;
// owned by the main window, the parent of the dialogs. services and changes outlive it.
class ListCommands final : public QObject
{
    Q_OBJECT
public:
    ListCommands(const Services &services, ChangeStack &changes, QWidget *window);

    void askImport();
    // Shows what a list would do, and imports it when that is wanted.
    void planImport(const QString &path);
    // Adds a list to what is probed at once, and shows what was wrong with it: for files that the user named
    // when the program started.
    void importList(const QString &path);
    // Shows what came of an import that was started elsewhere; any thread, also after the window is gone.
    std::function<void(ImportOutcome)> importReporter();
    void askExport();
    // Of these endpoints alone.
    void askExportSome(std::vector<EndpointHandle> endpoints);
    void exportTo(const QString &path);

    bool eventFilter(QObject *object, QEvent *event) override;

Q_SIGNALS:
    // What came of it, in a sentence.
    void said(const QString &what, bool problem);
    // Something was imported, and can be undone.
    void imported(const QString &what);

private:
    void onImported(const ImportOutcome &outcome);
    void apply(const ImportPlan &plan, const ImportChoice &choice);
    void tellImport(const Result<ImportResult> &result);
    void askWhereTo(const QString &title, std::function<void(const QString &path)> then);
    std::function<void(Result<void>)> exportReporter(const QString &path);
    static QString droppedList(const QMimeData *data);

    const Services &m_services;
    ChangeStack &m_changes;
    QWidget *const m_window;
    QString m_directory; // of the last list
    GuiHop m_hop;        // last: cut first
};

} // namespace lightfoot
