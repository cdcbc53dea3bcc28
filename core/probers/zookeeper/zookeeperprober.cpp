// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/zookeeper/zookeeperprober.h"

#include "core/net/probecontext.h"
#include "core/probers/shared/optioncheck.h"
#include "core/probers/shared/serveroptions.h"
#include "core/probers/zookeeper/zookeepersession.h"

#include <algorithm>

namespace lightfoot {

namespace {

class ZookeeperProber final : public Prober
{
public:
    ZookeeperProber(Server server, ZookeeperPlan plan) : m_server(std::move(server)), m_plan(std::move(plan))
    {}

    asio::awaitable<Verdict> run(ProbeContext &context) override
    {
        Stream stream(context);
        ZookeeperSession session(context, stream, m_plan);
        MaybeFailure failure = co_await openServer(stream, m_server);
        if (!failure)
            failure = co_await session.run();
        context.finish(); // neither the goodbye nor closing is the endpoint's time
        ProbeDetails details;
        if (!failure)
            details.summary = summary(session.timeout());
        if (stream.isSecured())
            details.tlsVersion = SSL_get_version(stream.ssl());
        const std::string goodbye = session.goodbye();
        if (!goodbye.empty())
            co_await stream.farewell(goodbye);
        co_return verdictOf(std::move(failure), stream.remoteAddress(), std::move(details));
    }

private:
    std::string summary(std::chrono::milliseconds timeout) const
    {
        const std::size_t count = m_plan.data.size();
        const std::string nodes =
            count == 0 ? ""
                       : ", " + std::to_string(count) + (count == 1 ? " node" : " nodes") + " as expected";
        return "session of " + std::to_string(timeout.count()) + " ms" + nodes;
    }

    const Server m_server;
    const ZookeeperPlan m_plan;
};

constexpr ServerDefaults defaults{.kind = "zookeeper", .port = 2181};

constexpr std::array<OptionDescriptor, 1> own{{
    {.key = "data",
     .type = OptionType::TextMap,
     .label = QT_TRANSLATE_NOOP("Option", "Nodes"),
     .hint = QT_TRANSLATE_NOOP("Option", "path and the data it must hold, exactly")},
}};

constexpr auto options = joined(serverOptions, loginOptions, own, tlsOptions);

constexpr std::array<Phase, 7> phases{Phase::Dns,   Phase::Connect, Phase::Proxy,    Phase::Tls,
                                      Phase::Hello, Phase::Request, Phase::FirstByte};

constexpr std::array<const char *, 1> schemes{"zookeeper"};

Result<OptionMap> fromTarget(std::string_view target)
{
    return serverFromTarget(target, defaults.port);
}

Result<void> checkPlan(const ZookeeperPlan &plan)
{
    for (const auto &[path, value] : plan.data)
        if (!path.starts_with('/') || path.size() > StreamReader::usualLimit)
            return failure(QT_TRANSLATE_NOOP("Message", "data: expected a path such as /a/b, got “%1”"),
                           escaped(path));
    if (plan.user.find(':') != std::string::npos)
        return failure(
            QT_TRANSLATE_NOOP("Message", "username: a digest login knows no colon in a user's name"));
    return {};
}

Result<std::unique_ptr<Prober>> create(const Endpoint &endpoint, ProberResources &resources)
{
    const OptionMap &values = endpoint.options;
    if (const Result<void> checked = checkOptions(options, endpoint); !checked)
        return tl::unexpected(checked.error());
    ZookeeperPlan plan{.user = optionOr(values, "username", std::string()),
                       .password = optionOr(values, "password", std::string()),
                       .data = optionOr(values, "data", TextMap())};
    if (const Result<void> checked = checkPlan(plan); !checked)
        return tl::unexpected(checked.error());
    Result<Server> server = serverOf(endpoint, resources, defaults);
    if (!server)
        return tl::unexpected(server.error());
    for (const auto &[path, value] : plan.data)
        plan.longestValue = std::max(plan.longestValue, value.size());
    return std::make_unique<ZookeeperProber>(std::move(*server), std::move(plan));
}

} // namespace

const ProberKind zookeeperKind{
    .id = "zookeeper",
    .label = QT_TRANSLATE_NOOP("Option", "ZooKeeper"),
    .summary = QT_TRANSLATE_NOOP("Option", "Opens a session and compares nodes"),
    .options = options,
    .metrics = {},
    .schemes = schemes,
    .goodbye = "closeSession",
    .blocks = false,
    .target = hostOf,
    .fromTarget = fromTarget,
    .create = create,
    .connections = 1,
    .reach = serverReach<defaults>,
    .section = "client",
    .driver = "zookeeper",
    .phases = phases,
    .verifies = QT_TRANSLATE_NOOP("Option", "that the server opens a session and answers in it, and the "
                                            "nodes where asked for; chain and name over TLS"),
};

} // namespace lightfoot
