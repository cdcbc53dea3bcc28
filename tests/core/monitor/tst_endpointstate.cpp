// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/endpointstate.h"

#include <QtTest>

using namespace lightfoot;

// The status machine as drawings: a letter a result, and what is believed after it.
//   results:  U up, S slow, D down, N not measured, X unknown
//   statuses: . pending, u up, g degraded, d down, x unknown; capital: people are told (D down, R recovered)
class TestEndpointState : public QObject
{
    Q_OBJECT

    static QByteArray play(const QByteArray &results, const Thresholds &thresholds)
    {
        EndpointState state;
        QByteArray drawing;
        int second = 0;
        for (const char letter : results) {
            ProbeResult result;
            result.at = WallTime(std::chrono::seconds(++second));
            result.outcome = letter == 'D'   ? Outcome::Down
                             : letter == 'X' ? Outcome::Unknown
                             : letter == 'N' ? Outcome::NotMeasured
                                             : Outcome::Up;
            result.failure = letter == 'D'   ? FailureKind::Refused
                             : letter == 'X' ? FailureKind::LocalResource
                                             : FailureKind::None;
            result.latency = std::chrono::milliseconds(letter == 'S' ? 900 : 10);
            const std::optional<Transition> change = apply(state, result, thresholds);
            constexpr char letters[] = {'.', 'u', 'g', 'd', 'x', 'p'};
            const char plain = letters[std::size_t(state.status)];
            const Announcement told = change ? change->announcement : Announcement::None;
            drawing += told == Announcement::Down ? 'D' : told == Announcement::Recovered ? 'R' : plain;
            if (change && state.since != result.at)
                return "since is wrong";
        }
        return drawing;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void plays_data()
    {
        QTest::addColumn<int>("failure");
        QTest::addColumn<int>("success");
        QTest::addColumn<QByteArray>("results");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, int failure, int success, const char *results,
                            const char *expected) {
            QTest::newRow(name) << failure << success << QByteArray(results) << QByteArray(expected);
        };
        row("first up is no news", 1, 1, "UU", "uu");
        row("first down is told", 1, 1, "DD", "Dd");
        row("down and up, each told once", 1, 1, "UDDUU", "uDdRu");
        row("three failures", 3, 1, "UDDUDDD", "uuuuuuD");
        row("three failures before any status", 3, 1, "DDD", "..D");
        row("two successes", 1, 2, "UDUDUU", "uDdddR");
        // EaseProbe, failure=2 success=2, flips up again on the first success and tells it.
        row("its threshold bug is not ours", 2, 2, "UUUDDUD", "uuuuDdd");
        // EaseProbe, failure=3 success=1, announces the first failure after the first success.
        row("nor its other one", 3, 1, "UD", "uu");
        row("not measured changes nothing", 2, 1, "UDNND", "uuuuD");
        row("unknown shows at once", 1, 1, "UXU", "uxu");
        row("unknown is no recovery", 1, 1, "UDXU", "uDxR");
        row("unknown while down, still down after", 1, 1, "UDXDU", "uDxdR");
        row("a blind minute does not confirm a failure", 2, 1, "UDXUD", "uuxuu");
        row("and does not clear one", 2, 1, "UDXD", "uuxD");
        row("one failure after unknown is not enough", 2, 1, "UXDD", "uxxD");
        row("slow is degraded, not told", 1, 1, "USUS", "ugug");
        row("slow from down is a recovery", 1, 1, "DSU", "DRu");
        row("coming back takes all successes in a row", 1, 3, "DUUDUUU", "DdddddR");
        row("unknown first, then up", 1, 1, "XU", "xu");
        row("success threshold does not delay the first up", 1, 3, "U", "u");
    }

    void plays()
    {
        QFETCH(int, failure);
        QFETCH(int, success);
        QFETCH(QByteArray, results);
        QFETCH(QByteArray, expected);
        QCOMPARE(play(results, {failure, success, std::chrono::milliseconds(500)}), expected);
    }

    void countsDoNotWrap()
    {
        EndpointState state;
        ProbeResult down;
        down.outcome = Outcome::Down;
        for (int i = 0; i < 200'000; ++i)
            apply(state, down, {.failure = 1000});
        QVERIFY(state.status == Status::Down);
        QVERIFY(state.failuresInRow >= 1000);
    }

    void keepsTheReason()
    {
        EndpointState state;
        ProbeResult result;
        result.outcome = Outcome::Down;
        result.failure = FailureKind::TlsExpired;
        apply(state, result, {.success = 2});
        QVERIFY(state.failure == FailureKind::TlsExpired);
        result.outcome = Outcome::Up;
        result.failure = FailureKind::None;
        apply(state, result, {.success = 2});
        QVERIFY(state.failure == FailureKind::TlsExpired); // one success of two: still down for that reason
        apply(state, result, {.success = 2});
        QVERIFY(state.failure == FailureKind::None);
    }

    void aSuccessThatIsNotEnoughKeepsTheFirstReason()
    {
        EndpointState state;
        ProbeResult result;
        const auto next = [&](Outcome outcome, FailureKind failure) {
            result.outcome = outcome;
            result.failure = failure;
            apply(state, result, {.success = 3});
        };
        next(Outcome::Down, FailureKind::Refused);
        next(Outcome::Unknown, FailureKind::LocalResource);
        QVERIFY(state.failure == FailureKind::LocalResource);
        next(Outcome::Up, FailureKind::None);
        QVERIFY(state.status == Status::Down);
        QVERIFY(state.failure == FailureKind::Refused);
    }

    void namesRoundTrip()
    {
        for (std::size_t i = 0; i < statusCount; ++i)
            QVERIFY(statusFromString(toString(static_cast<Status>(i))) ==
                    std::optional(static_cast<Status>(i)));
        QVERIFY(!statusFromString("broken"));
        for (std::size_t i = 0; i < failureKindCount; ++i)
            QVERIFY(failureKindFromString(toString(static_cast<FailureKind>(i))) ==
                    std::optional(static_cast<FailureKind>(i)));
    }
};

QTEST_APPLESS_MAIN(TestEndpointState)
#include "tst_endpointstate.moc"
