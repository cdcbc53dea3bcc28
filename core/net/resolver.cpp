// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/resolver.h"

#include "core/base/socketaddress.h"
#include "core/net/dnschannel.h"
#include "core/net/probecontext.h"

#include <boost/asio/io_context.hpp>

#include <algorithm>

namespace lightfoot {

namespace {

// ares_library_init is counted and safe to call often, but not from two threads at once.
void initialiseAres()
{
    static const int status = ares_library_init(ARES_LIB_INIT_ALL);
    static_cast<void>(status);
}

Failure failureOf(int status, const std::string &host, const DnsChannel &channel)
{
    const std::string servers = channel.serverText();
    switch (status) {
    case ARES_ENOTFOUND:
    case ARES_ENODATA:
        return failed(FailureKind::DnsNxdomain,
                      QT_TRANSLATE_NOOP("Message", "the name %1 has no address (asked %2)"), host, servers);
    case ARES_EBADNAME:
    case ARES_EBADSTR:
        return failed(FailureKind::Config, QT_TRANSLATE_NOOP("Message", "%1 is not a valid host name"), host);
    case ARES_ETIMEOUT:
        return failed(FailureKind::DnsTimeout,
                      QT_TRANSLATE_NOOP("Message", "no answer for %1 from the resolver (%2)"), host, servers);
    case ARES_ECONNREFUSED:
        // Of several servers c-ares does not tell whether they were unreachable or all of them failed.
        if (channel.serverCount() > 1)
            return failed(FailureKind::DnsServfail,
                          QT_TRANSLATE_NOOP(
                              "Message",
                              "none of the resolvers (%2) could look up %1: they cannot be reached, or fail"),
                          host, servers);
        return failed(FailureKind::DnsTimeout,
                      QT_TRANSLATE_NOOP("Message", "no resolver can be reached (%2) to look up %1"), host,
                      servers);
    case ARES_ENOMEM:
    case ARES_EFILE:
        return failed(FailureKind::LocalResource,
                      QT_TRANSLATE_NOOP("Message", "this machine could not look up %1: %2"), host,
                      ares_strerror(status));
    default:
        return failed(FailureKind::DnsServfail,
                      QT_TRANSLATE_NOOP("Message", "the resolver (%2) failed for %1: %3"), host, servers,
                      ares_strerror(status));
    }
}

// Registers a timer with a question for as long as the wait lasts, however it ends.
class Waiting
{
public:
    Waiting(std::shared_ptr<DnsQuestion> question, asio::steady_timer &timer)
        : m_question(std::move(question)), m_timer(timer)
    {
        m_question->waiting.push_back(&m_timer);
    }
    ~Waiting() { std::erase(m_question->waiting, &m_timer); }
    Waiting(const Waiting &) = delete;
    Waiting &operator=(const Waiting &) = delete;

private:
    std::shared_ptr<DnsQuestion> m_question;
    asio::steady_timer &m_timer;
};

} // namespace

Result<ResolverServers> resolverServers(const std::string &server)
{
    initialiseAres();
    asio::io_context context;
    const DnsChannel channel(context.get_executor(), server, 1);
    if (channel.status() != ARES_SUCCESS)
        return failure(QT_TRANSLATE_NOOP("Message", "the resolver %1 cannot be used: %2"),
                       server.empty() ? "of this machine" : server, ares_strerror(channel.status()));
    return ResolverServers{channel.serverText(), channel.questionsPerSecond()};
}

Resolver::Resolver(asio::any_io_executor executor, unsigned share)
    : m_executor(std::move(executor)), m_share(share)
{
    initialiseAres();
}

Resolver::~Resolver() = default;

void Resolver::stop()
{
    m_channels.clear();
}

DnsChannel *Resolver::channelFor(const std::string &server, MaybeFailure &failure)
{
    auto &channel = m_channels[server];
    if (channel && channel->isOutdated(std::chrono::steady_clock::now()))
        channel.reset();
    if (!channel)
        channel = std::make_shared<DnsChannel>(m_executor, server, m_share);
    if (channel->status() != ARES_SUCCESS) {
        failure = failed(FailureKind::LocalResource,
                         QT_TRANSLATE_NOOP("Message", "the resolver %1 cannot be used: %2"),
                         server.empty() ? "of this machine" : server, ares_strerror(channel->status()));
        m_channels.erase(server);
        return nullptr;
    }
    return channel.get();
}

asio::awaitable<MaybeFailure> Resolver::waitForTurn(ProbeContext &context, DnsChannel &channel)
{
    const SteadyTime now = std::chrono::steady_clock::now();
    const SteadyTime turn = channel.nextTurn(now);
    if (turn >= context.deadline())
        co_return failed(
            FailureKind::Cancelled,
            QT_TRANSLATE_NOOP("Message", "not measured: the resolver %1 is asked as often as its cap allows"),
            channel.serverText());
    channel.takeTurn(now);
    if (turn > now) {
        asio::steady_timer timer(m_executor, turn);
        co_await timer.async_wait(asTuple);
        context.discount(std::chrono::steady_clock::now() - now);
    }
    co_return std::nullopt;
}

asio::awaitable<std::variant<AddressList, Failure>> Resolver::resolve(ProbeContext &context, std::string host,
                                                                      std::string server)
{
    if (isLocalhostName(host))
        co_return AddressList{asio::ip::address_v4::loopback(), asio::ip::address_v6::loopback()};
    MaybeFailure failure;
    DnsChannel *channel = channelFor(server, failure);
    if (!channel)
        co_return *failure;
    // Kept alive: another probe may find the channel outdated while this one waits for its turn.
    const std::shared_ptr<DnsChannel> held = m_channels.at(server);
    if (!channel->isInFlight(host)) {
        if (MaybeFailure refused = co_await waitForTurn(context, *channel))
            co_return *refused;
    }
    if (context.interrupted())
        co_return context.interruption();
    bool joined = false;
    const std::shared_ptr<DnsQuestion> question = channel->ask(host, joined);
    ++(joined ? m_joined : m_asked);
    while (!question->answer.done) {
        if (context.interrupted())
            co_return context.interruption();
        asio::steady_timer timer(m_executor, context.deadline());
        const Waiting waiting(question, timer);
        co_await timer.async_wait(asTuple);
        if (!question->answer.done && std::chrono::steady_clock::now() >= context.deadline()) {
            context.interrupt(true);
            co_return context.interruption();
        }
    }
    if (question->answer.status != ARES_SUCCESS || question->answer.addresses.empty()) {
        const int status =
            question->answer.status == ARES_SUCCESS ? int(ARES_ENODATA) : question->answer.status;
        co_return failureOf(status, host, *channel);
    }
    co_return question->answer.addresses;
}

} // namespace lightfoot
