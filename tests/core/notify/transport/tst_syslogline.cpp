// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/transport/syslogline.h"
#include "tests/core/notify/channels/channeltesting.h"

#include <QTest>

#include <QRegularExpression>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

QByteArray lineOf(const Notification &notification, const std::string &message = "it is down")
{
    return QByteArray::fromStdString(syslogLine(
        notification,
        {.facility = 16, .host = "probe host", .sender = "Light foot", .process = 42, .message = message}));
}

} // namespace

class TestSyslogLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plain();
    void severities_data();
    void severities();
    void facilities();
    void structuredDataIsEscaped();
    void utf8SaysSo();
    void emptyWords();
    void isBounded();
};

void TestSyslogLine::plain()
{
    QCOMPARE(
        lineOf(plainNotification()),
        QByteArray(
            "<131>1 2026-11-27T18:04:12Z probehost Lightfoot 42 down [lightfoot@32473 id=\"n-4711\" "
            "thread=\"t-42\" event=\"down\" endpoint=\"id-api-1\" name=\"api-1\" kind=\"tcp\" "
            "target=\"10.0.0.5:443\" group=\"shop\" labels=\"site=berlin, team=web\" failure=\"refused\" "
            "reason=\"connection refused\" count=\"1\"] it is down"));
    const QByteArray incident = lineOf(incidentNotification());
    QVERIFY(incident.contains(" names=\"api-1, api-2, "));
    QVERIFY(incident.contains(" cause=\"the gateway 10.0.0.1\"]"));
}

void TestSyslogLine::severities_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("severity");
    using Kind = NotificationKind;
    for (const auto &[kind, severity] :
         {std::pair(Kind::Down, 3), std::pair(Kind::StillDown, 3), std::pair(Kind::IncidentOpened, 3),
          std::pair(Kind::Blind, 4), std::pair(Kind::FlappingBegan, 4), std::pair(Kind::Recovered, 5),
          std::pair(Kind::IncidentClosed, 5), std::pair(Kind::Seeing, 5), std::pair(Kind::FlappingEnded, 5),
          std::pair(Kind::Latest, 5), std::pair(Kind::Test, 6)})
        QTest::newRow(std::string(toString(kind)).c_str()) << int(kind) << severity;
}

void TestSyslogLine::severities()
{
    QFETCH(int, kind);
    QFETCH(int, severity);
    QCOMPARE(syslogSeverity(static_cast<NotificationKind>(kind)), severity);
    QVERIFY(lineOf(plainNotification(static_cast<NotificationKind>(kind)))
                .startsWith("<" + QByteArray::number(16 * 8 + severity) + ">1 "));
}

void TestSyslogLine::facilities()
{
    QCOMPARE(syslogFacility("kern"), std::optional(0));
    QCOMPARE(syslogFacility("Daemon"), std::optional(3));
    QCOMPARE(syslogFacility("authpriv"), std::optional(10));
    QCOMPARE(syslogFacility("local0"), std::optional(16));
    QCOMPARE(syslogFacility("local7"), std::optional(23));
    QCOMPARE(syslogFacility("local8"), std::nullopt);
}

void TestSyslogLine::structuredDataIsEscaped()
{
    Notification notification = plainNotification();
    notification.subjects.front().name = "a\"b]c\\d\ne";
    QVERIFY(lineOf(notification).contains(" name=\"a\\\"b\\]c\\\\d e\""));
    const QByteArray hostile = lineOf(hostileNotification(), hostileText());
    // One line; header, one element of structured data, text: 6.3's grammar.
    static const QRegularExpression grammar(QStringLiteral(
        R"(^<131>1 [^ ]+ probehost Lightfoot 42 down \[lightfoot@32473( [a-z]+="(\\["\\\]]|[^"\\\]])*")+\] [^\n]*$)"));
    QVERIFY2(grammar.match(QString::fromUtf8(hostile)).hasMatch(), hostile.constData());
    QVERIFY(isUtf8(hostile.toStdString()));
    for (const char c : hostile)
        QVERIFY(static_cast<unsigned char>(c) >= 0x20 && c != 0x7F);
}

void TestSyslogLine::utf8SaysSo()
{
    QVERIFY(lineOf(plainNotification(), "é").endsWith("] \xEF\xBB\xBFé"));
    QVERIFY(lineOf(plainNotification(), "e").endsWith("] e"));
}

void TestSyslogLine::emptyWords()
{
    const std::string line =
        syslogLine(Notification{}, {.host = "é", .sender = {}, .process = 1, .message = {}});
    QCOMPARE(
        line,
        std::string("<30>1 1970-01-01T00:00:00Z - - 1 test [lightfoot@32473 event=\"test\" count=\"0\"] "));
}

void TestSyslogLine::isBounded()
{
    Notification quotes = hugeNotification();
    for (std::string *text : {&quotes.id, &quotes.thread, &quotes.cause, &quotes.subjects.front().id,
                              &quotes.subjects.front().name, &quotes.subjects.front().target,
                              &quotes.subjects.front().group, &quotes.subjects.front().reason})
        *text = std::string(10'000, '"');
    QVERIFY(lineOf(quotes).size() <= 8192);
    QVERIFY(lineOf(quotes).contains("] "));
    const QByteArray line = lineOf(hugeNotification(), std::string(100'000, 'x'));
    QVERIFY(line.size() <= 8192);
    QVERIFY(isUtf8(line.toStdString()));
    QVERIFY(line.endsWith("x…"));
}

QTEST_GUILESS_MAIN(TestSyslogLine)
#include "tst_syslogline.moc"
