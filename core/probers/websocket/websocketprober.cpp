// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/websocket/websocketprober.h"

#include "core/net/base64.h"
#include "core/net/probecontext.h"
#include "core/net/streamreader.h"
#include "core/probers/websocket/frame.h"
#include "core/probers/websocket/upgrade.h"
#include "core/probers/websocket/websocketplan.h"

#include <openssl/rand.h>

#include <algorithm>

namespace lightfoot {

namespace {

using namespace websocket;

constexpr std::size_t talkLimit = 4 << 20; // bytes of other messages before the pong
constexpr int frameLimit = 10'000;         // frames before it
constexpr int interimLimit = 8;            // 100 and 103 before the answer
constexpr std::uint16_t normalClosure = 1000;
constexpr std::uint16_t protocolError = 1002;

// Nonce, ping payload and mask: no secrets, but nobody in between may foresee them (RFC 6455 10.3).
template <std::size_t Size>
std::array<char, Size> randomBytes()
{
    std::array<char, Size> bytes{};
    RAND_bytes(reinterpret_cast<unsigned char *>(bytes.data()), static_cast<int>(bytes.size()));
    return bytes;
}

std::string outgoing(Opcode opcode, std::string_view payload)
{
    return controlFrame(opcode, payload, randomBytes<4>());
}

// One run of the prober, from the request to the verdict.
struct Conversation
{
    explicit Conversation(ProbeContext &context) : stream(context) {}

    Stream stream;
    StreamReader reader{stream};
    UpgradeReply reply;
    std::chrono::nanoseconds roundTrip{-1}; // ping to pong; negative: no pong
    std::string goodbye;                    // a close frame; empty: the peer would not understand one
};

class WebSocketProber final : public Prober
{
public:
    explicit WebSocketProber(WebSocketPlan plan) : m_plan(std::move(plan)) {}

    asio::awaitable<Verdict> run(ProbeContext &context) override
    {
        Conversation talk(context);
        MaybeFailure failure = co_await openServer(talk.stream, m_plan.server);
        if (!failure) {
            context.enter(Phase::Hello);
            failure = co_await upgrade(talk);
        }
        if (!failure)
            failure = co_await ping(context, talk);
        context.finish(); // the goodbye is not the endpoint's time
        settleGoodbye(talk, failure);
        Verdict verdict = verdictOf(std::move(failure), talk.stream.remoteAddress(), describe(talk));
        if (!talk.goodbye.empty())
            co_await talk.stream.farewell(talk.goodbye);
        co_return verdict;
    }

private:
    asio::awaitable<MaybeFailure> upgrade(Conversation &talk);
    static asio::awaitable<MaybeFailure> readHead(Conversation &talk);
    static asio::awaitable<MaybeFailure> ping(ProbeContext &context, Conversation &talk);
    static asio::awaitable<MaybeFailure> awaitPong(Conversation &talk, std::string_view sent);
    static asio::awaitable<MaybeFailure> readFrame(Conversation &talk, FrameHead &head, std::string &payload);
    static asio::awaitable<MaybeFailure> skip(Conversation &talk, std::uint64_t count);
    static void settleGoodbye(Conversation &talk, const MaybeFailure &failure);
    static Failure closed(Conversation &talk, std::string_view payload);
    static ProbeDetails describe(const Conversation &talk);

    const WebSocketPlan m_plan;
};

asio::awaitable<MaybeFailure> WebSocketProber::upgrade(Conversation &talk)
{
    const std::array<char, 16> nonce = randomBytes<16>();
    const std::string key = base64({nonce.data(), nonce.size()});
    const std::string request = finishRequest(m_plan.requestHead, key);
    MaybeFailure failure = co_await talk.stream.write(request);
    for (int interim = 0; !failure; ++interim) {
        failure = co_await readHead(talk);
        if (failure || talk.reply.status == 101 || talk.reply.status >= 200)
            break;
        if (interim == interimLimit)
            failure = failed(FailureKind::Protocol,
                             QT_TRANSLATE_NOOP("Message", "%1 sends interim answers without end"),
                             talk.stream.remoteAddress());
    }
    if (!failure)
        failure = checkReply(talk.reply, key, m_plan.offeredProtocols, talk.stream.remoteAddress());
    if (!failure)
        talk.goodbye = outgoing(Opcode::Close, closePayload(normalClosure));
    co_return failure;
}

asio::awaitable<MaybeFailure> WebSocketProber::readHead(Conversation &talk)
{
    const std::string peer = talk.stream.remoteAddress();
    std::size_t end = std::string_view::npos;
    for (;;) {
        const std::string_view held = talk.reader.held();
        if (!mayBeHttp(held))
            co_return failed(FailureKind::Protocol,
                             QT_TRANSLATE_NOOP("Message", "%1 does not answer in HTTP/1"), peer);
        end = held.find("\r\n\r\n");
        if (end != std::string_view::npos)
            break;
        if (held.size() > headLimit)
            co_return failed(
                FailureKind::Protocol,
                QT_TRANSLATE_NOOP("Message", "the head of the answer of %1 is larger than 16 KiB"), peer);
        const bool before = !held.empty();
        MaybeFailure failure = co_await talk.reader.readMore();
        if (failure)
            co_return failure;
        if (talk.reader.atEnd() && !before)
            co_return failed(FailureKind::Protocol,
                             QT_TRANSLATE_NOOP("Message", "%1 closed the connection without an answer"),
                             peer);
        if (talk.reader.atEnd())
            co_return failed(
                FailureKind::Protocol,
                QT_TRANSLATE_NOOP("Message", "%1 closed the connection in the middle of its answer"), peer);
    }
    std::optional<UpgradeReply> reply = readReplyHead(talk.reader.held().substr(0, end));
    if (!reply)
        co_return failed(FailureKind::Protocol,
                         QT_TRANSLATE_NOOP("Message", "the answer of %1 is not valid HTTP"), peer);
    talk.reply = std::move(*reply);
    talk.reader.drop(end + 4);
    co_return std::nullopt;
}

asio::awaitable<MaybeFailure> WebSocketProber::ping(ProbeContext &context, Conversation &talk)
{
    context.enter(Phase::Request);
    const std::array<char, 8> payload = randomBytes<8>();
    const std::string_view sent(payload.data(), payload.size());
    const std::string frame = outgoing(Opcode::Ping, sent);
    const SteadyTime started = std::chrono::steady_clock::now();
    MaybeFailure failure = co_await talk.stream.write(frame);
    if (!failure) {
        context.enter(Phase::FirstByte);
        failure = co_await awaitPong(talk, sent);
    }
    if (!failure)
        talk.roundTrip = std::chrono::steady_clock::now() - started;
    co_return failure;
}

asio::awaitable<MaybeFailure> WebSocketProber::awaitPong(Conversation &talk, std::string_view sent)
{
    std::uint64_t total = 0;
    for (int frames = 0; frames < frameLimit; ++frames) {
        FrameHead head;
        std::string payload;
        MaybeFailure failure = co_await readFrame(talk, head, payload);
        if (failure)
            co_return failure;
        if (head.opcode == Opcode::Pong && payload == sent)
            co_return std::nullopt;
        if (head.opcode == Opcode::Close)
            co_return closed(talk, payload);
        if (head.opcode == Opcode::Ping) {
            const std::string answer = outgoing(Opcode::Pong, payload);
            failure = co_await talk.stream.write(answer);
        } else if (head.opcode != Opcode::Pong) { // a server may say what it likes in between; pongs too
            if (head.length > talkLimit - total)
                break;
            total += head.length;
            failure = co_await skip(talk, head.length);
        }
        if (failure)
            co_return failure;
    }
    co_return failed(FailureKind::Protocol,
                     QT_TRANSLATE_NOOP("Message", "%1 sends other messages without end instead of a pong"),
                     talk.stream.remoteAddress());
}

// The head, and the payload of a control frame; another one's payload is left unread.
asio::awaitable<MaybeFailure> WebSocketProber::readFrame(Conversation &talk, FrameHead &head,
                                                         std::string &payload)
{
    FrameReading reading = readFrameHead(talk.reader.held());
    while (reading.state == FrameState::Incomplete) {
        MaybeFailure failure = co_await talk.reader.readMore();
        if (failure)
            co_return failure;
        if (talk.reader.atEnd())
            co_return failed(FailureKind::Protocol,
                             QT_TRANSLATE_NOOP("Message", "%1 closed the connection without a pong"),
                             talk.stream.remoteAddress());
        reading = readFrameHead(talk.reader.held());
    }
    if (reading.state == FrameState::Broken)
        co_return failed(FailureKind::Protocol,
                         QT_TRANSLATE_NOOP("Message", "%1 sent something that is no WebSocket frame"),
                         talk.stream.remoteAddress());
    head = reading.head;
    talk.reader.drop(head.size);
    const bool control = head.opcode >= Opcode::Close;
    if (!control)
        co_return std::nullopt;
    co_return co_await talk.reader.readExactly(payload, static_cast<std::size_t>(head.length));
}

asio::awaitable<MaybeFailure> WebSocketProber::skip(Conversation &talk, std::uint64_t count)
{
    for (;;) {
        const auto held = static_cast<std::size_t>(std::min<std::uint64_t>(talk.reader.held().size(), count));
        talk.reader.drop(held);
        count -= held;
        if (count == 0)
            co_return std::nullopt;
        MaybeFailure failure = co_await talk.reader.readMore();
        if (failure)
            co_return failure;
        if (talk.reader.atEnd())
            co_return failed(FailureKind::Protocol,
                             QT_TRANSLATE_NOOP("Message", "%1 closed the connection without a pong"),
                             talk.stream.remoteAddress());
    }
}

// Nothing is said to a peer that is gone, or that has not answered in time.
void WebSocketProber::settleGoodbye(Conversation &talk, const MaybeFailure &failure)
{
    if (!failure || failure->kind == FailureKind::Status || talk.goodbye.empty())
        return;
    talk.goodbye.clear();
    if (failure->kind == FailureKind::Protocol && !talk.reader.atEnd())
        talk.goodbye = outgoing(Opcode::Close, closePayload(protocolError));
}

// The peer ends the conversation: it gets its own close back (5.5.1).
Failure WebSocketProber::closed(Conversation &talk, std::string_view payload)
{
    const std::optional<CloseNotice> notice = readClose(payload);
    if (!notice)
        return failed(FailureKind::Protocol,
                      QT_TRANSLATE_NOOP("Message", "%1 sent something that is no WebSocket frame"),
                      talk.stream.remoteAddress());
    talk.goodbye = outgoing(Opcode::Close, payload.substr(0, 2));
    return failed(FailureKind::Status,
                  QT_TRANSLATE_NOOP("Message", "%1 closed the WebSocket instead of answering the ping: %2"),
                  talk.stream.remoteAddress(),
                  std::to_string(notice->code) +
                      (notice->reason.empty() ? std::string() : ' ' + escaped(notice->reason)));
}

ProbeDetails WebSocketProber::describe(const Conversation &talk)
{
    ProbeDetails details;
    if (talk.reply.status != 0)
        details.summary = statusText(talk.reply);
    if (talk.stream.isSecured())
        details.tlsVersion = SSL_get_version(talk.stream.ssl());
    if (talk.roundTrip < std::chrono::nanoseconds(0))
        return details;
    details.summary +=
        ", pong" +
        (talk.reply.protocol.empty() ? std::string() : ", protocol " + escaped(talk.reply.protocol));
    details.metrics = {{"round_trip", std::chrono::duration<double, std::milli>(talk.roundTrip).count()}};
    return details;
}

constexpr std::array<MetricDescriptor, 1> metrics{{
    {.key = "round_trip", .unit = "ms", .label = QT_TRANSLATE_NOOP("Option", "Ping to pong")},
}};

constexpr std::array<Phase, 7> phases{Phase::Dns,   Phase::Connect, Phase::Proxy,    Phase::Tls,
                                      Phase::Hello, Phase::Request, Phase::FirstByte};

constexpr std::array<const char *, 2> schemes{"ws", "wss"};

Result<std::unique_ptr<Prober>> create(const Endpoint &endpoint, ProberResources &resources)
{
    return websocketPlan(endpoint, resources).map([](WebSocketPlan &&plan) -> std::unique_ptr<Prober> {
        return std::make_unique<WebSocketProber>(std::move(plan));
    });
}

} // namespace

const ProberKind websocketKind{
    .id = "websocket",
    .label = QT_TRANSLATE_NOOP("Option", "WebSocket"),
    .summary = QT_TRANSLATE_NOOP("Option", "Upgrades to a WebSocket, pings and waits for the pong"),
    .options = websocketOptions(),
    .metrics = metrics,
    .schemes = schemes,
    .goodbye = "close frame",
    .blocks = false,
    .target = websocketTarget,
    .fromTarget = websocketFromTarget,
    .create = create,
    .connections = 1,
    .reach = websocketReach,
    .phases = phases,
    .verifies =
        QT_TRANSLATE_NOOP("Option", "the upgrade and the pong to a ping of ours; chain and name over TLS"),
};

} // namespace lightfoot
