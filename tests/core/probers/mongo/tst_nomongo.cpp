// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Without its library the kind stays in the list, reads targets and checks options, and says why it does not
// work.
#include "core/probers/mongo/mongoprober.h"
#include "tests/core/probers/probeonce.h"

#include <QTest>

#include <QRegularExpression>

using namespace lightfoot;
using namespace lightfoot::test;

class TestNoMongo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    void saysWhy()
    {
        const Result<OptionMap> options = mongoKind.fromTarget("mongodb://probe:secret@db.example");
        QVERIFY(options);
        QCOMPARE(mongoKind.target(*options), std::string("db.example"));
        ProbeOnce probe(mongoKind, *options);
        QCOMPARE(probe.refusal(), std::string("not built in: this Lightfoot was built without libmongoc"));
    }

    void checksOptionsFirst()
    {
        ProbeOnce probe(mongoKind, {{"host", "db.example"}, {"data", TextMap{{"shop:product", "no JSON"}}}});
        QCOMPARE(probe.refusal(),
                 std::string("data: the filter for “shop:product” is no JSON object: “no JSON”"));
    }
};

QTEST_GUILESS_MAIN(TestNoMongo)
#include "tst_nomongo.moc"
