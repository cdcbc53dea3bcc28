// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/alerts/rulepath.h"
#include "tests/core/monitor/alerts/alertplay.h"

#include <QtTest>

using namespace lightfoot;

// What people read when they ask why they were told or not.
class TestAlertReasons : public QObject
{
    Q_OBJECT

    // The sentences of the last decision.
    static QByteArray why(const AlertPlay &play)
    {
        QByteArray text;
        for (const Message &message : play.decisions().back().path)
            text += (text.isEmpty() ? "" : " ") + QByteArray::fromStdString(toEnglish(message));
        return text;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void says_data()
    {
        QTest::addColumn<QByteArray>("steps");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *steps, const char *expected) {
            QTest::newRow(steps) << QByteArray(steps) << QByteArray(expected);
        };
        row("DDD", "It failed 3 times in a row; the list asks for 3.");
        row("DDDDD", "It is still down, failed probe number 3 of this outage; the list's strategy asks for a "
                     "repeat at 3.");
        row("DDDaDD",
            "It is still down, failed probe number 3 of this outage; the list's strategy asks for a "
            "repeat at 3. Acknowledged by ann: on it.");
        row("DDDeDD",
            "It is still down, failed probe number 3 of this outage; the list's strategy asks for a "
            "repeat at 3. Acknowledged by eve until 2024-10-04 01:04 UTC: in an hour.");
        row("DDDeD+", "The acknowledgement ran out, and it is still down.");
        row("mDDD", "It failed 3 times in a row; the list asks for 3. Muted by max: old.");
        row("nDDD", "It failed 3 times in a row; the list asks for 3. Muted by nia until 2024-10-04 01:01 "
                    "UTC: busy.");
        row("nDDD+", "It failed 3 times in a row; the list asks for 3. The mute that held it back is over.");
        row("[DDD",
            "It failed 3 times in a row; the list asks for 3. The maintenance window \"patch night\" is "
            "under way.");
        row("[DDD]",
            "It failed 3 times in a row; the list asks for 3. The maintenance window is over, and it "
            "is still down.");
        row("[DDDU", "It is up again. Nobody was told that it was down, so nobody is told that it is over.");
        row("DDDU", "It is up again. People were told that it was down, so they are told that it is over, "
                    "whatever else holds.");
        row("pDDD", "It failed 3 times in a row; the list asks for 3. It depends on gateway, which was not "
                    "probed since: it waits for that.");
        row("fDDD",
            "It failed 3 times in a row; the list asks for 3. It depends on gateway, which fails but is "
            "not down yet: it waits for that.");
        row("pDDDo",
            "It failed 3 times in a row; the list asks for 3. What it depends on turned out to be up.");
        row("PDDD", "It failed 3 times in a row; the list asks for 3. It depends on gateway, which is down.");
        row("PDDDo",
            "It failed 3 times in a row; the list asks for 3. What it depends on is up again: it waits "
            "for its own next result.");
        row("PDDDoD",
            "It failed 4 times in a row; the list asks for 3. What it depends on is up again, and it "
            "failed since.");
        row("DDDiDD",
            "It is still down, failed probe number 3 of this outage; the list's strategy asks for a "
            "repeat at 3. It is part of the incident \"10.0.0.0/24\", which is told as one.");
        row("DDDDDDD",
            "It is still down, failed probe number 5 of this outage; the list's strategy asks for a "
            "repeat at 5. It was told 2 times; the list asks for 2 at most.");
    }

    void says()
    {
        QFETCH(QByteArray, steps);
        QFETCH(QByteArray, expected);
        AlertPlay play({.repeat = {RepeatStrategy::Regular, 2, 2}, .thresholds = {.failure = 3}});
        play.play(steps);
        QCOMPARE(why(play), expected);
    }

    void saysThatItFlaps()
    {
        AlertPlay play({});
        play.play("UDUDUDU");
        QCOMPARE(why(play),
                 QByteArray("It flaps: its status changed in 34 % of the last 20 results, newer ones "
                            "weighing more; above 30 % it is told once and then left alone."));
        play.play(QByteArray(15, 'U'));
        QCOMPARE(why(play),
                 QByteArray("It no longer flaps: its status changed in 21 % of the last 20 results; "
                            "the limit is 25 %. People were told that it flaps, so they are told "
                            "that this is over."));
    }

    // Status, failure, reason, since and number are of the outage, also when time alone decides.
    void carriesWhatItWas()
    {
        AlertPlay play({.repeat = {RepeatStrategy::Regular, 1, 9}, .thresholds = {.success = 2}});
        play.play("D[DD]UDUU");
        QByteArrayList lines = play.log().split('\n');
        for (QByteArray &line : lines)
            line = line.left(line.indexOf(']') + 1);
        QCOMPARE(lines.join('\n'),
                 QByteArray("D #1 28800001 since 28800001 down refused [connection refused]\n"
                            "s #2 28800003 since 28800001 down refused [connection refused]\n"
                            "S #2 28800005 since 28800001 down refused [connection refused]\n"
                            "S #3 28800007 since 28800001 down refused [connection refused]\n"
                            "R #4 28800009 since 28800001 up none []\n"));
        QCOMPARE(play.decisions().front().endpoint, EndpointHandle(7));
    }

    // A reason of the result itself is better than the failure's name.
    void prefersTheResultsReason()
    {
        EndpointState endpoint;
        ProbeResult result;
        result.outcome = Outcome::Down;
        result.failure = FailureKind::Status;
        auto details = std::make_shared<ProbeDetails>();
        details->reason = message("Answered %1.", "503");
        result.details = details;
        const auto change = apply(endpoint, result, {});
        AlertState state;
        const std::vector<Decision> made =
            decide(state, {.state = endpoint, .transition = change, .result = &result}, {});
        QCOMPARE(toEnglish(made.at(0).reason), std::string("Answered 503."));
    }

    void hostileNotesAreEscaped()
    {
        AlertPlay play({});
        play.state().muted = mute("eve\x1b[2J", "%1 %2\nx", {});
        play.play("D");
        const QByteArray text = why(play);
        QVERIFY2(!text.contains('\x1b') && !text.contains('\n'), text.constData());
        QVERIFY2(text.contains("%1 %2"), text.constData());
    }

    void timesReadTheSameForAll()
    {
        QCOMPARE(utcText(WallTime(0s)), std::string("1970-01-01 00:00 UTC"));
        QCOMPARE(utcText(WallTime(1'793'138'399s)), std::string("2026-10-27 21:59 UTC"));
    }
};

QTEST_GUILESS_MAIN(TestAlertReasons)
#include "tst_alertreasons.moc"
