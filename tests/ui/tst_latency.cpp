// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakeworld.h"
#include "ui/charts/latencychart.h"
#include "ui/detail/certificatecard.h"
#include "ui/detail/latencycard.h"
#include "ui/detail/phasecomparison.h"
#include "ui/widgets/elidedlabel.h"

#include <QChart>
#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lightfoot;
using namespace std::chrono_literals;

namespace {

LatencyPoint pointAt(WallTime at, std::uint64_t up, std::uint64_t down, std::uint64_t unknown)
{
    LatencyPoint point;
    point.at = at;
    point.up = up;
    point.down = down;
    point.unknown = unknown;
    point.p50 = point.p95 = point.max = 4ms;
    return point;
}

// A probe each minute: up, up, down, down, unknown, up.
LatencySeries anOutage(WallTime begin)
{
    LatencySeries series;
    for (int i = 0; i < 6; ++i)
        series.points.push_back(
            pointAt(begin + std::chrono::minutes(i), i < 2 || i == 5, i == 2 || i == 3, i == 4));
    return series;
}

Phases phasesOf(std::chrono::milliseconds connect, std::chrono::milliseconds tls)
{
    Phases phases;
    phases.add(Phase::Connect, connect);
    phases.add(Phase::Tls, tls);
    return phases;
}

// A card that has had its first answer: an hour with an outage.
struct ShownCard
{
    ShownCard()
    {
        world.setEndpoints(1);
        world.series = anOutage(std::chrono::system_clock::now() - 30min);
        card.resize(420, 300);
        card.show();
        card.setEndpoint(&world.monitor.endpoints()->front());
        card.refresh();
    }
    LatencyChart &chart() { return *card.findChild<LatencyChart *>(u"latencyChart"_s); }
    QString remark() { return card.findChild<ElidedLabel *>()->text(); }
    QString readout() { return card.findChild<QLabel *>(u"latencyReadout"_s)->text(); }

    FakeWorld world;
    const Services services = world.services();
    LatencyCard card{services};
};

} // namespace

class TstLatency : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin|QStandardPaths)"_s)); }
    void outagesAreStretches();
    void nothingIsSaidOfGaps();
    void cursorAndZoomStay();
    void theCursorTellsValues();
    void keysZoomAndShowAll();
    void draggingZooms();
    void aClickZoomsNothing();
    void panningStopsAtNow();
    void savesAPicture();
    void comparesWithTheHour();
    void summaryOfSamples();
    void certificateSaysWhatEndsFirst();
};

void TstLatency::outagesAreStretches()
{
    const WallTime begin{std::chrono::hours(1000)};
    using Outage = LatencyChart::Outage;
    QVERIFY(LatencyChart::outages({}, begin, 1min).empty());
    const auto found = LatencyChart::outages(anOutage(begin), begin + 10min, 1min);
    QCOMPARE(found.size(), std::size_t(2));
    QVERIFY((found[0] == Outage{begin + 2min, begin + 4min, false}));
    QVERIFY((found[1] == Outage{begin + 4min, begin + 5min, true}));
    LatencySeries open; // it goes on
    open.points = {pointAt(begin, 0, 1, 0)};
    QVERIFY((LatencyChart::outages(open, begin + 3min, 1min) ==
             std::vector<Outage>{{begin, begin + 3min, false}}));
    open.points[0].up = 1; // some of the probes of a step went well
    QVERIFY(LatencyChart::outages(open, begin + 3min, 1min).empty());
}

// Down when we were stopped at night and down again in the morning, then paused: between them nobody knows.
void TstLatency::nothingIsSaidOfGaps()
{
    const WallTime night{std::chrono::hours(1000)};
    const WallTime morning = night + 10h;
    const WallTime now = morning + 2h;
    using Outage = LatencyChart::Outage;
    using Gap = LatencyChart::Gap;
    LatencySeries series;
    series.points = {pointAt(night, 0, 1, 0), pointAt(morning, 0, 1, 0), pointAt(morning + 1min, 0, 1, 0)};
    QVERIFY((LatencyChart::outages(series, now, 1min) ==
             std::vector<Outage>{{night, night + 1min, false}, {morning, morning + 2min, false}}));
    QVERIFY((LatencyChart::gaps(series, now, 1min) ==
             std::vector<Gap>{{night + 1min, morning}, {morning + 2min, now}}));
    series.step = 4h; // what a point stands for: nothing is missing
    QVERIFY((LatencyChart::outages(series, now, 1min) == std::vector<Outage>{{night, now, false}}));
    QVERIFY(LatencyChart::gaps(series, now, 1min).empty());
}

void TstLatency::cursorAndZoomStay()
{
    ShownCard shown;
    const QString help = shown.readout();
    QTRY_VERIFY((QTest::keyClick(&shown.chart(), Qt::Key_Left), shown.readout() != help));
    const QString text = shown.readout();
    LatencySeries series = shown.world.series;
    const WallTime from = series.points.front().at;
    series.points.insert(series.points.begin(), pointAt(from - 1min, 1, 0, 0));
    shown.chart().setSeries(series, from - 1min, from + 30min, 1min);
    QCOMPARE(shown.readout(), text);
    shown.chart().setSeries({}, from, from + 30min, 1min);
    QCOMPARE(shown.readout(), help);
    QCOMPARE(shown.chart().accessibleDescription(), QString());
    QTest::keyClick(&shown.chart(), Qt::Key_Plus);
    QTRY_COMPARE(shown.remark(), u"zoomed"_s);
    shown.card.setEndpoint(&shown.world.monitor.endpoints()->front()); // the list changed, this one did not
    shown.card.refresh();
    QCOMPARE(shown.world.calls.size(), 2); // nothing but what is zoomed into
}

void TstLatency::theCursorTellsValues()
{
    ShownCard shown;
    const QString help = shown.readout();
    QTest::keyClick(&shown.chart(), Qt::Key_Left);
    QCOMPARE(shown.readout(), help); // nothing is there yet
    QTRY_VERIFY((QTest::keyClick(&shown.chart(), Qt::Key_Left), shown.readout() != help));
    for (int i = 0; i < 10; ++i)
        QTest::keyClick(&shown.chart(), Qt::Key_Right);
    QVERIFY2(shown.readout().endsWith(u" · 4.00 ms"_s), qPrintable(shown.readout()));
    QCOMPARE(shown.chart().accessibleDescription(), shown.readout());
    QTest::keyClick(&shown.chart(), Qt::Key_Left);
    QVERIFY2(shown.readout().endsWith(u" · Unknown"_s), qPrintable(shown.readout()));
    QTest::keyClick(&shown.chart(), Qt::Key_Left);
    QVERIFY2(shown.readout().endsWith(u" · Down"_s), qPrintable(shown.readout()));
}

void TstLatency::keysZoomAndShowAll()
{
    ShownCard shown;
    QTRY_VERIFY(shown.chart().chart()->plotArea().width() > 50);
    QSignalSpy ranges(&shown.chart(), &LatencyChart::rangeWanted);
    QTest::keyClick(&shown.chart(), Qt::Key_Plus);
    QCOMPARE(ranges.size(), 1);
    QTRY_COMPARE(shown.world.calls.size(), 2);
    QVERIFY2(shown.world.calls.last() != u"query 1 h"_s, qPrintable(shown.world.calls.last()));
    QTest::keyClick(&shown.chart(), Qt::Key_0);
    QTRY_COMPARE(shown.world.calls.last(), u"query 1 h"_s);
}

void TstLatency::draggingZooms()
{
    ShownCard shown;
    QWidget *viewport = shown.chart().viewport();
    QTRY_VERIFY(shown.chart().chart()->plotArea().width() > 50);
    QTest::qWait(0);
    const QRectF plot = shown.chart().chart()->plotArea();
    QSignalSpy ranges(&shown.chart(), &LatencyChart::rangeWanted);
    const auto y = int(plot.center().y());
    QTest::mousePress(viewport, Qt::LeftButton, {}, {int(plot.left() + plot.width() / 2), y});
    QTest::mouseMove(viewport, {int(plot.left() + plot.width() * 0.7), y});
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, {int(plot.right() - 1), y});
    QCOMPARE(ranges.size(), 1);
    const auto from = ranges[0][0].value<WallTime>();
    const auto to = ranges[0][1].value<WallTime>();
    QVERIFY(to - from < 31min && to > from);
}

void TstLatency::aClickZoomsNothing()
{
    ShownCard shown;
    QSignalSpy ranges(&shown.chart(), &LatencyChart::rangeWanted);
    QTest::mouseClick(shown.chart().viewport(), Qt::LeftButton);
    QVERIFY(ranges.isEmpty());
}

void TstLatency::panningStopsAtNow()
{
    ShownCard shown;
    QTRY_VERIFY(shown.chart().chart()->plotArea().width() > 50);
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(&shown.chart(), Qt::Key_Right, Qt::ControlModifier);
    QTRY_VERIFY(shown.world.calls.size() >= 2);
    // It stays within what can have been measured: the store is never asked for the future.
    QVERIFY(!shown.world.calls.last().isEmpty());
}

void TstLatency::savesAPicture()
{
    ShownCard shown;
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"latency.png"_s);
    shown.card.savePicture(path);
    QTRY_COMPARE(shown.readout(), u"latency.png written"_s);
    const QImage picture(path);
    QCOMPARE(picture.size(), shown.chart().size() * 2);
    shown.card.savePicture(folder.filePath(u"nowhere/latency.png"_s));
    QTRY_VERIFY(shown.readout().contains(u"choose another folder"_s));
}

void TstLatency::comparesWithTheHour()
{
    PhaseComparison comparison;
    QVERIFY(comparison.isHidden());
    comparison.setPhases(phasesOf(10ms, 30ms));
    QVERIFY(comparison.isHidden()); // nothing to compare with
    comparison.setSummary({phasesOf(5ms, 6ms), phasesOf(50ms, 70ms), 100});
    QVERIFY(!comparison.isHidden());
    QCOMPARE(comparison.accessibleDescription(),
             u"this probe: 40.0 ms (connect 10.0 ms, TLS 30.0 ms); median, 1 h: 11.0 ms (connect 5.00 ms, "
             "TLS 6.00 ms); worst, 1 h: 120 ms (connect 50.0 ms, TLS 70.0 ms)"_s);
    comparison.setSummary({});
    QVERIFY(comparison.isHidden());
}

void TstLatency::summaryOfSamples()
{
    std::vector<Sample> samples;
    for (const std::uint32_t ms : {30U, 10U, 20U, 90U, 40U}) {
        Sample sample;
        sample.atMs = ms;
        sample.outcome = ms == 90 ? Outcome::Down : Outcome::Up; // a failure tells of no phase of an answer
        sample.latencyUs = ms * 1000;
        sample.phases.add(Phase::Connect, std::chrono::milliseconds(ms));
        samples.push_back(sample);
    }
    const PhaseSummary summary = seriesOfSamples(samples, 0, 1000).phases;
    QCOMPARE(summary.probes, std::size_t(4));
    QCOMPARE(summary.median.of(Phase::Connect), std::chrono::microseconds(20ms));
    QCOMPARE(summary.worst.of(Phase::Connect), std::chrono::microseconds(40ms));
}

void TstLatency::certificateSaysWhatEndsFirst()
{
    const WallTime now = std::chrono::system_clock::now();
    CertificateCard card;
    QVERIFY(card.isHidden());
    auto details = std::make_shared<ProbeDetails>();
    Certificate leaf;
    leaf.subject = "CN=shop.example";
    leaf.notBefore = now - std::chrono::hours(24);
    leaf.notAfter = now + std::chrono::hours(24 * 61 + 1);
    for (int i = 0; i < 10; ++i)
        leaf.names.push_back("n" + std::to_string(i) + ".example");
    Certificate issuer = leaf;
    issuer.subject = "CN=Intermediate";
    issuer.notAfter = now + std::chrono::hours(24 * 12 + 1);
    details->certificates = {leaf, issuer};
    card.setDetails(details);
    QVERIFY(!card.isHidden());
    const QString left = card.findChild<QLabel *>(u"certificateLeft"_s)->text();
    QVERIFY2(left.startsWith(u"▲ valid for 12"_s) && left.contains(u"CN=Intermediate"_s), qPrintable(left));
    QVERIFY(card.findChild<QLabel *>(u"certificateNames"_s)->text().endsWith(u"n7.example, and 2 more"_s));
    card.setDetails(nullptr);
    QVERIFY(card.isHidden());
}

QTEST_MAIN(TstLatency)
#include "tst_latency.moc"
