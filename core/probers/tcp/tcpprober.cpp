// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/tcp/tcpprober.h"

#include "core/net/probecontext.h"
#include "core/net/streamreader.h"
#include "core/probers/shared/optioncheck.h"
#include "core/probers/shared/sendexpect.h"
#include "core/probers/shared/serveroptions.h"

#include <array>

namespace lightfoot {

namespace {

constexpr std::size_t answerLimit = 16384; // of what is looked through, anew after each read
constexpr std::size_t shownBytes = 100;

class TcpProber final : public Prober
{
public:
    TcpProber(Destination destination, SendExpect conversation)
        : m_destination(std::move(destination)), m_conversation(std::move(conversation))
    {}

    asio::awaitable<Verdict> run(ProbeContext &context) override
    {
        Stream stream(context);
        std::string answer;
        MaybeFailure failure = co_await stream.connect(m_destination);
        if (!failure && !m_conversation.bytes().empty()) {
            context.enter(Phase::Request);
            failure = co_await stream.write(m_conversation.bytes());
        }
        if (!failure && m_conversation.isExpecting())
            failure = co_await listen(context, stream, answer);
        context.finish(); // closing is not the endpoint's time
        Verdict verdict;
        if (failure || !answer.empty()) {
            ProbeDetails details;
            if (!answer.empty())
                details.summary = escaped(answer, shownBytes);
            verdict = verdictOf(std::move(failure), stream.remoteAddress(), std::move(details));
        }
        co_return verdict;
    }

private:
    // Reads until what is expected is there. An answer that ends, or goes on for ever, without it is wrong;
    // one that stays incomplete too, and says what came.
    asio::awaitable<MaybeFailure> listen(ProbeContext &context, Stream &stream, std::string &answer) const
    {
        context.enter(Phase::FirstByte);
        StreamReader reader(stream, answerLimit);
        MaybeFailure failure;
        while (!failure && !reader.atEnd() && reader.held().size() < answerLimit) {
            failure = co_await reader.readMore();
            if (!reader.held().empty() && answer.empty())
                context.enter(Phase::Transfer);
            answer.assign(reader.held());
            if (!answer.empty() && m_conversation.isIn(answer))
                co_return std::nullopt;
        }
        const bool tooLate = failure && failure->kind == FailureKind::ReadTimeout;
        if (failure && (!tooLate || answer.empty()))
            co_return failure;
        if (answer.empty())
            co_return failed(FailureKind::Protocol,
                             QT_TRANSLATE_NOOP("Message", "%1 closed the connection without an answer"),
                             stream.remoteAddress());
        co_return failed(FailureKind::Content,
                         QT_TRANSLATE_NOOP("Message", "expected “%1” in the answer, got “%2”"),
                         m_conversation.expected(), answer.substr(0, shownBytes));
    }

    const Destination m_destination;
    const SendExpect m_conversation;
};

constexpr auto options = joined(serverOptions, sendExpectOptions);

constexpr std::array<const char *, 1> schemes{"tcp"};

constexpr std::array<Phase, 6> phases{Phase::Dns,     Phase::Connect,   Phase::Proxy,
                                      Phase::Request, Phase::FirstByte, Phase::Transfer};

constexpr ServerDefaults defaults{.kind = "tcp", .proxy = ProxyUse::Socks5Only};

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
    Result<Server> server = serverOf(endpoint, resources, defaults);
    if (!server)
        return tl::unexpected(server.error());
    Result<SendExpect> conversation = SendExpect::create(endpoint.options);
    if (!conversation)
        return tl::unexpected(conversation.error());
    if (conversation->bytes().size() > answerLimit)
        return failure(QT_TRANSLATE_NOOP("Message", "send: at most %1 bytes are sent, these are %2"),
                       std::to_string(answerLimit), std::to_string(conversation->bytes().size()));
    return std::make_unique<TcpProber>(std::move(server->destination), std::move(*conversation));
}

} // namespace

const ProberKind tcpKind{
    .id = "tcp",
    .label = QT_TRANSLATE_NOOP("Option", "TCP connect"),
    .summary =
        QT_TRANSLATE_NOOP("Option", "Connects to a port, sends and listens where asked to, and resets"),
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
    .plainTargets = true,
    .phases = phases,
    .verifies = QT_TRANSLATE_NOOP("Option", "that the port is open, and the answer where one is expected"),
};

} // namespace lightfoot
