// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/delivery/requestbox.h"
#include "tests/core/notify/delivery/deliverytesting.h"

#include <QTemporaryDir>
#include <QtTest>

#include <sqlite3.h>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

using Kind = AlertRequest::Kind;

AlertRequest requestOf(const std::string &endpoint, Kind kind = Kind::Acknowledge)
{
    AlertRequest request;
    request.kind = kind;
    request.endpoint = endpoint;
    request.author = "ann";
    request.comment = "on it \xF0\x9F\x94\xA5 \"";
    request.at = WallTime(std::chrono::milliseconds(HandClock::noonMs));
    return request;
}

AlertRequest requestOf(Kind kind, const std::string &notification)
{
    AlertRequest request = requestOf("", kind);
    request.notification = notification;
    request.notifier = notification.empty() ? "" : "fake/a";
    return request;
}

// Keeps what it is asked; answers at once, or never.
class FakeUser final : public AlertStoreUser
{
public:
    void carryOut(AlertRequest request, Answered answered) override
    {
        const std::lock_guard lock(m_mutex);
        m_asked.push_back(request.endpoint);
        if (answers)
            answered({request.endpoint != "wrong", message("did %1", request.endpoint)});
    }
    void storeIsEmpty() override {}
    std::vector<std::string> asked() const
    {
        const std::lock_guard lock(m_mutex);
        return m_asked;
    }
    void forget()
    {
        const std::lock_guard lock(m_mutex);
        m_asked.clear();
        answers = true;
    }
    std::atomic<bool> answers = true;

private:
    mutable std::mutex m_mutex;
    std::vector<std::string> m_asked;
};

using Asked = std::vector<std::string>;

} // namespace

class TestRequestBox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_directory = std::make_unique<QTemporaryDir>();
        m_path = m_directory->filePath(QStringLiteral("alerts.sqlite")).toStdString();
        m_remarks.clear();
        m_user.forget();
        FakeService::of("a").answerWith(Delivery::sent());
    }

    void text()
    {
        for (std::size_t i = 0; i < alertRequestKindCount; ++i) {
            const auto kind = static_cast<Kind>(i);
            QVERIFY(alertRequestKindFromString(toString(kind)) == kind);
            AlertRequest request =
                kind == Kind::Retry || kind == Kind::Drop ? requestOf(kind, "n-1") : requestOf("api", kind);
            request.until = request.at + 2h;
            QCOMPARE(alertRequestFromText(toText(request)).value(), request);
            request.until.reset();
            QCOMPARE(alertRequestFromText(toText(request)).value(), request);
        }
        QVERIFY(alertRequestFromText(toText(requestOf(Kind::Drop, ""))).has_value()); // all of them
        QCOMPARE(alertRequestFromText(toText(requestOf("a\xFF"))).value().endpoint, "a\xEF\xBF\xBD");
    }

    void textsThatAreNone_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray good = R"({"version":1,"kind":"mute","endpoint":"a","at_ms":1000})";
        QVERIFY(alertRequestFromText(good.toStdString()).has_value());
        for (const char *text :
             {"", "null", "[]", "{", "1", "{}", R"({"version":2,"kind":"mute","endpoint":"a","at_ms":1000})",
              R"({"version":1,"kind":"reboot","endpoint":"a","at_ms":1000})",
              R"({"version":1,"kind":"mute","at_ms":1000})", R"({"version":1,"kind":"mute","endpoint":"a"})",
              R"({"version":1,"kind":"mute","endpoint":["a"],"at_ms":1000})",
              R"({"version":1,"kind":"mute","endpoint":"a","at_ms":-1})",
              R"({"version":1,"kind":"mute","endpoint":"a","at_ms":9000000000000000})",
              R"({"version":1,"kind":"mute","endpoint":"a","at_ms":"1000"})",
              R"({"version":1,"kind":"mute","endpoint":"a","at_ms":1000,"until_ms":18446744073709551615})",
              R"({"version":1,"kind":"retry","notification":"n","at_ms":1000})"})
            QTest::addRow("%s", text) << QByteArray(text);
        QTest::addRow("deep") << QByteArray(AlertRequest::textLimit, '[');
        QTest::addRow("long") << good + QByteArray(AlertRequest::textLimit, ' ');
    }

    void textsThatAreNone()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!alertRequestFromText(text.toStdString()));
    }

    void takenOnceAndAnswered()
    {
        const std::unique_ptr<Courier> courier = start();
        courier->setUser(&m_user);
        RequestBox box = RequestBox::open(m_path).value();
        const std::int64_t right = box.add(requestOf("api")).value();
        const std::int64_t wrong = box.add(requestOf("wrong")).value();
        QVERIFY(!box.answer(right).value());
        look(*courier);
        QVERIFY(eventually([&] { return box.answer(wrong).value().has_value(); }));
        QCOMPARE(box.answer(right).value()->done, true);
        QCOMPARE(box.answer(right).value()->text, "did api");
        QCOMPARE(box.answer(wrong).value()->done, false);
        for (int i = 0; i < 5; ++i)
            look(*courier);
        QCOMPARE(m_user.asked(), (Asked{"api", "wrong"}));
        QCOMPARE(waiting(), 0);
        QVERIFY(m_remarks.empty());
        courier->setUser(nullptr);
    }

    // Not before there is somebody who knows the endpoints, and not after.
    void nobodyThere()
    {
        RequestBox box = [&] {
            const std::unique_ptr<Courier> made = start();
            return RequestBox::open(m_path).value();
        }();
        QVERIFY(box.add(requestOf("early")).has_value());
        const std::unique_ptr<Courier> courier = start();
        look(*courier);
        QCOMPARE(waiting(), 1);
        courier->setUser(&m_user);
        QVERIFY(eventually([&] { return m_user.asked() == Asked{"early"}; }));
        courier->setUser(nullptr);
        QVERIFY(box.add(requestOf("late")).has_value());
        look(*courier);
        QCOMPARE(m_user.asked(), Asked{"early"});
    }

    void atMostOnceASecond()
    {
        const std::unique_ptr<Courier> courier = start();
        courier->setUser(&m_user);
        look(*courier);
        RequestBox box = RequestBox::open(m_path).value();
        QVERIFY(box.add(requestOf("api")).has_value());
        m_clock.advance(900ms);
        turns(*courier);
        QVERIFY(m_user.asked().empty());
        m_clock.advance(100ms);
        QVERIFY(eventually([&] { return m_user.asked() == Asked{"api"}; }));
        courier->setUser(nullptr);
    }

    // As after a kill -9 between taking and answering: once more by the next start, not by this one.
    void keptUntilItIsAnswered()
    {
        m_user.answers = false;
        {
            const std::unique_ptr<Courier> courier = start();
            courier->setUser(&m_user);
            QVERIFY(RequestBox::open(m_path).value().add(requestOf("api")).has_value());
            for (int i = 0; i < 5; ++i)
                look(*courier);
            QCOMPARE(m_user.asked(), Asked{"api"});
            courier->setUser(nullptr);
        }
        QCOMPARE(waiting(), 1);
        m_user.answers = true;
        const std::unique_ptr<Courier> courier = start();
        courier->setUser(&m_user);
        QVERIFY(eventually([&] { return m_user.asked() == (Asked{"api", "api"}); }));
        QVERIFY(eventually([&] { return waiting() == 0; }));
        courier->setUser(nullptr);
    }

    void damagedAndOldOnes()
    {
        const std::unique_ptr<Courier> courier = start();
        RequestBox box = RequestBox::open(m_path).value();
        execute("INSERT INTO requests(text) VALUES('junk'), (x'FF00'), (17), (hex(zeroblob(9000000)))");
        AlertRequest old = requestOf("old");
        old.at -= 25h;
        AlertRequest early = requestOf("early");
        early.at += 25h;
        QVERIFY(box.add(old).has_value());
        const std::int64_t last = box.add(early).value();
        QVERIFY(box.add(requestOf("good")).has_value());
        courier->setUser(&m_user);
        QVERIFY(eventually([&] { return waiting() == 0; }));
        QCOMPARE(m_user.asked(), Asked{"good"});
        courier->setUser(nullptr);
        QCOMPARE(m_remarks.size(), 6U);
        QVERIFY2(m_remarks.front().find("not readable") != std::string::npos, m_remarks.front().c_str());
        QVERIFY2(m_remarks.back().find("older than a day") != std::string::npos, m_remarks.back().c_str());
        QVERIFY(!box.answer(last).value()->done);
        QCOMPARE(toEnglish(courier->health().remark), m_remarks.back());
    }

    void retryAndDrop()
    {
        FakeService::of("a").answerWith({Delivery::Verdict::Refused, message("no"), {}});
        const std::unique_ptr<Courier> courier = start();
        courier->setUser(&m_user);
        courier->setPlan(planOf({notifier("a")}), fakeKinds, "Lightfoot");
        courier->save(batchOf({notificationOf("1", "t1"), notificationOf("2", "t2"),
                               notificationOf("3", "t3"), notificationOf("4", "t4")}));
        QVERIFY(eventually([&] { return courier->deadLetters().size() == 4; }));
        FakeService::of("a").answerWith(Delivery::sent());
        RequestBox box = RequestBox::open(m_path).value();
        QVERIFY(asked(*courier, box, requestOf(Kind::Retry, "2")).done);
        QVERIFY(asked(*courier, box, requestOf(Kind::Drop, "1")).done);
        QVERIFY(!asked(*courier, box, requestOf(Kind::Drop, "1")).done); // there is none any more
        QVERIFY(eventually([] { return FakeService::of("a").ids() == Asked{"2"}; }));
        QCOMPARE(courier->deadLetters().size(), 2U);
        QCOMPARE(asked(*courier, box, requestOf(Kind::Retry, "")).text, "messages that are sent again: 2");
        QVERIFY(eventually([] { return FakeService::of("a").ids() == (Asked{"2", "3", "4"}); }));
        QVERIFY(m_user.asked().empty()); // the courier's own
        courier->setUser(nullptr);
    }

    // What failed and waits for its next attempt is tried at once; what was never tried stays as it is.
    void retryOfWhatWaits()
    {
        FakeService::of("a").answerWith({Delivery::Verdict::Retry, message("later"), {}});
        const std::unique_ptr<Courier> courier = start();
        courier->setUser(&m_user);
        courier->setPlan(planOf({notifier("a")}), fakeKinds, "Lightfoot");
        courier->save(batchOf({notificationOf("1", "t"), notificationOf("2", "t")})); // in its outage's order
        QVERIFY(
            eventually([&] { return !only(*courier).lastReason.empty() && only(*courier).waiting == 2; }));
        FakeService::of("a").answerWith(Delivery::sent());
        RequestBox box = RequestBox::open(m_path).value();
        QVERIFY(!asked(*courier, box, requestOf(Kind::Drop, "2")).done);
        QVERIFY(FakeService::of("a").got().empty());
        QVERIFY(asked(*courier, box, requestOf(Kind::Retry, "1")).done);
        QVERIFY(eventually([] { return FakeService::of("a").got().size() == 2; }));
        courier->setUser(nullptr);
    }

    // A file of a version that had no such tables.
    void olderStore()
    {
        QVERIFY(Outbox(m_path).open());
        execute("DROP TABLE requests; DROP TABLE answers");
        QVERIFY(Outbox(m_path, Outbox::Access::Read).states().has_value());
        {
            RequestBox box = RequestBox::open(m_path).value();
            QVERIFY(box.add(requestOf("api")).has_value());
        }
        QCOMPARE(Outbox(m_path).requests().value().size(), 1U);
        execute("DROP TABLE requests; DROP TABLE answers");
        QCOMPARE(Outbox(m_path).requests().value().size(), 0U);
    }

    void notOurs()
    {
        QVERIFY(!RequestBox::open(m_path)); // nothing there, and nothing is made
        QVERIFY(!QFile::exists(QString::fromStdString(m_path)));
        execute("CREATE TABLE other(x)");
        QVERIFY(!RequestBox::open(m_path));
        execute("CREATE TABLE meta(name, value); INSERT INTO meta VALUES('schema_version', 2), ('product', "
                "'lightfoot-alerts')");
        const auto box = RequestBox::open(m_path);
        QVERIFY(!box);
        QVERIFY(toEnglish(box.error().message).find("this version") != std::string::npos);
    }

    void full()
    {
        QVERIFY(Outbox(m_path).open());
        RequestBox box = RequestBox::open(m_path).value();
        execute("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000) INSERT INTO "
                "requests(text) SELECT 'x' FROM n");
        const auto added = box.add(requestOf("api"));
        QVERIFY(!added);
        QVERIFY(toEnglish(added.error().message).find("1000 requests") != std::string::npos);
        AlertRequest huge = requestOf("api");
        huge.comment = std::string(AlertRequest::textLimit, 'x');
        QVERIFY(!box.add(huge));
        QCOMPARE(Outbox(m_path).requests().value().size(), std::size_t(Outbox::requestsAtOnce));
    }

    void whetherSomebodyRuns()
    {
        QVERIFY(Outbox(m_path).open());
        const RequestBox box = RequestBox::open(m_path).value();
        QVERIFY(!box.isAttended());
        {
            Outbox outbox(m_path);
            QVERIFY(outbox.open());
            QVERIFY(box.isAttended());
        }
        QVERIFY(!box.isAttended());
    }

    void tallies()
    {
        OutboxWrite write;
        write.batch.notifications = {notificationOf("1", "t"), notificationOf("2", "t")};
        const WallTime noon = m_clock.wall();
        write.put({"1", "fake/a", DeliveryState::Sent, 1, noon, noon, ""});
        write.put({"2", "fake/a", DeliveryState::Waiting, 2, noon, noon, "HTTP 500"});
        write.put({"1", "fake/b", DeliveryState::Dead, 1, noon, noon, "HTTP 400"});
        write.put({"2", "fake/b", DeliveryState::Maybe, 1, noon, noon, "killed"});
        Outbox outbox(m_path);
        QVERIFY(outbox.write(write));
        QCOMPARE(outbox.tallies().value(), (std::vector<NotifierTally>{{"fake/a", 1, 1, 0, "HTTP 500"},
                                                                       {"fake/b", 0, 0, 2, "killed"}}));
    }

private:
    std::unique_ptr<Courier> start()
    {
        CourierOptions options = courierOptions(m_clock, m_path);
        options.remark = [this](const Message &remark) { m_remarks.push_back(toEnglish(remark)); };
        auto courier = std::make_unique<Courier>(std::move(options));
        if (!courier->load())
            qFatal("the store cannot be made");
        return courier;
    }

    static NotifierHealth only(const Courier &courier)
    {
        const CourierHealth health = courier.health();
        return health.notifiers.empty() ? NotifierHealth() : health.notifiers.front();
    }

    // So that its clock ticked several times.
    static void turns(Courier &courier)
    {
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        courier.drain();
    }

    // A second later, whatever was asked is taken.
    void look(Courier &courier)
    {
        m_clock.advance(1s);
        turns(courier);
    }

    RequestBox::Answer asked(Courier &courier, RequestBox &box, const AlertRequest &request)
    {
        const std::int64_t number = box.add(request).value();
        look(courier);
        if (!eventually([&] { return box.answer(number).value().has_value(); }))
            qFatal("no answer");
        return *box.answer(number).value();
    }

    void execute(const char *sql) const
    {
        sqlite3 *raw = nullptr;
        QCOMPARE(sqlite3_open(m_path.c_str(), &raw), SQLITE_OK);
        const sqlite::Database database(raw);
        sqlite3_busy_timeout(raw, 2000);
        QCOMPARE(sqlite::execute(raw, sql), SQLITE_OK);
    }

    std::int64_t waiting() const
    {
        sqlite3 *raw = nullptr;
        if (sqlite3_open(m_path.c_str(), &raw) != SQLITE_OK)
            qFatal("the store cannot be read");
        const sqlite::Database database(raw);
        sqlite::Statement select(raw, "SELECT count(*) FROM requests");
        return select.step() ? select.integer(0) : -1;
    }

    HandClock m_clock;
    FakeUser m_user;
    std::unique_ptr<QTemporaryDir> m_directory;
    std::string m_path;
    std::vector<std::string> m_remarks; // the courier's thread, read after drain()
};

QTEST_GUILESS_MAIN(TestRequestBox)
#include "tst_requestbox.moc"
