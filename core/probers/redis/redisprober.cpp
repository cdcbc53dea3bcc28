// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/redis/redisprober.h"

#include "core/net/probecontext.h"
#include "core/probers/redis/redissession.h"
#include "core/probers/shared/optioncheck.h"
#include "core/probers/shared/serveroptions.h"

#include <algorithm>
#include <charconv>

namespace lightfoot {

namespace {

class RedisProber final : public Prober
{
public:
    RedisProber(Server server, RedisPlan plan) : m_server(std::move(server)), m_plan(std::move(plan)) {}

    asio::awaitable<Verdict> run(ProbeContext &context) override
    {
        Stream stream(context);
        MaybeFailure failure = co_await openServer(stream, m_server);
        if (!failure) {
            RedisSession session(context, stream, m_plan);
            failure = co_await session.run();
        }
        context.finish(); // closing is not the endpoint's time
        ProbeDetails details;
        if (stream.isSecured())
            details.tlsVersion = SSL_get_version(stream.ssl());
        if (!failure)
            details.summary = summary();
        co_return verdictOf(std::move(failure), stream.remoteAddress(), std::move(details));
    }

private:
    std::string summary() const
    {
        const std::size_t count = m_plan.data.size();
        if (count == 0)
            return "PONG";
        return "PONG, " + std::to_string(count) + (count == 1 ? " value" : " values") + " as expected";
    }

    const Server m_server;
    const RedisPlan m_plan;
};

constexpr ServerDefaults defaults{.kind = "redis", .port = 6379};

constexpr std::array<OptionDescriptor, 4> own{{
    {.key = "username",
     .label = QT_TRANSLATE_NOOP("Option", "User"),
     .hint = QT_TRANSLATE_NOOP("Option", "of an ACL, since Redis 6; empty: the default user")},
    {.key = "password",
     .label = QT_TRANSLATE_NOOP("Option", "Password"),
     .hint = QT_TRANSLATE_NOOP("Option", "better as ${VARIABLE}; without user and password no login"),
     .secret = true},
    {.key = "database",
     .type = OptionType::Integer,
     .label = QT_TRANSLATE_NOOP("Option", "Database"),
     .hint = QT_TRANSLATE_NOOP("Option", "its number; 0 where nothing is said"),
     .minimum = 0,
     .maximum = 2147483647},
    {.key = "data",
     .type = OptionType::TextMap,
     .label = QT_TRANSLATE_NOOP("Option", "Values"),
     .hint = QT_TRANSLATE_NOOP("Option", "key and the string it must hold, exactly")},
}};

constexpr auto options = joined(serverOptions, own, tlsOptions);

constexpr std::array<Phase, 8> phases{Phase::Dns,   Phase::Connect, Phase::Proxy,     Phase::Tls,
                                      Phase::Hello, Phase::Request, Phase::FirstByte, Phase::Transfer};

constexpr std::array<const char *, 2> schemes{"redis", "rediss"};

// A URL's path is the database: redis://host/3.
Result<OptionMap> fromTarget(std::string_view target)
{
    Result<OptionMap> values = serverFromTarget(target, defaults.port, "rediss");
    const std::size_t scheme = target.find("://");
    if (!values || scheme == std::string_view::npos)
        return values;
    const std::size_t slash = target.find('/', scheme + 3);
    const std::string_view path = slash == std::string_view::npos ? "" : target.substr(slash + 1);
    if (path.empty())
        return values;
    std::int64_t database = 0;
    const auto [stopped, error] = std::from_chars(path.data(), path.data() + path.size(), database);
    if (error != std::errc() || stopped != path.data() + path.size() || database < 0)
        return failure(
            QT_TRANSLATE_NOOP("Message", "expected the number of a database after the /, got “%1”"),
            escaped(path));
    (*values)["database"] = database;
    return values;
}

Result<std::unique_ptr<Prober>> create(const Endpoint &endpoint, ProberResources &resources)
{
    const OptionMap &values = endpoint.options;
    if (const Result<void> checked = checkOptions(options, endpoint); !checked)
        return tl::unexpected(checked.error());
    Result<Server> server = serverOf(endpoint, resources, defaults);
    if (!server)
        return tl::unexpected(server.error());
    RedisPlan plan{.user = optionOr(values, "username", std::string()),
                   .password = optionOr(values, "password", std::string()),
                   .database = optionOr(values, "database", std::int64_t(0)),
                   .data = optionOr(values, "data", TextMap())};
    for (const auto &[key, value] : plan.data)
        plan.longestReply = std::max(plan.longestReply, value.size() + 2);
    return std::make_unique<RedisProber>(std::move(*server), std::move(plan));
}

} // namespace

const ProberKind redisKind{
    .id = "redis",
    .label = QT_TRANSLATE_NOOP("Option", "Redis"),
    .summary = QT_TRANSLATE_NOOP("Option", "Logs in, pings and compares values"),
    .options = options,
    .metrics = {},
    .schemes = schemes,
    .goodbye = "",
    .blocks = false,
    .target = hostOf,
    .fromTarget = fromTarget,
    .create = create,
    .connections = 1,
    .reach = serverReach<defaults>,
    .section = "client",
    .driver = "redis",
    .phases = phases,
    .verifies = QT_TRANSLATE_NOOP(
        "Option", "the answer to PING, the login and the keys where asked for; chain and name over TLS"),
};

} // namespace lightfoot
