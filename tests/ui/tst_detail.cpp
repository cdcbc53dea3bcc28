// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakeworld.h"
#include "ui/charts/latencychart.h"
#include "ui/detail/detailpane.h"
#include "ui/detail/resultlist.h"
#include "ui/detail/verdict.h"
#include "ui/detail/waterfall.h"
#include "ui/endpoints/sparkline.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QChart>
#include <QLabel>
#include <QLineSeries>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace lightfoot;

namespace {

EndpointView viewOf(FakeWorld &world, std::size_t endpoint)
{
    for (const EndpointView &view : world.monitor.views()) {
        if (view.endpoint == world.handle(endpoint))
            return view;
    }
    return {};
}

LatencySeries oneValue(std::chrono::microseconds latency)
{
    LatencyPoint point;
    point.at = std::chrono::system_clock::now();
    point.up = 1;
    point.p50 = point.p95 = latency;
    LatencySeries series;
    series.points = {point};
    return series;
}

qsizetype pointsOf(DetailPane &pane)
{
    const auto *chart = pane.findChild<LatencyChart *>(u"latencyChart"_s);
    return qobject_cast<QLineSeries *>(chart->chart()->series().at(1))->count();
}

RecentResult result(Outcome outcome, std::uint32_t us)
{
    RecentResult made;
    made.outcome = outcome;
    made.latencyUs = us;
    made.failure = outcome == Outcome::Down ? FailureKind::Refused : FailureKind::None;
    return made;
}

} // namespace

class TstDetail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin|QStandardPaths)"_s)); }
    void verdicts();
    void tellsWhyPeopleWereTold();
    void asksForDecisionsOnlyWhenSomethingChanged();
    void lateDecisionsAreDropped();
    void certificates();
    void waterfallBarsFollowEachOther();
    void sparklineBreaksAtFailures();
    void showsTheLastProbe();
    void asksForTheRange();
    void longProblemWidensNothing();
    void dropsStaleAnswers();
    void answersFromAnotherThreadAfterTheEnd();
    void asksOneQuestionAtATime();
};

void TstDetail::verdicts()
{
    Endpoint endpoint = makeEndpoint("a", "b:1");
    endpoint.degraded = std::chrono::milliseconds(300);
    EndpointView view;
    ProbeResult probe;
    QCOMPARE(verdictOf(view, probe, endpoint), u"Not measured yet."_s);
    view.status = Status::Down;
    view.failure = probe.failure = FailureKind::Refused;
    probe.outcome = Outcome::Down;
    view.since = std::chrono::system_clock::now() - std::chrono::minutes(5);
    QVERIFY(verdictOf(view, probe, endpoint).startsWith(u"Down for 5 min: "_s));
    ProbeDetails details;
    details.reason = message("port %1 says no\n", std::string("7\x1b"));
    probe.details = std::make_shared<const ProbeDetails>(details);
    QVERIFY(verdictOf(view, probe, endpoint).contains(u"port 7\\x1b says no"_s));
    probe.outcome = Outcome::Up;
    QVERIFY(verdictOf(view, probe, endpoint).contains(u"answers again"_s));
    view.status = Status::Degraded;
    probe.details = nullptr;
    probe.latency = std::chrono::milliseconds(800);
    probe.phases.add(Phase::Connect, std::chrono::milliseconds(50));
    probe.phases.add(Phase::FirstByte, std::chrono::milliseconds(700));
    QCOMPARE(
        verdictOf(view, probe, endpoint),
        u"Answers, but slowly: 800 ms where at most 300 ms is wanted. Most of it is first byte, 700 ms."_s);
    probe.outcome = Outcome::Down; // one failure of the two that it takes
    probe.failure = FailureKind::ReadTimeout;
    QVERIFY(verdictOf(view, probe, endpoint).startsWith(u"Still taken for up, but the last probe failed"_s));
    view.old = true; // of the last run: there is no result to tell of
    QCOMPARE(verdictOf(view, {}, endpoint), u"Was slow when it was last measured."_s);
    view.status = Status::Down;
    QVERIFY(verdictOf(view, {}, endpoint).startsWith(u"Was down when it was last measured: "_s));
    view.old = false;
    view.status = Status::Unknown;
    view.failure = FailureKind::LocalResource;
    QVERIFY(verdictOf(view, probe, endpoint).contains(u"says nothing about the endpoint"_s));
}

void TstDetail::certificates()
{
    const WallTime now = std::chrono::system_clock::now();
    ProbeDetails details;
    QCOMPARE(certificateText(details, now), QString());
    Certificate leaf;
    leaf.notAfter = now + std::chrono::hours(24 * 61 + 1);
    Certificate issuer;
    issuer.notAfter = now + std::chrono::hours(24 * 12 + 1); // ends before the leaf does
    details.certificates = {leaf, issuer};
    QVERIFY(certificateText(details, now).contains(u"12"_s));
    details.certificates[0].notAfter = now - std::chrono::hours(24 * 3 - 1);
    QVERIFY(certificateText(details, now).startsWith(u"expired 3"_s));
}

void TstDetail::waterfallBarsFollowEachOther()
{
    Phases phases;
    phases.add(Phase::Dns, std::chrono::milliseconds(10));
    phases.add(Phase::Connect, std::chrono::milliseconds(30));
    phases.add(Phase::FirstByte, std::chrono::milliseconds(60));
    const auto bars = Waterfall::layOut(phases);
    QCOMPARE(bars.size(), std::size_t(3));
    QCOMPARE(bars[0], (Waterfall::Bar{Phase::Dns, 0, 0.1}));
    QCOMPARE(bars[1], (Waterfall::Bar{Phase::Connect, 0.1, 0.4}));
    QCOMPARE(bars[2], (Waterfall::Bar{Phase::FirstByte, 0.4, 1}));
    QVERIFY(Waterfall::layOut({}).empty());
    Phases nothing;
    nothing.add(Phase::Connect, std::chrono::nanoseconds(0));
    QCOMPARE(Waterfall::layOut(nothing).front().to, 0.0); // no division by zero
}

void TstDetail::sparklineBreaksAtFailures()
{
    const QRectF place(0, 0, 59, 10);
    const Sparkline line = layOut({result(Outcome::Up, 100), result(Outcome::Up, 200),
                                   result(Outcome::Down, 0), result(Outcome::Up, 150)},
                                  place);
    QCOMPARE(line.runs.size(), std::size_t(2));
    QCOMPARE(line.runs[0].size(), 2);
    QCOMPARE(line.failures, std::vector<qreal>{58});
    QCOMPARE(line.runs[1].first().x(), 59.0);           // the newest at the right
    QVERIFY(line.runs[0][1].y() < line.runs[0][0].y()); // slower is higher
    QVERIFY(layOut({}, place).runs.empty());
    // Jitter of one in a hundred is no mountain range.
    const Sparkline flat = layOut({result(Outcome::Up, 100), result(Outcome::Up, 101)}, place);
    QVERIFY(std::abs(flat.runs[0][0].y() - flat.runs[0][1].y()) < 0.5);
}

void TstDetail::showsTheLastProbe()
{
    FakeWorld world;
    world.setEndpoints(2);
    world.deliver(0, Outcome::Up, std::chrono::milliseconds(12));
    world.deliver(0, Outcome::Down, std::chrono::milliseconds(1), FailureKind::Refused);
    const Services services = world.services();
    DetailPane pane(services);
    pane.show();
    pane.setEndpoint(&world.monitor.endpoints()->at(0));
    pane.refresh(viewOf(world, 0));
    QVERIFY(pane.findChild<QLabel *>(u"verdict"_s)->text().startsWith(u"Down for"_s));
    auto *verdict = pane.findChild<QLabel *>(u"verdict"_s);
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(verdict);
    QCOMPARE(accessible->text(QAccessible::Name), verdict->text()); // what it says, not what it is
    QCOMPARE(accessible->text(QAccessible::Description), u"Verdict"_s);
    QCOMPARE(pane.findChild<QLabel *>(u"detailClosing"_s)->text(), u"Reset by us: nothing left behind"_s);
    QVERIFY(
        pane.findChild<Waterfall *>(u"waterfall"_s)->accessibleDescription().contains(u"connect 1.00 ms"_s));
    const QString last = pane.findChild<ResultList *>(u"lastResults"_s)->accessibleDescription();
    QVERIFY2(last.indexOf(u"refused"_s) < last.indexOf(u"Up"_s), qPrintable(last)); // newest first
    QVERIFY(pane.findChild<QLabel *>(u"detailTls"_s)->isHidden());
    pane.setEndpoint(nullptr);
    QVERIFY(pane.widget()->isHidden());
}

void TstDetail::asksForTheRange()
{
    FakeWorld world;
    world.setEndpoints(1);
    world.series = oneValue(std::chrono::milliseconds(4));
    const Services services = world.services();
    DetailPane pane(services);
    pane.show();
    pane.setEndpoint(&world.monitor.endpoints()->at(0));
    pane.refresh(viewOf(world, 0));
    QCOMPARE(world.calls, QStringList{u"query 1 h"_s});
    QTRY_COMPARE(pointsOf(pane), 1);
    pane.findChild<QAbstractButton *>(u"latencyRange2"_s)->click();
    QCOMPARE(world.calls.last(), u"query 720 h"_s);
    pane.refresh(viewOf(world, 0)); // too soon to ask again
    QCOMPARE(world.calls.size(), 2);
}

void TstDetail::longProblemWidensNothing()
{
    FakeWorld world;
    world.setEndpoints(1);
    world.series.problem = message("the disk cannot be read: %1", std::string(300, 'x'));
    const Services services = world.services();
    DetailPane pane(services);
    pane.resize(340, 600);
    pane.show();
    pane.setEndpoint(&world.monitor.endpoints()->at(0));
    pane.refresh(viewOf(world, 0));
    const auto told = [&] {
        for (const QWidget *widget : pane.findChildren<QWidget *>()) {
            if (widget->accessibleName().startsWith(u"the disk cannot be read"_s))
                return true;
        }
        return false;
    };
    QTRY_VERIFY(told());
    QCoreApplication::sendPostedEvents(); // the layout's
    QVERIFY2(pane.widget()->width() <= pane.viewport()->width(),
             qPrintable(QString::number(pane.widget()->width())));
}

void TstDetail::dropsStaleAnswers()
{
    FakeWorld world;
    world.setEndpoints(2);
    world.holdReplies = true;
    const Services services = world.services();
    DetailPane pane(services);
    pane.show();
    pane.setEndpoint(&world.monitor.endpoints()->at(0));
    pane.refresh(viewOf(world, 0));
    const auto late = world.reply;
    pane.setEndpoint(&world.monitor.endpoints()->at(1));
    late(oneValue(std::chrono::milliseconds(4)));
    QTest::qWait(20);
    QCOMPARE(pointsOf(pane), 0);
}

void TstDetail::answersFromAnotherThreadAfterTheEnd()
{
    FakeWorld world;
    world.setEndpoints(1);
    world.holdReplies = true;
    const Services services = world.services();
    auto pane = std::make_unique<DetailPane>(services);
    pane->show();
    pane->setEndpoint(&world.monitor.endpoints()->at(0));
    pane->refresh(viewOf(world, 0));
    std::thread other([&] {
        for (int i = 0; i < 1000; ++i)
            world.reply(oneValue(std::chrono::milliseconds(4)));
    });
    pane.reset();
    other.join();
    QTest::qWait(10);
}

void TstDetail::asksOneQuestionAtATime()
{
    FakeWorld world;
    world.setEndpoints(2);
    world.holdReplies = true; // a disk that hangs
    const Services services = world.services();
    DetailPane pane(services);
    pane.show();
    pane.setEndpoint(&world.monitor.endpoints()->at(0));
    pane.refresh(viewOf(world, 0));
    for (int i = 0; i < 20; ++i) {
        pane.findChild<QAbstractButton *>(u"latencyRange1"_s)->click();
        pane.findChild<QAbstractButton *>(u"latencyRange2"_s)->click();
        pane.setEndpoint(&world.monitor.endpoints()->at(std::size_t(i) % 2));
        pane.refresh(viewOf(world, std::size_t(i) % 2));
    }
    QCOMPARE(world.calls, QStringList{u"query 1 h"_s});
    world.reply(oneValue(std::chrono::milliseconds(4))); // to a question that nobody asks any more
    QTRY_COMPARE(world.calls, QStringList({u"query 1 h"_s, u"query 720 h"_s}));
    QCOMPARE(pointsOf(pane), 0);
    world.reply(oneValue(std::chrono::milliseconds(4)));
    QTRY_COMPARE(pointsOf(pane), 1);
    QCOMPARE(world.calls.size(), 2);
}

namespace {

QStringList shownTexts(DetailPane &pane, const QString &name)
{
    QStringList texts;
    for (const QLabel *label : pane.findChildren<QLabel *>(name)) {
        if (label->isVisibleTo(&pane))
            texts.append(label->text());
    }
    return texts;
}

DecisionRecord decision(int minute, NotificationKind kind, bool told, std::vector<std::string> path)
{
    return {"e-0", std::chrono::system_clock::now() - std::chrono::minutes(100 - minute), kind, told,
            std::move(path)};
}

} // namespace

void TstDetail::tellsWhyPeopleWereTold()
{
    FakeWorld world;
    world.setEndpoints(1);
    const Services services = world.services();
    DetailPane pane(services);
    pane.show();
    pane.setEndpoint(&world.monitor.endpoints()->front());
    pane.refresh(viewOf(world, 0));
    QTRY_COMPARE(shownTexts(pane, u"whyEmpty"_s).size(), 1);
    QVERIFY(shownTexts(pane, u"whyHead"_s).isEmpty());
    for (int i = 0; i < 6; ++i)
        world.decisions.push_back(
            decision(i, NotificationKind::StillDown, true, {"No. " + std::to_string(i)}));
    world.decisions.push_back(
        decision(9, NotificationKind::Down, false, {"It failed.", "<b>Muted</b> by anna."}));
    world.deliver(0, Outcome::Down, std::chrono::milliseconds(1), FailureKind::Refused);
    pane.refresh(viewOf(world, 0));
    QTRY_COMPARE(shownTexts(pane, u"whyHead"_s).size(), 5); // the newest ones
    QVERIFY(shownTexts(pane, u"whyHead"_s).first().endsWith(u" · not told: down"_s));
    QCOMPARE(shownTexts(pane, u"whyPath"_s).first(), u"It failed. <b>Muted</b> by anna."_s);
    QCOMPARE(pane.findChild<QLabel *>(u"whyPath"_s)->textFormat(), Qt::PlainText);
    QVERIFY(shownTexts(pane, u"whyHead"_s).last().endsWith(u" · told: still down"_s));
    QCOMPARE(shownTexts(pane, u"whyPath"_s).last(), u"No. 2"_s);
    QVERIFY(shownTexts(pane, u"whyEmpty"_s).isEmpty());
}

void TstDetail::asksForDecisionsOnlyWhenSomethingChanged()
{
    FakeWorld world;
    world.setEndpoints(2);
    world.deliver(0, Outcome::Up);
    const Services services = world.services();
    DetailPane pane(services);
    pane.setEndpoint(&world.monitor.endpoints()->front());
    const auto refresh = [&](std::size_t endpoint) {
        pane.refresh(viewOf(world, endpoint));
        QCoreApplication::processEvents(); // the answer
        pane.refresh(viewOf(world, endpoint));
        QCoreApplication::processEvents();
    };
    refresh(0);
    QCOMPARE(world.decisionQuestions, QStringList{u"e-0"_s});
    world.deliver(0, Outcome::Up);
    refresh(0);
    QCOMPARE(world.decisionQuestions.size(), 1);
    world.deliver(0, Outcome::Down, std::chrono::milliseconds(1), FailureKind::Refused);
    refresh(0);
    QCOMPARE(world.decisionQuestions.size(), 2);
    world.monitor.mute(world.handle(0), mute("anna", "", std::chrono::system_clock::now()));
    refresh(0);
    QCOMPARE(world.decisionQuestions.size(), 3);
    pane.setEndpoint(&world.monitor.endpoints()->back());
    refresh(1);
    QCOMPARE(world.decisionQuestions.last(), u"e-1"_s);
    QCOMPARE(world.decisionQuestions.size(), 4);
}

void TstDetail::lateDecisionsAreDropped()
{
    FakeWorld world;
    world.setEndpoints(2);
    world.holdReplies = true;
    const Services services = world.services();
    DetailPane pane(services);
    pane.show();
    pane.setEndpoint(&world.monitor.endpoints()->front());
    pane.refresh(viewOf(world, 0));
    const auto late = world.decisionReply;
    pane.setEndpoint(&world.monitor.endpoints()->back());
    pane.refresh(viewOf(world, 1));
    QCOMPARE(world.decisionQuestions.size(), 1); // one at a time
    std::thread([&] { late({decision(1, NotificationKind::Down, true, {"of another"})}); }).join();
    QCoreApplication::processEvents();
    QVERIFY(shownTexts(pane, u"whyPath"_s).isEmpty());
    pane.refresh(viewOf(world, 1));
    QCOMPARE(world.decisionQuestions, (QStringList{u"e-0"_s, u"e-1"_s}));
    world.decisionReply({decision(1, NotificationKind::Down, true, {"its own"})});
    QTRY_COMPARE(shownTexts(pane, u"whyPath"_s), QStringList{u"its own"_s});
}

QTEST_MAIN(TstDetail)
#include "tst_detail.moc"
