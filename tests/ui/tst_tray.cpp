// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/told.h"
#include "tests/ui/fakeworld.h"
#include "ui/theme/colors.h"
#include "ui/tray/notificationtarget.h"
#include "ui/tray/trayicon.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lightfoot;

namespace {

std::vector<Notification> many(int count, NotificationKind kind)
{
    std::vector<Notification> all;
    for (int i = 0; i < count; ++i)
        all.push_back(told("n" + std::to_string(i), kind));
    return all;
}

StatusCounts counts(std::size_t up, std::size_t down, std::size_t degraded = 0)
{
    StatusCounts all{};
    all[std::size_t(Status::Up)] = up;
    all[std::size_t(Status::Down)] = down;
    all[std::size_t(Status::Degraded)] = degraded;
    return all;
}

} // namespace

class TstTray : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(
            u"^(?!This plugin|QStandardPaths|QObject::connect: No such signal QPlatformNativeInterface)"_s));
    }
    void worst();
    void imageHasTheNumber();
    void toolTipIsASentence();
    void comesAndGoesWithTheTray();
    void waitsForALateTray();
    void listsTheWorst();
    void looksOnlyWhenSomethingIsWrong();
    void tellsOfOne();
    void foldsSeveral();
    void foldsWhatIsNoLongerWatched();
    void theNewestOfAnOutage();
    void tellsOfIncidents();
    void tellsOfSight();
    void isBounded();
    void findsItsEndpoints();
};

void TstTray::worst()
{
    StatusCounts counts{};
    QVERIFY(!worstStatus(counts));
    counts[std::size_t(Status::Up)] = 400;
    counts[std::size_t(Status::Paused)] = 3;
    QVERIFY(worstStatus(counts) == Status::Up);
    counts[std::size_t(Status::Unknown)] = 1;
    QVERIFY(worstStatus(counts) == Status::Unknown);
    counts[std::size_t(Status::Down)] = 1;
    QVERIFY(worstStatus(counts) == Status::Down);
}

void TstTray::imageHasTheNumber()
{
    const QPalette palette = makePalette(false);
    const auto picture = [&](const StatusCounts &counts) {
        return trayImage(counts, palette).pixmap(QSize(22, 22)).toImage();
    };
    QVERIFY(picture(counts(5, 1)) != picture(counts(5, 2)));
    QCOMPARE(picture(counts(5, 99)), picture(counts(5, 1234))); // two digits have a place
    QCOMPARE(picture(counts(5, 0)), picture(counts(6, 0)));     // what is well needs no number
    QVERIFY(!trayImage({}, palette).isNull());
}

void TstTray::toolTipIsASentence()
{
    QCOMPARE(trayToolTip({}), u"Lightfoot watches nothing yet."_s);
    QVERIFY(trayToolTip(counts(3, 0)).startsWith(u"Lightfoot: all of 3 endpoint"_s));
    QVERIFY2(trayToolTip(counts(3, 2, 1)).endsWith(u" 2 Down, 1 Degraded, 3 Up."_s),
             qPrintable(trayToolTip(counts(3, 2, 1))));
}

void TstTray::comesAndGoesWithTheTray()
{
    bool there = false;
    QObject owner;
    TrayIcon tray({[] { return StatusCounts{}; }, [&] { return there; }}, {}, &owner);
    QSignalSpy lost(&tray, &TrayIcon::lost);
    QVERIFY(!tray.present());
    there = true;
    QTRY_VERIFY(tray.present()); // a panel that came late
    there = false;
    tray.look(); // one that restarts
    QVERIFY(!tray.present());
    there = true;
    tray.look();
    QVERIFY(tray.present());
    QCOMPARE(lost.size(), 0);
    there = false;
    for (int i = 0; i < TrayIcon::patience * 2; ++i)
        tray.look();
    QCOMPARE(lost.size(), 1);
    there = true;
    tray.look();
    tray.stop();
    QVERIFY(!tray.present());
    QTest::qWait(1100);
    QVERIFY(!tray.present());
}

void TstTray::waitsForALateTray()
{
    QObject owner;
    TrayIcon tray({[] { return StatusCounts{}; }, [] { return false; }}, {}, &owner);
    QSignalSpy lost(&tray, &TrayIcon::lost);
    for (int i = 0; i < TrayIcon::patience * 2; ++i)
        tray.look();
    QCOMPARE(lost.size(), 0); // nobody relied on it
    tray.expect();
    for (int i = 0; i + 1 < TrayIcon::patience; ++i)
        tray.look();
    QCOMPARE(lost.size(), 0);
    tray.look();
    QCOMPARE(lost.size(), 1);
}

void TstTray::listsTheWorst()
{
    FakeWorld world;
    world.setEndpoints(20);
    WorstEndpoints worst(world.monitor);
    QObject owner;
    QAction quit(u"Quit"_s, &owner);
    TrayIcon tray({[&] { return world.monitor.totals().endpoints; }, [] { return true; },
                   [&](const StatusCounts &now) { return worst.look(now); }},
                  {&quit}, &owner);
    QSignalSpy chosen(&tray, &TrayIcon::endpointChosen);
    const auto shownTexts = [&] {
        QStringList texts;
        for (const QAction *action : quit.associatedObjects().constFirst()->findChildren<QAction *>()) {
            if (action->isVisible() && action->objectName().startsWith(u"trayWorst"_s))
                texts.append(action->text());
        }
        return texts;
    };
    QCOMPARE(shownTexts(), QStringList());
    world.deliver(7, Outcome::Down, std::chrono::milliseconds(1), FailureKind::Refused);
    tray.look();
    QCOMPARE(shownTexts(), QStringList{u"e-7: Down"_s});
    for (std::size_t i = 0; i < 7; ++i)
        world.deliver(i, Outcome::Down, std::chrono::milliseconds(1), FailureKind::Refused);
    tray.look();
    QCOMPARE(shownTexts().size(), 5);
    QCOMPARE(shownTexts().constFirst(), u"e-6: Down"_s); // the newest
    quit.associatedObjects().constFirst()->findChild<QAction *>(u"trayWorst0"_s)->trigger();
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].value<EndpointHandle>(), world.handle(6));
}

void TstTray::looksOnlyWhenSomethingIsWrong()
{
    FakeWorld world;
    world.setEndpoints(3);
    WorstEndpoints worst(world.monitor);
    for (int i = 0; i < 50; ++i)
        worst.look(world.monitor.totals().endpoints);
    QCOMPARE(worst.searches(), 0);
    world.deliver(1, Outcome::Down, std::chrono::milliseconds(1), FailureKind::Refused);
    QCOMPARE(worst.look(world.monitor.totals().endpoints).size(), std::size_t(1));
    QCOMPARE(worst.searches(), 1);
    worst.look(world.monitor.totals().endpoints);
    QCOMPARE(worst.searches(), 1);
    world.deliver(1, Outcome::Up);
    QVERIFY(worst.look(world.monitor.totals().endpoints).empty());
    QCOMPARE(worst.searches(), 1);
}

void TstTray::tellsOfOne()
{
    const auto down = notificationTexts({told("api\n<b>", NotificationKind::Down)});
    QCOMPARE(down.size(), std::size_t(1));
    QCOMPARE(down[0].summary, u"api\\x0a<b> is down"_s);
    QCOMPARE(down[0].body, u"10.0.0.5 said <no>\n10.0.0.5:443"_s);
    QVERIFY(down[0].problem && down[0].actions);
    QCOMPARE(down[0].about.endpoints, std::vector<std::string>{"id-api\n<b>"});
    const auto still = notificationTexts({told("api", NotificationKind::StillDown)});
    QCOMPARE(still[0].summary, u"api is still down"_s);
    QVERIFY(still[0].body.startsWith(u"It has been down for 3 min."_s));
    const auto up = notificationTexts({told("api", NotificationKind::Recovered)});
    QCOMPARE(up[0].summary, u"api is up again"_s);
    QCOMPARE(up[0].body, u"It was down for 3 min.\n10.0.0.5:443"_s);
    QVERIFY(!up[0].problem && !up[0].actions);
    QCOMPARE(notificationTexts({told("api", NotificationKind::FlappingBegan)})[0].summary,
             u"api goes up and down"_s);
    QCOMPARE(notificationTexts({told("api", NotificationKind::FlappingEnded)})[0].summary,
             u"api is steady again: Up"_s);
}

void TstTray::foldsSeveral()
{
    std::vector<Notification> all = many(12, NotificationKind::Down);
    all.push_back(told("other", NotificationKind::Recovered));
    const auto texts = notificationTexts(all);
    QCOMPARE(texts.size(), std::size_t(2));
    QVERIFY(texts[0].summary.startsWith(u"12 endpoint"_s));
    QVERIFY(texts[0].body.startsWith(u"n0, n1, n2 and 9 more"_s));
    QVERIFY(texts[0].actions);
    QCOMPARE(texts[0].about.threads.size(), std::size_t(12));
    QCOMPARE(texts[0].about.endpoints.size(), std::size_t(12));
    QCOMPARE(texts[1].summary, u"other is up again"_s);
}

// What was deleted while it was down is not up.
void TstTray::foldsWhatIsNoLongerWatched()
{
    std::vector<Notification> all = many(5, NotificationKind::Recovered);
    for (std::size_t i = 0; i < 3; ++i)
        all[i].subjects[0].status = Status::Pending;
    const auto texts = notificationTexts(all);
    QCOMPARE(texts.size(), std::size_t(2));
    QVERIFY2(texts[0].summary.startsWith(u"2 endpoint"_s) && texts[0].summary.endsWith(u"up again"_s),
             qPrintable(texts[0].summary));
    QVERIFY2(texts[1].summary.startsWith(u"3 endpoint"_s) &&
                 texts[1].summary.endsWith(u"no longer watched"_s),
             qPrintable(texts[1].summary));
    QVERIFY(!texts[1].problem && !texts[1].actions);
    all = many(2, NotificationKind::FlappingEnded); // steady, and down
    for (Notification &one : all)
        one.subjects[0].status = Status::Down;
    QCOMPARE(notificationTexts(all)[1].summary, u"n1 is steady again: Down"_s);
}

void TstTray::theNewestOfAnOutage()
{
    Notification up = told("api", NotificationKind::Recovered);
    const auto texts = notificationTexts({told("api", NotificationKind::Down), up});
    QCOMPARE(texts.size(), std::size_t(1));
    QCOMPARE(texts[0].summary, u"api is up again"_s);
}

void TstTray::tellsOfIncidents()
{
    Notification opened = told("a", NotificationKind::IncidentOpened);
    opened.thread = "incident-1";
    opened.count = 40;
    opened.cause = "the network 10.1.2.0/24";
    opened.subjects.push_back(told("b", NotificationKind::Down).subjects.front());
    const auto texts = notificationTexts({opened, told("c", NotificationKind::Down)});
    QCOMPARE(texts.size(), std::size_t(2));
    QVERIFY(texts[0].summary.startsWith(u"40 endpoint"_s));
    QVERIFY(texts[0].body.startsWith(u"They share the network 10.1.2.0/24.\na, b and 38 more"_s));
    QVERIFY(texts[0].actions);
    opened.kind = NotificationKind::IncidentClosed;
    QCOMPARE(notificationTexts({opened})[0].summary, u"Over after 3 min"_s);
}

void TstTray::tellsOfSight()
{
    Notification blind = told("a", NotificationKind::Blind);
    blind.subjects.clear();
    blind.cause = "the gateway does not answer";
    const NotificationText text = notificationTexts({blind})[0];
    QCOMPARE(text.summary, u"Lightfoot cannot see"_s);
    QVERIFY(text.body.startsWith(u"the gateway does not answer\n"_s));
    QVERIFY(text.problem && !text.actions); // nobody acknowledges that
    blind.kind = NotificationKind::Seeing;
    QCOMPARE(notificationTexts({blind})[0].summary, u"Lightfoot sees again"_s);
}

void TstTray::isBounded()
{
    Notification down = told(std::string(100'000, 'x'), NotificationKind::Down);
    down.subjects[0].reason = down.subjects[0].target = std::string(100'000, 'y');
    const NotificationText text = notificationTexts({down})[0];
    QVERIFY(text.summary.size() < 200);
    QVERIFY(text.body.size() < 600);
}

// Of an incident all, also those that its notification does not name.
void TstTray::findsItsEndpoints()
{
    FakeWorld world;
    world.restoreIncident({"e-1", "e-2", "e-4"}, std::chrono::system_clock::now() - std::chrono::hours(1));
    world.setEndpoints(6);
    QCOMPARE(endpointsOf({{"incident-1"}, {"e-1", "gone"}}, world.monitor),
             (std::vector<EndpointHandle>{world.handle(1), world.handle(2), world.handle(4)}));
    QCOMPARE(endpointsOf({{"endpoint-e-5-1"}, {"e-5"}}, world.monitor),
             std::vector<EndpointHandle>{world.handle(5)});
    QVERIFY(endpointsOf({}, world.monitor).empty());
}

QTEST_MAIN(TstTray)
#include "tst_tray.moc"
