// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/postgres/postgresprober.h"

#include "core/probers/postgres/makepostgresprober.h"
#include "core/probers/shared/optioncheck.h"

#include <algorithm>
#include <set>

namespace lightfoot {

namespace {

constexpr ServerDefaults defaults{.kind = "postgres", .port = 5432};

constexpr auto options = joined(sqlOptions, tlsOptions);

constexpr std::array<MetricDescriptor, 1> metrics{{
    {.key = "uptime", .unit = "s", .label = QT_TRANSLATE_NOOP("Option", "Server running for")},
}};

constexpr std::array<Phase, 7> phases{Phase::Dns,     Phase::Connect,   Phase::Tls,     Phase::Hello,
                                      Phase::Request, Phase::FirstByte, Phase::Transfer};

constexpr std::array<const char *, 2> schemes{"postgres", "postgresql"};

Result<OptionMap> fromTarget(std::string_view target)
{
    return sqlFromTarget(target, defaults.port);
}

Result<std::unique_ptr<Prober>> create(const Endpoint &endpoint, ProberResources &resources)
{
    if (const Result<void> checked = checkOptions(options, endpoint); !checked)
        return tl::unexpected(checked.error());
    Result<SqlPlan> sql = sqlPlanOf(endpoint, resources, defaults);
    if (!sql)
        return tl::unexpected(sql.error());
    Result<PostgresPlan> plan = postgresPlanOf(std::move(*sql));
    if (!plan)
        return tl::unexpected(plan.error());
    return makePostgresProber(std::move(*plan), resources);
}

// A connection for each database.
ProbeReach reach(const OptionMap &values)
{
    ProbeReach reach = directReach(values, defaults.port);
    const std::string database = optionOr(values, "database", std::string());
    std::set<std::string> databases;
    if (!database.empty())
        databases.insert(database);
    for (const auto &[place, expected] : optionOr(values, "data", TextMap()))
        databases.insert(place.substr(0, place.find(':')));
    reach.connections = std::max<int>(1, static_cast<int>(databases.size()));
    return reach;
}

} // namespace

// No punishing port: a bare connect costs the server a process and at most a line in its log; it counts
// nothing and blocks nobody.
const ProberKind postgresKind{
    .id = "postgres",
    .label = QT_TRANSLATE_NOOP("Option", "PostgreSQL"),
    .summary = QT_TRANSLATE_NOOP("Option", "Logs in, asks for the server's uptime or compares values"),
    .options = options,
    .metrics = metrics,
    .schemes = schemes,
    .goodbye = "Terminate",
    .blocks = true,
    .target = hostOf,
    .fromTarget = fromTarget,
    .create = create,
    .connections = 1, // one more for each further database that the values name
    .reach = reach,
    .section = "client",
    .driver = "postgres",
    .phases = phases,
    .verifies = QT_TRANSLATE_NOOP("Option", "the login, and the values where asked for, else that the server "
                                            "answers a query; chain and name over TLS"),
};

} // namespace lightfoot
