// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/fakeservices.h"
#include "ui/tray/desktopnotifier.h"

#include <QSignalSpy>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace lightfoot;

namespace {

Event eventOf(const std::string &name, Announcement announcement, EndpointHandle handle = 1)
{
    Event event;
    Endpoint endpoint;
    endpoint.name = name;
    event.definition = std::make_shared<const Endpoint>(endpoint);
    event.endpoint = handle;
    event.target = "10.0.0.5:443";
    event.transition.announcement = announcement;
    event.failure = FailureKind::Refused;
    event.reason = message("%1 said <no>", std::string("10.0.0.5"));
    event.at = std::chrono::system_clock::now();
    event.previousSince = event.at - std::chrono::minutes(3);
    return event;
}

} // namespace

// Against a daemon of our own on a private bus.
class TstDesktopNotifier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void tellsOfDownAndRecovery();
    void escapesForMarkup();
    void noButtonsWhereThereAreNone();
    void foldsMoreThanFive();
    void opensByOwnIdsOnly();
    void takesEventsFromAnotherThread();
    void mayGoWhileEventsCome();
    void saysWhenItCannot();
    void doesNotWaitForASilentDaemon();
    void withoutABus();

private:
    std::unique_ptr<DesktopNotifier> notifier(std::chrono::milliseconds fold = std::chrono::milliseconds(30))
    {
        return std::make_unique<DesktopNotifier>(QDBusConnection::sessionBus(), fold);
    }

    QDBusConnection m_bus{u"daemon"_s};
    std::unique_ptr<FakeNotifications> m_daemon;
};

void TstDesktopNotifier::initTestCase()
{
    // Its own connection, so that calls really cross the bus.
    m_bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"daemon"_s);
    QVERIFY2(m_bus.isConnected(), "run by ctest: it starts a bus");
}

void TstDesktopNotifier::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin|QStandardPaths)"_s));
    m_daemon = std::make_unique<FakeNotifications>();
    QVERIFY(m_bus.registerObject(u"/org/freedesktop/Notifications"_s, m_daemon.get(),
                                 QDBusConnection::ExportScriptableSlots |
                                     QDBusConnection::ExportScriptableSignals));
    QVERIFY(m_bus.registerService(u"org.freedesktop.Notifications"_s));
}

void TstDesktopNotifier::cleanup()
{
    m_bus.unregisterService(u"org.freedesktop.Notifications"_s);
    m_bus.unregisterObject(u"/org/freedesktop/Notifications"_s);
    m_daemon.reset();
}

void TstDesktopNotifier::tellsOfDownAndRecovery()
{
    const auto notifier = this->notifier();
    notifier->notify({eventOf("api", Announcement::None)});
    notifier->notify({eventOf("api", Announcement::Down)});
    QTRY_COMPARE(m_daemon->calls.size(), 1);
    const FakeNotifications::Call down = m_daemon->calls[0];
    QCOMPARE(down.summary, u"api is down"_s);
    QCOMPARE(down.body, u"10.0.0.5 said <no>\n10.0.0.5:443"_s); // no markup here
    QCOMPARE(down.actions, QStringList({u"default"_s, u"Open"_s}));
    QCOMPARE(down.application, u"Lightfoot"_s);
    QCOMPARE(down.icon, u"org.lightfoot.Lightfoot"_s);
    QCOMPARE(down.hints[u"desktop-entry"_s].toString(), u"org.lightfoot.Lightfoot"_s);
    QCOMPARE(QByteArray(down.hints[u"urgency"_s].typeName()), QByteArray("uchar"));
    QCOMPARE(down.hints[u"urgency"_s].toInt(), 2);
    notifier->notify({eventOf("api", Announcement::Recovered)});
    QTRY_COMPARE(m_daemon->calls.size(), 2);
    QCOMPARE(m_daemon->calls[1].summary, u"api is up again"_s);
    QCOMPARE(m_daemon->calls[1].hints[u"urgency"_s].toInt(), 1);
    QCOMPARE(notifier->problem(), QString());
}

void TstDesktopNotifier::escapesForMarkup()
{
    m_daemon->capabilities = {u"body"_s, u"body-markup"_s, u"actions"_s};
    const auto notifier = this->notifier();
    notifier->notify({eventOf("a<b", Announcement::Down)});
    QTRY_COMPARE(m_daemon->calls.size(), 1);
    QCOMPARE(m_daemon->calls[0].summary, u"a<b is down"_s); // a summary is never markup
    QVERIFY(m_daemon->calls[0].body.startsWith(u"10.0.0.5 said &lt;no&gt;"_s));
}

void TstDesktopNotifier::noButtonsWhereThereAreNone()
{
    m_daemon->capabilities = {u"body"_s};
    const auto notifier = this->notifier();
    notifier->notify({eventOf("api", Announcement::Down)});
    QTRY_COMPARE(m_daemon->calls.size(), 1);
    QVERIFY(m_daemon->calls[0].actions.isEmpty());
}

void TstDesktopNotifier::foldsMoreThanFive()
{
    const auto notifier = this->notifier(std::chrono::milliseconds(200));
    for (int i = 0; i < 12; ++i) // in several batches, as results come
        notifier->notify({eventOf("n" + std::to_string(i), Announcement::Down)});
    QTRY_COMPARE(m_daemon->calls.size(), 1);
    QVERIFY(m_daemon->calls[0].summary.startsWith(u"12 endpoint"_s));
    QCOMPARE(m_daemon->calls[0].body, u"n0, n1, n2 and 9 more"_s);
    QTest::qWait(100);
    QCOMPARE(m_daemon->calls.size(), 1);
}

void TstDesktopNotifier::opensByOwnIdsOnly()
{
    const auto notifier = this->notifier();
    QSignalSpy opened(notifier.get(), &DesktopNotifier::openRequested);
    notifier->notify({eventOf("api", Announcement::Down, 42)});
    QTRY_COMPARE(m_daemon->calls.size(), 1);
    notifier->tell(u"hello"_s, u"there"_s);
    QTRY_COMPARE(m_daemon->calls.size(), 2);
    QTest::qWait(50);                                // until the ids are back
    Q_EMIT m_daemon->ActionInvoked(7, u"default"_s); // of another program
    Q_EMIT m_daemon->ActionInvoked(101, u"ack"_s);   // a button that is not ours
    Q_EMIT m_daemon->ActionInvoked(101, u"default"_s);
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(opened[0][0].toLongLong(), 42);
    Q_EMIT m_daemon->ActionInvoked(102, u"default"_s);
    QTRY_COMPARE(opened.size(), 2);
    QCOMPARE(opened[1][0].toLongLong(), -1); // about no endpoint
    Q_EMIT m_daemon->NotificationClosed(101, 2);
    Q_EMIT m_daemon->ActionInvoked(101, u"default"_s);
    Q_EMIT m_daemon->ActionInvoked(102, u"default"_s);
    QTRY_COMPARE(opened.size(), 3);
    QCOMPARE(opened[2][0].toLongLong(), -1);
}

void TstDesktopNotifier::takesEventsFromAnotherThread()
{
    const auto notifier = this->notifier();
    std::thread monitor([&] { notifier->notify({eventOf("api", Announcement::Down)}); });
    monitor.join();
    QTRY_COMPARE(m_daemon->calls.size(), 1);
}

void TstDesktopNotifier::mayGoWhileEventsCome()
{
    auto notifier = this->notifier(std::chrono::milliseconds(0));
    for (int i = 0; i < 50; ++i)
        notifier->notify({eventOf("api", Announcement::Down)});
    QTest::qWait(1); // some are on their way
    notifier.reset();
    QTest::qWait(20);
}

void TstDesktopNotifier::saysWhenItCannot()
{
    const auto notifier = this->notifier();
    QSignalSpy problems(notifier.get(), &DesktopNotifier::problemChanged);
    m_daemon->refuse = true;
    notifier->notify({eventOf("api", Announcement::Down)});
    QTRY_COMPARE(problems.size(), 1);
    QVERIFY(notifier->problem().contains(u"too many"_s));
    m_bus.unregisterService(u"org.freedesktop.Notifications"_s); // the daemon goes
    notifier->notify({eventOf("api", Announcement::Recovered)});
    QTRY_COMPARE(problems.size(), 2);
    QVERIFY(notifier->problem().contains(u"org.freedesktop.Notifications"_s));
    QVERIFY(m_bus.registerService(u"org.freedesktop.Notifications"_s)); // and comes back
    m_daemon->refuse = false;
    m_daemon->capabilities = {u"body"_s}; // another daemon
    notifier->notify({eventOf("api", Announcement::Down)});
    QTRY_COMPARE(m_daemon->calls.size(), 1);
    QVERIFY(m_daemon->calls[0].actions.isEmpty());
    QTRY_COMPARE(notifier->problem(), QString());
}

void TstDesktopNotifier::doesNotWaitForASilentDaemon()
{
    m_daemon->silent = true;
    const auto notifier = this->notifier();
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < 20; ++i) {
        notifier->notify({eventOf("api", Announcement::Down)});
        QTest::qWait(5);
    }
    QTRY_VERIFY(!m_daemon->calls.isEmpty());
    QVERIFY2(clock.elapsed() < 2000, qPrintable(QString::number(clock.elapsed())));
}

void TstDesktopNotifier::withoutABus()
{
    DesktopNotifier notifier(QDBusConnection(u"no such connection"_s), std::chrono::milliseconds(1));
    QVERIFY(!notifier.problem().isEmpty()); // for the status line, from the start
    notifier.notify({eventOf("api", Announcement::Down)});
    QTest::qWait(20);
    QVERIFY(notifier.problem().contains(u"session bus"_s));
}

QTEST_MAIN(TstDesktopNotifier)
#include "tst_desktopnotifier.moc"
