// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Where somebody was: back and forward, and what one window hands on to the next.
#include "ui/endpoints/endpointspage.h"
#include "ui/mainwindow/actions.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/navigation.h"
#include "ui/mainwindow/topbar.h"
#include "ui/mainwindow/windowstate.h"
#include "ui/sockets/socketspage.h"
#include "ui/widgets/text.h"

#include <QAction>
#include <QMouseEvent>
#include <QStackedWidget>
#include <QWindow>

#include <algorithm>

namespace lightfoot {

namespace {

// Who runs down the table with the arrow keys was not at each of its rows.
constexpr std::chrono::milliseconds settleTime{700};

} // namespace

void MainWindow::connectPlaces()
{
    m_settled.setSingleShot(true);
    m_settled.setInterval(settleTime);
    connect(&m_settled, &QTimer::timeout, this, &MainWindow::visitHere);
    connect(m_actions->back, &QAction::triggered, this, [this] { goBy(false); });
    connect(m_actions->forward, &QAction::triggered, this, [this] { goBy(true); });
    connect(m_endpoints, &EndpointsPage::selectionChanged, this, [this] { m_settled.start(); });
    connect(m_pages, &QStackedWidget::currentChanged, this, &MainWindow::visitHere);
    m_topBar->addWay(m_actions->back, QStringLiteral("buttonBack"));
    m_topBar->addWay(m_actions->forward, QStringLiteral("buttonForward"));
    visitHere();
}

Place MainWindow::here() const
{
    Place place{m_pages->currentIndex(), std::nullopt};
    if (m_pages->currentWidget() == m_endpoints)
        place.endpoint = m_endpoints->current();
    return place;
}

// Also where somebody was a moment ago: a row, chosen just before they left for another page.
void MainWindow::visitHere()
{
    if (m_going)
        return;
    if (m_settled.isActive() && m_pages->currentWidget() != m_endpoints)
        m_history->visit({m_pages->indexOf(m_endpoints), m_endpoints->current()});
    m_settled.stop();
    m_history->visit(here());
    labelPlaces();
}

void MainWindow::goBy(bool forward)
{
    if (m_settled.isActive())
        visitHere();
    const auto isThere = [this](const Place &place) {
        return !place.endpoint || m_endpoints->has(*place.endpoint);
    };
    const std::optional<Place> place = forward ? m_history->forward(isThere) : m_history->back(isThere);
    if (!place)
        return;
    m_going = true;
    if (place->endpoint)
        openEndpoint(qint64(*place->endpoint));
    else
        goToPage(place->page);
    m_settled.stop(); // no new place
    m_going = false;
    labelPlaces();
}

QString MainWindow::placeName(const Place &place) const
{
    if (place.endpoint) {
        const MonitoredEndpoints endpoints = m_services.monitor.endpoints();
        const auto found = std::ranges::find(*endpoints, *place.endpoint, &MonitoredEndpoint::handle);
        if (found != endpoints->end())
            return shown(found->definition->name, 60);
    }
    return m_navigation->title(place.page);
}

void MainWindow::labelPlaces()
{
    const auto isThere = [this](const Place &place) {
        return !place.endpoint || m_endpoints->has(*place.endpoint);
    };
    const auto label = [this](QAction *action, const std::optional<Place> &place, const QString &words) {
        action->setEnabled(place.has_value());
        action->setToolTip(place ? words.arg(placeName(*place)) : QString());
    };
    label(m_actions->back, m_history->behind(isThere), tr("Back to %1"));
    label(m_actions->forward, m_history->ahead(isThere), tr("Forward to %1"));
}

// The side buttons of a mouse, wherever it is: of the window itself, since many a widget takes every button.
bool MainWindow::eventFilter(QObject *object, QEvent *event)
{
    if (object != windowHandle() || event->type() != QEvent::MouseButtonPress)
        return QMainWindow::eventFilter(object, event);
    const Qt::MouseButton button = static_cast<QMouseEvent *>(event)->button();
    if (button != Qt::BackButton && button != Qt::ForwardButton)
        return QMainWindow::eventFilter(object, event);
    goBy(button == Qt::ForwardButton);
    return true;
}

void MainWindow::retire()
{
    m_quitting = true;
    m_timer.stop();
    m_tray->stop();
}

WindowState MainWindow::state() const
{
    WindowState state;
    if (!(windowState() & (Qt::WindowMaximized | Qt::WindowFullScreen)))
        state.place = QRect(pos(), size());
    state.page = m_pages->currentWidget()->objectName();
    state.filter = m_topBar->filterText();
    state.statuses = m_topBar->statuses();
    state.selected = m_endpoints->selected();
    state.current = m_endpoints->current();
    state.socketFilter = m_sockets->filterText();
    state.history = *m_history;
    return state;
}

void MainWindow::restore(const WindowState &state)
{
    if (state.place.isValid()) {
        move(state.place.topLeft());
        resize(state.place.size());
    }
    m_topBar->setFilter(state.filter, state.statuses);
    m_endpoints->setFilter(state.filter, state.statuses);
    m_endpoints->select(state.selected, state.current);
    if (!state.socketFilter.isEmpty())
        m_sockets->setFilter(state.socketFilter);
    if (QWidget *page = m_pages->findChild<QWidget *>(state.page, Qt::FindDirectChildrenOnly))
        showPage(m_pages->indexOf(page));
    *m_history = state.history;
    labelPlaces();
}

} // namespace lightfoot
