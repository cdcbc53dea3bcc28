// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services.h"
#include "ui/sockets/socketarranger.h"
#include "ui/widgets/guihop.h"

#include <QObject>

class QAction;
class QMenu;

namespace lightfoot {

class LiveTable;
class SocketModel;

// What can be done with the rows of the socket table: keys of the table, and its context menu. GUI thread;
// owned by the page.
class SocketActions final : public QObject
{
    Q_OBJECT
public:
    SocketActions(const Services &services, const SocketModel &model, LiveTable &table, QObject *parent);

    void fillMenu(QMenu &menu) const;

Q_SIGNALS:
    void filterWanted(const QString &expression);
    void exportWanted(const QString &path);
    // What came of it, for people.
    void done(const QString &text, bool problem);

private:
    QAction *make(const QString &text, const QString &objectName, const QString &key,
                  void (SocketActions::*function)());
    std::vector<WatchedSocket> chosen() const; // but those that are gone
    QString filterOfRemote() const;            // of the current row; empty: it has none
    QString filterOfProcess() const;
    void copyRows();
    void copyRemote();
    void copyProcess();
    void showRemote();
    void showProcess();
    void askExport();
    void askClose();
    void closeAll(const std::vector<WatchedSocket> &sockets);
    void update();

    const Services &m_services;
    const SocketModel &m_model;
    LiveTable &m_table;
    QAction *m_copyRows;
    QAction *m_copyRemote;
    QAction *m_copyProcess;
    QAction *m_showRemote;
    QAction *m_showProcess;
    QAction *m_export;
    QAction *m_close;
    GuiHop m_hop;
};

} // namespace lightfoot
