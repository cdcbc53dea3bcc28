// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/importplan.h"
#include "core/lists/references.h"

#include <QtTest>

using namespace lightfoot;

namespace {

std::string hostOf(const OptionMap &options)
{
    return optionOr(options, "host", std::string());
}

std::string commandOf(const OptionMap &options)
{
    return optionOr(options, "cmd", std::string());
}

const ProberKind plain{.id = "plain", .target = hostOf};
const ProberKind runner{.id = "runner", .target = commandOf, .command = commandOf};
constexpr std::array<const ProberKind *, 2> kinds{&plain, &runner};
const ChannelKind chat{.id = "chat"};
const ChannelKind script{.id = "script", .command = commandOf};
constexpr std::array<const ChannelKind *, 2> channels{&chat, &script};

Endpoint endpoint(const std::string &name, const std::string &host = "h", std::string id = {})
{
    return {.id = id.empty() ? name : std::move(id),
            .name = name,
            .kind = "plain",
            .options = {{"host", host}, {"password", std::string("hush")}}};
}

Endpoint command(const std::string &name, const std::string &line)
{
    return {.id = name, .name = name, .kind = "runner", .options = {{"cmd", line}}};
}

NotifierSettings notifier(const std::string &kind, const std::string &name, const std::string &line = {})
{
    return {.name = name, .kind = kind, .options = {{"cmd", line}}};
}

ImportPlan planOf(const ProbeList &there, ProbeList list)
{
    auto read = std::make_shared<ReadResult>();
    read->places.resize(list.endpoints.size(), {0, 7, 3});
    read->list = std::move(list);
    return planImport(there, std::move(read), kinds, channels);
}

// "create 2, change 1": fates that occur.
std::string countsOf(const ImportPlan &plan, const ImportChoice &choice)
{
    constexpr std::array<const char *, entryFateCount> words{"create", "change", "same", "skip", "left"};
    const FateCounts counts = countFates(plan, choice);
    std::string text;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] > 0)
            text += (text.empty() ? "" : ", ") + std::string(words[i]) + ' ' + std::to_string(counts[i]);
    }
    return text;
}

// "id:name->depends ..." of what the change puts in.
std::string putOf(const EndpointChange &change)
{
    std::string text;
    for (const Endpoint &put : change.put) {
        text += (text.empty() ? "" : " ") + put.id + ':' + put.name;
        for (const std::string &name : put.depends)
            text += '>' + name;
    }
    return text;
}

constexpr ImportChoice overwrite{ClashPolicy::Overwrite, false};
constexpr ImportChoice skip{ClashPolicy::Skip, false};
constexpr ImportChoice keepBoth{ClashPolicy::KeepBoth, false};

} // namespace

class TestImportPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void exactNamesDecide()
    {
        const ProbeList there{{endpoint("a", "h", "id-of-a"), endpoint("b"), endpoint("c")}};
        ProbeList list{{endpoint("a", "other"), endpoint("b"), endpoint("A"), endpoint("new")}};
        list.endpoints[0].interval = std::chrono::seconds(5);
        list.endpoints[0].group = "g";
        const ImportPlan plan = planOf(there, list);
        QCOMPARE(plan.entries.size(), std::size_t(4));
        QCOMPARE(plan.entries[0].differs, (std::vector<std::string>{"group", "host", "interval"}));
        QCOMPARE(plan.entries[0].place.line, 7U);
        QCOMPARE(plan.entries[0].target, std::string("other"));
        QCOMPARE(countsOf(plan, overwrite), std::string("create 2, change 1, same 1"));
        QCOMPARE(countsOf(plan, skip), std::string("create 2, same 1, skip 1"));
        QCOMPARE(countsOf(plan, keepBoth), std::string("create 3, same 1"));
        // The one that is overwritten keeps its id, and with it its history.
        QCOMPARE(putOf(changeFor(plan, there, overwrite)), std::string("id-of-a:a A:A new:new"));
        QCOMPARE(putOf(changeFor(plan, there, skip)), std::string("A:A new:new"));
        QCOMPARE(putOf(changeFor(plan, there, keepBoth)), std::string("a (2):a (2) A:A new:new"));
        QVERIFY(!changeFor(plan, there, overwrite).alerts);
    }

    void secretsDifferByKeyAlone()
    {
        ProbeList list{{endpoint("a")}};
        list.endpoints[0].options["password"] = std::string("other");
        list.endpoints[0].references["headers.0"] = "${TOKEN}";
        const ImportPlan plan = planOf({{endpoint("a")}}, list);
        QCOMPARE(plan.entries[0].differs, (std::vector<std::string>{"headers", "password"}));
    }

    void freeNamesAndIds()
    {
        const ProbeList there{{endpoint("x"), endpoint("x (2)"), endpoint("y", "h", "z")}};
        const ImportPlan plan = planOf(there, {{endpoint("x", "new"), endpoint("x (3)"), endpoint("z")}});
        // "z" is the id of another one.
        QCOMPARE(putOf(changeFor(plan, there, keepBoth)), std::string("x (4):x (4) x (3):x (3) z (2):z"));
    }

    void dependsFollow()
    {
        ProbeList there{{endpoint("a")}};
        ProbeList list{{endpoint("a", "new"), endpoint("b"), command("run", "/bin/x"), endpoint("c")}};
        list.endpoints[1].depends = {"a"};
        list.endpoints[3].depends = {"run", "b"};
        const ImportPlan plan = planOf(there, list);
        QCOMPARE(putOf(changeFor(plan, there, keepBoth)), std::string("a (2):a (2) b:b>a (2) c:c>b"));
        QCOMPARE(putOf(changeFor(plan, there, {ClashPolicy::KeepBoth, true})),
                 std::string("a (2):a (2) b:b>a (2) run:run c:c>run>b"));
        QCOMPARE(putOf(changeFor(plan, there, skip)), std::string("b:b>a c:c>b"));
    }

    void commandsAreAskedFor()
    {
        const ProbeList there{{command("known", "/bin/known"), command("changed", "/bin/changed")}};
        ProbeList list{{command("known", "/bin/known"), command("changed", "/bin/evil\n\x1b[2J"),
                        command("new", std::string(5000, 'x')), endpoint("plain")}};
        list.endpoints[0].interval = std::chrono::seconds(5);
        list.endpoints[2].options["cmd"] = std::string("/bin/new s3cr3t");
        list.endpoints[2].references["cmd"] = "/bin/new ${TOKEN}";
        list.alerts.notifiers = {notifier("script", "tell", "/bin/tell"), notifier("chat", "quiet", "no")};
        const ImportPlan plan = planOf(there, list);
        QVERIFY(needsConsent(plan));
        QCOMPARE(plan.entries[0].command, std::string()); // it runs already
        QCOMPARE(plan.entries[1].command, std::string("/bin/evil\\x0a\\x1b[2J"));
        QCOMPARE(plan.entries[2].command, std::string("/bin/new ${TOKEN}"));
        QCOMPARE(plan.entries[3].command, std::string());
        QCOMPARE(plan.entries[4].command, std::string("/bin/tell"));
        QCOMPARE(countsOf(plan, overwrite), std::string("create 2, change 1, left 3"));
        QCOMPARE(countsOf(plan, {ClashPolicy::Overwrite, true}), std::string("create 4, change 2"));
        const EndpointChange refused = changeFor(plan, there, overwrite);
        QCOMPARE(putOf(refused), std::string("known:known plain:plain"));
        QCOMPARE(refused.alerts->plan.notifiers.size(), std::size_t(1));
        QCOMPARE(refused.alerts->plan.notifiers[0].name, std::string("quiet"));
        const EndpointChange allowed = changeFor(plan, there, {ClashPolicy::Overwrite, true});
        QCOMPARE(allowed.alerts->plan.notifiers.size(), std::size_t(2));
    }

    // What is cut says how much, and never within a character.
    void longCommandsSayWhatIsCut()
    {
        const ImportPlan plan =
            planOf({}, {{command("long", std::string(1999, 'x') + "é" + std::string(100, 'y')),
                         command("turned", "/bin/true \u202Efoo\u2069")}});
        QCOMPARE(plan.entries[0].command, std::string(1999, 'x'));
        QCOMPARE(plan.entries[0].commandRest, std::size_t(102));
        QCOMPARE(plan.entries[1].command, std::string("/bin/true \\xe2\\x80\\xaefoo\\xe2\\x81\\xa9"));
        QCOMPARE(plan.entries[1].commandRest, std::size_t(0));
    }

    void secretsAreAskedFor()
    {
        const auto withSecret = [](const std::string &name, const std::string &value) {
            Endpoint one = endpoint(name);
            one.options["password"] = value;
            one.references["password"] = "${keychain:tok}";
            return one;
        };
        ProbeList there{{withSecret("known", "hush"), withSecret("moved", "hush"), endpoint("typed")}};
        there.alerts.notifiers = {notifier("chat", "ops")};
        // As it is read from outside: nobody was asked.
        ProbeList list{{withSecret("known", "${keychain:tok}"), withSecret("moved", "${keychain:tok}"),
                        withSecret("typed", "${keychain:tok}"), withSecret("new", "${keychain:tok}")}};
        list.endpoints[1].address = "192.0.2.1";
        list.alerts.notifiers = {notifier("chat", "ops", "${keychain:url}")};
        list.alerts.notifiers[0].references["cmd"] = "${keychain:url}";
        const ImportPlan plan = planOf(there, list);
        QVERIFY(needsConsent(plan) && !needsConsent(plan.entries[0]));
        QCOMPARE(countsOf(plan, overwrite), std::string("same 1, left 4"));
        QCOMPARE(countsOf(plan, {ClashPolicy::Overwrite, true}), std::string("create 1, change 3, same 1"));
        QCOMPARE(plan.entries[3].secrets, std::set<std::string>{"tok"});
        QCOMPARE(plan.entries[4].secrets, std::set<std::string>{"url"});
        QVERIFY(changeFor(plan, there, overwrite).isEmpty());
    }

    void secretsArePutIn()
    {
        Environment environment([](std::string_view) { return std::optional<std::string>("var"); });
        environment.secret = [](const std::string &name) -> Result<std::string> {
            if (name == "gone")
                return failure("no “%1”", name);
            return "<" + name + ">";
        };
        Endpoint one{
            .id = "1", .name = "${keychain:a}", .group = "${keychain:g}", .depends = {"${keychain:a}"}};
        one.options = {{"text", std::string("${keychain:a}")},
                       {"there", std::string("was")},
                       {"list", std::vector<std::string>{"x", "${keychain:b}"}},
                       {"map", TextMap{{"k.1", "Bearer ${keychain:c} var"}, {"k", "${keychain:literal}"}}},
                       {"records", RecordList{{{"n", "1"}}, {{"n", "${keychain:d}"}}}}};
        one.references = {{"text", "${keychain:a}"},        {"there", "${keychain:gone}"},
                          {"list.1", "${keychain:b}"},      {"map.k.1", "Bearer ${keychain:c} $V"},
                          {"records.1.n", "${keychain:d}"}, {"group", "${keychain:g}"},
                          {"list.9", "${keychain:gone}"},   {"name", "${keychain:a}"},
                          {"depends.0", "${keychain:a}"}};
        QVERIFY(putSecrets(one, environment));
        QCOMPARE(std::get<std::string>(one.options["text"]), std::string("<a>"));
        QCOMPARE(std::get<std::string>(one.options["there"]), std::string("was"));
        QCOMPARE(std::get<std::vector<std::string>>(one.options["list"]),
                 (std::vector<std::string>{"x", "<b>"}));
        QCOMPARE(std::get<TextMap>(one.options["map"]),
                 (TextMap{{"k.1", "Bearer <c> var"}, {"k", "${keychain:literal}"}}));
        QCOMPARE(std::get<RecordList>(one.options["records"])[1], (TextMap{{"n", "<d>"}}));
        QCOMPARE(one.group, std::string("<g>"));
        QCOMPARE(one.name, std::string("${keychain:a}")); // others call it so
        QCOMPARE(asWritten(one.options, {{"map.k.1", "$T"}, {"list.0", "$L"}})["list"],
                 OptionValue(std::vector<std::string>{"$L", "<b>"}));
        one.options["there"] = std::string("${keychain:gone}");
        const Result<void> refused = putSecrets(one, environment);
        QVERIFY(!refused);
        QCOMPARE(toEnglish(refused.error().message), std::string("“there”: no “gone”"));
    }

    void windowsFollowNames()
    {
        const std::vector<Endpoint> before{endpoint("a", "h", "1"), endpoint("b", "h", "2")};
        const std::vector<Endpoint> after{endpoint("c", "h", "1"), endpoint("b", "h", "2")};
        std::vector<MaintenanceWindow> windows{{.selection = {.endpoints = {"a", "b"}}}, {}};
        QVERIFY(followNames(windows, before, after));
        QCOMPARE(windows[0].selection.endpoints, (std::vector<std::string>{"c", "b"}));
        QVERIFY(!followNames(windows, before, before));
        QVERIFY(!followNames(windows, after, {endpoint("b", "h", "1"), endpoint("c", "h", "2")})); // swapped
    }

    void alertsAreAdded()
    {
        ProbeList there;
        there.alerts.notifiers = {notifier("chat", "ops", "one"), notifier("chat", "own", "x")};
        there.alerts.maintenance = {{.name = "night", .weekly = "Sun 02:00-04:00"}};
        there.sender.name = "Ours";
        ProbeList list;
        list.alerts.notifiers = {notifier("chat", "ops", "two")};
        list.alerts.maintenance = {{.name = "night", .weekly = "Mon 02:00-04:00"},
                                   {.weekly = "Tue 02:00-04:00"}};
        list.alerts.dry = true;
        list.sender = {"Theirs", "icon"};
        const ImportPlan plan = planOf(there, list);
        QCOMPARE(plan.entries[0].differs, (std::vector<std::string>{"cmd", "dry"}));
        QCOMPARE(plan.entries[1].differs, (std::vector<std::string>{"weekly"}));
        QCOMPARE(countsOf(plan, overwrite), std::string("create 1, change 2"));
        const AlertSetup over = *changeFor(plan, there, overwrite).alerts;
        QCOMPARE(over.plan.notifiers.size(), std::size_t(2));
        QVERIFY(over.plan.notifiers[0].dry);
        QVERIFY(!over.plan.notifiers[1].dry && !over.plan.dry); // a list silences its own alone
        QCOMPARE(over.plan.maintenance.size(), std::size_t(2));
        QCOMPARE(over.sender, (MessageSender{"Theirs", "icon"}));
        const AlertSetup both = *changeFor(plan, there, keepBoth).alerts;
        QCOMPARE(both.plan.notifiers.size(), std::size_t(3));
        QCOMPARE(both.plan.notifiers[2].name, std::string("ops (2)"));
        QCOMPARE(both.plan.maintenance[1].name, std::string("night (2)"));
        QCOMPARE(both.sender, (MessageSender{"Ours", "icon"}));
    }

    // What a change takes back is what was there.
    void changeAndInverse()
    {
        std::vector<Endpoint> set{endpoint("a", "h", "1"), endpoint("b", "h", "2"), endpoint("c", "h", "3")};
        set[1].depends = {"a"};
        set[2].depends = {"a", "b"};
        set[2].references["depends.1"] = "${B}";
        const std::vector<Endpoint> before = set;
        EndpointChange change{{endpoint("new", "h", "4"), endpoint("a renamed", "h", "1")}, {"2"}, {}};
        Result<EndpointChange> inverse = applyChange(set, change);
        QVERIFY(inverse && inverse->restores);
        QCOMPARE(putOf({set, {}, {}}), std::string("1:a renamed 3:c>a renamed 4:new"));
        QVERIFY(applyChange(set, *inverse));
        std::ranges::sort(set, {}, &Endpoint::id);
        QVERIFY(set == before);
    }

    void changesThatAreRefused()
    {
        const auto refusal = [](const EndpointChange &change) {
            std::vector<Endpoint> set{endpoint("a", "h", "1"), endpoint("b", "h", "2")};
            set[1].depends = {"a"};
            const std::vector<Endpoint> before = set;
            const Result<EndpointChange> done = applyChange(set, change);
            return !done && set == before ? toEnglish(done.error().message) : "done";
        };
        Endpoint circle = endpoint("a", "h", "1");
        circle.depends = {"b"};
        Endpoint lost = endpoint("c");
        lost.depends = {"nobody"};
        QCOMPARE(refusal({{endpoint("a", "h", "9")}, {}, {}}),
                 std::string("there is an endpoint “a” already"));
        QCOMPARE(refusal({{endpoint("c"), endpoint("d", "h", "c")}, {}, {}}),
                 std::string("two endpoints have the id “c”"));
        QCOMPARE(refusal({{}, {"9"}, {}}), std::string("there is no endpoint with the id “9” any more"));
        QCOMPARE(refusal({{circle}, {}, {}}), std::string("“b” depends on “a”, which depends on it"));
        QCOMPARE(refusal({{lost}, {}, {}}), std::string("“c” depends on “nobody”, which is not there"));
        QCOMPARE(refusal({{endpoint("", "h", "9")}, {}, {}}), std::string("an endpoint needs a name"));
    }
};

QTEST_GUILESS_MAIN(TestImportPlan)
#include "tst_importplan.moc"
