// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/windowservices.h"
#include "core/lists/listfiles.h"
#include "tests/app/house.h"
#include "tests/servers/networknamespace.h"
#include "tests/servers/scriptedserver.h"
#include "ui/lists/listcommands.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QtTest>

#include <cstdio>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

// Window and application put together as the program does it, in this process.
struct Desktop
{
    explicit Desktop(const std::string &data = {}, const EngineSettings &engine = {})
        : application({.dataDirectory = data, .engine = engine}),
          workingSet(application, data.empty() ? data : data + "/endpoints.yaml"),
          sockets(application),
          services(windowServices(application, workingSet, sockets, demo)),
          window(services, {theme, nullptr, [] { return false; }})
    {
        window.resize(1200, 800);
        window.show();
    }

    Theme theme;
    std::optional<Demo> demo;
    Application application;
    WorkingSet workingSet;
    SocketServices sockets;
    Services services;
    MainWindow window;
};

std::size_t countOf(Application &application, Status status)
{
    return application.monitor().totals().endpoints[std::size_t(status)];
}

} // namespace

class TestDesktop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Anew for each function: Qt forgets it after each.
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!.*propagateSizeHints).*$"))); }
    void initTestCase() { QVERIFY(makeSilentNetwork()); }

    void closesInTheMiddleOfThousandsOfProbes()
    {
        const std::size_t before = openDescriptors();
        {
            Desktop desktop({}, {.firstRoundPerSecond = 100'000});
            std::vector<Endpoint> endpoints;
            for (unsigned i = 0; i < 5000; ++i)
                endpoints.push_back(tcpEndpoint("s" + std::to_string(i), silentAddress(i) + ":80", 10s, 9s));
            desktop.application.setEndpoints(endpoints);
            QTRY_VERIFY_WITH_TIMEOUT(desktop.application.engine().figures().inFlight >= 2500, 30'000);
            QTest::qWait(300); // a tick or two
            QSignalSpy quit(&desktop.window, &MainWindow::quitRequested);
            desktop.window.close();
            QCOMPARE(quit.count(), 1);
        }
        QVERIFY(openDescriptors() <= before + 8); // Qt and fontconfig keep a few
    }

    void importIsKeptForTheNextStart()
    {
        QTemporaryDir folder;
        const QString list = folder.filePath(QStringLiteral("given.yaml"));
        QFile file(list);
        QVERIFY(file.open(QFile::WriteOnly));
        file.write("tcp:\n  - {name: a, host: '127.0.0.1:1', proxy: 'socks5://me:hush@127.0.0.1:2'}\n  - "
                   "{name: b, host: '127.0.0.1:1', interval: 7s}\n  - {name: broken}\n");
        file.close();
        const std::string data = folder.filePath(QStringLiteral("data")).toStdString();
        QVERIFY(Application::prepareDataDirectory(data));
        {
            Desktop desktop(data);
            desktop.window.lists().importList(list);
            QTRY_COMPARE_WITH_TIMEOUT(desktop.application.monitor().endpoints()->size(), std::size_t(2),
                                      10'000);
            const QString written = folder.filePath(QStringLiteral("out.yaml"));
            std::atomic<bool> done{false};
            desktop.workingSet.exportTo(written.toStdString(),
                                        [&](const Result<void> &result) { done = result.has_value(); });
            QTRY_VERIFY_WITH_TIMEOUT(done.load(), 10'000);
            QFile out(written);
            QVERIFY(out.open(QFile::ReadOnly));
            QVERIFY(!out.readAll().contains("hush")); // no secret leaves unasked
            // Once more: the same names, nothing doubled.
            desktop.window.lists().importList(list);
            desktop.application.settle();
            QCOMPARE(desktop.application.monitor().endpoints()->size(), std::size_t(2));
        }
        QFile kept(QString::fromStdString(data) + QStringLiteral("/endpoints.yaml"));
        QCOMPARE(kept.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        Desktop next(data);
        next.workingSet.restore(next.window.lists().importReporter());
        QTRY_COMPARE_WITH_TIMEOUT(next.application.monitor().endpoints()->size(), std::size_t(2), 10'000);
        QVERIFY(next.application.endpoints()[1].interval == 7s);
        QCOMPARE(optionOr(next.application.endpoints()[0].options, "proxy", std::string()),
                 std::string("socks5://me:hush@127.0.0.1:2"));
    }

    // A keyring that is locked today is no reason to forget who needed it.
    void whoWaitsForASecretIsKept()
    {
        const QTemporaryDir folder;
        const std::string path = folder.filePath(QStringLiteral("endpoints.yaml")).toStdString();
        const std::string more = folder.filePath(QStringLiteral("more.yaml")).toStdString();
        const char *const plain = "tcp: [{name: plain, host: '127.0.0.1:1'}]\n";
        QVERIFY(saveListFile(path, std::string(plain) +
                                       "http: [{name: b, url: 'http://127.0.0.1:1', username: u, password: "
                                       "'${keychain:web}'}]\n"
                                       "notify: {slack: [{name: ops, webhook: '${keychain:hook}'}]}\n"));
        QVERIFY(saveListFile(more, "tcp: [{name: more, host: '127.0.0.1:1'}]\n"));
        Application application({.watchHealth = false});
        const auto importMore = [&](const SecretLookup &secrets, std::size_t endpoints) {
            WorkingSet set(application, path, processEnvironment(secrets));
            std::atomic<int> problems{0};
            set.restore([&](const ImportOutcome &) { ++problems; });
            set.import({more}, {});
            application.settle();
            QTRY_COMPARE_WITH_TIMEOUT(application.endpoints().size(), endpoints, 10'000);
            QCOMPARE(problems.load(), secrets("web") ? 0 : 1);
            QFile kept(QString::fromStdString(path));
            QVERIFY(kept.open(QFile::ReadOnly));
            const QByteArray text = kept.readAll();
            QVERIFY2(text.contains("password: ${keychain:web}\n") &&
                         text.contains("webhook: ${keychain:hook}\n"),
                     text.constData());
            QVERIFY2(!text.contains("s3cr3t"), text.constData());
        };
        importMore([](const std::string &) -> Result<std::string> { return failure("locked"); }, 2);
        importMore([](const std::string &) -> Result<std::string> { return "https://h/s3cr3t"; }, 3);
    }

    // Its servers end with the program: in the next start nothing would answer.
    void demoIsNotKept()
    {
        QTemporaryDir folder;
        const std::string data = folder.path().toStdString();
        const QString list = folder.filePath(QStringLiteral("given.yaml"));
        QFile file(list);
        QVERIFY(file.open(QFile::WriteOnly));
        file.write("tcp:\n  - {name: mine, host: '127.0.0.1:1'}\n");
        file.close();
        {
            Desktop desktop(data);
            desktop.services.startDemo();
            QTRY_COMPARE_WITH_TIMEOUT(desktop.application.monitor().endpoints()->size(), std::size_t(8),
                                      10'000);
            desktop.window.lists().importList(list);
            QTRY_COMPARE_WITH_TIMEOUT(desktop.application.monitor().endpoints()->size(), std::size_t(9),
                                      10'000);
        }
        Desktop next(data);
        next.workingSet.restore(next.window.lists().importReporter());
        QTRY_COMPARE_WITH_TIMEOUT(next.application.monitor().endpoints()->size(), std::size_t(1), 10'000);
        QCOMPARE(next.application.endpoints()[0].name, std::string("mine"));
    }

    void demoShowsWellSlowAndBroken()
    {
        Desktop desktop;
        desktop.services.startDemo();
        QTRY_VERIFY_WITH_TIMEOUT(countOf(desktop.application, Status::Up) >= 3, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(countOf(desktop.application, Status::Degraded) >= 1, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(countOf(desktop.application, Status::Down) >= 2, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(
            desktop.window.findChild<QTableView *>(QStringLiteral("endpointTable"))->model()->rowCount() >= 8,
            5'000);
    }

    void firstResultsComeSoon()
    {
        Script script = silent();
        script.addresses = {"0.0.0.0"};
        const ScriptedServer server(script);
        std::vector<Endpoint> endpoints;
        for (unsigned i = 0; i < 1000; ++i)
            endpoints.push_back(tcpEndpoint("e" + std::to_string(i),
                                            loopbackAddress(i) + ':' + std::to_string(server.port()), 5s));
        QElapsedTimer clock;
        clock.start();
        Desktop desktop;
        desktop.application.setEndpoints(endpoints);
        QTRY_VERIFY_WITH_TIMEOUT(desktop.application.monitor().totals().up > 0, 20'000);
        const qint64 first = clock.elapsed();
        QTRY_COMPARE_WITH_TIMEOUT(countOf(desktop.application, Status::Up), std::size_t(1000), 20'000);
        std::printf("{\"first_result_ms\":%lld,\"all_1000_ms\":%lld}\n", static_cast<long long>(first),
                    static_cast<long long>(clock.elapsed()));
        std::fflush(stdout);
    }
};

int main(int argc, char **argv)
{
    std::string error;
    if (!enterNetworkNamespace(error))
        qFatal("no network namespace: %s", error.c_str());
    qputenv("QT_QPA_PLATFORM", "offscreen"); // its windows are nobody's business
    QApplication application(argc, argv);
    TestDesktop test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_desktop.moc"
