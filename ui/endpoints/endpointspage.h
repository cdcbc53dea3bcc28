// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/endpoints/endpointmodel.h"
#include "ui/services.h"

#include <QStackedWidget>

class QSplitter;

namespace lightfoot {

class DetailPane;
class LiveTable;

// The table of endpoints with the details of the selected one; without endpoints the ways in.
// GUI thread; owned by the main window. services outlives it.
class EndpointsPage final : public QStackedWidget
{
    Q_OBJECT
public:
    explicit EndpointsPage(const Services &services, QWidget *parent = nullptr);

    // Four times a second while the window is shown: takes in what changed.
    void tick();
    // Once a second: order, details, times.
    void refresh();

    void setFilter(const QString &text, EndpointModel::StatusSet statuses);
    std::vector<EndpointHandle> selected() const;
    bool hasSelection() const;
    // True when the selection holds something that is probed, so that the next step is to pause.
    bool selectionRuns() const;
    void copyTarget() const;
    // Selects and shows an endpoint; false when the filter hides it or it is no longer there.
    bool select(EndpointHandle handle);
    bool has(EndpointHandle handle) const { return m_model->has(handle); }
    void focusTable();

Q_SIGNALS:
    void importRequested();
    void demoRequested();
    void selectionChanged();
    void contextMenuRequested(const QPoint &global);

private:
    QWidget *makeEmptyState();
    QWidget *makeNoMatch();
    void setUpTable();
    void adoptEndpoints(const MonitoredEndpoints &endpoints);
    void reorder(const std::function<void()> &change);
    void onCurrentChanged();
    void showDetail();
    void updateEmptiness();

    const Services &m_services;
    MonitoredEndpoints m_endpoints;
    EndpointModel *m_model;
    LiveTable *m_table;
    QStackedWidget *m_list; // table or "nothing matches"
    DetailPane *m_detail;
    QSplitter *m_splitter;
    QWidget *m_import = nullptr; // of the empty state
    EndpointHandle m_current = 0;
    bool m_hasCurrent = false;
    bool m_chosen = false; // the first choice was made for this list
};

} // namespace lightfoot
