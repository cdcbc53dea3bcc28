// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/monitor/night/nightwatch.h"

#include <QtTest>

using namespace lightfoot;

namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr unsigned cascades = 10; // each takes ten times as long, and finds no other mistakes of memory
#else
constexpr unsigned cascades = 50;
#endif
constexpr unsigned disjointNights = 8;

QByteArray listOf(const NightScenario &night, const std::vector<Notification> &told)
{
    QByteArray text = QByteArray::fromStdString(night.text());
    for (const Notification &notification : told) {
        const auto seconds = std::chrono::floor<std::chrono::seconds>(notification.at - night.begin());
        text += "\n  " + QByteArray::number(qlonglong(seconds.count() / 60)) + ':' +
                QByteArray::number(qlonglong(seconds.count() % 60)) + ' ' +
                QByteArray::fromStdString(notification.title);
    }
    return text;
}

} // namespace

// What a person is told in a night in which much fails at once: at most four messages, and that of the one
// endpoint that is truly down no later than its threshold.
class TestNight : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void nights_data()
    {
        QTest::addColumn<int>("faults");
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= cascades; ++seed)
            QTest::addRow("cascade %u", seed) << int(NightFaults::Cascade) << seed;
        for (unsigned seed = 1; seed <= disjointNights; ++seed)
            QTest::addRow("one after the other %u", seed) << int(NightFaults::Disjoint) << seed;
    }
    void nights()
    {
        QFETCH(int, faults);
        QFETCH(unsigned, seed);
        const NightScenario night(seed, static_cast<NightFaults>(faults));
        const NightOutcome outcome = watch(night, seed % 2 == 0);
        const QByteArray told = listOf(night, outcome.ours);
        const auto ofTheTrueOne = std::ranges::find_if(outcome.ours, [&](const Notification &notification) {
            return notification.kind == NotificationKind::Down &&
                   notification.subjects.front().id == night.trueOne().definition->id;
        });
        QVERIFY2(ofTheTrueOne != outcome.ours.end(), told.constData());
        const auto late = ofTheTrueOne->at - night.trueThreshold();
        qInfo("EaseProbe %zu, plain %zu, ours %zu; the true one %+lld ms (%s)", outcome.easeProbe,
              outcome.plain, outcome.ours.size(),
              static_cast<long long>(std::chrono::duration_cast<std::chrono::milliseconds>(late).count()),
              night.text().c_str());
        QVERIFY2(outcome.ours.size() <= night.messageLimit(), told.constData());
        QVERIFY2(late <= 0s, told.constData());
        // The rules that it is compared with would have told of everything.
        QVERIFY(outcome.plain > 100);
        QVERIFY(outcome.easeProbe >= outcome.plain);
    }
};

QTEST_GUILESS_MAIN(TestNight)
#include "tst_night.moc"
