// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/memcache/memcacheprober.h"

#include "core/net/probecontext.h"
#include "core/probers/memcache/memcachesession.h"
#include "core/probers/shared/optioncheck.h"
#include "core/probers/shared/serveroptions.h"

#include <algorithm>

namespace lightfoot {

namespace {

class MemcacheProber final : public Prober
{
public:
    MemcacheProber(Server server, MemcachePlan plan) : m_server(std::move(server)), m_plan(std::move(plan)) {}

    asio::awaitable<Verdict> run(ProbeContext &context) override
    {
        Stream stream(context);
        ProbeDetails details;
        MaybeFailure failure = co_await openServer(stream, m_server);
        if (!failure) {
            MemcacheSession session(context, stream, m_plan);
            failure = co_await session.run();
            details.summary = failure ? std::string() : summary(session.version());
        }
        context.finish(); // closing is not the endpoint's time
        if (stream.isSecured())
            details.tlsVersion = SSL_get_version(stream.ssl());
        co_return verdictOf(std::move(failure), stream.remoteAddress(), std::move(details));
    }

private:
    std::string summary(const std::string &version) const
    {
        const std::size_t count = m_plan.data.size();
        const std::string keys =
            count == 0 ? "" : ", " + std::to_string(count) + (count == 1 ? " key" : " keys") + " as expected";
        return "memcached " + version + keys;
    }

    const Server m_server;
    const MemcachePlan m_plan;
};

constexpr ServerDefaults defaults{.kind = "memcache", .port = 11211};

constexpr std::array<OptionDescriptor, 3> own{{
    {.key = "username",
     .label = QT_TRANSLATE_NOOP("Option", "User"),
     .hint =
         QT_TRANSLATE_NOOP("Option", "of the server's auth file; sent only where the server wants a login")},
    {.key = "password",
     .label = QT_TRANSLATE_NOOP("Option", "Password"),
     .hint = QT_TRANSLATE_NOOP("Option", "better as ${VARIABLE}"),
     .secret = true},
    {.key = "data",
     .type = OptionType::TextMap,
     .label = QT_TRANSLATE_NOOP("Option", "Items"),
     .hint = QT_TRANSLATE_NOOP("Option", "key and the value it must have; blank: any value")},
}};

constexpr auto options = joined(serverOptions, own, tlsOptions);

constexpr std::array<Phase, 8> phases{Phase::Dns,   Phase::Connect, Phase::Proxy,     Phase::Tls,
                                      Phase::Hello, Phase::Request, Phase::FirstByte, Phase::Transfer};

constexpr std::array<const char *, 1> schemes{"memcache"};

Result<OptionMap> fromTarget(std::string_view target)
{
    return serverFromTarget(target, defaults.port);
}

// What would end the line, or the word, that it is sent in.
Result<void> checkPlan(const MemcachePlan &plan)
{
    for (const auto &[key, value] : plan.data)
        if (!isMemcacheKey(key))
            return failure(QT_TRANSLATE_NOOP("Message", "data: a key has 1 to 250 bytes without blanks and "
                                                        "control characters, got “%1”"),
                           key);
    // The server takes the login apart at blanks.
    for (const std::string &word : {plan.user, plan.password})
        if (word.find_first_of(" \r\n") != std::string::npos)
            return failure(QT_TRANSLATE_NOOP(
                "Message", "username, password: this protocol knows neither blanks nor ends of line there"));
    return {};
}

Result<std::unique_ptr<Prober>> create(const Endpoint &endpoint, ProberResources &resources)
{
    const OptionMap &values = endpoint.options;
    if (const Result<void> checked = checkOptions(options, endpoint); !checked)
        return tl::unexpected(checked.error());
    MemcachePlan plan{.user = optionOr(values, "username", std::string()),
                      .password = optionOr(values, "password", std::string()),
                      .data = optionOr(values, "data", TextMap())};
    if (const Result<void> checked = checkPlan(plan); !checked)
        return tl::unexpected(checked.error());
    Result<Server> server = serverOf(endpoint, resources, defaults);
    if (!server)
        return tl::unexpected(server.error());
    for (const auto &[key, value] : plan.data)
        plan.longestReply = std::max(plan.longestReply, value.size());
    return std::make_unique<MemcacheProber>(std::move(*server), std::move(plan));
}

} // namespace

const ProberKind memcacheKind{
    .id = "memcache",
    .label = QT_TRANSLATE_NOOP("Option", "Memcached"),
    .summary = QT_TRANSLATE_NOOP("Option", "Asks for the version and compares items"),
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
    .driver = "memcache",
    .phases = phases,
    .verifies = QT_TRANSLATE_NOOP(
        "Option", "that the server says its version, and the items where asked for; chain and name over TLS"),
};

} // namespace lightfoot
