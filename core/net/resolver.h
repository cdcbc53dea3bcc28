// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/net/asiotypes.h"
#include "core/probe/outcome.h"

#include <map>
#include <memory>
#include <string>
#include <tuple>
#include <variant>
#include <vector>

namespace lightfoot {

class DnsChannel;
class ProbeContext;

using AddressList = std::vector<asio::ip::address>;

// Who is asked where an endpoint names this resolver ("" is the system's), before anything is asked.
struct ResolverServers
{
    std::string addresses;           // for people
    unsigned questionsPerSecond = 0; // at most, by all probe threads together
};

// Reads /etc/resolv.conf where server is empty. An error: the text is no "address[:port]". Any thread.
Result<ResolverServers> resolverServers(const std::string &server);

// Turns names into addresses with c-ares (/etc/hosts, then DNS as /etc/resolv.conf says), asked anew for each
// probe. Identical questions in flight are joined; each resolver has a cap on questions a second, so that a
// large list does not get this machine banned. One for each probe thread, lives on it.
class Resolver
{
public:
    // share: how many resolvers like this one run beside it (the caps are divided among them).
    Resolver(asio::any_io_executor executor, unsigned share);
    ~Resolver();
    Resolver(const Resolver &) = delete;
    Resolver &operator=(const Resolver &) = delete;

    // The addresses of a name, in the order of RFC 6724, or why there are none. server: "address[:port]" to
    // ask instead of the system's resolvers. Ends when the context is interrupted; the question itself goes
    // on then, since c-ares can only cancel a whole channel.
    asio::awaitable<std::variant<AddressList, Failure>> resolve(ProbeContext &context, std::string host,
                                                                std::string server);

    // Questions sent and joined since the start.
    std::uint64_t asked() const { return m_asked; }
    std::uint64_t joined() const { return m_joined; }

    // Lets go of everything: the io_context is about to end.
    void stop();

private:
    DnsChannel *channelFor(const std::string &server, MaybeFailure &failure);
    asio::awaitable<MaybeFailure> waitForTurn(ProbeContext &context, DnsChannel &channel);

    asio::any_io_executor m_executor;
    const unsigned m_share;
    std::map<std::string, std::shared_ptr<DnsChannel>> m_channels; // by server, "" for the system's
    std::uint64_t m_asked = 0;
    std::uint64_t m_joined = 0;
};

} // namespace lightfoot
