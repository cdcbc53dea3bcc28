// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/editservices.h"
#include "tests/app/workingsethouse.h"
#include "tests/servers/networknamespace.h"
#include "tests/servers/scriptedserver.h"

#include <QtTest>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

using House = WorkingSetHouse;

} // namespace

class TestWorkingSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_folder = std::make_unique<SetFolder>();
    }

    void aRemovalIsTakenBackWithIdAndHistory()
    {
        const std::string data = m_folder->data();
        {
            House house(data);
            QVERIFY(house.change({{named("a", "1"), named("b", "2")}, {}, {}}));
            QCOMPARE(house.names(), std::string("1:a 2:b"));
            QTRY_VERIFY_WITH_TIMEOUT(house.application.monitor().totals().down == 2, 20'000);
            const Result<EndpointChange> undo = house.change({{}, {"1"}, {}});
            QVERIFY(undo);
            QCOMPARE(house.names(), std::string("2:b"));
            const Result<EndpointChange> redo = house.change(*undo);
            QVERIFY(redo);
            QCOMPARE(redo->removed, std::vector<std::string>{"1"});
            QCOMPARE(house.names(), std::string("2:b 1:a"));
            // Under the old id: what the history knows of it is its status at once.
            QTRY_VERIFY_WITH_TIMEOUT(house.application.monitor().totals().down == 2, 20'000);
        }
        House next(data); // kept
        next.set.restore([](const ImportOutcome &) { QFAIL("nothing is wrong with the kept set"); });
        next.application.settle();
        next.application.settle();
        QCOMPARE(next.names(), std::string("2:b 1:a"));
    }

    void allOrNothing()
    {
        const std::string data = m_folder->data();
        House house(data);
        QVERIFY(house.change({{named("a", "1")}, {}, {}}));
        Endpoint wrong = named("wrong", "3");
        wrong.options["host"] = std::string("no port");
        QVERIFY(!house.change({{named("b", "2"), wrong}, {}, {}}));
        QVERIFY(!house.change({{named("b", "2"), named("a", "3")}, {}, {}}));
        wrong.options.clear();
        QVERIFY(!house.change({{wrong}, {}, {}}));
        QCOMPARE(house.names(), std::string("1:a"));
        // What cannot be kept is not done.
        QVERIFY(QFile::remove(m_folder->kept()));
        QVERIFY(QDir().mkpath(m_folder->kept() + QStringLiteral("/x")));
        QVERIFY(!house.change({{named("b", "2")}, {}, {}}));
        QCOMPARE(house.names(), std::string("1:a"));
        QVERIFY(QDir(m_folder->kept()).removeRecursively());
        QVERIFY(house.change({{named("c", "3")}, {}, {}}));
        QCOMPARE(house.names(), std::string("1:a 3:c"));
    }

    void anImportAndItsUndo()
    {
        const std::string list = at(QStringLiteral("list.yaml"));
        SetFolder::write(
            list,
            "tcp:\n  - {name: a, host: '127.0.0.1:2'}\n  - {name: c, host: '127.0.0.1:1'}\n"
            "shell:\n  - {name: run, cmd: /bin/touch, args: [x y], env: [\"P=\\x24(rm)\"]}\n"
            "notify:\n  shell:\n    - {name: tell, cmd: /bin/tell}\n  log:\n    - {name: l, file: /l}\n");
        const std::string data = m_folder->data();
        House house(data);
        QVERIFY(house.change({{named("a", "1"), named("b", "2")}, {}, {}}));
        const QString kept = m_folder->kept();
        const QByteArray before = contentOf(kept);
        const ImportPlan plan = house.plan(list);
        QCOMPARE(house.names(), std::string("1:a 2:b")); // a dry run
        QCOMPARE(contentOf(kept), before);
        QCOMPARE(plan.entries[2].command, std::string("P=$(rm) /bin/touch x y"));
        const Result<ImportResult> result = house.apply(plan, false);
        QVERIFY(result);
        QCOMPARE(result->counts, (FateCounts{2, 1, 0, 0, 2}));
        QCOMPARE(house.names(), std::string("1:a 2:b c:c"));
        QVERIFY(!contentOf(kept).contains("/bin/"));
        QVERIFY(house.change(result->undo));
        QCOMPARE(house.names(), std::string("1:a 2:b"));
        QCOMPARE(contentOf(kept), before);
    }

    void aTryLeavesNothingBehind()
    {
        Script script;
        const ScriptedServer server(script);
        House house({});
        Services services{.monitor = house.application.monitor()};
        addEditServices(services, house.application, house.set, nullptr);
        std::mutex mutex;
        std::vector<Result<ProbeResult>> replies;
        const auto keep = [&](const Result<ProbeResult> &reply) {
            const std::lock_guard lock(mutex);
            replies.push_back(reply);
        };
        const auto count = [&] {
            const std::lock_guard lock(mutex);
            return replies.size();
        };
        services.edit.tryOnce(tcpEndpoint("t", "127.0.0.1:" + std::to_string(server.port())), keep);
        QTRY_COMPARE_WITH_TIMEOUT(count(), std::size_t(1), 20'000);
        QVERIFY(replies[0] && replies[0]->outcome == Outcome::Up);
        services.edit.tryOnce(tcpEndpoint("t", "no port"), keep);
        QTRY_COMPARE_WITH_TIMEOUT(count(), std::size_t(2), 20'000);
        QVERIFY(!replies[1]);
        QCOMPARE(house.names(), std::string());
        QVERIFY(house.application.monitor().endpoints()->empty());
        QVERIFY(!services.edit.storeSecret);
    }

    void aPartIsExported()
    {
        House house({});
        Endpoint child = named("child", "2");
        child.depends = {"parent"};
        child.references["depends.0"] = "${PARENT}"; // goes with it
        child.options["proxy"] = std::string("socks5://me:hush@127.0.0.1:2");
        QVERIFY(house.change({{named("parent", "1"), child, named("other", "3")}, {}, {}}));
        Result<void> done = failure("not called");
        const std::string file = at(QStringLiteral("out.yaml"));
        house.set.exportSome(file, {"2", "3"}, [&](Result<void> reply) { done = std::move(reply); });
        house.application.settle();
        QVERIFY(done);
        const QByteArray text = contentOf(QString::fromStdString(file));
        QVERIFY2(text.contains("child") && text.contains("other"), text.constData());
        QVERIFY2(!text.contains("parent") && !text.contains("PARENT") && !text.contains("hush"),
                 text.constData());
    }

private:
    std::string at(const QString &name) const { return m_folder->at(name); }

    std::unique_ptr<SetFolder> m_folder;
};

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestWorkingSet)
#include "tst_workingset.moc"
