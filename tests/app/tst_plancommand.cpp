// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Run
{
    int code = -1;
    QByteArray out;
    QByteArray error;

    QJsonObject json() const
    {
        return out.count('\n') == 1 ? QJsonDocument::fromJson(out).object() : QJsonObject();
    }
};

Run run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name :
         {"http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"})
        environment.remove(QLatin1String(name));
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    process.waitForFinished(60'000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

Run plan(const QStringList &arguments)
{
    return run(QStringLiteral(LIGHTFOOT_CLI), QStringList{u"plan"_s} + arguments);
}

} // namespace

// lightfoot-cli plan as scripts see it.
class TestPlanCommand : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString write(const QByteArray &text)
    {
        QFile file(m_folder.filePath(u"list.yaml"_s));
        if (file.open(QFile::WriteOnly))
            file.write(text);
        return file.fileName();
    }

    // Far too many connections to one remote, were it not for the reset.
    static QByteArray busy(const char *more = "")
    {
        QByteArray text = "settings:\n  probe: {interval: 1s, timeout: 100ms}\ntcp:\n";
        for (int i = 0; i < 600; ++i)
            text += "  - {name: e" + QByteArray::number(i) + ", host: '10.0.0.5:443'" + more + "}\n";
        return text;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void usage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("says");
        const QString list = write("tcp:\n  - {name: a, host: '10.0.0.5:443'}\n");
        QTest::newRow("no list") << QStringList() << QByteArray("--list");
        QTest::newRow("no such list") << QStringList{u"--list"_s, u"/no/such"_s} << QByteArray("/no/such");
        QTest::newRow("positional") << QStringList{u"x\n"_s} << QByteArray("unexpected “x\\x0a”");
        QTest::newRow("no duration") << QStringList{u"--list"_s, list, u"--try"_s, u"5"_s}
                                     << QByteArray("--try");
        QTest::newRow("too long") << QStringList{u"--list"_s, list, u"--try"_s, u"301s"_s}
                                  << QByteArray("1s to 5m0s");
        QTest::newRow("too short") << QStringList{u"--list"_s, list, u"--try"_s, u"10ms"_s}
                                   << QByteArray("1s to");
        QTest::newRow("too often") << QStringList{u"--list"_s, list, u"--interval"_s, u"1ms"_s}
                                   << QByteArray("100ms");
        QTest::newRow("unknown") << QStringList{u"--list"_s, list, u"--dance"_s} << QByteArray("dance");
    }

    void usage()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, says);
        const Run done = plan(arguments);
        QCOMPARE(done.code, 64);
        QVERIFY(done.out.isEmpty());
        QVERIFY2(done.error.contains(says), done.error.constData());
    }

    void helpSaysWhatItIs()
    {
        const Run help = plan({u"--help"_s});
        QCOMPARE(help.code, 0);
        for (const char *word :
             {"Usage: lightfoot-cli plan [options]", "--list", "--try", "--json", "Exit code"})
            QVERIFY2(help.out.contains(word), word);
        QVERIFY(run(QStringLiteral(LIGHTFOOT_CLI), {u"--help"_s}).out.contains("\n  plan "));
    }

    void fits()
    {
        const QString list = write(busy());
        const Run done = plan({u"--list"_s, list, u"--json"_s});
        QCOMPARE(done.code, 0);
        const QJsonObject object = done.json();
        for (const char *key :
             {"endpoints", "probes_per_s", "connects_per_s", "fits", "as_planned", "with_reset",
              "without_reset", "ports", "when_silent", "remotes", "resolvers", "remarks", "lab"})
            QVERIFY2(object.contains(QLatin1String(key)), key);
        QCOMPARE(object[u"endpoints"_s].toInt(), 600);
        QVERIFY(std::abs(object[u"connects_per_s"_s].toDouble() - 600) < 1e-6);
        QVERIFY(object[u"fits"_s].toBool());
        QVERIFY(object[u"lab"_s].isNull());
        QCOMPARE(object[u"as_planned"_s][u"verdict"_s].toString(), u"fits"_s);
        QCOMPARE(object[u"as_planned"_s][u"time_wait"_s].toInt(-1), 0);
        QVERIFY(object[u"as_planned"_s][u"first_limit"_s].isNull());
        const QJsonValue without = object[u"without_reset"_s];
        QCOMPARE(without[u"verdict"_s].toString(), u"does-not-fit"_s);
        QCOMPARE(without[u"first_limit"_s].toString(), u"port-search"_s);
        const QJsonValue breach = without[u"breaches"_s][0];
        for (const char *key :
             {"limit", "subject", "demand", "allowed", "after_us", "when_silent", "text", "advice"})
            QVERIFY2(breach.toObject().contains(QLatin1String(key)), key);
        QCOMPARE(breach[u"subject"_s].toString(), u"10.0.0.5:443"_s);
        const QJsonValue remote = object[u"remotes"_s][0];
        QCOMPARE(remote[u"remote"_s].toString(), u"10.0.0.5:443"_s);
        QCOMPARE(remote[u"endpoints"_s].toInt(), 600);
        const double available = object[u"ports"_s][u"available_per_remote"_s].toDouble();
        QVERIFY(available > 0);
        QVERIFY(std::abs(remote[u"without_reset"_s][u"exhausted_after_us"_s].toDouble() -
                         available / 600 * 1e6) < 1000);
        QVERIFY(remote[u"as_planned"_s][u"exhausted_after_us"_s].isNull());
        QVERIFY(std::abs(object[u"when_silent"_s][u"in_flight"_s].toDouble() - 60) < 1e-6);
    }

    void doesNotFit()
    {
        const QString list = write(busy(", nolinger: true"));
        const Run done = plan({u"--list"_s, list});
        QCOMPARE(done.code, 1);
        QVERIFY2(done.out.contains("This plan does not fit"), done.out.constData());
        QVERIFY(done.out.contains("port-search: after"));
        QVERIFY(done.out.contains("600.0 connects/s") || done.out.contains("600 connects/s"));
        QCOMPARE(plan({u"--list"_s, list, u"--interval"_s, u"1m"_s}).code, 0);
        QVERIFY(!plan({u"--list"_s, list, u"--json"_s}).json()[u"fits"_s].toBool(true));
    }

    // What `list check` warns of is the plan's matter too.
    void bareConnectsThatHarmAreSaid()
    {
        const QString list = write("tcp:\n  - {name: db, host: '10.0.0.5:3306'}\n");
        const Run done = plan({u"--list"_s, list, u"--json"_s});
        QCOMPARE(done.code, 0);
        QVERIFY2(done.error.contains("a bare connect to 10.0.0.5:3306 does harm"), done.error.constData());
        const QJsonValue remark = done.json()[u"remarks"_s][0];
        QCOMPARE(remark[u"severity"_s].toString(), u"warning"_s);
        QCOMPARE(remark[u"line"_s].toInt(), 2);
        QVERIFY(remark[u"text"_s].toString().contains(u"mysql"_s));
    }

    void hostileNamesAreEscaped()
    {
        const QString list = write("http:\n  - {name: \"a\\e[31m\", url: 'http://10.0.0.5/', interval: 1s}\n"
                                   "tcp:\n  - {name: b, host: '10.0.0.6:1', resolver: \"x\\e[2J\"}\n");
        const Run text = plan({u"--list"_s, list});
        QVERIFY(text.out.contains("2 endpoints") && text.out.contains("10.0.0.6:1"));
        QVERIFY(!text.out.contains('\x1b') && !text.error.contains('\x1b'));
        const Run json = plan({u"--list"_s, list, u"--json"_s});
        QCOMPARE(json.json()[u"endpoints"_s].toInt(), 2);
        QVERIFY(!json.out.contains('\x1b') && !json.error.contains('\x1b'));
    }

    void tryDrawsBothCurves()
    {
        const QString list =
            write("settings:\n  probe: {interval: 100ms, timeout: 1s}\ntcp:\n"
                  "  - {name: a, host: '10.0.0.5:443'}\n  - {name: b, host: '10.0.0.5:443'}\n"
                  "  - {name: c, host: 'c.test:443'}\nping:\n  - {name: d, host: 10.0.0.5}\n");
        const Run done = plan({u"--list"_s, list, u"--try"_s, u"2s"_s, u"--json"_s});
        QVERIFY2(done.code == 0, done.error.constData());
        const QJsonValue lab = done.json()[u"lab"_s];
        for (const char *key : {"length_us", "connections", "remotes", "left_out", "slowed_by", "forecast",
                                "with_reset", "without_reset", "simplified"})
            QVERIFY2(lab.toObject().contains(QLatin1String(key)), key);
        QCOMPARE(lab[u"connections"_s].toInt(), 3);
        QCOMPARE(lab[u"remotes"_s].toInt(), 2);
        QCOMPARE(lab[u"left_out"_s].toInt(), 1);
        const QJsonArray with = lab[u"with_reset"_s][u"samples"_s].toArray();
        const QJsonArray without = lab[u"without_reset"_s][u"samples"_s].toArray();
        QVERIFY(with.size() >= 3 && without.size() >= 3);
        QCOMPARE(with.last()[u"time_wait"_s].toInt(-1), 0);
        QVERIFY(with.last()[u"connects"_s].toInt() >= 50);
        QVERIFY(without.last()[u"time_wait"_s].toInt() >= 50);
        QVERIFY(lab[u"simplified"_s].toArray().size() >= 5);
        const Run text = plan({u"--list"_s, list, u"--try"_s, u"1s"_s});
        QCOMPARE(text.code, 0);
        QVERIFY(text.out.contains("Linger lab: 3 endpoints, 2 remotes"));
        QVERIFY(text.out.contains("▇"));
    }

    void nothingToTry()
    {
        const QString list = write("ping:\n  - {name: d, host: 10.0.0.5}\n");
        const Run done = plan({u"--list"_s, list, u"--try"_s, u"1s"_s});
        QCOMPARE(done.code, 2);
        QVERIFY(done.error.contains("no endpoint makes a TCP connection"));
        QVERIFY(done.out.contains("0.00 connects/s")); // the forecast is there all the same
    }

    // In a user namespace that may have no network namespace: the message names the sysctl.
    void whereTheKernelRefusesItSaysWhy()
    {
        const QString list = write("tcp:\n  - {name: a, host: '10.0.0.5:443'}\n");
        const Run done = run(u"unshare"_s, {u"--user"_s, u"--map-root-user"_s, u"sh"_s, u"-c"_s,
                                            u"echo 0 > /proc/sys/user/max_net_namespaces && exec \"$0\" plan "
                                            "--list \"$1\" --try 1s"_s,
                                            QStringLiteral(LIGHTFOOT_CLI), list});
        QCOMPARE(done.code, 2);
        QVERIFY2(done.error.contains("user.max_net_namespaces is 0, which forbids it"),
                 done.error.constData());
        QVERIFY(done.out.contains("This plan fits"));
    }
};

QTEST_APPLESS_MAIN(TestPlanCommand)
#include "tst_plancommand.moc"
