// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/tcp/tcpprober.h"

#include "core/net/probecontext.h"
#include "core/probers/optioncheck.h"
#include "core/probers/serveroptions.h"

#include <array>

namespace lightfoot {

namespace {

class TcpProber final : public Prober
{
public:
    explicit TcpProber(Destination destination) : m_destination(std::move(destination)) {}

    asio::awaitable<Verdict> run(ProbeContext &context) override
    {
        Stream stream(context);
        MaybeFailure failure = co_await stream.connect(m_destination);
        context.finish(); // closing is not the endpoint's time
        Verdict verdict;
        if (failure) {
            verdict.failure = failure->kind;
            verdict.details = std::make_shared<const ProbeDetails>(
                ProbeDetails{.reason = std::move(failure->reason), .remoteAddress = stream.remoteAddress()});
        }
        co_return verdict;
    }

private:
    const Destination m_destination;
};

constexpr std::array<const char *, 1> schemes{"tcp"};

constexpr ServerDefaults defaults{.kind = "tcp", .proxy = ProxyUse::Socks5Only};

Result<OptionMap> fromTarget(std::string_view target)
{
    const std::size_t scheme = target.find("://");
    const std::string host(scheme == std::string_view::npos ? target : target.substr(scheme + 3));
    return parseHostPort(host).map([&](const HostPort &) { return OptionMap{{"host", host}}; });
}

Result<std::unique_ptr<Prober>> create(const Endpoint &endpoint, ProberResources &resources)
{
    if (const Result<void> checked = checkOptions(serverOptions, endpoint); !checked)
        return tl::unexpected(checked.error());
    Result<Server> server = serverOf(endpoint, resources, defaults);
    if (!server)
        return tl::unexpected(server.error());
    return std::make_unique<TcpProber>(std::move(server->destination));
}

} // namespace

const ProberKind tcpKind{
    .id = "tcp",
    .label = QT_TRANSLATE_NOOP("Option", "TCP connect"),
    .summary = QT_TRANSLATE_NOOP("Option", "Connects to a port and resets"),
    .options = serverOptions,
    .metrics = {},
    .schemes = schemes,
    .goodbye = "",
    .blocks = false,
    .target = hostOf,
    .fromTarget = fromTarget,
    .create = create,
    .connections = 1,
    .plainTargets = true,
};

} // namespace lightfoot
