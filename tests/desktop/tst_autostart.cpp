// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/autostart.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lightfoot;

class TestAutostart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onAndOff()
    {
        const Autostart autostart(u"/usr/bin/lightfoot"_s, m_folder.filePath(u"not/there/yet"_s));
        QVERIFY(!autostart.isOn());
        QVERIFY(autostart.set(false)); // is so already
        QVERIFY(autostart.set(true));
        QVERIFY(autostart.isOn());
        QVERIFY(autostart.path().endsWith(u"/yet/org.lightfoot.Lightfoot.desktop"_s));
        QVERIFY(contents(autostart).contains("\nExec=\"/usr/bin/lightfoot\" --minimized\n"));
        QVERIFY(autostart.set(true));
        QVERIFY(autostart.set(false));
        QVERIFY(!autostart.isOn());
        QVERIFY(!QFile::exists(autostart.path()));
    }

    void desktopsCanReadIt_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QByteArray>("exec");
        QTest::newRow("plain") << u"/opt/x/lightfoot"_s << QByteArray("\"/opt/x/lightfoot\"");
        QTest::newRow("space") << u"/opt/a b/l"_s << QByteArray("\"/opt/a b/l\"");
        QTest::newRow("percent") << u"/opt/50%f/l"_s << QByteArray("\"/opt/50%%f/l\"");
        QTest::newRow("quote") << u"/opt/\"q\"/l"_s << QByteArray(R"("/opt/\\"q\\"/l")");
        QTest::newRow("dollar") << u"/opt/$HOME/l"_s << QByteArray(R"("/opt/\\$HOME/l")");
    }

    void desktopsCanReadIt()
    {
        QFETCH(const QString, program);
        QFETCH(const QByteArray, exec);
        const Autostart autostart(program, m_folder.path());
        QVERIFY(autostart.set(true));
        QVERIFY2(contents(autostart).contains("\nExec=" + exec + " --minimized\n"),
                 contents(autostart).constData());
        QProcess validate;
        validate.start(u"desktop-file-validate"_s, {autostart.path()});
        QVERIFY(validate.waitForFinished());
        QCOMPARE(validate.readAllStandardOutput(), QByteArray());
        QCOMPARE(validate.exitCode(), 0);
    }

    void keepsToItsData()
    {
        const Autostart autostart(u"/usr/bin/lightfoot"_s, m_folder.path(), {u"--data"_s, u"/my data"_s});
        QVERIFY(autostart.set(true));
        QVERIFY(contents(autostart).contains(
            "\nExec=\"/usr/bin/lightfoot\" \"--data\" \"/my data\" --minimized\n"));
        QVERIFY(!Autostart(u"/a"_s, m_folder.path(), {u"--data"_s, u"/a\nHidden=true"_s}).set(true));
    }

    // Desktops switch an entry off without removing it.
    void switchedOffElsewhere()
    {
        const Autostart autostart(u"/usr/bin/lightfoot"_s, m_folder.path());
        for (const char *line : {"Hidden = true\n", "X-GNOME-Autostart-enabled=false\n"}) {
            QVERIFY(autostart.set(true));
            QFile file(autostart.path());
            QVERIFY(file.open(QFile::Append));
            file.write(line);
            file.close();
            QVERIFY(!autostart.isOn());
        }
        QVERIFY(autostart.set(true)); // and on again
        QVERIFY(autostart.isOn());
    }

    void saysWhyNot()
    {
        QFile inTheWay(m_folder.filePath(u"file"_s));
        QVERIFY(inTheWay.open(QFile::WriteOnly));
        const Autostart autostart(u"/usr/bin/lightfoot"_s, inTheWay.fileName());
        const Result<void> made = autostart.set(true);
        QVERIFY(!made);
        QVERIFY(toEnglish(made.error().message).find("org.lightfoot.Lightfoot.desktop") != std::string::npos);
        QVERIFY(!Autostart(u"/a\nHidden=true"_s, m_folder.path()).set(true));
    }

private:
    static QByteArray contents(const Autostart &autostart)
    {
        QFile file(autostart.path());
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestAutostart)
#include "tst_autostart.moc"
