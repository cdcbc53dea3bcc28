// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/host/hostprober.h"

#include "core/net/probecontext.h"
#include "core/net/proberesources.h"
#include "core/probers/host/hostcheck.h"
#include "core/probers/host/localhost.h"
#include "core/probers/shared/optioncheck.h"
#include "core/probers/sshsession/sshkind.h"

namespace lightfoot {

namespace {

constexpr std::string_view localTarget = "local"; // in the place of a host

class RemoteHostProber final : public Prober
{
public:
    RemoteHostProber(HostCheck check, SshPlan plan, BlockingPool &pool)
        : m_check(std::move(check)), m_plan(std::move(plan)), m_pool(pool)
    {}

    asio::awaitable<Verdict> run(ProbeContext &context) override
    {
        SshAnswer answer = co_await askOverSsh(context, m_pool, m_plan);
        MaybeFailure failure = std::move(answer.failure);
        Result<HostReading> reading;
        if (failure) {
            const auto read = disksAnswered(answer.output.text());
            if (failure->kind == FailureKind::ReadTimeout && read && *read < m_check.disks.size())
                failure = slowDisk(m_check.disks[*read], context.endpoint().timeout);
        } else if (failure = commandFailure(answer); !failure) {
            reading = parseHostAnswer(answer.output.text(), m_check.disks.size());
            if (!reading)
                failure = Failure{FailureKind::Protocol, reading.error().message};
        }
        co_return verdictOn(m_check, reading, std::move(failure), std::move(answer.remoteAddress));
    }

private:
    const HostCheck m_check;
    const SshPlan m_plan;
    BlockingPool &m_pool;
};

class LocalHostProber final : public Prober
{
public:
    LocalHostProber(HostCheck check, BlockingPool &pool) : m_host(std::move(check)), m_pool(pool) {}

    asio::awaitable<Verdict> run(ProbeContext &context) override
    {
        co_return co_await probeLocalHost(context, m_pool, m_host);
    }

private:
    LocalHost m_host;
    BlockingPool &m_pool;
};

constexpr std::array<OptionDescriptor, 10> own{{
    {.key = "host",
     .label = QT_TRANSLATE_NOOP("Option", "Host and port"),
     .hint = QT_TRANSLATE_NOOP("Option", "[user@]host[:port] of its SSH server; without a port 22")},
    {.key = "local",
     .type = OptionType::Boolean,
     .label = QT_TRANSLATE_NOOP("Option", "This machine"),
     .hint = QT_TRANSLATE_NOOP("Option", "instead of a host: the one this program runs on, without SSH")},
    {.key = "disks",
     .type = OptionType::TextList,
     .label = QT_TRANSLATE_NOOP("Option", "Disks"),
     .hint = QT_TRANSLATE_NOOP("Option", "mount points; usually / alone")},
    {.key = "threshold_cpu",
     .type = OptionType::Number,
     .label = QT_TRANSLATE_NOOP("Option", "CPU below"),
     .hint = QT_TRANSLATE_NOOP("Option", "the share that is busy, usually 0.8; above 1 nothing is"),
     .minimum = 0,
     .maximum = 2},
    {.key = "threshold_mem",
     .type = OptionType::Number,
     .label = QT_TRANSLATE_NOOP("Option", "Memory below"),
     .hint = QT_TRANSLATE_NOOP("Option", "the share that programs cannot have, usually 0.8"),
     .minimum = 0,
     .maximum = 2},
    {.key = "threshold_disk",
     .type = OptionType::Number,
     .label = QT_TRANSLATE_NOOP("Option", "Disks below"),
     .hint = QT_TRANSLATE_NOOP("Option", "the share in use of each, usually 0.95"),
     .minimum = 0,
     .maximum = 2},
    {.key = "threshold_load_m1",
     .type = OptionType::Number,
     .label = QT_TRANSLATE_NOOP("Option", "Load of 1 minute up to"),
     .hint = QT_TRANSLATE_NOOP("Option", "per core, usually 0.8"),
     .minimum = 0,
     .maximum = 10'000},
    {.key = "threshold_load_m5",
     .type = OptionType::Number,
     .label = QT_TRANSLATE_NOOP("Option", "Load of 5 minutes up to"),
     .hint = QT_TRANSLATE_NOOP("Option", "per core, usually 0.8"),
     .minimum = 0,
     .maximum = 10'000},
    {.key = "threshold_load_m15",
     .type = OptionType::Number,
     .label = QT_TRANSLATE_NOOP("Option", "Load of 15 minutes up to"),
     .hint = QT_TRANSLATE_NOOP("Option", "per core, usually 0.8"),
     .minimum = 0,
     .maximum = 10'000},
    {.key = "sample",
     .type = OptionType::Time,
     .label = QT_TRANSLATE_NOOP("Option", "CPU looked at for"),
     .hint = QT_TRANSLATE_NOOP("Option", "usually 500ms, less where the timeout is short; no latency"),
     .minimum = 0.01,
     .maximum = 30},
}};

constexpr auto options = joined(own, sshOptions);

constexpr std::array<MetricDescriptor, 6> metrics{{
    {.key = "cpu", .unit = "%", .label = QT_TRANSLATE_NOOP("Option", "CPU busy")},
    {.key = "memory", .unit = "%", .label = QT_TRANSLATE_NOOP("Option", "Memory in use")},
    {.key = "disk", .unit = "%", .label = QT_TRANSLATE_NOOP("Option", "Fullest disk")},
    {.key = "load1", .unit = "per core", .label = QT_TRANSLATE_NOOP("Option", "Load of 1 minute")},
    {.key = "load5", .unit = "per core", .label = QT_TRANSLATE_NOOP("Option", "Load of 5 minutes")},
    {.key = "load15", .unit = "per core", .label = QT_TRANSLATE_NOOP("Option", "Load of 15 minutes")},
}};

constexpr std::array<Phase, 7> phases{Phase::Dns,     Phase::Connect,   Phase::Proxy,   Phase::Hello,
                                      Phase::Request, Phase::FirstByte, Phase::Transfer};

bool isLocal(const OptionMap &values)
{
    return optionOr(values, "local", false);
}

std::string target(const OptionMap &values)
{
    return isLocal(values) ? std::string(localTarget) : hostOf(values);
}

// A host of that name can be had with its port.
Result<OptionMap> fromTarget(std::string_view text)
{
    if (text == localTarget)
        return OptionMap{{"local", true}};
    return serverFromTarget(text, 22);
}

Result<std::unique_ptr<Prober>> create(const Endpoint &endpoint, ProberResources &resources)
{
    if (const Result<void> checked = checkOptions(options, endpoint); !checked)
        return tl::unexpected(checked.error());
    Result<HostCheck> check = HostCheck::create(endpoint.options, endpoint.timeout);
    if (!check)
        return tl::unexpected(check.error());
    const bool named = !hostOf(endpoint.options).empty();
    if (isLocal(endpoint.options)) {
        if (named)
            return failure(QT_TRANSLATE_NOOP("Message", "local: this machine has no host beside it"));
        return std::make_unique<LocalHostProber>(std::move(*check), resources.blocking);
    }
    if (!named)
        return failure(QT_TRANSLATE_NOOP("Message", "host is missing; local: true is this machine"));
    Result<SshPlan> plan = sshPlanOf(endpoint, resources, "host");
    if (!plan)
        return tl::unexpected(plan.error());
    plan->command = hostCommand(check->disks, check->sample);
    plan->pause = check->sample;
    return std::make_unique<RemoteHostProber>(std::move(*check), std::move(*plan), resources.blocking);
}

ProbeReach reach(const OptionMap &values)
{
    if (isLocal(values))
        return {.transport = Transport::None, .connections = 0};
    return sshReach(values, "host");
}

} // namespace

const ProberKind hostKind{
    .id = "host",
    .label = QT_TRANSLATE_NOOP("Option", "Linux machine"),
    .summary =
        QT_TRANSLATE_NOOP("Option", "Looks at CPU, memory, disks and load, over SSH or of this machine"),
    .options = options,
    .metrics = metrics,
    .schemes = {},
    .goodbye = "disconnect",
    .blocks = true,
    .target = target,
    .fromTarget = fromTarget,
    .create = create,
    .connections = 1,
    .reach = reach,
    .phases = phases,
    .verifies =
        QT_TRANSLATE_NOOP("Option", "CPU, memory, disks and load against their thresholds; over SSH the "
                                    "server's host key against known_hosts, and our login"),
};

} // namespace lightfoot
