// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sqlite.h"

#include <sqlite3.h>

namespace lightfoot::sqlite {

void Statement::Finalize::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

void CloseDatabase::operator()(sqlite3 *database) const
{
    sqlite3_close_v2(database);
}

Statement::Statement(sqlite3 *database, std::string_view sql)
{
    sqlite3_stmt *statement = nullptr;
    m_code = sqlite3_prepare_v2(database, sql.data(), static_cast<int>(sql.size()), &statement, nullptr);
    m_statement.reset(statement);
}

Statement &Statement::bind(int index, std::int64_t value)
{
    sqlite3_bind_int64(m_statement.get(), index, value);
    return *this;
}

Statement &Statement::bindText(int index, std::string_view text)
{
    sqlite3_bind_text64(m_statement.get(), index, text.empty() ? "" : text.data(), text.size(), SQLITE_STATIC,
                        SQLITE_UTF8);
    return *this;
}

Statement &Statement::bindBlob(int index, std::string_view bytes)
{
    sqlite3_bind_blob64(m_statement.get(), index, bytes.empty() ? "" : bytes.data(), bytes.size(),
                        SQLITE_STATIC);
    return *this;
}

bool Statement::step()
{
    if (!m_statement)
        return false; // code() still says why it could not be prepared
    m_code = sqlite3_step(m_statement.get());
    return m_code == SQLITE_ROW;
}

bool Statement::run()
{
    while (step()) {
    }
    const bool worked = m_code == SQLITE_DONE;
    reset();
    return worked;
}

void Statement::reset()
{
    sqlite3_reset(m_statement.get());
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

std::string_view Statement::text(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement.get(), column));
    const int size = sqlite3_column_bytes(m_statement.get(), column);
    return bytes ? std::string_view(bytes, static_cast<std::size_t>(size)) : std::string_view();
}

int execute(sqlite3 *database, const char *sql)
{
    return sqlite3_exec(database, sql, nullptr, nullptr, nullptr);
}

} // namespace lightfoot::sqlite
