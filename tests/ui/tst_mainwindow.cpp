// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakeworld.h"
#include "ui/endpoints/endpointmodel.h"
#include "ui/lists/changestack.h"
#include "ui/lists/listcommands.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/theme/colors.h"
#include "ui/theme/theme.h"
#include "ui/tray/desktopnotifier.h"
#include "ui/widgets/translations.h"

#include <QAbstractItemDelegate>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lightfoot;

namespace {

// Sees what appears as a window of its own.
class WindowWatch final : public QObject
{
public:
    QStringList seen;

    bool eventFilter(QObject *object, QEvent *event) override
    {
        const auto *widget = qobject_cast<const QWidget *>(object);
        if (widget && event->type() == QEvent::Show && widget->isWindow())
            seen.append(QLatin1String(widget->metaObject()->className()) + u' ' + widget->objectName());
        return false;
    }
};

} // namespace

// The real window on invented data, driven by keys and object names.
class TstMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslations(*QCoreApplication::instance()); }
    void init();
    void cleanup();
    void emptyStateLeadsIn();
    void listArrives();
    void keysTurnPages();
    void filterByTextAndChip();
    void rowsFollowResults();
    void selectionStaysOnItsEndpoint();
    void rowThatLeavesMovesNothing();
    void agesGrowWithoutResults();
    void statusIsNeverBold();
    void openShowsWhatTheFilterHides();
    void detailFollowsSelection();
    void pauseAndResume();
    void copiesTheTarget();
    void importsAndReports();
    void exports();
    void themeSwitches();
    void statusLineTells();
    void nothingChangesNoAction();
    void dialogsOpen();
    void everyActionHasMenuAndKey();
    void everyControlIsNamed();
    void closingEndsUpdates();
    void closingHidesOnlyToATray();
    void comesBackWhenTheTrayGoes();
    void hiddenStartNeedsATray();
    void notificationsHaveButtons();
    void quitEndsAlsoWithATray();
    void nothingIsDoneToWhatIsNotInSight();
    void theTrayPausesAndResumes();
    void showsNoWindowButItself();
    void theFilterIsLeftForWhatIsInSight();
    void saysOnceThatChangesAreNotKept();

private:
    template <class T>
    T *find(const char *name)
    {
        return m_window->findChild<T *>(QLatin1String(name));
    }
    EndpointModel &model()
    {
        return *qobject_cast<EndpointModel *>(find<QTableView>("endpointTable")->model());
    }
    void answerFileDialog(const QString &name, const QString &path);

    // The ways in are on more than one page.
    template <class T>
    T *onPage(const char *name)
    {
        return find<QStackedWidget>("pages")->currentWidget()->findChild<T *>(QLatin1String(name));
    }
    // Where the table is.
    void openEndpoints() { QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier); }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<FakeWorld> m_world;
    std::unique_ptr<DesktopNotifier> m_notifier;
    std::unique_ptr<MainWindow> m_window;
    bool m_tray = false;
};

void TstMainWindow::init()
{
    QTest::failOnWarning(QRegularExpression(
        u"^(?!This plugin|QStandardPaths|QObject::connect: No such signal QPlatformNativeInterface)"_s));
    m_tray = false;
    m_theme = std::make_unique<Theme>();
    m_world = std::make_unique<FakeWorld>();
    m_notifier = std::make_unique<DesktopNotifier>(QDBusConnection(u"no such connection"_s));
    m_window = std::make_unique<MainWindow>(
        m_world->services(), WindowParts{*m_theme, m_notifier.get(), [this] { return m_tray; }});
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TstMainWindow::cleanup()
{
    m_window.reset();
    m_notifier.reset();
    m_world.reset();
    m_theme.reset();
}

void TstMainWindow::emptyStateLeadsIn()
{
    QVERIFY(onPage<QWidget>("emptyState")->isVisible());
    onPage<QPushButton>("emptyDemo")->click();
    QCOMPARE(m_world->calls, QStringList{u"demo"_s});
    onPage<QPushButton>("emptyImport")->click();
    QVERIFY(find<QFileDialog>("importDialog"));
    QVERIFY(!find<QAction>("actionExport")->isEnabled());
    QVERIFY(!find<QAction>("actionPauseAll")->isEnabled());
}

void TstMainWindow::listArrives()
{
    openEndpoints();
    m_world->setEndpoints(30);
    QTRY_COMPARE(model().rowCount(), 30);
    QVERIFY(!onPage<QWidget>("emptyState")->isVisible());
    QVERIFY(find<QTableView>("endpointTable")->isVisible());
    QTRY_COMPARE(find<QAbstractButton>("chip-pending")->text(), u"30 Pending"_s);
    m_world->setEndpoints(3); // another list
    QTRY_COMPARE(model().rowCount(), 3);
    m_world->setEndpoints(0);
    QTRY_VERIFY(onPage<QWidget>("emptyState")->isVisible());
}

void TstMainWindow::keysTurnPages()
{
    auto *pages = find<QStackedWidget>("pages");
    for (int page : {1, 2, 3, 4, 0}) {
        QTest::keyClick(m_window.get(), Qt::Key(Qt::Key_1 + page), Qt::ControlModifier);
        QCOMPARE(pages->currentIndex(), page);
    }
    QTest::mouseClick(find<QAbstractButton>("navSockets"), Qt::LeftButton);
    QCOMPARE(pages->currentWidget()->objectName(), u"socketsPage"_s);
    QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(find<QLineEdit>("socketFilter")->hasFocus()); // of the page that is shown
}

void TstMainWindow::filterByTextAndChip()
{
    openEndpoints();
    m_world->setEndpoints(100);
    m_world->deliver(7, Outcome::Down, std::chrono::milliseconds(1), FailureKind::Refused);
    QTRY_COMPARE(model().rowCount(), 100);
    QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
    auto *filter = find<QLineEdit>("filter");
    QVERIFY(filter->hasFocus());
    QTest::keyClicks(filter, u"e-7"_s);
    QCOMPARE(model().rowCount(), 11);
    QTRY_COMPARE(find<QAbstractButton>("chip-down")->text(), u"1 Down"_s);
    QTest::mouseClick(find<QAbstractButton>("chip-down"), Qt::LeftButton);
    QCOMPARE(model().rowCount(), 1);
    QTest::keyClicks(filter, u"nothing"_s);
    QCOMPARE(model().rowCount(), 0);
    QVERIFY(find<QLabel>("noMatch")->isVisible());
    filter->setFocus();
    QTest::keyClick(filter, Qt::Key_Escape);
    QCOMPARE(model().rowCount(), 1);
    QVERIFY(find<QTableView>("endpointTable")->hasFocus());
    // Typing from another page shows what it filters.
    QTest::keyClick(m_window.get(), Qt::Key_4, Qt::ControlModifier);
    filter->setFocus();
    QTest::keyClicks(filter, u"e"_s);
    QCOMPARE(find<QStackedWidget>("pages")->currentWidget()->objectName(), u"endpointsPage"_s);
    QVERIFY(filter->hasFocus());
}

void TstMainWindow::rowsFollowResults()
{
    openEndpoints();
    m_world->setEndpoints(50);
    QTRY_COMPARE(model().rowCount(), 50);
    m_world->deliver(33, Outcome::Down, std::chrono::milliseconds(1), FailureKind::Refused);
    QTRY_COMPARE(model().rowAt(0).name, u"e-33"_s); // worst first
    QCOMPARE(model().index(0, int(EndpointColumn::Status)).data().toString(), u"Down"_s);
    m_world->deliver(33, Outcome::Up, std::chrono::milliseconds(12));
    QTRY_VERIFY(model().rowAt(model().rowOfHandle(m_world->handle(33))).view.status == Status::Up);
}

void TstMainWindow::selectionStaysOnItsEndpoint()
{
    openEndpoints();
    m_world->setEndpoints(50);
    QTRY_COMPARE(model().rowCount(), 50);
    auto *table = find<QTableView>("endpointTable");
    const int row = model().rowOfHandle(m_world->handle(20));
    table->setFocus();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                      table->visualRect(model().index(row, 1)).center());
    m_world->deliver(40, Outcome::Down, std::chrono::milliseconds(1), FailureKind::Refused);
    QTRY_COMPARE(model().rowAt(0).name, u"e-40"_s);
    QCOMPARE(model().rowAt(table->currentIndex().row()).name, u"e-20"_s);
    QCOMPARE(table->selectionModel()->selectedRows().size(), 1);
    m_world->setEndpoints(60); // the same endpoints and more
    QTRY_COMPARE(model().rowCount(), 60);
    QCOMPARE(model().rowAt(table->currentIndex().row()).name, u"e-20"_s);
}

void TstMainWindow::rowThatLeavesMovesNothing()
{
    openEndpoints();
    m_world->setEndpoints(200);
    for (std::size_t i = 0; i < 200; ++i)
        m_world->deliver(i, Outcome::Down, std::chrono::milliseconds(1), FailureKind::Refused);
    QTRY_COMPARE(model().rowCount(), 200);
    QTRY_COMPARE(find<QAbstractButton>("chip-down")->text(), u"200 Down"_s);
    find<QAbstractButton>("chip-down")->click();
    auto *table = find<QTableView>("endpointTable");
    table->setFocus();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(model().index(2, 1)).center());
    QCOMPARE(model().rowAt(table->currentIndex().row()).name, u"e-2"_s);
    m_world->deliver(2, Outcome::Up);
    QTRY_COMPARE(model().rowCount(), 199);
    QCOMPARE(model().rowAt(table->currentIndex().row()).name, u"e-3"_s); // it came into its place
    QCOMPARE(table->selectionModel()->selectedRows(), QModelIndexList{model().index(2, 0)});
    QCOMPARE(table->verticalScrollBar()->value(), 0); // and nobody was taken elsewhere
}

void TstMainWindow::agesGrowWithoutResults()
{
    openEndpoints();
    m_world->setEndpoints(3);
    QTRY_COMPARE(model().rowCount(), 3);
    QSignalSpy changed(&model(), &QAbstractItemModel::dataChanged);
    QTRY_VERIFY(!changed.isEmpty());
    const int column = int(EndpointColumn::LastChange);
    QCOMPARE(changed[0][0].toModelIndex(), model().index(0, column));
    QCOMPARE(changed[0][1].toModelIndex(), model().index(2, column));
}

// However the cell that was painted before it left the painter.
void TstMainWindow::statusIsNeverBold()
{
    openEndpoints();
    m_world->setEndpoints(1);
    QTRY_COMPARE(model().rowCount(), 1);
    auto *table = find<QTableView>("endpointTable");
    const auto paintStatus = [&](bool bold) {
        QImage image(120, 24, QImage::Format_ARGB32);
        image.fill(Qt::white);
        QStyleOptionViewItem option;
        option.initFrom(table);
        option.rect = image.rect();
        QPainter painter(&image);
        QFont font = table->font();
        font.setBold(bold);
        painter.setFont(font);
        table->itemDelegate()->paint(&painter, option, model().index(0, int(EndpointColumn::Status)));
        return image;
    };
    QCOMPARE(paintStatus(true), paintStatus(false));
}

void TstMainWindow::openShowsWhatTheFilterHides()
{
    openEndpoints();
    m_world->setEndpoints(50);
    QTRY_COMPARE(model().rowCount(), 50);
    find<QLineEdit>("filter")->setText(u"e-7"_s);
    find<QAbstractButton>("chip-down")->click();
    QCOMPARE(model().rowCount(), 0);
    QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier);
    m_window->hide();
    Q_EMIT m_notifier->openRequested({{}, {"e-33"}});
    QVERIFY(m_window->isVisible());
    QCOMPARE(find<QStackedWidget>("pages")->currentWidget()->objectName(), u"endpointsPage"_s);
    auto *table = find<QTableView>("endpointTable");
    QVERIFY(table->currentIndex().isValid());
    QCOMPARE(model().rowAt(table->currentIndex().row()).name, u"e-33"_s);
    find<QLineEdit>("filter")->setText(u"e-3"_s);
    Q_EMIT m_notifier->openRequested({{}, {"e-34"}}); // in sight: the filter stays
    QCOMPARE(find<QLineEdit>("filter")->text(), u"e-3"_s);
    QCOMPARE(model().rowAt(table->currentIndex().row()).name, u"e-34"_s);
    Q_EMIT m_notifier->openRequested({{}, {"gone"}}); // no longer there
    QCOMPARE(find<QLineEdit>("filter")->text(), u"e-3"_s);
}

void TstMainWindow::detailFollowsSelection()
{
    openEndpoints();
    m_world->setEndpoints(3);
    m_world->deliver(1, Outcome::Down, std::chrono::milliseconds(1), FailureKind::Refused);
    auto *verdict = find<QLabel>("verdict");
    QTRY_VERIFY(verdict->text().startsWith(u"Down for"_s)); // the worst is chosen without a click
    auto *table = find<QTableView>("endpointTable");
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Down);
    QCOMPARE(verdict->text(), u"Not measured yet."_s);
}

void TstMainWindow::pauseAndResume()
{
    openEndpoints();
    m_world->setEndpoints(4);
    QTRY_VERIFY(find<QAction>("actionPause")->isEnabled());
    QTest::keyClick(m_window.get(), Qt::Key_P, Qt::ControlModifier);
    QCOMPARE(m_world->calls.filter(u"pause"_s), QStringList{u"pause 1"_s});
    QVERIFY(find<QWidget>("statusMessage")->accessibleName().endsWith(u" paused"_s));
    QTRY_COMPARE(find<QAction>("actionPause")->text(), u"&Resume"_s);
    QTest::keyClick(m_window.get(), Qt::Key_P, Qt::ControlModifier);
    QCOMPARE(m_world->calls.filter(u"resume"_s), QStringList{u"resume 1"_s});
    auto *all = find<QPushButton>("buttonPauseAll");
    all->click();
    QCOMPARE(m_world->calls.last(), u"pause 4"_s);
    QTRY_COMPARE(all->accessibleName(), u"Resume all"_s); // a narrow window shows its picture alone
    all->click();
    QCOMPARE(m_world->calls.last(), u"resume 4"_s);
}

void TstMainWindow::copiesTheTarget()
{
    openEndpoints();
    m_world->setEndpoints(1);
    QTRY_VERIFY(find<QAction>("actionCopyTarget")->isEnabled());
    QTest::keyClick(m_window.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"127.0.0.0:80"_s);
}

void TstMainWindow::answerFileDialog(const QString &name, const QString &path)
{
    auto *dialog = m_window->findChild<QFileDialog *>(name);
    QVERIFY(dialog);
    Q_EMIT dialog->fileSelected(path); // as an accepted dialog does
    dialog->close();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TstMainWindow::importsAndReports()
{
    m_world->importOutcome.endpoints = 5;
    m_world->importOutcome.report.files = {"list.yaml"};
    m_world->importOutcome.report.add(RemarkSeverity::Error, {0, 3, 7},
                                      message("no such key: %1", std::string("tmieout")));
    m_window->lists().importList(u"/lists/list.yaml"_s); // as at the start
    QCOMPARE(m_world->calls, QStringList{u"import /lists/list.yaml"_s});
    QTRY_VERIFY(find<QDialog>("importReport"));
    QVERIFY(find<QPlainTextEdit>("importRemarks")
                ->toPlainText()
                .contains(u"list.yaml:3:7: error: no such key: tmieout"_s));
    QCOMPARE(find<QLabel>("importSummary")->text(), u"5 endpoints taken over, 1 error, 0 warnings"_s);
    find<QDialog>("importReport")->close();
    m_window->activateWindow();
    m_world->importOutcome.report = {};
    QTRY_VERIFY(!find<QDialog>("importReport"));
    m_window->lists().importList(u"/lists/good.yaml"_s);
    QTRY_VERIFY(find<QWidget>("statusMessage")->accessibleName().contains(u"imported"_s));
    QVERIFY(!find<QDialog>("importReport")); // nothing to say
}

void TstMainWindow::exports()
{
    m_world->setEndpoints(1);
    QTRY_VERIFY(find<QAction>("actionExport")->isEnabled());
    QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier);
    answerFileDialog(u"exportDialog"_s, u"/lists/out.yaml"_s);
    QVERIFY(m_world->calls.contains(u"export /lists/out.yaml"_s));
    QTRY_COMPARE(find<QWidget>("statusMessage")->accessibleName(),
                 u"out.yaml written; secrets are left out"_s);
    m_world->exportResult = failure("%1 is full", std::string("disk"));
    QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier);
    answerFileDialog(u"exportDialog"_s, u"/lists/out.yaml"_s);
    QTRY_COMPARE(find<QWidget>("statusMessage")->accessibleName(), u"disk is full"_s);
}

void TstMainWindow::themeSwitches()
{
    find<QAction>("actionDark")->trigger();
    QTRY_VERIFY(isDark(m_window->palette()));
    const QColor dark = m_window->grab().toImage().pixelColor(5, m_window->height() - 30);
    find<QAction>("actionLight")->trigger();
    QTRY_VERIFY(!isDark(m_window->palette()));
    QVERIFY(m_window->grab().toImage().pixelColor(5, m_window->height() - 30).lightness() >
            dark.lightness() + 100);
    find<QAction>("actionFollowSystem")->trigger();
    QVERIFY(m_theme->choice() == ThemeChoice::FollowSystem);
}

void TstMainWindow::statusLineTells()
{
    m_world->engine = {99.2, 12, 12};
    m_world->samples.push_back({std::chrono::system_clock::now(), {}, 3});
    m_world->history = {message("the disk is full: %1 results lost", std::string("17")), true};
    QTRY_COMPARE(find<QLabel>("statusRate")->accessibleName(), u"99 probes/s"_s);
    QVERIFY(find<QLabel>("statusInFlight")->accessibleName().contains(u"the most this machine allows"_s));
    QCOMPARE(find<QLabel>("statusOurs")->accessibleName(), u"left behind by us: 3 TIME_WAIT"_s);
    QCOMPARE(find<QWidget>("statusHistory")->accessibleName(), u"the disk is full: 17 results lost"_s);
    m_world->socketsProblem = message("no table for you"); // then nobody knows: never "0"
    QTRY_COMPARE(find<QLabel>("statusOurs")->accessibleName(), u"left behind by us: not known"_s);
}

void TstMainWindow::nothingChangesNoAction()
{
    m_world->setEndpoints(2);
    QTRY_VERIFY(find<QAction>("actionPauseAll")->isEnabled());
    QTest::qWait(1100); // one more look
    QSignalSpy changed(find<QAction>("actionPauseAll"), &QAction::changed);
    QTest::qWait(2100);
    QCOMPARE(changed.size(), 0);
}

void TstMainWindow::dialogsOpen()
{
    QTest::keyClick(m_window.get(), Qt::Key_F1);
    QVERIFY(find<QDialog>("keysDialog"));
    find<QDialog>("keysDialog")->close();
    find<QAction>("actionAbout")->trigger();
    QVERIFY(find<QDialog>("aboutDialog"));
}

void TstMainWindow::everyActionHasMenuAndKey()
{
    QSet<QKeySequence> keys;
    QSet<QAction *> inMenus;
    for (const QAction *menu : m_window->menuBar()->actions()) {
        for (QAction *action : menu->menu()->actions())
            inMenus.insert(action);
    }
    const QList<QAction *> actions = m_window->actions();
    QVERIFY(actions.size() > 10);
    for (QAction *action : actions) {
        QVERIFY2(inMenus.contains(action), qPrintable(action->text()));
        QVERIFY2(!action->shortcut().isEmpty() && !keys.contains(action->shortcut()),
                 qPrintable(action->text()));
        keys.insert(action->shortcut());
    }
}

void TstMainWindow::everyControlIsNamed()
{
    m_world->setEndpoints(2);
    QTRY_COMPARE(model().rowCount(), 2);
    for (const QWidget *widget : m_window->findChildren<QWidget *>()) {
        // What Qt made inside its own widgets is named by them.
        const bool own = !widget->objectName().startsWith(u"qt_"_s) &&
                         !qobject_cast<QAbstractScrollArea *>(widget->parent()) &&
                         !qobject_cast<QLineEdit *>(widget->parent()) &&
                         !qobject_cast<QMenuBar *>(widget->parent());
        if (!own || widget->focusPolicy() == Qt::NoFocus || !widget->isEnabled() ||
            widget->inherits("QMenu") || widget->inherits("QFocusFrame") || widget->inherits("QMenuBar") ||
            widget->inherits("QScrollBar") || widget->inherits("QSplitterHandle"))
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        // A label that can be selected is named by its text; its description says what that is.
        const bool label = qobject_cast<const QLabel *>(widget) && !widget->accessibleDescription().isEmpty();
        const bool named =
            !widget->accessibleName().isEmpty() || label || (button && !button->text().isEmpty());
        QVERIFY2(named && !widget->objectName().isEmpty(),
                 qPrintable(QLatin1String(widget->metaObject()->className()) + u' ' + widget->objectName() +
                            u" in "_s +
                            (widget->parentWidget()
                                 ? widget->parentWidget()->objectName() +
                                       QLatin1String(widget->parentWidget()->metaObject()->className())
                                 : QString())));
    }
}

void TstMainWindow::closingEndsUpdates()
{
    QSignalSpy quit(m_window.get(), &MainWindow::quitRequested);
    m_world->setEndpoints(5);
    QTRY_COMPARE(model().rowCount(), 5);
    m_window->close();
    QCOMPARE(quit.size(), 1);
    QSignalSpy changes(&model(), &QAbstractItemModel::dataChanged);
    QSignalSpy layout(&model(), &QAbstractItemModel::layoutChanged);
    const qsizetype calls = m_world->calls.size();
    m_world->deliver(4, Outcome::Down, std::chrono::milliseconds(1), FailureKind::Refused);
    QTest::qWait(1300);
    QCOMPARE(changes.size() + layout.size(), 0);
    QCOMPARE(m_world->calls.size(), calls);
}

void TstMainWindow::closingHidesOnlyToATray()
{
    m_tray = true;
    QSignalSpy quit(m_window.get(), &MainWindow::quitRequested);
    m_window->close();
    QVERIFY(!m_window->isVisible());
    QCOMPARE(quit.size(), 0);
    m_window->raiseWindow();
    QVERIFY(m_window->isVisible());
    m_tray = false; // gone since the last look
    m_window->close();
    QCOMPARE(quit.size(), 1);
}

void TstMainWindow::comesBackWhenTheTrayGoes()
{
    m_tray = true;
    m_window->close();
    QVERIFY(!m_window->isVisible());
    m_tray = false;
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isVisible(), 20'000);
}

void TstMainWindow::hiddenStartNeedsATray()
{
    m_window->hide();
    m_window->startHidden();
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isVisible(), 20'000);
}

void TstMainWindow::notificationsHaveButtons()
{
    m_world->setEndpoints(3);
    m_world->deliver(1, Outcome::Down, std::chrono::milliseconds(1), FailureKind::Refused);
    const EndpointHandle down = m_world->handle(1);
    m_window->hide();
    Q_EMIT m_notifier->acknowledgeRequested({{"endpoint-e-1"}, {"e-1"}});
    const std::optional<AlertState> state = m_world->monitor.alertState(down);
    QVERIFY(state && state->acknowledged && !state->acknowledged->author.empty());
    Q_EMIT m_notifier->muteRequested({{"endpoint-e-1"}, {"e-1", "e-2"}});
    for (const std::size_t endpoint : {1, 2})
        QVERIFY(m_world->monitor.alertState(m_world->handle(endpoint))->muted->until.has_value());
    QVERIFY(!m_world->monitor.alertState(m_world->handle(0))->muted);
    QVERIFY(!m_window->isVisible());
    Q_EMIT m_notifier->openRequested({{"incident-1"}, {"e-1", "e-2"}});
    QVERIFY(m_window->isVisible());
    QCOMPARE(find<QStackedWidget>("pages")->currentWidget(), find<QWidget>("incidentsPage"));
}

void TstMainWindow::quitEndsAlsoWithATray()
{
    m_tray = true;
    QSignalSpy quit(m_window.get(), &MainWindow::quitRequested);
    QTest::keyClick(m_window.get(), Qt::Key_Q, Qt::ControlModifier);
    QCOMPARE(quit.size(), 1);
    QVERIFY(!m_window->isVisible());
}

void TstMainWindow::nothingIsDoneToWhatIsNotInSight()
{
    openEndpoints();
    m_world->setEndpoints(4);
    QTRY_VERIFY_WITH_TIMEOUT(find<QAction>("actionPause")->isEnabled(), 10'000);
    find<QTableView>("endpointTable")->selectAll();
    QVERIFY(find<QAction>("actionExportSelection")->isEnabled());
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
    for (const char *name : {"actionPause", "actionResume", "actionCopyTarget", "actionExportSelection"})
        QVERIFY2(!find<QAction>(name)->isEnabled(), name);
    QTest::keyClick(m_window.get(), Qt::Key_P, Qt::ControlModifier);
    QVERIFY(m_world->calls.filter(u"pause"_s).isEmpty());
    openEndpoints();
    QVERIFY(find<QAction>("actionPause")->isEnabled());
}

void TstMainWindow::theTrayPausesAndResumes()
{
    m_tray = true;
    m_window->close();
    QVERIFY(!m_window->isVisible());
    auto *all = find<QAction>("actionPauseAll");
    QVERIFY(!all->isEnabled());
    m_world->setEndpoints(3);
    QTRY_VERIFY_WITH_TIMEOUT(all->isEnabled(), 10'000);
    all->trigger();
    QCOMPARE(m_world->calls.last(), u"pause 3"_s);
    QTRY_COMPARE_WITH_TIMEOUT(all->text(), u"Resume &all"_s, 10'000);
    all->trigger();
    QCOMPARE(m_world->calls.last(), u"resume 3"_s);
    QVERIFY(!m_window->isVisible());
}

void TstMainWindow::showsNoWindowButItself()
{
    WindowWatch watch;
    qApp->installEventFilter(&watch);
    const MainWindow another(m_world->services(), WindowParts{*m_theme, nullptr, [] { return false; }});
    QVERIFY2(watch.seen.isEmpty(), qPrintable(watch.seen.join(u"; "_s)));
}

void TstMainWindow::theFilterIsLeftForWhatIsInSight()
{
    for (const Qt::Key page : {Qt::Key_3, Qt::Key_1}) {
        QTest::keyClick(m_window.get(), page, Qt::ControlModifier);
        const QWidget *shown = find<QStackedWidget>("pages")->currentWidget();
        for (const Qt::Key key : {Qt::Key_Escape, Qt::Key_Return, Qt::Key_Down}) {
            find<QLineEdit>("filter")->setFocus();
            QTest::keyClick(find<QLineEdit>("filter"), key);
            QCOMPARE(find<QStackedWidget>("pages")->currentWidget(), shown);
            QVERIFY(QApplication::focusWidget() && QApplication::focusWidget()->isVisible());
            QVERIFY(shown->isAncestorOf(QApplication::focusWidget()));
        }
    }
}

void TstMainWindow::saysOnceThatChangesAreNotKept()
{
    Services services = m_world->services();
    services.keepsEndpoints = false;
    services.edit.change = [](const EndpointChange &, auto reply) { reply(EndpointChange{}); };
    ChangeStack changes(services.edit);
    WindowParts parts{*m_theme, nullptr, [] { return false; }};
    parts.changes = &changes;
    const MainWindow window(services, parts);
    const auto *message = window.findChild<QWidget *>(u"statusMessage"_s);
    changes.make({{}, {"e-1"}, {}}, u"e-1 removed"_s);
    QTRY_VERIFY_WITH_TIMEOUT(message->accessibleName().startsWith(u"e-1 removed. "_s), 10'000);
    changes.make({{}, {"e-2"}, {}}, u"e-2 removed"_s);
    QTRY_COMPARE_WITH_TIMEOUT(message->accessibleName(), u"e-2 removed"_s, 10'000);
}

QTEST_MAIN(TstMainWindow)
#include "tst_mainwindow.moc"
