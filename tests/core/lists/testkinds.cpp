// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/lists/testkinds.h"

#include "core/lists/listfiles.h"
#include "core/notify/channel.h"
#include "core/probe/prober.h"

#include <array>
#include <filesystem>

namespace lightfoot::test {

namespace {

class NoProber final : public Prober
{
public:
    boost::asio::awaitable<Verdict> run(ProbeContext &) override { co_return Verdict{}; }
};

Result<std::unique_ptr<Prober>> create(const Endpoint &endpoint, ProberResources &)
{
    const auto ca = optionOr<std::string>(endpoint.options, "ca", {});
    if (!ca.empty() && !std::filesystem::is_regular_file(ca))
        return failure("ca: %1 is no file", ca);
    return std::make_unique<NoProber>();
}

std::string target(const OptionMap &options)
{
    return optionOr<std::string>(options, "host", {});
}

Result<OptionMap> fromTarget(std::string_view target)
{
    return OptionMap{{"host", std::string(target)}};
}

constexpr std::array<const char *, 3> methods{"GET", "POST", "HEAD"};

constexpr std::array<OptionDescriptor, 12> alphaOptions{{
    {.key = "host", .label = "Host", .required = true},
    {.key = "port", .type = OptionType::Integer, .label = "Port", .minimum = 1, .maximum = 65535},
    {.key = "ratio", .type = OptionType::Number, .label = "Ratio"},
    {.key = "verify", .type = OptionType::Boolean, .label = "Verify"},
    {.key = "wait", .type = OptionType::Time, .label = "Wait", .minimum = 0.001, .maximum = 60},
    {.key = "args", .type = OptionType::TextList, .label = "Arguments"},
    {.key = "headers", .type = OptionType::TextMap, .label = "Headers"},
    {.key = "success_code", .type = OptionType::RangeList, .label = "Success"},
    {.key = "password", .label = "Password", .secret = true},
    {.key = "pin",
     .type = OptionType::Integer,
     .label = "PIN",
     .secret = true,
     .minimum = 1,
     .maximum = 9999},
    {.key = "ca", .label = "CA", .file = true},
    {.key = "method", .label = "Method", .choices = methods},
}};

constexpr std::array<OptionDescriptor, 1> betaOptions{{{.key = "host", .label = "Host", .required = true}}};

constexpr std::array<const char *, 2> documents{"xml", "json"};

constexpr std::array<OptionDescriptor, 14> hubOptions{{
    {.key = "host", .label = "Host", .required = true},
    {.key = "limit_cpu", .type = OptionType::Number, .label = "CPU", .minimum = 0.01, .maximum = 1},
    {.key = "limit_load_m1", .type = OptionType::Number, .label = "Load 1"},
    {.key = "limit_load_m5", .type = OptionType::Number, .label = "Load 5"},
    {.key = "eval_doc", .label = "Document", .choices = documents},
    {.key = "eval_expression", .label = "Expression"},
    {.key = "eval_variables", .type = OptionType::RecordList, .label = "Variables"},
    {.key = "gate_host", .label = "Gate"},
    {.key = "gate_username", .label = "User of the gate"},
    {.key = "gate_password", .label = "Password of the gate", .secret = true},
    {.key = "gate_headers", .type = OptionType::TextMap, .label = "Headers of the gate"},
    {.key = "alert_expire_before", .type = OptionType::Time, .label = "Before"},
    {.key = "depot_host", .label = "Depot", .required = true},
    {.key = "depot_codes", .type = OptionType::RangeList, .label = "Codes of the depot"},
}};

constexpr std::array<Phase, 2> paintPhases{Phase::Dns, Phase::Connect};
constexpr std::array<MetricDescriptor, 1> paintMetrics{{{"shade", "%", "Shade"}}};

constexpr ProberKind kindOf(const char *id, std::span<const OptionDescriptor> options)
{
    return {.id = id,
            .label = id,
            .summary = "",
            .options = options,
            .metrics = {},
            .schemes = {},
            .goodbye = "",
            .blocks = false,
            .target = target,
            .fromTarget = fromTarget,
            .create = create,
            .connections = 1};
}

// One of a section that several kinds share.
constexpr ProberKind paintOf(const char *id, const char *driver, std::span<const OptionDescriptor> options)
{
    ProberKind kind = kindOf(id, options);
    kind.summary = "Looks at the paint | of a <wall>";
    kind.metrics = paintMetrics;
    kind.goodbye = "DRY | done";
    kind.section = "paint";
    kind.driver = driver;
    kind.phases = paintPhases;
    kind.verifies = "that it is dry";
    return kind;
}

constexpr std::array<OptionDescriptor, 2> chatOptions{{
    {.key = "webhook", .label = "Webhook", .required = true, .secret = true},
    {.key = "proxy", .label = "Proxy"},
}};

constexpr std::array<OptionDescriptor, 3> topicOptions{{
    {.key = "region", .label = "Region", .required = true},
    {.key = "credential", .type = OptionType::TextMap, .label = "Credential"},
    {.key = "size", .type = OptionType::Integer, .label = "Size", .minimum = 1, .maximum = 10},
}};

constexpr std::array<OptionDescriptor, 3> scriptOptions{{
    {.key = "cmd", .label = "Command", .required = true},
    {.key = "args", .type = OptionType::TextList, .label = "Arguments"},
    {.key = "env", .type = OptionType::TextList, .label = "Environment"},
}};

class NoChannel final : public Channel
{
public:
    Delivery send(const Notification &, const RenderedText &, const SendContext &) override { return {}; }
};

Result<std::unique_ptr<Channel>> createChannel(const NotifierSettings &settings)
{
    const auto webhook = optionOr<std::string>(settings.options, "webhook", "https://");
    if (webhook.find("://") == std::string::npos)
        return failure("webhook: expected a URL");
    return std::make_unique<NoChannel>();
}

constexpr ChannelKind channelOf(const char *id, std::span<const OptionDescriptor> options)
{
    return {.id = id,
            .label = id,
            .summary = "",
            .options = options,
            .textLimit = 1000,
            .perMinute = 0,
            .create = createChannel};
}

} // namespace

ChannelKinds listChannels()
{
    static constexpr ChannelKind chat = channelOf("chat", chatOptions);
    static constexpr ChannelKind topic = channelOf("topic", topicOptions);
    static constexpr ChannelKind script = channelOf("script", scriptOptions);
    static constexpr std::array<const ChannelKind *, 3> kinds{&chat, &topic, &script};
    return kinds;
}

ProberKinds listKinds()
{
    static constexpr ProberKind alpha = kindOf("alpha", alphaOptions);
    static constexpr ProberKind beta = kindOf("beta", betaOptions);
    static constexpr ProberKind red = paintOf("red", "Red", alphaOptions);
    static constexpr ProberKind green = paintOf("green", "green", betaOptions);
    static constexpr ProberKind hub = kindOf("hub", hubOptions);
    static constexpr std::array<const ProberKind *, 5> kinds{&alpha, &beta, &red, &green, &hub};
    return kinds;
}

Environment environmentOf(std::map<std::string, std::string, std::less<>> variables)
{
    return [variables = std::move(variables)](std::string_view name) -> std::optional<std::string> {
        const auto found = variables.find(name);
        return found == variables.end() ? std::nullopt : std::optional(found->second);
    };
}

std::string remarksOf(const ImportReport &report)
{
    std::string text;
    for (const Remark &remark : report.remarks)
        text += report.toEnglish(remark) + '\n';
    return text;
}

ReadResult readText(std::string text, const Environment &environment)
{
    return readList({std::move(text), "list.yaml"}, listKinds(), {}, environment);
}

ReadResult readAlerts(std::string text, const Environment &environment)
{
    return readList({std::move(text), "list.yaml"}, listKinds(), listChannels(), environment);
}

} // namespace lightfoot::test
