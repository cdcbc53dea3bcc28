// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/delivery/requestbox.h"

#include "core/notify/delivery/outboxstatements.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/file.h>
#include <unistd.h>

namespace lightfoot {

namespace {

constexpr std::chrono::milliseconds boxPatience{2000};
constexpr std::size_t answerTextLimit = 4096; // printed; bytes

} // namespace

RequestBox::RequestBox(std::string path, sqlite::Database database)
    : m_path(std::move(path)), m_database(std::move(database))
{}

tl::unexpected<Error> RequestBox::failed() const
{
    return failure(QT_TRANSLATE_NOOP("Message", "the alert store %1 cannot be used: %2"), m_path,
                   m_database ? sqlite3_errmsg(m_database.get()) : sqlite3_errstr(SQLITE_NOMEM));
}

Result<RequestBox> RequestBox::open(const std::string &path)
{
    sqlite3 *database = nullptr;
    const int code =
        sqlite3_open_v2(path.c_str(), &database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
    RequestBox box(path, sqlite::Database(database));
    if (code != SQLITE_OK)
        return box.failed();
    sqlite3_extended_result_codes(database, 1);
    sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_busy_timeout(database, int(boxPatience.count()));
    if (sqlite::execute(database, "PRAGMA cell_size_check = ON; PRAGMA trusted_schema = OFF; "
                                  "PRAGMA synchronous = FULL;") != SQLITE_OK)
        return box.failed();
    {
        sqlite::Statement version(database, "SELECT 1 FROM meta WHERE name = 'product' AND value = "
                                            "'lightfoot-alerts' AND EXISTS(SELECT 1 FROM meta WHERE name = "
                                            "'schema_version' AND value = 1)");
        if (!version.step() && version.code() != SQLITE_DONE && (version.code() & 0xFF) != SQLITE_ERROR)
            return box.failed();
        if (version.code() != SQLITE_ROW)
            return failure(QT_TRANSLATE_NOOP("Message", "%1 is no alert store of this version of Lightfoot"),
                           path);
    }
    if (sqlite::execute(database, requestSchema) != SQLITE_OK)
        return box.failed();
    return box;
}

Result<std::int64_t> RequestBox::add(const AlertRequest &request)
{
    const std::string text = toText(request);
    if (text.size() > AlertRequest::textLimit)
        return failure(QT_TRANSLATE_NOOP("Message", "the request is too long"));
    sqlite::Statement put(m_database.get(), "INSERT INTO requests(text) SELECT ? WHERE (SELECT count(*) FROM "
                                            "requests) < ?");
    if (!put.bindText(1, text).bind(2, limit).run())
        return failed();
    if (sqlite3_changes(m_database.get()) == 0)
        return failure(QT_TRANSLATE_NOOP("Message", "%1 requests wait already in %2"), std::to_string(limit),
                       m_path);
    return sqlite3_last_insert_rowid(m_database.get());
}

Result<std::optional<RequestBox::Answer>> RequestBox::answer(std::int64_t number)
{
    sqlite::Statement select(m_database.get(), "SELECT done, text FROM answers WHERE id = ?");
    if (select.bind(1, number).step())
        return std::optional(Answer{select.integer(0) != 0, escaped(select.text(1), answerTextLimit)});
    if (select.code() != SQLITE_DONE)
        return failed();
    return std::optional<Answer>();
}

bool RequestBox::isAttended() const
{
    const int lock = ::open((m_path + ".lock").c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (lock < 0)
        return false;
    const bool free = ::flock(lock, LOCK_SH | LOCK_NB) == 0;
    ::close(lock); // which gives it back
    return !free;
}

} // namespace lightfoot
