// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/monitor.h"

#include <QtTest>

using namespace lightfoot;

namespace {

std::string targetOf(const OptionMap &options)
{
    return optionOr(options, "host", std::string());
}

const ProberKind kind{.id = "fake",
                      .label = "",
                      .summary = "",
                      .options = {},
                      .metrics = {},
                      .schemes = {},
                      .goodbye = "",
                      .blocks = false,
                      .target = targetOf,
                      .fromTarget = nullptr,
                      .create = nullptr,
                      .connections = 1};
const std::array<const ProberKind *, 1> kinds{&kind};

EndpointPtr endpoint(const std::string &id)
{
    return std::make_shared<const Endpoint>(
        Endpoint{.id = id, .name = id, .kind = "fake", .options = {{"host", id + ":1"}}});
}

ProbeResult result(EndpointHandle handle, Outcome outcome, int second = 1)
{
    ProbeResult value;
    value.endpoint = handle;
    value.outcome = outcome;
    value.failure = outcome == Outcome::Down ? FailureKind::Refused : FailureKind::None;
    value.at = WallTime(std::chrono::seconds(second));
    value.latency = std::chrono::milliseconds(7);
    return value;
}

class Recorder final : public HistorySink, public NotificationSink
{
public:
    void append(const ResultBatch &batch, const std::vector<Event> &) override { samples += batch.size(); }
    void notify(const News &news) override
    {
        events.insert(events.end(), news.events.begin(), news.events.end());
        told.insert(told.end(), news.notifications.begin(), news.notifications.end());
    }
    std::size_t samples = 0;
    std::vector<Event> events;
    std::vector<Notification> told;
};

// Keeps what it is given.
class KeepingStore final : public AlertStore
{
public:
    Result<AlertStates> load() override { return AlertStates(); }
    void save(AlertBatch batch) override
    {
        for (auto &[key, text] : batch.states)
            states[key] = text.value_or("");
    }
    std::vector<DecisionRecord> decisions(std::string_view, WallTime, WallTime) override { return {}; }

    std::map<std::string, std::string> states; // the monitor's thread, read after drain()
};

AlertRequest requestOf(AlertRequest::Kind asked, const std::string &name)
{
    AlertRequest request;
    request.kind = asked;
    request.endpoint = name;
    request.author = "ann";
    request.comment = "on it";
    request.at = std::chrono::system_clock::now();
    return request;
}

AlertAnswer answerTo(Monitor &monitor, const AlertRequest &request)
{
    AlertAnswer answer;
    monitor.carryOut(request, [&answer](const AlertAnswer &given) { answer = given; });
    monitor.drain();
    return answer;
}

} // namespace

class TestMonitor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void tellsEdgesOnly()
    {
        Recorder recorder;
        Monitor monitor(kinds, &recorder, &recorder);
        const EndpointHandle handle = monitor.setEndpoints({endpoint("a")})->front().handle;
        for (int i = 0; i < 10; ++i)
            monitor.deliver({result(handle, i >= 3 && i < 6 ? Outcome::Down : Outcome::Up, i + 1)});
        monitor.drain();
        QCOMPARE(recorder.samples, std::size_t(10));
        QCOMPARE(recorder.events.size(), std::size_t(3)); // pending to up, down, up
        QCOMPARE(recorder.events[1].transition.announcement, Announcement::Down);
        QVERIFY(recorder.events[1].failure == FailureKind::Refused);
        QCOMPARE(recorder.events[1].target, std::string("a:1"));
        QCOMPARE(recorder.events[2].transition.announcement, Announcement::Recovered);
        QCOMPARE(recorder.events[2].previousSince, WallTime(std::chrono::seconds(4)));
        const MonitorTotals totals = monitor.totals();
        QCOMPARE(totals.up, std::uint64_t(7));
        QCOMPARE(totals.down, std::uint64_t(3));
        QCOMPARE(totals.endpoints[std::size_t(Status::Up)], std::size_t(1));
    }

    // Whoever tells people here hears what the policy decided, without a store and without any notifier.
    void handsOnWhatIsTold()
    {
        Recorder recorder;
        Monitor monitor(kinds, nullptr, &recorder);
        const MonitoredEndpoints endpoints = monitor.setEndpoints({endpoint("a"), endpoint("muted")});
        monitor.mute(endpoints->at(1).handle, Mute{"ann", {}, {}, {}});
        int second = 0;
        for (const Outcome outcome : {Outcome::Up, Outcome::Down, Outcome::Down, Outcome::Up}) {
            for (const MonitoredEndpoint &one : *endpoints)
                monitor.deliver({result(one.handle, outcome, ++second)});
        }
        monitor.drain();
        QCOMPARE(recorder.told.size(), std::size_t(2));
        QVERIFY(recorder.told[0].kind == NotificationKind::Down);
        QCOMPARE(recorder.told[0].subjects.front().name, std::string("a"));
        QVERIFY(recorder.told[1].kind == NotificationKind::Recovered);
        QCOMPARE(recorder.told[1].thread, recorder.told[0].thread);
        QCOMPARE(recorder.events.size(), std::size_t(6)); // changed, told or not
    }

    // What is asked from another process is done, kept before it is answered, and answered in words.
    void requests()
    {
        using Kind = AlertRequest::Kind;
        KeepingStore store;
        Monitor monitor(kinds, nullptr, nullptr, {&store, {}, nullptr});
        const EndpointHandle a = monitor.setEndpoints({endpoint("a"), endpoint("b")})->front().handle;
        QVERIFY(!answerTo(monitor, requestOf(Kind::Acknowledge, "a")).done); // it is not down
        monitor.deliver({result(a, Outcome::Down)});
        monitor.drain();
        bool kept = false;
        monitor.carryOut(requestOf(Kind::Acknowledge, "a"), [&](const AlertAnswer &answer) {
            kept = answer.done && store.states["endpoint/a"].find("ann") != std::string::npos;
        });
        monitor.drain();
        QVERIFY(kept);
        QCOMPARE(monitor.alertState(a)->acknowledged->comment, "on it");
        QVERIFY(answerTo(monitor, requestOf(Kind::Unacknowledge, "a")).done);
        QVERIFY(!monitor.alertState(a)->acknowledged);
        AlertRequest mute = requestOf(Kind::Mute, "a");
        mute.until = mute.at + std::chrono::hours(1);
        const AlertAnswer muted = answerTo(monitor, mute);
        QVERIFY(muted.done);
        QVERIFY2(toEnglish(muted.text).find("is muted until 20") != std::string::npos,
                 toEnglish(muted.text).c_str());
        QCOMPARE(monitor.alertState(a)->muted->until, mute.until);
        QVERIFY(answerTo(monitor, requestOf(Kind::Unmute, "a")).done);
        QVERIFY(!monitor.alertState(a)->muted);
        mute.until = mute.at - std::chrono::hours(1);
        QVERIFY(!answerTo(monitor, mute).done);
        QVERIFY(!monitor.alertState(a)->muted);
        const AlertAnswer nobody = answerTo(monitor, requestOf(Kind::Mute, "c"));
        QVERIFY(!nobody.done);
        QCOMPARE(toEnglish(nobody.text), "there is no endpoint “c”");
    }

    void emptyStoreGetsAll()
    {
        KeepingStore store;
        Monitor monitor(kinds, nullptr, nullptr, {&store, {}, nullptr});
        const MonitoredEndpoints endpoints = monitor.setEndpoints({endpoint("a"), endpoint("b")});
        for (const MonitoredEndpoint &one : *endpoints)
            monitor.deliver({result(one.handle, Outcome::Down)});
        monitor.drain();
        const std::map<std::string, std::string> before = std::exchange(store.states, {});
        QVERIFY(before.contains("endpoint/a") && before.contains("endpoint/b"));
        monitor.storeIsEmpty();
        monitor.drain();
        QCOMPARE(store.states, before);
    }

    void changesAreCoalesced()
    {
        Monitor monitor(kinds, nullptr, nullptr);
        const MonitoredEndpoints endpoints =
            monitor.setEndpoints({endpoint("a"), endpoint("b"), endpoint("c")});
        for (int i = 0; i < 1000; ++i)
            monitor.deliver({result((*endpoints)[1].handle, i % 2 ? Outcome::Up : Outcome::Down)});
        monitor.drain();
        const std::vector<EndpointView> changes = monitor.takeChanges();
        QCOMPARE(changes.size(), std::size_t(1));
        QVERIFY(changes[0].status == Status::Up);
        QCOMPARE(changes[0].latency, std::chrono::nanoseconds(std::chrono::milliseconds(7)));
        QVERIFY(monitor.takeChanges().empty());
    }

    void keepsHandleAndStateOverAReload()
    {
        Monitor monitor(kinds, nullptr, nullptr);
        const EndpointHandle a = monitor.setEndpoints({endpoint("a"), endpoint("b")})->at(0).handle;
        monitor.deliver({result(a, Outcome::Down)});
        monitor.drain();
        const MonitoredEndpoints again = monitor.setEndpoints({endpoint("c"), endpoint("a")});
        QCOMPARE(again->at(1).handle, a);
        QCOMPARE(monitor.views().size(), std::size_t(2));
        QVERIFY(monitor.lastResult(a).outcome == Outcome::Down);
        QCOMPARE(monitor.totals().endpoints[std::size_t(Status::Down)], std::size_t(1));
        QCOMPARE(monitor.totals().endpoints[std::size_t(Status::Pending)], std::size_t(1));
        // A handle is never used again, and late results of those that went away are dropped.
        const EndpointHandle gone = 1;
        monitor.deliver({result(gone, Outcome::Up), result(999, Outcome::Up)});
        monitor.drain();
        QCOMPARE(monitor.totals().up, std::uint64_t(0));
    }

    void knownOutagesAreNotAnnouncedAgain()
    {
        Recorder recorder;
        Monitor monitor(kinds, nullptr, &recorder);
        const WallTime before(std::chrono::seconds(5));
        const EndpointHandle handle =
            monitor.setEndpoints({endpoint("a")}, {{"a", {Status::Down, FailureKind::Refused, before}}})
                ->front()
                .handle;
        QCOMPARE(monitor.views().front().old, true);
        QCOMPARE(monitor.views().front().since, before);
        monitor.deliver({result(handle, Outcome::Down, 10)});
        monitor.drain();
        QVERIFY(recorder.events.empty());
        QCOMPARE(monitor.views().front().old, false);
        monitor.deliver({result(handle, Outcome::Up, 11)});
        monitor.drain();
        QCOMPARE(recorder.events.size(), std::size_t(1));
        QCOMPARE(recorder.events[0].transition.announcement, Announcement::Recovered);
    }

    void pausedEndpointsStayPaused()
    {
        Monitor monitor(kinds, nullptr, nullptr);
        const EndpointHandle handle = monitor.setEndpoints({endpoint("a")})->front().handle;
        monitor.deliver({result(handle, Outcome::Up)});
        monitor.drain();
        monitor.setPaused({handle}, true);
        monitor.deliver({result(handle, Outcome::Down)}); // was in flight
        monitor.drain();
        QVERIFY(monitor.views().front().status == Status::Paused);
        monitor.setPaused({handle}, false);
        QVERIFY(monitor.views().front().status == Status::Up);
        QCOMPARE(monitor.totals().endpoints[std::size_t(Status::Paused)], std::size_t(0));
    }

    void eventsAreBounded()
    {
        Monitor monitor(kinds, nullptr, nullptr);
        const EndpointHandle handle = monitor.setEndpoints({endpoint("a")})->front().handle;
        ResultBatch batch;
        for (int i = 0; i < 10'000; ++i)
            batch.push_back(result(handle, i % 2 ? Outcome::Up : Outcome::Down, i));
        monitor.deliver(batch);
        monitor.drain();
        QCOMPARE(monitor.recentEvents(50).size(), std::size_t(50));
        QVERIFY(monitor.recentEvents(100'000).size() <= 2000);
    }
};

QTEST_APPLESS_MAIN(TestMonitor)
#include "tst_monitor.moc"
