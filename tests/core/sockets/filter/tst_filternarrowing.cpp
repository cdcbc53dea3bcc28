// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What of a filter the kernel does: as much as it can, and never too much.
#include "tests/core/sockets/filter/socketfiltertarget.h"

#include <QRegularExpression>
#include <QTest>
#include <random>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

// "states time-wait, dport 443": what differs from a query for everything.
QString said(const SocketQuery &query)
{
    QStringList parts;
    if (query.states != allStates) {
        QStringList states;
        for (std::uint8_t i = 1; i < tcpStateCount; ++i) {
            if ((query.states & (1U << i)) != 0)
                states.append(QString::fromUtf8(toString(static_cast<TcpState>(i)).data()));
        }
        parts.append(states.size() > 6 ? QStringLiteral("%1 states").arg(states.size())
                                       : QStringLiteral("states ") + states.join(QLatin1Char('+')));
    }
    if (query.localPort != 0)
        parts.append(QStringLiteral("sport %1").arg(query.localPort));
    if (query.remotePort != 0)
        parts.append(QStringLiteral("dport %1").arg(query.remotePort));
    if (!query.remoteHost.empty())
        parts.append(QStringLiteral("host ") + QString::fromStdString(query.remoteHost));
    if (query.udp || !query.tcp)
        parts.append(query.tcp   ? QStringLiteral("both")
                     : query.udp ? QStringLiteral("udp")
                                 : QStringLiteral("none"));
    if (!query.v4 || !query.v6)
        parts.append(query.v4   ? QStringLiteral("v4")
                     : query.v6 ? QStringLiteral("v6")
                                : QStringLiteral("none"));
    return parts.join(QStringLiteral(", "));
}

std::string anyFilter(std::mt19937 &random, int depth)
{
    static const char *const tests[] = {"state time-wait",
                                        "state listen,close",
                                        "exclude big",
                                        "state != established",
                                        "dport 443",
                                        "dport != 443",
                                        "dport > 80",
                                        "sport 80",
                                        "sport = 443",
                                        "dst 10.0.0.5",
                                        "dst ::",
                                        "dst 2001:db8::/32",
                                        "dst != 10.0.0.5:443",
                                        "src 10.0.0.0/8:443",
                                        "src 2001:db8::1",
                                        "proto udp",
                                        "proto != udp",
                                        "family inet",
                                        "family inet6",
                                        "recvq > 60",
                                        "process ~ java",
                                        "uid 3",
                                        "age > 1s"};
    if (depth == 0 || random() % 4 == 0)
        return tests[random() % std::size(tests)];
    const std::string left = anyFilter(random, depth - 1);
    switch (random() % 3) {
    case 0:
        return "not (" + left + ")";
    case 1:
        return "(" + left + ") and (" + anyFilter(random, depth - 1) + ")";
    default:
        return "(" + left + ") or (" + anyFilter(random, depth - 1) + ")";
    }
}

} // namespace

class TestFilterNarrowing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void narrows_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *text, const char *expected) {
            QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(expected);
        };
        row("", "");
        row("state time-wait and dport = 443", "states time-wait, dport 443");
        row("state time-wait or state listen", "states time-wait+listen");
        row("state time-wait and state listen", "states ");
        row("not (state != time-wait)", "states time-wait");
        row("not state time-wait", "10 states");
        row("not (state established or state listen)", "9 states");
        row("sport 80 and dport = 443", "sport 80, dport 443");
        row("dport 80 and dport = 443", "states "); // nothing can be both
        row("dport 80 or dport = 443", "");
        row("dport 443 and uid 1 or dport 443 and uid 2", "dport 443");
        row("not dport != 443", "dport 443");
        row("dport > 443", "");
        row("dport 0", "");
        row("dst 10.0.0.5:443", "dport 443, host 10.0.0.5");
        row("dst 10.0.0.0/8:443", "dport 443");
        row("dst 10.0.0.0/8", "");
        row("dst [2001:db8::1]:443", "dport 443, host 2001:db8::1");
        row("dst != 10.0.0.5", "");
        row("src 10.0.0.0/8", "v4");
        row("src [::1]:80", "sport 80, v6");
        row("family inet6", "v6");
        row("not family inet6", "v4");
        row("proto udp", "udp");
        row("proto tcp", "");
        row("not proto udp", "");
        row("proto udp or dport 53", "both");
        row("proto udp and proto tcp", "states ");
        row("state listen and (process ~ java or user root)", "states listen");
        row("state listen or process ~ java", "");
    }

    void narrows()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const auto filter = SocketFilter::compile(text.toStdString());
        QVERIFY(filter);
        const QString narrowed = said(filter->narrowed({}));
        QCOMPARE(narrowed.startsWith(QStringLiteral("states ,")) ? QStringLiteral("states ") : narrowed,
                 expected);
    }

    void keepsWhatWasAsked()
    {
        SocketQuery query;
        query.states = stateBit(TcpState::Listen) | stateBit(TcpState::TimeWait);
        query.remotePort = 443;
        query.udp = true;
        const auto narrowed = [&](const char *text) {
            return said(SocketFilter::compile(text)->narrowed(query));
        };
        QCOMPARE(narrowed(""), QStringLiteral("states time-wait+listen, dport 443, both"));
        QCOMPARE(narrowed("uid 1"), QStringLiteral("states time-wait+listen, dport 443, both"));
        QCOMPARE(narrowed("state listen,established"), QStringLiteral("states listen, dport 443, both"));
        QCOMPARE(narrowed("proto tcp"), QStringLiteral("states time-wait+listen, dport 443"));
        QVERIFY(SocketFilter::compile("dport 80")->narrowed(query).states == 0);
        query.remoteHost = "10.0.0.6";
        QVERIFY(narrowed("dst 10.0.0.6").contains(QStringLiteral("host 10.0.0.6")));
        QCOMPARE(said(SocketFilter().narrowed(query)), narrowed(""));
    }

    // Whatever the filter: a row that it matches is one that is read. A fixed seed: the same filters each
    // time.
    void neverTooMuch()
    {
        std::mt19937 random(1);
        for (int i = 0; i < 5000; ++i)
            feedSocketFilter(anyFilter(random, 4));
    }

    // Any words, signs and bytes.
    void noise()
    {
        static const char *const words[] = {"state", "listen", "(",       ")",    "and",   "or",  "not",
                                            "!",     "=",      "!=",      ">=",   "~",     "dst", "::1",
                                            "/8",    ":443",   "'",       "\"",   "\\",    "age", "10s",
                                            "uid",   "42",     "&&",      "|",    "proto", "udp", ",",
                                            "[",     "]",      "\x1b",    "\xff", "é",     "*",   "dport",
                                            " ",     "\n",     "10.0.0.5"};
        std::mt19937 random(2);
        for (int i = 0; i < 20'000; ++i) {
            std::string text;
            for (unsigned count = random() % 12; count > 0; --count)
                text.append(words[random() % std::size(words)]).append(random() % 2, ' ');
            feedSocketFilter(text);
        }
    }
};

QTEST_APPLESS_MAIN(TestFilterNarrowing)
#include "tst_filternarrowing.moc"
