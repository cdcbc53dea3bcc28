// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services.h"
#include "ui/widgets/guihop.h"

#include <QObject>

namespace lightfoot {

// Import and export of lists, with their dialogs. GUI thread; owned by the main window, the parent of the
// dialogs. services outlives it.
class ListCommands final : public QObject
{
    Q_OBJECT
public:
    ListCommands(const Services &services, QWidget *window);

    void askImport();
    // Adds a list to what is probed, and shows what was wrong with it.
    void importList(const QString &path);
    // Shows what came of an import that was started elsewhere; any thread, also after the window is gone.
    std::function<void(ImportOutcome)> importReporter();
    void askExport();
    void exportTo(const QString &path);

Q_SIGNALS:
    // What came of it, in a sentence.
    void said(const QString &what, bool problem);

private:
    void onImported(const ImportOutcome &outcome);

    const Services &m_services;
    QWidget *const m_window;
    QString m_directory; // of the last list
    GuiHop m_hop;        // last: cut first
};

} // namespace lightfoot
