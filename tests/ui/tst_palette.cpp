// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakeworld.h"
#include "ui/endpoints/endpointmodel.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/palette/paletteindex.h"
#include "ui/theme/theme.h"
#include "ui/widgets/translations.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace lightfoot;

// The palette in the real window, by keys alone; and what it finds.
class TstPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslations(*QCoreApplication::instance()); }
    void init();
    void cleanup();
    void opensAndGivesTheFocusBack();
    void runsAnAction();
    void opensAnEndpoint();
    void whatIsNotPossibleDoesNothing();
    void recentComesFirst();
    void theBestComesFirst_data();
    void theBestComesFirst();
    void atMostFiftyOfTwentyThousand();
    void aLookElsewhereClosesIt();
    void shortcutsCanBeSearched();
    void findsWhatIsInSubmenusAndTables();
    void findsAnIncident();

private:
    template <class T>
    T *find(const char *name)
    {
        return m_window->findChild<T *>(QLatin1String(name));
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : m_window.get(), key,
                        modifiers);
    }
    QStringList listed();

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<FakeWorld> m_world;
    std::unique_ptr<MainWindow> m_window;
};

void TstPalette::init()
{
    QTest::failOnWarning(QRegularExpression(
        u"^(?!This plugin|QStandardPaths|QObject::connect: No such signal QPlatformNativeInterface)"_s));
    m_theme = std::make_unique<Theme>();
    m_world = std::make_unique<FakeWorld>();
    m_world->setEndpoints({makeEndpoint("payments-api", "10.0.0.1:443", "shop"),
                           makeEndpoint("db-orders", "10.0.0.2:3306", "store"),
                           makeEndpoint("api-gateway", "10.0.0.3:443", "edge")});
    m_window = std::make_unique<MainWindow>(m_world->services(),
                                            WindowParts{*m_theme, nullptr, [] { return false; }});
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TstPalette::cleanup()
{
    m_window.reset();
    m_world.reset();
    m_theme.reset();
}

QStringList TstPalette::listed()
{
    QStringList titles;
    const auto *list = find<QListWidget>("paletteList");
    for (int row = 0; row < list->count(); ++row)
        titles.append(list->item(row)->text());
    return titles;
}

void TstPalette::opensAndGivesTheFocusBack()
{
    find<QLineEdit>("filter")->setFocus();
    press(Qt::Key_K, Qt::ControlModifier);
    QVERIFY(find<QWidget>("commandPalette")->isVisible());
    QVERIFY(find<QLineEdit>("paletteField")->hasFocus());
    press(Qt::Key_Escape);
    QVERIFY(!find<QWidget>("commandPalette")->isVisible());
    QVERIFY(find<QLineEdit>("filter")->hasFocus());
    press(Qt::Key_K, Qt::ControlModifier);
    press(Qt::Key_K, Qt::ControlModifier); // the same key takes it away
    QVERIFY(!find<QWidget>("commandPalette")->isVisible());
    find<QPushButton>("buttonPalette")->click();
    QVERIFY(find<QLineEdit>("paletteField")->hasFocus());
}

void TstPalette::runsAnAction()
{
    press(Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), u"sockets"_s);
    QCOMPARE(listed().front(), u"Sockets"_s);
    const QListWidgetItem *first = find<QListWidget>("paletteList")->item(0);
    QVERIFY(first->data(Qt::AccessibleTextRole).toString().contains(u"Ctrl+"_s)); // its key
    QCOMPARE(find<QLineEdit>("paletteField")->accessibleDescription(),
             first->data(Qt::AccessibleTextRole).toString());
    press(Qt::Key_Return);
    QVERIFY(!find<QWidget>("commandPalette")->isVisible());
    QCOMPARE(find<QStackedWidget>("pages")->currentWidget()->objectName(), u"socketsPage"_s);
}

void TstPalette::opensAnEndpoint()
{
    auto *table = find<QTableView>("endpointTable");
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 3, 10'000);
    press(Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), u"store 3306"_s); // group and target
    QCOMPARE(listed(), QStringList{u"db-orders"_s});
    press(Qt::Key_Return);
    QCOMPARE(find<QStackedWidget>("pages")->currentWidget()->objectName(), u"endpointsPage"_s);
    QTRY_COMPARE_WITH_TIMEOUT(
        table->currentIndex().siblingAtColumn(int(EndpointColumn::Name)).data().toString(), u"db-orders"_s,
        10'000);
}

void TstPalette::whatIsNotPossibleDoesNothing()
{
    m_world->setEndpoints(0);
    QTRY_VERIFY_WITH_TIMEOUT(!find<QAction>("actionExport")->isEnabled(), 10'000);
    press(Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), u"export"_s);
    const QListWidgetItem *item = find<QListWidget>("paletteList")->item(0);
    QVERIFY(item->text().startsWith(u"Export"_s));
    QVERIFY(!(item->flags() & Qt::ItemIsEnabled));
    press(Qt::Key_Return);
    QVERIFY(find<QWidget>("commandPalette")->isVisible()); // still there to choose another
    QTest::keyClicks(QApplication::focusWidget(), u" qqqq"_s);
    QCOMPARE(listed().size(), 1); // says that there is nothing
    press(Qt::Key_Return);
    QVERIFY(find<QWidget>("commandPalette")->isVisible());
}

void TstPalette::recentComesFirst()
{
    for (const QString &what : {u"time_wait"_s, u"incidents"_s}) {
        press(Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), what);
        press(Qt::Key_Return);
    }
    press(Qt::Key_K, Qt::ControlModifier);
    QCOMPARE(listed().mid(0, 2), (QStringList{u"Incidents"_s, u"TIME_WAIT"_s}));
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QCOMPARE(find<QStackedWidget>("pages")->currentWidget()->objectName(), u"timeWaitPage"_s);
}

void TstPalette::theBestComesFirst_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("best");
    QTest::newRow("begins with it") << u"api"_s << u"api-gateway"_s;
    QTest::newRow("letters in order") << u"pyapi"_s << u"payments-api"_s;
    QTest::newRow("any case") << u"DB-O"_s << u"db-orders"_s;
    QTest::newRow("words in any order") << u"api pay"_s << u"payments-api"_s;
    QTest::newRow("target") << u"10.0.0.3"_s << u"api-gateway"_s;
}

void TstPalette::theBestComesFirst()
{
    QFETCH(QString, query);
    QFETCH(QString, best);
    PaletteIndex index;
    index.take({}, m_world->monitor.endpoints());
    const auto found = index.find(query, {});
    QVERIFY(!found.empty());
    QCOMPARE(found.front().title, best);
    QVERIFY(index.find(u"zebra"_s, {}).empty());
}

void TstPalette::atMostFiftyOfTwentyThousand()
{
    FakeWorld world;
    world.setEndpoints(20'000);
    PaletteIndex index;
    index.take({}, world.monitor.endpoints());
    QBENCHMARK
    {
        QCOMPARE(index.find(u"e-1999"_s, {}).front().title, u"e-1999"_s);
    }
    QCOMPARE(index.find(u"e"_s, {}).size(), PaletteIndex::limit);
}

void TstPalette::aLookElsewhereClosesIt()
{
    press(Qt::Key_K, Qt::ControlModifier);
    find<QLineEdit>("filter")->setFocus(Qt::MouseFocusReason);
    QVERIFY(!find<QWidget>("commandPalette")->isVisible());
    QVERIFY(find<QLineEdit>("filter")->hasFocus());
}

void TstPalette::shortcutsCanBeSearched()
{
    press(Qt::Key_F1);
    auto *tree = find<QTreeWidget>("keysTree");
    QVERIFY(tree);
    const auto shownRows = [tree] {
        QStringList rows;
        for (QTreeWidgetItemIterator it(tree, QTreeWidgetItemIterator::NotHidden); *it; ++it) {
            if ((*it)->parent() && !(*it)->parent()->isHidden())
                rows.append((*it)->text(0) + u'=' + (*it)->text(1));
        }
        return rows;
    };
    const QStringList all = shownRows();
    for (const QAction *action : m_window->actions())
        QVERIFY2(
            all.contains(action->text().remove(u'&').remove(u'…') + u'=' + action->shortcut().toString()),
            qPrintable(action->text()));
    QVERIFY(all.contains(u"Copy rows=Ctrl+C"_s)); // of the socket table
    QVERIFY(all.contains(u"Move current column left=Alt+Shift+Left"_s));
    QTest::keyClicks(find<QLineEdit>("keysSearch"), u"ctrl+k"_s);
    QCOMPARE(shownRows(), QStringList{u"Find action or endpoint=Ctrl+K"_s});
}

void TstPalette::findsWhatIsInSubmenusAndTables()
{
    press(Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), u"columns latency"_s);
    const auto *table = find<QTableView>("endpointTable");
    QVERIFY(!table->isColumnHidden(int(EndpointColumn::Latency)));
    press(Qt::Key_Return);
    QVERIFY(table->isColumnHidden(int(EndpointColumn::Latency)));
    // Of a table: while it is in sight.
    const auto canExport = [this] {
        press(Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), u"export as csv"_s);
        const QListWidgetItem *item = find<QListWidget>("paletteList")->item(0);
        const bool can = item->text() == u"Export as CSV"_s && item->flags() & Qt::ItemIsEnabled;
        press(Qt::Key_Escape);
        return can;
    };
    QVERIFY(!canExport());
    find<QAction>("actionPage3")->trigger();
    QVERIFY(canExport());
}

void TstPalette::findsAnIncident()
{
    m_window.reset();
    m_world = std::make_unique<FakeWorld>();
    m_world->restoreIncident({"e-1", "e-2"}, std::chrono::system_clock::now() - std::chrono::hours(1));
    m_world->setEndpoints(5);
    m_window = std::make_unique<MainWindow>(m_world->services(),
                                            WindowParts{*m_theme, nullptr, [] { return false; }});
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    press(Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), u"fail together"_s);
    QVERIFY2(listed().front().contains(u"10.1.2.0/24"_s), qPrintable(listed().front()));
    press(Qt::Key_Return);
    QCOMPARE(find<QStackedWidget>("pages")->currentWidget()->objectName(), u"incidentsPage"_s);
    const auto *list = find<QListView>("caseList");
    QVERIFY(list->currentIndex().isValid());
    QVERIFY(list->currentIndex().data().toString().contains(u"10.1.2.0/24"_s));
}

QTEST_MAIN(TstPalette)
#include "tst_palette.moc"
