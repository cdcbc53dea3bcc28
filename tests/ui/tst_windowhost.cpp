// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakeworld.h"
#include "ui/endpoints/endpointmodel.h"
#include "ui/mainwindow/windowhost.h"
#include "ui/settings/preferences.h"
#include "ui/theme/theme.h"
#include "ui/widgets/translations.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QPointer>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTableView>
#include <QTest>
#include <QWindow>

using namespace Qt::StringLiterals;
using namespace lightfoot;

// Another language, places that come back, and the way back and forward in the real window.
class TstWindowHost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void anotherLanguageKeepsWhatWasThere();
    void aHiddenWindowStaysHidden();
    void placementComesBack();
    void placementIsSavedOnTheWay();
    void backAndForward();
    void chipsFitInOneRow();
    void undoSurvivesALanguage();
    void theEndOfTheSessionIsNotTheTray();

private:
    template <class T>
    T *find(const char *name)
    {
        return m_host->window().findChild<T *>(QLatin1String(name));
    }
    QString page() { return find<QStackedWidget>("pages")->currentWidget()->objectName(); }
    QString currentName()
    {
        const QModelIndex current = find<QTableView>("endpointTable")->currentIndex();
        return current.siblingAtColumn(int(EndpointColumn::Name)).data().toString();
    }
    void makeHost();
    void choose(const QString &name);

    bool m_tray = false;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<FakeWorld> m_world;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<WindowHost> m_host;
};

void TstWindowHost::init()
{
    QTest::failOnWarning(QRegularExpression(
        u"^(?!This plugin|QStandardPaths|QObject::connect: No such signal QPlatformNativeInterface)"_s));
    m_tray = false;
    m_theme = std::make_unique<Theme>();
    m_world = std::make_unique<FakeWorld>();
    m_world->setEndpoints(30);
    m_preferences = std::make_unique<Preferences>();
    makeHost();
    m_host->window().show();
    QVERIFY(QTest::qWaitForWindowActive(&m_host->window()));
    QTRY_COMPARE_WITH_TIMEOUT(find<QTableView>("endpointTable")->model()->rowCount(), 30, 10'000);
}

void TstWindowHost::cleanup()
{
    m_host.reset();
    m_preferences.reset();
    m_world.reset();
    m_theme.reset();
    installTranslations(*QCoreApplication::instance(), u"en"_s);
}

void TstWindowHost::makeHost()
{
    Services services = m_world->services();
    static const ProberKind kind{};
    static const ProberKind *const kinds[] = {&kind};
    services.edit.kinds = kinds;
    services.edit.change = [](const EndpointChange &, auto reply) { reply(EndpointChange{}); };
    m_host = std::make_unique<WindowHost>(
        services, WindowParts{*m_theme, nullptr, [this] { return m_tray; }, m_preferences.get()});
}

// Selects the endpoint of that name in the table.
void TstWindowHost::choose(const QString &name)
{
    auto *table = find<QTableView>("endpointTable");
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        const QModelIndex index = table->model()->index(row, int(EndpointColumn::Name));
        if (index.data().toString() == name)
            table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect |
                                                                QItemSelectionModel::Rows);
    }
    QCOMPARE(currentName(), name);
}

void TstWindowHost::anotherLanguageKeepsWhatWasThere()
{
    find<QAbstractButton>("navEndpoints")->click();
    find<QLineEdit>("filter")->setText(u"e-1"_s);
    QTRY_COMPARE_WITH_TIMEOUT(find<QTableView>("endpointTable")->model()->rowCount(), 11, 10'000);
    choose(u"e-17"_s);
    const QRect place = m_host->window().geometry();
    const QPointer<MainWindow> before = &m_host->window();
    m_preferences->setLanguage(u"de"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!before, 10'000);
    QCOMPARE(find<QAbstractButton>("navEndpoints")->text(), u"Endpunkte"_s);
    QCOMPARE(QLocale().language(), QLocale::German);
    QVERIFY(m_host->window().isVisible());
    QCOMPARE(m_host->window().geometry(), place);
    QCOMPARE(page(), u"endpointsPage"_s);
    QCOMPARE(find<QLineEdit>("filter")->text(), u"e-1"_s);
    QCOMPARE(find<QTableView>("endpointTable")->model()->rowCount(), 11);
    QCOMPARE(currentName(), u"e-17"_s);
    QSignalSpy quit(m_host.get(), &WindowHost::quitRequested);
    QTest::qWait(1300); // it lives: the choice stands after its own first look
    QCOMPARE(currentName(), u"e-17"_s);
    find<QAction>("actionQuit")->trigger();
    QCOMPARE(quit.size(), 1);
}

void TstWindowHost::aHiddenWindowStaysHidden()
{
    m_tray = true;
    m_host->window().close();
    QVERIFY(!m_host->window().isVisible());
    const QPointer<MainWindow> before = &m_host->window();
    m_preferences->setLanguage(u"zh_CN"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!before, 10'000);
    QVERIFY(!m_host->window().isVisible());
    m_host->window().raiseWindow();
    QVERIFY(m_host->window().isVisible());
}

void TstWindowHost::placementComesBack()
{
    auto *table = find<QTableView>("endpointTable");
    table->setColumnWidth(int(EndpointColumn::Name), 171);
    table->horizontalHeader()->moveSection(1, 3);
    table->sortByColumn(int(EndpointColumn::Latency), Qt::DescendingOrder);
    find<QAction>("socketColumn11")->setChecked(true);
    find<QAbstractButton>("navSockets")->click();
    m_host.reset(); // the end of the program
    makeHost();
    m_host->window().show();
    table = find<QTableView>("endpointTable");
    QCOMPARE(page(), u"socketsPage"_s);
    QCOMPARE(table->columnWidth(int(EndpointColumn::Name)), 171);
    QCOMPARE(table->horizontalHeader()->logicalIndex(3), 1);
    QCOMPARE(table->horizontalHeader()->sortIndicatorSection(), int(EndpointColumn::Latency));
    QVERIFY(!find<QTableView>("socketTable")->isColumnHidden(11));
    QVERIFY(find<QAction>("socketColumn11")->isChecked());
}

// Not at the end alone, which may never come.
void TstWindowHost::placementIsSavedOnTheWay()
{
    find<QTableView>("endpointTable")->setColumnWidth(int(EndpointColumn::Name), 173);
    QTRY_VERIFY_WITH_TIMEOUT(m_preferences->placement(u"endpointTable"_s).contains(u":173"_s), 20'000);
}

void TstWindowHost::backAndForward()
{
    MainWindow &window = m_host->window();
    QVERIFY(!find<QAction>("actionBack")->isEnabled());
    find<QAbstractButton>("navEndpoints")->click();
    choose(u"e-3"_s);
    find<QAbstractButton>("navSockets")->click();
    find<QAbstractButton>("navTimeWait")->click();
    QVERIFY(find<QAbstractButton>("buttonBack")->toolTip().contains(u"Back to Sockets"_s));
    QTest::keyClick(&window, Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(page(), u"socketsPage"_s);
    QTest::mouseClick(window.windowHandle(), Qt::BackButton, {}, QPoint(400, 400));
    QCOMPARE(page(), u"endpointsPage"_s);
    QTest::keyClick(&window, Qt::Key_Right, Qt::AltModifier);
    QTest::mouseClick(window.windowHandle(), Qt::ForwardButton, {}, QPoint(400, 400));
    QCOMPARE(page(), u"timeWaitPage"_s);
    QVERIFY(!find<QAction>("actionForward")->isEnabled());
    // Between endpoints: where one stayed.
    find<QAbstractButton>("navEndpoints")->click();
    choose(u"e-5"_s);
    QTRY_VERIFY_WITH_TIMEOUT(find<QAbstractButton>("buttonBack")->toolTip().contains(u"Back to e-3"_s),
                             10'000);
    find<QAbstractButton>("buttonBack")->click();
    QCOMPARE(currentName(), u"e-3"_s);
    find<QAbstractButton>("buttonForward")->click();
    QCOMPARE(currentName(), u"e-5"_s);
}

// The words of some languages are long.
void TstWindowHost::chipsFitInOneRow()
{
    m_preferences->setLanguage(u"de"_s);
    QTRY_COMPARE_WITH_TIMEOUT(find<QAbstractButton>("navEndpoints")->text(), u"Endpunkte"_s, 10'000);
    m_host->window().resize(1280, 800);
    m_world->furnish();
    QTRY_VERIFY_WITH_TIMEOUT(!find<QAbstractButton>("chip-up")->text().startsWith(u"0"_s), 10'000);
    for (const char *name : {"chip-down", "chip-degraded", "chip-unknown", "chip-paused"}) {
        auto *chip = find<QAbstractButton>(name);
        QTRY_COMPARE_WITH_TIMEOUT(chip->y(), find<QAbstractButton>("chip-up")->y(), 10'000);
        QVERIFY(chip->accessibleName().contains(u' ')); // number and word, shown or not
    }
}

void TstWindowHost::undoSurvivesALanguage()
{
    find<QAbstractButton>("navEndpoints")->click();
    choose(u"e-3"_s);
    find<QAction>("actionRemove")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(find<QAction>("actionUndo")->isEnabled(), 10'000);
    const QPointer<MainWindow> before = &m_host->window();
    m_preferences->setLanguage(u"de"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!before, 10'000);
    QVERIFY(find<QAction>("actionUndo")->isEnabled());
    find<QAction>("actionUndo")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(find<QAction>("actionRedo")->isEnabled(), 10'000);
}

// Last: after it the application counts as ended.
void TstWindowHost::theEndOfTheSessionIsNotTheTray()
{
    m_tray = true;
    QSignalSpy quit(m_host.get(), &WindowHost::quitRequested);
    QEvent ending(QEvent::Quit);
    QCoreApplication::sendEvent(qApp, &ending);
    QCOMPARE(quit.size(), 1);
    QVERIFY(!m_host->window().isVisible());
}

QTEST_MAIN(TstWindowHost)
#include "tst_windowhost.moc"
