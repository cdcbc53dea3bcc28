// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/ntp/ntpprober.h"

#include "core/net/datagramsocket.h"
#include "core/net/probecontext.h"
#include "core/probers/ntp/ntpcheck.h"
#include "core/probers/shared/optioncheck.h"
#include "core/probers/shared/serveroptions.h"

#include <openssl/rand.h>

namespace lightfoot {

namespace {

constexpr std::uint16_t ntpPort = 123;
constexpr double aDay = 86400; // in seconds

// One question and its answer.
class NtpExchange
{
public:
    explicit NtpExchange(ProbeContext &context) : m_context(context), m_socket(context) {}

    asio::awaitable<MaybeFailure> run(const Destination &server)
    {
        MaybeFailure failure = co_await m_socket.connect(server, DatagramKind::Udp);
        if (failure)
            co_return failure;
        if (RAND_bytes(reinterpret_cast<unsigned char *>(&m_cookie), sizeof m_cookie) != 1)
            co_return failed(FailureKind::LocalResource,
                             QT_TRANSLATE_NOOP("Message", "this machine has no random numbers to give"));
        m_context.enter(Phase::Request);
        const std::string request = encodeNtpRequest(m_cookie);
        const WallTime sent = std::chrono::system_clock::now();
        const SteadyTime started = std::chrono::steady_clock::now();
        failure = co_await m_socket.send(request);
        if (failure)
            co_return failure;
        m_context.enter(Phase::FirstByte);
        failure = co_await receive();
        // A clock that is set meanwhile must not look like a long way.
        const auto took = std::chrono::steady_clock::now() - started;
        if (!failure)
            m_offset = ntpOffset(m_reply, sent, sent + took);
        co_return failure;
    }

    const NtpReply &reply() const { return m_reply; }
    const NtpOffset &offset() const { return m_offset; }
    std::string remoteAddress() const { return m_socket.remoteAddress(); }

private:
    // What does not bring our cookie back is late, or a guess: the answer may still come.
    asio::awaitable<MaybeFailure> receive()
    {
        bool stray = false;
        for (;;) {
            StreamRead part = co_await m_socket.receive(m_buffer, SteadyTime::max());
            if (part.failure && part.failure->kind == FailureKind::ReadTimeout)
                co_return unanswered(stray);
            if (part.failure)
                co_return std::move(part.failure);
            const std::optional<NtpReply> reply = parseNtpReply({m_buffer.data(), part.bytes});
            if (reply && reply->originate == m_cookie) {
                m_reply = *reply;
                co_return std::nullopt;
            }
            stray = true;
        }
    }

    Failure unanswered(bool stray) const
    {
        if (stray)
            return failed(FailureKind::Protocol,
                          QT_TRANSLATE_NOOP("Message", "what %1 sent is not an answer to the question"),
                          remoteAddress());
        return failed(FailureKind::ReadTimeout, QT_TRANSLATE_NOOP("Message", "no answer from %1 within %2"),
                      remoteAddress(), humanDuration(m_context.endpoint().timeout));
    }

    ProbeContext &m_context;
    DatagramSocket m_socket;
    std::uint64_t m_cookie = 0;
    NtpReply m_reply;
    NtpOffset m_offset;
    std::array<char, 1024> m_buffer;
};

class NtpProber final : public Prober
{
public:
    NtpProber(Destination server, Duration maximum) : m_server(std::move(server)), m_maximum(maximum) {}

    asio::awaitable<Verdict> run(ProbeContext &context) override
    {
        NtpExchange exchange(context);
        MaybeFailure failure = co_await exchange.run(m_server);
        context.finish();
        ProbeDetails details;
        if (!failure) {
            failure = checkNtpReply(exchange.reply(), exchange.offset(), m_maximum);
            // What a refusal says of the time is worth nothing.
            if (!failure || failure->kind == FailureKind::Threshold)
                details = describeNtpReply(exchange.reply(), exchange.offset());
        }
        co_return verdictOf(std::move(failure), exchange.remoteAddress(), std::move(details));
    }

private:
    const Destination m_server;
    const Duration m_maximum;
};

constexpr std::array<OptionDescriptor, 2> options{{
    {.key = "host",
     .label = QT_TRANSLATE_NOOP("Option", "Time server"),
     .hint = QT_TRANSLATE_NOOP("Option", "host or host:port; usually port 123"),
     .required = true},
    {.key = "max_offset",
     .type = OptionType::Time,
     .label = QT_TRANSLATE_NOOP("Option", "Largest offset"),
     .hint = QT_TRANSLATE_NOOP("Option", "how far this machine's clock may be from the server's; 0s: any"),
     .minimum = 0,
     .maximum = aDay},
}};

constexpr std::array<MetricDescriptor, 4> metrics{{
    {.key = "offset", .unit = "ms", .label = QT_TRANSLATE_NOOP("Option", "How far this clock is behind")},
    {.key = "delay", .unit = "ms", .label = QT_TRANSLATE_NOOP("Option", "Way there and back")},
    {.key = "stratum", .unit = "hops", .label = QT_TRANSLATE_NOOP("Option", "Stratum")},
    {.key = "root_dispersion", .unit = "ms", .label = QT_TRANSLATE_NOOP("Option", "Dispersion to the root")},
}};

constexpr std::array<Phase, 4> phases{Phase::Dns, Phase::Connect, Phase::Request, Phase::FirstByte};

constexpr std::array<const char *, 1> schemes{"ntp"};

Result<OptionMap> fromTarget(std::string_view target)
{
    return serverFromTarget(target, ntpPort);
}

Result<std::unique_ptr<Prober>> create(const Endpoint &endpoint, ProberResources &)
{
    if (const Result<void> checked = checkOptions(options, endpoint); !checked)
        return tl::unexpected(checked.error());
    Result<HostPort> address = parseHostPort(hostOf(endpoint.options), ntpPort);
    if (!address)
        return tl::unexpected(address.error());
    return std::make_unique<NtpProber>(Destination::of(std::move(*address)),
                                       optionOr(endpoint.options, "max_offset", Duration(0)));
}

} // namespace

const ProberKind ntpKind{
    .id = "ntp",
    .label = QT_TRANSLATE_NOOP("Option", "NTP"),
    .summary = QT_TRANSLATE_NOOP("Option", "Asks a time server and compares clocks"),
    .options = options,
    .metrics = metrics,
    .schemes = schemes,
    .goodbye = "",
    .blocks = false,
    .target = hostOf,
    .fromTarget = fromTarget,
    .create = create,
    .connections = 0,
    .reach = directReach<ntpPort, Transport::Udp>,
    .phases = phases,
    .verifies = QT_TRANSLATE_NOOP("Option", "that the server's clock is set, and the offset where asked for"),
};

} // namespace lightfoot
