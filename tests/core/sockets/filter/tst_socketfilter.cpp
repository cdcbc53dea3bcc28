// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/filter/socketfilter.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>
#include <arpa/inet.h>

using namespace lightfoot;

namespace {

SocketAddress at(const char *host, std::uint16_t port)
{
    std::array<std::uint8_t, 16> bytes{};
    const bool v6 = std::string_view(host).find(':') != std::string_view::npos;
    if (inet_pton(v6 ? AF_INET6 : AF_INET, host, bytes.data()) != 1)
        qFatal("%s", host);
    return makeAddress(v6, bytes.data(), port);
}

// A client's connection in TIME_WAIT, unless a test says otherwise.
struct Subject
{
    SocketRow row;
    SocketProcess process;
    std::string user = "www-data";

    Subject()
    {
        row.state = TcpState::TimeWait;
        row.local = at("192.168.1.20", 40000);
        row.remote = at("10.0.0.5", 443);
        row.receiveQueue = 7;
        row.sendQueue = 0;
        row.retransmits = 2;
        row.uid = 33;
        process.pid = 4242;
        process.name = "Java main";
        process.command = "/usr/bin/java -jar \"shop\".jar";
    }
    FilterSubject whole() const { return {&row, &process, &user, Duration(15s)}; }
};

QString errorOf(const QString &text)
{
    const auto filter = SocketFilter::compile(text.toStdString());
    return filter ? QString() : QString::fromStdString(toEnglish(filter.error().message));
}

bool matches(const char *text, const FilterSubject &subject)
{
    const auto filter = SocketFilter::compile(text);
    if (!filter)
        qFatal("%s: %s", text, toEnglish(filter.error().message).c_str());
    return filter->matches(subject);
}

} // namespace

class TestSocketFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void tests_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("expected");
        const auto row = [](const char *text, bool expected) {
            QTest::newRow(text) << QString::fromUtf8(text) << expected;
        };
        row("", true);
        row(" \t\n", true);
        for (const char *text : {"state time-wait",
                                 "state = time-wait",
                                 "STATE TIME_WAIT",
                                 "state != listen",
                                 "state listen,time-wait",
                                 "exclude listen",
                                 "state all",
                                 "state bucket",
                                 "state synchronized",
                                 "not state big",
                                 "exclude big",
                                 "state connected",
                                 "dport = 443",
                                 "dport == 443",
                                 "dport 443",
                                 "dport :443",
                                 "dport = :443",
                                 "dport eq 443",
                                 "dport=443",
                                 "dport >= 443",
                                 "dport <= 443",
                                 "dport > 442",
                                 "dport lt 444",
                                 "dport ne 80",
                                 "dport != 80",
                                 "sport = 40000",
                                 "sport > 1024",
                                 "dst 10.0.0.5",
                                 "dst 10.0.0.5:443",
                                 "dst = 10.0.0.5:443",
                                 "dst 10.0.0.0/8",
                                 "dst 10.0.0.4/31:443",
                                 "dst :443",
                                 "dst *:443",
                                 "dst *",
                                 "dst 10.0.0.5:*",
                                 "dst ::ffff:10.0.0.5",
                                 "dst [::ffff:10.0.0.5]:443",
                                 "dst ::ffff:10.0.0.0/104",
                                 "dst 0.0.0.0/0",
                                 "dst != 10.0.0.6",
                                 "dst != 10.0.0.5:80",
                                 "src 192.168.1.20",
                                 "src 192.168.0.0/16",
                                 "src != 10.0.0.0/8",
                                 "uid 33",
                                 "uid < 1000",
                                 "user www-data",
                                 "user ~ WWW",
                                 "user != root",
                                 "pid 4242",
                                 "pid > 4000",
                                 "process 'Java main'",
                                 "process = \"Java main\"",
                                 "process ~ java",
                                 "process ~ \"A M\"",
                                 "process != java",
                                 "process ~ ''",
                                 "command ~ shop",
                                 "command ~ '\"shop\"'",
                                 "command ~ \"\\\"shop\\\"\"",
                                 "age > 10s",
                                 "age < 1m30s",
                                 "age >= 15s",
                                 "age = 15s",
                                 "age != 1s",
                                 "recvq > 0",
                                 "recvq 7",
                                 "sendq = 0",
                                 "retransmits > 1",
                                 "proto tcp",
                                 "proto != udp",
                                 "family inet",
                                 "family ipv4",
                                 "family != inet6"})
            row(text, true);
        for (const char *text : {"state listen",
                                 "state != time-wait",
                                 "exclude time-wait",
                                 "exclude != listen",
                                 "state big",
                                 "dport = 80",
                                 "dport != 443",
                                 "dport < 443",
                                 "dport > 443",
                                 "sport = 443",
                                 "dst 10.0.0.6",
                                 "dst 10.0.0.5:80",
                                 "dst 10.0.0.6/31",
                                 "dst ::1",
                                 "dst ::/0",
                                 "dst :80",
                                 "src 10.0.0.5",
                                 "uid 0",
                                 "user root",
                                 "user ~ rooot",
                                 "pid 1",
                                 "process java",
                                 "process ~ nginx",
                                 "process 'java main'",
                                 "command = java",
                                 "age > 15s",
                                 "age < 10s",
                                 "recvq = 0",
                                 "sendq > 0",
                                 "retransmits 0",
                                 "proto udp",
                                 "family inet6",
                                 "family ipv6"})
            row(text, false);
    }

    void tests()
    {
        QFETCH(QString, text);
        QFETCH(bool, expected);
        const Subject subject;
        QCOMPARE(errorOf(text), QString());
        QCOMPARE(matches(text.toUtf8().constData(), subject.whole()), expected);
        if (!text.trimmed().isEmpty())
            QCOMPARE(matches(("not (" + text.toUtf8() + ")").constData(), subject.whole()), !expected);
    }

    // T and F stand for tests that hold and do not; the bracketed reading is the same in C++.
    void logic_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("expected");
        const auto row = [](const char *text, bool expected) {
            QTest::newRow(text) << QString::fromLatin1(text) << expected;
        };
        row("T and T", true);
        row("T and F", false);
        row("F or T", true);
        row("F or F", false);
        row("T T", true);
        row("T F", false);
        row("T & T && T", true);
        row("F | F || T", true);
        row("not F", true);
        row("! F", true);
        row("!F", true);
        row("not not T", true);
        row("T and not F", true);
        row("T not F", true);
        row("T or F and F", true); // and binds closer
        row("F and F or T", true);
        row("F and (F or T)", false);
        row("(T or F) and F", false);
        row("(T)(T)", true);
        row("not F and F", false); // not binds closest
        row("not (F and F)", true);
        row("not (T or F)", false);
        row("T AND T OR F", true);
        row("((((T))))", true);
        row("F or not (T and not (F or T))", true);
    }

    void logic()
    {
        QFETCH(QString, text);
        QFETCH(bool, expected);
        // Upper case alone stands for a test; "AND" is spelt as a word.
        const QString filter =
            QString(text)
                .replace(QRegularExpression(QStringLiteral("\\bT\\b")), QStringLiteral("uid=33"))
                .replace(QRegularExpression(QStringLiteral("\\bF\\b")), QStringLiteral("uid=0"));
        const Subject subject;
        QCOMPARE(errorOf(filter), QString());
        QCOMPARE(matches(filter.toUtf8().constData(), subject.whole()), expected);
    }

    void ipv6()
    {
        Subject subject;
        subject.row.remote = at("2001:db8::5", 443);
        subject.row.local = at("::1", 80);
        const FilterSubject whole = subject.whole();
        for (const char *text :
             {"dst 2001:db8::5", "dst [2001:db8::5]:443", "dst [2001:db8::5]", "dst 2001:db8::/32",
              "dst [2001:db8::/32]:443", "dst 2001:db8::4/127", "dst ::/0", "src ::1", "family inet6"})
            QVERIFY2(matches(text, whole), text);
        for (const char *text : {"dst 2001:db8::4", "dst [2001:db8::5]:80", "dst 2001:db9::/32",
                                 "dst 2001:db8::6/127", "dst 0.0.0.0/0", "src 0.0.0.1", "family inet"})
            QVERIFY2(!matches(text, whole), text);
    }

    // Nothing is said of what is not known, but that it is not this.
    void unknownOwnerAndAge()
    {
        const Subject subject;
        const FilterSubject bare{&subject.row};
        for (const char *text : {"process ~ ''", "process java", "command ~ a", "pid > 0", "pid = 0",
                                 "user ~ ''", "age > 0s", "age < 1h", "age = 0s"})
            QVERIFY2(!matches(text, bare), text);
        for (const char *text :
             {"process != java", "pid != 1", "user != root", "age != 1s", "not process ~ java"})
            QVERIFY2(matches(text, bare), text);
    }

    void errors_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *text, int column, const char *expected) {
            QTest::newRow(text) << QString::fromUtf8(text) << column << QString::fromUtf8(expected);
        };
        row("time-wait", 1, "“time-wait” is not known; expected “not”, “(” or one of state, exclude, src");
        row("state", 6, "expected a value for “state”");
        row("state waiting", 7, "“waiting” is no state; expected one of established, syn-sent");
        row("state listen,", 7, "“” is no state");
        row("state > listen", 7, "“>” cannot stand behind “state”; expected one of = !=");
        row("dport ~ 4", 7, "“~” cannot stand behind “dport”; expected one of = != < <= > >=");
        row("dport ! 4", 7, "“!” cannot stand behind “dport”");
        row("process > x", 9, "expected one of = != ~");
        row("dport = ", 9, "expected a value for “dport”");
        row("dport = )", 9, "expected a value for “dport”");
        row("dport = https", 9, "“https” is not understood; expected a whole number from 0 to 65535");
        row("dport = 65536", 9, "expected a whole number from 0 to 65535");
        row("dport = -1", 9, "“-1” is not understood");
        row("dport = 4 4", 11, "“4” is not known");
        row("uid = 4294967296", 7, "expected a whole number from 0 to 4294967295");
        row("recvq > 1k", 9, "“1k” is not understood");
        row("age > 10", 7, "“10” is no time; expected one such as 10s or 1m30s");
        row("age > -1s", 7, "“-1s” is no time");
        row("dst localhost", 5, "“localhost” is no address; expected IP[/PREFIX][:PORT]");
        row("dst 10.0.0", 5, "is no address");
        row("dst 10.0.0.0/33", 5, "is no address");
        row("dst 10.0.0.0/", 5, "is no address");
        row("dst ::1/129", 5, "is no address");
        row("dst ::ffff:10.0.0.0/95", 5, "is no address");
        row("dst 10.0.0.5:0", 5, "is no address");
        row("dst 10.0.0.5:", 5, "is no address");
        row("dst 10.0.0.5:99999", 5, "is no address");
        row("dst [::1", 5, "is no address");
        row("dst [::1]x", 5, "is no address");
        row("dst [10.0.0.5]:80", 5, "is no address");
        row("dst ''", 5, "is no address");
        row("dst < 10.0.0.5", 5, "cannot stand behind “dst”");
        row("proto sctp", 7, "“sctp” is not known; expected one of tcp, udp");
        row("family unix", 8, "“unix” is not known; expected one of inet, inet6, ipv4, ipv6");
        row("uid 1 and", 10, "the filter ends here; expected “not”, “(” or one of state");
        row("uid 1 or or uid 2", 10, "“or” is not known");
        row("and uid 1", 1, "“and” is not known");
        row("not", 4, "the filter ends here");
        row("(uid 1", 1, "this “(” is never closed; expected “)”");
        row("(uid 1 = 2)", 8, "“=” is not expected here; expected “and”, “or” or “)”");
        row("uid 1)", 6, "“)” is not expected here; expected “and”, “or” or the end");
        row("uid 1 = 2", 7, "“=” is not expected here");
        row("()", 2, "“)” is not known");
        row("process 'java", 9, "this quotation mark is never closed; expected '");
        row("process \"java\\\"", 9, "this quotation mark is never closed; expected \"");
        row("process ~ é and ü", 17, "“ü” is not known"); // columns are characters, not bytes
        row("uid 1 and\n  colour red", 13, "“colour” is not known");
        row("\x1b[2J", 1, "“\\x1b[2J” is not known"); // safe to print
    }

    void errors()
    {
        QFETCH(QString, text);
        QFETCH(int, column);
        QFETCH(QString, expected);
        const auto filter = SocketFilter::compile(text.toStdString());
        QVERIFY(!filter);
        QCOMPARE(int(filter.error().column), column);
        const QString said = errorOf(text);
        QVERIFY2(said.startsWith(QStringLiteral("column %1: ").arg(column)), qPrintable(said));
        QVERIFY2(said.contains(expected), qPrintable(said));
    }

    void limits()
    {
        const auto repeated = [](const char *text, std::size_t count, const char *end) {
            std::string whole;
            for (std::size_t i = 0; i < count; ++i)
                whole += text;
            return SocketFilter::compile(whole + end);
        };
        QVERIFY(repeated("uid 1 ", SocketFilter::testLimit, ""));
        QCOMPARE(toEnglish(repeated("uid 1 ", SocketFilter::testLimit + 1, "").error().message),
                 std::string("column 1537: more than 256 tests in one filter"));
        QVERIFY(repeated("not ", SocketFilter::depthLimit - 1, "uid 1"));
        QCOMPARE(toEnglish(repeated("not ", SocketFilter::depthLimit, "uid 1").error().message),
                 std::string("column 257: “not” and “(” are nested deeper than 64"));
        QVERIFY(!repeated("(", SocketFilter::lengthLimit, ""));
        QCOMPARE(toEnglish(repeated(" ", SocketFilter::lengthLimit + 1, "").error().message),
                 std::string("column 1: the filter is longer than 4096 bytes"));
        QVERIFY(repeated("uid 1 or ", 255, "uid 33")->matches(Subject().whole()));
    }

    void saysWhatItNeeds()
    {
        const auto needs = [](const char *text) {
            const auto filter = SocketFilter::compile(text);
            return std::string(filter->usesProcess() ? "p" : "") + (filter->usesUser() ? "u" : "") +
                   (filter->usesAge() ? "a" : "") + (filter->usesProtocol() ? "t" : "");
        };
        QCOMPARE(needs("state listen and dport 1"), std::string());
        QCOMPARE(needs("process x"), std::string("p"));
        QCOMPARE(needs("not (uid 1 or command x)"), std::string("p"));
        QCOMPARE(needs("pid 1 user x age > 1s proto tcp"), std::string("puat"));
    }

    void cost()
    {
        const auto filter =
            SocketFilter::compile("state time-wait and (dport = 80 or dst 10.0.0.0/8) and process ~ java");
        const Subject subject;
        const FilterSubject whole = subject.whole();
        QElapsedTimer timer;
        timer.start();
        constexpr int count = 200'000;
        int found = 0;
        for (int i = 0; i < count; ++i)
            found += filter->matches(whole) ? 1 : 0;
        qInfo("%.0f ns a row of 4 tests", double(timer.nsecsElapsed()) / count);
        QCOMPARE(found, count);
    }
};

QTEST_APPLESS_MAIN(TestSocketFilter)
#include "tst_socketfilter.moc"
