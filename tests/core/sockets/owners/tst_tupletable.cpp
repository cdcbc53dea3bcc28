// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/owners/tupletable.h"

#include <QTest>
#include <map>
#include <random>

using namespace lightfoot;
using namespace std::chrono_literals;

namespace {

struct Value
{
    SteadyTime seen;
    int number = 0;
    SteadyTime lastSeen() const { return seen; }
};

SteadyTime at(int seconds)
{
    return SteadyTime(std::chrono::seconds(seconds));
}

} // namespace

class TestTupleTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Against a std::map, with digests that collide in their low bits, and 0, which marks a free slot inside.
    void behavesLikeAMap()
    {
        TupleTable<Value> table(100'000);
        std::map<TupleDigest, Value> model;
        std::minstd_rand random(7);
        for (int second = 0; second < 300; ++second) {
            for (int i = 0; i < 40; ++i) {
                const TupleDigest digest = (std::uint64_t(random() % 600) << 12) | (random() % 3 * 2);
                Value *value = table.find(digest);
                if (model.contains(digest)) {
                    QVERIFY(value);
                    QCOMPARE(value->number, model[digest].number);
                } else if (value) {
                    QVERIFY(value->seen < at(second - 20)); // in use when it was looked at, and not since
                }
                if (!value)
                    value = &table.add(digest, at(second));
                value->number = second * 100 + i;
                value->seen = at(second);
                model[digest] = *value;
            }
            table.forgetBefore(at(second - 20), at(second));
            std::erase_if(model, [&](const auto &item) { return item.second.seen < at(second - 20); });
            QVERIFY(table.size() >= model.size());
            table.visit([&](const Value &value) { QVERIFY(value.seen >= at(second - 41)); });
            for (const auto &[digest, value] : model)
                QCOMPARE(table.find(digest)->number, value.number);
        }
        table.forgetBefore(at(1000), at(1000));
        QCOMPARE(table.size(), std::size_t(0));
        QCOMPARE(table.overflowed(), std::uint64_t(0));
    }

    void whatIsInUseStays()
    {
        TupleTable<Value> table(100);
        table.add(1, at(0)).seen = at(0);
        table.add(2, at(0)).seen = at(90);
        int forgotten = 0;
        table.forgetBefore(at(35), at(100), [&](const Value &) { ++forgotten; });
        QCOMPARE(forgotten, 1);
        QVERIFY(!table.find(1));
        QVERIFY(table.find(2));
    }

    void beyondTheLimitTheOldestGo()
    {
        TupleTable<Value> table(1000);
        for (TupleDigest digest = 1; digest <= 5000; ++digest) {
            table.add(digest * 0x9e3779b97f4a7c15ULL, at(0)).number = int(digest);
            QVERIFY(table.size() <= 1000);
        }
        QCOMPARE(table.overflowed(), std::uint64_t(4000));
        for (TupleDigest digest = 1; digest <= 5000; ++digest)
            QCOMPARE(table.find(digest * 0x9e3779b97f4a7c15ULL) != nullptr, digest > 4000);
    }
};

QTEST_APPLESS_MAIN(TestTupleTable)
#include "tst_tupletable.moc"
