// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What of the set is there again after the next start, and which secrets are in it.
#include "app/desktop/workingset.h"
#include "tests/app/workingsethouse.h"
#include "tests/servers/networknamespace.h"

#include <QtTest>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

using House = WorkingSetHouse;

// A keychain that has "tok" alone; locked: not even that.
Environment keychain(bool locked = false)
{
    return processEnvironment([locked](const std::string &name) -> Result<std::string> {
        if (locked || name != "tok")
            return failure("the keychain has no “%1”", name);
        return std::string("s3cr3t");
    });
}

Endpoint withHeaders(const std::string &secret)
{
    Endpoint endpoint{.id = "web", .name = "web", .kind = "http", .interval = std::chrono::hours(1)};
    endpoint.options = {{"url", std::string("http://127.0.0.1:1/")},
                        {"headers", TextMap{{"Authorization", "Bearer " + secret}, {"Accept", "text"}}}};
    endpoint.references = {{"headers.Authorization", "Bearer " + secret}};
    return endpoint;
}

std::string authorizationOf(const Endpoint &endpoint)
{
    return std::get<TextMap>(endpoint.options.at("headers"))[0].second;
}

} // namespace

class TestKeptSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_folder = std::make_unique<SetFolder>();
    }

    void secretsOfTheKeychainArePutIn()
    {
        const std::string data = m_folder->data();
        House house(data, keychain());
        QVERIFY(house.change({{withHeaders("${keychain:tok}")}, {}, {}}));
        QCOMPARE(authorizationOf(house.application.endpoints()[0]), std::string("Bearer s3cr3t"));
        const QByteArray text = contentOf(m_folder->kept());
        QVERIFY2(text.contains("${keychain:tok}") && !text.contains("s3cr3t"), text.constData());
        const Result<EndpointChange> refused = house.change({{withHeaders("${keychain:gone}")}, {}, {}});
        QVERIFY(!refused);
        QCOMPARE(toEnglish(refused.error().message),
                 std::string("endpoint “web”: “headers”: the keychain has no “gone”"));
        Result<void> checked = failure("not called");
        house.set.check(withHeaders("${keychain:gone}"), [&](Result<void> reply) { checked = reply; });
        house.settle();
        QVERIFY(!checked);
        QCOMPARE(authorizationOf(*house.set.withSecrets(withHeaders("${keychain:tok}"))),
                 std::string("Bearer s3cr3t"));
        QVERIFY(!house.set.withSecrets(withHeaders("${keychain:gone}")));
    }

    // A list from outside gets none before somebody has said so.
    void anImportAsksForSecrets()
    {
        const std::string list = m_folder->at(QStringLiteral("list.yaml"));
        SetFolder::write(list,
                         "http:\n  - {name: web, url: 'http://192.0.2.1/', headers: {A: '${keychain:tok}'}}\n"
                         "  - {name: lost, url: 'http://192.0.2.1/', headers: {A: '${keychain:gone}'}}\n"
                         "tcp:\n  - {name: plain, host: '127.0.0.1:1'}\n");
        const std::string data = m_folder->data();
        int asked = 0;
        Environment environment = keychain();
        environment.secret = [&asked, inner = environment.secret](const std::string &name) {
            ++asked;
            return inner(name);
        };
        House house(data, environment);
        const ImportPlan plan = house.plan(list);
        QCOMPARE(plan.entries[0].secrets, std::set<std::string>{"tok"});
        const Result<ImportResult> refused = house.apply(plan, true);
        QVERIFY(!refused);
        QCOMPARE(toEnglish(refused.error().message),
                 std::string("endpoint “lost”: “headers”: the keychain has no “gone”"));
        asked = 0;
        QVERIFY(house.apply(plan, false));
        QCOMPARE(asked, 0);
        QCOMPARE(house.names(), std::string("plain:plain"));
        SetFolder::write(
            list, "http:\n  - {name: web, url: 'http://192.0.2.1/', headers: {A: '${keychain:tok}'}}\n");
        QVERIFY(house.apply(house.plan(list), true));
        QCOMPARE(authorizationOf(house.application.endpoints()[1]), std::string("s3cr3t"));
        QCOMPARE(countFates(house.plan(list), {}), (FateCounts{0, 0, 1, 0, 0})); // once it was allowed
    }

    // Nor does anything else wait for a list that takes long to read.
    void anImportDoesNotHoldUpTheNext()
    {
        const std::string slow = m_folder->at(QStringLiteral("slow.yaml"));
        const std::string quick = m_folder->at(QStringLiteral("quick.yaml"));
        SetFolder::write(slow, "tcp:\n  - {name: a, host: '${SLOW}:1'}\n");
        SetFolder::write(quick, "tcp:\n  - {name: b, host: '127.0.0.1:1'}\n");
        std::promise<void> gate;
        const auto wait = [opened = gate.get_future().share()](std::string_view) {
            opened.wait();
            return std::optional<std::string>("127.0.0.1");
        };
        std::promise<ImportPlan> first;
        std::promise<ImportPlan> second;
        House house(m_folder->data(), wait);
        house.set.planImport(slow, [&](ImportPlan plan) { first.set_value(std::move(plan)); });
        house.set.planImport(quick, [&](ImportPlan plan) { second.set_value(std::move(plan)); });
        std::future<ImportPlan> answer = second.get_future();
        const bool came = answer.wait_for(std::chrono::seconds(20)) == std::future_status::ready;
        gate.set_value();
        QVERIFY(came);
        QCOMPARE(answer.get().entries[0].name, std::string("b"));
        QCOMPARE(first.get_future().get().entries[0].name, std::string("a"));
    }

    // A file that is missing today refuses only what is new of an endpoint.
    void whatIsThereIsNotJudgedAgain()
    {
        const std::string data = m_folder->data();
        SetFolder::write(m_folder->kept().toStdString(),
                         "http:\n  - {name: web, url: 'https://127.0.0.1:1/', ca: /gone/ca.pem}\n"
                         "tcp:\n  - {name: b, id: '2', host: '127.0.0.1:1'}\n");
        House house(data);
        house.restore();
        Endpoint web = house.application.endpoints()[0];
        web.labels = {{"team", "x"}};
        QVERIFY(house.change({{web}, {}, {}}));
        const Result<EndpointChange> undo = house.change({{}, {"web", "2"}, {}});
        QVERIFY(undo);
        QVERIFY(house.change(*undo));
        QCOMPARE(house.names(), std::string("web:web 2:b"));
        web.options["method"] = std::string("HEAD");
        const Result<EndpointChange> refused = house.change({{named("b", "2"), web}, {}, {}});
        QVERIFY(!refused);
        QVERIFY(toEnglish(refused.error().message).starts_with("endpoint “web”: "));
    }

    void aDamagedFileIsCopiedFirst()
    {
        const std::string data = m_folder->data();
        const QByteArray damaged = "tcp:\n  - {name: a, host: '127.0.0.1:1'}\n  - {name: lost}\n";
        SetFolder::write(m_folder->kept().toStdString(), damaged);
        House house(data);
        house.restore();
        const QString copy = m_folder->kept() + QStringLiteral(".bak");
        QVERIFY(QDir().mkpath(copy + QStringLiteral("/x"))); // no copy can be made
        QVERIFY(!house.change({{named("b", "2")}, {}, {}}));
        QCOMPARE(contentOf(m_folder->kept()), damaged);
        QVERIFY(QDir(copy).removeRecursively());
        QVERIFY(house.change({{named("b", "2")}, {}, {}}));
        QCOMPARE(contentOf(copy), damaged);
        QVERIFY(!contentOf(m_folder->kept()).contains("lost"));
        QVERIFY(house.change({{named("c", "3")}, {}, {}})); // is no reason for another copy
        QCOMPARE(contentOf(copy), damaged);
    }

    void whoDependsOnWhatIsLockedKeepsIt()
    {
        const std::string data = m_folder->data();
        {
            House house(data, keychain());
            Endpoint child = named("child", "2");
            child.depends = {"web"};
            QVERIFY(house.change({{withHeaders("${keychain:tok}"), child}, {}, {}}));
        }
        {
            House locked(data, keychain(true));
            locked.restore();
            QCOMPARE(locked.names(), std::string("2:child"));
            QVERIFY(locked.change({{named("c", "3")}, {}, {}}));
        }
        House next(data, keychain());
        next.restore();
        QCOMPARE(next.application.endpoints().size(), std::size_t(3));
        for (const Endpoint &endpoint : next.application.endpoints()) {
            if (endpoint.name == "child")
                QCOMPARE(endpoint.depends, std::vector<std::string>{"web"});
        }
    }

    void whatIsChangedOfTheSessionIsKept()
    {
        const std::string data = m_folder->data();
        House house(data);
        ReadResult demo;
        demo.list.endpoints = {named("d1", "d1"), named("d2", "d2")};
        house.set.addForSession(demo);
        Endpoint own = named("own", "1");
        own.depends = {"d2"};
        QVERIFY(house.change({{own}, {}, {}}));
        QVERIFY(!contentOf(m_folder->kept()).contains("d2"));
        Endpoint edited = named("d1", "d1");
        edited.group = "mine";
        const Result<EndpointChange> undo = house.change({{edited}, {}, {}});
        QVERIFY(undo && contentOf(m_folder->kept()).contains("mine"));
        const Result<EndpointChange> redo = house.change(*undo);
        QVERIFY(redo && !contentOf(m_folder->kept()).contains("d1"));
        QVERIFY(house.change(*redo) && contentOf(m_folder->kept()).contains("mine"));
        // Another one under an old id.
        QVERIFY(house.change({{}, {"d2"}, {}}));
        QVERIFY(house.change({{named("d2", "d2")}, {}, {}}));
        QVERIFY(contentOf(m_folder->kept()).contains("d2"));
    }

    void windowsFollowARename()
    {
        const std::string list = m_folder->at(QStringLiteral("list.yaml"));
        SetFolder::write(
            list,
            "tcp:\n  - {name: old, id: '1', host: '127.0.0.1:1'}\n"
            "settings:\n  maintenance:\n    - {name: n, weekly: 'Sun 02:00-04:00', endpoints: [old]}\n");
        const std::string data = m_folder->data();
        House house(data);
        QVERIFY(house.apply(house.plan(list), false));
        const Result<EndpointChange> undo = house.change({{named("renamed", "1")}, {}, {}});
        QVERIFY(undo && !contentOf(m_folder->kept()).contains("old"));
        QVERIFY(house.change(*undo) && !contentOf(m_folder->kept()).contains("renamed"));
    }

private:
    std::unique_ptr<SetFolder> m_folder;
};

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestKeptSet)
#include "tst_keptset.moc"
