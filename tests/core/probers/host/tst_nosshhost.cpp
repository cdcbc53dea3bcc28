// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Without libssh this machine can still be looked at, and the others say why they cannot.
#include "core/probers/host/hostprober.h"
#include "tests/core/probers/probeonce.h"

#include <QTest>

#include <QRegularExpression>

using namespace lightfoot;
using namespace lightfoot::test;

class TestNoSshHost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    void saysWhy()
    {
        const Result<OptionMap> options = hostKind.fromTarget("probe@machine.example");
        QVERIFY(options);
        ProbeOnce probe(hostKind, *options);
        QCOMPARE(probe.refusal(), std::string("host: not built in; this program was built without libssh"));
    }

    void checksOptionsFirst()
    {
        ProbeOnce probe(hostKind, {{"host", std::string("h")}, {"disks", std::vector<std::string>{"x"}}});
        QVERIFY2(probe.refusal().starts_with("disks: expected"), probe.refusal().c_str());
    }

    void thisMachine()
    {
        ProbeOnce probe(hostKind, {{"local", true},
                                   {"sample", Duration(20ms)},
                                   {"threshold_mem", 1e-6},
                                   {"threshold_load_m1", 10'000.0}});
        const ProbeResult result = probe.run();
        QVERIFY2(verdictText(result) == "threshold", reasonText(result).c_str());
        QVERIFY(summaryText(result).find(", memory ") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestNoSshHost)
#include "tst_nosshhost.moc"
