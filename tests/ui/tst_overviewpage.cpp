// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakeworld.h"
#include "ui/endpoints/endpointmodel.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/overview/availabilitycard.h"
#include "ui/overview/factrow.h"
#include "ui/overview/heatgrid.h"
#include "ui/overview/heatlayout.h"
#include "ui/overview/hourchart.h"
#include "ui/overview/overviewgroup.h"
#include "ui/theme/theme.h"
#include "ui/widgets/translations.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPaintEvent>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTableView>
#include <QTest>
#include <QToolTip>

using namespace Qt::StringLiterals;
using namespace lightfoot;

namespace {

constexpr auto down = Outcome::Down;
constexpr auto refused = FailureKind::Refused;
constexpr auto ms = std::chrono::milliseconds(1);

Endpoint inGroup(const char *name, const char *group)
{
    return makeEndpoint(name, "10.1.2.3:80", group);
}

// What of a widget is painted.
class PaintLog final : public QObject
{
public:
    explicit PaintLog(QWidget *widget) { widget->installEventFilter(this); }
    QRegion painted;

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            painted += static_cast<QPaintEvent *>(event)->region();
        return false;
    }
};

} // namespace

// The real window, by keyboard unless it says otherwise.
class TstOverviewPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void startsHere();
    void offersTheWaysIn();
    void groupsByGroupOrLabel();
    void cellsFillTheLayout();
    void arrowsMoveThroughTheCells();
    void enterOpensTheEndpoint();
    void clickOpensAndHoverTells();
    void cellsFollowResults();
    void dirtyCellsAlonePaint();
    void hiddenPageDoesNotPaint();
    void manyCellsScroll();
    void nothingNeedsYou();
    void needsWorstFirst();
    void needIsAcknowledged();
    void attendedNeedsNobody();
    void manyAttendedHideNobody();
    void attendedIncidentNeedsNobody();
    void focusStaysOnItsNeed();
    void incidentFolds();
    void blindnessFolds();
    void restLeadsToTheFilteredTable();
    void tellsOfThisMachine();
    void machineLeadsToTimeWait();
    void sourceThatFailed();
    void lastHourByMinute();
    void availabilityByGroup();
    void percentIsRoundedDown();
    void foreignTextStaysPlain();
    void listGoesAway();

private:
    template <class T>
    T *find(const char *name)
    {
        return m_window->findChild<T *>(QLatin1String(name));
    }
    HeatGrid *grid() { return find<HeatGrid>("heatGrid"); }
    // The ways in are on more than one page.
    QPushButton *way(const char *name)
    {
        return find<QStackedWidget>("pages")->currentWidget()->findChild<QPushButton *>(QLatin1String(name));
    }
    QString page() { return find<QStackedWidget>("pages")->currentWidget()->objectName(); }
    QString fact(const char *name) { return find<FactRow>(name)->value(); }
    QStringList needs();
    QAbstractButton *need(int row) { return visibleNeeds().at(row); }
    QList<QAbstractButton *> visibleNeeds();
    QString chosenEndpoint();
    void deliver(std::size_t endpoint, Outcome outcome, FailureKind failure = FailureKind::None)
    {
        m_world->deliver(endpoint, outcome, ms, failure);
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<FakeWorld> m_world;
    std::unique_ptr<MainWindow> m_window;
};

void TstOverviewPage::initTestCase()
{
    installTranslations(*QCoreApplication::instance());
    qputenv("LOGNAME", "anna");
}

void TstOverviewPage::init()
{
    QTest::failOnWarning(QRegularExpression(
        u"^(?!This plugin|QStandardPaths|QObject::connect: No such signal QPlatformNativeInterface)"_s));
    m_theme = std::make_unique<Theme>();
    m_world = std::make_unique<FakeWorld>();
    m_window = std::make_unique<MainWindow>(m_world->services(),
                                            WindowParts{*m_theme, nullptr, [] { return false; }});
    m_window->resize(1360, 840);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TstOverviewPage::cleanup()
{
    m_window.reset();
    m_world.reset();
    m_theme.reset();
}

QList<QAbstractButton *> TstOverviewPage::visibleNeeds()
{
    QList<QAbstractButton *> rows = m_window->findChildren<QAbstractButton *>(u"needRow"_s);
    rows.removeIf([](const QAbstractButton *row) { return !row->isVisible(); });
    return rows;
}

QStringList TstOverviewPage::needs()
{
    QStringList names;
    for (const QAbstractButton *row : visibleNeeds())
        names.append(row->accessibleName().section(u'.', 0, 0));
    return names;
}

QString TstOverviewPage::chosenEndpoint()
{
    return find<QTableView>("endpointTable")
        ->currentIndex()
        .siblingAtColumn(int(EndpointColumn::Name))
        .data()
        .toString();
}

void TstOverviewPage::startsHere()
{
    QCOMPARE(page(), u"overviewPage"_s);
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(page(), u"endpointsPage"_s);
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(page(), u"overviewPage"_s);
}

void TstOverviewPage::offersTheWaysIn()
{
    auto *demo = way("emptyDemo");
    QVERIFY(demo->isVisible());
    QVERIFY(way("emptyImport")->hasFocus());
    QTest::keyClick(demo, Qt::Key_Space);
    QVERIFY(m_world->calls.contains(u"demo"_s));
    m_world->setEndpoints(3);
    QTRY_VERIFY(grid()->isVisible());
    QVERIFY(grid()->hasFocus()); // from the button that went away
}

void TstOverviewPage::groupsByGroupOrLabel()
{
    Endpoint labelled = inGroup("x", "");
    labelled.labels.push_back({"team", "blue"});
    m_world->setEndpoints({labelled, inGroup("y", "")});
    std::vector<OverviewGroup> groups = groupEndpoints(*m_world->monitor.endpoints());
    QCOMPARE(groups.size(), 2U);
    QCOMPARE(groupTitle(groups[0]), u"blue"_s);
    QCOMPARE(groupTitle(groups[1]), u"other"_s);
    m_world->setEndpoints({inGroup("b-10", "shop"), inGroup("b-9", "shop"), labelled, inGroup("c", "data")});
    groups = groupEndpoints(*m_world->monitor.endpoints());
    QCOMPARE(groups.size(), 3U);
    QCOMPARE(groupTitle(groups[0]), u"data"_s);
    QCOMPARE(groups[1].members, (std::vector<std::size_t>{1, 0})); // as people count
    QCOMPARE(groupTitle(groups[2]), u"other"_s); // a label does not help where there are groups
    std::vector<Endpoint> hosts;
    for (int i = 0; i < 12; ++i) {
        hosts.push_back(inGroup("h", ""));
        hosts.back().name += std::to_string(i);
        hosts.back().labels = {{"host", std::to_string(i)}};
        if (i < 10)
            hosts.back().labels.push_back({"team", i < 5 ? "blue" : "red"});
    }
    m_world->setEndpoints(hosts);
    groups = groupEndpoints(*m_world->monitor.endpoints());
    QCOMPARE(groups.size(), 3U); // by team: each host is alone in its own
}

// Each cell is where a point in it finds it, none lies on another, and up and down lead back.
void TstOverviewPage::cellsFillTheLayout()
{
    HeatLayout layout;
    for (const int height : {50, 300, 5000}) {
        layout.arrange({1, 64, 130, 7}, 300, height, 20);
        QCOMPARE(layout.cells(), 202U);
        for (std::size_t i = 0; i < layout.cells(); ++i) {
            const QRect rect = layout.rectOf(i);
            QCOMPARE(layout.cellAt(rect.center()), i);
            QVERIFY(rect.left() >= 0 && rect.right() < 300 && rect.bottom() < layout.height() + 4);
            QVERIFY(layout.above(i) == i || layout.rectOf(layout.above(i)).top() < rect.top());
            QVERIFY(layout.below(i) == i || layout.rectOf(layout.below(i)).top() > rect.top());
            const auto [first, last] = layout.cellsBetween(rect.top(), rect.bottom());
            QVERIFY(first <= i && i < last);
        }
        QCOMPARE(layout.groupOf(0), 0U);
        QCOMPARE(layout.groupOf(1), 1U);
        QCOMPARE(layout.groupOf(201), 3U);
        QCOMPARE(layout.cellAt(QPoint(5, 5)), layout.cells()); // a caption
    }
    layout.arrange({400}, 300, 5000, 20);
    const int large = layout.cell();
    layout.arrange({400}, 300, 200, 20);
    QVERIFY(layout.cell() < large);
    layout.arrange({}, 300, 200, 20);
    QCOMPARE(layout.height(), 0);
}

void TstOverviewPage::arrowsMoveThroughTheCells()
{
    m_world->setEndpoints({inGroup("a-1", "one"), inGroup("a-2", "one"), inGroup("b-1", "two")});
    m_world->deliver(1, down, ms, refused);
    QTRY_VERIFY(grid()->hasFocus());
    QTRY_COMPARE(grid()->accessibleName(), u"a-1, Pending"_s);
    QTest::keyClick(grid(), Qt::Key_Right);
    QTRY_VERIFY2(grid()->accessibleName().startsWith(u"a-2, Down: "_s), qPrintable(grid()->accessibleName()));
    QCOMPARE(grid()->accessibleDescription(), u"2 of 3, group one"_s);
    QTest::keyClick(grid(), Qt::Key_Down);
    QCOMPARE(grid()->accessibleName(), u"b-1, Pending"_s);
    QTest::keyClick(grid(), Qt::Key_Up);
    QCOMPARE(grid()->accessibleName(), u"a-1, Pending"_s);
    QTest::keyClick(grid(), Qt::Key_End);
    QCOMPARE(grid()->accessibleName(), u"b-1, Pending"_s);
    deliver(2, Outcome::Up);
    QTRY_VERIFY(grid()->accessibleName().startsWith(u"b-1, Up, "_s)); // also when it changes
    QTest::keyClick(grid(), Qt::Key_Home);
    QCOMPARE(grid()->accessibleName(), u"a-1, Pending"_s);
    QTest::keyClick(grid(), Qt::Key_Tab);
    QCOMPARE(grid()->accessibleName(), u"Endpoints by group"_s);
}

void TstOverviewPage::enterOpensTheEndpoint()
{
    m_world->setEndpoints(5);
    QTRY_VERIFY(grid()->hasFocus());
    QTest::keyClick(grid(), Qt::Key_End);
    QTest::keyClick(grid(), Qt::Key_Return);
    QCOMPARE(page(), u"endpointsPage"_s);
    QCOMPARE(chosenEndpoint(), u"e-4"_s);
}

void TstOverviewPage::clickOpensAndHoverTells()
{
    m_world->setEndpoints(5);
    deliver(3, down, refused);
    QTRY_COMPARE(grid()->count(), 5U);
    const QPoint at = grid()->cellRect(m_world->handle(3)).center();
    QHelpEvent help(QEvent::ToolTip, at, grid()->viewport()->mapToGlobal(at));
    QTRY_VERIFY((QApplication::sendEvent(grid()->viewport(), &help), QToolTip::text().contains(u"Down"_s)));
    QVERIFY(QToolTip::text().contains(u"e-3"_s));
    QTest::mouseClick(grid()->viewport(), Qt::LeftButton, {}, QPoint(grid()->viewport()->width() - 2, 2));
    QCOMPARE(page(), u"overviewPage"_s); // not a cell
    QTest::mouseClick(grid()->viewport(), Qt::LeftButton, {}, at);
    QCOMPARE(page(), u"endpointsPage"_s);
    QCOMPARE(chosenEndpoint(), u"e-3"_s);
}

void TstOverviewPage::cellsFollowResults()
{
    m_world->setEndpoints(40);
    QTRY_COMPARE(grid()->count(), 40U);
    const auto look = [&](std::size_t endpoint) {
        return grid()->viewport()->grab(grid()->cellRect(m_world->handle(endpoint))).toImage();
    };
    QTest::keyClick(grid(), Qt::Key_End); // the mark is elsewhere
    const QImage pending = look(7);
    QCOMPARE(look(8), pending);
    deliver(7, Outcome::Up);
    QTRY_VERIFY(look(7) != pending);
    const QImage up = look(7);
    deliver(7, down, refused);
    QTRY_VERIFY(look(7) != up);
    QCOMPARE(look(8), pending); // and no other
}

void TstOverviewPage::dirtyCellsAlonePaint()
{
    m_world->setEndpoints(400);
    for (std::size_t i = 0; i < 400; ++i)
        deliver(i, Outcome::Up);
    QTRY_COMPARE(grid()->count(), 400U);
    QTest::keyClick(grid(), Qt::Key_End);
    QTRY_VERIFY(grid()->isGraded());
    QTest::qWait(50); // what is due is painted
    PaintLog log(grid()->viewport());
    deliver(7, down, refused);
    const QRect cell = grid()->cellRect(m_world->handle(7));
    QTRY_VERIFY(log.painted.contains(cell));
    for (const std::size_t other : {0U, 9U, 200U, 390U})
        QVERIFY(!log.painted.intersects(grid()->cellRect(m_world->handle(other)).adjusted(3, 3, -3, -3)));
}

void TstOverviewPage::hiddenPageDoesNotPaint()
{
    m_world->setEndpoints(10);
    deliver(1, Outcome::Up);
    QTRY_COMPARE(grid()->count(), 10U);
    QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier);
    deliver(2, down, refused);
    auto *table = find<QTableView>("endpointTable");
    auto *model = static_cast<EndpointModel *>(table->model());
    QTRY_VERIFY(model->rowAt(model->rowOfHandle(m_world->handle(2))).view.status == Status::Down);
    QVERIFY(visibleNeeds().isEmpty());
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier); // and there it is, at once
    QCOMPARE(needs(), QStringList{u"Down: e-2"_s});
}

void TstOverviewPage::manyCellsScroll()
{
    m_world->setEndpoints(20'000);
    QTRY_COMPARE_WITH_TIMEOUT(grid()->count(), 20'000U, 20'000);
    QVERIFY(grid()->verticalScrollBar()->maximum() > 0);
    QVERIFY(grid()->hasFocus());
    QTest::keyClick(grid(), Qt::Key_End);
    QVERIFY(grid()->verticalScrollBar()->value() > 0);
    QVERIFY(grid()->viewport()->rect().contains(grid()->cellRect(m_world->handle(19'999))));
}

void TstOverviewPage::nothingNeedsYou()
{
    m_world->setEndpoints(2);
    auto *calm = find<QLabel>("needsCalm");
    QTRY_COMPARE(calm->text(), u"Nothing has been measured yet."_s);
    deliver(0, Outcome::Up);
    QTRY_COMPARE(calm->text(), u"Nothing needs you. Enjoy the quiet."_s);
    QVERIFY(needs().isEmpty());
}

void TstOverviewPage::needsWorstFirst()
{
    Endpoint slow = makeEndpoint("slow", "10.0.0.1:1");
    slow.degraded = std::chrono::milliseconds(2);
    m_world->setEndpoints({slow, makeEndpoint("blind", "10.0.0.2:1"), makeEndpoint("dead", "10.0.0.3:1")});
    m_world->deliver(1, Outcome::Unknown, ms, FailureKind::LocalResource);
    m_world->deliver(0, Outcome::Up, std::chrono::milliseconds(300));
    m_world->deliver(2, down, ms, refused);
    QTRY_COMPARE(needs(), (QStringList{u"Down: dead"_s, u"Degraded: slow"_s, u"Unknown: blind"_s}));
    QVERIFY(need(0)->findChild<QPushButton *>(u"needAcknowledge"_s)->isVisible());
    QVERIFY(!need(1)->findChild<QPushButton *>(u"needAcknowledge"_s)->isVisible());
    need(1)->setFocus();
    QTest::keyClick(need(1), Qt::Key_Return);
    QCOMPARE(page(), u"endpointsPage"_s);
    QCOMPARE(chosenEndpoint(), u"slow"_s);
}

void TstOverviewPage::needIsAcknowledged()
{
    m_world->setEndpoints(3);
    deliver(1, down, refused);
    QTRY_COMPARE(needs().size(), 1);
    auto *button = need(0)->findChild<QPushButton *>(u"needAcknowledge"_s);
    QCOMPARE(button->accessibleName(), u"Acknowledge e-1"_s);
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QTRY_VERIFY(m_window->findChild<QDialog *>(u"acknowledgeDialog"_s));
    m_window->findChild<QDialog *>(u"acknowledgeDialog"_s)->accept();
    QVERIFY(m_world->monitor.alertState(m_world->handle(1))->acknowledged);
    QTRY_VERIFY(needs().isEmpty());
}

void TstOverviewPage::attendedNeedsNobody()
{
    m_world->setEndpoints(3);
    deliver(1, down, refused);
    deliver(2, down, refused);
    m_world->monitor.mute(m_world->handle(2), mute("bob", "", std::chrono::system_clock::now()));
    QTRY_COMPARE(needs(), QStringList{u"Down: e-1"_s});
    QVERIFY(!find<QWidget>("needsMore")->isVisible());
}

// However many of the newest are seen to, those that nobody sees to are there.
void TstOverviewPage::manyAttendedHideNobody()
{
    m_world->setEndpoints(130);
    const WallTime now = std::chrono::system_clock::now();
    ResultBatch batch;
    for (std::size_t i = 0; i < 130; ++i) {
        ProbeResult result;
        result.endpoint = m_world->handle(i);
        result.outcome = down;
        result.failure = FailureKind::Config; // of its own: never folded
        result.at = now - std::chrono::seconds(i);
        batch.push_back(std::move(result));
    }
    m_world->deliver(std::move(batch));
    for (std::size_t i = 0; i < 110; ++i)
        QVERIFY(m_world->monitor.acknowledge(m_world->handle(i), {"anna", {}, now, {}}));
    QTRY_COMPARE(needs().size(), 8);
    QTRY_COMPARE(needs().first(), u"Down: e-110"_s);
    QCOMPARE(find<QAbstractButton>("needsMore")->text(), u"and 12 more"_s);
    QCOMPARE(find<QLabel>("needsCalm")->text(), QString());
}

void TstOverviewPage::attendedIncidentNeedsNobody()
{
    std::vector<std::string> ids;
    for (int i = 0; i < 120; ++i)
        ids.push_back("e-" + std::to_string(i));
    m_world->restoreIncident(ids, std::chrono::system_clock::now() - std::chrono::minutes(6));
    m_world->setEndpoints(121);
    for (std::size_t i = 0; i < 120; ++i)
        deliver(i, down, FailureKind::ConnectTimeout);
    QTRY_COMPARE(needs().size(), 1);
    const std::vector<Attention> attention =
        m_world->monitor.attentionOf({m_world->handle(0), m_world->handle(120)});
    QVERIFY(attention[0].folded && !attention[0].attended && !attention[1].folded);
    QCOMPARE(m_world->monitor.open().alone, 0U);
    for (std::size_t i = 0; i < 120; ++i)
        m_world->monitor.mute(m_world->handle(i), mute("bob", "", std::chrono::system_clock::now()));
    QTRY_VERIFY(needs().isEmpty());
    QCOMPARE(find<QLabel>("needsCalm")->text(), u"Nothing needs you. Enjoy the quiet."_s);
}

// What somebody is about to press never becomes another one.
void TstOverviewPage::focusStaysOnItsNeed()
{
    m_world->setEndpoints(5);
    deliver(1, down, refused);
    QTRY_COMPARE(needs(), QStringList{u"Down: e-1"_s});
    need(0)->setFocus();
    m_world->deliver(2, down, ms, refused); // newer: above
    QTRY_COMPARE(needs(), (QStringList{u"Down: e-2"_s, u"Down: e-1"_s}));
    QVERIFY(need(1)->hasFocus());
    need(1)->findChild<QPushButton *>(u"needAcknowledge"_s)->setFocus();
    deliver(2, Outcome::Up);
    QTRY_COMPARE(needs(), QStringList{u"Down: e-1"_s});
    QVERIFY(need(0)->findChild<QPushButton *>(u"needAcknowledge"_s)->hasFocus());
    deliver(1, Outcome::Up);
    QTRY_VERIFY(needs().isEmpty());
    QVERIFY(m_window->focusWidget() && m_window->focusWidget()->isVisible());
}

void TstOverviewPage::incidentFolds()
{
    m_world->restoreIncident({"e-0", "e-1", "e-2"},
                             std::chrono::system_clock::now() - std::chrono::minutes(6));
    m_world->setEndpoints(5);
    for (const std::size_t member : {0U, 1U, 2U})
        deliver(member, down, FailureKind::ConnectTimeout);
    deliver(4, down, FailureKind::Config); // of its own: never folded
    QTRY_COMPARE(needs().size(), 2);
    QTRY_VERIFY2(needs().first().startsWith(u"Down: 3 endpoints fail together"_s),
                 qPrintable(needs().first()));
    QVERIFY(needs().last().startsWith(u"Down: e-4"_s));
    QVERIFY(need(0)->findChild<QPushButton *>(u"needAcknowledge"_s)->isVisible());
    need(0)->setFocus();
    QTest::keyClick(need(0), Qt::Key_Space);
    QCOMPARE(page(), u"incidentsPage"_s);
}

void TstOverviewPage::blindnessFolds()
{
    m_world->setEndpoints(30);
    HealthFacts facts;
    facts.at = std::chrono::steady_clock::now();
    facts.wall = std::chrono::system_clock::now();
    facts.linkUp = true;
    m_world->monitor.takeHealth(facts);
    facts.linkUp = false;
    for (int second = 0; second < 3; ++second) {
        facts.at += std::chrono::seconds(1);
        facts.wall += std::chrono::seconds(1);
        m_world->monitor.takeHealth(facts);
    }
    for (std::size_t i = 0; i < 30; ++i)
        deliver(i, Outcome::Unknown, FailureKind::LocalResource);
    QTRY_COMPARE(needs(), QStringList{u"Unknown: We are blind"_s});
    QVERIFY(fact("factNetwork") != u"fit"_s);
}

void TstOverviewPage::restLeadsToTheFilteredTable()
{
    m_world->setEndpoints(30);
    ResultBatch batch;
    for (std::size_t i = 0; i < 20; ++i) {
        ProbeResult result;
        result.endpoint = m_world->handle(i);
        result.outcome = down;
        result.failure = FailureKind::Config; // of its own: never folded
        result.at = std::chrono::system_clock::now();
        batch.push_back(std::move(result));
    }
    m_world->deliver(std::move(batch));
    QTRY_COMPARE(needs().size(), 8);
    auto *more = find<QAbstractButton>("needsMore");
    QCOMPARE(more->text(), u"and 12 more"_s);
    more->setFocus();
    QTest::keyClick(more, Qt::Key_Space);
    QCOMPARE(page(), u"endpointsPage"_s);
    QCOMPARE(find<QTableView>("endpointTable")->model()->rowCount(), 20);
}

void TstOverviewPage::tellsOfThisMachine()
{
    m_world->furnish();
    QTRY_VERIFY(grid()->isVisible());
    QTRY_VERIFY2(fact("factTimeWait").contains(u"none ours"_s), qPrintable(fact("factTimeWait")));
    QVERIFY2(fact("factPorts").contains(u"10.0.0.5:443"_s), qPrintable(fact("factPorts")));
    QVERIFY2(fact("factCloseWait").contains(u"leak"_s), qPrintable(fact("factCloseWait")));
    QCOMPARE(fact("factNetwork"), u"fit"_s);
    m_world->samples.back().ours = 3;
    QTRY_VERIFY(fact("factTimeWait").contains(u"3 ours"_s));
}

void TstOverviewPage::machineLeadsToTimeWait()
{
    m_world->setEndpoints(1);
    QTRY_VERIFY(find<FactRow>("factTimeWait")->isVisible());
    QTRY_COMPARE(fact("factTimeWait"), u"not looked at yet"_s);
    find<FactRow>("factTimeWait")->setFocus();
    QTest::keyClick(find<FactRow>("factTimeWait"), Qt::Key_Return);
    QCOMPARE(page(), u"timeWaitPage"_s);
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
    QTest::mouseClick(find<FactRow>("factNetwork"), Qt::LeftButton);
    QCOMPARE(page(), u"incidentsPage"_s);
}

void TstOverviewPage::sourceThatFailed()
{
    m_world->setEndpoints(1);
    m_world->socketsProblem = message("no table for you");
    m_world->availability.problem = message("the disk cannot be read");
    QTRY_COMPARE(fact("factTimeWait"), u"not known: no table for you"_s);
    QTRY_VERIFY(find<QLabel>("availabilityNote")->text().contains(u"the disk cannot be read"_s));
}

void TstOverviewPage::lastHourByMinute()
{
    m_world->setEndpoints(3);
    deliver(0, Outcome::Up);
    deliver(1, down, refused);
    auto *chart = find<HourChart>("hourChart");
    QTRY_COMPARE(chart->accessibleDescription(), u"2 probes, 1 failed"_s);
    chart->setFocus();
    QTest::keyClick(chart, Qt::Key_Home);
    QTRY_VERIFY2(chart->accessibleName().endsWith(u": nothing measured"_s),
                 qPrintable(chart->accessibleName()));
    std::vector<MinuteCounts> minutes(60);
    minutes[59] = {std::chrono::system_clock::now(), 4, 2, 1, 0, 1};
    HourChart alone;
    alone.setMinutes(minutes);
    const QString text = alone.textOf(59);
    QVERIFY2(text.contains(u": 7 probe"_s) && text.contains(u", 2 failed, 1 unknown, 1 outage"_s),
             qPrintable(text));
    alone.setIncidents({{minutes[59].at, u"all of it fails"_s}});
    QVERIFY2(alone.textOf(59).endsWith(u", all of it fails"_s), qPrintable(alone.textOf(59)));
    QVERIFY(alone.accessibleDescription().endsWith(u", all of it fails"_s));
    alone.setIncidents({});
    alone.resize(600, 150);
    const QImage before = alone.grab().toImage();
    minutes[30] = minutes[59];
    alone.setMinutes(minutes);
    QVERIFY(alone.grab().toImage() != before);
}

void TstOverviewPage::availabilityByGroup()
{
    QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier);
    m_world->setEndpoints(
        {inGroup("a", "shop"), inGroup("b", "shop"), inGroup("c", "data"), inGroup("d", "idle")});
    m_world->availability.endpoints = {{m_world->handle(0), 100, 0, 0},
                                       {m_world->handle(1), 98, 2, 50},
                                       {m_world->handle(2), 0, 0, 7},
                                       {9999, 0, 100, 0}};
    QTest::qWait(400);
    QVERIFY(!m_world->calls.contains(u"availability 24 h"_s)); // nobody looks
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
    QTRY_VERIFY(m_world->calls.contains(u"availability 24 h"_s));
    QStringList said;
    QTRY_COMPARE(m_window->findChildren<QLabel *>(u"availabilityShare"_s).size(), 2);
    for (const QLabel *share : m_window->findChildren<QLabel *>(u"availabilityShare"_s))
        said.append(share->accessibleName());
    QCOMPARE(said, (QStringList{u"data: —"_s, u"shop: 99.00 %"_s})); // unknown neither helps nor harms
}

void TstOverviewPage::percentIsRoundedDown()
{
    QCOMPARE(availabilityText(1.0), u"100 %"_s);
    QCOMPARE(availabilityText(0.999999), u"99.99 %"_s);
    QCOMPARE(availabilityText(0.9995), u"99.95 %"_s);
    QCOMPARE(availabilityText(0.0), u"0.00 %"_s);
    QCOMPARE(availabilityText(std::nullopt), u"—"_s);
}

void TstOverviewPage::foreignTextStaysPlain()
{
    m_world->setEndpoints({makeEndpoint("<b>bold</b>\n" + std::string(400, 'x'), "10.0.0.1:80", "<i>g</i>")});
    deliver(0, down, refused);
    QTRY_COMPARE(needs().size(), 1);
    auto *title = find<QLabel>("needTitle");
    QVERIFY(title->textFormat() == Qt::PlainText);
    QVERIFY(title->text().startsWith(u"<b>bold</b>\\x0a"_s));
    QVERIFY(title->text().size() <= 120);
    QCOMPARE(m_window->width(), 1360);
}

void TstOverviewPage::listGoesAway()
{
    m_world->setEndpoints(30);
    deliver(29, down, refused);
    QTRY_COMPARE(needs().size(), 1);
    QTest::keyClick(grid(), Qt::Key_End);
    m_world->setEndpoints(3);
    QTRY_COMPARE(grid()->count(), 3U);
    QTest::keyClick(grid(), Qt::Key_Right);
    QTRY_VERIFY(needs().isEmpty());
    m_world->setEndpoints(0);
    QTRY_VERIFY(way("emptyImport")->isVisible());
    QVERIFY(m_window->focusWidget() && m_window->focusWidget()->isVisible());
}

QTEST_MAIN(TstOverviewPage)
#include "tst_overviewpage.moc"
