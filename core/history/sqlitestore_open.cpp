// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/sqlitestatements.h"

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <random>
#include <sqlite3.h>

namespace lightfoot {

namespace {

constexpr std::int64_t schemaVersion = 1;
// Files up to this size are looked through page by page when they are opened (tens of milliseconds); damage
// in larger ones shows when it is met.
constexpr std::int64_t checkedBytes = 16 << 20;

// rolled_up: the block up to which an endpoint's samples are in roll-ups; meta's rolled_up is the same for
// all. status, failure and since_ms: of the newest event, kept here because events are deleted when they are
// old.
constexpr const char *schema = R"(
CREATE TABLE meta(name TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE endpoints(key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, status TEXT, failure TEXT,
    since_ms INTEGER, rolled_up INTEGER NOT NULL DEFAULT 0);
CREATE TABLE blocks(id INTEGER PRIMARY KEY AUTOINCREMENT, start_ms INTEGER NOT NULL, end_ms INTEGER NOT NULL,
    samples INTEGER NOT NULL, data BLOB NOT NULL);
CREATE INDEX blocks_by_end ON blocks(end_ms);
CREATE TABLE rollups(id INTEGER PRIMARY KEY, data BLOB NOT NULL);
CREATE TABLE events(id INTEGER PRIMARY KEY, at_ms INTEGER NOT NULL, endpoint INTEGER NOT NULL, from_status TEXT NOT NULL,
    to_status TEXT NOT NULL, failure TEXT NOT NULL, reason TEXT NOT NULL, announcement TEXT NOT NULL);
CREATE VIEW rollup_hours AS SELECT id & 4294967295 AS endpoint, id >> 32 AS hour, data FROM rollups;
INSERT INTO meta VALUES('schema_version', 1), ('rolled_up', 0);
)";

bool isDamage(int extendedCode)
{
    const int code = extendedCode & 0xFF;
    return code == SQLITE_CORRUPT || code == SQLITE_NOTADB || code == SQLITE_FORMAT ||
           extendedCode == SQLITE_IOERR_SHORT_READ;
}

std::string timeText()
{
    const std::time_t now = std::time(nullptr);
    std::tm utc{};
    gmtime_r(&now, &utc);
    char text[32];
    return std::string(text, std::strftime(text, sizeof text, "%Y%m%dT%H%M%SZ", &utc));
}

} // namespace

SqliteStore::Statements::Statements(sqlite3 *database)
    : addBlock(database, "INSERT INTO blocks(start_ms, end_ms, samples, data) VALUES(?, ?, ?, ?)"),
      addEvent(database, "INSERT INTO events(at_ms, endpoint, from_status, to_status, failure, reason, "
                         "announcement) VALUES(?, ?, ?, ?, ?, ?, ?)"),
      setStatus(database, "UPDATE endpoints SET status = ?2, failure = ?3, since_ms = ?4 WHERE key = ?1"),
      addRollUps(database, "INSERT INTO rollups(id, data) VALUES(?, ?) ON CONFLICT DO UPDATE SET data = "
                           "CAST(data || excluded.data AS BLOB)"),
      setRolledUp(database, "UPDATE endpoints SET rolled_up = ?2 WHERE key = ?1"),
      setMeta(database, "INSERT OR REPLACE INTO meta VALUES(?, ?)"),
      findEndpoint(database, "SELECT key, name FROM endpoints WHERE id = ?"),
      addEndpoint(database, "INSERT INTO endpoints(key, id, name) VALUES(nullif(?, 0), ?, ?)"),
      renameEndpoint(database, "UPDATE endpoints SET name = ?2 WHERE key = ?1"),
      blocksBetween(database, "SELECT id, start_ms, end_ms, samples, data FROM blocks WHERE (end_ms, id) > "
                              "(?1, ?2) AND end_ms <= ?3 AND start_ms <= ?4 "
                              "ORDER BY end_ms, id LIMIT ?5"),
      blocksAfter(database,
                  "SELECT id, start_ms, end_ms, samples, data FROM blocks WHERE id > ? ORDER BY id LIMIT ?"),
      rollUps(database, "SELECT data FROM rollups WHERE id = ?"),
      rollUpsAfter(database, "SELECT id, data FROM rollups WHERE id > ?1 AND id < ?2 ORDER BY id LIMIT ?3"),
      deletions{
          // Results of more than two hours ago first, then minutes and events, then whatever is oldest.
          sqlite::Statement(database, "DELETE FROM blocks WHERE id IN (SELECT id FROM blocks WHERE end_ms < "
                                      "?1 ORDER BY end_ms LIMIT 16)"),
          sqlite::Statement(database, "DELETE FROM rollups WHERE id IN (SELECT id FROM rollups WHERE id < "
                                      "(?1 / 3600000) << 32 ORDER BY id LIMIT 256)"),
          sqlite::Statement(
              database, "DELETE FROM events WHERE at_ms < ?1 AND id < (SELECT min(id) + 1024 FROM events)"),
          sqlite::Statement(database, "DELETE FROM blocks WHERE id IN (SELECT id FROM blocks WHERE id < "
                                      "(SELECT max(id) FROM blocks) ORDER BY end_ms LIMIT 4)"),
          sqlite::Statement(database, "DELETE FROM events WHERE id < (SELECT min(id) + 1024 FROM events)"),
          sqlite::Statement(database,
                            "DELETE FROM rollups WHERE id IN (SELECT id FROM rollups ORDER BY id LIMIT 256)"),
      }
{}

bool SqliteStore::Statements::ok() const
{
    const auto fine = [](const sqlite::Statement &statement) { return statement.code() == SQLITE_OK; };
    return fine(addBlock) && fine(addEvent) && fine(setStatus) && fine(addRollUps) && fine(setRolledUp) &&
           fine(setMeta) && fine(findEndpoint) && fine(addEndpoint) && fine(renameEndpoint) &&
           fine(blocksBetween) && fine(blocksAfter) && fine(rollUps) && fine(rollUpsAfter) &&
           std::ranges::all_of(deletions, fine);
}

SqliteStore::Trouble SqliteStore::trouble() const
{
    const int code = m_database ? sqlite3_extended_errcode(m_database.get()) : SQLITE_NOMEM;
    const char *text = m_database ? sqlite3_errmsg(m_database.get()) : sqlite3_errstr(code);
    Message said = message(QT_TRANSLATE_NOOP("Message", "the history %1 cannot be used: %2"), m_path, text);
    if ((code & 0xFF) == SQLITE_BUSY)
        said = message(QT_TRANSLATE_NOOP("Message", "the history %1 is in use by another Lightfoot"), m_path);
    else if ((code & 0xFF) == SQLITE_FULL)
        said = message(QT_TRANSLATE_NOOP("Message", "the disk of the history %1 is full"), m_path);
    return Trouble{Error{std::move(said)}, isDamage(code)};
}

Result<void> SqliteStore::open()
{
    if (m_database)
        return {};
    for (int attempt = 0; attempt < 2; ++attempt) {
        const auto opened = tryOpen();
        if (opened) {
            updateSize();
            return {};
        }
        const Trouble met = opened.error();
        close();
        if (!met.damaged)
            return tl::unexpected<Error>(met.error);
        if (const auto moved = setAside(met.error.message); !moved)
            return moved;
    }
    return failure(QT_TRANSLATE_NOOP("Message", "the history %1 cannot be made anew"), m_path);
}

tl::expected<void, SqliteStore::Trouble> SqliteStore::tryOpen()
{
    std::error_code ignored; // a path that cannot be looked at cannot be opened either, and SQLite says why
    const std::filesystem::path path(m_path);
    std::filesystem::create_directories(path.parent_path(), ignored);
    const auto type = std::filesystem::status(path, ignored).type();
    if (type != std::filesystem::file_type::not_found && type != std::filesystem::file_type::regular &&
        type != std::filesystem::file_type::none)
        return tl::unexpected(
            Trouble{Error{message(QT_TRANSLATE_NOOP("Message", "%1 is not a file"), m_path)}, true});
    sqlite3 *database = nullptr;
    const int code = sqlite3_open_v2(
        m_path.c_str(), &database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    m_database.reset(database);
    if (code != SQLITE_OK)
        return tl::unexpected(trouble());
    return configure()
        .and_then([this] { return checkPages(); })
        .and_then([this] { return checkSchema(); })
        .and_then([this] { return prepare(); });
}

tl::expected<void, SqliteStore::Trouble> SqliteStore::configure()
{
    sqlite3 *database = m_database.get();
    sqlite3_extended_result_codes(database, 1);
    sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    if (sqlite3_db_readonly(database, "main") == 1)
        return tl::unexpected(Trouble{
            Error{message(QT_TRANSLATE_NOOP("Message", "the history %1 is read-only"), m_path)}, false});
    // Exclusive: two writers would count the same results twice; and no shared memory file is needed.
    // auto_vacuum only takes effect on a file that has no tables yet.
    const int code = sqlite::execute(database, R"(
PRAGMA locking_mode = EXCLUSIVE; PRAGMA auto_vacuum = INCREMENTAL; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
PRAGMA cell_size_check = ON; PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -4096;
PRAGMA journal_size_limit = 8388608; BEGIN IMMEDIATE; COMMIT;)");
    if (code != SQLITE_OK)
        return tl::unexpected(trouble());
    return {};
}

tl::expected<void, SqliteStore::Trouble> SqliteStore::checkPages()
{
    if (pragma("PRAGMA page_count") * pragma("PRAGMA page_size") > checkedBytes)
        return {};
    sqlite::Statement check(m_database.get(), "PRAGMA quick_check(1)");
    if (!check.step())
        return tl::unexpected(trouble());
    if (check.text(0) != "ok")
        return tl::unexpected(
            Trouble{Error{message(QT_TRANSLATE_NOOP("Message", "the history %1 is damaged: %2"), m_path,
                                  std::string(check.text(0)))},
                    true});
    return {};
}

bool SqliteStore::createSchema()
{
    std::random_device random;
    const std::string identity = "INSERT INTO meta VALUES('identity', " + std::to_string(random() | 1U) + ")";
    sqlite3 *database = m_database.get();
    return sqlite::execute(database, "BEGIN IMMEDIATE") == SQLITE_OK &&
           sqlite::execute(database, schema) == SQLITE_OK &&
           sqlite::execute(database, identity.c_str()) == SQLITE_OK &&
           sqlite::execute(database, "COMMIT") == SQLITE_OK;
}

tl::expected<void, SqliteStore::Trouble> SqliteStore::checkSchema()
{
    sqlite::Statement tables(m_database.get(), "SELECT count(*), total(name = 'meta') FROM sqlite_schema");
    if (!tables.step())
        return tl::unexpected(trouble());
    const bool empty = tables.integer(0) == 0;
    const bool ours = tables.integer(1) != 0;
    tables.reset();
    if (empty && !createSchema())
        return tl::unexpected(trouble());
    if (!empty && !ours)
        return tl::unexpected(Trouble{
            Error{message(QT_TRANSLATE_NOOP("Message", "%1 is no history of Lightfoot"), m_path)}, true});
    const std::int64_t found = pragma("SELECT value FROM meta WHERE name = 'schema_version'");
    if (found > schemaVersion)
        return tl::unexpected(Trouble{
            Error{message(QT_TRANSLATE_NOOP("Message", "the history %1 was written by a newer Lightfoot"),
                          m_path)},
            true});
    m_identity = static_cast<std::uint64_t>(pragma("SELECT value FROM meta WHERE name = 'identity'"));
    m_lastBlock = pragma("SELECT seq FROM sqlite_sequence WHERE name = 'blocks'");
    if (found < schemaVersion || m_identity == 0)
        return tl::unexpected(Trouble{
            Error{message(QT_TRANSLATE_NOOP("Message", "%1 is no history of Lightfoot"), m_path)}, true});
    return {};
}

tl::expected<void, SqliteStore::Trouble> SqliteStore::prepare()
{
    m_statements = std::make_unique<Statements>(m_database.get());
    // All of it reads the schema alone: what cannot be prepared is not our schema.
    if (!m_statements->ok())
        return tl::unexpected(Trouble{trouble().error, true});
    return {};
}

Result<void> SqliteStore::setAside(const Message &why)
{
    std::string target = m_path + ".damaged-" + timeText();
    std::error_code error;
    for (int number = 2; std::filesystem::exists(std::filesystem::symlink_status(target, error)); ++number)
        target = m_path + ".damaged-" + timeText() + "-" + std::to_string(number);
    std::filesystem::rename(m_path, target, error);
    if (error)
        return failure(QT_TRANSLATE_NOOP("Message", "the damaged history %1 cannot be moved aside: %2"),
                       m_path, error.message());
    for (const char *suffix : {"-wal", "-shm"}) {
        std::error_code missing; // there is none when it was closed well
        std::filesystem::rename(m_path + suffix, target + suffix, missing);
    }
    m_health.setAside = target;
    m_health.notice = message(
        QT_TRANSLATE_NOOP("Message", "A new history was started; the old one is kept as %1. Reason: %2"),
        target, toEnglish(why));
    return {};
}

void SqliteStore::close()
{
    m_statements.reset();
    m_database.reset();
}

} // namespace lightfoot
