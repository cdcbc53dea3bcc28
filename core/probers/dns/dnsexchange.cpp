// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/dns/dnsexchange.h"

#include "core/net/datagramsocket.h"
#include "core/net/probecontext.h"
#include "core/net/streamreader.h"

#include <openssl/rand.h>

#include <algorithm>
#include <array>

namespace lightfoot {

namespace {

constexpr int attempts = 3;
constexpr std::chrono::seconds longestGap{2}; // between two of them
constexpr std::size_t largestDatagram =
    4096; // more than we say we take: servers that ignore that are read too
constexpr std::uint16_t formatError = 1;

// From OpenSSL's generator: whoever can guess the id can forge the answer.
bool randomId(std::uint16_t &id)
{
    return RAND_bytes(reinterpret_cast<unsigned char *>(&id), sizeof id) == 1;
}

Failure noRandomness()
{
    return failed(FailureKind::LocalResource,
                  QT_TRANSLATE_NOOP("Message", "this machine has no random numbers to give"));
}

Failure notAnAnswer(const std::string &server)
{
    return failed(FailureKind::Protocol,
                  QT_TRANSLATE_NOOP("Message", "what %1 sent is not an answer to the question"), server);
}

// One socket's questions and answers.
class UdpAsker
{
public:
    UdpAsker(ProbeContext &context, const DnsRequest &request)
        : m_context(context), m_request(request), m_socket(context)
    {}

    asio::awaitable<MaybeFailure> ask(const Destination &server, DnsReply &reply)
    {
        MaybeFailure failure = co_await m_socket.connect(server, DatagramKind::Udp);
        if (failure)
            co_return failure;
        if (!randomId(m_id))
            co_return noRandomness();
        m_context.enter(Phase::Request);
        for (int attempt = 1; attempt <= attempts; ++attempt) {
            failure = co_await m_socket.send(encodeDns(m_id, m_request, m_edns));
            if (!failure) {
                m_context.enter(Phase::FirstByte);
                failure = co_await receive(reply, patience(attempt));
            }
            if (failure || m_received)
                co_return failure;
        }
        co_return m_context.interruption();
    }

    const DatagramSocket &socket() const { return m_socket; }

private:
    SteadyTime patience(int attempt) const
    {
        if (attempt == attempts)
            return SteadyTime::max(); // the probe's own deadline ends it
        const auto share = m_context.endpoint().timeout / attempts;
        return std::chrono::steady_clock::now() + std::min<std::chrono::nanoseconds>(share, longestGap);
    }

    Failure unanswered() const
    {
        if (m_strays > 0)
            return notAnAnswer(m_socket.remoteAddress());
        return failed(FailureKind::ReadTimeout, QT_TRANSLATE_NOOP("Message", "no answer from %1 within %2"),
                      m_socket.remoteAddress(), humanDuration(m_context.endpoint().timeout));
    }

    // No failure and nothing received: time to ask again.
    asio::awaitable<MaybeFailure> receive(DnsReply &reply, SteadyTime until)
    {
        for (;;) {
            StreamRead part = co_await m_socket.receive(m_buffer, until);
            if (part.failure && part.failure->kind == FailureKind::ReadTimeout)
                co_return unanswered();
            if (part.failure || part.bytes == 0)
                co_return part.failure;
            std::optional<DnsReply> parsed = parseDnsReply({m_buffer.data(), part.bytes});
            if (!parsed || !belongsTo(*parsed, m_id, m_request)) {
                ++m_strays; // a late one, or somebody guesses: the answer may still come
                continue;
            }
            if (parsed->rcode == formatError && m_edns && !parsed->hasEdns) {
                m_edns = false; // RFC 6891, 7
                MaybeFailure failure = co_await m_socket.send(encodeDns(m_id, m_request, m_edns));
                if (failure)
                    co_return failure;
                continue;
            }
            m_received = true;
            reply = std::move(*parsed);
            co_return std::nullopt;
        }
    }

    ProbeContext &m_context;
    const DnsRequest &m_request;
    DatagramSocket m_socket;
    std::array<char, largestDatagram> m_buffer;
    std::uint16_t m_id = 0;
    std::uint64_t m_strays = 0;
    bool m_edns = true;
    bool m_received = false;
};

asio::awaitable<MaybeFailure> converse(ProbeContext &context, Stream &stream, const DnsRequest &request,
                                       DnsReply &reply)
{
    std::uint16_t id = 0;
    if (!randomId(id))
        co_return noRandomness();
    context.enter(Phase::Request);
    const std::string message = encodeDns(id, request, true);
    std::string framed{static_cast<char>(message.size() >> 8U), static_cast<char>(message.size() & 0xFFU)};
    framed += message;
    MaybeFailure failure = co_await stream.write(framed);
    if (failure)
        co_return failure;
    context.enter(Phase::FirstByte);
    StreamReader reader(stream, 65535 + 2);
    std::string bytes;
    failure = co_await reader.readExactly(bytes, 2);
    if (failure)
        co_return failure;
    context.enter(Phase::Transfer);
    const std::size_t size =
        std::size_t(static_cast<unsigned char>(bytes[0])) << 8U | static_cast<unsigned char>(bytes[1]);
    failure = co_await reader.readExactly(bytes, size);
    if (failure)
        co_return failure;
    std::optional<DnsReply> parsed = parseDnsReply(bytes);
    if (!parsed || !belongsTo(*parsed, id, request))
        co_return notAnAnswer(stream.remoteAddress());
    if (parsed->truncated)
        co_return failed(FailureKind::Protocol,
                         QT_TRANSLATE_NOOP("Message", "%1 cut its answer short although TCP has room for it"),
                         stream.remoteAddress());
    reply = std::move(*parsed);
    co_return std::nullopt;
}

} // namespace

asio::awaitable<DnsExchange> askOverStream(ProbeContext &context, const Server &server,
                                           const DnsRequest &request)
{
    DnsExchange exchange;
    exchange.way = server.tls ? "tls" : "tcp";
    Stream stream(context);
    exchange.failure = co_await openServer(stream, server);
    if (!exchange.failure)
        exchange.failure = co_await converse(context, stream, request, exchange.reply);
    exchange.remoteAddress = stream.remoteAddress();
    context.finish(); // closing is not the server's time
    co_return exchange;
}

asio::awaitable<DnsExchange> askOverUdp(ProbeContext &context, const Destination &server,
                                        const DnsRequest &request)
{
    DnsExchange exchange;
    UdpAsker asker(context, request);
    exchange.failure = co_await asker.ask(server, exchange.reply);
    exchange.remoteAddress = asker.socket().remoteAddress();
    if (exchange.failure || !exchange.reply.truncated) {
        context.finish();
        co_return exchange;
    }
    // The same machine, not another one of the same name.
    Server same;
    same.destination = Destination::of({asker.socket().remote().to_string(), server.address.port});
    DnsExchange longer = co_await askOverStream(context, same, request);
    longer.way = "udp, then tcp";
    co_return longer;
}

} // namespace lightfoot
