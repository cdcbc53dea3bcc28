// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Servers that are down, broken or hostile, and probes that are told to stop.
#include "core/probers/mongo/mongoprober.h"
#include "tests/core/probers/probeonce.h"
#include "tests/servers/mongoserver.h"
#include "tests/servers/networknamespace.h"
#include "tests/servers/process.h"
#include "tests/servers/scriptedserver.h"
#include "tests/servers/timewait.h"

#include <QTest>

#include <QDir>
#include <QRegularExpression>

#include <map>
#include <unistd.h>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

OptionMap at(std::uint16_t port, OptionMap more = {})
{
    more.emplace("host", "127.0.0.1:" + std::to_string(port));
    return more;
}

OptionMap login(std::uint16_t port, OptionMap more = {})
{
    more.emplace("username", std::string("probe"));
    more.emplace("password", std::string("secret pass"));
    return at(port, std::move(more));
}

// Says the bytes whenever anything comes.
Script says(std::string bytes, Ending ending = Ending::KeepAlive)
{
    Script script = answer(std::move(bytes), ending);
    script.waitFor = WaitFor::Bytes;
    return script;
}

std::string said(const ProbeResult &result)
{
    return verdictText(result) + ": " + reasonText(result);
}

bool isOneOf(const QString &verdicts, const ProbeResult &result)
{
    return verdicts.split(QStringLiteral(" or ")).contains(QString::fromStdString(verdictText(result)));
}

// 16 bytes of header, a document that is none behind them.
const std::string headerAlone("\x2a\0\0\0\x01\0\0\0\x02\0\0\0\x01\0\0\0", 16);

} // namespace

class TestMongoFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void leavesNothingInSharedMemory();
    void refused();
    void notTheProtocol_data();
    void notTheProtocol();
    void serverFaults_data();
    void serverFaults();
    void silentGoodbye();
    void mutatedAnswers();
    void cancelled_data();
    void cancelled();
    void poolIsFreeAgain();
    void nothingStayed();

private:
    Certificates m_certificates;
};

void TestMongoFaults::refused()
{
    ProbeOnce probe(mongoKind, at(freePort()));
    const ProbeResult result = probe.run();
    QCOMPARE(verdictText(result), std::string("refused"));
    QCOMPARE(closingText(result), std::string("not-opened"));
    QCOMPARE(probe.opened(), 0);
    // Nothing but the loopback interface is here.
    ProbeOnce nowhere(mongoKind, {{"host", std::string("192.0.2.1")}});
    QCOMPARE(verdictText(nowhere.run()), std::string("no-route"));
}

void TestMongoFaults::notTheProtocol_data()
{
    QTest::addColumn<int>("script");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("says");
    QTest::newRow("silent") << 0 << "read-timeout" << "";
    QTest::newRow("closes") << 1 << "protocol or reset" << ""; // its kernel resets when our words come
    QTest::newRow("resets") << 2 << "reset" << "";
    QTest::newRow("noise") << 3 << "protocol" << "does not speak";
    QTest::newRow("speaks HTTP") << 4 << "protocol" << "does not speak";
    QTest::newRow("cut off") << 5 << "protocol" << "closed the connection in the middle of its answer";
    QTest::newRow("closes instead of answering") << 6 << "protocol" << "closed the connection instead";
    QTest::newRow("drips") << 7 << "read-timeout" << "";
    QTest::newRow("no document") << 8 << "protocol" << "";
    QTest::newRow("endless") << 9 << "protocol" << "";
    QTest::newRow("a header, then nothing") << 10 << "read-timeout" << "";
    QTest::newRow("silent under TLS") << 11 << "read-timeout" << "";
    QTest::newRow("cut off under TLS") << 12 << "protocol" << "closed the connection in the middle";
    QTest::newRow("ends well under TLS") << 13 << "protocol" << "closed the connection instead";
    QTest::newRow("noise under TLS") << 14 << "protocol" << "does not speak";
    QTest::newRow("drips under TLS") << 15 << "read-timeout" << "";
}

void TestMongoFaults::notTheProtocol()
{
    QFETCH(int, script);
    QFETCH(QString, verdict);
    QFETCH(QString, says);
    using lightfoot::test::answer;
    const auto tells = [](std::string bytes, Ending ending = Ending::KeepAlive) {
        return ::says(std::move(bytes), ending);
    };
    Script endless = tells("");
    endless.reply = [](const std::string &) {
        return Reply{.bytes = headerAlone, .filler = std::string(1000, '\0'), .fillerSize = Reply::endless};
    };
    Script drips = tells("");
    drips.reply = [](const std::string &) { return Reply{.bytes = headerAlone, .pause = 100ms}; };
    std::vector<Script> scripts{silent(),
                                closeAtOnce(),
                                resetAtOnce(),
                                garbage(1),
                                tells("HTTP/1.1 400 Bad Request\r\n\r\n"),
                                tells(headerAlone + "x", Ending::CutOff),
                                tells("", Ending::CutOff),
                                drips,
                                tells(headerAlone + std::string(26, '\x01')),
                                endless,
                                tells(headerAlone),
                                silent(),
                                tells(headerAlone + "x", Ending::CutOff),
                                tells("", Ending::Close),
                                tells("HTTP/1.1 400 Bad Request\r\n\r\n"),
                                drips};
    Script &chosen = scripts.at(static_cast<std::size_t>(script));
    const bool tls = script >= 11;
    if (tls)
        chosen.tls = m_certificates.server();
    const ScriptedServer server(chosen);
    ProbeOnce probe(mongoKind, login(server.port(), {{"ca", tls ? m_certificates.ca() : std::string()}}));
    probe.endpoint().timeout = 250ms;
    for (int i = 0; i < 2; ++i) {
        const ProbeResult result = probe.run();
        QVERIFY2(isOneOf(verdict, result), said(result).c_str());
        QVERIFY2(reasonText(result).find(says.toStdString()) != std::string::npos, said(result).c_str());
        QVERIFY(!reasonText(result).empty() && reasonText(result).size() < 800);
        QVERIFY(result.latency < 1s);
    }
    QVERIFY(server.waitUntil([](const auto &counters) { return counters.open == 0; }));
    QCOMPARE(timeWaitTotal(), 0);
}

void TestMongoFaults::serverFaults_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<bool>("find");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("says");
    QTest::addColumn<QString>("closing");
    const auto row = [](const char *name, MongoFault fault, bool find, const char *verdict, const char *says,
                        const char *closing = "we-reset") {
        QTest::newRow(name) << int(fault) << find << QString::fromLatin1(verdict) << QString::fromUtf8(says)
                            << QString::fromLatin1(closing);
    };
    for (const bool find : {false, true}) {
        const char *then = find ? ", find" : ", ping";
        const auto both = [&](const char *name, MongoFault fault, const char *verdict, const char *says,
                              const char *closing = "we-reset") {
            row((std::string(name) + then).c_str(), fault, find, verdict, says, closing);
        };
        both("silent", MongoFault::Silent, "read-timeout", "");
        both("noise", MongoFault::Noise, "protocol", "does not speak MongoDB's protocol");
        both("ends", MongoFault::Ends, "protocol", "instead of answering", "server-closed-first");
        both("resets", MongoFault::Resets, "reset", "", "server-reset");
        both("half an answer", MongoFault::HalfAnswer, "protocol", "in the middle of its answer",
             "server-closed-first");
        both("too long", MongoFault::TooLong, "protocol", "an answer of 40000000 bytes, more than 1048576");
        both("no document", MongoFault::BrokenAnswer, "protocol", "does not speak MongoDB's protocol");
    }
    row("shuts down", MongoFault::Failing, false, "status", "interrupted at shutdown (error 11600)");
    row("no cursor", MongoFault::NoBatch, true, "protocol", "does not answer a find in shop.product");
    row("too old", MongoFault::OldVersion, false, "protocol", "wire version 2");
    row("refuses the greeting", MongoFault::RefusesHello, false, "status", "interrupted at shutdown");
}

void TestMongoFaults::serverFaults()
{
    QFETCH(int, fault);
    QFETCH(bool, find);
    QFETCH(QString, verdict);
    QFETCH(QString, says);
    QFETCH(QString, closing);
    for (const bool tls : {false, true}) {
        const MongoServer server(
            {.tls = tls ? std::optional(m_certificates.server()) : std::nullopt, .fault = MongoFault(fault)});
        OptionMap options = login(server.port());
        if (tls)
            options["ca"] = m_certificates.ca();
        if (find)
            options["data"] = TextMap{{"shop:product", "{}"}};
        ProbeOnce probe(mongoKind, std::move(options));
        probe.endpoint().timeout = MongoFault(fault) == MongoFault::Silent ? 300ms : 5000ms;
        const ProbeResult result = probe.run();
        QVERIFY2(QString::fromStdString(verdictText(result)) == verdict, said(result).c_str());
        QVERIFY2(reasonText(result).find(says.toStdString()) != std::string::npos, said(result).c_str());
        QVERIFY2(reasonText(result).find("localhost") == std::string::npos, said(result).c_str());
        QCOMPARE(QString::fromStdString(closingText(result)), closing);
        QVERIFY(result.latency < 2s);
        QVERIFY(server.waitUntil([&] { return server.open() == 0; }));
        QCOMPARE(timeWaitTotal(), 0);
    }
}

// The verdict is no later for it, and waiting ends.
void TestMongoFaults::silentGoodbye()
{
    const MongoServer server({.fault = MongoFault::SilentGoodbye});
    ProbeOnce probe(mongoKind, login(server.port()));
    const auto begin = std::chrono::steady_clock::now();
    const ProbeResult result = probe.run();
    const auto took = std::chrono::steady_clock::now() - begin;
    QVERIFY2(verdictText(result) == "up", said(result).c_str());
    QCOMPARE(server.count("endSessions"), 1);
    QVERIFY(took >= 200ms && took < 5s);
    QVERIFY(result.latency <= took - 190ms);
    QCOMPARE(closingText(result), std::string("we-reset"));
}

// What passes our checks and is odd all the same harms the library in nothing.
void TestMongoFaults::mutatedAnswers()
{
    const MongoServer server({.login = false, .fault = MongoFault::Mutated});
    std::map<std::string, int> verdicts;
    for (const bool user : {false, true}) {
        OptionMap options = user ? login(server.port()) : at(server.port());
        options["data"] = TextMap{{"shop:product", R"({"name": "Lamp"})"}};
        ProbeOnce probe(mongoKind, std::move(options));
        probe.endpoint().timeout = 500ms;
        for (int i = 0; i < (user ? 100 : 300); ++i) {
            const ProbeResult result = probe.run();
            QVERIFY(result.latency < 2s);
            ++verdicts[verdictText(result)];
        }
    }
    for (const char *verdict : {"up", "protocol", "auth"})
        QVERIFY2(verdicts[verdict] > 0, verdict);
    QVERIFY(server.waitUntil([&] { return server.open() == 0; }));
    QCOMPARE(timeWaitTotal(), 0);
}

void TestMongoFaults::cancelled_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<bool>("tls");
    QTest::newRow("in the login") << int(MongoFault::SilentLogin) << false;
    QTest::newRow("in the login, TLS") << int(MongoFault::SilentLogin) << true;
    QTest::newRow("at the ping") << int(MongoFault::Silent) << false;
    QTest::newRow("at the ping, TLS") << int(MongoFault::Silent) << true;
}

void TestMongoFaults::cancelled()
{
    QFETCH(int, fault);
    QFETCH(bool, tls);
    const MongoServer server(
        {.tls = tls ? std::optional(m_certificates.server()) : std::nullopt, .fault = MongoFault(fault)});
    ProbeOnce probe(mongoKind, login(server.port(), {{"ca", tls ? m_certificates.ca() : std::string()}}));
    const ProbeResult result = probe.runCancelled(150ms);
    QCOMPARE(verdictText(result), std::string("cancelled"));
    QCOMPARE(closingText(result), std::string("we-reset"));
    QVERIFY(result.latency < 1s);
    QVERIFY(server.waitUntil([&] { return server.open() == 0; }));
    QCOMPARE(server.count("endSessions"), 0); // nothing is said to a server that does not listen
    QCOMPARE(timeWaitTotal(), 0);
}

void TestMongoFaults::poolIsFreeAgain()
{
    const MongoServer silentOne({.fault = MongoFault::Silent});
    const MongoServer server;
    ProbeOnce stuck(mongoKind, login(silentOne.port()));
    stuck.endpoint().timeout = 200ms;
    QCOMPARE(verdictText(stuck.run()), std::string("read-timeout"));
    stuck.endpoint().options = login(server.port());
    ProbeOnce next(mongoKind, login(server.port()));
    QCOMPARE(verdictText(next.run()), std::string("up"));
    QCOMPARE(verdictText(stuck.run()), std::string("read-timeout"));
}

// Also before the first endpoint: the library sets itself up when it is loaded.
void TestMongoFaults::leavesNothingInSharedMemory()
{
    QVERIFY(!QFile::exists(QStringLiteral("/dev/shm/mongoc-%1").arg(::getpid())));
}

void TestMongoFaults::nothingStayed()
{
    QCOMPARE(timeWaitTotal(), 0);
}

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestMongoFaults)
#include "tst_mongofaults.moc"
