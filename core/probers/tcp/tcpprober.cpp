// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/tcp/tcpprober.h"

#include "core/net/probecontext.h"
#include "core/net/proberesources.h"
#include "core/net/stream.h"
#include "core/probe/prober.h"
#include "core/probers/optioncheck.h"

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

const std::array<OptionDescriptor, 2> options{{
    {.key = "host",
     .label = QT_TRANSLATE_NOOP("Option", "Host and port"),
     .hint = QT_TRANSLATE_NOOP("Option", "host:port, [IPv6]:port"),
     .required = true},
    {.key = "proxy",
     .label = QT_TRANSLATE_NOOP("Option", "Proxy"),
     .hint = QT_TRANSLATE_NOOP("Option", "socks5://[user:password@]host:port"),
     .secret = true},
}};

constexpr std::array<const char *, 1> schemes{"tcp"};

std::string targetOf(const OptionMap &values)
{
    return optionOr(values, "host", std::string());
}

Result<OptionMap> fromTarget(std::string_view target)
{
    const std::size_t scheme = target.find("://");
    const std::string host(scheme == std::string_view::npos ? target : target.substr(scheme + 3));
    return parseHostPort(host).map([&](const HostPort &) { return OptionMap{{"host", host}}; });
}

Result<std::unique_ptr<Prober>> create(const Endpoint &endpoint, ProberResources &resources)
{
    if (const Result<void> checked = checkOptions(options, endpoint); !checked)
        return tl::unexpected(checked.error());
    Result<HostPort> address = parseHostPort(optionOr(endpoint.options, "host", std::string()));
    if (!address)
        return tl::unexpected(address.error());
    const std::string text = optionOr(endpoint.options, "proxy", std::string());
    Result<ProxyPtr> proxy = text.empty() ? resources.proxies.proxyFor("tcp", *address) : parseProxy(text);
    if (!proxy)
        return tl::unexpected(proxy.error());
    // An http proxy in ALL_PROXY was not meant for us: it is not asked for in the list.
    if (text.empty() && *proxy && (*proxy)->protocol != ProxyProtocol::Socks5)
        proxy->reset();
    if (*proxy && (*proxy)->protocol != ProxyProtocol::Socks5)
        return failure(QT_TRANSLATE_NOOP("Message", "proxy: tcp goes through a socks5:// proxy only"));
    return std::make_unique<TcpProber>(Destination::of(std::move(*address), std::move(*proxy)));
}

} // namespace

const ProberKind tcpKind{
    .id = "tcp",
    .label = QT_TRANSLATE_NOOP("Option", "TCP connect"),
    .summary = QT_TRANSLATE_NOOP("Option", "Connects to a port and resets"),
    .options = options,
    .metrics = {},
    .schemes = schemes,
    .goodbye = "",
    .blocks = false,
    .target = targetOf,
    .fromTarget = fromTarget,
    .create = create,
    .connections = 1,
    .plainTargets = true,
};

} // namespace lightfoot
