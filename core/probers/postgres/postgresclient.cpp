// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/proberesources.h"
#include "core/probers/postgres/makepostgresprober.h"
#include "core/probers/postgres/postgressession.h"
#include "core/probers/postgres/postgressettings.h"

#include <array>
#include <pwd.h>
#include <unistd.h>

namespace lightfoot {

namespace {

class PostgresProber final : public Prober
{
public:
    PostgresProber(PostgresPlan plan, BlockingPool &pool)
        : m_plan(std::move(plan)), m_settings(postgresSettings(m_plan.sql)), m_pool(pool)
    {}

    asio::awaitable<Verdict> run(ProbeContext &context) override
    {
        return probeSql(context, m_pool, m_plan.sql, [this](SqlCall &call) { converse(call); });
    }

private:
    // One connection after the other, each ended before the next: a user may be allowed one alone. So the
    // goodbye counts in the endpoint's time in all but the last.
    void converse(SqlCall &call) const
    {
        PostgresFindings findings;
        for (std::size_t i = 0; i < m_plan.parts.size(); ++i) {
            PostgresSession session(call, m_plan.sql, m_settings, m_plan.parts[i]);
            MaybeFailure failure = session.run(findings);
            const bool last = failure || i + 1 == m_plan.parts.size();
            if (last) {
                ProbeDetails details = detailsOf(findings, !failure);
                call.settle(std::move(failure), std::move(details));
            }
            session.end();
            if (last)
                return;
        }
    }

    const PostgresPlan m_plan;
    const std::string m_settings;
    BlockingPool &m_pool;
};

// Whom libpq would take, asked for once and not in each probe. Empty: this user has no name.
std::string ownName()
{
    std::array<char, 4096> buffer{};
    passwd entry{};
    passwd *found = nullptr;
    if (::getpwuid_r(::geteuid(), &entry, buffer.data(), buffer.size(), &found) != 0 || !found)
        return {};
    return found->pw_name;
}

} // namespace

Result<std::unique_ptr<Prober>> makePostgresProber(PostgresPlan plan, ProberResources &resources)
{
    forgetPostgresEnvironment();
    if (plan.sql.username.empty())
        plan.sql.username = ownName();
    return std::make_unique<PostgresProber>(std::move(plan), resources.blocking);
}

} // namespace lightfoot
