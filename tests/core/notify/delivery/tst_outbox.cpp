// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/delivery/notificationtext.h"
#include "core/notify/delivery/outbox.h"
#include "tests/core/notify/delivery/deliverytesting.h"

#include <QTemporaryDir>
#include <QtTest>

#include <filesystem>
#include <fstream>
#include <sqlite3.h>
#include <sys/stat.h>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

const WallTime noon{std::chrono::milliseconds(HandClock::noonMs)};

Notification everything()
{
    Notification made = notificationOf("id-1", "outage-1", NotificationKind::IncidentOpened);
    made.title = "quotes \" ' \\ <b> \xF0\x9F\x94\xA5";
    made.text = "line\nline\x01\t";
    made.cause = "the gateway 10.0.0.1";
    made.count = 3000;
    made.number = 7;
    made.at = noon + std::chrono::nanoseconds(123'456'789);
    made.channels = {"ops", "dev"};
    made.subjects.push_back({"e1",
                             "api",
                             "http",
                             "10.0.0.5:443",
                             "prod",
                             {{"team", "a"}, {"team", "b"}},
                             Status::Down,
                             FailureKind::Refused,
                             "connection refused",
                             noon,
                             std::chrono::nanoseconds(5)});
    return made;
}

DeliveryRecord recordOf(const std::string &notification, DeliveryState state = DeliveryState::Waiting)
{
    return {notification, "fake/a", state, 0, noon, noon, ""};
}

OutboxWrite writeOf(const std::vector<Notification> &notifications,
                    DeliveryState state = DeliveryState::Waiting)
{
    OutboxWrite write;
    write.batch.notifications = notifications;
    for (const Notification &notification : notifications)
        write.put(recordOf(notification.id, state));
    return write;
}

std::vector<std::string> filesIn(const std::string &directory)
{
    std::vector<std::string> names;
    for (const auto &entry : std::filesystem::directory_iterator(directory))
        names.push_back(entry.path().filename());
    std::ranges::sort(names);
    return names;
}

std::string said(const Result<void> &result)
{
    return result ? std::string() : toEnglish(result.error().message);
}

bool contains(const std::string &text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

class TestOutbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_directory = std::make_unique<QTemporaryDir>();
        m_path = m_directory->filePath(QStringLiteral("alerts.sqlite")).toStdString();
    }

    void text()
    {
        const Notification made = everything();
        QCOMPARE(notificationFromText(notificationToText(made)), made);
        const Notification plain = notificationOf("1", "a");
        QCOMPARE(notificationFromText(notificationToText(plain)), plain);
        Notification bad = made;
        bad.title = "broken \xFF utf-8";
        QCOMPARE(notificationFromText(notificationToText(bad))->title, "broken \xEF\xBF\xBD utf-8");
    }

    void textsThatAreNone_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"", "{", "null", "[]", "1", "{}", R"({"version":2,"id":"1","kind":"down"})",
              R"({"version":1,"id":"","kind":"down"})", R"({"version":1,"id":"1","kind":"other"})",
              R"({"version":1,"id":1,"kind":"down"})", R"({"version":"1","id":"1","kind":"down"})"})
            QTest::addRow("%s", text) << QString::fromUtf8(text);
    }

    void textsThatAreNone()
    {
        QFETCH(QString, text);
        QVERIFY(!notificationFromText(text.toStdString()));
    }

    void hostileText()
    {
        const auto read = notificationFromText(
            R"({"version":1,"id":"1","kind":"down","count":-5,"number":"x","subjects":[1,{},{"labels":[["a"],
               [1,2],"b"],"status":"odd","since_ns":1e400}],"channels":[1,"ok",null],"at_ns":1.5})");
        QVERIFY(!read); // 1e400 is out of range: no JSON
        const auto kept = notificationFromText(
            R"({"version":1,"id":"1","kind":"down","count":-5,"number":"x","subjects":[1,{},{"labels":[["a"],
               [1,2],"b"],"status":"odd"}],"channels":[1,"ok",null],"at_ns":1.5})");
        QVERIFY(kept);
        QCOMPARE(kept->count, 0U);
        QCOMPARE(kept->number, 1);
        QCOMPARE(kept->subjects.size(), 2U);
        QVERIFY(kept->subjects[1].status == Status::Unknown);
        QVERIFY(kept->subjects[1].labels.empty());
        QCOMPARE(kept->channels, std::vector<std::string>{"ok"});
    }

    void everythingComesBack()
    {
        OutboxWrite write = writeOf({everything()});
        write.batch.states = {{"a", "1"}, {"b", "2"}};
        write.batch.decisions = {
            {"e1", noon, NotificationKind::Down, true, {"it failed twice", "so it is told"}}};
        {
            Outbox outbox(m_path);
            QVERIFY(outbox.write(write));
            OutboxWrite second;
            second.batch.states = {{"a", "3"}, {"b", std::nullopt}};
            second.put({"id-1", "fake/a", DeliveryState::Sending, 2, noon, noon + 5s, "503"});
            QVERIFY(outbox.write(second));
        }
        Outbox outbox(m_path);
        QCOMPARE(outbox.states().value(), (AlertStates{{"a", "3"}}));
        const auto deliveries = outbox.deliveries().value();
        QCOMPARE(deliveries.size(), 1U);
        QCOMPARE(*deliveries[0].notification, everything());
        QCOMPARE(deliveries[0].record,
                 (DeliveryRecord{"id-1", "fake/a", DeliveryState::Sending, 2, noon, noon + 5s, "503"}));
        QCOMPARE(outbox.decisions("e1", noon, noon).value(), write.batch.decisions);
        QVERIFY(outbox.decisions("e1", noon + 1ms, noon + 1h).value().empty());
        QVERIFY(outbox.decisions("e2", noon, noon).value().empty());
        QVERIFY(outbox.knows("id-1").value());
        QVERIFY(!outbox.knows("id-2").value());
        QVERIFY(!outbox.notice());
        QCOMPARE(outbox.generation(), 0);
    }

    // The next run sends in the order in which they were taken.
    void order()
    {
        {
            Outbox outbox(m_path);
            QVERIFY(outbox.write(writeOf({notificationOf("b", "t"), notificationOf("a", "t")})));
            QVERIFY(outbox.write(writeOf({notificationOf("0", "t")})));
            OutboxWrite changed;
            changed.put(recordOf("b", DeliveryState::Sending)); // keeps its place
            QVERIFY(outbox.write(changed));
        }
        std::vector<std::string> ids;
        const std::vector<StoredDelivery> found = Outbox(m_path).deliveries().value();
        for (const StoredDelivery &delivery : found)
            ids.push_back(delivery.record.notification);
        QCOMPARE(ids, (std::vector<std::string>{"b", "a", "0"}));
    }

    void inMemory()
    {
        Outbox outbox("");
        QVERIFY(outbox.write(writeOf({everything()})));
        QCOMPARE(outbox.deliveries().value().size(), 1U);
        QVERIFY(filesIn(m_directory->path().toStdString()).empty());
    }

    void onlyItsOwnerReadsIt()
    {
        {
            std::ofstream(m_path) << "";
        }
        QCOMPARE(::chmod(m_path.c_str(), 0644), 0);
        Outbox outbox(m_path);
        QVERIFY(outbox.write(writeOf({everything()})));
        const auto names = filesIn(m_directory->path().toStdString());
        QVERIFY(names.size() >= 3); // the file, its log, the lock
        for (const std::string &name : names) {
            const auto mode = std::filesystem::status(m_directory->path().toStdString() + "/" + name);
            QCOMPARE(int(mode.permissions()), 0600);
        }
    }

    void oneLightfootAtATime()
    {
        Outbox first(m_path);
        QVERIFY(first.write(writeOf({everything()})));
        Outbox second(m_path);
        QVERIFY(contains(said(second.open()), "in use by another Lightfoot"));
        QVERIFY(!second.notice()); // nothing was set aside
        {
            Outbox reader(m_path, Outbox::Access::Read);
            QCOMPARE(reader.deliveries().value().size(), 1U);
            QVERIFY(!reader.write(writeOf({notificationOf("2", "b")})));
        }
        QVERIFY(first.write(writeOf({notificationOf("3", "b")})));
    }

    void readingAfterTheEnd()
    {
        QVERIFY(Outbox(m_path).write(writeOf({everything()})));
        Outbox reader(m_path, Outbox::Access::Read);
        QCOMPARE(reader.deliveries().value().size(), 1U);
        QVERIFY(Outbox(m_path).open()); // it is in nobody's way
    }

    void readingMakesNothing()
    {
        Outbox reader(m_path, Outbox::Access::Read);
        QVERIFY(!reader.decisions("e1", noon, noon));
        QVERIFY(filesIn(m_directory->path().toStdString()).empty());
    }

    void bounds()
    {
        Outbox outbox(m_path);
        OutboxWrite write;
        for (int i = 0; i < 500; ++i)
            write.batch.decisions.push_back(
                {"e1", noon + std::chrono::milliseconds(i), NotificationKind::Down, false, {"no"}});
        write.batch.decisions.push_back({"e2", noon, NotificationKind::Down, false, {"no"}});
        QVERIFY(outbox.write(write));
        const auto kept = outbox.decisions("e1", noon, noon + 1h).value();
        QCOMPARE(kept.size(), std::size_t(Outbox::decisionsPerEndpoint));
        QCOMPARE(kept.back().at, noon + 499ms);
        QCOMPARE(outbox.decisions("e2", noon, noon).value().size(), 1U);
        std::vector<Notification> many;
        for (int i = 0; i < 1100; ++i)
            many.push_back(notificationOf(std::to_string(i), "a"));
        QVERIFY(outbox.write(writeOf(many, DeliveryState::Sent)));
        QVERIFY(!outbox.knows("99").value()); // the oldest that are done are forgotten
        QVERIFY(outbox.knows("100").value());
        for (Notification &notification : many)
            notification.id += "-dead";
        QVERIFY(outbox.write(writeOf(many, DeliveryState::Dead)));
        QCOMPARE(outbox.deliveries().value().size(), std::size_t(Outbox::deadLimit));
        for (Notification &notification : many)
            notification.id += "-waiting";
        QVERIFY(outbox.write(writeOf(many)));
        QCOMPARE(outbox.deliveries().value().size(), std::size_t(Outbox::deadLimit) + 1100);
    }

    // Whatever stands in the way is kept under another name, and work goes on.
    void setAside_data()
    {
        QTest::addColumn<QByteArray>("what");
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("no database") << QByteArray("text") << QByteArray("file is not a database");
        QTest::newRow("cut off") << QByteArray("cut") << QByteArray("malformed");
        QTest::newRow("overwritten") << QByteArray("overwritten") << QByteArray("damaged");
        QTest::newRow("another program's") << QByteArray("foreign") << QByteArray("is no alert store");
        QTest::newRow("from the future") << QByteArray("newer") << QByteArray("newer Lightfoot");
        QTest::newRow("a directory") << QByteArray("directory") << QByteArray("is not a file");
    }

    void setAside()
    {
        QFETCH(QByteArray, what);
        QFETCH(QByteArray, reason);
        make(what);
        Outbox outbox(m_path);
        QCOMPARE(said(outbox.write(writeOf({everything()}))), "");
        QCOMPARE(outbox.deliveries().value().size(), 1U);
        QCOMPARE(outbox.generation(), 1);
        const std::string notice = toEnglish(outbox.notice());
        QVERIFY2(contains(notice, reason.toStdString()), notice.c_str());
        const auto names = filesIn(m_directory->path().toStdString());
        QVERIFY(std::ranges::any_of(
            names, [](const std::string &name) { return name.starts_with("alerts.sqlite.damaged-2"); }));
    }

private:
    void make(const QByteArray &what) const
    {
        if (what == "text") {
            std::ofstream(m_path) << std::string(10'000, 'x');
            return;
        }
        if (what == "directory") {
            std::filesystem::create_directory(m_path);
            return;
        }
        if (what == "foreign") {
            sqlite::Database database = openRaw();
            QCOMPARE(sqlite::execute(database.get(), "CREATE TABLE meta(name, value)"), 0);
            return;
        }
        {
            Outbox outbox(m_path);
            std::vector<Notification> many;
            for (int i = 0; i < 200; ++i)
                many.push_back(notificationOf(std::to_string(i), "a"));
            QVERIFY(outbox.write(writeOf(many)));
        }
        if (what == "newer") {
            sqlite::Database database = openRaw();
            QCOMPARE(
                sqlite::execute(database.get(), "UPDATE meta SET value = 99 WHERE name = 'schema_version'"),
                0);
            return;
        }
        const auto size = std::filesystem::file_size(m_path);
        if (what == "cut") {
            std::filesystem::resize_file(m_path, size / 2);
            return;
        }
        std::fstream file(m_path, std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(static_cast<std::streamoff>(size / 2));
        file << std::string(size / 3, '\xA5');
    }

    sqlite::Database openRaw() const
    {
        sqlite3 *database = nullptr;
        sqlite3_open(m_path.c_str(), &database);
        return sqlite::Database(database);
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::string m_path;
};

QTEST_GUILESS_MAIN(TestOutbox)
#include "tst_outbox.moc"
