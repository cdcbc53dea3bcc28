// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/mysql/mysqlprober.h"

#include "core/probers/mysql/makemysqlprober.h"
#include "core/probers/shared/optioncheck.h"

namespace lightfoot {

namespace {

constexpr ServerDefaults defaults{.kind = "mysql", .port = 3306};

constexpr auto options = joined(sqlOptions, tlsOptions);

constexpr std::array<MetricDescriptor, 1> metrics{{
    {.key = "uptime", .unit = "s", .label = QT_TRANSLATE_NOOP("Option", "Server running for")},
}};

constexpr std::array<Phase, 7> phases{Phase::Dns,     Phase::Connect,   Phase::Tls,     Phase::Hello,
                                      Phase::Request, Phase::FirstByte, Phase::Transfer};

constexpr std::array<const char *, 2> schemes{"mysql", "mariadb"};

Result<OptionMap> fromTarget(std::string_view target)
{
    return sqlFromTarget(target, defaults.port);
}

Result<std::unique_ptr<Prober>> create(const Endpoint &endpoint, ProberResources &resources)
{
    if (const Result<void> checked = checkOptions(options, endpoint); !checked)
        return tl::unexpected(checked.error());
    Result<SqlPlan> plan = sqlPlanOf(endpoint, resources, defaults);
    if (!plan)
        return tl::unexpected(plan.error());
    return makeMysqlProber(std::move(*plan), resources);
}

constexpr std::array<std::uint16_t, 1> punishingPorts{3306};

} // namespace

const ProberKind mysqlKind{
    .id = "mysql",
    .label = QT_TRANSLATE_NOOP("Option", "MySQL or MariaDB"),
    .summary = QT_TRANSLATE_NOOP("Option", "Logs in, asks for the server's status and compares values"),
    .options = options,
    .metrics = metrics,
    .schemes = schemes,
    .goodbye = "COM_QUIT",
    .blocks = true,
    .target = hostOf,
    .fromTarget = fromTarget,
    .create = create,
    .connections = 1,
    .reach = directReach<defaults.port>,
    .section = "client",
    .driver = "mysql",
    .phases = phases,
    .verifies = QT_TRANSLATE_NOOP("Option", "the login, and the values where asked for, else that the server "
                                            "says its uptime; chain and name over TLS"),
    .punishingPorts = punishingPorts,
    .punishment =
        QT_TRANSLATE_NOOP("Option", "the server counts it as an error and in the end blocks this whole "
                                    "machine (max_connect_errors)"),
};

} // namespace lightfoot
