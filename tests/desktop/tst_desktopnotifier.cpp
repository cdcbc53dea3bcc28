// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/fakeservices.h"
#include "tests/desktop/told.h"
#include "ui/tray/desktopnotifier.h"

#include <QSignalSpy>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace lightfoot;

namespace {

News of(const std::string &name, NotificationKind kind)
{
    return {{}, {told(name, kind)}};
}
constexpr NotificationKind down = NotificationKind::Down;
constexpr NotificationKind recovered = NotificationKind::Recovered;

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
    void replacesOnlyTheSameOutage();
    void escapesForMarkup();
    void keepsToWhatTheDaemonCan();
    void soundOnlyWhenAsked();
    void foldsSeveral();
    void buttonsByOwnIdsOnly();
    void takesNewsFromAnotherThread();
    void mayGoWhileNewsCome();
    void anotherDaemonHasOtherIds();
    void saysWhetherPeopleSeeIt();
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
    notifier->notify({{Event{}}, {}}); // a change that the policy does not tell
    notifier->notify(of("api", down));
    QTRY_COMPARE(m_daemon->calls.size(), 1);
    const FakeNotifications::Call call = m_daemon->calls[0];
    QCOMPARE(call.summary, u"api is down"_s);
    QCOMPARE(call.body, u"10.0.0.5 said <no>\n10.0.0.5:443"_s); // no markup here
    QCOMPARE(call.actions, QStringList({u"default"_s, u"Open"_s, u"acknowledge"_s, u"Acknowledge"_s,
                                        u"mute-1h"_s, u"Mute 1 h"_s}));
    QCOMPARE(call.application, u"Lightfoot"_s);
    QCOMPARE(call.icon, u"org.lightfoot.Lightfoot"_s);
    QCOMPARE(call.replaces, 0U);
    QCOMPARE(call.hints[u"desktop-entry"_s].toString(), u"org.lightfoot.Lightfoot"_s);
    QCOMPARE(QByteArray(call.hints[u"urgency"_s].typeName()), QByteArray("uchar"));
    QCOMPARE(call.hints[u"urgency"_s].toInt(), 2);
    QVERIFY(!call.hints.contains(u"transient"_s));
    notifier->notify(of("api", recovered));
    QTRY_COMPARE(m_daemon->calls.size(), 2);
    QCOMPARE(m_daemon->calls[1].summary, u"api is up again"_s);
    QCOMPARE(m_daemon->calls[1].hints[u"urgency"_s].toInt(), 1);
    QCOMPARE(m_daemon->calls[1].actions, QStringList({u"default"_s, u"Open"_s})); // nothing to acknowledge
    QCOMPARE(m_daemon->calls[1].replaces, 101U);                                  // of the same outage
    QCOMPARE(notifier->problem(), QString());
}

void TstDesktopNotifier::replacesOnlyTheSameOutage()
{
    const auto notifier = this->notifier();
    notifier->notify({{}, {told("a", down), told("b", down)}});
    QTRY_COMPARE(m_daemon->calls.size(), 1);
    notifier->notify(of("a", recovered)); // b is down still: its notification stays
    QTRY_COMPARE(m_daemon->calls.size(), 2);
    QCOMPARE(m_daemon->calls[1].replaces, 0U);
    notifier->notify({{}, {told("b", NotificationKind::StillDown), told("c", down)}});
    QTRY_COMPARE(m_daemon->calls.size(), 3);
    QCOMPARE(m_daemon->calls[2].replaces, 0U);
    QTest::qWait(50); // until the id is back
    Q_EMIT m_daemon->NotificationClosed(103, 2);
    notifier->notify({{}, {told("b", recovered), told("c", recovered)}});
    QTRY_COMPARE(m_daemon->calls.size(), 4);
    QCOMPARE(m_daemon->calls[3].replaces, 0U); // a person took it away
}

void TstDesktopNotifier::escapesForMarkup()
{
    m_daemon->capabilities = {u"body"_s, u"body-markup"_s, u"actions"_s};
    const auto notifier = this->notifier();
    notifier->notify(of("a<b", down));
    QTRY_COMPARE(m_daemon->calls.size(), 1);
    QCOMPARE(m_daemon->calls[0].summary, u"a<b is down"_s); // a summary is never markup
    QVERIFY(m_daemon->calls[0].body.startsWith(u"10.0.0.5 said &lt;no&gt;"_s));
}

void TstDesktopNotifier::keepsToWhatTheDaemonCan()
{
    m_daemon->capabilities = {u"persistence"_s};
    const auto notifier = this->notifier();
    notifier->setSound(true);
    notifier->notify(of("api", down));
    QTRY_COMPARE(m_daemon->calls.size(), 1);
    QVERIFY(m_daemon->calls[0].actions.isEmpty());
    QCOMPARE(m_daemon->calls[0].body, QString());
    QVERIFY(!m_daemon->calls[0].hints.contains(u"sound-name"_s));
    notifier->tell(u"hello"_s, u"there"_s);
    QTRY_COMPARE(m_daemon->calls.size(), 2);
    QVERIFY(m_daemon->calls[1].hints[u"transient"_s].toBool()); // not kept for later
}

void TstDesktopNotifier::soundOnlyWhenAsked()
{
    m_daemon->capabilities = {u"body"_s, u"sound"_s};
    const auto notifier = this->notifier();
    notifier->notify(of("api", down));
    QTRY_COMPARE(m_daemon->calls.size(), 1);
    QVERIFY(!m_daemon->calls[0].hints.contains(u"sound-name"_s));
    QVERIFY(m_daemon->calls[0].hints[u"suppress-sound"_s].toBool());
    notifier->setSound(true);
    notifier->notify(of("api", down));
    QTRY_COMPARE(m_daemon->calls.size(), 2);
    QCOMPARE(m_daemon->calls[1].hints[u"sound-name"_s].toString(), u"dialog-warning"_s);
    QVERIFY(!m_daemon->calls[1].hints.contains(u"suppress-sound"_s));
    notifier->notify(of("api", recovered));
    QTRY_COMPARE(m_daemon->calls.size(), 3);
    QCOMPARE(m_daemon->calls[2].hints[u"sound-name"_s].toString(), u"message"_s);
}

void TstDesktopNotifier::foldsSeveral()
{
    const auto notifier = this->notifier(std::chrono::milliseconds(200));
    for (int i = 0; i < 12; ++i) // in several batches, as results come
        notifier->notify(of("n" + std::to_string(i), down));
    QTRY_COMPARE(m_daemon->calls.size(), 1);
    QVERIFY(m_daemon->calls[0].summary.startsWith(u"12 endpoint"_s));
    QVERIFY(m_daemon->calls[0].body.startsWith(u"n0, n1, n2 and 9 more"_s));
    QTest::qWait(100);
    QCOMPARE(m_daemon->calls.size(), 1);
}

void TstDesktopNotifier::buttonsByOwnIdsOnly()
{
    const auto notifier = this->notifier();
    QSignalSpy opened(notifier.get(), &DesktopNotifier::openRequested);
    QSignalSpy acknowledged(notifier.get(), &DesktopNotifier::acknowledgeRequested);
    QSignalSpy muted(notifier.get(), &DesktopNotifier::muteRequested);
    notifier->notify(of("api", down));
    QTRY_COMPARE(m_daemon->calls.size(), 1);
    notifier->tell(u"hello"_s, u"there"_s);
    QTRY_COMPARE(m_daemon->calls.size(), 2);
    QTest::qWait(50);                                   // until the ids are back
    Q_EMIT m_daemon->ActionInvoked(7, u"default"_s);    // of another program
    Q_EMIT m_daemon->ActionInvoked(101, u"anything"_s); // a button that is not ours
    Q_EMIT m_daemon->ActionInvoked(101, u"default"_s);
    QTRY_COMPARE(opened.size(), 1);
    const auto about = opened[0][0].value<NotificationAbout>();
    QCOMPARE(about.endpoints, std::vector<std::string>{"id-api"});
    QVERIFY(about.threads.contains("endpoint-id-api"));
    Q_EMIT m_daemon->ActionInvoked(101, u"acknowledge"_s);
    QTRY_COMPARE(acknowledged.size(), 1);
    QVERIFY(acknowledged[0][0].value<NotificationAbout>() == about);
    Q_EMIT m_daemon->ActionInvoked(101, u"mute-1h"_s);
    QTRY_COMPARE(muted.size(), 1);
    QVERIFY(muted[0][0].value<NotificationAbout>() == about);
    Q_EMIT m_daemon->ActionInvoked(102, u"default"_s);
    QTRY_COMPARE(opened.size(), 2);
    QVERIFY(opened[1][0].value<NotificationAbout>() == NotificationAbout()); // about no endpoint
    Q_EMIT m_daemon->NotificationClosed(101, 2);
    Q_EMIT m_daemon->ActionInvoked(101, u"default"_s);
    Q_EMIT m_daemon->ActionInvoked(102, u"default"_s);
    QTRY_COMPARE(opened.size(), 3);
    QVERIFY(opened[2][0].value<NotificationAbout>() == NotificationAbout());
}

void TstDesktopNotifier::takesNewsFromAnotherThread()
{
    const auto notifier = this->notifier();
    std::thread monitor([&] { notifier->notify(of("api", down)); });
    monitor.join();
    QTRY_COMPARE(m_daemon->calls.size(), 1);
}

void TstDesktopNotifier::mayGoWhileNewsCome()
{
    auto notifier = this->notifier(std::chrono::milliseconds(0));
    for (int i = 0; i < 50; ++i)
        notifier->notify(of("api", down));
    QTest::qWait(1); // some are on their way
    notifier.reset();
    QTest::qWait(20);
}

void TstDesktopNotifier::anotherDaemonHasOtherIds()
{
    const auto notifier = this->notifier();
    QSignalSpy opened(notifier.get(), &DesktopNotifier::openRequested);
    notifier->notify(of("api", down));
    QTRY_COMPARE_WITH_TIMEOUT(int(notifier->showing()), int(DesktopNotifier::Showing::Yes), 10'000);
    QVERIFY(m_bus.unregisterService(u"org.freedesktop.Notifications"_s));
    QVERIFY(m_bus.registerService(u"org.freedesktop.Notifications"_s));
    QTRY_COMPARE_WITH_TIMEOUT(int(notifier->showing()), int(DesktopNotifier::Showing::Unknown), 10'000);
    Q_EMIT m_daemon->ActionInvoked(101, u"default"_s); // by now of another program
    notifier->notify(of("api", recovered));
    QTRY_COMPARE_WITH_TIMEOUT(m_daemon->calls.size(), 2, 10'000);
    QCOMPARE(m_daemon->calls[1].replaces, 0U);
    QCOMPARE(opened.size(), 0);
}

void TstDesktopNotifier::saysWhetherPeopleSeeIt()
{
    const auto notifier = this->notifier();
    using Showing = DesktopNotifier::Showing;
    QCOMPARE(int(notifier->showing()), int(Showing::Unknown)); // nobody knows yet
    QSignalSpy changed(notifier.get(), &DesktopNotifier::showingChanged);
    notifier->setOn(false);
    QCOMPARE(int(notifier->showing()), int(Showing::Off));
    QCOMPARE(changed.size(), 1);
    notifier->setOn(true);
    m_daemon->refuse = true;
    notifier->tell(u"hello"_s, u"there"_s);
    QTRY_COMPARE_WITH_TIMEOUT(int(notifier->showing()), int(Showing::Failed), 10'000);
    m_daemon->refuse = false;
    notifier->tell(u"hello"_s, u"there"_s);
    QTRY_COMPARE_WITH_TIMEOUT(int(notifier->showing()), int(Showing::Yes), 10'000);
}

void TstDesktopNotifier::saysWhenItCannot()
{
    const auto notifier = this->notifier();
    QSignalSpy problems(notifier.get(), &DesktopNotifier::problemChanged);
    m_daemon->refuse = true;
    notifier->notify(of("api", down));
    QTRY_COMPARE(problems.size(), 1);
    QVERIFY(notifier->problem().contains(u"too many"_s));
    m_bus.unregisterService(u"org.freedesktop.Notifications"_s); // the daemon goes
    notifier->notify(of("api", recovered));
    QTRY_COMPARE(problems.size(), 2);
    QVERIFY(notifier->problem().contains(u"org.freedesktop.Notifications"_s));
    QVERIFY(m_bus.registerService(u"org.freedesktop.Notifications"_s)); // and comes back
    m_daemon->refuse = false;
    m_daemon->capabilities = {u"body"_s}; // another daemon
    notifier->notify(of("api", down));
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
        notifier->notify(of("api", down));
        QTest::qWait(5);
    }
    QTRY_VERIFY(!m_daemon->calls.isEmpty());
    QVERIFY2(clock.elapsed() < 2000, qPrintable(QString::number(clock.elapsed())));
}

void TstDesktopNotifier::withoutABus()
{
    DesktopNotifier notifier(QDBusConnection(u"no such connection"_s), std::chrono::milliseconds(1));
    QVERIFY(!notifier.problem().isEmpty()); // for the status line, from the start
    notifier.notify(of("api", down));
    QTest::qWait(20);
    QVERIFY(notifier.problem().contains(u"session bus"_s));
}

QTEST_MAIN(TstDesktopNotifier)
#include "tst_desktopnotifier.moc"
