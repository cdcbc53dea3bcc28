// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// From a probe to a message and to the reason for it, in one process in a network of its own.
#include "app/headless/whycommand.h"
#include "tests/app/house.h"
#include "tests/servers/networknamespace.h"
#include "tests/servers/scriptedserver.h"
#include "tests/servers/timewait.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <sstream>

using namespace lightfoot;
using namespace lightfoot::test;

class TestAlerting : public QObject
{
    Q_OBJECT

    static AlertPlan logInto(const QTemporaryDir &folder, bool dry = false)
    {
        AlertPlan plan;
        plan.notifiers.push_back(
            {.name = "file",
             .kind = "log",
             .options = {{"file", folder.filePath(QStringLiteral("told.log")).toStdString()}}});
        plan.dry = dry;
        return plan;
    }

    static QList<QByteArray> lines(const QTemporaryDir &folder)
    {
        QFile file(folder.filePath(QStringLiteral("told.log")));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        QList<QByteArray> all = file.readAll().split('\n');
        all.removeAll(QByteArray());
        return all;
    }

    static std::unique_ptr<Application> start(const QTemporaryDir &folder, std::uint16_t port, AlertPlan plan)
    {
        auto application =
            std::make_unique<Application>(ApplicationSettings{.dataDirectory = folder.path().toStdString()});
        application->setAlerts(std::move(plan));
        Endpoint endpoint = tcpEndpoint("one", "127.0.0.1:" + std::to_string(port), 200ms);
        endpoint.failureThreshold = 2;
        application->setEndpoints({endpoint});
        return application;
    }

private Q_SLOTS:
    // Anew for each function: Qt forgets it after each.
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void onceWithItsReasonAndNotAgainAfterARestart()
    {
        QTemporaryDir folder;
        auto server = std::make_unique<ScriptedServer>(silent());
        const std::uint16_t port = server->port();
        auto application = start(folder, port, logInto(folder));
        QTRY_VERIFY_WITH_TIMEOUT(application->monitor().totals().up >= 2, 20'000);
        QVERIFY(lines(folder).isEmpty());
        server.reset();
        QTRY_COMPARE_WITH_TIMEOUT(lines(folder).size(), 1, 20'000);
        QVERIFY2(lines(folder).front().contains("one"), lines(folder).front().constData());
        QTRY_VERIFY_WITH_TIMEOUT(application->monitor().totals().down >= 6, 20'000);
        application.reset();
        QCOMPARE(lines(folder).size(), 1); // edge-triggered: the list asks for no repeats

        application = start(folder, port, logInto(folder));
        QTRY_VERIFY_WITH_TIMEOUT(application->monitor().totals().down >= 4, 20'000);
        QCOMPARE(lines(folder).size(), 1); // known already
        Script again = silent();
        again.port = port;
        server = std::make_unique<ScriptedServer>(again);
        QTRY_COMPARE_WITH_TIMEOUT(lines(folder).size(), 2, 20'000);
        application.reset();
        QCOMPARE(lines(folder).size(), 2);

        std::ostringstream out;
        std::ostringstream err;
        const std::vector<std::string> arguments{"one", "--data", folder.path().toStdString()};
        QVERIFY2(runWhyCommand(arguments, out, err) == 0, err.str().c_str());
        const std::string text = out.str();
        QVERIFY2(text.find("told: down") != std::string::npos, text.c_str());
        QVERIFY2(text.find("told: recovered") != std::string::npos, text.c_str());
        QVERIFY2(text.find("2 times in a row") != std::string::npos, text.c_str());
    }

    void dryRunSendsNothing()
    {
        QTemporaryDir folder;
        std::atomic<int> told{0};
        ApplicationSettings settings{.dataDirectory = folder.path().toStdString()};
        settings.dryRun = [&told](const std::string &, const Notification &, const RenderedText &) {
            ++told;
        };
        Application application(std::move(settings));
        application.setAlerts(logInto(folder, true));
        application.setEndpoints({tcpEndpoint("one", "127.0.0.1:1", 200ms)});
        QTRY_COMPARE_WITH_TIMEOUT(told.load(), 1, 20'000);
        QVERIFY(lines(folder).isEmpty());
    }

    void whyOfNobody()
    {
        QTemporaryDir folder;
        std::ostringstream out;
        std::ostringstream err;
        std::vector<std::string> arguments{"one", "--data", folder.path().toStdString()};
        QCOMPARE(runWhyCommand(arguments, out, err), 2);
        QVERIFY2(err.str().find("--data") != std::string::npos, err.str().c_str());
        {
            Application application({.dataDirectory = folder.path().toStdString()});
            application.setEndpoints({});
            application.settle();
        }
        err.str({});
        QCOMPARE(runWhyCommand(arguments, out, err), 2);
        QVERIFY2(err.str().find("Nothing was decided") != std::string::npos, err.str().c_str());
        QVERIFY(out.str().empty());
        arguments = {"one", "--at", "tomorrow"};
        QCOMPARE(runWhyCommand(arguments, out, err), 64);
    }
};

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestAlerting)
#include "tst_alerting.moc"
