// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Without its library the kind stays in the list, reads targets and checks options, and says why it does not
// work.
#include "core/probers/postgres/postgresprober.h"
#include "tests/core/probers/probeonce.h"

#include <QTest>

#include <QRegularExpression>

using namespace lightfoot;
using namespace lightfoot::test;

class TestNoPostgres : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    void saysWhy()
    {
        const Result<OptionMap> options = postgresKind.fromTarget("postgresql://probe@db.example");
        QVERIFY(options);
        QCOMPARE(postgresKind.target(*options), std::string("db.example"));
        ProbeOnce probe(postgresKind, *options);
        QCOMPARE(probe.refusal(), std::string("not built in: this Lightfoot was built without libpq"));
    }

    void checksOptionsFirst()
    {
        ProbeOnce probe(postgresKind, {{"host", "db.example"}, {"data", TextMap{{"nonsense", "x"}}}});
        QVERIFY2(probe.refusal().starts_with("data: expected"), probe.refusal().c_str());
    }
};

QTEST_GUILESS_MAIN(TestNoPostgres)
#include "tst_nopostgres.moc"
