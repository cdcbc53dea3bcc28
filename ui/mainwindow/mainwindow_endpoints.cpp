// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How the table of endpoints is looked at, and what is done to many of its rows at once.
#include "ui/editor/editorcommands.h"
#include "ui/endpoints/endpointspage.h"
#include "ui/endpoints/filterbar.h"
#include "ui/mainwindow/actions.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/statusline.h"
#include "ui/mainwindow/topbar.h"
#include "ui/settings/preferences.h"
#include "ui/theme/icons.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QStackedWidget>

#include <numeric>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

const QString filtersKey = u"savedFilters"_s;
const QString groupingKey = u"endpointGrouping"_s;

bool anyRuns(const StatusCounts &counts)
{
    const std::size_t all = std::accumulate(counts.begin(), counts.end(), std::size_t(0));
    return all > counts[static_cast<std::size_t>(Status::Paused)];
}

} // namespace

void MainWindow::connectTable()
{
    connect(m_endpoints, &EndpointsPage::filterTyped, m_topBar, &TopBar::beginFilter);
    connect(m_endpoints, &EndpointsPage::filterWanted, this,
            [this](const QString &text, std::uint32_t statuses) {
                m_topBar->setFilter(text, statuses);
                m_endpoints->focusTable();
            });
    FilterBar &filters = m_endpoints->filters();
    filters.setStore(
        {[this] { return readSavedFilters(m_preferences.placement(filtersKey)); },
         [this](const auto &saved) { m_preferences.setPlacement(filtersKey, savedFiltersText(saved)); }});
    connect(m_actions->saveFilter, &QAction::triggered, &filters, &FilterBar::askName);
    m_endpoints->setGrouping(m_preferences.placement(groupingKey));
    connect(m_endpoints, &EndpointsPage::groupingChanged, this,
            [this] { m_preferences.setPlacement(groupingKey, m_endpoints->grouping()); });
    if (auto *view = menuBar()->findChild<QMenu *>(u"menuView"_s)) {
        for (QMenu *menu :
             {m_endpoints->groupingMenu(), m_endpoints->filterMenu(), m_endpoints->columnMenu()})
            view->insertMenu(m_actions->palette, menu);
    }
    connect(m_actions->labels, &QAction::triggered, this,
            [this] { m_editing->label(m_endpoints->selected()); });
    connect(m_actions->resume, &QAction::triggered, this, [this] { setPaused(tableSelection(), false); });
}

// While it is in sight: nobody pauses what they do not see.
std::vector<EndpointHandle> MainWindow::tableSelection() const
{
    return m_pages->currentWidget() == m_endpoints ? m_endpoints->selected() : std::vector<EndpointHandle>();
}

void MainWindow::setPaused(const std::vector<EndpointHandle> &endpoints, bool paused)
{
    if (endpoints.empty() || !m_services.setPaused)
        return;
    m_services.setPaused(endpoints, paused);
    const auto count = static_cast<int>(endpoints.size());
    m_status->setMessage(paused ? tr("%n endpoint(s) paused", nullptr, count)
                                : tr("%n endpoint(s) resumed", nullptr, count),
                         false);
}

void MainWindow::togglePause()
{
    setPaused(tableSelection(), m_endpoints->selectionRuns());
}

void MainWindow::togglePauseAll()
{
    const MonitoredEndpoints endpoints = m_services.monitor.endpoints();
    if (!endpoints)
        return;
    std::vector<EndpointHandle> handles;
    handles.reserve(endpoints->size());
    for (const MonitoredEndpoint &endpoint : *endpoints)
        handles.push_back(endpoint.handle);
    setPaused(handles, anyRuns(m_services.monitor.totals().endpoints));
    updatePauseAll();
}

// Also while the window is hidden: the tray's menu has it.
void MainWindow::updatePauseAll()
{
    const StatusCounts counts = m_services.monitor.totals().endpoints;
    const bool any = worstStatus(counts).has_value();
    m_actions->pauseAll->setEnabled(any);
    const bool pausing = anyRuns(counts) || !any;
    const QString words = pausing ? tr("Pause &all") : tr("Resume &all");
    if (m_actions->pauseAll->text() != words) { // the tray's menu crosses the bus with each change
        m_actions->pauseAll->setText(words);
        m_actions->pauseAll->setIcon(themedIcon(pausing ? u"action-pause"_s : u"action-resume"_s));
    }
}

} // namespace lightfoot
