// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probers/shared/sqlkind.h"

#include <mysql.h>

#include <functional>
#include <memory>

namespace lightfoot {

// One conversation with a MySQL server through libmariadb's calls that do not block: the library's steps in
// between are ours to wait for, so that its socket is known before it is connected. Lives in the job on the
// pool's thread; the plan outlives it.
class MysqlSession
{
public:
    MysqlSession(SqlCall &call, const SqlPlan &plan);

    // All of it, up to the goodbye.
    void run();

private:
    using Steps = std::function<int(int events)>; // 0 begins; the events that it waits for, 0 when done
    struct Answer
    {
        bool hasRow = false;
        std::optional<std::string> first;
        std::optional<std::string> second;
    };

    MaybeFailure connect(const asio::ip::tcp::endpoint &peer, std::chrono::steady_clock::time_point limit,
                         bool &connected);
    void setOptions();
    MaybeFailure connectingFailure(const asio::ip::tcp::endpoint &peer) const;
    MaybeFailure check();
    MaybeFailure ask(const std::string &statement, unsigned columns, Answer &answer);
    MaybeFailure fetch(MYSQL_RES *result, Answer &answer);
    // Goes on until the library is done. Where a wait comes to nothing, the library is told that its time is
    // up and ends the connection itself.
    MaybeFailure drive(const Steps &steps, std::chrono::steady_clock::time_point limit);
    MaybeFailure connectedFailure();
    // Looks at the greeting before the library does, where TLS is wanted.
    MaybeFailure greetingFailure();
    MaybeFailure libraryFailure() const;
    Failure saidByServer(unsigned number, std::string_view text) const;
    Failure brokenOff() const;
    ProbeDetails details(bool up) const;

    struct Closer
    {
        void operator()(MYSQL *handle) const { mysql_close(handle); }
    };

    SqlCall &m_call;
    const SqlPlan &m_plan;
    LibraryTls m_tls;
    LibrarySocket m_socket;                // ends the connection after the library let go of it
    std::unique_ptr<MYSQL, Closer> m_handle;
    asio::ip::tcp::endpoint m_peer;
    std::string m_uptime;
    bool m_loggedIn = false;
};

} // namespace lightfoot
