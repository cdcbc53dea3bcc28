// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/transport/mailmessage.h"
#include "tests/core/notify/channels/channeltesting.h"

#include <QTest>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

MailContent plainMail()
{
    return {.from = {"Lightfoot", "alerts@example.com"},
            .to = {{"", "a@example.com"}, {"Jörg", "b@example.com"}},
            .subject = "api-1 is down",
            .text = "line 1\nline 2",
            .html = "<p>line</p>",
            .id = "n-4711",
            .thread = "t 42",
            .now = channelNow};
}

QList<QByteArray> linesOf(const std::string &mail)
{
    return QByteArray::fromStdString(mail).split('\n');
}

// The text of the part with this type.
QByteArray partOf(const std::string &mail, const QByteArray &type)
{
    const QByteArray whole = QByteArray::fromStdString(mail);
    const qsizetype head = whole.indexOf("Content-Type: " + type);
    const qsizetype begin = whole.indexOf("\r\n\r\n", head) + 4;
    return QByteArray::fromBase64(
        whole.mid(begin, whole.indexOf("\r\n--", begin) - begin).replace("\r\n", ""));
}

std::string complaintOf(const char *text)
{
    const Result<MailAddress> address = parseMailAddress(text);
    return address ? std::string() : toEnglish(address.error().message);
}

} // namespace

class TestMailMessage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headers();
    void parts();
    void hostileTextsAddNothing();
    void hugeTexts();
    void addresses_data();
    void addresses();
    void badAddresses_data();
    void badAddresses();
};

void TestMailMessage::headers()
{
    const QByteArray mail = QByteArray::fromStdString(mailMessage(plainMail()));
    QVERIFY2(mail.startsWith("Date: Fri, 27 Nov 2026 18:04:12 +0000\r\n"
                             "From: Lightfoot <alerts@example.com>\r\n"
                             "To: a@example.com,\r\n =?UTF-8?B?SsO2cmc=?= <b@example.com>\r\n"
                             "Subject: api-1 is down\r\n"
                             "Message-ID: <n-4711@example.com>\r\n"
                             "In-Reply-To: <thread-t_2042@example.com>\r\n"
                             "References: <thread-t_2042@example.com>\r\n"
                             "Auto-Submitted: auto-generated\r\n"
                             "MIME-Version: 1.0\r\n"
                             "Content-Type: multipart/alternative;\r\n"),
             mail.constData());
}

void TestMailMessage::parts()
{
    const std::string mail = mailMessage(plainMail());
    QCOMPARE(partOf(mail, "text/plain"), QByteArray("line 1\r\nline 2"));
    QCOMPARE(partOf(mail, "text/html"), QByteArray("<p>line</p>"));
    QVERIFY(QByteArray::fromStdString(mail).endsWith("--=_lightfoot_alternative_=--\r\n"));
    MailContent lone = plainMail();
    lone.thread.clear();
    QVERIFY(!QByteArray::fromStdString(mailMessage(lone)).contains("References"));
}

void TestMailMessage::hostileTextsAddNothing()
{
    MailContent hostile = plainMail();
    for (std::string *text :
         {&hostile.subject, &hostile.text, &hostile.html, &hostile.id, &hostile.thread, &hostile.from.name})
        *text = hostileText();
    const std::string mail = mailMessage(hostile);
    int headers = 0;
    bool inHead = true;
    for (const QByteArray &line : linesOf(mail)) {
        QVERIFY2(line.isEmpty() || line.endsWith('\r'), line.constData());
        QVERIFY(line.size() <= 999);
        QVERIFY(!line.startsWith('.'));
        for (const char c : line)
            QVERIFY2((c >= ' ' && c < 0x7F) || c == '\r', line.constData());
        QVERIFY2(!line.startsWith("X-Injected"), line.constData());
        inHead = inHead && line != "\r";
        headers += inHead && !line.startsWith(' ') ? 1 : 0;
    }
    QCOMPARE(headers, 10);
    QVERIFY(isUtf8(partOf(mail, "text/plain").toStdString()));
    QVERIFY(partOf(mail, "text/plain").contains("😀"));
}

void TestMailMessage::hugeTexts()
{
    MailContent huge = plainMail();
    huge.subject = hugeNotification().title;
    huge.id = huge.subject;
    huge.text = huge.subject;
    const std::string mail = mailMessage(huge);
    // Each word of the subject is whole: the letters come back, and an ellipsis.
    const QByteArray whole = QByteArray::fromStdString(mail);
    QByteArray subject;
    for (QByteArray word : whole.mid(whole.indexOf("Subject: ") + 9).split('\n')) {
        if (!word.trimmed().startsWith("=?UTF-8?B?"))
            break;
        QVERIFY(word.trimmed().size() <= 75);
        const QByteArray part = QByteArray::fromBase64(word.trimmed().chopped(2).mid(10));
        QVERIFY(isUtf8(part.toStdString()));
        subject += part;
    }
    QVERIFY(subject.startsWith("éé") && subject.endsWith("é…"));
    QVERIFY(subject.size() <= 512);
    for (const QByteArray &line : linesOf(mail))
        QVERIFY(line.size() <= 999);
}

void TestMailMessage::addresses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("address");
    const auto row = [](const char *text, const char *name, const char *address) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(name) << QByteArray(address);
    };
    row("a@b.c", "", "a@b.c");
    row("  a@b.c ", "", "a@b.c");
    row("<a@b.c>", "", "a@b.c");
    row("Notification<a@b.c>", "Notification", "a@b.c");
    row("\"The, Team\" <a+b@c.d>", "The, Team", "a+b@c.d");
    row("Jörg <j@x.y>", "Jörg", "j@x.y");
}

void TestMailMessage::addresses()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, address);
    const Result<MailAddress> parsed = parseMailAddress(text.toStdString());
    QVERIFY(parsed);
    QVERIFY((*parsed == MailAddress{name.toStdString(), address.toStdString()}));
    QCOMPARE(parsed->domain(), address.mid(address.indexOf('@') + 1).toStdString());
}

void TestMailMessage::badAddresses_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"", "a", "@b", "a@", "a@b@c", "a b@c", "a@b\r\nRCPT TO:<x@y>", "a@b>", "<a@b",
                             "a@b;c@d", "a@b,c", "jörg@x.y", "a@[1.2.3.4]", "\"a\"@b"})
        QTest::newRow(*text ? text : "empty") << QByteArray(text);
    QTest::newRow("long") << QByteArray(250, 'a') + "@b.example";
}

void TestMailMessage::badAddresses()
{
    QFETCH(QByteArray, text);
    const QByteArray said = QByteArray::fromStdString(complaintOf(text.constData()));
    QVERIFY2(said.endsWith("is no mail address"), said.constData());
    QVERIFY(!said.contains('\r'));
}

QTEST_GUILESS_MAIN(TestMailMessage)
#include "tst_mailmessage.moc"
