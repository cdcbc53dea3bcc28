// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/destination.h"

#include "core/net/probecontext.h"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr std::size_t addressLimit = 16; // of one name: a hostile answer may hold thousands

} // namespace

Failure proxyFailure(Failure failure)
{
    const bool ours = failure.kind == FailureKind::LocalResource || failure.kind == FailureKind::Cancelled ||
                      failure.kind == FailureKind::Config;
    failure.kind = ours ? failure.kind : FailureKind::Proxy;
    return failure;
}

Destination Destination::of(HostPort address, ProxyPtr proxy)
{
    Destination destination{std::move(address), std::move(proxy), std::nullopt};
    boost::system::error_code error;
    const asio::ip::address literal = asio::ip::make_address(destination.address.host, error);
    if (!error)
        destination.literal = literal;
    return destination;
}

asio::awaitable<std::variant<AddressList, Failure>> addressesOf(ProbeContext &context,
                                                                const Destination &destination)
{
    const Endpoint &endpoint = context.endpoint();
    const bool useOwn = !destination.proxy && !destination.elsewhere && !endpoint.address.empty();
    boost::system::error_code notAnAddress;
    asio::ip::address fixed;
    if (useOwn)
        fixed = asio::ip::make_address(endpoint.address, notAnAddress);
    else if (!destination.proxy && destination.literal)
        fixed = *destination.literal;
    else
        fixed = asio::ip::make_address(destination.nextHop().host, notAnAddress);
    if (!notAnAddress)
        co_return AddressList{fixed};
    context.enter(Phase::Dns);
    std::variant<AddressList, Failure> answer =
        co_await context.resolver().resolve(context, destination.nextHop().host, endpoint.resolver);
    if (Failure *failure = std::get_if<Failure>(&answer)) {
        if (destination.proxy)
            co_return proxyFailure(std::move(*failure));
        co_return std::move(*failure);
    }
    AddressList addresses = std::get<AddressList>(std::move(answer));
    addresses.resize(std::min(addresses.size(), addressLimit));
    co_return addresses;
}

} // namespace lightfoot
