// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/proberesources.h"
#include "core/probers/mysql/makemysqlprober.h"
#include "core/probers/mysql/mysqlsession.h"

#include <mutex>

namespace lightfoot {

namespace {

class MysqlProber final : public Prober
{
public:
    MysqlProber(SqlPlan plan, BlockingPool &pool) : m_plan(std::move(plan)), m_pool(pool) {}

    asio::awaitable<Verdict> run(ProbeContext &context) override
    {
        return probeSql(context, m_pool, m_plan, [this](SqlCall &call) { MysqlSession(call, m_plan).run(); });
    }

private:
    const SqlPlan m_plan;
    BlockingPool &m_pool;
};

// The library's TLS is checked by LibraryTls, which can do that with OpenSSL alone.
bool usesOpenssl()
{
    const char *library = nullptr;
    mariadb_get_infov(nullptr, MARIADB_TLS_LIBRARY, &library);
    return library && std::string_view(library).starts_with("OpenSSL");
}

} // namespace

Result<std::unique_ptr<Prober>> makeMysqlProber(SqlPlan plan, ProberResources &resources)
{
    static std::once_flag once; // its set-up is for one thread
    std::call_once(once, [] { mysql_server_init(0, nullptr, nullptr); });
    if (plan.tls && !usesOpenssl())
        return failure(QT_TRANSLATE_NOOP("Message", "TLS: the %1 of this machine does not use OpenSSL"),
                       "libmariadb");
    return std::make_unique<MysqlProber>(std::move(plan), resources.blocking);
}

} // namespace lightfoot
