// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/kafka/kafkaprober.h"

#include "core/net/probecontext.h"
#include "core/probers/kafka/session.h"
#include "core/probers/shared/optioncheck.h"
#include "core/probers/shared/serveroptions.h"

#include <algorithm>
#include <strings.h>

namespace lightfoot {

namespace {

using kafka::Mechanism;

constexpr std::size_t loginLimit = 4096; // bytes each of user and password
constexpr std::size_t topicLimit = 249;  // Kafka's own

class KafkaProber final : public Prober
{
public:
    KafkaProber(Server server, kafka::Plan plan) : m_server(std::move(server)), m_plan(std::move(plan)) {}

    asio::awaitable<Verdict> run(ProbeContext &context) override
    {
        Stream stream(context);
        kafka::Session session(context, stream, m_plan, m_salted);
        MaybeFailure failure = co_await openServer(stream, m_server);
        if (!failure)
            failure = co_await session.run();
        context.finish(); // closing is not the endpoint's time
        ProbeDetails details;
        if (stream.isSecured())
            details.tlsVersion = SSL_get_version(stream.ssl());
        if (session.metadata())
            describe(*session.metadata(), details);
        if (failure)
            details.summary.clear();
        co_return verdictOf(std::move(failure), stream.remoteAddress(), std::move(details));
    }

private:
    static std::string counted(std::int64_t count, const char *one)
    {
        return std::to_string(count) + ' ' + one + (count == 1 ? "" : "s");
    }

    void describe(const kafka::Metadata &metadata, ProbeDetails &details) const
    {
        const kafka::Cluster &cluster = metadata.cluster;
        details.metrics = {{"brokers", static_cast<double>(cluster.brokers)}};
        details.summary =
            counted(cluster.brokers, "broker") + ", controller " + std::to_string(cluster.controller);
        if (m_plan.topic.empty()) {
            details.metrics.emplace_back("topics", static_cast<double>(cluster.topics));
            details.summary += ", " + counted(cluster.topics, "topic");
        } else if (metadata.topic) {
            details.summary +=
                ", topic " + m_plan.topic + " with " + counted(metadata.topic->partitions, "partition");
        }
        if (m_plan.hasLogin())
            details.summary += std::string(", ") + kafka::nameOf(m_plan.mechanism) +
                               (m_plan.mechanism == Mechanism::Plain && !m_server.tls ? " in the clear" : "");
    }

    const Server m_server;
    const kafka::Plan m_plan;
    kafka::SaltedPassword m_salted; // runs come one after the other
};

constexpr ServerDefaults defaults{.kind = "kafka", .port = 9092};

constexpr std::array<const char *, 3> mechanisms{"plain", "scram-sha-256", "scram-sha-512"};

constexpr std::array<OptionDescriptor, 4> own{{
    {.key = "username",
     .label = QT_TRANSLATE_NOOP("Option", "User"),
     .hint = QT_TRANSLATE_NOOP("Option", "for the login by SASL")},
    {.key = "password",
     .label = QT_TRANSLATE_NOOP("Option", "Password"),
     .hint = QT_TRANSLATE_NOOP("Option", "better as ${VARIABLE}; empty: no login"),
     .secret = true},
    {.key = "mechanism",
     .label = QT_TRANSLATE_NOOP("Option", "Mechanism"),
     .hint = QT_TRANSLATE_NOOP("Option", "of the login: plain where nothing is said, which without TLS sends "
                                         "the password in the clear; scram-sha-256, scram-sha-512"),
     .choices = mechanisms},
    {.key = "topic",
     .label = QT_TRANSLATE_NOOP("Option", "Topic"),
     .hint = QT_TRANSLATE_NOOP("Option", "must exist, with a leader for each partition; none is created; "
                                         "empty: all topics are counted")},
}};

constexpr auto options = joined(serverOptions, own, tlsOptions);

constexpr std::array<MetricDescriptor, 2> metrics{{
    {.key = "brokers", .unit = "brokers", .label = QT_TRANSLATE_NOOP("Option", "Brokers of the cluster")},
    {.key = "topics",
     .unit = "topics",
     .label = QT_TRANSLATE_NOOP("Option", "Topics that may be seen, where none is named")},
}};

constexpr std::array<const char *, 2> schemes{"kafka", "kafkas"};

constexpr std::array<Phase, phaseCount> phases{Phase::Dns,       Phase::Connect, Phase::Proxy,
                                               Phase::Tls,       Phase::Hello,   Phase::Request,
                                               Phase::FirstByte, Phase::Transfer};

// A URL's path is the topic: kafka://host/orders.
Result<OptionMap> fromTarget(std::string_view target)
{
    Result<OptionMap> values = serverFromTarget(target, defaults.port, schemes[1]);
    const std::size_t scheme = target.find("://");
    if (!values || scheme == std::string_view::npos)
        return values;
    const std::size_t slash = target.find('/', scheme + 3);
    if (slash != std::string_view::npos && slash + 1 < target.size())
        (*values)["topic"] = percentDecoded(target.substr(slash + 1));
    return values;
}

Mechanism mechanismOf(const std::string &text)
{
    const auto is = [&](const char *name) { return ::strcasecmp(text.c_str(), name) == 0; };
    return is(mechanisms[1])   ? Mechanism::ScramSha256
           : is(mechanisms[2]) ? Mechanism::ScramSha512
                               : Mechanism::Plain;
}

bool isSendable(const std::string &text)
{
    return text.size() <= loginLimit && text.find('\0') == std::string::npos;
}

// As Kafka has them (org.apache.kafka.common.internals.Topic): no broker knows another.
bool isTopicName(const std::string &text)
{
    return text.size() <= topicLimit && text != "." && text != ".." && std::ranges::all_of(text, [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                      c == '.' || c == '_' || c == '-';
           });
}

Result<kafka::Plan> planOf(const OptionMap &values)
{
    const std::string mechanism = optionOr(values, "mechanism", std::string());
    kafka::Plan plan{.username = optionOr(values, "username", std::string()),
                     .password = optionOr(values, "password", std::string()),
                     .mechanism = mechanismOf(mechanism),
                     .topic = optionOr(values, "topic", std::string())};
    if (!isSendable(plan.username) || !isSendable(plan.password))
        return failure(
            QT_TRANSLATE_NOOP("Message",
                              "username, password: a login has at most %1 bytes in each, without NUL"),
            std::to_string(loginLimit));
    if (plan.username.empty() && plan.hasLogin())
        return failure(QT_TRANSLATE_NOOP("Message", "password: there is no user for it"));
    // Whoever names one wants a login: it must not go missing with an empty variable.
    if (!mechanism.empty() && !plan.hasLogin())
        return failure(
            QT_TRANSLATE_NOOP("Message", "mechanism: there is no password to log in with; leave it out"));
    if (!isTopicName(plan.topic))
        return failure(
            QT_TRANSLATE_NOOP("Message",
                              "topic: expected at most 249 letters, digits, '.', '_' and '-', got “%1”"),
            escaped(plan.topic));
    return plan;
}

Result<std::unique_ptr<Prober>> create(const Endpoint &endpoint, ProberResources &resources)
{
    if (const Result<void> checked = checkOptions(options, endpoint); !checked)
        return tl::unexpected(checked.error());
    Result<kafka::Plan> plan = planOf(endpoint.options);
    if (!plan)
        return tl::unexpected(plan.error());
    Result<Server> server = serverOf(endpoint, resources, defaults);
    if (!server)
        return tl::unexpected(server.error());
    return std::make_unique<KafkaProber>(std::move(*server), std::move(*plan));
}

} // namespace

const ProberKind kafkaKind{
    .id = "kafka",
    .label = QT_TRANSLATE_NOOP("Option", "Kafka"),
    .summary = QT_TRANSLATE_NOOP("Option", "Logs in to a broker and asks for its cluster and a topic"),
    .options = options,
    .metrics = metrics,
    .schemes = schemes,
    .goodbye = "",
    .blocks = false,
    .target = hostOf,
    .fromTarget = fromTarget,
    .create = create,
    .connections = 1,
    .reach = serverReach<defaults>,
    .section = "client",
    .driver = "kafka",
    .phases = phases,
    .verifies = QT_TRANSLATE_NOOP(
        "Option",
        "the login, that the cluster has a controller, and each partition's leader of a named topic"),
};

} // namespace lightfoot
