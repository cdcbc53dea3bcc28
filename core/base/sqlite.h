// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace lightfoot::sqlite {

// One prepared statement. Borrows the database; gone before it. Texts and blobs that are bound must live
// until the next reset().
class Statement
{
public:
    Statement() = default;
    Statement(sqlite3 *database, std::string_view sql); // code() tells whether it worked

    int code() const { return m_code; } // SQLite's, of the last action

    Statement &bind(int index, std::int64_t value);
    Statement &bindText(int index, std::string_view text);
    Statement &bindBlob(int index, std::string_view bytes);
    bool step(); // true: there is a row
    bool run();  // steps to the end and resets; true: it worked
    void reset();

    std::int64_t integer(int column) const;
    std::string_view text(int column) const; // valid until the next step; also blobs

private:
    struct Finalize
    {
        void operator()(sqlite3_stmt *statement) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
    int m_code = 0;
};

// Resets a statement at the end of a block: a statement left half way keeps a read transaction open.
class ResetLater
{
public:
    explicit ResetLater(Statement &statement) : m_statement(statement) {}
    ~ResetLater() { m_statement.reset(); }
    ResetLater(const ResetLater &) = delete;
    ResetLater &operator=(const ResetLater &) = delete;

private:
    Statement &m_statement;
};

struct CloseDatabase
{
    void operator()(sqlite3 *database) const;
};
using Database = std::unique_ptr<sqlite3, CloseDatabase>;

// Runs statements without results; SQLite's code.
int execute(sqlite3 *database, const char *sql);

} // namespace lightfoot::sqlite
