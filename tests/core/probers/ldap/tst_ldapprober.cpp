// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/ldap/ber.h"
#include "core/probers/ldap/ldapcodec.h"
#include "core/probers/ldap/ldapprober.h"
#include "tests/core/probers/certificatecases.h"
#include "tests/core/probers/probeonce.h"
#include "tests/servers/ldapserver.h"
#include "tests/servers/networknamespace.h"
#include "tests/servers/scriptedserver.h"
#include "tests/servers/timewait.h"

#include <QTest>

#include <QRegularExpression>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

constexpr auto probeDn = "cn=probe,dc=test";

OptionMap host(std::uint16_t port, OptionMap more = {})
{
    more.emplace("host", "127.0.0.1:" + std::to_string(port));
    return more;
}

OptionMap login(OptionMap more = {})
{
    more.emplace("username", std::string(probeDn));
    more.emplace("password", std::string("secret"));
    return more;
}

OptionMap withData(std::string dn, std::string value, OptionMap more = {})
{
    more["data"] = TextMap{{std::move(dn), std::move(value)}};
    return more;
}

// Requests by their tags.
constexpr char bindTag = 0x60;
constexpr char searchTag = 0x63;
constexpr char extendedTag = 0x77;

char tagOf(const std::string &request)
{
    return request.size() > 5 && request[0] == 0x30 ? request[5] : '\0'; // ids below 128, short messages
}

std::string answerOf(std::uint8_t tag, std::uint32_t id, std::uint32_t code, const std::string &text = {})
{
    return berElement(
        0x30, berNumber(0x02, id) +
                  berElement(tag, berNumber(0x0a, code) + berElement(0x04, "") + berElement(0x04, text)));
}

using Answers = std::map<char, Reply>;

// A directory that answers requests by their tags, where {} is said nothing; success to all others. It closes
// after Unbind.
Script directory(const Answers &answers = {})
{
    Script script;
    script.waitFor = WaitFor::Bytes;
    script.reply = [answers](const std::string &request) {
        const char tag = tagOf(request);
        if (const auto found = answers.find(tag); found != answers.end())
            return found->second;
        const auto id = request.size() > 5 ? static_cast<std::uint32_t>(request[4]) : 0;
        if (tag == bindTag)
            return Reply{answerOf(0x61, id, 0)};
        if (tag == searchTag)
            return Reply{answerOf(0x65, id, 0)};
        if (tag == extendedTag)
            return Reply{answerOf(0x78, id, 2, "unsupported")};
        return Reply{.bytes = {}, .ending = Ending::Close};
    };
    return script;
}

Script withStartTls(Script script, KeyPair pair)
{
    script.tls = std::move(pair);
    script.startsPlain = true;
    return script;
}

const Reply agreement{.bytes = answerOf(0x78, 1, 0), .ending = Ending::StartTls};

// Whether any client sent such bytes.
bool heard(const ScriptedServer &server, const std::string &bytes)
{
    for (const std::string &request : server.requests()) {
        if (request.find(bytes) != std::string::npos)
            return true;
    }
    return false;
}

std::string saidBy(const ProbeResult &result)
{
    return verdictText(result) == "up" ? summaryText(result) : reasonText(result);
}

} // namespace

class TestLdapProber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void initTestCase();
    void securityAndLogin_data();
    void securityAndLogin();
    void entries_data();
    void entries();
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
    void answers_data();
    void answers();
    void searches_data();
    void searches();
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
    LdapServer m_server{m_certificates, LdapServer::Tls::Anybody};
    LdapServer m_bare{m_certificates, LdapServer::Tls::None};
};

void TestLdapProber::initTestCase()
{
    QVERIFY2(m_server.start(), m_server.error().c_str());
    QVERIFY2(m_bare.start(), m_bare.error().c_str());
}

void TestLdapProber::securityAndLogin_data()
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
    row("bare", "", "", false, "up", "bound anonymously, in the clear, STARTTLS is not offered");
    row("bare", "never", "", false, "up", "bound anonymously, in the clear");
    row("bare", "never", "secret", false, "up", "bound as cn=probe,dc=test, in the clear");
    row("bare", "Never", "wrong", false, "auth",
        "refuses the login of cn=probe,dc=test: invalidCredentials (49)");
    row("bare", "", "secret", false, "auth", "not sent in the clear");
    row("bare", "try", "secret", false, "auth", "not sent in the clear");
    row("bare", "require", "", false, "protocol", "refused STARTTLS, which is required: ");
    row("bare", "require", "secret", false, "protocol", "refused STARTTLS, which is required: ");
    row("bare", "", "", true, "protocol", "refused STARTTLS, which is required: "); // an authority is named
    row("start", "", "", true, "up", "bound anonymously, TLSv1.3 by STARTTLS");
    row("start", "try", "secret", true, "up", "bound as cn=probe,dc=test, TLSv1.3 by STARTTLS");
    row("start", "", "wrong", true, "auth", "invalidCredentials (49)");
    row("start", "", "", false, "tls-untrusted", "is not trusted");
    row("start", "try", "secret", false, "tls-untrusted", "is not trusted");
    row("start", "never", "secret", false, "up", "in the clear");
    row("tls", "", "", true, "up", "bound anonymously, TLSv1.3");
    row("tls", "never", "secret", true, "up", "bound as cn=probe,dc=test, TLSv1.3");
    row("tls", "", "wrong", true, "auth", "invalidCredentials (49)");
    row("tls", "", "secret", false, "tls-untrusted", "is not trusted");
}

void TestLdapProber::securityAndLogin()
{
    QFETCH(QString, port);
    QFETCH(QString, startTls);
    QFETCH(QString, password);
    QFETCH(bool, authority);
    QFETCH(QString, verdict);
    QFETCH(QString, says);
    const bool bare = port == QStringLiteral("bare");
    const bool implicit = port == QStringLiteral("tls");
    OptionMap options = host(bare       ? m_bare.port()
                             : implicit ? m_server.tlsPort()
                                        : m_server.port(),
                             authority ? trusted() : OptionMap());
    options["tls"] = implicit;
    if (!startTls.isEmpty())
        options["starttls"] = startTls.toStdString();
    if (!password.isEmpty()) {
        options["username"] = std::string(probeDn);
        options["password"] = password.toStdString();
    }
    ProbeOnce probe(ldapKind, options);
    for (int i = 0; i < 2; ++i) {
        const ProbeResult result = probe.run();
        const std::string said = saidBy(result);
        QVERIFY2(QString::fromStdString(verdictText(result)) == verdict, said.c_str());
        QVERIFY2(said.find(says.toStdString()) != std::string::npos, said.c_str());
        QVERIFY(said.find("secret") == std::string::npos && said.find("wrong") == std::string::npos);
        QCOMPARE(result.details->tlsVersion, std::string(authority && !bare ? "TLSv1.3" : ""));
    }
}

void TestLdapProber::entries_data()
{
    QTest::addColumn<QString>("dn");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("says");
    QTest::newRow("there") << "dc=test" << "" << "up" << ", 1 entry found";
    QTest::newRow("value") << "dc=test" << "o=lightfoot" << "up"
                           << ", 1 entry found"; // compared without case
    QTest::newRow("other value") << "dc=test" << "o=Heavyfoot" << "content"
                                 << "the entry “dc=test” of 127.0.0.1:";
    QTest::newRow("no such attribute") << "dc=test" << "telephoneNumber=1" << "content"
                                       << "has no telephoneNumber that is “1”";
    QTest::newRow("not there") << "cn=nobody,dc=test" << "" << "content"
                               << "has no entry “cn=nobody,dc=test”";
    QTest::newRow("not there, value") << "cn=nobody,dc=test" << "cn=nobody" << "content" << "has no entry";
    QTest::newRow("hidden") << "cn=hidden,dc=test" << "" << "content" << "has no entry";
    QTest::newRow("root") << "" << "" << "up" << "1 entry found";
    QTest::newRow("no DN") << "nonsense" << "" << "status" << "invalidDNSyntax (34)";
}

void TestLdapProber::entries()
{
    QFETCH(QString, dn);
    QFETCH(QString, value);
    QFETCH(QString, verdict);
    QFETCH(QString, says);
    ProbeOnce probe(ldapKind, host(m_bare.port(), withData(dn.toStdString(), value.toStdString())));
    const ProbeResult result = probe.run();
    const std::string said = saidBy(result);
    QVERIFY2(QString::fromStdString(verdictText(result)) == verdict, said.c_str());
    QVERIFY2(said.find(says.toStdString()) != std::string::npos, said.c_str());
    QCOMPARE(closingText(result), std::string("server-closed-first")); // its answer to Unbind
}

void TestLdapProber::usualPorts()
{
    const Result<OptionMap> secure = ldapKind.fromTarget("ldaps://cn=a%2Cdc=x:p%40ss@dir.test/dc=x?sub");
    QVERIFY(secure);
    QVERIFY(optionOr(*secure, "tls", false));
    QCOMPARE(ldapKind.target(*secure), std::string("dir.test"));
    QCOMPARE(optionOr(*secure, "username", std::string()), std::string("cn=a,dc=x"));
    QCOMPARE(optionOr(*secure, "password", std::string()), std::string("p@ss"));
    // Without a port the usual one; nobody listens there in this namespace.
    ProbeOnce clear(ldapKind, {{"host", std::string("127.0.0.1")}});
    const std::string clearReason = reasonText(clear.run());
    QVERIFY2(clearReason.find("127.0.0.1:389 ") != std::string::npos, clearReason.c_str());
    ProbeOnce tls(ldapKind, {{"host", std::string("127.0.0.1")}, {"tls", true}});
    const std::string tlsReason = reasonText(tls.run());
    QVERIFY2(tlsReason.find("127.0.0.1:636 ") != std::string::npos, tlsReason.c_str());
}

void TestLdapProber::phasesAndGoodbye()
{
    ProbeOnce probe(ldapKind, host(m_server.port(), login(trusted(withData("dc=test", "")))));
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    for (const Phase phase : {Phase::Connect, Phase::Tls, Phase::Hello, Phase::Request, Phase::FirstByte})
        QVERIFY2(result.phases.has(phase), std::string(toString(phase)).c_str());
    QCOMPARE(closingText(result), std::string("server-closed-first")); // its answer to Unbind
    QCOMPARE(probe.opened(), 1);
    QCOMPARE(result.details->remoteAddress, "127.0.0.1:" + std::to_string(m_server.port()));
    const ScriptedServer polite(directory({{bindTag, {answerOf(0x61, 1, 51, "later")}}}));
    ProbeOnce rejected(ldapKind, host(polite.port(), {{"starttls", std::string("never")}}));
    rejected.run();
    QVERIFY(heard(polite, ldapUnbind(2))); // a server that said no is told goodbye all the same
}

void TestLdapProber::certificates()
{
    QFETCH(QString, certificate);
    QFETCH(bool, insecure);
    QFETCH(QString, verdict);
    const ScriptedServer server(
        withStartTls(directory({{extendedTag, agreement}}), certificateNamed(m_certificates, certificate)));
    ProbeOnce probe(ldapKind, host(server.port(), trusted({{"insecure", insecure}})));
    const ProbeResult result = probe.run();
    QVERIFY2(QString::fromStdString(verdictText(result)) == verdict, reasonText(result).c_str());
}

void TestLdapProber::clientCertificate_data()
{
    QTest::addColumn<bool>("implicit");
    QTest::addColumn<bool>("given");
    QTest::newRow("STARTTLS, given") << false << true;
    QTest::newRow("STARTTLS, missing") << false << false;
    QTest::newRow("TLS, given") << true << true;
    QTest::newRow("TLS, missing") << true << false;
}

void TestLdapProber::clientCertificate()
{
    QFETCH(bool, implicit);
    QFETCH(bool, given);
    LdapServer server(m_certificates, LdapServer::Tls::WithCertificate);
    QVERIFY2(server.start(), server.error().c_str());
    OptionMap options =
        host(implicit ? server.tlsPort() : server.port(), login(trusted({{"tls", implicit}})));
    if (given) {
        options["cert"] = m_certificates.client().certificate;
        options["key"] = m_certificates.client().key;
    }
    ProbeOnce probe(ldapKind, options);
    const ProbeResult result = probe.run();
    // slapd sends no alert that would say why; the server below does.
    QVERIFY2(given ? verdictText(result) == "up"
                   : verdictText(result) == "protocol" || verdictText(result) == "reset",
             (verdictText(result) + ": " + reasonText(result)).c_str());
    Script script = directory({{extendedTag, agreement}});
    script.tls = m_certificates.server();
    script.clientCa = m_certificates.ca();
    script.startsPlain = !implicit;
    const ScriptedServer strict(script);
    options["host"] = "127.0.0.1:" + std::to_string(strict.port());
    ProbeOnce other(ldapKind, options);
    const ProbeResult second = other.run();
    // It closes with our bind unread: the reset may come before we read the alert.
    QVERIFY2(given ? verdictText(second) == "up"
                   : verdictText(second) == "tls-handshake" || verdictText(second) == "reset",
             (verdictText(second) + ": " + reasonText(second)).c_str());
}

void TestLdapProber::startTls_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("startTls");
    QTest::addColumn<bool>("handshake");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const std::string &answer, const char *startTls, bool handshake,
                        const char *verdict, const char *says) {
        QTest::newRow(name) << QByteArray::fromStdString(answer) << startTls << handshake << verdict << says;
    };
    row("refused, required", answerOf(0x78, 1, 52, "later"), "require", false, "protocol",
        "refused STARTTLS, which is required: unavailable (52): later");
    row("refused, tried", answerOf(0x78, 1, 2), "try", false, "up", "in the clear");
    // CVE-2011-0411: what an attacker slips in behind the yes would be read as said under TLS.
    row("more in the clear", answerOf(0x78, 1, 0) + answerOf(0x61, 2, 0), "require", true, "protocol",
        "went on in the clear");
    row("more in the clear, tried", answerOf(0x78, 1, 0) + std::string("\x30"), "try", true, "protocol",
        "went on in the clear");
    row("noise for a handshake", answerOf(0x78, 1, 0), "try", false, "tls-handshake", "TLS");
    row("bound instead", answerOf(0x61, 1, 0), "try", false, "protocol", "the request unexpectedly");
    row("other id", answerOf(0x78, 7, 0), "try", true, "protocol", "the request unexpectedly");
    row("no LDAP", "220 mx.test\r\n", "try", false, "protocol", "does not speak LDAP");
}

void TestLdapProber::startTls()
{
    QFETCH(QByteArray, answer);
    QFETCH(QString, startTls);
    QFETCH(bool, handshake);
    QFETCH(QString, verdict);
    QFETCH(QString, says);
    Answers answers{
        {extendedTag,
         {.bytes = answer.toStdString(), .ending = handshake ? Ending::StartTls : Ending::KeepAlive}}};
    if (!handshake)
        answers[0] = {.bytes = "what is that?", .ending = Ending::Close};
    const ScriptedServer server(withStartTls(directory(answers), m_certificates.server()));
    ProbeOnce probe(ldapKind, host(server.port(), {{"starttls", startTls.toStdString()}}));
    const ProbeResult result = probe.run();
    const std::string said = saidBy(result);
    QVERIFY2(QString::fromStdString(verdictText(result)) == verdict, said.c_str());
    QVERIFY2(said.find(says.toStdString()) != std::string::npos, said.c_str());
}

void TestLdapProber::passwordStaysHere_data()
{
    QTest::addColumn<int>("code"); // of the answer to StartTLS
    QTest::addColumn<QString>("startTls");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<bool>("sent");
    QTest::newRow("refused, tried") << 2 << "try" << "auth" << false;
    QTest::newRow("refused, by default") << 53 << "" << "auth" << false;
    QTest::newRow("refused, required") << 2 << "require" << "protocol" << false;
    QTest::newRow("handshake fails") << 0 << "try" << "tls-handshake" << false;
    QTest::newRow("never") << 2 << "never" << "up" << true; // so the check can fail
}

void TestLdapProber::passwordStaysHere()
{
    QFETCH(int, code);
    QFETCH(QString, startTls);
    QFETCH(QString, verdict);
    QFETCH(bool, sent);
    const ScriptedServer server(
        directory({{extendedTag, {answerOf(0x78, 1, static_cast<std::uint32_t>(code))}},
                   {'\0', {.bytes = "what is that?", .ending = Ending::Close}}}));
    OptionMap options = host(server.port(), login());
    if (!startTls.isEmpty())
        options["starttls"] = startTls.toStdString();
    ProbeOnce probe(ldapKind, options);
    const ProbeResult result = probe.run();
    QVERIFY2(QString::fromStdString(verdictText(result)) == verdict, saidBy(result).c_str());
    QCOMPARE(heard(server, "secret"), sent);
    QCOMPARE(heard(server, probeDn), sent);
}

void TestLdapProber::passwordIsNotRepeated()
{
    const ScriptedServer server(directory({{bindTag, {answerOf(0x61, 1, 49, "not secret")}}}));
    ProbeOnce probe(ldapKind, host(server.port(), login({{"starttls", std::string("never")}})));
    const ProbeResult result = probe.run();
    QCOMPARE(verdictText(result), std::string("auth"));
    QVERIFY2(reasonText(result).find("secret") == std::string::npos, reasonText(result).c_str());
}

void TestLdapProber::answers_data()
{
    QTest::addColumn<QByteArray>("answer"); // to the bind
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const std::string &answer, const char *verdict, const char *says) {
        QTest::newRow(name) << QByteArray::fromStdString(answer) << verdict << says;
    };
    row("success", answerOf(0x61, 1, 0), "up", "bound anonymously");
    for (const std::uint32_t code : {7U, 8U, 13U, 48U, 49U, 50U})
        row(std::to_string(code).c_str(), answerOf(0x61, 1, code), "auth",
            "refuses the login of anonymous: ");
    row("referral", answerOf(0x61, 1, 10), "status", "the bind with an error: referral (10)");
    row("busy", answerOf(0x61, 1, 51, "a\x1b[2Jb"), "status", "busy (51): a\\x1b[2Jb");
    row("unwilling", answerOf(0x61, 1, 53), "status", "unwillingToPerform (53)");
    row("protocol error", answerOf(0x61, 1, 2), "protocol", "the bind unexpectedly: protocolError (2)");
    row("disconnection", answerOf(0x78, 0, 52, "closing"), "status",
        "wants no conversation: unavailable (52): closing");
    row("other id", answerOf(0x61, 9, 0), "protocol", "the request unexpectedly");
    row("other operation", answerOf(0x65, 1, 0), "protocol", "the request unexpectedly");
    row("a request", ldapBind(1, "", ""), "protocol", "does not speak LDAP");
    row("indefinite length", "\x30\x80\x02\x01\x01", "protocol", "does not speak LDAP");
    row("huge", "\x30\x84\x7f\xff\xff\xff", "protocol", "does not speak LDAP");
    row("text", "HTTP/1.1 400 Bad Request\r\n\r\n", "protocol", "does not speak LDAP: it sent “HTTP/1.1 400");
}

void TestLdapProber::answers()
{
    QFETCH(QByteArray, answer);
    QFETCH(QString, verdict);
    QFETCH(QString, says);
    const ScriptedServer server(directory({{bindTag, {answer.toStdString()}}}));
    ProbeOnce probe(ldapKind, host(server.port(), {{"starttls", std::string("never")}}));
    probe.endpoint().timeout = 1s;
    const ProbeResult result = probe.run();
    const std::string said = saidBy(result);
    QVERIFY2(QString::fromStdString(verdictText(result)) == verdict, said.c_str());
    QVERIFY2(said.find(says.toStdString()) != std::string::npos, said.c_str());
    QVERIFY(said.find('\x1b') == std::string::npos);
}

void TestLdapProber::searches_data()
{
    QTest::addColumn<QByteArray>("answer"); // to the search
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const std::string &answer, const char *verdict, const char *says) {
        QTest::newRow(name) << QByteArray::fromStdString(answer) << verdict << says;
    };
    const std::string entry = berElement(
        0x30, berNumber(0x02, 2) + berElement(0x64, berElement(0x04, "dc=x") + berElement(0x30, "")));
    const std::string reference =
        berElement(0x30, berNumber(0x02, 2) + berElement(0x73, berElement(0x04, "ldap://other")));
    std::string many;
    for (int i = 0; i < 200; ++i)
        many += reference;
    row("found", entry + answerOf(0x65, 2, 0), "up", "1 entry found");
    row("found behind a reference", reference + entry + answerOf(0x65, 2, 0), "up", "1 entry found");
    row("reference alone", reference + answerOf(0x65, 2, 0), "content", "has no entry “dc=x”");
    row("none", answerOf(0x65, 2, 0), "content", "has no entry “dc=x”");
    row("no such object", answerOf(0x65, 2, 32), "content", "has no entry “dc=x”");
    row("found, but an error", entry + answerOf(0x65, 2, 80, "disk"), "status",
        "the search with an error: other (80)");
    row("not allowed", answerOf(0x65, 2, 50), "auth", "insufficientAccessRights (50)");
    row("other id", answerOf(0x65, 1, 0), "protocol", "the search unexpectedly");
    row("references without end", many, "protocol", "the search unexpectedly");
    row("disconnection", entry + answerOf(0x78, 0, 52), "status", "wants no conversation");
}

void TestLdapProber::searches()
{
    QFETCH(QByteArray, answer);
    QFETCH(QString, verdict);
    QFETCH(QString, says);
    const ScriptedServer server(directory({{searchTag, {answer.toStdString()}}}));
    ProbeOnce probe(ldapKind,
                    host(server.port(), withData("dc=x", "", {{"starttls", std::string("never")}})));
    const ProbeResult result = probe.run();
    const std::string said = saidBy(result);
    QVERIFY2(QString::fromStdString(verdictText(result)) == verdict, said.c_str());
    QVERIFY2(said.find(says.toStdString()) != std::string::npos, said.c_str());
}

void TestLdapProber::serverFaults_data()
{
    QTest::addColumn<int>("script");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("silent") << 0 << "read-timeout";
    QTest::newRow("closes") << 1 << "protocol or reset";
    QTest::newRow("resets") << 2 << "reset";
    QTest::newRow("noise") << 3 << "protocol";
    QTest::newRow("cut off") << 4 << "protocol";
    QTest::newRow("message without end") << 5 << "protocol";
    QTest::newRow("silent after the bind") << 6 << "read-timeout";
    QTest::newRow("drips") << 7 << "read-timeout";
}

void TestLdapProber::serverFaults()
{
    QFETCH(int, script);
    QFETCH(QString, verdict);
    const std::string success = answerOf(0x61, 1, 0);
    const std::string longSuccess = answerOf(0x61, 1, 0, std::string(200, 'x'));
    const std::vector<Script> scripts{
        silent(),
        closeAtOnce(),
        resetAtOnce(),
        garbage(1),
        directory({{bindTag, {.bytes = success.substr(0, 8), .ending = Ending::CutOff}}}),
        directory({{bindTag,
                    {.bytes = "\x30\x83\x01\x00\x00",
                     .filler = std::string(1000, 'x'),
                     .fillerSize = Reply::endless}}}),
        directory({{searchTag, {.bytes = "", .ending = Ending::Hold}}}),
        directory({{bindTag, {.bytes = longSuccess, .pause = 20ms}}})};
    const ScriptedServer server(scripts.at(static_cast<std::size_t>(script)));
    ProbeOnce probe(ldapKind,
                    host(server.port(), withData("dc=x", "", {{"starttls", std::string("never")}})));
    probe.endpoint().timeout = 300ms;
    const ProbeResult result = probe.run();
    QVERIFY2(verdict.split(QStringLiteral(" or ")).contains(QString::fromStdString(verdictText(result))),
             (verdictText(result) + ": " + reasonText(result)).c_str());
    QVERIFY(result.latency < 1s);
    QVERIFY(reasonText(result).size() < 1000);
}

void TestLdapProber::refused()
{
    std::optional<ScriptedServer> server(std::in_place, silent());
    const std::uint16_t port = server->port();
    server.reset();
    ProbeOnce probe(ldapKind, host(port));
    QCOMPARE(verdictText(probe.run()), std::string("refused"));
}

void TestLdapProber::cancelled()
{
    const ScriptedServer server(silent());
    ProbeOnce probe(ldapKind, host(server.port()));
    const ProbeResult result = probe.runCancelled(50ms);
    QCOMPARE(verdictText(result), std::string("cancelled"));
    QVERIFY(result.latency < 1s);
}

void TestLdapProber::refusesOptions_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("says");
    QTest::newRow("no host") << "host" << "" << "host name";
    QTest::newRow("starttls") << "starttls" << "maybe" << "never, try, require";
    QTest::newRow("user without password") << "username" << "cn=a" << "password is missing";
    QTest::newRow("no attribute") << "data" << "=x" << "attribute=value";
    QTest::newRow("no value") << "data" << "cn" << "attribute=value";
    QTest::newRow("filter") << "data" << "(cn=*)" << "attribute=value";
}

void TestLdapProber::refusesOptions()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(QString, says);
    OptionMap options{{"host", std::string("h:389")}};
    if (key == QStringLiteral("data"))
        options = withData("dc=x", value.toStdString(), options);
    else
        options[key.toStdString()] = value.toStdString();
    ProbeOnce probe(ldapKind, options);
    const std::string refusal = probe.refusal();
    QVERIFY2(refusal.find(says.toStdString()) != std::string::npos, refusal.c_str());
}

void TestLdapProber::leavesNoTimeWait_data()
{
    QTest::addColumn<QString>("how");
    QTest::newRow("in the clear") << "bare";
    QTest::newRow("STARTTLS and login") << "start";
    QTest::newRow("TLS and an entry") << "tls";
}

void TestLdapProber::leavesNoTimeWait()
{
    QFETCH(QString, how);
    OptionMap options = host(m_bare.port());
    if (how == QStringLiteral("start"))
        options = host(m_server.port(), login(trusted()));
    else if (how == QStringLiteral("tls"))
        options = host(m_server.tlsPort(), withData("dc=test", "", trusted({{"tls", true}})));
    ProbeOnce probe(ldapKind, options);
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    QCOMPARE(timeWaitAfter(probe, 200), 0);
}

void TestLdapProber::controlLeavesSome()
{
    QCOMPARE(timeWaitTotal(), 0); // nor did any test before
    ProbeOnce probe(ldapKind, host(m_bare.port()));
    probe.endpoint().gracefulClose = true;
    const int left = timeWaitAfter(probe, 50);
    qInfo("the control left %d", left);
    QVERIFY(left > 0);
}

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestLdapProber)
#include "tst_ldapprober.moc"
