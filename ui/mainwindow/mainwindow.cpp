// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/mainwindow.h"

#include "ui/endpoints/endpointspage.h"
#include "ui/incidents/alertcommands.h"
#include "ui/incidents/incidentspage.h"
#include "ui/lists/changestack.h"
#include "ui/lists/listcommands.h"
#include "ui/mainwindow/actions.h"
#include "ui/mainwindow/dialogs.h"
#include "ui/mainwindow/navigation.h"
#include "ui/mainwindow/navigationhistory.h"
#include "ui/mainwindow/statusline.h"
#include "ui/mainwindow/topbar.h"
#include "ui/overview/overviewpage.h"
#include "ui/settings/preferences.h"
#include "ui/sockets/socketspage.h"
#include "ui/theme/theme.h"
#include "ui/timewait/timewaitpage.h"
#include "ui/tray/desktopnotifier.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QStackedWidget>
#include <QSystemTrayIcon>

#include <QWindow>
#include <utility>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

constexpr int ticksPerSecond = 4;
constexpr int ticksPerSave = 3 * ticksPerSecond; // a crash takes no more than that of where things stood

} // namespace

MainWindow::MainWindow(Services services, const WindowParts &parts)
    : m_services(std::move(services)),
      m_theme(parts.theme),
      m_notifier(parts.notifier),
      m_actions(new Actions(this)),
      m_navigation(new Navigation),
      m_topBar(new TopBar),
      m_pages(new QStackedWidget),
      m_overview(new OverviewPage(m_services)),
      m_endpoints(new EndpointsPage(m_services)),
      m_sockets(new SocketsPage(m_services)),
      m_timeWait(new TimeWaitPage(m_services)),
      m_incidents(new IncidentsPage(m_services)),
      m_alerts(new AlertCommands(m_services.monitor, this)),
      m_changes(parts.changes ? parts.changes : new ChangeStack(m_services.edit, this)),
      m_lists(new ListCommands(m_services, *m_changes, this)),
      m_status(new StatusLine(m_services)),
      m_ownPreferences(parts.preferences ? nullptr : std::make_unique<Preferences>()),
      m_preferences(parts.preferences ? *parts.preferences : *m_ownPreferences),
      m_history(std::make_unique<NavigationHistory>())
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(u"Lightfoot"_s);
    setWindowIcon(QIcon(u":/icons/org.lightfoot.Lightfoot.svg"_s));
    const auto counts = [this] { return m_services.monitor.totals().endpoints; };
    const std::function<bool()> available =
        parts.trayAvailable ? parts.trayAvailable
                            : std::function<bool()>(&QSystemTrayIcon::isSystemTrayAvailable);
    auto *show = new QAction(tr("Show Lightfoot"), this);
    connect(show, &QAction::triggered, this, &MainWindow::raiseWindow);
    const auto worst = [look = std::make_shared<WorstEndpoints>(m_services.monitor)](
                           const StatusCounts &now) { return look->look(now); };
    m_tray = new TrayIcon({counts, available, worst}, {show, m_actions->pauseAll, m_actions->quit}, this);
    layOut();
    connectFileActions();
    connectLists();
    connectEndpointActions();
    connectViewActions();
    connectTray();
    connectNotifier();
    connectAlerts();
    connectEditing();
    connectTable();
    connectOverview();
    addSettingsPage();
    connectPalette();
    restorePlacement();
    connectPlaces();
    m_timer.setInterval(1000 / ticksPerSecond);
    connect(&m_timer, &QTimer::timeout, this, &MainWindow::tick);
    updateActions();
}

MainWindow::~MainWindow() = default;

void MainWindow::layOut()
{
    m_actions->fillMenuBar(*menuBar());
    m_navigation->addPage(tr("Overview"), u"navOverview"_s);
    m_navigation->addPage(tr("Endpoints"), u"navEndpoints"_s);
    m_navigation->addPage(tr("Sockets"), u"navSockets"_s);
    m_navigation->addPage(tr("TIME_WAIT"), u"navTimeWait"_s);
    m_navigation->addPage(tr("Incidents"), u"navIncidents"_s);
    m_pages->setObjectName(u"pages"_s);
    for (QWidget *page :
         std::initializer_list<QWidget *>{m_overview, m_endpoints, m_sockets, m_timeWait, m_incidents})
        m_pages->addWidget(page);
    m_topBar->addButton(m_actions->importList, u"buttonImport"_s);
    m_topBar->addButton(m_actions->exportList, u"buttonExport"_s);
    m_topBar->addButton(m_actions->pauseAll, u"buttonPauseAll"_s);

    auto *body = new QWidget;
    auto *bodyColumn = new QVBoxLayout(body);
    bodyColumn->setContentsMargins(14, 14, 14, 14);
    bodyColumn->addWidget(m_pages);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_topBar);
    right->addWidget(body, 1);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(0);
    columns->addWidget(m_navigation);
    columns->addLayout(right, 1);
    auto *central = new QWidget;
    auto *all = new QVBoxLayout(central);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(columns, 1);
    all->addWidget(m_status);
    setCentralWidget(central);
    setMinimumSize(900, 540);
    resize(1360, 840);
}

void MainWindow::connectFileActions()
{
    connect(m_actions->quit, &QAction::triggered, this, &MainWindow::quit);
    connect(m_endpoints, &EndpointsPage::demoRequested, this, [this] {
        if (m_services.startDemo)
            m_services.startDemo();
    });
}

void MainWindow::connectEndpointActions()
{
    connect(m_actions->pause, &QAction::triggered, this, &MainWindow::togglePause);
    connect(m_actions->pauseAll, &QAction::triggered, this, &MainWindow::togglePauseAll);
    connect(m_actions->copyTarget, &QAction::triggered, m_endpoints, &EndpointsPage::copyTarget);
    connect(m_endpoints, &EndpointsPage::selectionChanged, this, &MainWindow::updateActions);
    connect(m_endpoints, &EndpointsPage::contextMenuRequested, this,
            [this](const QPoint &global) { showContextMenu(global, false); });
}

void MainWindow::connectViewActions()
{
    for (int page = 0; page < m_actions->pages.size(); ++page)
        connect(m_actions->pages[page], &QAction::triggered, this, [this, page] { goToPage(page); });
    connect(m_navigation, &Navigation::pageChosen, this, &MainWindow::goToPage);
    connect(m_timeWait, &TimeWaitPage::socketsWanted, this, [this](const QString &filter) {
        m_sockets->setFilter(filter);
        goToPage(m_pages->indexOf(m_sockets));
    });
    connect(m_actions->filter, &QAction::triggered, this, &MainWindow::onFilterKey);
    connect(m_topBar, &TopBar::filterChanged, this, &MainWindow::applyFilter);
    connect(m_topBar, &TopBar::filterLeft, this, [this] {
        const QWidget *into = m_pages->currentWidget()->focusProxy();
        if (!into || into->isVisible()) // a table of which nothing matches is not in sight
            goToPage(m_pages->currentIndex());
    });
    connect(m_actions->followSystem, &QAction::triggered, this,
            [this] { m_theme.setChoice(ThemeChoice::FollowSystem); });
    connect(m_actions->light, &QAction::triggered, this, [this] { m_theme.setChoice(ThemeChoice::Light); });
    connect(m_actions->dark, &QAction::triggered, this, [this] { m_theme.setChoice(ThemeChoice::Dark); });
    connect(m_actions->about, &QAction::triggered, this, [this] { showAbout(this); });
}

// Negative: the window alone. What was asked for is shown, filter or not.
void MainWindow::openEndpoint(qint64 endpoint)
{
    raiseWindow();
    // One place for the way back: not the row that was current there before.
    const bool going = std::exchange(m_going, true);
    goToPage(m_pages->indexOf(m_endpoints));
    const auto handle = static_cast<EndpointHandle>(endpoint);
    if (endpoint >= 0 && m_endpoints->has(handle) && !m_endpoints->select(handle)) {
        m_topBar->clearFilter();
        m_endpoints->select(handle);
    }
    m_going = going;
    visitHere();
}

void MainWindow::raiseWindow()
{
    show();
    setWindowState(windowState() & ~Qt::WindowMinimized);
    raise();
    activateWindow();
}

void MainWindow::tick()
{
    takeChanges();
    if (++m_ticks % ticksPerSecond == 0)
        refresh();
    if (m_ticks % ticksPerSave == 0)
        savePlacement();
}

void MainWindow::refresh()
{
    m_overview->refresh();
    m_endpoints->refresh();
    m_topBar->setCounts(m_services.monitor.totals().endpoints);
    m_status->refresh();
    refreshIncidents();
    updateActions();
}

void MainWindow::updateActions()
{
    const bool table = m_pages->currentWidget() == m_endpoints;
    const bool selected = table && m_endpoints->hasSelection();
    updatePauseAll();
    m_actions->exportList->setEnabled(m_actions->pauseAll->isEnabled());
    m_actions->exportSelection->setEnabled(table && m_endpoints->hasSeveral());
    m_actions->pause->setEnabled(selected);
    m_actions->pause->setText(!selected || m_endpoints->selectionRuns() ? tr("&Pause") : tr("&Resume"));
    m_actions->copyTarget->setEnabled(selected);
    m_actions->resume->setEnabled(selected && m_endpoints->selectionPaused());
    updateAlertActions();
    updateEditing();
}

void MainWindow::showPage(int page)
{
    m_pages->setCurrentIndex(page);
    m_navigation->setCurrent(page);
}

void MainWindow::goToPage(int page)
{
    showPage(page);
    m_pages->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void MainWindow::applyFilter()
{
    if (m_pages->currentWidget() != m_endpoints)
        showPage(m_pages->indexOf(m_endpoints));
    m_endpoints->setFilter(m_topBar->filterText(), m_topBar->statuses());
}

void MainWindow::onFilterKey()
{
    if (m_pages->currentWidget() == m_sockets)
        m_sockets->focusFilter();
    else
        m_topBar->focusFilter();
}

void MainWindow::quit()
{
    if (std::exchange(m_quitting, true))
        return;
    m_timer.stop();
    m_tray->stop();
    close();
    Q_EMIT quitRequested();
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    windowHandle()->installEventFilter(this); // for the mouse's side buttons
    m_timer.start();
    tick();
    refresh();
    if (!focusWidget())
        goToPage(m_navigation->current());
}

void MainWindow::hideEvent(QHideEvent *event)
{
    QMainWindow::hideEvent(event);
    m_timer.stop();
    savePlacement();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_timer.stop();
    event->accept();
    if (m_quitting)
        return;
    m_tray->look(); // it may have gone since the last look
    if (!m_tray->present()) {
        quit();
        return;
    }
    if (m_notifier && !m_toldOfTray)
        m_notifier->tell(tr("Lightfoot keeps watching"), tr("Its icon in the tray brings the window back."));
    m_toldOfTray = true;
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && isVisible())
        m_status->refresh();
    if (event->type() != QEvent::WindowStateChange)
        return;
    if (isMinimized())
        m_timer.stop();
    else if (isVisible())
        m_timer.start();
}

} // namespace lightfoot
