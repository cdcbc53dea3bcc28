// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/gracefulthread.h"
#include "ui/services.h"
#include "ui/sockets/socketview.h"
#include "ui/widgets/guihop.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QLabel;
class QLineEdit;

namespace lightfoot {

class Chip;
class LiveTable;
class SocketModel;

// The kernel's TCP table, read each second while it is in sight, filtered by state and remote.
// GUI thread; reading, filtering and sorting happen on a thread of its own. Owned by the main window.
class SocketsPage final : public QWidget
{
    Q_OBJECT
public:
    explicit SocketsPage(const Services &services, QWidget *parent = nullptr);
    ~SocketsPage() override;

    void focusFilter();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeBar();
    void setUpTable();
    void onFilterChanged();
    void read();
    void take(Result<SocketSelection> selection);
    void showCounts(const SocketSelection &selection);

    const Services &m_services;
    SocketModel *m_model;
    LiveTable *m_table;
    QLineEdit *m_remote;
    QLabel *m_summary;
    std::vector<std::pair<TcpState, Chip *>> m_chips;
    QTimer m_timer;
    SocketView m_view;
    bool m_reading = false;
    bool m_again = false; // the view changed while a read was under way
    GuiHop m_hop;
    std::unique_ptr<GracefulThread> m_worker; // made when first shown; last: ends before what it answers to
};

} // namespace lightfoot
