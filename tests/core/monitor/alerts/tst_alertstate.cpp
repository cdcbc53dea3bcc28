// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/alerts/alertstate.h"

#include <QtTest>

#include <random>

using namespace lightfoot;

class TestAlertState : public QObject
{
    Q_OBJECT

    static AlertState full()
    {
        AlertState state;
        state.outage = {.open = true,
                        .due = true,
                        .remind = true,
                        .since = WallTime(1'800'000'000'123'456'789ns),
                        .name = WallTime(1'799'996'400'123'456'789ns),
                        .told = 4,
                        .held = Hold::ParentBack,
                        .repeat = {.failed = 17, .notified = 3, .next = 21, .interval = 8}};
        state.flap = {.changes = 0xABCDE, .known = true, .up = true, .flapping = true};
        state.flapTold = true;
        state.acknowledged =
            Acknowledgement{"Jörg 🐸", "a, b = 100 % of\n\"c\"", WallTime(5ns), WallTime(7h)};
        state.muted = Mute{"", "", WallTime(-1ns), std::nullopt};
        return state;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void roundTrips()
    {
        QCOMPARE(toText({}), std::string("1"));
        QVERIFY(*alertStateFromText("1") == AlertState{});
        const std::string line = toText(full());
        QVERIFY(line.find('\n') == std::string::npos);
        const Result<AlertState> read = alertStateFromText(line);
        QVERIFY(read.has_value());
        QVERIFY(*read == full());
        AlertState less = full();
        less.outage = {};
        less.acknowledged.reset();
        less.muted->until = WallTime::max();
        QVERIFY(*alertStateFromText(toText(less)) == less);
    }

    // Lines that are stored today must be read for ever.
    void formatIsStable()
    {
        QCOMPARE(toText(full()),
                 std::string(
                     "1 outage=1800000000123456789,1,1,4,7,17,3,21,8,1799996400123456789 flap=703710,1,1,1 "
                     "acknowledged=5,25200000000000,Jörg%20🐸,a%2c%20b%20%3d%20100%20%25%20of%0a\"c\" "
                     "muted=-1,,,"));
    }

    void readsWhatIsNewer()
    {
        const std::string newer = toText(full()) + " snoozed=1,2,3 alone";
        QVERIFY(*alertStateFromText(newer) == full());
        std::string more = toText(full());
        more.replace(0, 1, "2");
        more.insert(more.find(" flap="), ",99,x%20y"); // a value more in the outage
        QVERIFY(*alertStateFromText(more) == full());
        QVERIFY(alertStateFromText("1 outage=5,0,0,1,250")->outage.held == Hold::None);
    }

    void readsWhatIsOlder()
    {
        const Result<AlertState> read = alertStateFromText("1 outage=5,0,0,2");
        QVERIFY(read.has_value());
        QVERIFY(
            (read->outage == Outage{.open = true, .since = WallTime(5ns), .name = WallTime(5ns), .told = 2}));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("line");
        for (const char *line : {"", "0", "x", "-1", "1 outage=", "1 outage=x", "1 outage=5,1,1,-4",
                                 "1 outage=5,1,1,4,7,-1", "1 outage=99999999999999999999", "1 outage",
                                 "1 flap=1,2,x", "1 flap=-1", "1 acknowledged=5,x,a,b",
                                 "1 acknowledged=5,,a%,b", "1 muted=5,,a%2,b", "1 muted=5,,a%zz,b", "1x"})
            QTest::newRow(line) << QByteArray(line);
        QTest::newRow("long") << QByteArray("1 x=") + QByteArray(100'000, 'a');
    }

    void refuses()
    {
        QFETCH(QByteArray, line);
        QVERIFY(!alertStateFromText(line.toStdString()));
    }

    // A torn or garbled line is read or refused, nothing else.
    void survivesGarbage()
    {
        std::mt19937 random(5);
        const std::string line = toText(full());
        for (std::size_t length = 0; length <= line.size(); ++length)
            alertStateFromText(std::string_view(line).substr(0, length));
        for (int i = 0; i < 20'000; ++i) {
            std::string garbled = line;
            for (int j = 0; j < 3; ++j)
                garbled[random() % garbled.size()] = char(random() % 256);
            if (const Result<AlertState> read = alertStateFromText(garbled))
                QVERIFY(alertStateFromText(toText(*read)).has_value());
        }
    }

    void notesAreBoundedAndSafe()
    {
        const Acknowledgement note = acknowledgement("a\x1b[31m", std::string(100'000, 'x'), {}, {});
        QCOMPARE(note.author, std::string("a\\x1b[31m"));
        QVERIFY(note.comment.size() < 500);
        const Mute muted = mute(std::string(1'000, 'y'), "", {}, {});
        QVERIFY(muted.author.size() < 100);
        AlertState state;
        state.acknowledged = acknowledgement(std::string(1'000, ' '), std::string(9'000, ' '), {}, {});
        state.muted = mute(std::string(1'000, '%'), std::string(9'000, ','), {}, {});
        QVERIFY(*alertStateFromText(toText(state)) == state); // its longest line is no longer than is read
    }
};

QTEST_GUILESS_MAIN(TestAlertState)
#include "tst_alertstate.moc"
