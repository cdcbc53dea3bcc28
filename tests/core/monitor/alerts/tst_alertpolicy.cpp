// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/monitor/alerts/alertplay.h"

#include <QtTest>

using namespace lightfoot;

// The policy as drawings: see alertplay.h for the letters.
class TestAlertPolicy : public QObject
{
    Q_OBJECT

    static AlertSettings settings(int failure, int success, int max)
    {
        return {.repeat = {RepeatStrategy::Regular, 1, max},
                .thresholds = {failure, success, std::chrono::milliseconds(500)}};
    }

    static void columns()
    {
        QTest::addColumn<int>("failure");
        QTest::addColumn<int>("success");
        QTest::addColumn<int>("max");
        QTest::addColumn<QByteArray>("steps");
        QTest::addColumn<QByteArray>("expected");
    }

    static void row(const char *name, int failure, int success, int max, const QByteArray &steps,
                    const QByteArray &expected)
    {
        QTest::newRow(name) << failure << success << max << steps << expected;
    }
    // A list as it is by default: one failure, one message.
    static void once(const char *name, const QByteArray &steps, const QByteArray &expected)
    {
        row(name, 1, 1, 1, steps, expected);
    }
    // Each failed probe is told, nine times.
    static void often(const char *name, const QByteArray &steps, const QByteArray &expected)
    {
        row(name, 1, 1, 9, steps, expected);
    }

    // With and without a restart at every step: the same, to the last sentence.
    static void check()
    {
        QFETCH(int, failure);
        QFETCH(int, success);
        QFETCH(int, max);
        QFETCH(QByteArray, steps);
        QFETCH(QByteArray, expected);
        AlertPlay steady(settings(failure, success, max));
        QCOMPARE(steady.play(steps), expected);
        AlertPlay restarting(settings(failure, success, max), true);
        QCOMPARE(restarting.play(steps), expected);
        QCOMPARE(restarting.log(), steady.log());
        QVERIFY(restarting.state() == steady.state());
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void outages_data()
    {
        columns();
        once("well", "UUSU", "....");
        once("told once, and that it was", "UDDDU", ".Ds.R");
        once("each outage", "DUDU", "DRDR");
        once("down from the start", "DD", "Ds");
        once("unknown is no failure", "UXXU", "....");
        once("unknown is no recovery", "DXU", "D.R");
        once("slow is up", "DSSU", "DR..");
        often("again and again", "DDDDU", "DSSSR");
        often("unknown and time do not count", "DXXttD", "D....S");
        row("max", 1, 1, 3, "DDDDDDU", "DSSs..R");
        row("three failures", 3, 1, 1, "DDUDDDU", ".....DR");
        row("two successes", 1, 2, 1, "DUDUU", "D.s.R");
        row("two successes, repeats", 1, 2, 9, "DUDUU", "D.S.R");
    }
    void outages() { check(); }

    void people_data()
    {
        columns();
        often("acknowledged: silent until it is up", "DaDDUD", "D.s.RD");
        often("the next outage is another one", "DaDUDD", "D.sRDS");
        often("nothing to acknowledge", "UaDD", "..DS");
        often("taken back", "DaDDADD", "D.s.SSS");
        often("before it is told: it is told", "[DaD]D", ".d..Ds");
        often("acknowledged for an hour", "DeDD+D", "D.s.SS");
        once("an hour is over: once more, whatever max", "DeD+DD", "D.sSs.");
        once("over while unknown: when it is known", "DeX+XD", "D....S");
        once("over when it is up", "DeU+D", "D.R.D");
        once("over: once more", "De+mM", "D.S..");
        once("over while muted: when that ends", "Dem+M", "D..sS");
        once("muted", "mDDU", ".d.r");
        once("taken back while down", "mDDMD", ".d.Ds");
        once("muted for an hour", "nDD+U", ".d.DR");
        once("muted for an hour, up before", "nDU+U", ".dr..");
        once("what was told is closed", "DmU", "D.R");
        often("muted while down: repeats later", "DmDDMD", "D.s.SS");
        often("muted over two outages", "mDUDM", ".drdD");
    }
    void people() { check(); }

    void windows_data()
    {
        columns();
        once("over before the end", "[DDU]D", ".d.r.D");
        once("still down at the end: told then", "[DD]DU", ".d.DsR");
        once("not known at the end: when it is", "[DX]XD", ".d.d.D");
        once("what was told is closed", "D[U]", "D.R.");
        often("no repeats", "D[DD]DU", "D.s.SSR");
        once("told before, nothing new after", "D[D]D", "D.s..");
        once("two in turn", "[D][]U", ".dD..R");
        row("the threshold is reached within", 3, 1, 1, "D[DD]U", "...dDR");
        row("and after", 3, 1, 1, "D[D]DU", "....DR");
        once("muted beyond the end", "m[D]M", "..d.D");
        once("mute ends within", "m[DM]", "..ddD");
        often("an incident tells the repeats", "DiDDID", "D.s.SS");
        often("and the end is told", "DiU", "D.R");
        once("it does not hide the first", "iD", ".D");
    }
    void windows() { check(); }

    void parents_data()
    {
        columns();
        once("no verdict yet, then up: told at once", "pDo", ".dD");
        once("fails, then up", "pDfDo", ".dd.D");
        once("down: not told", "pDPDU", ".dd.r");
        once("known to be down", "PDDU", ".d.r");
        once("up again, and the child too", "PDoU", ".ddr");
        once("up again, the child fails: a fresh failure", "PDoDD", ".ddDs");
        once("time alone is no failure", "PDottD", ".dd..D");
        once("unknown is none either", "PDoXD", ".dd.D");
        once("down twice", "PDoPoD", ".ddddD");
        once("told before: closed", "DPU", "D.R");
        often("no repeats while it is down", "DPDDoD", "D.s.sS");
        once("down, then maintenance", "PD[o]", ".dd.D");
        row("the threshold comes first", 2, 1, 1, "pDDo", "..dD");
    }
    void parents() { check(); }

    void flapping_data()
    {
        columns();
        const QByteArray up(16, 'U');
        const QByteArray silence(14, '.');
        once("sixth change", "UDUDUDU", ".DRDRDF");
        once("up at the end: that closes it", "UDUDUDU" + up, ".DRDRDF" + silence + "E.");
        once("silent between", "UDUDUDUDUD", ".DRDRDFdrd");
        once("down at the end: told as down", "UDUDUDUD" + QByteArray(15, 'D') + "U",
             ".DRDRDFd" + silence + "(eD)R");
        once("begins when it goes down", "DUDUDUD", "DRDRDRF");
        once("the other way round, ends up", "DUDUDUDU" + up, "DRDRDRFr" + silence + "E.");
        once("in a window: not told", "[UDUDUDU" + up + "]", "..drdrdf" + silence + "(er)..");
        once("the window ends before: told then", "[UDUDUDU]" + up, "..drdrdfF" + silence + "E.");
        once("told before, muted: closed at the end", "UDUDUDmU" + up, ".DRDRD.f" + silence + "(eR).");
        once("not told, down at the end", "[UDUDUDUD" + QByteArray(15, 'D') + "]",
             "..drdrdf." + silence + "e" + "D");
        once("acknowledged: the first word still comes", "UDUDUDaU", ".DRDRD.F");
        once("acknowledged, down at the end", "UDUDUDaUD" + QByteArray(15, 'D') + "AU",
             ".DRDRD.Fd" + silence + "(ed)DR");
        row("below the threshold nothing flaps", 2, 1, 1, QByteArray("UD").repeated(20), QByteArray(40, '.'));
        once("unknown is no change", "UDXUDXUDXU", ".D.RD.RD.F");
    }
    void flapping() { check(); }

    void clocks_data()
    {
        columns();
        row("an hour on and back", 1, 1, 2, "D+D-D", "D.S.s");
        often("repeats count probes, not time", "D+-z+-D", "D.....S");
        once("asleep before the window ends", "[Dz]", ".d.D");
        once("asleep while well", "UzU", "...");
        once("back after a mute ran out", "n+D-D", "..D.s");
        once("back after an acknowledgement ran out", "De+-D", "D.S.s");
        once("down before, up after it slept", "DzU", "D.R");
        once("put back while down", "D-U", "D.R");
        once("put on while down", "D+U", "D.R");
    }
    void clocks() { check(); }

    void strategies_data()
    {
        QTest::addColumn<int>("strategy");
        QTest::addColumn<int>("factor");
        QTest::addColumn<int>("max");
        QTest::addColumn<QByteArray>("expected");
        const auto add = [](const char *name, RepeatStrategy strategy, int factor, int max,
                            const char *expected) {
            QTest::newRow(name) << int(strategy) << factor << max << QByteArray(expected);
        };
        add("regular 2", RepeatStrategy::Regular, 2, 4, "D.S.S.S.s.......R");
        add("increment 1", RepeatStrategy::Increment, 1, 9, "DS.S..S...S....SR");
        add("increment 2", RepeatStrategy::Increment, 2, 9, "D.S...S.....S...R");
        add("exponent 1", RepeatStrategy::Exponent, 1, 9, "DS.S...S.......SR");
        add("exponent 2", RepeatStrategy::Exponent, 2, 9, "D.S.....S.......R");
    }

    // The whole way, restarted at each step; the lists themselves are in tst_repeat.
    void strategies()
    {
        QFETCH(int, strategy);
        QFETCH(int, factor);
        QFETCH(int, max);
        QFETCH(QByteArray, expected);
        AlertPlay play({.repeat = {RepeatStrategy(strategy), factor, max}}, true);
        QCOMPARE(play.play(QByteArray(16, 'D') + "U"), expected);
    }

    void flappingCanBeOff()
    {
        AlertPlay play({.flap = {.enabled = false}});
        QCOMPARE(play.play(QByteArray("DU").repeated(20)), QByteArray("DR").repeated(20));
    }

    // A list that is loaded anew without damping ends what goes on.
    void flappingSwitchedOff()
    {
        AlertPlay play({});
        play.play("UDUDUDU");
        QVERIFY(play.state().flap.flapping);
        AlertState state = play.state();
        ProbeResult result;
        result.outcome = Outcome::Up;
        const AlertSettings off{.flap = {.enabled = false}};
        const std::vector<Decision> made = decide(state, {.state = play.endpoint(), .result = &result}, off);
        QCOMPARE(made.size(), std::size_t(1));
        QVERIFY(made[0].tell && made[0].kind == NotificationKind::FlappingEnded);
        QVERIFY(!state.outage.open);
    }

    // The store of statuses and that of alerts may be of different moments after kill -9.
    void survivesLostTransitions()
    {
        EndpointState endpoint;
        endpoint.status = Status::Down;
        endpoint.announcedDown = true;
        ProbeResult down;
        down.outcome = Outcome::Down;
        AlertState fresh; // its state was lost: told (again) rather than never
        std::vector<Decision> made = decide(fresh, {.state = endpoint, .result = &down}, {});
        QCOMPARE(made.size(), std::size_t(1));
        QVERIFY(made[0].tell && made[0].kind == NotificationKind::Down);
        AlertState known = knownDown(endpoint, {}); // told in the last run: not again
        QVERIFY(tick(known, {.state = endpoint}, {}).empty());
        endpoint.status = Status::Up; // with no transition that says so
        made = tick(known, {.state = endpoint}, {});
        QCOMPARE(made.size(), std::size_t(1));
        QVERIFY(made[0].tell && made[0].kind == NotificationKind::Recovered);
    }

    // An outage that was told goes on when only the status was forgotten as unknown.
    void goesOnAfterUnknown()
    {
        EndpointState endpoint;
        endpoint.status = Status::Down;
        AlertState state = knownDown(endpoint, {});
        endpoint = {};
        endpoint.status = Status::Unknown;
        ProbeResult down;
        down.outcome = Outcome::Down;
        const auto change = apply(endpoint, down, {});
        QVERIFY(change && change->announcement == Announcement::Down);
        const std::vector<Decision> made =
            decide(state, {.state = endpoint, .transition = change, .result = &down}, {});
        QVERIFY(made.size() == 1 && !made[0].tell); // the list's max, no second Down
    }

    void ticksAreRare()
    {
        AlertState state;
        QVERIFY(!needsTick(state));
        state.muted = mute("", "", {});
        QVERIFY(!needsTick(state)); // for good
        state.muted = mute("", "", {}, WallTime(1h));
        QVERIFY(needsTick(state));
        QVERIFY(!acknowledge(state, {}));
        QVERIFY(!state.acknowledged);
        EndpointState down;
        down.status = Status::Down;
        QVERIFY(needsTick(knownDown(down, {})));
    }
};

QTEST_GUILESS_MAIN(TestAlertPolicy)
#include "tst_alertpolicy.moc"
