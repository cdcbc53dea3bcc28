// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/notificationtext.h"
#include "ui/tray/trayicon.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lightfoot;

namespace {

Event eventOf(const std::string &name, Announcement announcement)
{
    Event event;
    Endpoint endpoint;
    endpoint.name = name;
    event.definition = std::make_shared<const Endpoint>(endpoint);
    event.endpoint = 7;
    event.target = "10.0.0.5:443";
    event.transition.announcement = announcement;
    event.failure = FailureKind::Refused;
    event.reason = message("%1 refused the connection", std::string("10.0.0.5"));
    event.at = std::chrono::system_clock::now();
    event.previousSince = event.at - std::chrono::minutes(3);
    return event;
}

std::vector<Event> many(int count, Announcement announcement)
{
    std::vector<Event> events;
    for (int i = 0; i < count; ++i)
        events.push_back(eventOf("n" + std::to_string(i), announcement));
    return events;
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
    void comesAndGoesWithTheTray();
    void tellsOfOne();
    void foldsMany();
    void tellsOnlyOfAnnouncements();
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
    QTRY_VERIFY(!tray.present());
    QCOMPARE(lost.size(), 1);
    there = true;
    tray.look();
    tray.stop();
    QVERIFY(!tray.present());
    QTest::qWait(1100);
    QVERIFY(!tray.present());
}

void TstTray::tellsOfOne()
{
    const auto down = notificationTexts({eventOf("api\n<b>", Announcement::Down)});
    QCOMPARE(down.size(), std::size_t(1));
    QCOMPARE(down[0].summary, u"api\\x0a<b> is down"_s);
    QCOMPARE(down[0].body, u"10.0.0.5 refused the connection\n10.0.0.5:443"_s);
    QVERIFY(down[0].down);
    QCOMPARE(down[0].endpoint, EndpointHandle(7));
    const auto up = notificationTexts({eventOf("api", Announcement::Recovered)});
    QCOMPARE(up[0].summary, u"api is up again"_s);
    QVERIFY(up[0].body.startsWith(u"It was down for 3 min."_s));
    QVERIFY(!up[0].down);
}

void TstTray::foldsMany()
{
    QCOMPARE(notificationTexts(many(5, Announcement::Down)).size(), std::size_t(5));
    std::vector<Event> events = many(12, Announcement::Down);
    events.push_back(eventOf("other", Announcement::Recovered));
    const auto texts = notificationTexts(events);
    QCOMPARE(texts.size(), std::size_t(2));
    QVERIFY(texts[0].summary.startsWith(u"12 endpoint"_s));
    QCOMPARE(texts[0].body, u"n0, n1, n2 and 9 more"_s);
    QVERIFY(!texts[0].endpoint);
    QCOMPARE(texts[1].summary, u"other is up again"_s);
}

void TstTray::tellsOnlyOfAnnouncements()
{
    QVERIFY(notificationTexts({eventOf("api", Announcement::None)}).empty());
}

QTEST_MAIN(TstTray)
#include "tst_tray.moc"
