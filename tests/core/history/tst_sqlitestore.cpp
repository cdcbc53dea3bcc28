// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/sqlitestore.h"
#include "tests/core/history/historytesting.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <filesystem>
#include <random>
#include <sqlite3.h>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

// Results of one second, as a batch that a writer would make.
WriteBatch secondOf(std::int64_t atMs, std::size_t samples, std::mt19937 &random)
{
    std::vector<Sample> list;
    for (std::size_t i = 0; i < samples; ++i)
        list.push_back(toSample(result(1 + static_cast<EndpointHandle>(i % 50),
                                       atMs + static_cast<std::int64_t>(i % 1000), random() % 100'000)));
    BlockCodec codec;
    WriteBatch batch;
    batch.blocks.push_back({0, atMs, atMs + 999, samples, *codec.encode(list)});
    return batch;
}

StoredRollUps hourOfNoise(std::uint32_t endpoint, std::int64_t hour, std::mt19937 &random)
{
    std::string data(600, '\0');
    std::ranges::generate(data, [&random] { return static_cast<char>(random()); });
    return {endpoint, hour, data};
}

} // namespace

class TestSqliteStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_directory = std::make_unique<QTemporaryDir>();
        m_path = m_directory->filePath(QStringLiteral("history.sqlite")).toStdString();
        m_random.seed(1);
    }

    void keysStay()
    {
        std::vector<StoredEndpoint> first{{0, "a", "A"}, {0, "b", "B"}, {0, "c", "C"}};
        {
            SqliteStore store(m_path);
            QVERIFY(store.open().has_value());
            QVERIFY(store.registerEndpoints(first).has_value());
        }
        std::vector<StoredEndpoint> second{{0, "c", "C renamed"}, {0, "d", "D"}, {0, "a", "A"}};
        SqliteStore store(m_path);
        QVERIFY(store.open().has_value());
        QVERIFY(store.registerEndpoints(second).has_value());
        QCOMPARE(second[0].key, first[2].key);
        QCOMPARE(second[2].key, first[0].key);
        const std::set<std::uint32_t> all{first[0].key, first[1].key, first[2].key, second[1].key};
        QCOMPARE(all.size(), 4U);
        QVERIFY(!all.contains(0));
        // A key that is known is kept in a new store; one that is taken is not.
        std::vector<StoredEndpoint> third{{77, "known", ""}, {first[0].key, "taken", ""}};
        QVERIFY(store.registerEndpoints(third).has_value());
        QCOMPARE(third[0].key, 77U);
        QVERIFY(third[1].key != first[0].key && third[1].key != 0);
    }

    // What makes a kill in the middle of a write harmless.
    void writesAhead()
    {
        SqliteStore store(m_path);
        QVERIFY(store.open().has_value());
        const auto size = std::filesystem::file_size(m_path);
        QVERIFY(store.write(secondOf(noonMs, 4000, m_random)).has_value());
        QVERIFY(std::filesystem::file_size(m_path + "-wal") > 4000);
        QCOMPARE(std::filesystem::file_size(m_path), size); // the file itself is not touched yet
    }

    void statusesAreThoseOfTheNewestEvent()
    {
        std::vector<StoredEndpoint> endpoints{{0, "a", "A"}, {0, "b", "B"}};
        {
            SqliteStore store(m_path);
            QVERIFY(store.open().has_value());
            QVERIFY(store.registerEndpoints(endpoints).has_value());
            WriteBatch batch;
            batch.events.push_back({noonMs, endpoints[0].key, Status::Pending, Status::Up, FailureKind::None,
                                    Announcement::None, ""});
            batch.events.push_back({noonMs + 5, endpoints[0].key, Status::Up, Status::Down,
                                    FailureKind::Refused, Announcement::Down, "no"});
            QVERIFY(store.write(batch).has_value());
        }
        SqliteStore store(m_path);
        QVERIFY(store.open().has_value());
        const auto statuses = store.lastStatuses();
        QCOMPARE(statuses->size(), 1U);
        const KnownStatus &known = statuses->at("a");
        QVERIFY(known.status == Status::Down && known.failure == FailureKind::Refused &&
                known.since == wall(noonMs + 5));
    }

    // A time that no clock can hold, as a damaged file may have it.
    void nonsenseTimeOfAStatus()
    {
        for (const char *since : {"9223372036854775807", "-9223372036854775808"}) {
            {
                std::vector<StoredEndpoint> endpoints{{0, "a", "A"}};
                SqliteStore store(m_path);
                QVERIFY(store.open().has_value());
                QVERIFY(store.registerEndpoints(endpoints).has_value());
            }
            sql((std::string("UPDATE endpoints SET status = 'up', failure = 'none', since_ms = ") + since)
                    .c_str());
            SqliteStore store(m_path);
            QVERIFY(store.open().has_value());
            const auto statuses = store.lastStatuses();
            QCOMPARE(statuses->size(), 1U);
            QVERIFY(statuses->at("a").status == Status::Up);
            QVERIFY(statuses->at("a").since == WallTime());
        }
    }

    void rollUpsAreAppended()
    {
        SqliteStore store(m_path);
        QVERIFY(store.open().has_value());
        WriteBatch batch;
        const std::string bytes("\0\1\0", 3);
        batch.rollUps = {{5, 1000, bytes}, {5, 1001, "x"}, {6, 1000, "y"}};
        batch.rolledUp = {5};
        QVERIFY(store.write(batch).has_value());
        QVERIFY(store.write(batch).has_value());
        const auto rows = store.rollUps(5, 0, 5000);
        QCOMPARE(rows->size(), 2U);
        QCOMPARE(rows->at(0).data, bytes + bytes); // zero bytes survive the concatenation
        QCOMPARE(store.rollUps(5, 1001, 1001)->size(), 1U);
        QVERIFY(store.rollUps(7, 0, 5000)->empty());
    }

    void blocksByTime()
    {
        SqliteStore store(m_path);
        QVERIFY(store.open().has_value());
        for (int i = 0; i < 100; ++i)
            QVERIFY(store.write(secondOf(noonMs + i * 1000, 10, m_random)).has_value());
        std::vector<std::int64_t> ids;
        StoredBlock after;
        for (;;) {
            const auto some = store.blocksBetween(noonMs + 20'500, noonMs + 30'200, after, 3);
            for (const StoredBlock &block : *some)
                ids.push_back(block.id);
            if (some->size() < 3)
                break;
            after = some->back();
        }
        QCOMPARE(ids.size(), 11U);
        QCOMPARE(ids.front(), 21);
        QCOMPARE(ids.back(), 31);
    }

    void oneProcessAtATime()
    {
        SqliteStore first(m_path);
        QVERIFY(first.open().has_value());
        SqliteStore second(m_path);
        const auto opened = second.open();
        QVERIFY(!opened.has_value());
        QVERIFY(toEnglish(opened.error().message).find("another") != std::string::npos);
        QVERIFY(second.health().setAside.empty());
        QVERIFY(first.write(secondOf(noonMs, 10, m_random)).has_value());
    }

    void opensWhateverIsThere_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind : {"noise", "text", "header then noise", "cut off", "damaged pages",
                                 "directory", "newer schema", "foreign database", "dangling wal"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }

    void opensWhateverIsThere()
    {
        QFETCH(QString, kind);
        makeBad(kind.toStdString());
        SqliteStore store(m_path);
        const auto opened = store.open();
        QVERIFY2(opened.has_value(), opened ? "" : toEnglish(opened.error().message).c_str());
        QVERIFY(store.write(secondOf(noonMs, 100, m_random)).has_value());
        QCOMPARE(allSamples(store).size(), 100U);
        if (kind == QLatin1String("dangling wal"))
            return; // a log without its file is no damage
        const StoreHealth health = store.health();
        QVERIFY(std::filesystem::exists(health.setAside));
        QVERIFY(QString::fromStdString(health.setAside).contains(QLatin1String("history.sqlite.damaged-2")));
        const std::string notice = toEnglish(health.notice);
        QVERIFY2(notice.find("A new history was started") == 0, notice.c_str());
        if (kind == QLatin1String("newer schema"))
            QVERIFY2(notice.find("newer Lightfoot") != std::string::npos, notice.c_str());
    }

    void emptyFileIsFine()
    {
        QVERIFY(QFile(QString::fromStdString(m_path)).open(QIODevice::WriteOnly));
        SqliteStore store(m_path);
        QVERIFY(store.open().has_value());
        QVERIFY(!store.health().notice);
        QVERIFY(store.write(secondOf(noonMs, 10, m_random)).has_value());
    }

    void twiceDamagedKeepsBoth()
    {
        for (int i = 0; i < 3; ++i) {
            write(m_path, "this is no database at all, it is a text that is long enough to be looked at");
            SqliteStore store(m_path);
            QVERIFY(store.open().has_value());
            std::filesystem::remove(m_path + "-wal");
        }
        int kept = 0;
        for (const auto &entry : std::filesystem::directory_iterator(m_directory->path().toStdString()))
            kept += entry.path().filename().string().find("damaged-") != std::string::npos;
        QVERIFY(kept >= 3);
    }

    // Damage that is not there when the file is opened.
    void damagedWhileInUse()
    {
        fill(m_path, 400, 2000); // larger than what is looked through
        {
            SqliteStore store(m_path);
            QVERIFY(store.open().has_value());
            const std::uint64_t identity = store.identity();
            QFile file(QString::fromStdString(m_path));
            QVERIFY(file.open(QIODevice::ReadWrite));
            for (qint64 at = 4096; at < file.size(); at += 4096) {
                file.seek(at);
                file.write(QByteArray(4096, '\xa5'));
            }
            file.close();
            bool failed = false;
            for (int i = 0; i < 3000 && store.identity() == identity; ++i) {
                failed = !store.write(secondOf(noonMs + 1'000'000 + i * 1000, 2000, m_random)).has_value() ||
                         failed;
                QVERIFY(store.open().has_value());
            }
            QVERIFY(failed);
            QVERIFY(store.identity() != identity);
            QVERIFY(store.health().notice);
            QVERIFY(store.write(secondOf(noonMs + 9'000'000, 10, m_random)).has_value());
        }
        QCOMPARE(integrity(m_path), std::string("ok"));
    }

    void limitHolds()
    {
        constexpr std::uint64_t limit = 4 << 20;
        SqliteStore store(m_path, limit);
        QVERIFY(store.open().has_value());
        std::int64_t now = noonMs;
        std::size_t written = 0;
        std::uint64_t highest = 0;
        std::uint64_t largestFile = 0;
        for (int i = 0; i < 1500;
             ++i, now += 1000) { // 15 MB of blocks, 9 MB of minutes and events over a month
            WriteBatch batch = secondOf(now, 2500, m_random);
            written += batch.blocks[0].data.size();
            for (std::uint32_t endpoint = 1; endpoint <= 10; ++endpoint)
                batch.rollUps.push_back(hourOfNoise(endpoint, hourOf(minuteOf(noonMs)) - 1500 + i, m_random));
            for (int j = 0; j < 5; ++j)
                batch.events.push_back({now, 1, Status::Up, Status::Down, FailureKind::Refused,
                                        Announcement::Down, std::string(100, 'x')});
            QVERIFY(store.write(batch).has_value());
            highest = std::max(highest, store.health().bytes);
            largestFile = std::max<std::uint64_t>(largestFile, std::filesystem::file_size(m_path));
        }
        qInfo("wrote %zu KiB of blocks; in use at most %llu KiB, file at most %llu KiB of %llu",
              written / 1024, static_cast<unsigned long long>(highest / 1024),
              static_cast<unsigned long long>(largestFile / 1024),
              static_cast<unsigned long long>(limit / 1024));
        QVERIFY(written > 3 * limit);
        QVERIFY(highest <= limit);
        QVERIFY(largestFile <= limit + limit / 4);
        // The newest is there, without a gap, and the oldest is what went.
        const std::vector<Sample> samples = allSamples(store);
        QVERIFY(samples.size() >= 2500);
        QVERIFY(samples.front().atMs > noonMs);
        std::set<std::int64_t> seconds;
        for (const Sample &sample : samples)
            seconds.insert(sample.atMs / 1000);
        QCOMPARE(*seconds.rbegin(), (now - 1000) / 1000);
        QCOMPARE(static_cast<std::int64_t>(seconds.size()), *seconds.rbegin() - *seconds.begin() + 1);
        QVERIFY(!store.rollUps(1, hourOf(minuteOf(now)) - 3, INT32_MAX)->empty());
    }

    void limitCanBeLowered()
    {
        {
            SqliteStore store(m_path);
            QVERIFY(store.open().has_value());
            for (int i = 0; i < 600; ++i)
                QVERIFY(store.write(secondOf(noonMs + i * 1000, 4000, m_random)).has_value());
            QVERIFY(store.health().bytes > 6'000'000);
            store.setLimit(2 << 20);
            for (int i = 600; i < 700; ++i)
                QVERIFY(store.write(secondOf(noonMs + i * 1000, 10, m_random)).has_value());
            QVERIFY(store.health().bytes <= 2 << 20);
        }
        QVERIFY(std::filesystem::file_size(m_path) < 4 << 20); // given back to the disk
    }

private:
    static void write(const std::string &path, const QByteArray &bytes)
    {
        QFile file(QString::fromStdString(path));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qWarning("cannot write");
    }

    void fill(const std::string &path, int seconds, std::size_t samples)
    {
        SqliteStore store(path);
        if (!store.open())
            qWarning("cannot open");
        for (int i = 0; i < seconds; ++i) {
            WriteBatch batch = secondOf(noonMs + i * 1000, samples, m_random);
            for (std::uint32_t endpoint = 1; endpoint <= 100; ++endpoint)
                batch.rollUps.push_back(hourOfNoise(endpoint, 1000 + i % 10, m_random));
            if (!store.write(batch))
                qWarning("cannot write");
        }
    }

    void sql(const char *statements)
    {
        sqlite3 *database = nullptr;
        sqlite3_open(m_path.c_str(), &database);
        const sqlite::Database owner(database);
        if (sqlite::execute(database, statements) != SQLITE_OK)
            qWarning("%s", sqlite3_errmsg(database));
    }

    QByteArray noise(int size)
    {
        QByteArray bytes(size, '\0');
        std::ranges::generate(bytes, [this] { return static_cast<char>(m_random()); });
        return bytes;
    }

    void makeBad(const std::string &kind)
    {
        const QString name = QString::fromStdString(m_path);
        if (kind == "noise")
            write(m_path, noise(100'000));
        else if (kind == "text")
            write(m_path, "endpoints:\n  - name: this is a list, somebody gave the wrong file\n");
        else if (kind == "header then noise")
            write(m_path, QByteArray("SQLite format 3\0", 16) + noise(50'000));
        else if (kind == "directory")
            std::filesystem::create_directories(m_path + "/with/content");
        else if (kind == "foreign database")
            sql("CREATE TABLE people(name TEXT); INSERT INTO people VALUES('somebody');");
        else if (kind == "dangling wal")
            write(m_path + "-wal", noise(10'000));
        if (kind == "cut off" || kind == "damaged pages" || kind == "newer schema")
            fill(m_path, 20, 500);
        if (kind == "newer schema")
            sql("UPDATE meta SET value = 2 WHERE name = 'schema_version'");
        if (kind == "cut off")
            QFile::resize(name, std::filesystem::file_size(m_path) / 2 - 1000);
        if (kind == "damaged pages") {
            QFile file(name);
            if (!file.open(QIODevice::ReadWrite))
                qWarning("cannot open");
            file.seek(5 * 4096);
            file.write(noise(20 * 4096));
        }
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::string m_path;
    std::mt19937 m_random;
};

QTEST_GUILESS_MAIN(TestSqliteStore)
#include "tst_sqlitestore.moc"
