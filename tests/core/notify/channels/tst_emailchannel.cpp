// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/channels/channels.h"
#include "tests/core/notify/channels/channeltesting.h"
#include "tests/core/notify/channels/mailsink.h"
#include "tests/servers/networknamespace.h"

#include <QTest>

using namespace lightfoot;
using namespace lightfoot::test;
using Verdict = Delivery::Verdict;

class TestEmailChannel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void startTls();
    void implicitTls();
    void inTheClear();
    void noPasswordInTheClear();
    void tlsIsVerified();
    void wrongLogin();
    void severalRecipients();
    void someRecipientsGetIt();
    void recipientsNobodyKnows();
    void refusedMessage();
    void hostile();
    void huge();
    void badServers_data();
    void badServers();
    void refusals_data();
    void refusals();

private:
    OptionMap options(std::uint16_t port, OptionMap more = {});
    ReceivedMail last() const { return m_sink.mails().empty() ? ReceivedMail() : m_sink.mails().back(); }

    Certificates m_certificates;
    MailSink m_sink{m_certificates};
};

OptionMap TestEmailChannel::options(std::uint16_t port, OptionMap more)
{
    more.emplace("server", "127.0.0.1:" + std::to_string(port));
    more.emplace("ca", m_certificates.ca());
    more.emplace("to", std::string("ops@example.com"));
    more.emplace("from", std::string("alerts@example.com"));
    return more;
}

void TestEmailChannel::initTestCase()
{
    QVERIFY2(m_sink.start(), m_sink.error().c_str());
}

void TestEmailChannel::startTls()
{
    const Delivery delivery = deliver(
        emailChannel,
        options(m_sink.port(), {{"username", std::string("probe")}, {"password", std::string("secret")}}),
        plainNotification());
    QVERIFY2(delivery.verdict == Verdict::Sent, toEnglish(delivery.reason).c_str());
    const ReceivedMail mail = last();
    QCOMPARE(mail.from, std::string("alerts@example.com"));
    QVERIFY(mail.to == std::vector<std::string>{"ops@example.com"});
    QCOMPARE(mail.login, std::string("probe"));
    QVERIFY(mail.tls);
    QCOMPARE(mail.helo, std::string("probe-host"));
    QVERIFY(mail.message.starts_with(
        "Date: Fri, 27 Nov 2026 18:04:12 +0000\r\nFrom: Lightfoot <alerts@example.com>\r\n"
        "To: ops@example.com\r\nSubject: api-1 is down: connection refused\r\n"
        "Message-ID: <n-4711@example.com>\r\n"));
}

void TestEmailChannel::implicitTls()
{
    const Delivery delivery = deliver(
        emailChannel,
        options(MailSink::tlsPort, {{"username", std::string("probe")}, {"password", std::string("secret")}}),
        plainNotification());
    QVERIFY2(delivery.verdict == Verdict::Sent, toEnglish(delivery.reason).c_str());
    QVERIFY(last().tls);
    QCOMPARE(last().login, std::string("probe"));
    const Delivery untrusted = deliver(
        emailChannel, options(MailSink::tlsPort, {{"ca", m_certificates.otherCa()}}), plainNotification());
    QCOMPARE(untrusted.verdict, Verdict::Retry);
    QVERIFY(toEnglish(untrusted.reason).starts_with("TLS with 127.0.0.1:465 failed"));
}

void TestEmailChannel::inTheClear()
{
    const std::size_t before = m_sink.mails().size();
    QCOMPARE(deliver(emailChannel, options(m_sink.barePort()), plainNotification()).verdict, Verdict::Sent);
    QVERIFY(!last().tls);
    // Where there is TLS it is used unasked, and not where it is not wished.
    QCOMPARE(deliver(emailChannel, options(m_sink.port()), plainNotification()).verdict, Verdict::Sent);
    QVERIFY(last().tls);
    QCOMPARE(
        deliver(emailChannel, options(m_sink.port(), {{"tls", std::string("never")}}), plainNotification())
            .verdict,
        Verdict::Sent);
    QVERIFY(!last().tls);
    QCOMPARE(m_sink.mails().size(), before + 3);
    const Delivery insisted = deliver(
        emailChannel, options(m_sink.barePort(), {{"tls", std::string("Required")}}), plainNotification());
    QCOMPARE(insisted.verdict, Verdict::Retry);
    QVERIFY(toEnglish(insisted.reason).find("offers no TLS") != std::string::npos);
    QCOMPARE(m_sink.mails().size(), before + 3);
}

void TestEmailChannel::noPasswordInTheClear()
{
    // This machine itself cannot be overheard.
    OptionMap login{{"username", std::string("probe")}, {"password", std::string("secret")}};
    QCOMPARE(deliver(emailChannel, options(m_sink.barePort(), login), plainNotification()).verdict,
             Verdict::Sent);
    QCOMPARE(last().login, std::string("probe"));
    // Another machine can. The address is this one's, but not by a name that says so.
    const std::size_t before = m_sink.mails().size();
    login["server"] = "0.0.0.0:" + std::to_string(m_sink.barePort());
    const Delivery delivery = deliver(emailChannel, options(0, login), plainNotification());
    QCOMPARE(delivery.verdict, Verdict::Retry);
    QVERIFY2(toEnglish(delivery.reason).find("offers no TLS") != std::string::npos,
             toEnglish(delivery.reason).c_str());
    QCOMPARE(m_sink.mails().size(), before);
    login["tls"] = std::string("never");
    QCOMPARE(refusal(emailChannel, options(0, login)),
             std::string("tls: a password is not sent without TLS"));
}

void TestEmailChannel::tlsIsVerified()
{
    const std::size_t before = m_sink.mails().size();
    const Delivery delivery = deliver(
        emailChannel, options(m_sink.port(), {{"ca", m_certificates.otherCa()}}), plainNotification());
    QCOMPARE(delivery.verdict, Verdict::Retry);
    QVERIFY2(toEnglish(delivery.reason).starts_with("TLS with 127.0.0.1:"),
             toEnglish(delivery.reason).c_str());
    QCOMPARE(m_sink.mails().size(), before);
}

void TestEmailChannel::wrongLogin()
{
    const Delivery delivery = deliver(
        emailChannel,
        options(m_sink.port(), {{"username", std::string("probe")}, {"password", std::string("hunter2")}}),
        plainNotification());
    QCOMPARE(delivery.verdict, Verdict::Refused);
    QCOMPARE(toEnglish(delivery.reason),
             "the mail server 127.0.0.1:" + std::to_string(m_sink.port()) + " refuses the login");
}

void TestEmailChannel::severalRecipients()
{
    const std::string to = "a@example.com; Team <b@example.com>,c@example.com ;;";
    QCOMPARE(deliver(emailChannel, options(m_sink.port(), {{"to", to}}), plainNotification()).verdict,
             Verdict::Sent);
    QVERIFY((last().to == std::vector<std::string>{"a@example.com", "b@example.com", "c@example.com"}));
    QVERIFY(last().message.find("To: a@example.com,\r\n Team <b@example.com>,\r\n c@example.com\r\n") !=
            std::string::npos);
}

// Nobody is forgotten because another one got it, and nobody gets it twice.
void TestEmailChannel::someRecipientsGetIt()
{
    const std::string server = "the mail server 127.0.0.1:" + std::to_string(m_sink.port()) + " refuses ";
    const std::string to = "unknown1@example.com, a@example.com, busy@example.com, unknown2@example.com";
    const auto channel = channelOf(emailChannel, options(m_sink.port(), {{"to", to}}));
    const std::size_t before = m_sink.mails().size();
    const Delivery first = deliver(*channel, plainNotification());
    QCOMPARE(first.verdict, Verdict::Retry);
    QCOMPARE(toEnglish(first.reason), server + "busy@example.com with 450");
    QCOMPARE(m_sink.mails().size(), before + 1);
    QVERIFY(last().to == std::vector<std::string>{"a@example.com"});
    const Delivery again = deliver(*channel, plainNotification());
    QCOMPARE(again.verdict, Verdict::Retry);
    QCOMPARE(m_sink.mails().size(), before + 1);
    // Another notification begins anew.
    Notification other = plainNotification();
    other.id = "n-4712";
    QCOMPARE(deliver(*channel, other).verdict, Verdict::Retry);
    QCOMPARE(m_sink.mails().size(), before + 2);
    const Delivery refused = deliver(
        emailChannel,
        options(m_sink.port(), {{"to", std::string("unknown@example.com; b@example.com; unknown3@h.org")}}),
        plainNotification());
    QCOMPARE(refused.verdict, Verdict::Refused);
    QCOMPARE(toEnglish(refused.reason), server + "unknown@example.com with 550, unknown3@h.org with 550");
    QVERIFY(last().to == std::vector<std::string>{"b@example.com"});
}

void TestEmailChannel::recipientsNobodyKnows()
{
    const Delivery unknown =
        deliver(emailChannel, options(m_sink.port(), {{"to", std::string("unknown@example.com")}}),
                plainNotification());
    QCOMPARE(unknown.verdict, Verdict::Refused);
    QVERIFY2(toEnglish(unknown.reason).ends_with("refuses unknown@example.com with 550"),
             toEnglish(unknown.reason).c_str());
    const Delivery busy = deliver(
        emailChannel, options(m_sink.port(), {{"to", std::string("busy@example.com")}}), plainNotification());
    QCOMPARE(busy.verdict, Verdict::Retry);
    QVERIFY2(toEnglish(busy.reason).ends_with("refuses busy@example.com with 450"),
             toEnglish(busy.reason).c_str());
}

void TestEmailChannel::refusedMessage()
{
    Notification notification = plainNotification();
    notification.title = "X-Spam";
    const Delivery delivery = deliver(emailChannel, options(m_sink.port()), notification);
    QCOMPARE(delivery.verdict, Verdict::Refused);
    QVERIFY2(toEnglish(delivery.reason).ends_with("refuses the message with 554"),
             toEnglish(delivery.reason).c_str());
}

void TestEmailChannel::hostile()
{
    QCOMPARE(deliver(emailChannel, options(m_sink.port()), hostileNotification()).verdict, Verdict::Sent);
    const QByteArray message = QByteArray::fromStdString(last().message);
    QVERIFY(!message.contains("\r\nX-Injected"));
    QVERIFY(message.endsWith("--=_lightfoot_alternative_=--\r\n"));
    const qsizetype html = message.indexOf("\r\n\r\n", message.indexOf("text/html")) + 4;
    const QByteArray body =
        QByteArray::fromBase64(message.mid(html, message.lastIndexOf("\r\n--") - html).replace("\r\n", ""));
    QVERIFY(body.contains("&lt;b&gt;bold&lt;/b&gt; &amp;amp;"));
    QVERIFY(!body.contains("<b>bold"));
    QVERIFY(body.contains("😀"));
}

void TestEmailChannel::huge()
{
    QCOMPARE(deliver(emailChannel, options(m_sink.port()), hugeNotification()).verdict, Verdict::Sent);
    QVERIFY(last().message.size() < 400'000);
}

void TestEmailChannel::badServers_data()
{
    QTest::addColumn<QByteArray>("how");
    for (const char *how : {"silence", "close", "reset", "noise", "busy", "away"})
        QTest::newRow(how) << QByteArray(how);
}

void TestEmailChannel::badServers()
{
    QFETCH(QByteArray, how);
    Script script = how == "silence" ? silent()
                    : how == "close" ? closeAtOnce()
                    : how == "reset" ? resetAtOnce()
                                     : garbage(3);
    if (how == "busy" || how == "away")
        script.reply = [how](const std::string &) {
            return Reply{.bytes = how == "busy" ? "421 4.3.2 too many\r\n" : "554 5.3.2 closed\r\n",
                         .ending = Ending::Close};
        };
    ScriptedServer server(script);
    const Delivery delivery =
        deliver(emailChannel, options(server.port()), plainNotification(), std::chrono::milliseconds(300));
    QCOMPARE(delivery.verdict, how == "away" ? Verdict::Refused : Verdict::Retry);
    QVERIFY2(toEnglish(delivery.reason).find("127.0.0.1:") != std::string::npos,
             toEnglish(delivery.reason).c_str());
}

void TestEmailChannel::refusals_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("said");
    const auto row = [](const char *key, const char *value, const char *said) {
        QTest::addRow("%s: %s", key, value) << QByteArray(key) << QByteArray(value) << QByteArray(said);
    };
    row("server", "", "server is missing");
    for (const char *server :
         {"mx", "mx:", ":25", "mx:0", "mx:65536", "mx:25x", "a/b:25", "u@mx:25", "m x:25"})
        row("server", server, "server: expected host:port");
    row("to", "", "to is missing");
    row("to", ";", "to is missing");
    row("to", "a@b.c;nobody", "“nobody” is no mail address");
    row("to", "a@b.c\r\nBcc: x@y.z", "“a@b.c\\x0d\\x0aBcc: x@y.z” is no mail address");
    row("from", "Alerts", "“Alerts” is no mail address");
    row("from", "", "from is missing");
}

void TestEmailChannel::refusals()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, said);
    OptionMap changed = options(25);
    changed[key.toStdString()] = value.toStdString();
    QCOMPARE(QByteArray::fromStdString(refusal(emailChannel, changed)), said);
}

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestEmailChannel)
#include "tst_emailchannel.moc"
