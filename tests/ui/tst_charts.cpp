// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakeworld.h"
#include "ui/charts/chartlegend.h"
#include "ui/charts/decimate.h"
#include "ui/charts/latencychart.h"
#include "ui/charts/namecolors.h"
#include "ui/charts/stackchart.h"
#include "ui/charts/statechart.h"
#include "ui/charts/trialchart.h"
#include "ui/timewait/timewaitpage.h"

#include <QAreaSeries>
#include <QChart>
#include <QLabel>
#include <QLineSeries>
#include <QTest>
#include <QValueAxis>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace lightfoot;

namespace {

std::vector<QPointF> wave(std::size_t count)
{
    std::vector<QPointF> points;
    for (std::size_t i = 0; i < count; ++i)
        points.emplace_back(1e12 + double(i) * 1000, 100 + std::sin(double(i) / 50));
    return points;
}

SocketSample sampleAt(WallTime at, std::uint32_t timeWait, std::uint32_t ours, std::uint32_t established)
{
    SocketSample sample;
    sample.at = at;
    sample.ours = ours;
    sample.counts[std::size_t(TcpState::TimeWait)] = timeWait;
    sample.counts[std::size_t(TcpState::Established)] = established;
    return sample;
}

} // namespace

class TstCharts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin|QStandardPaths)"_s)); }
    void decimationKeepsSpikes();
    void decimationLeavesFewAlone();
    void decimationDoesNotFlicker();
    void samplesStayWhole();
    void axisTops_data();
    void axisTops();
    void hiddenChartDoesNothing();
    void stackAddsUp();
    void sameRangeIsRedrawn();
    void colorsFollowThePalette();
    void namesStack_data();
    void namesStack();
    void namesKeepTheirColors();
    void stackChartAddsUp();
    void trialChartShowsBoth();
    void timeWaitPageNamesOurs();
};

void TstCharts::decimationKeepsSpikes()
{
    std::vector<QPointF> points = wave(100'000);
    points[77'777].setY(5000);
    points[1'234].setY(-3);
    const std::vector<QPointF> kept = decimateMinMax(points);
    QVERIFY2(kept.size() <= 2 * maximumBuckets, qPrintable(QString::number(kept.size())));
    QVERIFY(kept.size() > maximumBuckets);
    const auto byY = [](const QPointF &a, const QPointF &b) { return a.y() < b.y(); };
    QCOMPARE(std::max_element(kept.begin(), kept.end(), byY)->y(), 5000.0);
    QCOMPARE(std::min_element(kept.begin(), kept.end(), byY)->y(), -3.0);
    QVERIFY(std::is_sorted(kept.begin(), kept.end(),
                           [](const QPointF &a, const QPointF &b) { return a.x() < b.x(); }));
}

void TstCharts::decimationLeavesFewAlone()
{
    QCOMPARE(decimateMinMax(wave(500)), wave(500));
    QVERIFY(decimateMinMax({}).empty());
    const std::vector<QPointF> same(2000, QPointF(5, 1)); // no width at all
    QVERIFY(decimateMinMax(same).size() <= 2);
}

// A window that moved by one second keeps all but the points at its ends.
void TstCharts::decimationDoesNotFlicker()
{
    const std::vector<QPointF> points = wave(3601);
    const auto before = decimateMinMax(std::span(points).first(3600));
    const auto after = decimateMinMax(std::span(points).last(3600));
    std::size_t same = 0;
    for (const QPointF &point : after)
        same += static_cast<std::size_t>(std::count(before.begin(), before.end(), point));
    QVERIFY2(same + 6 >= after.size(), qPrintable(u"%1 of %2"_s.arg(same).arg(after.size())));
}

void TstCharts::samplesStayWhole()
{
    std::vector<SocketSample> samples;
    const WallTime start = WallTime(std::chrono::hours(1000));
    for (std::uint32_t i = 0; i < 3600; ++i)
        samples.push_back(sampleAt(start + std::chrono::seconds(i), i == 1800 ? 9999 : i % 10, 0, i));
    const auto kept = decimateSamples(samples);
    QVERIFY(kept.size() <= maximumBuckets);
    QVERIFY(std::find(kept.begin(), kept.end(), samples[1800]) != kept.end());
    for (const SocketSample &sample : kept)
        QVERIFY(std::find(samples.begin(), samples.end(), sample) != samples.end());
}

void TstCharts::axisTops_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("top");
    QTest::addColumn<double>("count");
    QTest::newRow("zero") << 0.0 << 1.0 << 4.0;
    QTest::newRow("one") << 1.0 << 1.0 << 4.0;
    QTest::newRow("five") << 5.0 << 6.0 << 8.0;
    QTest::newRow("ninety") << 90.0 << 100.0 << 100.0;
    QTest::newRow("nine") << 9.0 << 10.0 << 12.0;
    QTest::newRow("1.05") << 1.05 << 1.2 << 4.0;
    QTest::newRow("negative") << -5.0 << 1.0 << 4.0;
    QTest::newRow("nan") << std::nan("") << 1.0 << 4.0;
}

void TstCharts::axisTops()
{
    QFETCH(double, value);
    QTEST(niceCeiling(value), "top");
    QTEST(niceCount(value), "count");
}

void TstCharts::hiddenChartDoesNothing()
{
    LatencyChart chart;
    LatencySeries series;
    const WallTime now = std::chrono::system_clock::now();
    LatencyPoint point;
    point.at = now;
    point.up = 1;
    point.p50 = point.p95 = std::chrono::milliseconds(3);
    series.points = {point};
    chart.setSeries(series, now - std::chrono::hours(1), now, std::chrono::minutes(1));
    const auto *line = qobject_cast<QLineSeries *>(chart.chart()->series().at(1));
    QCOMPARE(line->count(), 0);
    chart.show();
    QCOMPARE(line->count(), 1);
    QCOMPARE(line->at(0).y(), 3.0); // in milliseconds
    chart.setSeries({}, now - std::chrono::hours(1), now, std::chrono::minutes(1));
    QCOMPARE(line->count(), 0);
}

void TstCharts::stackAddsUp()
{
    StateChart chart;
    chart.show();
    const WallTime now = std::chrono::system_clock::now();
    chart.setSamples({sampleAt(now - std::chrono::seconds(1), 10, 3, 5), sampleAt(now, 20, 0, 6)},
                     now - std::chrono::minutes(5), now);
    const auto layers = chart.chart()->series();
    QCOMPARE(layers.size(), qsizetype(stateGroupCount));
    const auto top = [&](StateGroup group, int i) {
        return qobject_cast<QAreaSeries *>(layers[qsizetype(group)])->upperSeries()->at(i).y();
    };
    QCOMPARE(top(StateGroup::Established, 0), 5.0);
    QCOMPARE(top(StateGroup::TimeWait, 0), 12.0); // without ours
    QCOMPARE(top(StateGroup::Ours, 0), 15.0);
    QCOMPARE(top(StateGroup::TimeWait, 1), 26.0);
    QCOMPARE(top(StateGroup::Ours, 1), 26.0);
}

// Replacing is silent; with the range unchanged something else must draw.
void TstCharts::sameRangeIsRedrawn()
{
    StateChart chart;
    chart.resize(500, 300);
    chart.show();
    const WallTime now = std::chrono::system_clock::now();
    const WallTime from = now - std::chrono::minutes(5);
    chart.setSamples({sampleAt(from, 10, 0, 5), sampleAt(now, 10, 0, 5)}, from, now);
    const QImage before = chart.grab().toImage();
    chart.setSamples({sampleAt(from, 3, 0, 12), sampleAt(now, 3, 0, 12)}, from, now);
    QVERIFY(chart.grab().toImage() != before);
}

void TstCharts::colorsFollowThePalette()
{
    StateChart chart;
    chart.setPalette(makePalette(false));
    auto *layer = qobject_cast<QAreaSeries *>(chart.chart()->series().at(qsizetype(StateGroup::TimeWait)));
    QCOMPARE(layer->brush().color(), colorOf(ColorRole::TimeWait, false));
    chart.setPalette(makePalette(true));
    QCOMPARE(layer->brush().color(), colorOf(ColorRole::TimeWait, true));
    QCOMPARE(chart.chart()->backgroundBrush().color(), colorOf(ColorRole::Panel, true));
}

void TstCharts::namesStack_data()
{
    QTest::addColumn<bool>("remote");
    QTest::addColumn<bool>("timeWaitOnly");
    QTest::addColumn<QStringList>("layers");
    QTest::addColumn<QList<int>>("last");
    QTest::newRow("processes") << false << false << QStringList{u"java"_s, u"curl"_s, u"?"_s, u"..."_s}
                               << QList<int>{30, 12, 4, 9};
    QTest::newRow("processes, TIME_WAIT alone")
        << false << true << QStringList{u"curl"_s, u"?"_s, u"..."_s} << QList<int>{12, 4, 2};
    QTest::newRow("remotes") << true << false << QStringList{u"10.0.0.5:443"_s, u"?"_s, u"..."_s}
                             << QList<int>{50, 0, 0};
}

void TstCharts::namesStack()
{
    QFETCH(bool, remote);
    QFETCH(bool, timeWaitOnly);
    const auto named = [](const char *name, std::uint32_t timeWait, std::uint32_t open,
                          std::uint32_t listens) {
        NamedCount count;
        count.name = name;
        count.rows = timeWait + open + listens;
        count.states[std::size_t(TcpState::TimeWait)] = timeWait;
        count.states[std::size_t(TcpState::Established)] = open;
        count.states[std::size_t(TcpState::Listen)] = listens;
        return count;
    };
    ShareSample first;
    first.byProcess.top = {named("java", 0, 25, 2), named("", 1, 0, 0)};
    ShareSample last;
    last.at = first.at + std::chrono::seconds(1);
    last.byProcess.top = {named("java", 0, 30, 2), named("curl", 12, 0, 0), named("", 4, 0, 0)};
    last.byProcess.rest = named("", 2, 7, 1);
    last.byRemote.top = {named("10.0.0.5:443", 20, 30, 0)};
    const NamedStack stack =
        stackOf(std::vector{first, last}, remote ? ShareKind::Remote : ShareKind::Process, timeWaitOnly);
    QStringList layers;
    for (const StackLayer &layer : stack.layers)
        layers.append(layer.kind == StackLayer::Kind::Rest      ? u"..."_s
                      : layer.kind == StackLayer::Kind::Unknown ? u"?"_s
                                                                : QString::fromStdString(layer.name));
    QTEST(layers, "layers");
    QCOMPARE(stack.moments.size(), std::size_t(2));
    QList<int> counts(stack.moments.back().counts.begin(), stack.moments.back().counts.end());
    QTEST(counts, "last");
}

void TstCharts::namesKeepTheirColors()
{
    const auto layer = [](const char *name) { return StackLayer{StackLayer::Kind::Named, name}; };
    NameColors colors;
    const auto before = colors.colorsOf({layer("a"), layer("b"), layer("c")});
    const auto after = colors.colorsOf({layer("c"), layer("d"), layer("a"), {StackLayer::Kind::Rest, {}}});
    QCOMPARE(after[0].light, before[2].light);
    QCOMPARE(after[2].light, before[0].light);
    QCOMPARE(after[1].light, before[1].light); // b's, which is gone
    std::vector<StackLayer> many;
    for (int round = 0; round < 3; ++round) {
        many.clear();
        for (std::size_t i = 0; i < NamedStack::names; ++i)
            many.push_back({StackLayer::Kind::Named, std::to_string(round * 3 + int(i))});
        const auto all = colors.colorsOf(many);
        for (std::size_t i = 0; i < all.size(); ++i) {
            for (std::size_t k = 0; k < i; ++k)
                QVERIFY(all[i].light != all[k].light && all[i].dark != all[k].dark);
        }
    }
}

void TstCharts::stackChartAddsUp()
{
    StackChart chart;
    chart.show();
    const WallTime now = std::chrono::system_clock::now();
    NamedStack stack;
    stack.layers = {
        {StackLayer::Kind::Named, "java"}, {StackLayer::Kind::Unknown, {}}, {StackLayer::Kind::Rest, {}}};
    stack.moments = {{now - std::chrono::seconds(1), {5, 1, 2}}, {now, {6, 0, 4}}};
    NameColors colors;
    chart.setStack(stack, colors.colorsOf(stack.layers), now - std::chrono::minutes(5), now);
    const auto layers = chart.chart()->series();
    const auto top = [&](int layer, int i) {
        return qobject_cast<QAreaSeries *>(layers[layer])->upperSeries()->at(i).y();
    };
    QCOMPARE(top(0, 0), 5.0);
    QCOMPARE(top(1, 0), 6.0);
    QCOMPARE(top(2, 0), 8.0);
    QCOMPARE(top(2, 1), 10.0);
    QCOMPARE(top(8, 1), 10.0); // the layers that nobody has lie flat
    chart.setStack({}, {}, now - std::chrono::minutes(5), now);
    QCOMPARE(qobject_cast<QAreaSeries *>(layers[0])->upperSeries()->count(), 0);
}

void TstCharts::trialChartShowsBoth()
{
    TrialChart chart;
    chart.resize(400, 240);
    chart.show();
    const auto point = [](int seconds, std::uint32_t timeWait) {
        return TrialPoint{std::chrono::seconds(seconds), timeWait, 0, 0, 0};
    };
    chart.setCurves({point(0, 0), point(1, 0)}, {point(0, 0), point(1, 90), point(2, 180)},
                    std::chrono::seconds(30));
    const auto *graceful = qobject_cast<QLineSeries *>(chart.chart()->series().at(0));
    const auto *reset = qobject_cast<QLineSeries *>(chart.chart()->series().at(1));
    QCOMPARE(graceful->at(2), QPointF(2, 180));
    QCOMPARE(reset->at(1), QPointF(1, 0));
    QCOMPARE(graceful->pen().style(), Qt::DashLine); // not by colour alone
    const QImage before = chart.grab().toImage();
    chart.setCurves({}, {point(0, 0), point(1, 200), point(2, 10)}, std::chrono::seconds(30));
    QVERIFY(chart.grab().toImage() != before);
}

void TstCharts::timeWaitPageNamesOurs()
{
    FakeWorld world;
    const WallTime now = std::chrono::system_clock::now();
    world.samples = {sampleAt(now, 1204, 0, 17)};
    const Services services = world.services();
    TimeWaitPage page(services);
    page.show();
    auto *number = page.findChild<QLabel *>(u"oursNumber"_s);
    auto *legend = page.findChild<ChartLegend *>(u"stateLegend"_s);
    QCOMPARE(number->text(), u"0"_s);
    QCOMPARE(page.findChild<QLabel *>(u"count-time-wait"_s)->text(), u"1,204"_s);
    QVERIFY(legend->accessibleDescription().contains(u"TIME_WAIT 1,204"_s));
    QVERIFY(legend->accessibleDescription().contains(u"left by Lightfoot 0"_s));
    world.samples.push_back(sampleAt(now, 1204, 7, 17));
    page.refresh();
    QCOMPARE(number->text(), u"7"_s);
    QVERIFY(legend->accessibleDescription().contains(u"left by Lightfoot 7"_s));
    QCOMPARE(page.findChild<QLabel *>(u"count-time-wait"_s)->accessibleName(), u"TIME_WAIT 1,204"_s);
    world.socketsProblem = message("no table for you");
    page.refresh();
    QCOMPARE(number->text(), u"—"_s); // not known is not none
    QVERIFY(page.findChild<QLabel *>(u"oursText"_s)->text().startsWith(u"Not known"_s));
}

QTEST_MAIN(TstCharts)
#include "tst_charts.moc"
