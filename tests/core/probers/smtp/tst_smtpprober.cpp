// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/smtp/smtpprober.h"
#include "tests/core/probers/certificatecases.h"
#include "tests/core/probers/probeonce.h"
#include "tests/servers/networknamespace.h"
#include "tests/servers/scriptedserver.h"
#include "tests/servers/smtpserver.h"
#include "tests/servers/timewait.h"

#include <QTest>

#include <QRegularExpression>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

constexpr auto offer = "250-mx.test\r\n250-STARTTLS\r\n250 AUTH PLAIN LOGIN\r\n";

OptionMap host(std::uint16_t port, OptionMap more = {})
{
    more.emplace("host", "127.0.0.1:" + std::to_string(port));
    return more;
}

OptionMap login(OptionMap more = {})
{
    more.emplace("username", std::string("probe"));
    more.emplace("password", std::string("secret"));
    return more;
}

// A mail server that greets, and answers commands by how they begin; closes after QUIT, 250 to all others.
Script mailServer(std::vector<std::pair<std::string, Reply>> answers, Reply banner = {"220 mx.test\r\n"})
{
    for (auto &[command, reply] : answers)
        reply.ending = reply.ending == Ending::KeepAlive ? Ending::Converse : reply.ending;
    Script script;
    script.waitFor = WaitFor::Nothing;
    banner.ending = banner.ending == Ending::KeepAlive ? Ending::Converse : banner.ending;
    script.reply = [answers = std::move(answers), banner](const std::string &request) {
        if (request.empty())
            return banner;
        for (const auto &[command, reply] : answers) {
            if (request.starts_with(command))
                return reply;
        }
        if (request.starts_with("QUIT"))
            return Reply{.bytes = "221 bye\r\n", .ending = Ending::Close};
        return Reply{.bytes = "250 ok\r\n", .ending = Ending::Converse};
    };
    return script;
}

Script withStartTls(Script script, KeyPair pair)
{
    script.tls = std::move(pair);
    script.startsPlain = true;
    return script;
}

// Whether any client said such a thing.
bool heard(const ScriptedServer &server, const std::string &text)
{
    for (const std::string &request : server.requests()) {
        if (request.find(text) != std::string::npos)
            return true;
    }
    return false;
}

} // namespace

class TestSmtpProber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void initTestCase();
    void securityAndLogin_data();
    void securityAndLogin();
    void usualPorts();
    void phasesAndGoodbye();
    void certificates_data() { certificateCases(); }
    void certificates();
    void clientCertificate_data();
    void clientCertificate();
    void startTls_data();
    void startTls();
    void passwordStaysHere_data();
    void passwordStaysHere();
    void passwordIsNotRepeated();
    void offerInTheClearIsForgotten();
    void answers_data();
    void answers();
    void serverFaults_data();
    void serverFaults();
    void refused();
    void cancelled();
    void greetsWithAName();
    void refusesOptions_data();
    void refusesOptions();
    void leavesNoTimeWait_data();
    void leavesNoTimeWait();
    void controlLeavesSome(); // the table is not empty any more: last

private:
    OptionMap trusted(OptionMap more = {})
    {
        more.emplace("ca", m_certificates.ca());
        return more;
    }

    Certificates m_certificates;
    SmtpServer m_server{m_certificates, SmtpServer::Clients::Anybody};
};

void TestSmtpProber::initTestCase()
{
    QVERIFY2(m_server.start(), m_server.error().c_str());
}

void TestSmtpProber::securityAndLogin_data()
{
    QTest::addColumn<QString>("port");
    QTest::addColumn<QString>("startTls");
    QTest::addColumn<QString>("password");
    QTest::addColumn<bool>("authority");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("says"); // the summary when up, else the reason
    const auto row = [](const char *port, const char *startTls, const char *password, bool authority,
                        const char *verdict, const char *says) {
        QTest::addRow("%s, %s, password %s%s", port, startTls, password, authority ? ", trusted" : "")
            << port << startTls << password << authority << verdict << says;
    };
    row("bare", "", "", false, "up", "mx.test ready, in the clear, STARTTLS is not offered");
    row("bare", "never", "", false, "up", "mx.test ready, in the clear");
    row("bare", "never", "secret", false, "up", "mx.test ready, in the clear, logged in");
    row("bare", "NEVER", "wrong", false, "auth", "refuses the login of probe: 535 ");
    row("bare", "", "secret", false, "auth", "not sent in the clear");
    row("bare", "try", "secret", false, "auth", "not sent in the clear");
    row("bare", "require", "", false, "protocol", "does not offer STARTTLS");
    row("bare", "require", "secret", false, "protocol", "does not offer STARTTLS");
    row("bare", "", "", true, "protocol", "does not offer STARTTLS"); // an authority is named
    row("start", "", "", true, "up", "mx.test ready, TLSv1.3 by STARTTLS");
    row("start", "try", "", true, "up", "mx.test ready, TLSv1.3 by STARTTLS");
    row("start", "require", "secret", true, "up", "TLSv1.3 by STARTTLS, logged in");
    row("start", "", "wrong", true, "auth", "refuses the login of probe: 535 ");
    row("start", "", "", false, "tls-untrusted", "is not trusted");
    row("start", "try", "secret", false, "tls-untrusted", "is not trusted");
    row("start", "never", "secret", false, "up", "in the clear, logged in");
    row("login", "", "secret", true, "up", "TLSv1.3 by STARTTLS, logged in");
    row("login", "", "wrong", true, "auth", "refuses the login of probe: 535 ");
    row("tls", "", "", true, "up", "mx.test ready, TLSv1.3");
    row("tls", "require", "secret", true, "up", "mx.test ready, TLSv1.3, logged in");
    row("tls", "never", "secret", true, "up", "mx.test ready, TLSv1.3, logged in");
    row("tls", "", "wrong", true, "auth", "refuses the login of probe: 535 ");
    row("tls", "", "secret", false, "tls-untrusted", "is not trusted");
}

void TestSmtpProber::securityAndLogin()
{
    QFETCH(QString, port);
    QFETCH(QString, startTls);
    QFETCH(QString, password);
    QFETCH(bool, authority);
    QFETCH(QString, verdict);
    QFETCH(QString, says);
    const std::uint16_t number = port == QStringLiteral("bare")    ? m_server.barePort()
                                 : port == QStringLiteral("login") ? m_server.loginPort()
                                 : port == QStringLiteral("tls")   ? m_server.tlsPort()
                                                                   : m_server.port();
    OptionMap options = host(number, authority ? trusted() : OptionMap());
    if (!startTls.isEmpty())
        options["starttls"] = startTls.toStdString();
    if (port == QStringLiteral("tls"))
        options["tls"] = true;
    if (!password.isEmpty()) {
        options["username"] = std::string("probe");
        options["password"] = password.toStdString();
    }
    ProbeOnce probe(smtpKind, options);
    for (int i = 0; i < 2; ++i) {
        const ProbeResult result = probe.run();
        QVERIFY2(QString::fromStdString(verdictText(result)) == verdict, reasonText(result).c_str());
        const std::string said = verdictText(result) == "up" ? summaryText(result) : reasonText(result);
        QVERIFY2(said.find(says.toStdString()) != std::string::npos, said.c_str());
        QVERIFY(!said.ends_with("TLSv1.3 by STARTTLS") || port == QStringLiteral("start"));
        QVERIFY(said.find("secret") == std::string::npos && said.find("wrong") == std::string::npos);
        const bool secured = port != QStringLiteral("bare") && authority;
        QCOMPARE(result.details->tlsVersion, std::string(secured ? "TLSv1.3" : ""));
    }
}

void TestSmtpProber::usualPorts()
{
    const Result<OptionMap> secure = smtpKind.fromTarget("smtps://probe:p%40ss@mx.test");
    QVERIFY(secure);
    QVERIFY(optionOr(*secure, "tls", false));
    QCOMPARE(optionOr(*secure, "password", std::string()), std::string("p@ss"));
    const Result<OptionMap> plain = smtpKind.fromTarget("smtp://[::1]:2525");
    QVERIFY(plain);
    QVERIFY(!optionOr(*plain, "tls", false));
    QCOMPARE(smtpKind.target(*plain), std::string("[::1]:2525"));
    // Without a port the usual one; nobody listens there in this namespace.
    ProbeOnce clear(smtpKind, {{"host", std::string("127.0.0.1")}});
    const std::string clearReason = reasonText(clear.run());
    QVERIFY2(clearReason.find("127.0.0.1:25 ") != std::string::npos, clearReason.c_str());
    ProbeOnce tls(smtpKind, {{"host", std::string("127.0.0.1")}, {"tls", true}});
    const std::string tlsReason = reasonText(tls.run());
    QVERIFY2(tlsReason.find("127.0.0.1:465 ") != std::string::npos, tlsReason.c_str());
}

void TestSmtpProber::phasesAndGoodbye()
{
    ProbeOnce probe(smtpKind, host(m_server.port(), login(trusted())));
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    for (const Phase phase : {Phase::Connect, Phase::Tls, Phase::Hello, Phase::Request, Phase::FirstByte})
        QVERIFY2(result.phases.has(phase), std::string(toString(phase)).c_str());
    QCOMPARE(closingText(result), std::string("server-closed-first")); // its answer to QUIT
    QCOMPARE(probe.opened(), 1);
    QCOMPARE(result.details->remoteAddress, "127.0.0.1:" + std::to_string(m_server.port()));
    const ScriptedServer polite(mailServer({{"EHLO", {"550 go away\r\n"}}}));
    ProbeOnce rejected(smtpKind, host(polite.port()));
    rejected.run();
    QVERIFY(heard(polite, "QUIT\r\n")); // a server that said no is told goodbye all the same
}

void TestSmtpProber::certificates()
{
    QFETCH(QString, certificate);
    QFETCH(bool, insecure);
    QFETCH(QString, verdict);
    const ScriptedServer server(withStartTls(
        mailServer({{"EHLO", {offer}}, {"STARTTLS", {.bytes = "220 go\r\n", .ending = Ending::StartTls}}}),
        certificateNamed(m_certificates, certificate)));
    ProbeOnce probe(smtpKind, host(server.port(), trusted({{"insecure", insecure}})));
    const ProbeResult result = probe.run();
    QVERIFY2(QString::fromStdString(verdictText(result)) == verdict, reasonText(result).c_str());
}

void TestSmtpProber::clientCertificate_data()
{
    QTest::addColumn<bool>("implicit");
    QTest::addColumn<bool>("given");
    QTest::newRow("STARTTLS, given") << false << true;
    QTest::newRow("STARTTLS, missing") << false << false;
    QTest::newRow("TLS, given") << true << true;
    QTest::newRow("TLS, missing") << true << false;
}

void TestSmtpProber::clientCertificate()
{
    QFETCH(bool, implicit);
    QFETCH(bool, given);
    SmtpServer server(m_certificates, SmtpServer::Clients::WithCertificate);
    QVERIFY2(server.start(), server.error().c_str());
    OptionMap options =
        host(implicit ? server.tlsPort() : server.port(), login(trusted({{"tls", implicit}})));
    if (given) {
        options["cert"] = m_certificates.client().certificate;
        options["key"] = m_certificates.client().key;
    }
    ProbeOnce probe(smtpKind, options);
    const ProbeResult result = probe.run();
    // Python's asyncio throws away the alert that would say why; the server below sends it.
    QVERIFY2(given ? verdictText(result) == "up"
                   : verdictText(result) == "protocol" || verdictText(result) == "reset",
             (verdictText(result) + ": " + reasonText(result)).c_str());
    Script script =
        mailServer({{"EHLO", {offer}}, {"STARTTLS", {.bytes = "220 go\r\n", .ending = Ending::StartTls}}});
    script.tls = m_certificates.server();
    script.clientCa = m_certificates.ca();
    script.startsPlain = !implicit;
    const ScriptedServer strict(script);
    options.erase("username");
    options["host"] = "127.0.0.1:" + std::to_string(strict.port());
    ProbeOnce other(smtpKind, options);
    const ProbeResult second = other.run();
    // It closes with our EHLO unread: the reset may come before we read the alert.
    QVERIFY2(given ? verdictText(second) == "up"
                   : verdictText(second) == "tls-handshake" || verdictText(second) == "reset",
             (verdictText(second) + ": " + reasonText(second)).c_str());
}

void TestSmtpProber::startTls_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("startTls");
    QTest::addColumn<bool>("handshake");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("says");
    QTest::newRow("refused, required") << "454 not now\r\n"
                                       << "require" << false << "protocol"
                                       << "refused STARTTLS, which is required: 454 not now";
    QTest::newRow("refused, tried") << "454 not now\r\n" << "try" << false << "up" << "in the clear";
    // CVE-2011-0411: what an attacker slips in behind the yes would be read as said under TLS.
    QTest::newRow("more in the clear") << "220 go\r\n250-mx\r\n250 AUTH PLAIN\r\n"
                                       << "require" << true << "protocol" << "went on in the clear";
    QTest::newRow("more in the clear, tried") << "220 go\r\n235 welcome\r\n"
                                              << "try" << true << "protocol"
                                              << "went on in the clear";
    QTest::newRow("noise for a handshake") << "220 go\r\n" << "try" << false << "tls-handshake" << "TLS";
    QTest::newRow("no reply of SMTP") << "yes\r\n" << "try" << false << "protocol" << "does not speak SMTP";
}

void TestSmtpProber::startTls()
{
    QFETCH(QString, answer);
    QFETCH(QString, startTls);
    QFETCH(bool, handshake);
    QFETCH(QString, verdict);
    QFETCH(QString, says);
    const Ending ending = handshake ? Ending::StartTls : Ending::Converse;
    const ScriptedServer server(
        withStartTls(mailServer({{"EHLO", {offer}},
                                 {"STARTTLS", {.bytes = answer.toStdString(), .ending = ending}},
                                 {"\x16", {.bytes = "250 what is that?\r\n"}}}),
                     m_certificates.server()));
    ProbeOnce probe(smtpKind, host(server.port(), {{"starttls", startTls.toStdString()}}));
    const ProbeResult result = probe.run();
    QVERIFY2(QString::fromStdString(verdictText(result)) == verdict, reasonText(result).c_str());
    const std::string said = verdictText(result) == "up" ? summaryText(result) : reasonText(result);
    QVERIFY2(said.find(says.toStdString()) != std::string::npos, said.c_str());
}

void TestSmtpProber::passwordStaysHere_data()
{
    QTest::addColumn<QString>("ehlo");
    QTest::addColumn<QString>("answer"); // to STARTTLS
    QTest::addColumn<QString>("startTls");
    QTest::addColumn<bool>("sent");
    const QString none = QStringLiteral("250-mx.test\r\n250 AUTH PLAIN LOGIN\r\n");
    const QString all = QString::fromLatin1(offer);
    QTest::newRow("not offered, tried") << none << "" << "try" << false;
    QTest::newRow("not offered, by default") << none << "" << "" << false;
    QTest::newRow("not offered, required") << none << "" << "require" << false;
    QTest::newRow("refused, tried") << all << "454 no\r\n" << "try" << false;
    QTest::newRow("refused, required") << all << "454 no\r\n" << "require" << false;
    QTest::newRow("handshake fails") << all << "220 go\r\n" << "try" << false;
    QTest::newRow("never") << all << "" << "never" << true; // so the check can fail
}

void TestSmtpProber::passwordStaysHere()
{
    QFETCH(QString, ehlo);
    QFETCH(QString, answer);
    QFETCH(QString, startTls);
    QFETCH(bool, sent);
    const ScriptedServer server(mailServer({{"EHLO", {ehlo.toStdString()}},
                                            {"STARTTLS", {answer.toStdString()}},
                                            {"AUTH PLAIN AHByb2JlAHNlY3JldA==", {"235 welcome\r\n"}},
                                            {"\x16", {.bytes = "250 what is that?\r\n"}}}));
    OptionMap options = host(server.port(), login());
    if (!startTls.isEmpty())
        options["starttls"] = startTls.toStdString();
    ProbeOnce probe(smtpKind, options);
    const ProbeResult result = probe.run();
    QCOMPARE(verdictText(result) == "up", sent);
    QCOMPARE(heard(server, "AUTH"), sent);
}

void TestSmtpProber::passwordIsNotRepeated()
{
    for (const char *echo : {"secret", "c2VjcmV0", "AHByb2JlAHNlY3JldA=="}) {
        const ScriptedServer server(
            mailServer({{"EHLO", {offer}}, {"AUTH", {std::string("535 no, not ") + echo + "\r\n"}}}));
        ProbeOnce probe(smtpKind, host(server.port(), login({{"starttls", std::string("never")}})));
        const ProbeResult result = probe.run();
        QCOMPARE(verdictText(result), std::string("auth"));
        QVERIFY2(reasonText(result).find(echo) == std::string::npos, reasonText(result).c_str());
    }
}

void TestSmtpProber::offerInTheClearIsForgotten()
{
    // Offered in the clear, not under TLS: somebody added it on the way (RFC 3207 4.2).
    const auto said = std::make_shared<int>(0);
    Script script = mailServer({});
    script.reply = [said, usual = script.reply](const std::string &request) {
        if (request.starts_with("EHLO") && ++*said > 1)
            return Reply{.bytes = "250 mx.test\r\n", .ending = Ending::Converse};
        if (request.starts_with("EHLO"))
            return Reply{.bytes = offer, .ending = Ending::Converse};
        if (request.starts_with("STARTTLS"))
            return Reply{.bytes = "220 go\r\n", .ending = Ending::StartTls};
        return usual(request);
    };
    const ScriptedServer server(withStartTls(script, m_certificates.server()));
    ProbeOnce probe(smtpKind, host(server.port(), login(trusted())));
    const ProbeResult result = probe.run();
    QCOMPARE(verdictText(result), std::string("auth"));
    QVERIFY2(reasonText(result).find("it offers: none") != std::string::npos, reasonText(result).c_str());
    QVERIFY(!heard(server, "AUTH"));
}

void TestSmtpProber::answers_data()
{
    QTest::addColumn<QString>("command"); // which is answered so; empty: the connection
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *command, const char *answer, const char *verdict, const char *says) {
        QTest::addRow("%s: %s", command, answer)
            << command << QString::fromLatin1(answer) + QStringLiteral("\r\n") << verdict << says;
    };
    row("", "220 mx\x1b[2J", "up", "mx\\x1b[2J");
    row("", "220-mx\r\n220 welcome", "up", "mx, in the clear");
    row("", "220", "up", ", in the clear");
    row("", "554 no service for you", "status", "the connection with an error: 554 no service for you");
    row("", "421 too busy", "status", "421 too busy");
    row("", "250 mx", "protocol", "unexpectedly: 250 mx");
    row("", "SSH-2.0-x", "protocol", "does not speak SMTP: it sent “SSH-2.0-x”");
    row("", "", "protocol", "does not speak SMTP");
    row("EHLO", "502 what?", "status", "EHLO with an error: 502 what?");
    row("EHLO", "220 again", "protocol", "EHLO unexpectedly: 220 again");
    row("EHLO", "250-mx\r\n220 x", "protocol", "does not speak SMTP");
    row("AUTH", "535 no", "auth", "refuses the login of probe: 535 no");
    row("AUTH", "454 later", "status", "AUTH with an error: 454 later");
    row("AUTH", "334 more?", "protocol", "AUTH unexpectedly: 334 more?");
    row("AUTH", "250 ok", "protocol", "AUTH unexpectedly: 250 ok");
    row("AUTH", "235 ok", "up", "logged in");
}

void TestSmtpProber::answers()
{
    QFETCH(QString, command);
    QFETCH(QString, answer);
    QFETCH(QString, verdict);
    QFETCH(QString, says);
    const Reply reply{answer.toStdString()};
    std::vector<std::pair<std::string, Reply>> all;
    if (!command.isEmpty())
        all.emplace_back(command.toStdString(), reply);
    all.emplace_back("EHLO", Reply{offer});
    const ScriptedServer server(command.isEmpty() ? mailServer(all, reply) : mailServer(all));
    OptionMap options = host(server.port(), {{"starttls", std::string("never")}});
    if (command == QStringLiteral("AUTH"))
        options = login(options);
    ProbeOnce probe(smtpKind, options);
    const ProbeResult result = probe.run();
    QVERIFY2(QString::fromStdString(verdictText(result)) == verdict, reasonText(result).c_str());
    const std::string said = verdictText(result) == "up" ? summaryText(result) : reasonText(result);
    QVERIFY2(said.find(says.toStdString()) != std::string::npos, said.c_str());
    QVERIFY(said.find('\x1b') == std::string::npos);
}

void TestSmtpProber::serverFaults_data()
{
    QTest::addColumn<int>("script");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("silent") << 0 << "read-timeout";
    QTest::newRow("closes") << 1 << "protocol";
    QTest::newRow("resets") << 2 << "reset";
    QTest::newRow("noise") << 3 << "protocol";
    QTest::newRow("cut off") << 4 << "protocol";
    QTest::newRow("cut off in EHLO") << 5 << "protocol or reset";
    QTest::newRow("line without end") << 6 << "protocol";
    QTest::newRow("reply without end") << 7 << "protocol";
    QTest::newRow("silent after the banner") << 8 << "read-timeout";
    QTest::newRow("drips") << 9 << "read-timeout";
}

void TestSmtpProber::serverFaults()
{
    QFETCH(int, script);
    QFETCH(QString, verdict);
    Reply endlessLine{.bytes = "220 ", .filler = std::string(1000, 'x'), .fillerSize = Reply::endless};
    Reply endlessReply{.bytes = "220-mx\r\n", .filler = "220-more\r\n", .fillerSize = Reply::endless};
    Reply slow{.bytes = "220 " + std::string(500, 'x') + "\r\n", .pause = 20ms};
    const std::vector<Script> scripts{
        silent(),
        closeAtOnce(),
        resetAtOnce(),
        garbage(1),
        mailServer({}, {.bytes = "220 mx.te", .ending = Ending::CutOff}),
        mailServer({{"EHLO", {.bytes = "250-mx.te", .ending = Ending::CutOff}}}),
        mailServer({}, endlessLine),
        mailServer({}, endlessReply),
        mailServer({{"EHLO", {.bytes = "", .ending = Ending::Hold}}}),
        mailServer({}, slow)};
    const ScriptedServer server(scripts.at(static_cast<std::size_t>(script)));
    ProbeOnce probe(smtpKind, host(server.port()));
    probe.endpoint().timeout = 300ms;
    const ProbeResult result = probe.run();
    QVERIFY2(verdict.split(QStringLiteral(" or ")).contains(QString::fromStdString(verdictText(result))),
             (verdictText(result) + ": " + reasonText(result)).c_str());
    QVERIFY(result.latency < 1s);
    QVERIFY(reasonText(result).size() < 1000);
}

void TestSmtpProber::refused()
{
    std::optional<ScriptedServer> server(std::in_place, silent());
    const std::uint16_t port = server->port();
    server.reset();
    ProbeOnce probe(smtpKind, host(port));
    QCOMPARE(verdictText(probe.run()), std::string("refused"));
}

void TestSmtpProber::cancelled()
{
    const ScriptedServer server(mailServer({{"EHLO", {.bytes = "", .ending = Ending::Hold}}}));
    ProbeOnce probe(smtpKind, host(server.port()));
    const ProbeResult result = probe.runCancelled(50ms);
    QCOMPARE(verdictText(result), std::string("cancelled"));
    QVERIFY(result.latency < 1s);
}

void TestSmtpProber::greetsWithAName()
{
    const ScriptedServer server(mailServer({}));
    ProbeOnce probe(smtpKind, host(server.port()));
    QCOMPARE(verdictText(probe.run()), std::string("up"));
    QVERIFY(heard(server, "EHLO [127.0.0.1]\r\n"));
    ProbeOnce named(smtpKind, host(server.port(), {{"helo", std::string("probe.example")}}));
    QCOMPARE(verdictText(named.run()), std::string("up"));
    QVERIFY(heard(server, "EHLO probe.example\r\n"));
}

void TestSmtpProber::refusesOptions_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("says");
    QTest::newRow("no host") << "host" << "" << "host name";
    QTest::newRow("helo") << "helo" << "a\r\nMAIL FROM:<x>" << "helo";
    QTest::newRow("helo with a blank") << "helo" << "a b" << "helo";
    QTest::newRow("starttls") << "starttls" << "maybe" << "never, try, require";
    QTest::newRow("line end in the user") << "username" << "a\r\nQUIT" << "line ends";
    QTest::newRow("zero in the password") << "password" << "zero" << "line ends";
    QTest::newRow("key without cert") << "key" << "/nowhere/key.pem" << "cert";
    QTest::newRow("no such authority") << "ca" << "/nowhere/ca.pem" << "/nowhere/ca.pem";
}

void TestSmtpProber::refusesOptions()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(QString, says);
    OptionMap options{{"host", std::string("h:25")}};
    options[key.toStdString()] =
        value == QStringLiteral("zero") ? std::string("a\0b", 3) : value.toStdString();
    ProbeOnce probe(smtpKind, options);
    const std::string refusal = probe.refusal();
    QVERIFY2(refusal.find(says.toStdString()) != std::string::npos, refusal.c_str());
    // Certificates, and never a use for them: whoever named them did not mean the clear.
    ProbeOnce useless(
        smtpKind,
        {{"host", std::string("h:25")}, {"starttls", std::string("never")}, {"ca", m_certificates.ca()}});
    QVERIFY(useless.refusal().find("without use") != std::string::npos);
}

void TestSmtpProber::leavesNoTimeWait_data()
{
    QTest::addColumn<QString>("how");
    QTest::newRow("in the clear") << "bare";
    QTest::newRow("STARTTLS and login") << "start";
    QTest::newRow("TLS") << "tls";
}

void TestSmtpProber::leavesNoTimeWait()
{
    QFETCH(QString, how);
    OptionMap options = host(m_server.barePort());
    if (how == QStringLiteral("start"))
        options = host(m_server.port(), login(trusted()));
    else if (how == QStringLiteral("tls"))
        options = host(m_server.tlsPort(), trusted({{"tls", true}}));
    ProbeOnce probe(smtpKind, options);
    QVERIFY2(verdictText(probe.run()) == "up", reasonText(probe.run()).c_str());
    QCOMPARE(timeWaitAfter(probe, 200), 0);
}

void TestSmtpProber::controlLeavesSome()
{
    QCOMPARE(timeWaitTotal(), 0); // nor did any test before
    ProbeOnce probe(smtpKind, host(m_server.barePort()));
    probe.endpoint().gracefulClose = true;
    const int left = timeWaitAfter(probe, 50);
    qInfo("the control left %d", left);
    QVERIFY(left > 0);
}

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestSmtpProber)
#include "tst_smtpprober.moc"
