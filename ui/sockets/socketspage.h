// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/gracefulthread.h"
#include "ui/services.h"
#include "ui/sockets/socketarranger.h"
#include "ui/widgets/guihop.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QCheckBox;
class QLabel;
class QMenu;

namespace lightfoot {

class Chip;
class ElidedLabel;
class FilterField;
class LiveTable;
class SocketActions;
class SocketModel;

// The kernel's tables of sockets with their owners, read each second while they are in sight, filtered by
// state and by an expression. GUI thread; reading, filtering and sorting happen on a thread of its own. Owned
// by the main window.
class SocketsPage final : public QWidget
{
    Q_OBJECT
public:
    explicit SocketsPage(const Services &services, QWidget *parent = nullptr);
    ~SocketsPage() override;

    void focusFilter();
    // Shows what an expression shows, whatever was filtered before.
    void setFilter(const QString &expression);
    QString filterText() const;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeBar();
    QWidget *makeColumnsButton();
    void setUpTable();
    void connectActions();
    void setColumnShown(SocketColumn column, bool shown);
    void onFilterChanged();
    void read();
    void take(Result<SocketFramePtr> frame);
    void showCounts(const SocketFrame &frame);
    void showFlashes();
    void exportTo(const QString &path);
    void showProblem();
    void say(const QString &text, bool problem);

    const Services &m_services;
    SocketModel *m_model;
    LiveTable *m_table;
    FilterField *m_filter;
    QCheckBox *m_udp;
    QLabel *m_summary;
    ElidedLabel *m_problem;
    ElidedLabel *m_hidden;
    QMenu *m_columns;
    SocketActions *m_actions;
    std::vector<std::pair<TcpState, Chip *>> m_chips;
    QTimer m_timer;
    QTimer m_flashes;
    QTimer m_said; // while what was said last stays
    SocketView m_view;
    QString m_filterProblem; // these three empty: none
    QString m_readProblem;
    QString m_saidProblem;
    bool m_reading = false;
    bool m_again = false;                       // the view changed while a read was under way
    SocketFramePtr m_last;                      // of no more use; its memory is freed by the next read
    std::shared_ptr<SocketArranger> m_arranger; // used by jobs alone
    GuiHop m_hop;
    std::unique_ptr<GracefulThread> m_worker; // made when first shown; last: ends before what it answers to
};

} // namespace lightfoot
