// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/amqp/amqpprober.h"

#include "core/net/probecontext.h"
#include "core/probers/amqp/session.h"
#include "core/probers/shared/optioncheck.h"
#include "core/probers/shared/serveroptions.h"

namespace lightfoot {

namespace {

constexpr std::size_t virtualHostLimit = 255; // bytes of a short string
constexpr std::size_t loginLimit = 3500;      // user and password: their frame may have 4096 bytes

class AmqpProber final : public Prober
{
public:
    AmqpProber(Server server, amqp::Login login) : m_server(std::move(server)), m_login(std::move(login)) {}

    asio::awaitable<Verdict> run(ProbeContext &context) override
    {
        Stream stream(context);
        amqp::Session session(context, stream, m_login);
        MaybeFailure failure = co_await openServer(stream, m_server);
        if (!failure)
            failure = co_await session.run();
        context.finish(); // the goodbye is not the endpoint's time
        ProbeDetails details;
        if (stream.isSecured())
            details.tlsVersion = SSL_get_version(stream.ssl());
        if (!failure)
            details.summary = session.summary();
        Verdict verdict = verdictOf(std::move(failure), stream.remoteAddress(), std::move(details));
        if (!session.goodbye().empty())
            co_await stream.farewell(session.goodbye(), goodbyePatience, session.answerSize());
        co_return verdict;
    }

private:
    const Server m_server;
    const amqp::Login m_login;
};

constexpr ServerDefaults defaults{.kind = "amqp", .port = 5672};
constexpr std::uint16_t tlsPort = 5671;

constexpr std::array<OptionDescriptor, 3> own{{
    {.key = "username",
     .label = QT_TRANSLATE_NOOP("Option", "User"),
     .hint = QT_TRANSLATE_NOOP("Option",
                               "empty: only the greeting is awaited, and the broker's log will complain")},
    {.key = "password",
     .label = QT_TRANSLATE_NOOP("Option", "Password"),
     .hint = QT_TRANSLATE_NOOP("Option", "better as ${VARIABLE}"),
     .secret = true},
    {.key = "vhost",
     .label = QT_TRANSLATE_NOOP("Option", "Virtual host"),
     .hint = QT_TRANSLATE_NOOP("Option", "opened after the login; / where nothing is said")},
}};
constexpr auto options = joined(serverOptions, own, tlsOptions);

constexpr std::array<Phase, 7> phases{Phase::Dns,   Phase::Connect, Phase::Proxy,    Phase::Tls,
                                      Phase::Hello, Phase::Request, Phase::FirstByte};

constexpr std::array<const char *, 2> schemes{"amqp", "amqps"};

// A URL's path is the virtual host: amqp://host/orders.
Result<OptionMap> fromTarget(std::string_view target)
{
    Result<OptionMap> values = serverFromTarget(target, defaults.port, "amqps");
    const std::size_t scheme = target.find("://");
    if (!values || scheme == std::string_view::npos)
        return values;
    const std::size_t slash = target.find('/', scheme + 3);
    if (slash != std::string_view::npos && slash + 1 < target.size())
        (*values)["vhost"] = percentDecoded(target.substr(slash + 1));
    return values;
}

Result<amqp::Login> loginOf(const OptionMap &values)
{
    amqp::Login login{.user = optionOr(values, "username", std::string()),
                      .password = optionOr(values, "password", std::string()),
                      .virtualHost = optionOr(values, "vhost", std::string())};
    if (login.virtualHost.empty())
        login.virtualHost = "/";
    if (login.virtualHost.size() > virtualHostLimit)
        return failure(QT_TRANSLATE_NOOP("Message", "vhost: a virtual host has at most 255 bytes"));
    if (login.user.empty() && !login.password.empty())
        return failure(QT_TRANSLATE_NOOP("Message", "password: there is no user for it"));
    const bool hasNul =
        login.user.find('\0') != std::string::npos || login.password.find('\0') != std::string::npos;
    if (hasNul || login.user.size() + login.password.size() > loginLimit)
        return failure(QT_TRANSLATE_NOOP(
            "Message", "username and password: AMQP takes 3500 bytes together, without NUL"));
    return login;
}

Result<Server> serverFor(const Endpoint &endpoint, ProberResources &resources)
{
    Result<Server> server = serverOf(endpoint, resources, defaults);
    if (!server || !server->tls)
        return server;
    ServerDefaults secure = defaults;
    secure.port = tlsPort;
    return serverOf(endpoint, resources, secure);
}

Result<std::unique_ptr<Prober>> create(const Endpoint &endpoint, ProberResources &resources)
{
    if (const Result<void> checked = checkOptions(options, endpoint); !checked)
        return tl::unexpected(checked.error());
    Result<amqp::Login> login = loginOf(endpoint.options);
    if (!login)
        return tl::unexpected(login.error());
    Result<Server> server = serverFor(endpoint, resources);
    if (!server)
        return tl::unexpected(server.error());
    return std::make_unique<AmqpProber>(std::move(*server), std::move(*login));
}

} // namespace

const ProberKind amqpKind{
    .id = "amqp",
    .label = QT_TRANSLATE_NOOP("Option", "AMQP"),
    .summary = QT_TRANSLATE_NOOP("Option", "Awaits a broker's greeting, logs in and opens a virtual host"),
    .options = options,
    .metrics = {},
    .schemes = schemes,
    .goodbye = "Connection.Close",
    .blocks = false,
    .target = hostOf,
    .fromTarget = fromTarget,
    .create = create,
    .connections = 1,
    .reach = serverReach<defaults, tlsPort>,
    .phases = phases,
    .verifies = QT_TRANSLATE_NOOP("Option", "the broker's greeting, the login and the virtual host where a "
                                            "user is named; chain and name over TLS"),
};

} // namespace lightfoot
