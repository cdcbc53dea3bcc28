// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/process.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <sys/prctl.h>

using namespace Qt::StringLiterals;
using lightfoot::test::Process;

namespace {

constexpr int patient = 30'000; // ms: a machine with other work

const char *const panelSettings = R"(<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-panel" version="1.0">
  <property name="configver" type="int" value="2"/>
  <property name="panels" type="array">
    <value type="int" value="1"/>
    <property name="panel-1" type="empty">
      <property name="position" type="string" value="p=8;x=640;y=880"/>
      <property name="length" type="uint" value="100"/>
      <property name="size" type="uint" value="32"/>
      <property name="plugin-ids" type="array"><value type="int" value="1"/></property>
    </property>
  </property>
  <property name="plugins" type="empty">
    <property name="plugin-1" type="string" value="systray"/>
  </property>
</channel>
)";

// A test that is killed leaves nothing behind.
void endWithParent()
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
}

QString xfce(const QString &program)
{
    for (const QString &folder : {u"/usr/lib/x86_64-linux-gnu/xfce4/"_s, u"/usr/lib/xfce4/"_s,
                                  u"/usr/lib/aarch64-linux-gnu/xfce4/"_s}) {
        if (QFile::exists(folder + program))
            return folder + program;
    }
    return program;
}

} // namespace

// The program in a desktop of its own: a screen without a monitor, openbox, a message bus, and Xfce's panel
// and notifications when a function wants them.
class TestRealDesktop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void hiddenOnlyWithATray();
    void trayComesLateAndRestarts();
    void aClickOnANotificationAcknowledges();
    void aSecondStartRaisesTheFirst();
    void killedAndStartedAgain();

private:
    QString at(const QString &name) const { return m_folder->filePath(name); }
    void write(const QString &path, const QByteArray &text) const;
    bool startPanel();
    bool startNotifications();
    bool startProgram(const QStringList &arguments = {});
    bool endProgram(); // in order
    QByteArray run(const QString &program, const QStringList &arguments, bool *ok = nullptr) const;
    QByteArray visible(const QString &what, const QString &value) const;
    bool isShown() const { return !window().isEmpty(); }
    // The one that is in sight; empty: none.
    QString window() const { return QString::fromLatin1(visible(u"--name"_s, u"^Lightfoot$"_s)); }
    bool hasIcon() const;
    void closeWindow() const;
    bool runs() const { return m_program && m_program->state() == QProcess::Running; }
    QByteArray alerts() const
    {
        return run(QStringLiteral(LIGHTFOOT_CLI),
                   {u"alerts"_s, u"status"_s, u"--json"_s, u"--data"_s, at(u"data"_s)});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QProcessEnvironment m_environment;
    std::unique_ptr<QProcess> m_program;
    std::vector<std::unique_ptr<QProcess>> m_desktop; // ended from the last to the first
    QProcess *m_panel = nullptr;

    QProcess *launch(const QString &program, const QStringList &arguments, const QString &log);
    bool hasOwner(const QString &name) const;
};

void TestRealDesktop::write(const QString &path, const QByteArray &text) const
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(text);
}

QProcess *TestRealDesktop::launch(const QString &program, const QStringList &arguments, const QString &log)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(m_environment);
    process->setChildProcessModifier(&endWithParent);
    process->setProcessChannelMode(QProcess::MergedChannels);
    process->setStandardOutputFile(at(log));
    process->start(program, arguments);
    if (!process->waitForStarted(10'000)) {
        qWarning("%s cannot be started", qPrintable(program));
        return nullptr;
    }
    m_desktop.push_back(std::move(process));
    return m_desktop.back().get();
}

QByteArray TestRealDesktop::run(const QString &program, const QStringList &arguments, bool *ok) const
{
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.start(program, arguments);
    const bool ended = process.waitForFinished(20'000) && process.exitStatus() == QProcess::NormalExit &&
                       process.exitCode() == 0;
    if (ok)
        *ok = ended;
    return process.readAllStandardOutput();
}

bool TestRealDesktop::hasOwner(const QString &name) const
{
    return run(u"dbus-send"_s, {u"--session"_s, u"--print-reply"_s, u"--dest=org.freedesktop.DBus"_s, u"/"_s,
                                u"org.freedesktop.DBus.NameHasOwner"_s, u"string:"_s + name})
        .contains("boolean true");
}

QByteArray TestRealDesktop::visible(const QString &what, const QString &value) const
{
    return run(u"xdotool"_s, {u"search"_s, u"--onlyvisible"_s, what, value}).trimmed().split('\n').last();
}

void TestRealDesktop::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"XDG_CURRENT_DESKTOP"_s, u"LC_ALL"_s,
                                u"QT_QPA_PLATFORM"_s, u"LANGUAGE"_s})
        m_environment.remove(name);
    m_environment.insert(u"LANG"_s, u"C.UTF-8"_s);
    m_environment.insert(u"HOME"_s, m_folder->path());
    m_environment.insert(u"LOGNAME"_s, u"ann"_s);
    m_environment.insert(u"NO_AT_BRIDGE"_s, u"1"_s); // the private bus has nobody for it
    for (const char *name : {"XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"}) {
        m_environment.insert(QLatin1String(name), at(QLatin1String(name)));
        QVERIFY(QDir().mkpath(at(QLatin1String(name))));
    }
    QFile::setPermissions(at(u"XDG_RUNTIME_DIR"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    write(at(u"XDG_CONFIG_HOME/xfce4/xfconf/xfce-perchannel-xml/xfce4-panel.xml"_s), panelSettings);
    const QString address = u"unix:path="_s + at(u"bus"_s);
    m_environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, address);
    QVERIFY(launch(u"dbus-daemon"_s,
                   {QStringLiteral("--config-file=" LIGHTFOOT_SOURCE_DIR "/tests/desktop/bus.conf"),
                    u"--nofork"_s, u"--address="_s + address},
                   u"bus.log"_s));
    // It finds a free display by itself and says which.
    QVERIFY(launch(
        u"sh"_s,
        {u"-c"_s, u"exec Xvfb -displayfd 3 -screen 0 1280x900x24 -nolisten tcp 3>\"$0\""_s, at(u"display"_s)},
        u"xvfb.log"_s));
    const auto display = [this] {
        QFile file(at(u"display"_s));
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    };
    QTRY_VERIFY_WITH_TIMEOUT(display().endsWith('\n') && QFile::exists(at(u"bus"_s)), patient);
    m_environment.insert(u"DISPLAY"_s, u':' + QString::fromLatin1(display().trimmed()));
    QVERIFY(launch(u"openbox"_s, {}, u"openbox.log"_s));
    QVERIFY(launch(xfce(u"xfconf/xfconfd"_s), {}, u"xfconf.log"_s));
    QTRY_VERIFY_WITH_TIMEOUT(hasOwner(u"org.xfce.Xfconf"_s), patient);
}

void TestRealDesktop::cleanup()
{
    QVERIFY(endProgram());
    m_panel = nullptr;
    while (!m_desktop.empty()) {
        QProcess &process = *m_desktop.back();
        process.terminate();
        if (!process.waitForFinished(3000)) {
            process.kill();
            process.waitForFinished(3000);
        }
        m_desktop.pop_back();
    }
}

bool TestRealDesktop::startPanel()
{
    m_panel = launch(u"xfce4-panel"_s, {u"--disable-wm-check"_s}, u"panel.log"_s);
    return m_panel &&
           QTest::qWaitFor([this] { return hasOwner(u"org.kde.StatusNotifierWatcher"_s); }, patient);
}

bool TestRealDesktop::startNotifications()
{
    return launch(xfce(u"notifyd/xfce4-notifyd"_s), {}, u"notifyd.log"_s) &&
           QTest::qWaitFor([this] { return hasOwner(u"org.freedesktop.Notifications"_s); }, patient);
}

bool TestRealDesktop::startProgram(const QStringList &arguments)
{
    m_program = std::make_unique<QProcess>();
    m_program->setProcessEnvironment(m_environment);
    m_program->setChildProcessModifier(&endWithParent);
    m_program->setProcessChannelMode(QProcess::MergedChannels);
    m_program->setStandardOutputFile(at(u"lightfoot.log"_s));
    m_program->start(QStringLiteral(LIGHTFOOT_WINDOW), QStringList{u"--data"_s, at(u"data"_s)} + arguments);
    return m_program->waitForStarted(10'000);
}

bool TestRealDesktop::endProgram()
{
    if (!runs())
        return true;
    m_program->terminate();
    return m_program->waitForFinished(patient) && m_program->exitStatus() == QProcess::NormalExit &&
           m_program->exitCode() == 0;
}

// Over the bus, or as a window beside ours where the panel came late: Qt asks for the bus only once.
bool TestRealDesktop::hasIcon() const
{
    const bool onTheBus =
        run(u"dbus-send"_s,
            {u"--session"_s, u"--print-reply"_s, u"--dest=org.kde.StatusNotifierWatcher"_s,
             u"/StatusNotifierWatcher"_s, u"org.freedesktop.DBus.Properties.Get"_s,
             u"string:org.kde.StatusNotifierWatcher"_s, u"string:RegisteredStatusNotifierItems"_s})
            .contains("/StatusNotifierItem");
    const QByteArray windows =
        run(u"xdotool"_s, {u"search"_s, u"--onlyvisible"_s, u"--class"_s, u"lightfoot"_s});
    return onTheBus || windows.count('\n') > (isShown() ? 1 : 0);
}

// As the window manager's button does.
void TestRealDesktop::closeWindow() const
{
    run(u"xdotool"_s, {u"windowactivate"_s, u"--sync"_s, window(), u"key"_s, u"alt+F4"_s});
}

void TestRealDesktop::hiddenOnlyWithATray()
{
    QVERIFY(startPanel());
    QVERIFY(startProgram({u"--minimized"_s}));
    QTRY_VERIFY_WITH_TIMEOUT(hasIcon(), patient);
    QTest::qWait(7000); // longer than anybody waits for a tray
    QVERIFY(runs());
    QVERIFY(!isShown());
    QVERIFY(endProgram());
    m_panel->terminate();
    QVERIFY(m_panel->waitForFinished(10'000));
    QVERIFY(startProgram({u"--minimized"_s}));
    QTRY_VERIFY_WITH_TIMEOUT(isShown(), patient);
}

void TestRealDesktop::trayComesLateAndRestarts()
{
    QVERIFY(startProgram());
    QTRY_VERIFY_WITH_TIMEOUT(isShown(), patient);
    QVERIFY(startPanel()); // after us
    QTRY_VERIFY_WITH_TIMEOUT(hasIcon(), patient);
    closeWindow();
    QTRY_VERIFY_WITH_TIMEOUT(!isShown(), patient);
    QVERIFY(runs());
    m_panel->terminate();
    QVERIFY(m_panel->waitForFinished(10'000));
    QTRY_VERIFY_WITH_TIMEOUT(isShown(), patient); // nobody could bring it back
    QVERIFY(startPanel());
    QTRY_VERIFY_WITH_TIMEOUT(hasIcon(), patient);
    closeWindow();
    QTRY_VERIFY_WITH_TIMEOUT(!isShown(), patient);
    QVERIFY(runs());
    m_panel->terminate();
    QVERIFY(m_panel->waitForFinished(10'000));
    QTRY_VERIFY_WITH_TIMEOUT(isShown(), patient);
    closeWindow(); // without a tray that is the end
    QTRY_VERIFY_WITH_TIMEOUT(!runs(), patient);
}

void TestRealDesktop::aClickOnANotificationAcknowledges()
{
    QVERIFY(startNotifications());
    const std::uint16_t port = lightfoot::test::freePort();
    write(at(u"data/endpoints.yaml"_s),
          "tcp: [{name: api, host: '127.0.0.1:" + QByteArray::number(port) + "', interval: 1s}]\n");
    QVERIFY(startProgram());
    // Xfce's window has one row of buttons, as wide as each other.
    const auto notification = [this] { return QString::fromLatin1(visible(u"--class"_s, u"notifyd"_s)); };
    QTRY_VERIFY_WITH_TIMEOUT(!notification().isEmpty(), patient);
    QTest::qWait(1500); // it fades in
    QVERIFY(!alerts().contains(R"("by":"ann")"));
    QByteArray place = run(u"xdotool"_s, {u"getwindowgeometry"_s, u"--shell"_s, notification()});
    const auto figure = [&place](const char *name) {
        const qsizetype from = place.indexOf(name) + qsizetype(qstrlen(name)) + 1;
        return place.mid(from, place.indexOf('\n', from) - from).toInt();
    };
    const int x = figure("X") + figure("WIDTH") / 2;
    const int y = figure("\nY") + figure("HEIGHT") - 28;
    run(u"xdotool"_s,
        {u"mousemove"_s, QString::number(x), QString::number(y), u"sleep"_s, u"0.3"_s, u"click"_s, u"1"_s});
    QTRY_VERIFY_WITH_TIMEOUT(alerts().contains(R"("by":"ann")"), patient);
}

void TestRealDesktop::aSecondStartRaisesTheFirst()
{
    QVERIFY(startPanel());
    QVERIFY(startProgram({u"--minimized"_s}));
    QTRY_VERIFY_WITH_TIMEOUT(hasIcon(), patient);
    bool ended = false;
    run(QStringLiteral(LIGHTFOOT_WINDOW), {u"--data"_s, at(u"data"_s), u"--minimized"_s}, &ended);
    QVERIFY(ended);
    QVERIFY(!isShown()); // who starts it hidden wants no window
    run(QStringLiteral(LIGHTFOOT_WINDOW), {u"--data"_s, at(u"data"_s)}, &ended);
    QVERIFY(ended);
    QTRY_VERIFY_WITH_TIMEOUT(isShown(), patient);
    QVERIFY(runs());
}

void TestRealDesktop::killedAndStartedAgain()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    int connections = 0;
    connect(&server, &QTcpServer::newConnection, this, [&] {
        while (QTcpSocket *socket = server.nextPendingConnection()) {
            ++connections;
            delete socket;
        }
    });
    const QString list = at(u"data/endpoints.yaml"_s);
    const QByteArray text = "tcp: [{name: api, host: '127.0.0.1:" + QByteArray::number(server.serverPort()) +
                            "', interval: 1s}]\n";
    write(list, text);
    QVERIFY(startProgram());
    QTRY_VERIFY_WITH_TIMEOUT(connections > 1, patient);
    ::kill(pid_t(m_program->processId()), SIGKILL);
    QVERIFY(m_program->waitForFinished(10'000));
    connections = 0;
    QVERIFY(startProgram());
    QTRY_VERIFY_WITH_TIMEOUT(connections > 1, patient);
    QTRY_VERIFY_WITH_TIMEOUT(isShown(), patient);
}

QTEST_GUILESS_MAIN(TestRealDesktop)
#include "tst_realdesktop.moc"
