// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/proberkinds.h"
#include "tests/ui/fakeworld.h"
#include "ui/endpoints/endpointmodel.h"
#include "ui/endpoints/filterbar.h"
#include "ui/endpoints/labeldialog.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/topbar.h"
#include "ui/settings/preferences.h"
#include "ui/theme/theme.h"
#include "ui/widgets/translations.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lightfoot;

// The real window, by keyboard.
class TstEndpointsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslations(*QCoreApplication::instance()); }
    void init();
    void cleanup();
    void groupsByKeyboard();
    void groupsAreRemembered();
    void savesAndDeletesFilters();
    void moreFiltersThanFit();
    void filterIsToldOnce();
    void typingBeginsAFilter();
    void columnsHideAndMove();
    void labelsCanBeUndone();
    void labelDialogSaysWhy();
    void resumesWhatIsPaused();
    void keepsSelectionAndPlace();
    void nearestComesNext();
    void groupStaysCurrent();
    void manyPiecesKeepTheirOrder();
    void showsAvailability();

private:
    template <class T>
    T *find(const QString &name)
    {
        return m_window->findChild<T *>(name);
    }
    EndpointModel &model() { return *qobject_cast<EndpointModel *>(table()->model()); }
    QTableView *table() { return find<QTableView>(u"endpointTable"_s); }
    void key(Qt::Key one, Qt::KeyboardModifiers with = {}) { QTest::keyClick(table(), one, with); }
    QStringList shown();
    QString current() { return rowText(table()->currentIndex().row()); }
    QString rowText(int row);
    // As somebody who walks to it through the menu.
    void choose(const QString &menu, const QString &action);
    void openWindow();

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<FakeWorld> m_world;
    std::vector<Endpoint> m_set;
    std::unique_ptr<MainWindow> m_window;
};

void TstEndpointsPage::init()
{
    QTest::failOnWarning(QRegularExpression(
        u"^(?!This plugin|QStandardPaths|QObject::connect: No such signal QPlatformNativeInterface)"_s));
    m_theme = std::make_unique<Theme>();
    m_preferences = std::make_unique<Preferences>();
    m_world = std::make_unique<FakeWorld>();
    m_set = {makeEndpoint("ant", "10.0.0.1:80", "shop"), makeEndpoint("bee", "10.0.0.2:80", "data"),
             makeEndpoint("cat", "10.0.0.3:80", "shop"), makeEndpoint("dog", "10.0.0.4:80", "data")};
    m_set[0].labels = {{"env", "prod"}};
    m_world->setEndpoints(m_set);
    openWindow();
}

void TstEndpointsPage::openWindow()
{
    Services services = m_world->services();
    services.edit.kinds = proberKinds();
    services.edit.change = [this](const EndpointChange &change, const auto &reply) {
        const Result<EndpointChange> inverse = applyChange(m_set, change);
        m_world->setEndpoints(m_set);
        reply(inverse);
    };
    m_window = std::make_unique<MainWindow>(
        services, WindowParts{*m_theme, nullptr, [] { return false; }, m_preferences.get()});
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
    table()->sortByColumn(int(EndpointColumn::Name), Qt::AscendingOrder);
    table()->setFocus();
}

void TstEndpointsPage::cleanup()
{
    m_window.reset();
    m_world.reset();
    m_preferences.reset();
    m_theme.reset();
}

QString TstEndpointsPage::rowText(int row)
{
    return model().isGroup(row) ? u"# "_s + groupTitle(model().groupAt(row), model().grouping())
                                : model().rowAt(row).name;
}

QStringList TstEndpointsPage::shown()
{
    QStringList all;
    for (int row = 0; row < model().rowCount(); ++row)
        all.append(rowText(row));
    return all;
}

void TstEndpointsPage::choose(const QString &menu, const QString &action)
{
    auto *found = find<QMenu>(menu);
    QVERIFY(found);
    found->popup({});
    QTRY_VERIFY(found->isVisible());
    auto *wanted = found->findChild<QAction *>(action);
    QVERIFY(wanted);
    for (int i = 0; i < 40 && found->activeAction() != wanted; ++i)
        QTest::keyClick(found, Qt::Key_Down);
    QCOMPARE(found->activeAction(), wanted);
    QTest::keyClick(found, Qt::Key_Return);
    QTRY_VERIFY(!found->isVisible());
}

void TstEndpointsPage::groupsByKeyboard()
{
    choose(u"groupingMenu"_s, u"groupBy-group"_s);
    QCOMPARE(shown(), QStringList({u"# data"_s, u"bee"_s, u"dog"_s, u"# shop"_s, u"ant"_s, u"cat"_s}));
    table()->setCurrentIndex(model().index(1, 0));
    key(Qt::Key_Left); // to its group
    QCOMPARE(current(), u"# data"_s);
    QVERIFY(table()->selectionModel()->selectedRows().isEmpty());
    QVERIFY(!find<QAction>(u"actionPause"_s)->isEnabled());
    key(Qt::Key_Left);
    QCOMPARE(shown(), QStringList({u"# data"_s, u"# shop"_s, u"ant"_s, u"cat"_s}));
    QCOMPARE(current(), u"# data"_s);
    key(Qt::Key_Down);
    QCOMPARE(current(), u"# shop"_s);
    key(Qt::Key_Return);
    QCOMPARE(shown(), QStringList({u"# data"_s, u"# shop"_s}));
    key(Qt::Key_Right);
    QCOMPARE(shown(), QStringList({u"# data"_s, u"# shop"_s, u"ant"_s, u"cat"_s}));
    key(Qt::Key_Down);
    QCOMPARE(current(), u"ant"_s);
    QCOMPARE(table()->selectionModel()->selectedRows().size(), 1);
    // A click on a group's row unfolds it too.
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {},
                      table()->visualRect(model().index(0, 1)).center());
    QCOMPARE(shown().size(), 6);
    // All of them: endpoints, not groups.
    key(Qt::Key_A, Qt::ControlModifier);
    QTRY_VERIFY(find<QAction>(u"actionPause"_s)->isEnabled());
    find<QAction>(u"actionPause"_s)->trigger();
    QCOMPARE(m_world->calls.last(), u"pause 4"_s);
}

void TstEndpointsPage::groupsAreRemembered()
{
    choose(u"groupingMenu"_s, u"groupBy-label:env"_s);
    QCOMPARE(shown().first(), u"# prod"_s);
    m_window.reset();
    openWindow();
    QCOMPARE(shown(), QStringList({u"# prod"_s, u"ant"_s, u"# Without env"_s, u"bee"_s, u"cat"_s, u"dog"_s}));
}

void TstEndpointsPage::savesAndDeletesFilters()
{
    auto *field = find<QLineEdit>(u"filter"_s);
    field->setText(u"group:shop"_s);
    choose(u"groupingMenu"_s, u"groupBy-label:env"_s);
    const QStringList wanted{u"# prod"_s, u"ant"_s, u"# Without env"_s, u"cat"_s};
    QCOMPARE(shown(), wanted);
    QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    auto *name = find<QLineEdit>(u"saveFilterName"_s);
    QVERIFY(name);
    QTRY_VERIFY(name->isVisible());
    name->clear();
    QVERIFY(!find<QPushButton>(u"saveFilterSave"_s)->isEnabled());
    QTest::keyClicks(name, u"Shop & all"_s);
    QTest::keyClick(name, Qt::Key_Return);
    auto *button = find<QPushButton>(u"savedFilter2"_s);
    QVERIFY(button);
    QVERIFY(button->isChecked());
    QVERIFY(!find<QPushButton>(u"saveFilter"_s)->isEnabled()); // there is nothing new to save
    find<QPushButton>(u"savedFilter0"_s)->click();             // All
    QCOMPARE(shown(), QStringList({u"ant"_s, u"bee"_s, u"cat"_s, u"dog"_s}));
    QCOMPARE(field->text(), QString());
    // Another window has it, in its menu too.
    m_window.reset();
    openWindow();
    choose(u"filterMenu"_s, u"useFilter-Shop & all"_s);
    QCOMPARE(shown(), wanted);
    QCOMPARE(find<QLineEdit>(u"filter"_s)->text(), u"group:shop"_s);
    find<QPushButton>(u"savedFilter2"_s)->findChild<QAction *>(u"deleteFilter"_s)->trigger();
    QVERIFY(!find<QPushButton>(u"savedFilter2"_s));
    m_window.reset();
    openWindow();
    QVERIFY(!find<QPushButton>(u"savedFilter2"_s));
}

void TstEndpointsPage::moreFiltersThanFit()
{
    auto *bar = find<FilterBar>(u"filterBar"_s);
    for (std::size_t i = 0; i < mostSavedFilters; ++i)
        bar->saveAs(u"f"_s + QString::number(i));
    bar->askName();
    auto *name = find<QLineEdit>(u"saveFilterName"_s);
    name->setText(u"one more"_s);
    QVERIFY(!find<QPushButton>(u"saveFilterSave"_s)->isEnabled());
    QVERIFY(find<QLabel>(u"saveFilterWords"_s)->isVisible());
    name->setText(u" f7 "_s); // in its place
    QVERIFY(find<QPushButton>(u"saveFilterSave"_s)->isEnabled());
    QVERIFY(!find<QLabel>(u"saveFilterWords"_s)->isVisible());
    bar->saveAs(u"one more"_s);
    QCOMPARE(bar->saved().size(), mostSavedFilters);
    for (std::size_t i = 0; i < mostSavedFilters; ++i)
        bar->remove(u"f"_s + QString::number(i));
}

void TstEndpointsPage::filterIsToldOnce()
{
    auto *bar = find<TopBar>(u"topBar"_s);
    const QSignalSpy told(bar, &TopBar::filterChanged);
    bar->setFilter(u"cat"_s, EndpointModel::bit(Status::Down) | EndpointModel::bit(Status::Pending));
    QCOMPARE(told.size(), 1);
    QCOMPARE(shown(), QStringList{u"cat"_s});
    bar->setFilter(u"cat"_s, bar->statuses());
    QCOMPARE(told.size(), 1);
    bar->showOnly({Status::Up, Status::Down});
    QCOMPARE(told.size(), 2);
    bar->clearFilter();
    QCOMPARE(told.size(), 3);
    QCOMPARE(shown().size(), 4);
}

void TstEndpointsPage::typingBeginsAFilter()
{
    QTest::keyClicks(table(), u"d"_s);
    auto *field = find<QLineEdit>(u"filter"_s);
    QVERIFY(field->hasFocus());
    QTest::keyClicks(field, u"og"_s);
    QCOMPARE(field->text(), u"dog"_s);
    QCOMPARE(shown(), QStringList{u"dog"_s});
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(table()->hasFocus());
    QCOMPARE(shown().size(), 4);
    key(Qt::Key_Space); // chooses, as in any table
    QVERIFY(table()->hasFocus());
}

void TstEndpointsPage::columnsHideAndMove()
{
    QHeaderView *header = table()->horizontalHeader();
    QVERIFY(header->sectionSize(int(EndpointColumn::Target)) >=
            15 * table()->fontMetrics().horizontalAdvance(u'n'));
    const int kind = int(EndpointColumn::Kind);
    const bool hidden = header->isSectionHidden(kind);
    choose(u"columnMenu"_s, u"endpointColumn"_s + QString::number(kind));
    QCOMPARE(header->isSectionHidden(kind), !hidden);
    choose(u"columnMenu"_s, u"endpointColumn"_s + QString::number(kind));
    QCOMPARE(header->isSectionHidden(kind), hidden);
    const int name = int(EndpointColumn::Name);
    table()->setCurrentIndex(model().index(0, name));
    key(Qt::Key_Left, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(header->visualIndex(name), 0);
    key(Qt::Key_Left, Qt::AltModifier | Qt::ShiftModifier); // no farther
    QCOMPARE(header->visualIndex(name), 0);
    key(Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(header->visualIndex(name), 1);
}

void TstEndpointsPage::labelsCanBeUndone()
{
    const int labels = int(EndpointColumn::Labels);
    const auto label = [&](int row) { return model().index(row, labels).data().toString(); };
    key(Qt::Key_A, Qt::ControlModifier);
    QTRY_VERIFY(find<QAction>(u"actionLabels"_s)->isEnabled());
    QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
    auto *dialog = find<QWidget>(u"labelDialog"_s);
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->isVisible());
    QTest::keyClicks(find<QComboBox>(u"labelKey"_s), u"env"_s);
    QTest::keyClicks(find<QLineEdit>(u"labelValue"_s), u"lab"_s);
    QTest::keyClick(find<QLineEdit>(u"labelValue"_s), Qt::Key_Return);
    QTRY_COMPARE(label(3), u"env=lab"_s);
    QCOMPARE(label(0), u"env=lab"_s);
    QCOMPARE(table()->selectionModel()->selectedRows().size(), 4); // the same endpoints, still chosen
    QTRY_VERIFY(
        find<QAction>(u"actionUndo"_s)->text().startsWith(u"&Undo: Label env=lab set at 4 endpoint"_s));
    m_window->activateWindow(); // there is no window manager to do it
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(label(0), u"env=prod"_s);
    QCOMPARE(label(3), QString());
}

void TstEndpointsPage::labelDialogSaysWhy()
{
    key(Qt::Key_A, Qt::ControlModifier);
    QTRY_VERIFY(find<QAction>(u"actionLabels"_s)->isEnabled());
    find<QAction>(u"actionLabels"_s)->trigger();
    auto *name = find<QComboBox>(u"labelKey"_s);
    const auto says = [this] { return find<QLabel>(u"labelPresent"_s)->text(); };
    QTest::keyClicks(name, u"a b"_s);
    QVERIFY2(says().contains(u"one word"_s), qPrintable(says()));
    QVERIFY(!find<QPushButton>(u"labelSet"_s)->isEnabled());
    name->setEditText(u"env"_s);
    QVERIFY2(says().startsWith(u"1 of them ha"_s), qPrintable(says()));
    QVERIFY(!find<QPushButton>(u"labelSet"_s)->isEnabled()); // no value
    QVERIFY(find<QPushButton>(u"labelRemove"_s)->isEnabled());
    QTest::mouseClick(find<QPushButton>(u"labelRemove"_s), Qt::LeftButton);
    QTRY_COMPARE(model().index(0, int(EndpointColumn::Labels)).data().toString(), QString());
}

void TstEndpointsPage::resumesWhatIsPaused()
{
    m_world->monitor.setPaused({m_world->handle(1)}, true);
    QTRY_VERIFY(model().rowAt(1).view.status == Status::Paused);
    table()->setCurrentIndex(model().index(0, 0));
    QTRY_VERIFY(!find<QAction>(u"actionResume"_s)->isEnabled());
    key(Qt::Key_Down, Qt::ShiftModifier);
    QTRY_VERIFY(find<QAction>(u"actionResume"_s)->isEnabled());
    find<QAction>(u"actionResume"_s)->trigger();
    QCOMPARE(m_world->calls.last(), u"resume 2"_s);
}

void TstEndpointsPage::keepsSelectionAndPlace()
{
    m_world->setEndpoints(500);
    QTRY_COMPARE(model().rowCount(), 500);
    table()->setCurrentIndex(model().index(200, 0));
    key(Qt::Key_Down, Qt::ShiftModifier);
    key(Qt::Key_Down, Qt::ShiftModifier);
    table()->verticalScrollBar()->setValue(table()->verticalScrollBar()->value() + 7);
    const QString top = rowText(table()->rowAt(0));
    const int offset = table()->rowViewportPosition(table()->rowAt(0));
    std::vector<Endpoint> more;
    for (int i = 0; i < 500; ++i)
        more.push_back(makeEndpoint("e-" + std::to_string(i), "h"));
    for (int i = 0; i < 30; ++i)
        more.push_back(makeEndpoint("a-" + std::to_string(i), "h")); // before all the others
    m_world->setEndpoints(more);
    QTRY_COMPARE(model().rowCount(), 530);
    QCOMPARE(rowText(table()->rowAt(0)), top);
    QCOMPARE(table()->rowViewportPosition(table()->rowAt(0)), offset);
    QCOMPARE(current(), u"e-202"_s);
    QCOMPARE(table()->selectionModel()->selectedRows().size(), 3);
}

void TstEndpointsPage::nearestComesNext()
{
    m_world->setEndpoints(500);
    QTRY_COMPARE(model().rowCount(), 500);
    table()->setCurrentIndex(model().index(200, 0));
    table()->verticalScrollBar()->setValue(table()->verticalScrollBar()->value() + 40);
    const QString top = rowText(table()->rowAt(0));
    std::vector<Endpoint> rest;
    for (int i = 0; i < 500; ++i) {
        if (i != 5 && i != 200)
            rest.push_back(makeEndpoint("e-" + std::to_string(i), "h"));
    }
    m_world->setEndpoints(rest);
    QTRY_COMPARE(model().rowCount(), 498);
    QCOMPARE(current(), u"e-201"_s);
    QCOMPARE(table()->selectionModel()->selectedRows().size(), 1);
    QCOMPARE(rowText(table()->rowAt(0)), top);
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier); // which refreshes it
    QCOMPARE(current(), u"e-201"_s);
    rest.erase(rest.begin() + 199, rest.end()); // all from it on
    m_world->setEndpoints(rest);
    QTRY_COMPARE(model().rowCount(), 199);
    QCOMPARE(current(), u"e-199"_s);
}

void TstEndpointsPage::groupStaysCurrent()
{
    choose(u"groupingMenu"_s, u"groupBy-group"_s);
    table()->setCurrentIndex(model().index(3, 0));
    QCOMPARE(current(), u"# shop"_s);
    m_set.push_back(makeEndpoint("cow", "10.0.0.5:80", "data"));
    m_world->setEndpoints(m_set);
    QTRY_COMPARE(shown().size(), 7);
    QCOMPARE(current(), u"# shop"_s);
    QVERIFY(table()->selectionModel()->selectedRows().isEmpty());
    table()->setCurrentIndex(model().index(0, 0));
    QCOMPARE(current(), u"# data"_s);
    find<QLineEdit>(u"filter"_s)->setText(u"group:shop"_s); // it goes: on to what comes into its place
    QCOMPARE(shown(), QStringList({u"# shop"_s, u"ant"_s, u"cat"_s}));
    QCOMPARE(current(), u"# shop"_s);
}

// Hundreds of pieces cost too much to be carried about.
void TstEndpointsPage::manyPiecesKeepTheirOrder()
{
    m_world->setEndpoints(1000);
    QTRY_COMPARE(model().rowCount(), 1000);
    table()->sortByColumn(int(EndpointColumn::Status), Qt::AscendingOrder);
    QItemSelection pieces;
    for (int row = 1; row < 1000; row += 2)
        pieces.append(QItemSelectionRange(model().index(row, 0), model().index(row, 0)));
    table()->selectionModel()->select(pieces,
                                      QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_world->deliver(500, Outcome::Down, std::chrono::milliseconds(1), FailureKind::Config);
    const QString first = rowText(0);
    const auto isDown = [this] {
        return model().rowAt(model().rowOfHandle(m_world->handle(500))).view.status == Status::Down;
    };
    QTRY_VERIFY(isDown());
    const auto refresh = [this] { // as each second
        QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
    };
    refresh();
    QCOMPARE(rowText(0), first);
    table()->clearSelection();
    refresh();
    QCOMPARE(rowText(0), u"e-500"_s);
}

void TstEndpointsPage::showsAvailability()
{
    m_window.reset();
    m_world->availability.endpoints = {{m_world->handle(0), 99, 1, 4}};
    openWindow();
    const auto text = [&](int row) {
        return model().index(row, int(EndpointColumn::Availability)).data().toString();
    };
    QTRY_COMPARE(text(0), u"99.00 %"_s);
    QCOMPARE(text(1), u"—"_s);
    QVERIFY(m_world->calls.contains(u"availability 24 h"_s));
    const auto tip = [&] {
        return model()
            .headerData(int(EndpointColumn::Availability), Qt::Horizontal, Qt::ToolTipRole)
            .toString();
    };
    QVERIFY(!tip().contains(u"the disk"_s));
    model().setAvailability({{}, message("the disk is slow")});
    QVERIFY2(tip().contains(u"the disk is slow"_s), qPrintable(tip()));
}

QTEST_MAIN(TstEndpointsPage)
#include "tst_endpointspage.moc"
