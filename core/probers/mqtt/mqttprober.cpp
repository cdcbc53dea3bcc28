// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/mqtt/mqttprober.h"

#include "core/net/probecontext.h"
#include "core/net/streamreader.h"
#include "core/probers/mqtt/packet.h"
#include "core/probers/shared/optioncheck.h"
#include "core/probers/shared/serveroptions.h"

#include <openssl/rand.h>

namespace lightfoot {

namespace {

using namespace mqtt;

constexpr std::size_t packetLimit = 65536; // of an answer: the properties of MQTT 5 fill at most this

// What the options come to.
struct MqttPlan
{
    Server server;
    Version version = Version::V311;
    Login login; // without a client id: a new one in each probe
};

// One run of the prober.
struct Conversation
{
    explicit Conversation(ProbeContext &context) : stream(context) {}

    Stream stream;
    StreamReader reader{stream, packetLimit + 16};
    std::chrono::nanoseconds roundTrip{-1}; // ping to its answer; negative: none
};

// 23 letters and digits: what every broker must take (MQTT 3.1.1, 3.1.3.1).
std::string randomClientId()
{
    static constexpr char digits[] = "0123456789abcdef";
    std::array<unsigned char, 7> bytes{};
    RAND_bytes(bytes.data(), static_cast<int>(bytes.size()));
    std::string id = "lightfoot";
    for (const unsigned char byte : bytes)
        id.append({digits[byte >> 4], digits[byte & 15]});
    return id;
}

class MqttProber final : public Prober
{
public:
    explicit MqttProber(MqttPlan plan) : m_plan(std::move(plan)) {}

    asio::awaitable<Verdict> run(ProbeContext &context) override
    {
        Conversation talk(context);
        MaybeFailure failure = co_await openServer(talk.stream, m_plan.server);
        if (!failure) {
            context.enter(Phase::Hello);
            failure = co_await logIn(talk);
        }
        if (!failure)
            failure = co_await ping(context, talk);
        context.finish(); // the goodbye is not the endpoint's time
        const bool welcome = !failure;
        Verdict verdict = verdictOf(std::move(failure), talk.stream.remoteAddress(), describe(talk));
        if (welcome)
            co_await talk.stream.farewell(disconnect);
        co_return verdict;
    }

private:
    asio::awaitable<MaybeFailure> logIn(Conversation &talk) const;
    asio::awaitable<MaybeFailure> ping(ProbeContext &context, Conversation &talk) const;
    asio::awaitable<MaybeFailure> readPacket(Conversation &talk, PacketHead &head, std::string &body) const;
    Failure unexpected(const Conversation &talk, const char *wanted) const;
    ProbeDetails describe(const Conversation &talk) const;

    const MqttPlan m_plan;
};

asio::awaitable<MaybeFailure> MqttProber::logIn(Conversation &talk) const
{
    Login login = m_plan.login;
    if (login.clientId.empty())
        login.clientId = randomClientId();
    const std::string request = connectPacket(m_plan.version, login);
    MaybeFailure failure = co_await talk.stream.write(request);
    if (failure)
        co_return failure;
    PacketHead head;
    std::string body;
    failure = co_await readPacket(talk, head, body);
    if (failure)
        co_return failure;
    if (head.type == PacketType::Auth)
        co_return failed(
            FailureKind::Auth,
            QT_TRANSLATE_NOOP("Message", "%1 asks for an authentication that goes beyond a password"),
            talk.stream.remoteAddress());
    if (head.type != PacketType::ConnAck)
        co_return unexpected(talk, "CONNACK");
    const std::optional<Reason> reason = readConnAck(body, m_plan.version);
    if (!reason)
        co_return unexpected(talk, "CONNACK");
    co_return refusal(*reason, m_plan.version, talk.stream.remoteAddress());
}

asio::awaitable<MaybeFailure> MqttProber::ping(ProbeContext &context, Conversation &talk) const
{
    context.enter(Phase::Request);
    const SteadyTime started = std::chrono::steady_clock::now();
    MaybeFailure failure = co_await talk.stream.write(pingRequest);
    if (failure)
        co_return failure;
    context.enter(Phase::FirstByte);
    PacketHead head;
    std::string body;
    failure = co_await readPacket(talk, head, body);
    if (failure)
        co_return failure;
    if (head.type == PacketType::Disconnect) {
        if (const std::optional<Reason> reason = readDisconnect(body))
            co_return failed(
                FailureKind::Status,
                QT_TRANSLATE_NOOP("Message", "%1 disconnected instead of answering the ping: %2"),
                talk.stream.remoteAddress(), reasonText(*reason));
    }
    if (head.type != PacketType::PingResp || !body.empty())
        co_return unexpected(talk, "PINGRESP");
    talk.roundTrip = std::chrono::steady_clock::now() - started;
    co_return std::nullopt;
}

asio::awaitable<MaybeFailure> MqttProber::readPacket(Conversation &talk, PacketHead &head,
                                                     std::string &body) const
{
    HeadReading reading = readHead(talk.reader.held(), m_plan.version);
    while (reading.state == HeadState::Incomplete) {
        const bool silent = talk.reader.held().empty();
        MaybeFailure failure = co_await talk.reader.readMore();
        if (failure)
            co_return failure;
        if (talk.reader.atEnd() && silent)
            co_return failed(FailureKind::Protocol,
                             QT_TRANSLATE_NOOP("Message", "%1 closed the connection without an answer"),
                             talk.stream.remoteAddress());
        if (talk.reader.atEnd())
            co_return failed(
                FailureKind::Protocol,
                QT_TRANSLATE_NOOP("Message", "%1 closed the connection in the middle of its answer"),
                talk.stream.remoteAddress());
        reading = readHead(talk.reader.held(), m_plan.version);
    }
    if (reading.state == HeadState::Broken || reading.head.length > packetLimit)
        co_return failed(FailureKind::Protocol, QT_TRANSLATE_NOOP("Message", "%1 does not answer in MQTT %2"),
                         talk.stream.remoteAddress(), toString(m_plan.version));
    head = reading.head;
    talk.reader.drop(head.size);
    co_return co_await talk.reader.readExactly(body, head.length);
}

Failure MqttProber::unexpected(const Conversation &talk, const char *wanted) const
{
    return failed(FailureKind::Protocol,
                  QT_TRANSLATE_NOOP("Message", "%1 sent a packet that is no %2 of MQTT %3"),
                  talk.stream.remoteAddress(), wanted, toString(m_plan.version));
}

ProbeDetails MqttProber::describe(const Conversation &talk) const
{
    ProbeDetails details;
    if (talk.stream.isSecured())
        details.tlsVersion = SSL_get_version(talk.stream.ssl());
    if (talk.roundTrip < std::chrono::nanoseconds(0))
        return details;
    details.summary = std::string("MQTT ") + toString(m_plan.version) + ", connected, ping answered";
    details.metrics = {{"round_trip", std::chrono::duration<double, std::milli>(talk.roundTrip).count()}};
    return details;
}

constexpr ServerDefaults defaults{.kind = "mqtt", .port = 1883};
constexpr std::uint16_t tlsPort = 8883;

constexpr std::array<const char *, 2> versions{"3.1.1", "5"};

constexpr std::array<OptionDescriptor, 2> own{{
    {.key = "version",
     .label = QT_TRANSLATE_NOOP("Option", "Version"),
     .hint = QT_TRANSLATE_NOOP("Option", "of the protocol; 3.1.1 where nothing is said"),
     .choices = versions},
    {.key = "client_id",
     .label = QT_TRANSLATE_NOOP("Option", "Client identifier"),
     .hint = QT_TRANSLATE_NOOP("Option",
                               "empty: a new one in each probe; a broker throws out who has it already")},
}};
constexpr auto options = joined(serverOptions, loginOptions, own, tlsOptions);

constexpr std::array<MetricDescriptor, 1> metrics{{
    {.key = "round_trip", .unit = "ms", .label = QT_TRANSLATE_NOOP("Option", "Ping to its answer")},
}};

constexpr std::array<Phase, 7> phases{Phase::Dns,   Phase::Connect, Phase::Proxy,    Phase::Tls,
                                      Phase::Hello, Phase::Request, Phase::FirstByte};

constexpr std::array<const char *, 2> schemes{"mqtt", "mqtts"};

Result<OptionMap> fromTarget(std::string_view target)
{
    return serverFromTarget(target, defaults.port, "mqtts");
}

Result<Server> serverFor(const Endpoint &endpoint, ProberResources &resources)
{
    Result<Server> server = serverOf(endpoint, resources, defaults);
    if (!server || !server->tls)
        return server;
    ServerDefaults secure = defaults;
    secure.port = tlsPort;
    return serverOf(endpoint, resources, secure);
}

Result<std::unique_ptr<Prober>> create(const Endpoint &endpoint, ProberResources &resources)
{
    const OptionMap &values = endpoint.options;
    if (const Result<void> checked = checkOptions(options, endpoint); !checked)
        return tl::unexpected(checked.error());
    Result<Server> server = serverFor(endpoint, resources);
    if (!server)
        return tl::unexpected(server.error());
    MqttPlan plan{.server = std::move(*server),
                  .version = optionOr(values, "version", std::string()) == "5" ? Version::V5 : Version::V311,
                  .login = {.clientId = optionOr(values, "client_id", std::string()),
                            .username = optionOr(values, "username", std::string()),
                            .password = optionOr(values, "password", std::string())}};
    if (!isText(plan.login.clientId))
        return failure(
            QT_TRANSLATE_NOOP("Message", "%1: MQTT takes UTF-8 without NUL of at most 65535 bytes"),
            "client_id");
    if (!isText(plan.login.username))
        return failure(
            QT_TRANSLATE_NOOP("Message", "%1: MQTT takes UTF-8 without NUL of at most 65535 bytes"),
            "username");
    if (plan.login.password.size() > textLimit)
        return failure(QT_TRANSLATE_NOOP("Message", "password: MQTT takes at most 65535 bytes"));
    if (plan.login.username.empty() && !plan.login.password.empty() && plan.version == Version::V311)
        return failure(QT_TRANSLATE_NOOP("Message", "password: MQTT 3.1.1 knows none without a user"));
    return std::make_unique<MqttProber>(std::move(plan));
}

} // namespace

const ProberKind mqttKind{
    .id = "mqtt",
    .label = QT_TRANSLATE_NOOP("Option", "MQTT"),
    .summary = QT_TRANSLATE_NOOP("Option", "Connects to a broker, pings and disconnects"),
    .options = options,
    .metrics = metrics,
    .schemes = schemes,
    .goodbye = "DISCONNECT",
    .blocks = false,
    .target = hostOf,
    .fromTarget = fromTarget,
    .create = create,
    .connections = 1,
    .reach = serverReach<defaults, tlsPort>,
    .phases = phases,
    .verifies = QT_TRANSLATE_NOOP("Option", "that the broker accepts us, by login where a user is named, and "
                                            "answers a ping; chain and name over TLS"),
};

} // namespace lightfoot
