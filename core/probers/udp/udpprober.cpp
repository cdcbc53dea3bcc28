// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/udp/udpprober.h"

#include "core/net/datagramsocket.h"
#include "core/net/probecontext.h"
#include "core/probers/shared/optioncheck.h"
#include "core/probers/shared/sendexpect.h"
#include "core/probers/shared/serveroptions.h"

namespace lightfoot {

namespace {

constexpr std::size_t largestDatagram = 65507; // over IPv4: 65,535 less the headers
constexpr std::size_t shownBytes = 100;
constexpr Duration usualWait = 1s;

class UdpProber final : public Prober
{
public:
    UdpProber(Destination server, SendExpect conversation, Duration wait)
        : m_server(std::move(server)), m_conversation(std::move(conversation)), m_wait(wait)
    {}

    asio::awaitable<Verdict> run(ProbeContext &context) override
    {
        DatagramSocket socket(context);
        MaybeFailure failure = co_await socket.connect(m_server, DatagramKind::Udp);
        if (!failure) {
            context.enter(Phase::Request);
            failure = co_await socket.send(m_conversation.bytes());
        }
        if (failure) {
            context.finish();
            co_return verdictOf(std::move(failure), socket.remoteAddress());
        }
        context.enter(Phase::FirstByte);
        const SteadyTime patience =
            m_conversation.isExpecting() ? SteadyTime::max() : std::chrono::steady_clock::now() + m_wait;
        // Not filled: 64 KiB of zeros are a twentieth of what a probe costs.
        const auto buffer = std::make_unique_for_overwrite<char[]>(largestDatagram);
        StreamRead part = co_await socket.receive({buffer.get(), largestDatagram}, patience);
        context.finish();
        const std::string answer(buffer.get(), part.bytes);
        co_return judge(context, socket, std::move(part), answer);
    }

private:
    Verdict judge(const ProbeContext &context, const DatagramSocket &socket, StreamRead part,
                  const std::string &answer) const
    {
        const std::string remote = socket.remoteAddress();
        const bool silence =
            part.bytes == 0 && (!part.failure || part.failure->kind == FailureKind::ReadTimeout);
        if (silence && m_conversation.isExpecting())
            return verdictOf(failed(FailureKind::ReadTimeout,
                                    QT_TRANSLATE_NOOP("Message", "no answer from %1 within %2"), remote,
                                    humanDuration(context.endpoint().timeout)),
                             remote);
        if (silence)
            return remark(remote);
        if (part.failure)
            return verdictOf(std::move(part.failure), remote);
        ProbeDetails details;
        details.summary = std::to_string(answer.size()) + (answer.size() == 1 ? " byte: " : " bytes: ") +
                          escaped(answer, shownBytes);
        MaybeFailure failure;
        if (m_conversation.isExpecting() && !m_conversation.isIn(answer))
            failure = failed(FailureKind::Content,
                             QT_TRANSLATE_NOOP("Message", "expected “%1” in the answer, got “%2”"),
                             m_conversation.expected(), answer.substr(0, shownBytes));
        return verdictOf(std::move(failure), remote, std::move(details));
    }

    static Verdict remark(const std::string &remote)
    {
        ProbeDetails details;
        details.summary = "no answer, no refusal";
        details.reason = message(QT_TRANSLATE_NOOP(
            "Message", "neither an answer nor a refusal came: UDP does not tell whether anybody listens; say "
                       "what to expect to be sure"));
        return verdictOf(std::nullopt, remote, std::move(details));
    }

    const Destination m_server;
    const SendExpect m_conversation;
    const Duration m_wait;
};

constexpr std::array<OptionDescriptor, 1> hostOption{{
    {.key = "host",
     .label = QT_TRANSLATE_NOOP("Option", "Host and port"),
     .hint = QT_TRANSLATE_NOOP("Option", "host:port, [IPv6]:port"),
     .required = true},
}};

constexpr std::array<OptionDescriptor, 1> waitOption{{
    {.key = "wait",
     .type = OptionType::Time,
     .label = QT_TRANSLATE_NOOP("Option", "Wait for a refusal"),
     .hint = QT_TRANSLATE_NOOP("Option", "how long, where no answer is expected; usually 1s"),
     .minimum = 0.001,
     .maximum = 60},
}};

constexpr auto options = joined(hostOption, sendExpectOptions, waitOption);

constexpr std::array<const char *, 1> schemes{"udp"};
constexpr std::array<Phase, 4> phases{Phase::Dns, Phase::Connect, Phase::Request, Phase::FirstByte};

Result<OptionMap> fromTarget(std::string_view target)
{
    const std::size_t scheme = target.find("://");
    const std::string host(scheme == std::string_view::npos ? target : target.substr(scheme + 3));
    return parseHostPort(host).map([&](const HostPort &) { return OptionMap{{"host", host}}; });
}

Result<std::unique_ptr<Prober>> create(const Endpoint &endpoint, ProberResources &)
{
    const OptionMap &values = endpoint.options;
    if (const Result<void> checked = checkOptions(options, endpoint); !checked)
        return tl::unexpected(checked.error());
    Result<HostPort> address = parseHostPort(hostOf(values));
    if (!address)
        return tl::unexpected(address.error());
    Result<SendExpect> conversation = SendExpect::create(values);
    if (!conversation)
        return tl::unexpected(conversation.error());
    if (conversation->bytes().size() > largestDatagram)
        return failure(QT_TRANSLATE_NOOP("Message", "send: a datagram holds at most %1 bytes, these are %2"),
                       std::to_string(largestDatagram), std::to_string(conversation->bytes().size()));
    return std::make_unique<UdpProber>(Destination::of(std::move(*address)), std::move(*conversation),
                                       optionOr(values, "wait", usualWait));
}

} // namespace

const ProberKind udpKind{
    .id = "udp",
    .label = QT_TRANSLATE_NOOP("Option", "UDP"),
    .summary = QT_TRANSLATE_NOOP("Option", "Sends a datagram and looks at the answer"),
    .options = options,
    .metrics = {},
    .schemes = schemes,
    .goodbye = "",
    .blocks = false,
    .target = hostOf,
    .fromTarget = fromTarget,
    .create = create,
    .connections = 0,
    .reach = directReach<0, Transport::Udp>,
    .phases = phases,
    .verifies =
        QT_TRANSLATE_NOOP("Option", "the answer where one is expected; else only that nobody refuses"),
};

} // namespace lightfoot
