// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// ${keychain:NAME}: what stands in its place, and where it never comes out.
#include "core/lists/checklist.h"
#include "core/lists/easeprobe.h"
#include "core/lists/limits.h"
#include "core/lists/listfiles.h"
#include "tests/core/lists/stdstring.h"
#include "tests/core/lists/testkinds.h"

#include <QTest>

using namespace lightfoot;
using namespace lightfoot::test;
using namespace std::string_literals;

class TestListSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void comesFromTheKeychain();
    void isNeverWritten();
    void takesDownOnlyWhoNeedsIt();
    void refusals_data();
    void refusals();
    void staysOutOfRemarks();
    void isNotAskedWithoutALookup();
    void tooMany();

private:
    // Variables HOOK and TOKEN; secrets hook, pass and gate, and none beside.
    Environment keychain();
    ReadResult read(const std::string &text) { return readAlerts(text, keychain()); }

    std::vector<std::string> m_asked;
};

namespace {

const std::string endpointWithGate =
    "hub:\n  - {name: a, host: h, gate_password: \"${keychain:gate}\", depot_host: d}\n";

bool isIn(const std::string &text, const char *part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

Environment TestListSecrets::keychain()
{
    m_asked.clear();
    Environment environment = environmentOf({{"HOST", "h"}});
    environment.secret = [this](const std::string &name) -> Result<std::string> {
        m_asked.push_back(name);
        if (name == "hook")
            return "https://h/S3CRET";
        if (name == "pass" || name == "gate")
            return "S3CRET$HOST\"'";
        return failure("the keychain has no secret “%1”", name);
    };
    return environment;
}

void TestListSecrets::comesFromTheKeychain()
{
    const ReadResult result = read(endpointWithGate + R"(notify:
  chat:
    - {name: n, webhook: "${keychain:hook}"}
    - {name: o, webhook: "https://${HOST}/?key=${keychain:pass}", proxy: "${keychain:hook}"}
  script:
    - {name: s, cmd: c, env: ["A=1", "P=${keychain:pass}"]}
  topic:
    - {name: t, region: r, credential: {id: me, key: "${keychain:gate}"}}
)");
    QCOMPARE(remarksOf(result.report), std::string());
    QVERIFY(result.secretsAsked);
    const Endpoint &endpoint = result.list.endpoints.at(0);
    // What is in a secret is no variable again.
    QCOMPARE(std::get<std::string>(endpoint.options.at("gate_password")), "S3CRET$HOST\"'"s);
    QCOMPARE(endpoint.references.at("gate_password"), "${keychain:gate}"s);
    const auto &notifiers = result.list.alerts.notifiers;
    QCOMPARE(notifiers.size(), std::size_t(4));
    QCOMPARE(std::get<std::string>(notifiers[0].options.at("webhook")), "https://h/S3CRET"s);
    QCOMPARE(std::get<std::string>(notifiers[1].options.at("webhook")), "https://h/?key=S3CRET$HOST\"'"s);
    QCOMPARE(notifiers[1].references.at("webhook"), "https://${HOST}/?key=${keychain:pass}"s);
    QVERIFY(std::get<std::vector<std::string>>(notifiers[2].options.at("env")).at(1).starts_with("P=S3CRET"));
    QVERIFY(std::get<TextMap>(notifiers[3].options.at("credential")).at(1).second.starts_with("S3CRET"));
    QCOMPARE(m_asked.size(), std::size_t(3)); // each once
    QVERIFY((secretNames(result) == std::vector<std::string>{"gate", "hook", "pass"}));
}

void TestListSecrets::isNeverWritten()
{
    const ReadResult result = read(endpointWithGate + R"(notify:
  chat:
    - {name: n, webhook: "${keychain:hook}"}
    - {name: o, webhook: "pre${keychain:pass}"}
)");
    QCOMPARE(remarksOf(result.report), std::string());
    for (const SecretPolicy policy : {SecretPolicy::Include, SecretPolicy::Omit}) {
        const WriteResult out = writeList(result.list, listKinds(), listChannels(), policy);
        QVERIFY2(!isIn(out.text, "S3CRET"), out.text.c_str());
        QVERIFY2(isIn(out.text, "gate_password: ${keychain:gate}\n"), out.text.c_str());
        QVERIFY2(isIn(out.text, "webhook: ${keychain:hook}\n"), out.text.c_str());
        QVERIFY2(!isIn(remarksOf(out.report), "S3CRET"), out.text.c_str());
        // Beside a secret stands what may be a part of it.
        QCOMPARE(isIn(out.text, "pre${keychain:pass}"), policy == SecretPolicy::Include);
        if (policy == SecretPolicy::Include)
            QVERIFY2(readAlerts(out.text, keychain()).list == result.list, out.text.c_str());
    }
}

void TestListSecrets::takesDownOnlyWhoNeedsIt()
{
    const ReadResult result = read(R"(hub:
  - {name: a, host: h, gate_password: "${keychain:none}", depot_host: d}
  - {name: b, host: h, depot_host: d}
notify:
  chat:
    - {name: n, webhook: "https://h/?t=${keychain:none}"}
    - {name: o, webhook: "${keychain:hook}"}
)");
    QCOMPARE(remarksOf(result.report),
             "list.yaml:2:39: error: “gate_password”: the keychain has no secret “none”\n"
             "list.yaml:6:26: error: “webhook”: the keychain has no secret “none”\n"s);
    QCOMPARE(result.list.endpoints.size(), std::size_t(1));
    QCOMPARE(result.list.endpoints[0].name, "b"s);
    QCOMPARE(result.list.alerts.notifiers.size(), std::size_t(1));
    QCOMPARE(result.list.alerts.notifiers[0].name, "o"s);
    QVERIFY(!result.report.refused);
    QCOMPARE(m_asked.size(), std::size_t(2)); // for none only once
}

void TestListSecrets::refusals_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("remark");
    const auto row = [](const char *name, const char *text, const char *remark) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(remark);
    };
    const char *badName = "“${keychain:…}” needs the name of a secret";
    row("no name", "notify: {chat: [{name: n, webhook: \"${keychain:}\"}]}\n", badName);
    row("a default", "notify: {chat: [{name: n, webhook: \"${keychain:a:-S3CRET}\"}]}\n", badName);
    row("a number", "notify: {topic: [{name: n, region: r, size: \"${keychain:pass}\"}]}\n",
        "“size” cannot come from the keychain");
    row("a time", "notify: {chat: [{name: n, webhook: \"https://h\", timeout: \"${keychain:pass}\"}]}\n",
        "“timeout” cannot come from the keychain");
    row("a dollar sign beside it", "notify: {chat: [{name: n, webhook: \"\\x24${keychain:pass}\"}]}\n",
        "“webhook” has an escaped “$” beside a secret");
    row("a window", "settings: {maintenance: [{name: \"${keychain:pass}\", weekly: \"Sun 02:00-04:00\"}]}\n",
        "“name” cannot come from the keychain");
    row("the sender", "settings: {name: \"${keychain:pass}\"}\n", "“name” cannot come from the keychain");
}

void TestListSecrets::refusals()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, remark);
    const ReadResult result = read("beta: [{name: a, host: h}]\n" + text.toStdString());
    const std::string remarks = remarksOf(result.report);
    QCOMPARE(result.report.count(RemarkSeverity::Error), std::size_t(1));
    QVERIFY2(isIn(remarks, ": error: ") && isIn(remarks, remark.constData()), remarks.c_str());
    QVERIFY2(!isIn(remarks, "S3CRET"), remarks.c_str());
    QCOMPARE(result.list.endpoints.size(), std::size_t(1));
    QVERIFY(result.list.alerts == AlertPlan() && result.list.sender == MessageSender());
}

void TestListSecrets::staysOutOfRemarks()
{
    // An option that is none by itself, with a value that it does not take.
    const ReadResult choice =
        read("hub:\n  - {name: a, host: h, eval_doc: \"${keychain:pass}\", depot_host: d}\n");
    QCOMPARE(remarksOf(choice.report), "list.yaml:2:34: error: eval_doc: expected one of xml, json\n"s);
    ReadResult result = read("beta: [{name: a, host: h}]\nnotify:\n  chat:\n    - {name: n, webhook: "
                             "\"https://h\", proxy: \"${keychain:pass}\"}\n");
    const AlertChecks checks{.notifier = [](const NotifierSettings &settings) -> Result<void> {
        return failure("no proxy: %1", std::get<std::string>(settings.options.at("proxy")));
    }};
    checkAlerts(result, checks);
    QCOMPARE(remarksOf(result.report),
             "list.yaml:4:7: error: notifier “chat n”: no proxy: …; it is left out\n"s);
}

void TestListSecrets::isNotAskedWithoutALookup()
{
    ReadResult result =
        readAlerts(endpointWithGate + "notify: {chat: [{name: n, webhook: \"${keychain:hook}\"}, {name: o, "
                                      "webhook: nowhere}]}\n");
    QCOMPARE(remarksOf(result.report), std::string());
    QVERIFY(!result.secretsAsked);
    QCOMPARE(std::get<std::string>(result.list.endpoints.at(0).options.at("gate_password")),
             "${keychain:gate}"s);
    // Nobody can judge what is not known.
    const AlertChecks checks{
        .notifier = [](const NotifierSettings &) -> Result<void> { return failure("bad"); }};
    checkAlerts(result, checks);
    QCOMPARE(result.list.alerts.notifiers.size(), std::size_t(1));
    QCOMPARE(result.list.alerts.notifiers[0].name, "n"s);
    const WriteResult out = writeList(result.list, listKinds(), listChannels(), SecretPolicy::Omit);
    QVERIFY2(isIn(out.text, "${keychain:hook}") && out.report.remarks.empty(), out.text.c_str());
}

void TestListSecrets::tooMany()
{
    std::string text = "hub:\n";
    for (std::size_t i = 0; i <= limits::secrets; ++i)
        text += "  - {name: e" + std::to_string(i) + ", host: h, gate_password: \"${keychain:none" +
                std::to_string(i) + "}\", depot_host: d}\n";
    const ReadResult result = read(text);
    QCOMPARE(m_asked.size(), limits::secrets);
    QVERIFY(result.list.endpoints.empty());
}

QTEST_GUILESS_MAIN(TestListSecrets)
#include "tst_listsecrets.moc"
