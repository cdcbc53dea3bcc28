// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakeworld.h"
#include "ui/incidents/acknowledgedialog.h"
#include "ui/incidents/alertcommands.h"
#include "ui/incidents/casemodel.h"
#include "ui/incidents/casewords.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/navigation.h"
#include "ui/theme/theme.h"
#include "ui/widgets/translations.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QDateTime>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QStackedWidget>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lightfoot;

namespace {

constexpr auto down = Outcome::Down;

CaseRow row(const char *key, const char *line = "")
{
    return {key, Status::Down, QLatin1String(key), QLatin1String(line), {}};
}

HealthFacts healthAt(std::chrono::seconds at, bool link)
{
    HealthFacts facts;
    facts.at = std::chrono::steady_clock::now() + at;
    facts.wall = std::chrono::system_clock::now() + at;
    facts.linkUp = link;
    return facts;
}

} // namespace

// The real window, by keyboard alone.
class TstIncidentsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void saysWhenNothingGoesOn();
    void tellsOfAnIncident();
    void worstFirst();
    void acknowledgesWithAComment();
    void dialogCanBeLeft();
    void takesBackAndMutes();
    void mutesSeveralOnTheEndpointsPage();
    void chosenMembersAlone();
    void badgeFollows();
    void enterOpensTheEndpoint();
    void clickOpensTheMember();
    void manyAreCounted();
    void foreignTextStaysPlain();
    void menusHaveTheActions();
    void spansEnd();
    void wordsForEachHold();
    void modelKeepsItsRows();

private:
    template <class T>
    T *find(const char *name)
    {
        return m_window->findChild<T *>(QLatin1String(name));
    }
    QAbstractItemView *list() { return find<QAbstractItemView>("caseList"); }
    QAbstractItemView *members() { return find<QAbstractItemView>("caseMembers"); }
    QString label(const char *name) { return find<QLabel>(name)->text(); }
    QString badge() { return find<NavigationButton>("navIncidents")->accessibleName(); }
    QString spoken(int row) { return list()->model()->index(row, 0).data(Qt::AccessibleTextRole).toString(); }
    AlertState alert(std::size_t endpoint) { return *m_world->monitor.alertState(m_world->handle(endpoint)); }
    // By the key that the menu names.
    void press(const char *action);
    void openPage();

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<FakeWorld> m_world;
    std::unique_ptr<MainWindow> m_window;
};

void TstIncidentsPage::initTestCase()
{
    installTranslations(*QCoreApplication::instance());
    qputenv("LOGNAME", "anna");
}

void TstIncidentsPage::init()
{
    QTest::failOnWarning(QRegularExpression(
        u"^(?!This plugin|QStandardPaths|QObject::connect: No such signal QPlatformNativeInterface)"_s));
    m_theme = std::make_unique<Theme>();
    m_world = std::make_unique<FakeWorld>();
    m_window = std::make_unique<MainWindow>(m_world->services(),
                                            WindowParts{*m_theme, nullptr, [] { return false; }});
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TstIncidentsPage::cleanup()
{
    m_window.reset();
    m_world.reset();
    m_theme.reset();
}

void TstIncidentsPage::press(const char *action)
{
    QAction *found = find<QAction>(action);
    QVERIFY2(found && found->isEnabled(), action);
    QTest::keySequence(m_window.get(), found->shortcut());
}

void TstIncidentsPage::openPage()
{
    for (const QAction *action : m_window->actions()) {
        if (action->text() == u"&Incidents"_s)
            QTest::keySequence(m_window.get(), action->shortcut());
    }
    QCOMPARE(find<QStackedWidget>("pages")->currentWidget()->objectName(), u"incidentsPage"_s);
    QVERIFY(m_window->focusWidget() && m_window->focusWidget()->isVisible());
}

void TstIncidentsPage::saysWhenNothingGoesOn()
{
    openPage();
    QCOMPARE(label("calmTitle"), u"Nothing to watch yet"_s);
    m_world->setEndpoints(2);
    QTRY_COMPARE(label("calmTitle"), u"Not known yet"_s);
    m_world->deliver(0, Outcome::Up);
    QTRY_COMPARE(label("calmTitle"), u"Nothing is going on."_s);
    QVERIFY(label("calmText").startsWith(u"1 endpoint up"_s));
    QCOMPARE(m_window->focusWidget(), find<QWidget>("incidentsCalm"));
    QVERIFY(m_window->focusWidget()->accessibleName().startsWith(u"Nothing is going on."_s));
    m_world->deliver(1, down, std::chrono::milliseconds(1), FailureKind::Refused);
    QTRY_COMPARE(m_window->focusWidget(), list());
    QCOMPARE(list()->model()->rowCount(), 1);
}

void TstIncidentsPage::tellsOfAnIncident()
{
    const WallTime since = std::chrono::system_clock::now() - std::chrono::minutes(6);
    m_world->restoreIncident({"e-0", "e-1", "e-2"}, since, "ops");
    m_world->setEndpoints(5);
    openPage();
    QTRY_COMPARE(list()->model()->rowCount(), 1);
    QCOMPARE(spoken(0), u"Down: 3 endpoints fail together: the network 10.1.2.0/24, 6 min. "
                        "3 of the 3 that share the network 10.1.2.0/24 and were probed meanwhile fail, 1 of "
                        "40 others."_s);
    QVERIFY(label("caseCause").contains(u"1 of 40 others"_s));
    QCOMPARE(label("caseTold"), u"Told in one message to: ops."_s);
    QCOMPARE(members()->model()->rowCount(), 3);
    QTRY_COMPARE(badge(), u"Incidents, 1 open"_s);
}

void TstIncidentsPage::worstFirst()
{
    m_world->restoreIncident({"e-0", "e-1", "e-2"}, std::chrono::system_clock::now());
    m_world->setEndpoints(6);
    m_world->deliver(3, down, std::chrono::milliseconds(1), FailureKind::Refused);
    m_world->deliver(4, down, std::chrono::milliseconds(1), FailureKind::Refused);
    m_world->deliver(5, Outcome::Unknown, std::chrono::milliseconds(1), FailureKind::LocalResource);
    m_world->monitor.acknowledge(m_world->handle(4),
                                 acknowledgement("bob", "", std::chrono::system_clock::now()));
    m_world->monitor.takeHealth(healthAt(std::chrono::seconds(0), true));
    for (const int second : {1, 2, 3})
        m_world->monitor.takeHealth(healthAt(std::chrono::seconds(second), false));
    m_world->monitor.drain();
    openPage();
    QTRY_COMPARE(list()->model()->rowCount(), 4);
    QVERIFY(spoken(0).startsWith(u"Unknown: We are blind"_s));
    QVERIFY(spoken(0).contains(u"The fault is on our side: "_s));
    QVERIFY(spoken(1).startsWith(u"Down: 3 endpoints fail together"_s));
    QVERIFY(spoken(2).startsWith(u"Down: e-3"_s));
    QVERIFY(spoken(3).startsWith(u"Down: e-4"_s));
    QVERIFY(spoken(3).contains(u"Acknowledged by bob until it is up."_s));
    QCOMPARE(label("caseCause").contains(u"our side"_s), true); // the worst is chosen
    QCOMPARE(members()->model()->rowCount(), 1);                // whose state cannot be told
    QTest::keyClick(list(), Qt::Key_Down);
    QCOMPARE(label("caseTold"), u"Nobody was told yet."_s);
    QTest::keyClick(list(), Qt::Key_Down);
    QTest::keyClick(list(), Qt::Key_Down);
    QCOMPARE(label("caseAttention"), u"Acknowledged by bob until it is up."_s);
}

void TstIncidentsPage::acknowledgesWithAComment()
{
    m_world->setEndpoints(3);
    m_world->deliver(1, down, std::chrono::milliseconds(1), FailureKind::Refused);
    openPage();
    QTRY_VERIFY(find<QAction>("actionAcknowledge")->isEnabled());
    QVERIFY(!find<QAction>("actionTakeBack")->isEnabled());
    press("actionAcknowledge");
    auto *dialog = find<AcknowledgeDialog>("acknowledgeDialog");
    QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
    QCOMPARE(dialog->findChild<QLabel *>(u"acknowledgeWhat"_s)->text(), u"e-1"_s);
    QTest::keyClicks(dialog->focusWidget(), u"the disk is on its way"_s);
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
    QCOMPARE(dialog->focusWidget()->objectName(), u"acknowledgeFor0"_s);
    auto *hour = dialog->findChild<QAbstractButton *>(u"acknowledgeFor1"_s);
    hour->setFocus(); // the arrow keys need an active window, which this platform does not promise
    QTest::keyClick(hour, Qt::Key_Space);
    QVERIFY(hour->isChecked());
    const WallTime before = std::chrono::system_clock::now();
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
    QVERIFY(alert(1).acknowledged);
    const Acknowledgement note = *alert(1).acknowledged;
    QCOMPARE(note.author, std::string("anna"));
    QCOMPARE(note.comment, std::string("the disk is on its way"));
    QVERIFY(note.until && *note.until >= before + std::chrono::hours(1));
    QVERIFY(*note.until <= std::chrono::system_clock::now() + std::chrono::hours(1));
    QVERIFY(spoken(0).contains(u"Acknowledged by anna until "_s)); // at once
    QVERIFY(spoken(0).contains(u": the disk is on its way"_s));
    QVERIFY(find<QAction>("actionTakeBack")->isEnabled());
}

void TstIncidentsPage::dialogCanBeLeft()
{
    m_world->setEndpoints(1);
    m_world->deliver(0, down, std::chrono::milliseconds(1), FailureKind::Refused);
    openPage();
    QTRY_VERIFY(find<QAction>("actionAcknowledge")->isEnabled());
    press("actionAcknowledge");
    auto *dialog = find<AcknowledgeDialog>("acknowledgeDialog");
    QVERIFY(dialog);
    QTest::keyClicks(dialog->focusWidget(), u"not meant"_s);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(!alert(0).acknowledged);
    QTRY_VERIFY(!find<AcknowledgeDialog>("acknowledgeDialog"));
}

void TstIncidentsPage::takesBackAndMutes()
{
    m_world->setEndpoints(1);
    m_world->deliver(0, down, std::chrono::milliseconds(1), FailureKind::Refused);
    m_world->monitor.acknowledge(m_world->handle(0),
                                 acknowledgement("bob", "", std::chrono::system_clock::now()));
    openPage();
    QTRY_VERIFY(find<QAction>("actionTakeBack")->isEnabled());
    press("actionTakeBack");
    QVERIFY(!alert(0).acknowledged);
    QVERIFY(!find<QAction>("actionTakeBack")->isEnabled());
    press("actionMute");
    QVERIFY(alert(0).muted && !alert(0).muted->until);
    QCOMPARE(alert(0).muted->author, std::string("anna"));
    QVERIFY(spoken(0).contains(u"Muted by anna until told otherwise."_s));
    press("actionUnmute");
    QVERIFY(!alert(0).muted);
    const WallTime before = std::chrono::system_clock::now();
    press("actionMuteDay");
    QVERIFY(alert(0).muted && *alert(0).muted->until >= before + std::chrono::hours(8));
}

void TstIncidentsPage::mutesSeveralOnTheEndpointsPage()
{
    m_world->setEndpoints(3);
    m_world->deliver(2, down, std::chrono::milliseconds(1), FailureKind::Refused);
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
    auto *table = find<QTableView>("endpointTable");
    QTRY_COMPARE(table->model()->rowCount(), 3);
    table->setFocus();
    QTest::keySequence(table, QKeySequence::SelectAll);
    QTRY_VERIFY(find<QAction>("actionMuteHour")->isEnabled());
    press("actionMuteHour");
    for (std::size_t endpoint = 0; endpoint < 3; ++endpoint)
        QVERIFY(alert(endpoint).muted && alert(endpoint).muted->until);
    press("actionUnmute");
    for (std::size_t endpoint = 0; endpoint < 3; ++endpoint)
        QVERIFY(!alert(endpoint).muted);
    press("actionAcknowledge"); // of the one that is down; the others are said to have nothing
    auto *dialog = find<AcknowledgeDialog>("acknowledgeDialog");
    QCOMPARE(dialog->findChild<QLabel *>(u"acknowledgeWhat"_s)->text(), u"3 endpoints"_s);
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
    QVERIFY(alert(2).acknowledged && !alert(2).acknowledged->until);
    QVERIFY(!alert(0).acknowledged);
    QCOMPARE(find<QWidget>("statusMessage")->accessibleName(),
             u"1 outage acknowledged; 2 endpoints not down: nothing to acknowledge"_s);
}

void TstIncidentsPage::chosenMembersAlone()
{
    m_world->restoreIncident({"e-0", "e-1", "e-2"}, std::chrono::system_clock::now());
    m_world->setEndpoints(4);
    openPage();
    QTRY_COMPARE(members()->model()->rowCount(), 3);
    press("actionMuteHour"); // all members
    for (std::size_t endpoint = 0; endpoint < 3; ++endpoint)
        QVERIFY(alert(endpoint).muted);
    QVERIFY(!alert(3).muted);
    QCOMPARE(label("caseAttention"), u"3 of them muted."_s);
    QTest::keyClick(list(), Qt::Key_Return);
    QCOMPARE(m_window->focusWidget(), members());
    QTest::keyClick(members(), Qt::Key_Down);
    press("actionUnmute");
    QVERIFY(alert(0).muted && !alert(1).muted && alert(2).muted);
    QCOMPARE(label("caseAttention"), u"2 of them muted."_s);
}

void TstIncidentsPage::badgeFollows()
{
    m_world->setEndpoints(3);
    QCOMPARE(badge(), u"Incidents"_s);
    m_world->deliver(0, down, std::chrono::milliseconds(1), FailureKind::Refused);
    m_world->deliver(2, down, std::chrono::milliseconds(1), FailureKind::Refused);
    QTRY_COMPARE(badge(), u"Incidents, 2 open"_s); // on another page
    QCOMPARE(find<NavigationButton>("navIncidents")->badge(), 2U);
    m_world->deliver(0, Outcome::Up);
    m_world->deliver(2, Outcome::Up);
    QTRY_COMPARE(badge(), u"Incidents"_s);
}

void TstIncidentsPage::enterOpensTheEndpoint()
{
    m_world->restoreIncident({"e-0", "e-1", "e-2"}, std::chrono::system_clock::now());
    m_world->setEndpoints(5);
    m_world->deliver(4, down, std::chrono::milliseconds(1), FailureKind::Refused);
    auto *table = find<QTableView>("endpointTable");
    const auto current = [&] { return table->currentIndex().siblingAtColumn(1).data().toString(); };
    QTRY_COMPARE(table->model()->rowCount(), 5);
    openPage();
    QTRY_COMPARE(list()->model()->rowCount(), 2);
    QTest::keyClick(list(), Qt::Key_End);
    QTest::keyClick(list(), Qt::Key_Return);
    QCOMPARE(find<QStackedWidget>("pages")->currentWidget()->objectName(), u"endpointsPage"_s);
    QCOMPARE(current(), u"e-4"_s);
    openPage();
    QTest::keyClick(list(), Qt::Key_Home);
    QTest::keyClick(list(), Qt::Key_Return); // to the members
    QTest::keyClick(members(), Qt::Key_Down);
    QTest::keyClick(members(), Qt::Key_Return);
    QCOMPARE(find<QStackedWidget>("pages")->currentWidget()->objectName(), u"endpointsPage"_s);
    QCOMPARE(current(), u"e-1"_s);
}

void TstIncidentsPage::clickOpensTheMember()
{
    m_world->setEndpoints(2);
    m_world->deliver(1, down, std::chrono::milliseconds(1), FailureKind::Refused);
    openPage();
    QTRY_COMPARE(members()->model()->rowCount(), 1);
    const QPoint middle = members()->visualRect(members()->model()->index(0, 0)).center();
    QTest::mouseClick(members()->viewport(), Qt::LeftButton, Qt::ControlModifier, middle); // chooses
    QCOMPARE(find<QStackedWidget>("pages")->currentWidget()->objectName(), u"incidentsPage"_s);
    QTest::mouseClick(members()->viewport(), Qt::LeftButton, Qt::NoModifier, middle);
    QCOMPARE(find<QStackedWidget>("pages")->currentWidget()->objectName(), u"endpointsPage"_s);
}

void TstIncidentsPage::manyAreCounted()
{
    m_world->setEndpoints(1200);
    ResultBatch batch;
    for (std::size_t i = 0; i < 1200; ++i) {
        ProbeResult result;
        result.endpoint = m_world->handle(i);
        result.outcome = down;
        result.failure = FailureKind::Config; // of its own: never folded
        result.at = std::chrono::system_clock::now();
        batch.push_back(std::move(result));
    }
    m_world->deliver(std::move(batch));
    openPage();
    QTRY_COMPARE(list()->model()->rowCount(), int(OpenCases::endpointLimit));
    QTRY_COMPARE(badge(), u"Incidents, 1200 open"_s);
}

void TstIncidentsPage::foreignTextStaysPlain()
{
    Endpoint endpoint = makeEndpoint("<b>bold</b>\n" + std::string(400, 'x'), "10.0.0.1:80");
    m_world->setEndpoints({endpoint});
    m_world->deliver(0, down, std::chrono::milliseconds(1), FailureKind::Refused);
    m_world->monitor.acknowledge(m_world->handle(0),
                                 acknowledgement("bob", "<i>hm</i>", std::chrono::system_clock::now()));
    openPage();
    QTRY_COMPARE(list()->model()->rowCount(), 1);
    QVERIFY(spoken(0).startsWith(u"Down: <b>bold</b>\\x0a"_s));
    QVERIFY(find<QLabel>("caseAttention")->textFormat() == Qt::PlainText);
    QVERIFY(label("caseAttention").contains(u"<i>hm</i>"_s));
    QVERIFY(!list()->model()->index(0, 0).data(Qt::ToolTipRole).toString().contains(u"<i>"_s));
    QVERIFY(m_window->width() < 1500);
}

void TstIncidentsPage::menusHaveTheActions()
{
    m_world->setEndpoints(1);
    m_world->deliver(0, down, std::chrono::milliseconds(1), FailureKind::Refused);
    openPage();
    QTRY_COMPARE(list()->model()->rowCount(), 1);
    Q_EMIT list()->customContextMenuRequested({5, 5});
    QWidget *menu = QApplication::activePopupWidget();
    QVERIFY(menu);
    QVERIFY(menu->actions().contains(find<QAction>("actionAcknowledge")));
    QVERIFY(menu->actions().contains(find<QAction>("actionUnmute")));
    QVERIFY(!menu->actions().contains(find<QAction>("actionPause")));
    menu->close();
}

void TstIncidentsPage::spansEnd()
{
    const WallTime now = std::chrono::system_clock::now();
    QVERIFY(!endOf(AttentionSpan::UntilUp, now));
    QVERIFY(endOf(AttentionSpan::OneHour, now) == now + std::chrono::hours(1));
    QVERIFY(endOf(AttentionSpan::FourHours, now) == now + std::chrono::hours(4));
    const QDateTime late(QDate(2026, 11, 30), QTime(23, 30));
    const auto end =
        endOf(AttentionSpan::Morning, WallTime(std::chrono::milliseconds(late.toMSecsSinceEpoch())));
    QCOMPARE(QDateTime::fromMSecsSinceEpoch(toMilliseconds(*end)),
             QDateTime(QDate(2026, 12, 1), QTime(8, 0)));
}

void TstIncidentsPage::wordsForEachHold()
{
    QSet<QString> different;
    for (std::size_t hold = 0; hold < holdCount; ++hold) {
        AlertState alert;
        alert.outage.held = static_cast<Hold>(hold);
        different.insert(toldText(alert));
        QVERIFY(!toldText(alert).isEmpty());
    }
    QCOMPARE(std::size_t(different.size()), holdCount - 1); // both that wait for a parent say the same
    AlertState alert;
    alert.outage.told = 2;
    alert.flap.flapping = true;
    QCOMPARE(toldText(alert), u"Told 2 times. It flaps."_s);
}

void TstIncidentsPage::modelKeepsItsRows()
{
    CaseModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows({row("a"), row("b"), row("c")});
    const QPersistentModelIndex kept = model.index(1, 0);
    const QPersistentModelIndex lost = model.index(0, 0);
    model.setRows({row("d"), row("c"), row("b", "more")});
    QCOMPARE(kept.row(), 2);
    QCOMPARE(kept.data().toString(), u"b"_s);
    QVERIFY(kept.data(Qt::AccessibleTextRole).toString().endsWith(u"more"_s));
    QVERIFY(!lost.isValid());
    model.setRows({row("a"), row("b"), row("e"), row("f")}); // into the places that became free
    QCOMPARE(kept.row(), 1);
    QCOMPARE(model.rowAt(0).key, std::string("a"));
    QCOMPARE(model.rowAt(3).key, std::string("f"));
    model.setRows({});
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!kept.isValid());
}

QTEST_MAIN(TstIncidentsPage)
#include "tst_incidentspage.moc"
