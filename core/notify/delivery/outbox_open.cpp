// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/delivery/outboxstatements.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <filesystem>
#include <sqlite3.h>
#include <sys/file.h>
#include <unistd.h>

namespace lightfoot {

namespace {

constexpr std::int64_t outboxVersion = 1;
// Files up to this size are looked through page by page when they are opened; damage in larger ones shows
// when it is met.
constexpr std::int64_t checkedOutboxBytes = 16 << 20;

constexpr const char *outboxSchema = R"(
CREATE TABLE meta(name TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE state(key TEXT PRIMARY KEY, text TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE decisions(id INTEGER PRIMARY KEY AUTOINCREMENT, endpoint TEXT NOT NULL, at_ms INTEGER NOT NULL,
    kind TEXT NOT NULL, told INTEGER NOT NULL, path TEXT NOT NULL);
CREATE INDEX decisions_by_endpoint ON decisions(endpoint, id);
CREATE TABLE notifications(id TEXT PRIMARY KEY, text TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE deliveries(id INTEGER PRIMARY KEY AUTOINCREMENT, notification TEXT NOT NULL, notifier TEXT NOT NULL,
    state TEXT NOT NULL, attempts INTEGER NOT NULL, queued_ms INTEGER NOT NULL, next_ms INTEGER NOT NULL,
    reason TEXT NOT NULL, UNIQUE(notification, notifier));
INSERT INTO meta VALUES('schema_version', 1), ('product', 'lightfoot-alerts');
)";

bool isOutboxDamage(int extendedCode)
{
    const int code = extendedCode & 0xFF;
    return code == SQLITE_CORRUPT || code == SQLITE_NOTADB || code == SQLITE_FORMAT ||
           extendedCode == SQLITE_IOERR_SHORT_READ;
}

// Whoever asks whether a Lightfoot runs (RequestBox) has the lock for a moment, too.
bool lockOutbox(int descriptor)
{
    constexpr int tries = 5;
    for (int i = 0; i < tries; ++i) {
        if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0)
            return true;
        ::usleep(10'000);
    }
    return false;
}

std::string asideTime()
{
    const std::time_t now = std::time(nullptr);
    std::tm utc{};
    gmtime_r(&now, &utc);
    char text[32];
    return std::string(text, std::strftime(text, sizeof text, "%Y%m%dT%H%M%SZ", &utc));
}

} // namespace

Outbox::Statements::Statements(sqlite3 *database)
    : putState(database, "INSERT OR REPLACE INTO state VALUES(?, ?)"),
      forgetState(database, "DELETE FROM state WHERE key = ?"),
      addDecision(database, "INSERT INTO decisions(endpoint, at_ms, kind, told, path) VALUES(?, ?, ?, ?, ?)"),
      trimEndpoint(database, "DELETE FROM decisions WHERE endpoint = ?1 AND id <= (SELECT id FROM decisions "
                             "WHERE endpoint = ?1 ORDER BY id DESC LIMIT 1 OFFSET ?2)"),
      addNotification(database, "INSERT OR IGNORE INTO notifications VALUES(?, ?)"),
      findNotification(database, "SELECT 1 FROM notifications WHERE id = ?"),
      putDelivery(database, "INSERT INTO deliveries(notification, notifier, state, attempts, queued_ms, "
                            "next_ms, reason) SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7 WHERE EXISTS (SELECT 1 FROM "
                            "notifications WHERE id = ?1) ON CONFLICT DO UPDATE SET "
                            "state = excluded.state, attempts = excluded.attempts, queued_ms = "
                            "excluded.queued_ms, next_ms = excluded.next_ms, reason = excluded.reason"),
      decisionsBetween(database, "SELECT at_ms, kind, told, path FROM decisions WHERE endpoint = ? AND at_ms "
                                 "BETWEEN ? AND ? ORDER BY id"),
      selectRequests(database, "SELECT id, CASE WHEN length(CAST(text AS BLOB)) <= ? THEN CAST(text AS TEXT) "
                               "ELSE '' END FROM requests ORDER BY id LIMIT ?"),
      dropRequest(database, "DELETE FROM requests WHERE id = ?"),
      putAnswer(database, "INSERT OR REPLACE INTO answers VALUES(?, ?, ?)"),
      trimAnswers(database, "DELETE FROM answers WHERE id <= (SELECT max(id) FROM answers) - ?"),
      trims{
          // Ids have gaps where an endpoint's oldest were deleted, so that it is at most so many.
          sqlite::Statement(database,
                            "DELETE FROM decisions WHERE id <= (SELECT max(id) FROM decisions) - ?"),
          sqlite::Statement(database, "DELETE FROM deliveries WHERE id IN (SELECT id FROM deliveries WHERE "
                                      "state IN ('sent', 'dry', 'folded', 'dropped') ORDER BY id DESC "
                                      "LIMIT -1 OFFSET ?)"),
          sqlite::Statement(database, "DELETE FROM deliveries WHERE id IN (SELECT id FROM deliveries WHERE "
                                      "state IN ('dead', 'maybe') ORDER BY id DESC LIMIT -1 OFFSET ?)"),
          sqlite::Statement(database, "DELETE FROM notifications WHERE id NOT IN (SELECT notification FROM "
                                      "deliveries)"),
      }
{}

bool Outbox::Statements::ok() const
{
    const auto fine = [](const sqlite::Statement &statement) { return statement.code() == SQLITE_OK; };
    return fine(putState) && fine(forgetState) && fine(addDecision) && fine(trimEndpoint) &&
           fine(addNotification) && fine(findNotification) && fine(putDelivery) && fine(decisionsBetween) &&
           std::ranges::all_of(trims, fine);
}

Outbox::Trouble Outbox::trouble() const
{
    const int code = m_database ? sqlite3_extended_errcode(m_database.get()) : SQLITE_NOMEM;
    const char *text = m_database ? sqlite3_errmsg(m_database.get()) : sqlite3_errstr(code);
    Message said =
        message(QT_TRANSLATE_NOOP("Message", "the alert store %1 cannot be used: %2"), m_path, text);
    if ((code & 0xFF) == SQLITE_FULL)
        said = message(QT_TRANSLATE_NOOP("Message", "the disk of the alert store %1 is full"), m_path);
    else if ((code & 0xFF) == SQLITE_READONLY)
        said = message(QT_TRANSLATE_NOOP("Message", "the alert store %1 is read-only"), m_path);
    return Trouble{Error{std::move(said)}, isOutboxDamage(code)};
}

Result<void> Outbox::open()
{
    if (m_database)
        return {};
    for (int attempt = 0; attempt < 2; ++attempt) {
        const auto opened = tryOpen();
        if (opened)
            return {};
        const Trouble met = opened.error();
        const bool aside = met.damaged && m_access == Access::Write && !m_path.empty();
        if (!aside) {
            close();
            return tl::unexpected<Error>(met.error);
        }
        // The lock stays ours while the file is moved.
        m_statements.reset();
        m_database.reset();
        if (const auto moved = setAside(met.error.message); !moved) {
            close();
            return moved;
        }
    }
    close();
    return failure(QT_TRANSLATE_NOOP("Message", "the alert store %1 cannot be made anew"), m_path);
}

tl::expected<void, Outbox::Trouble> Outbox::tryOpen()
{
    return takeLock()
        .and_then([this] { return openFile(); })
        .and_then([this] { return configure(); })
        .and_then([this] { return checkSchema(); });
}

// A file of its own: SQLite's locks on the database are gone as soon as any other descriptor of it is closed.
tl::expected<void, Outbox::Trouble> Outbox::takeLock()
{
    if (m_path.empty() || m_access == Access::Read || m_lock >= 0)
        return {};
    const std::string name = m_path + ".lock";
    m_lock = ::open(name.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (m_lock < 0 && errno == EROFS)
        return tl::unexpected(Trouble{
            Error{message(QT_TRANSLATE_NOOP("Message", "the alert store %1 is read-only"), m_path)}, false});
    if (m_lock < 0)
        return tl::unexpected(
            Trouble{Error{message(QT_TRANSLATE_NOOP("Message", "the alert store %1 cannot be used: %2"),
                                  m_path, std::strerror(errno))},
                    false});
    if (!lockOutbox(m_lock))
        return tl::unexpected(Trouble{
            Error{message(QT_TRANSLATE_NOOP("Message", "the alert store %1 is in use by another Lightfoot"),
                          m_path)},
            false});
    return {};
}

tl::expected<void, Outbox::Trouble> Outbox::openFile()
{
    const bool inMemory = m_path.empty();
    if (!inMemory) {
        std::error_code ignored; // what cannot be looked at cannot be opened either, and SQLite says why
        const auto type = std::filesystem::status(m_path, ignored).type();
        if (type != std::filesystem::file_type::not_found && type != std::filesystem::file_type::regular &&
            type != std::filesystem::file_type::none)
            return tl::unexpected(
                Trouble{Error{message(QT_TRANSLATE_NOOP("Message", "%1 is not a file"), m_path)}, true});
        if (m_access == Access::Write && type == std::filesystem::file_type::regular)
            std::filesystem::permissions(
                m_path, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write, ignored);
        // It names endpoints and their errors. SQLite gives its other files the mode of this one.
        if (m_access == Access::Write && type == std::filesystem::file_type::not_found) {
            const int made = ::open(m_path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
            if (made >= 0)
                ::close(made);
        }
    }
    sqlite3 *database = nullptr;
    const int flags =
        m_access == Access::Read ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    const int code = sqlite3_open_v2(inMemory ? ":memory:" : m_path.c_str(), &database,
                                     flags | SQLITE_OPEN_NOMUTEX, nullptr);
    m_database.reset(database);
    if (code != SQLITE_OK)
        return tl::unexpected(trouble());
    return {};
}

tl::expected<void, Outbox::Trouble> Outbox::configure()
{
    sqlite3 *database = m_database.get();
    sqlite3_extended_result_codes(database, 1);
    sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_busy_timeout(database, 250); // a reader that makes a checkpoint wait
    const char *common = "PRAGMA cell_size_check = ON; PRAGMA trusted_schema = OFF;";
    if (sqlite::execute(database, common) != SQLITE_OK)
        return tl::unexpected(trouble());
    if (m_access == Access::Read)
        return {};
    if (sqlite3_db_readonly(database, "main") == 1)
        return tl::unexpected(Trouble{
            Error{message(QT_TRANSLATE_NOOP("Message", "the alert store %1 is read-only"), m_path)}, false});
    if (sqlite::execute(database, R"(
PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY; PRAGMA journal_size_limit = 1048576;
BEGIN IMMEDIATE; COMMIT;)") != SQLITE_OK)
        return tl::unexpected(trouble());
    return checkPages();
}

tl::expected<void, Outbox::Trouble> Outbox::checkPages()
{
    sqlite::Statement size(m_database.get(),
                           "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()");
    if (!size.step())
        return tl::unexpected(trouble());
    if (size.integer(0) > checkedOutboxBytes)
        return {};
    sqlite::Statement check(m_database.get(), "PRAGMA quick_check(1)");
    if (!check.step())
        return tl::unexpected(trouble());
    if (check.text(0) == "ok")
        return {};
    return tl::unexpected(
        Trouble{Error{message(QT_TRANSLATE_NOOP("Message", "the alert store %1 is damaged: %2"), m_path,
                              std::string(check.text(0)))},
                true});
}

bool Outbox::createSchema()
{
    sqlite3 *database = m_database.get();
    if (sqlite::execute(database, "BEGIN IMMEDIATE") != SQLITE_OK ||
        sqlite::execute(database, outboxSchema) != SQLITE_OK ||
        sqlite::execute(database, "COMMIT") != SQLITE_OK)
        return false;
    ++m_generation;
    return true;
}

tl::expected<void, Outbox::Trouble> Outbox::checkSchema()
{
    const Trouble foreign{
        Error{message(QT_TRANSLATE_NOOP("Message", "%1 is no alert store of Lightfoot"), m_path)}, true};
    sqlite::Statement tables(m_database.get(), "SELECT count(*), total(name = 'meta') FROM sqlite_schema");
    if (!tables.step())
        return tl::unexpected(trouble());
    const bool empty = tables.integer(0) == 0;
    const bool named = tables.integer(1) != 0;
    tables.reset();
    if (empty && m_access == Access::Write && !createSchema())
        return tl::unexpected(trouble());
    if (!empty && !named)
        return tl::unexpected(foreign);
    std::int64_t found = 0;
    {
        sqlite::Statement version(m_database.get(),
                                  "SELECT value FROM meta WHERE name = 'schema_version' AND EXISTS(SELECT 1 "
                                  "FROM meta WHERE name = 'product' AND value = 'lightfoot-alerts')");
        if (version.step())
            found = version.integer(0);
        else if (version.code() != SQLITE_DONE && (version.code() & 0xFF) != SQLITE_ERROR)
            return tl::unexpected(trouble());
    }
    if (found > outboxVersion)
        return tl::unexpected(Trouble{
            Error{message(QT_TRANSLATE_NOOP("Message", "the alert store %1 was written by a newer Lightfoot"),
                          m_path)},
            true});
    if (found == outboxVersion && m_access == Access::Write &&
        sqlite::execute(m_database.get(), requestSchema) != SQLITE_OK)
        return tl::unexpected(trouble());
    m_statements = std::make_unique<Statements>(m_database.get());
    // They read the schema alone: what cannot be prepared is not our schema.
    if (found < outboxVersion || !m_statements->ok())
        return tl::unexpected(foreign);
    return {};
}

Result<void> Outbox::setAside(const Message &why)
{
    const std::string first = m_path + ".damaged-" + asideTime();
    std::string target = first;
    std::error_code error;
    for (int number = 2; std::filesystem::exists(std::filesystem::symlink_status(target, error)); ++number)
        target = first + "-" + std::to_string(number);
    std::filesystem::rename(m_path, target, error);
    if (error)
        return failure(QT_TRANSLATE_NOOP("Message", "the damaged alert store %1 cannot be moved aside: %2"),
                       m_path, error.message());
    for (const char *suffix : {"-wal", "-shm"}) {
        std::error_code missing; // there is none when it was closed well
        std::filesystem::rename(m_path + suffix, target + suffix, missing);
    }
    m_notice = message(QT_TRANSLATE_NOOP("Message", "A new alert store was started; the old one is kept as "
                                                    "%1. Reason: %2"),
                       target, toEnglish(why));
    return {};
}

void Outbox::close()
{
    m_statements.reset();
    m_database.reset();
    if (m_lock >= 0)
        ::close(m_lock); // which gives the lock back
    m_lock = -1;
}

} // namespace lightfoot
