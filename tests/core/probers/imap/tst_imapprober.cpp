// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/imap/imapprober.h"
#include "tests/core/probers/certificatecases.h"
#include "tests/core/probers/probeonce.h"
#include "tests/servers/imapserver.h"
#include "tests/servers/networknamespace.h"
#include "tests/servers/scriptedserver.h"
#include "tests/servers/timewait.h"

#include <QTest>

#include <QRegularExpression>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

constexpr auto offer = "* CAPABILITY IMAP4rev1 SASL-IR STARTTLS AUTH=PLAIN\r\n% OK done\r\n";
constexpr auto plainSecret = "AHByb2JlAHNlY3JldA=="; // probe, secret

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

Reply conversing(Reply reply, const std::string &tag)
{
    for (std::size_t at = reply.bytes.find('%'); at != std::string::npos; at = reply.bytes.find('%'))
        reply.bytes.replace(at, 1, tag);
    if (reply.ending == Ending::KeepAlive)
        reply.ending = Ending::Converse;
    return reply;
}

// A mailbox server that greets, and answers commands by how they begin (% stands for their tag); closes after
// LOGOUT, OK to all others. What is no command (the second line of one, a handshake) is found by its own
// beginning.
Script mailboxes(std::vector<std::pair<std::string, Reply>> answers, Reply greeting = {"* OK ready\r\n"})
{
    Script script;
    script.waitFor = WaitFor::Nothing;
    script.reply = [answers = std::move(answers), greeting](const std::string &request) {
        if (request.empty())
            return conversing(greeting, "a0");
        const std::size_t blank = request.find(' ');
        const std::string tag = request.substr(0, blank);
        const std::string command = blank == std::string::npos ? request : request.substr(blank + 1);
        for (const auto &[start, reply] : answers) {
            if (command.starts_with(start) || request.starts_with(start))
                return conversing(reply, tag);
        }
        if (command.starts_with("LOGOUT"))
            return conversing({.bytes = "* BYE\r\n% OK bye\r\n", .ending = Ending::Close}, tag);
        return conversing({"% OK done\r\n"}, tag);
    };
    return script;
}

Script withStartTls(Script script, KeyPair pair)
{
    script.tls = std::move(pair);
    script.startsPlain = true;
    return script;
}

const Reply agreement{.bytes = "% OK go\r\n", .ending = Ending::StartTls};

// Whether any client said such a thing.
bool heard(const ScriptedServer &server, const std::string &text)
{
    for (const std::string &request : server.requests()) {
        if (request.find(text) != std::string::npos)
            return true;
    }
    return false;
}

std::string saidBy(const ProbeResult &result)
{
    return verdictText(result) == "up" ? summaryText(result) : reasonText(result);
}

} // namespace

class TestImapProber : public QObject
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
    void offerInTheClearIsForgotten_data();
    void offerInTheClearIsForgotten();
    void waysToLogIn_data();
    void waysToLogIn();
    void answers_data();
    void answers();
    void serverFaults_data();
    void serverFaults();
    void refused();
    void cancelled();
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
    ImapServer m_server{m_certificates, ImapServer::Clients::Anybody};
    ImapServer m_strict{m_certificates, ImapServer::Clients::WithCertificate};
};

void TestImapProber::initTestCase()
{
    QVERIFY2(m_server.start(), m_server.error().c_str());
    QVERIFY2(m_strict.start(), m_strict.error().c_str());
    // Its login process answers before the one that knows the passwords does: the first probe waits for both.
    ProbeOnce probe(imapKind, host(m_server.port(), login({{"starttls", std::string("never")}})));
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
}

void TestImapProber::securityAndLogin_data()
{
    QTest::addColumn<bool>("implicit");
    QTest::addColumn<QString>("startTls");
    QTest::addColumn<QString>("password");
    QTest::addColumn<bool>("authority");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("says"); // the summary when up, else the reason
    const auto row = [](bool implicit, const char *startTls, const char *password, bool authority,
                        const char *verdict, const char *says) {
        QTest::addRow("%s, %s, password %s%s", implicit ? "TLS" : "STARTTLS", startTls, password,
                      authority ? ", trusted" : "")
            << implicit << startTls << password << authority << verdict << says;
    };
    row(false, "", "", true, "up", "ready., TLSv1.3 by STARTTLS");
    row(false, "try", "", true, "up", "ready., TLSv1.3 by STARTTLS");
    row(false, "require", "secret", true, "up", "TLSv1.3 by STARTTLS, logged in");
    row(false, "", "wrong", true, "auth", "refuses the login of probe: NO [AUTHENTICATIONFAILED]");
    row(false, "", "", false, "tls-untrusted", "is not trusted");
    row(false, "try", "secret", false, "tls-untrusted", "is not trusted");
    row(false, "never", "", false, "up", "ready., in the clear");
    row(false, "never", "secret", false, "up", "in the clear, logged in");
    row(false, "Never", "wrong", false, "auth", "refuses the login of probe: NO [AUTHENTICATIONFAILED]");
    row(true, "", "", true, "up", "ready., TLSv1.3");
    row(true, "never", "secret", true, "up", "ready., TLSv1.3, logged in");
    row(true, "", "wrong", true, "auth", "refuses the login of probe: NO [AUTHENTICATIONFAILED]");
    row(true, "", "secret", false, "tls-untrusted", "is not trusted");
}

void TestImapProber::securityAndLogin()
{
    QFETCH(bool, implicit);
    QFETCH(QString, startTls);
    QFETCH(QString, password);
    QFETCH(bool, authority);
    QFETCH(QString, verdict);
    QFETCH(QString, says);
    OptionMap options =
        host(implicit ? m_server.tlsPort() : m_server.port(), authority ? trusted() : OptionMap());
    options["tls"] = implicit;
    if (!startTls.isEmpty())
        options["starttls"] = startTls.toStdString();
    if (!password.isEmpty()) {
        options["username"] = std::string("probe");
        options["password"] = password.toStdString();
    }
    ProbeOnce probe(imapKind, options);
    const ProbeResult result = probe.run();
    const std::string said = saidBy(result);
    QVERIFY2(QString::fromStdString(verdictText(result)) == verdict, said.c_str());
    QVERIFY2(said.find(says.toStdString()) != std::string::npos, said.c_str());
    QVERIFY(said.find("secret") == std::string::npos && said.find("wrong") == std::string::npos);
    QCOMPARE(result.details->tlsVersion, std::string(authority ? "TLSv1.3" : ""));
}

void TestImapProber::usualPorts()
{
    const Result<OptionMap> secure = imapKind.fromTarget("imaps://probe:p%40ss@mail.test");
    QVERIFY(secure);
    QVERIFY(optionOr(*secure, "tls", false));
    QCOMPARE(optionOr(*secure, "password", std::string()), std::string("p@ss"));
    // Without a port the usual one; nobody listens there in this namespace.
    ProbeOnce clear(imapKind, {{"host", std::string("127.0.0.1")}});
    const std::string clearReason = reasonText(clear.run());
    QVERIFY2(clearReason.find("127.0.0.1:143 ") != std::string::npos, clearReason.c_str());
    ProbeOnce tls(imapKind, {{"host", std::string("127.0.0.1")}, {"tls", true}});
    const std::string tlsReason = reasonText(tls.run());
    QVERIFY2(tlsReason.find("127.0.0.1:993 ") != std::string::npos, tlsReason.c_str());
}

void TestImapProber::phasesAndGoodbye()
{
    ProbeOnce probe(imapKind, host(m_server.port(), login(trusted())));
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    for (const Phase phase : {Phase::Connect, Phase::Tls, Phase::Hello, Phase::Request, Phase::FirstByte})
        QVERIFY2(result.phases.has(phase), std::string(toString(phase)).c_str());
    QCOMPARE(closingText(result), std::string("server-closed-first")); // its answer to LOGOUT
    QCOMPARE(probe.opened(), 1);
    QCOMPARE(result.details->remoteAddress, "127.0.0.1:" + std::to_string(m_server.port()));
    const ScriptedServer polite(mailboxes({{"CAPABILITY", {"% NO not for you\r\n"}}}));
    ProbeOnce rejected(imapKind, host(polite.port()));
    rejected.run();
    QVERIFY(heard(polite, "a2 LOGOUT\r\n")); // a server that said no is told goodbye all the same
}

void TestImapProber::certificates()
{
    QFETCH(QString, certificate);
    QFETCH(bool, insecure);
    QFETCH(QString, verdict);
    const ScriptedServer server(withStartTls(mailboxes({{"CAPABILITY", {offer}}, {"STARTTLS", agreement}}),
                                             certificateNamed(m_certificates, certificate)));
    ProbeOnce probe(imapKind, host(server.port(), trusted({{"insecure", insecure}})));
    const ProbeResult result = probe.run();
    QVERIFY2(QString::fromStdString(verdictText(result)) == verdict, reasonText(result).c_str());
}

void TestImapProber::clientCertificate_data()
{
    QTest::addColumn<bool>("implicit");
    QTest::addColumn<bool>("given");
    QTest::newRow("STARTTLS, given") << false << true;
    QTest::newRow("STARTTLS, missing") << false << false;
    QTest::newRow("TLS, given") << true << true;
    QTest::newRow("TLS, missing") << true << false;
}

void TestImapProber::clientCertificate()
{
    QFETCH(bool, implicit);
    QFETCH(bool, given);
    OptionMap options =
        host(implicit ? m_strict.tlsPort() : m_strict.port(), login(trusted({{"tls", implicit}})));
    if (given) {
        options["cert"] = m_certificates.client().certificate;
        options["key"] = m_certificates.client().key;
    }
    ProbeOnce probe(imapKind, options);
    const ProbeResult result = probe.run();
    // Dovecot shakes hands with everybody, and lets nobody in without a certificate then.
    QVERIFY2(verdictText(result) == (given ? "up" : "auth"),
             (verdictText(result) + ": " + reasonText(result)).c_str());
    Script script = mailboxes({{"CAPABILITY", {offer}}, {"STARTTLS", agreement}});
    script.tls = m_certificates.server();
    script.clientCa = m_certificates.ca();
    script.startsPlain = !implicit;
    const ScriptedServer strict(script);
    options["host"] = "127.0.0.1:" + std::to_string(strict.port());
    ProbeOnce other(imapKind, options);
    const ProbeResult second = other.run();
    // It closes with our command unread: the reset may come before we read the alert.
    QVERIFY2(given ? verdictText(second) == "up"
                   : verdictText(second) == "tls-handshake" || verdictText(second) == "reset",
             (verdictText(second) + ": " + reasonText(second)).c_str());
}

void TestImapProber::startTls_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("startTls");
    QTest::addColumn<bool>("handshake");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("says");
    QTest::newRow("refused, required") << "% NO not now\r\n"
                                       << "require" << false << "protocol"
                                       << "refused STARTTLS, which is required: NO not now";
    QTest::newRow("refused, tried") << "% BAD what?\r\n" << "try" << false << "up" << "in the clear";
    // CVE-2011-0411: what an attacker slips in behind the yes would be read as said under TLS.
    QTest::newRow("more in the clear") << "% OK go\r\n* CAPABILITY IMAP4rev1\r\n"
                                       << "require" << true << "protocol" << "went on in the clear";
    QTest::newRow("more in the clear, tried") << "% OK go\r\na3 OK welcome\r\n"
                                              << "try" << true << "protocol" << "went on in the clear";
    QTest::newRow("noise for a handshake") << "% OK go\r\n" << "try" << false << "tls-handshake" << "TLS";
    QTest::newRow("asks for more") << "+ more\r\n"
                                   << "try" << false << "protocol"
                                   << "STARTTLS unexpectedly: + more";
    QTest::newRow("no response of IMAP") << "yes\r\n"
                                         << "try" << false << "protocol"
                                         << "does not speak IMAP";
}

void TestImapProber::startTls()
{
    QFETCH(QString, answer);
    QFETCH(QString, startTls);
    QFETCH(bool, handshake);
    QFETCH(QString, verdict);
    QFETCH(QString, says);
    const Ending ending = handshake ? Ending::StartTls : Ending::Converse;
    const ScriptedServer server(
        withStartTls(mailboxes({{"CAPABILITY", {offer}},
                                {"STARTTLS", {.bytes = answer.toStdString(), .ending = ending}},
                                {"\x16", {.bytes = "* OK what is that?\r\n"}}}),
                     m_certificates.server()));
    ProbeOnce probe(imapKind, host(server.port(), {{"starttls", startTls.toStdString()}}));
    const ProbeResult result = probe.run();
    QVERIFY2(QString::fromStdString(verdictText(result)) == verdict, reasonText(result).c_str());
    const std::string said = saidBy(result);
    QVERIFY2(said.find(says.toStdString()) != std::string::npos, said.c_str());
}

void TestImapProber::passwordStaysHere_data()
{
    QTest::addColumn<QString>("greeting");
    QTest::addColumn<QString>("capabilities");
    QTest::addColumn<QString>("answer"); // to STARTTLS
    QTest::addColumn<QString>("startTls");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<bool>("sent");
    const QString ready = QStringLiteral("* OK ready\r\n");
    const QString none = QStringLiteral("* CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN\r\n% OK done\r\n");
    const QString all = QString::fromLatin1(offer);
    QTest::newRow("not offered, tried") << ready << none << "" << "try" << "auth" << false;
    QTest::newRow("not offered, by default") << ready << none << "" << "" << "auth" << false;
    QTest::newRow("not offered, required") << ready << none << "" << "require" << "protocol" << false;
    QTest::newRow("refused, tried") << ready << all << "% NO no\r\n" << "try" << "auth" << false;
    QTest::newRow("refused, required") << ready << all << "% NO no\r\n" << "require" << "protocol" << false;
    QTest::newRow("handshake fails") << ready << all << "% OK go\r\n" << "try" << "tls-handshake" << false;
    const QString preauthenticated = QStringLiteral("* PREAUTH hello\r\n");
    QTest::newRow("PREAUTH, required") << preauthenticated << all << "" << "require" << "protocol" << false;
    QTest::newRow("PREAUTH, tried") << preauthenticated << all << "" << "try" << "up" << false;
    QTest::newRow("never") << ready << all << "" << "never" << "up" << true; // so the check can fail
}

void TestImapProber::passwordStaysHere()
{
    QFETCH(QString, greeting);
    QFETCH(QString, capabilities);
    QFETCH(QString, answer);
    QFETCH(QString, startTls);
    QFETCH(QString, verdict);
    QFETCH(bool, sent);
    const ScriptedServer server(mailboxes({{"CAPABILITY", {capabilities.toStdString()}},
                                           {"STARTTLS", {answer.toStdString()}},
                                           {"\x16", {.bytes = "* OK what is that?\r\n"}}},
                                          {greeting.toStdString()}));
    OptionMap options = host(server.port(), login());
    if (!startTls.isEmpty())
        options["starttls"] = startTls.toStdString();
    ProbeOnce probe(imapKind, options);
    const ProbeResult result = probe.run();
    QVERIFY2(QString::fromStdString(verdictText(result)) == verdict, saidBy(result).c_str());
    QCOMPARE(heard(server, "AUTHENTICATE") || heard(server, "LOGIN "), sent);
    QCOMPARE(heard(server, plainSecret), sent);
    QCOMPARE(saidBy(result).find("logged in from the start") != std::string::npos,
             verdict == QStringLiteral("up") && !sent);
}

void TestImapProber::passwordIsNotRepeated()
{
    for (const char *echo : {"secret", "c2VjcmV0", plainSecret}) {
        const ScriptedServer server(mailboxes(
            {{"CAPABILITY", {offer}}, {"AUTHENTICATE", {std::string("% NO no, not ") + echo + "\r\n"}}}));
        ProbeOnce probe(imapKind, host(server.port(), login({{"starttls", std::string("never")}})));
        const ProbeResult result = probe.run();
        QCOMPARE(verdictText(result), std::string("auth"));
        QVERIFY2(reasonText(result).find(echo) == std::string::npos, reasonText(result).c_str());
    }
}

void TestImapProber::offerInTheClearIsForgotten_data()
{
    QTest::addColumn<QString>("underTls");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("another") << "* CAPABILITY IMAP4rev1 LOGINDISABLED\r\n% OK done\r\n" << "auth";
    QTest::newRow("none") << "% OK done\r\n" << "up"; // with LOGIN, which every server has
}

void TestImapProber::offerInTheClearIsForgotten()
{
    QFETCH(QString, underTls);
    QFETCH(QString, verdict);
    // That AUTH=PLAIN is there was said in the clear alone (RFC 9051 6.2.1).
    const auto asked = std::make_shared<int>(0);
    Script script = mailboxes({{"STARTTLS", agreement}});
    script.reply = [asked, usual = script.reply,
                    second = underTls.toStdString()](const std::string &request) {
        if (request.find("CAPABILITY") == std::string::npos)
            return usual(request);
        const std::string tag = request.substr(0, request.find(' '));
        if (++*asked > 1)
            return conversing({second}, tag);
        return conversing({offer}, tag);
    };
    const ScriptedServer server(withStartTls(script, m_certificates.server()));
    ProbeOnce probe(imapKind, host(server.port(), login(trusted())));
    const ProbeResult result = probe.run();
    QVERIFY2(QString::fromStdString(verdictText(result)) == verdict, saidBy(result).c_str());
    QCOMPARE(reasonText(result).find("takes no login") != std::string::npos,
             verdict == QStringLiteral("auth"));
    QVERIFY(!heard(server, plainSecret));
}

void TestImapProber::waysToLogIn_data()
{
    QTest::addColumn<QString>("capabilities");
    QTest::addColumn<QString>("sent");
    QTest::newRow("at once") << "IMAP4rev1 sasl-ir auth=plain" << "AUTHENTICATE PLAIN AHByb2JlAGEiYlw=\r\n";
    QTest::newRow("at once, IMAP4rev2")
        << "IMAP4rev2 AUTH=PLAIN LOGINDISABLED" << "AUTHENTICATE PLAIN AHByb2JlAGEiYlw=\r\n";
    QTest::newRow("asked for") << "IMAP4rev1 AUTH=PLAIN" << "AHByb2JlAGEiYlw=\r\n";
    QTest::newRow("LOGIN") << "IMAP4rev1 AUTH=CRAM-MD5" << "LOGIN \"probe\" \"a\\\"b\\\\\"\r\n";
}

void TestImapProber::waysToLogIn()
{
    QFETCH(QString, capabilities);
    QFETCH(QString, sent);
    const ScriptedServer server(
        mailboxes({{"CAPABILITY", {"* CAPABILITY " + capabilities.toStdString() + "\r\n% OK done\r\n"}},
                   {"AUTHENTICATE PLAIN\r\n", {"* OK [ALERT] a moment\r\n+ \r\n"}},
                   {"AHByb2JlAGEiYlw=", {"a2 OK welcome\r\n"}}}));
    ProbeOnce probe(imapKind, host(server.port(), {{"starttls", std::string("never")},
                                                   {"username", std::string("probe")},
                                                   {"password", std::string("a\"b\\")}}));
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    QVERIFY(heard(server, sent.toStdString()));
    QVERIFY(summaryText(result).ends_with(", logged in"));
}

void TestImapProber::answers_data()
{
    QTest::addColumn<QString>("command"); // which is answered so; empty: the connection
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *command, const char *answer, const char *verdict, const char *says) {
        QTest::addRow("%s: %s", command, answer)
            << command << QString::fromLatin1(answer) + QStringLiteral("\r\n") << verdict << says;
    };
    row("", "* OK mail\x1b[2J", "up", "mail\\x1b[2J");
    row("", "* OK [CAPABILITY IMAP4rev1 STARTTLS] mail", "up", "mail, in the clear");
    row("", "* BYE too busy", "status", "wants no conversation: BYE too busy");
    row("", "* NO mail", "protocol", "the connection unexpectedly: NO mail");
    row("", "a1 OK mail", "protocol", "the connection unexpectedly: OK mail");
    row("", "+OK POP3", "protocol", "does not speak IMAP: it sent “+OK POP3”");
    row("", "", "protocol", "does not speak IMAP");
    row("CAPABILITY", "% NO no", "status", "CAPABILITY with an error: NO no");
    row("CAPABILITY", "% BAD what?", "protocol", "CAPABILITY unexpectedly: BAD what?");
    row("CAPABILITY", "a7 OK done", "protocol", "does not answer the command, but sends “OK done”");
    row("CAPABILITY", "+ go on", "protocol", "CAPABILITY unexpectedly: + go on");
    row("CAPABILITY", "* BYE crash", "status", "wants no conversation: BYE crash");
    row("AUTHENTICATE", "% NO [AUTHENTICATIONFAILED] no", "auth", "probe: NO [AUTHENTICATIONFAILED] no");
    row("AUTHENTICATE", "% NO [UNAVAILABLE] later", "status",
        "the login with an error: NO [UNAVAILABLE] later");
    row("AUTHENTICATE", "% BAD what?", "protocol", "the login unexpectedly: BAD what?");
    row("AUTHENTICATE", "+ more", "protocol", "the login unexpectedly: + more");
    row("AUTHENTICATE", "% OK hello", "up", "logged in");
    row("NOOP", "* 18 EXISTS\r\n* 1 FETCH (BODY[] {7}\r\na9 OK\r\n)\r\n% OK done", "up", "ready");
    row("NOOP", "* 1 FETCH (BODY[] {99999999}", "protocol", "longer answer");
    row("NOOP", "% NO no", "status", "NOOP with an error: NO no");
    row("NOOP", "% BAD no", "protocol", "NOOP unexpectedly: BAD no");
    row("NOOP", "* BYE idle too long", "status", "wants no conversation: BYE idle too long");
}

void TestImapProber::answers()
{
    QFETCH(QString, command);
    QFETCH(QString, answer);
    QFETCH(QString, verdict);
    QFETCH(QString, says);
    const Reply reply{answer.toStdString()};
    std::vector<std::pair<std::string, Reply>> all;
    if (!command.isEmpty())
        all.emplace_back(command.toStdString(), reply);
    all.emplace_back("CAPABILITY", Reply{offer});
    const ScriptedServer server(command.isEmpty() ? mailboxes(all, reply) : mailboxes(all));
    OptionMap options = host(server.port(), {{"starttls", std::string("never")}});
    if (command == QStringLiteral("AUTHENTICATE"))
        options = login(options);
    ProbeOnce probe(imapKind, options);
    const ProbeResult result = probe.run();
    QVERIFY2(QString::fromStdString(verdictText(result)) == verdict, reasonText(result).c_str());
    const std::string said = saidBy(result);
    QVERIFY2(said.find(says.toStdString()) != std::string::npos, said.c_str());
    QVERIFY(said.find('\x1b') == std::string::npos);
}

void TestImapProber::serverFaults_data()
{
    QTest::addColumn<int>("script");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("silent") << 0 << "read-timeout";
    QTest::newRow("closes") << 1 << "protocol";
    QTest::newRow("resets") << 2 << "reset";
    QTest::newRow("noise") << 3 << "protocol";
    QTest::newRow("cut off") << 4 << "protocol";
    QTest::newRow("cut off in CAPABILITY") << 5 << "protocol or reset";
    QTest::newRow("line without end") << 6 << "protocol";
    QTest::newRow("responses without end") << 7 << "protocol";
    QTest::newRow("silent after the greeting") << 8 << "read-timeout";
    QTest::newRow("drips") << 9 << "read-timeout";
    QTest::newRow("literals without end") << 10 << "protocol";
}

void TestImapProber::serverFaults()
{
    QFETCH(int, script);
    QFETCH(QString, verdict);
    Reply endlessLine{.bytes = "* OK ", .filler = std::string(1000, 'x'), .fillerSize = Reply::endless};
    Reply endlessAnswer{.bytes = "* 1 EXISTS\r\n", .filler = "* 1 EXISTS\r\n", .fillerSize = Reply::endless};
    Reply slow{.bytes = "* OK " + std::string(500, 'x') + "\r\n", .pause = 20ms};
    Reply endlessLiterals{.bytes = "* 1 {1}\r\n", .filler = "x {1}\r\n", .fillerSize = Reply::endless};
    const std::vector<Script> scripts{
        silent(),
        closeAtOnce(),
        resetAtOnce(),
        garbage(1),
        mailboxes({}, {.bytes = "* OK rea", .ending = Ending::CutOff}),
        mailboxes({{"CAPABILITY", {.bytes = "* CAPAB", .ending = Ending::CutOff}}}),
        mailboxes({}, endlessLine),
        mailboxes({{"CAPABILITY", endlessAnswer}}),
        mailboxes({{"CAPABILITY", {.bytes = "", .ending = Ending::Hold}}}),
        mailboxes({}, slow),
        mailboxes({{"CAPABILITY", endlessLiterals}})};
    const ScriptedServer server(scripts.at(static_cast<std::size_t>(script)));
    ProbeOnce probe(imapKind, host(server.port()));
    probe.endpoint().timeout = 300ms;
    const ProbeResult result = probe.run();
    QVERIFY2(verdict.split(QStringLiteral(" or ")).contains(QString::fromStdString(verdictText(result))),
             (verdictText(result) + ": " + reasonText(result)).c_str());
    QVERIFY(result.latency < 1s);
    QVERIFY(reasonText(result).size() < 1000);
}

void TestImapProber::refused()
{
    std::optional<ScriptedServer> server(std::in_place, silent());
    const std::uint16_t port = server->port();
    server.reset();
    ProbeOnce probe(imapKind, host(port));
    QCOMPARE(verdictText(probe.run()), std::string("refused"));
}

void TestImapProber::cancelled()
{
    const ScriptedServer server(mailboxes({{"NOOP", {.bytes = "", .ending = Ending::Hold}}}));
    ProbeOnce probe(imapKind, host(server.port()));
    const ProbeResult result = probe.runCancelled(50ms);
    QCOMPARE(verdictText(result), std::string("cancelled"));
    QVERIFY(result.latency < 1s);
}

void TestImapProber::refusesOptions_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("says");
    QTest::newRow("no host") << "host" << "" << "host name";
    QTest::newRow("starttls") << "starttls" << "maybe" << "never, try, require";
    QTest::newRow("line end in the password") << "password" << "a\r\na2 DELETE x" << "line ends";
    QTest::newRow("no such authority") << "ca" << "/nowhere/ca.pem" << "/nowhere/ca.pem";
}

void TestImapProber::refusesOptions()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(QString, says);
    OptionMap options{{"host", std::string("h:143")}};
    options[key.toStdString()] = value.toStdString();
    ProbeOnce probe(imapKind, options);
    const std::string refusal = probe.refusal();
    QVERIFY2(refusal.find(says.toStdString()) != std::string::npos, refusal.c_str());
}

void TestImapProber::leavesNoTimeWait_data()
{
    QTest::addColumn<bool>("implicit");
    QTest::addColumn<QString>("startTls");
    QTest::newRow("in the clear, login") << false << "never";
    QTest::newRow("STARTTLS and login") << false << "require";
    QTest::newRow("TLS") << true << "";
}

void TestImapProber::leavesNoTimeWait()
{
    QFETCH(bool, implicit);
    QFETCH(QString, startTls);
    OptionMap options = host(implicit ? m_server.tlsPort() : m_server.port(), {{"tls", implicit}});
    if (!implicit)
        options = login(options);
    if (startTls != QStringLiteral("never"))
        options = trusted(options);
    if (!startTls.isEmpty())
        options["starttls"] = startTls.toStdString();
    ProbeOnce probe(imapKind, options);
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    QCOMPARE(timeWaitAfter(probe, 200), 0);
}

void TestImapProber::controlLeavesSome()
{
    QCOMPARE(timeWaitTotal(), 0); // nor did any test before
    ProbeOnce probe(imapKind, host(m_server.port(), {{"starttls", std::string("never")}}));
    probe.endpoint().gracefulClose = true;
    const int left = timeWaitAfter(probe, 50);
    qInfo("the control left %d", left);
    QVERIFY(left > 0);
}

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestImapProber)
#include "tst_imapprober.moc"
