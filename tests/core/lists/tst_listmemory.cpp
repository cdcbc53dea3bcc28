// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/limits.h"
#include "core/lists/listfiles.h"
#include "tests/core/lists/stdstring.h"
#include "tests/core/lists/testkinds.h"

#include <QElapsedTimer>
#include <QTest>

#include <sys/resource.h>

using namespace lightfoot;
using namespace lightfoot::test;

// What reading a list costs. The peak of a process only grows: the order of the tests is from small to large.
class TestListMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void twentyThousandEndpoints();
    void hostileFlowIsBounded();
};

namespace {

long peakKib()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

// The sanitizers keep what was freed, so that the peak says nothing under them.
constexpr bool measurable()
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    return false;
#else
    return true;
#endif
}

} // namespace

void TestListMemory::twentyThousandEndpoints()
{
    std::string text = "alpha:\n";
    for (int i = 0; i < 20'000; ++i) {
        const std::string number = std::to_string(i);
        text += "  - name: endpoint-" + number + "\n    host: host-" + number +
                ".example.org:443\n    interval: 10s\n    labels: {team: ops, row: \"" + number + "\"}\n";
    }
    const long before = peakKib();
    QElapsedTimer timer;
    timer.start();
    const ReadResult result = readText(std::move(text));
    const qint64 took = timer.elapsed();
    const long grown = peakKib() - before;
    QCOMPARE(result.list.endpoints.size(), std::size_t(20'000));
    timer.restart();
    const WriteResult out = writeList(result.list, listKinds(), {}, SecretPolicy::Omit);
    qInfo("20,000 endpoints: read in %lld ms with %ld KiB more at the peak, written in %lld ms as %zu KiB",
          static_cast<long long>(took), grown, static_cast<long long>(timer.elapsed()),
          out.text.size() / 1024);
    // The endpoints themselves are about 25 MB with their text; a tree of the whole text would be above 150.
    if (measurable())
        QVERIFY2(grown < 60'000, qPrintable(QString::number(grown)));
    QVERIFY(readText(out.text).list == result.list);
}

void TestListMemory::hostileFlowIsBounded()
{
    const long before = peakKib();
    QVERIFY(readText(std::string(limits::listBytes, '[')).report.refused);
    if (measurable())
        QVERIFY2(peakKib() - before < 150'000, qPrintable(QString::number(peakKib() - before)));
}

QTEST_APPLESS_MAIN(TestListMemory)
#include "tst_listmemory.moc"
