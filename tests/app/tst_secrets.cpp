// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// ${keychain:NAME} and lightfoot-cli secret against a real keyring on a message bus of its own: unlocked,
// locked, and without any.
#include "tests/servers/process.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace lightfoot::test;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Run
{
    int code = -1;
    QByteArray out;
    QByteArray error;
};

const QByteArray secret = "s3cr3t \"'$\\ 秘密";

} // namespace

class TestSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void initTestCase()
    {
        QVERIFY(QDir().mkpath(at(u"run"_s)));
        QVERIFY(QFile::setPermissions(at(u"run"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QFile password(at(u"password"_s));
        QVERIFY(password.open(QFile::WriteOnly) && password.write("keyring's password") > 0);
        password.close();
        QFile list(at(u"list.yaml"_s));
        QVERIFY(list.open(QFile::WriteOnly));
        list.write("tcp: [{name: a, host: \"127.0.0.1:1\"}]\n"
                   "http:\n"
                   "  - {name: b, url: \"http://127.0.0.1:1\", username: u, password: \"${keychain:web}\"}\n"
                   "notify:\n"
                   "  shell: [{name: told, cmd: \"true\", env: [\"KEY=${keychain:hook.ops}\"]}]\n");
        list.close();
        QVERIFY2(startKeyring(), (m_bus.error() + m_keyring.error()).c_str());
    }

    void keepsSecrets()
    {
        Run run = cli({u"secret"_s, u"check"_s, u"hook.ops"_s});
        QCOMPARE(run.out, QByteArray("not found\n"));
        QCOMPARE(run.code, 1);
        QVERIFY(run.error.contains("lightfoot-cli secret set hook.ops"));
        run = cli({u"secret"_s, u"set"_s, u"hook.ops"_s}, secret + "\n");
        QCOMPARE(run.error, QByteArray());
        QCOMPARE(run.code, 0);
        run = cli({u"secret"_s, u"check"_s, u"hook.ops"_s});
        QCOMPARE(run.out, QByteArray("found\n"));
        QCOMPARE(run.code, 0);
        QVERIFY(cli({u"secret"_s, u"set"_s, u"web"_s}, "first").code == 0);
        QVERIFY(cli({u"secret"_s, u"set"_s, u"web"_s}, "second\r\n").code == 0);
        QCOMPARE(cli({u"secret"_s, u"remove"_s, u"web"_s}).code, 0);
        QCOMPARE(cli({u"secret"_s, u"check"_s, u"web"_s}).code, 1);
        QCOMPARE(cli({u"secret"_s, u"remove"_s, u"web"_s}).code, 0); // gone is gone
    }

    void wrongInput_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("nothing") << QByteArray() << QByteArray("no secret on standard input");
        QTest::newRow("an empty line") << QByteArray("\n") << QByteArray("no secret on standard input");
        QTest::newRow("two lines") << QByteArray("one\ntwo\n") << QByteArray("one line of text");
        QTest::newRow("NUL") << QByteArray("a\0b", 3) << QByteArray("one line of text");
        QTest::newRow("not UTF-8") << QByteArray("a\xFF") << QByteArray("not UTF-8");
        QTest::newRow("long") << QByteArray(70'000, 'x') << QByteArray("longer than 64 KiB");
    }

    void wrongInput()
    {
        QFETCH(const QByteArray, input);
        QFETCH(const QByteArray, says);
        const Run run = cli({u"secret"_s, u"set"_s, u"wrong"_s}, input);
        QCOMPARE(run.code, 1);
        QVERIFY2(run.error.contains(says), run.error.constData());
        QCOMPARE(cli({u"secret"_s, u"check"_s, u"wrong"_s}).code, 1);
    }

    void wrongUsage()
    {
        QCOMPARE(cli({u"secret"_s}).code, 64);
        QCOMPARE(cli({u"secret"_s, u"set"_s, u"a"_s, u"in-the-history"_s}).code, 64);
        QCOMPARE(cli({u"secret"_s, u"show"_s, u"a"_s}).code, 64);
        QCOMPARE(cli({u"secret"_s, u"set"_s, u"a b"_s}).code, 64);
    }

    // One has its secret, one has none, one needs none.
    void listsHaveThem()
    {
        QCOMPARE(cli({u"secret"_s, u"set"_s, u"hook.ops"_s}, secret).code, 0);
        const Run run = runList();
        QCOMPARE(run.code, 0);
        QCOMPARE(errorsOf(run),
                 QByteArray(":3:65: error: “password”: the keychain has no secret “web”; put it "
                            "there with: lightfoot-cli secret set web"));
        QCOMPARE(QJsonDocument::fromJson(run.out).object()[u"endpoints"_s].toInt(), 1);
        QVERIFY(!(run.out + run.error).contains("s3cr3t"));
        // A check asks nobody, and says what it would ask for.
        const Run check = cli({u"list"_s, u"check"_s, u"--json"_s, at(u"list.yaml"_s)});
        QCOMPARE(check.code, 0);
        QCOMPARE(QJsonDocument::fromJson(check.out).object()[u"secrets"_s].toArray(),
                 (QJsonArray{u"hook.ops"_s, u"web"_s}));
    }

    void withoutLocale()
    {
        m_environment.insert(u"LANG"_s, u"C"_s);
        m_environment.remove(u"LC_ALL"_s);
        const Run run = cli({u"secret"_s, u"check"_s, u"hook.ops"_s});
        m_environment.insert(u"LANG"_s, u"C.UTF-8"_s);
        QCOMPARE(run.error, QByteArray());
        QCOMPARE(run.code, 0);
    }

    // A locked keyring is read as if it had nothing in it.
    void lockedIsNotMissing()
    {
        QVERIFY(call({u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service.Lock"_s,
                      u"array:objpath:/org/freedesktop/secrets/collection/login"_s},
                     u"org.freedesktop.secrets"_s)
                    .contains("login"));
        const Run check = cli({u"secret"_s, u"check"_s, u"hook.ops"_s});
        QCOMPARE(check.out, QByteArray("locked\n"));
        QCOMPARE(check.code, 2);
        QCOMPARE(cli({u"secret"_s, u"check"_s, u"web"_s}).out, QByteArray("not found\n"));
        const Run remove = cli({u"secret"_s, u"remove"_s, u"hook.ops"_s});
        QCOMPARE(remove.code, 1);
        QVERIFY2(remove.error.contains("the keychain is locked"), remove.error.constData());
        const Run run = runList();
        QCOMPARE(run.code, 0);
        QVERIFY2(errorsOf(run).contains(
                     ":5:43: error: “env”: the keychain is locked, and the secret “hook.ops” in "
                     "it; unlock it and try again"),
                 run.error.constData());
    }

    // Without a service on the bus, and without a bus: at once, and it starts all the same.
    void absent()
    {
        m_keyring.stop();
        QElapsedTimer time;
        time.start();
        for (const bool bus : {true, false}) {
            if (!bus)
                m_environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);
            const Run check = cli({u"secret"_s, u"check"_s, u"hook.ops"_s});
            QCOMPARE(check.code, 2);
            QCOMPARE(check.out, QByteArray());
            QVERIFY2(check.error.contains("there is no keychain to ask for the secret “hook.ops”"),
                     check.error.constData());
        }
        const Run run = runList();
        QCOMPARE(run.code, 0);
        QCOMPARE(QJsonDocument::fromJson(run.out).object()[u"endpoints"_s].toInt(), 1);
        QVERIFY2(time.elapsed() < 60'000, QByteArray::number(time.elapsed()).constData());
    }

private:
    QString at(const QString &name) const { return m_folder.filePath(name); }

    bool startKeyring()
    {
        m_environment = QProcessEnvironment::systemEnvironment();
        const QString address = u"unix:path="_s + at(u"bus"_s);
        m_environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, address);
        m_environment.insert(u"HOME"_s, m_folder.path());
        m_environment.insert(u"XDG_RUNTIME_DIR"_s, at(u"run"_s));
        m_environment.insert(u"XDG_DATA_HOME"_s, at(u"data"_s));
        m_environment.insert(u"LANG"_s, u"C.UTF-8"_s);
        for (const QString &name :
             {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"XDG_CURRENT_DESKTOP"_s, u"LC_ALL"_s})
            m_environment.remove(name);
        const auto onTheBus = [this] {
            return call({u"/"_s, u"org.freedesktop.DBus.NameHasOwner"_s, u"string:org.freedesktop.secrets"_s})
                .contains("boolean true");
        };
        return m_bus.start({"--config-file=" LIGHTFOOT_SOURCE_DIR "/tests/desktop/bus.conf", "--nofork",
                            "--address=" + address.toStdString()},
                           [this] { return QFile::exists(at(u"bus"_s)); }) &&
               m_keyring.start(
                   {"-c", "exec env -u DISPLAY DBUS_SESSION_BUS_ADDRESS='" + address.toStdString() +
                              "' HOME='" + m_folder.path().toStdString() + "' XDG_DATA_HOME='" +
                              at(u"data"_s).toStdString() + "' XDG_RUNTIME_DIR='" +
                              at(u"run"_s).toStdString() +
                              "' gnome-keyring-daemon --foreground --unlock --components=secrets <'" +
                              at(u"password"_s).toStdString() + "'"},
                   onTheBus);
    }

    QByteArray call(const QStringList &arguments, const QString &whom = u"org.freedesktop.DBus"_s) const
    {
        return execute(u"dbus-send"_s,
                       QStringList{u"--session"_s, u"--print-reply"_s, u"--dest="_s + whom} + arguments)
            .out;
    }

    Run cli(const QStringList &arguments, const QByteArray &input = {}) const
    {
        return execute(QStringLiteral(LIGHTFOOT_CLI), arguments, input);
    }

    Run runList() const
    {
        return cli(
            {u"run"_s, u"--list"_s, at(u"list.yaml"_s), u"--for"_s, u"100ms"_s, u"--summary"_s, u"json"_s});
    }

    // The remarks that are errors, without the file's name.
    QByteArray errorsOf(const Run &run) const
    {
        QByteArray all;
        for (const QByteArray &line : run.error.split('\n')) {
            if (line.contains(": error: "))
                all += (all.isEmpty() ? "" : "\n") + line.mid(at(u"list.yaml"_s).toUtf8().size());
        }
        return all;
    }

    Run execute(const QString &program, const QStringList &arguments, const QByteArray &input = {}) const
    {
        QProcess process;
        process.setProcessEnvironment(m_environment);
        process.start(program, arguments);
        process.write(input);
        process.closeWriteChannel();
        process.waitForFinished(60'000);
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                process.readAllStandardOutput(), process.readAllStandardError()};
    }

    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
    Process m_bus{"dbus-daemon", "dbus", at(u"bus.log"_s).toStdString()};
    Process m_keyring{"sh", "gnome-keyring", at(u"keyring.log"_s).toStdString()};
};

QTEST_GUILESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
