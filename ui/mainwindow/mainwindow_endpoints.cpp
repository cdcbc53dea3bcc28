// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How the table of endpoints is looked at, and what is done to many of its rows at once.
#include "ui/editor/editorcommands.h"
#include "ui/endpoints/endpointspage.h"
#include "ui/endpoints/filterbar.h"
#include "ui/mainwindow/actions.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/topbar.h"
#include "ui/settings/preferences.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

const QString filtersKey = u"savedFilters"_s;
const QString groupingKey = u"endpointGrouping"_s;

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
    connect(m_actions->resume, &QAction::triggered, this, [this] {
        if (m_services.setPaused)
            m_services.setPaused(m_endpoints->selected(), false);
    });
}

} // namespace lightfoot
