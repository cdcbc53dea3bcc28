// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/endpoints/endpointmodel.h"
#include "ui/endpoints/savedfilter.h"
#include "ui/services.h"
#include "ui/widgets/guihop.h"

#include <QStackedWidget>

class QMenu;
class QSplitter;

namespace lightfoot {

class DetailPane;
class FilterBar;
class LiveTable;

// The table of endpoints with the details of the selected one; without endpoints the ways in.
// GUI thread; owned by the main window. services outlives it.
class EndpointsPage final : public QStackedWidget
{
    Q_OBJECT
public:
    explicit EndpointsPage(const Services &services, QWidget *parent = nullptr);

    // What the monitor had since the last time, and the set that it had right after that. Cheap while hidden.
    void takeChanges(const MonitoredEndpoints &endpoints, const std::vector<EndpointView> &changes);
    // Once a second: order, details, times. Nothing while hidden.
    void refresh();

    void setFilter(const QString &text, EndpointModel::StatusSet statuses);
    void setGrouping(const EndpointGrouping &grouping);
    const EndpointGrouping &grouping() const { return m_model->grouping(); }
    FilterBar &filters() { return *m_filters; }
    // Fill themselves each time they are shown. Owned by the page.
    QMenu *columnMenu() const { return m_columnMenu; }
    QMenu *groupingMenu() const { return m_groupingMenu; }
    QMenu *filterMenu() const { return m_filterMenu; }
    // The column of the current cell changes places with its neighbour in sight.
    void moveColumn(int step);
    std::vector<EndpointHandle> selected() const;
    bool hasSelection() const;
    bool hasSeveral() const; // more than one is selected
    // True when the selection holds something that is probed, so that the next step is to pause.
    bool selectionRuns() const;
    // True when it holds something that is paused.
    bool selectionPaused() const;
    void copyTarget() const;
    // Selects and shows an endpoint; false when the filter hides it or it is no longer there.
    bool select(EndpointHandle handle);
    // Several at once, those that are there and shown; current: the one whose details are shown.
    void select(const std::vector<EndpointHandle> &handles, std::optional<EndpointHandle> current);
    std::optional<EndpointHandle> current() const;
    bool has(EndpointHandle handle) const { return m_model->has(handle); }
    void focusTable();

Q_SIGNALS:
    void importRequested();
    void addRequested();
    void demoRequested();
    void selectionChanged();
    void contextMenuRequested(const QPoint &global);
    // Somebody began to type over the table, which is how a filter begins.
    void filterTyped(const QString &text);
    // A saved filter shall be used: its text and statuses. Its grouping is done.
    void filterWanted(const QString &text, std::uint32_t statuses);
    void groupingChanged();

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    QWidget *makeEmptyState();
    QWidget *makeNoMatch();
    void setUpTable();
    void adoptEndpoints(const MonitoredEndpoints &endpoints);
    void reorder(const std::function<void()> &change);
    void onCurrentChanged();
    void showDetail();
    void updateEmptiness();
    void askAvailability();
    // endpointspage_groups.cpp
    void makeMenus();
    void fillColumnMenu();
    void fillGroupingMenu();
    void fillFilterMenu();
    bool onTableKey(const QKeyEvent &key);
    void setFolded(int row, bool folded);
    void chooseFirst();
    void tellPresent();

    const Services &m_services;
    MonitoredEndpoints m_endpoints;
    EndpointModel *m_model;
    LiveTable *m_table;
    FilterBar *m_filters;
    QStackedWidget *m_list; // table or "nothing matches"
    DetailPane *m_detail;
    QSplitter *m_splitter;
    QWidget *m_import = nullptr; // of the empty state
    QMenu *m_columnMenu = nullptr;
    QMenu *m_groupingMenu = nullptr;
    QMenu *m_filterMenu = nullptr;
    SavedFilter m_present; // what is shown; without a name
    EndpointHandle m_current = 0;
    bool m_hasCurrent = false;
    bool m_chosen = false; // the first choice was made for this list
    SteadyTime m_askedAvailability;
    bool m_asked = false;
    bool m_waiting = false; // for its answer
    GuiHop m_hop;           // last: cut first
};

} // namespace lightfoot
