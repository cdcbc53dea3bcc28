// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/ssh/sshprober.h"

#include "core/net/probecontext.h"
#include "core/net/proberesources.h"
#include "core/probers/shared/optioncheck.h"
#include "core/probers/sshsession/sshkind.h"

namespace lightfoot {

namespace {

class SshProber final : public Prober
{
public:
    SshProber(SshPlan plan, ContentCheck check, BlockingPool &pool)
        : m_plan(std::move(plan)), m_check(std::move(check)), m_pool(pool)
    {}

    asio::awaitable<Verdict> run(ProbeContext &context) override
    {
        SshAnswer answer = co_await askOverSsh(context, m_pool, m_plan);
        MaybeFailure failure = std::move(answer.failure);
        if (!failure && !m_plan.command.empty())
            failure = judge(answer);
        ProbeDetails details;
        if (!failure)
            details.summary = summaryOf(answer);
        co_return verdictOf(std::move(failure), std::move(answer.remoteAddress), std::move(details));
    }

private:
    MaybeFailure judge(const SshAnswer &answer) const
    {
        if (MaybeFailure failure = commandFailure(answer))
            return failure;
        return outputFailure(m_check, answer.output);
    }

    std::string summaryOf(const SshAnswer &answer) const
    {
        if (m_plan.command.empty())
            return answer.software + ", logged in";
        const std::string line = answer.output.firstLine();
        return line.empty() ? "exit code 0" : line;
    }

    const SshPlan m_plan;
    const ContentCheck m_check;
    BlockingPool &m_pool;
};

constexpr std::array<OptionDescriptor, 3> own{{
    {.key = "host",
     .label = QT_TRANSLATE_NOOP("Option", "Host and port"),
     .hint = QT_TRANSLATE_NOOP("Option", "[user@]host[:port]; without a port 22"),
     .required = true},
    {.key = "cmd",
     .label = QT_TRANSLATE_NOOP("Option", "Command"),
     .hint = QT_TRANSLATE_NOOP("Option", "for the server's shell; without one the login is all")},
    {.key = "args",
     .type = OptionType::TextList,
     .label = QT_TRANSLATE_NOOP("Option", "Arguments"),
     .hint = QT_TRANSLATE_NOOP("Option", "put behind the command with blanks between, for the same shell")},
}};

constexpr auto options = joined(own, sshOptions, outputOptions);

constexpr std::array<const char *, 1> schemes{"ssh"};

constexpr std::array<Phase, 7> phases{Phase::Dns,     Phase::Connect,   Phase::Proxy,   Phase::Hello,
                                      Phase::Request, Phase::FirstByte, Phase::Transfer};

constexpr std::array<std::uint16_t, 1> punishing{22};

Result<OptionMap> fromTarget(std::string_view target)
{
    return serverFromTarget(target, 22);
}

Result<std::unique_ptr<Prober>> create(const Endpoint &endpoint, ProberResources &resources)
{
    if (const Result<void> checked = checkOptions(options, endpoint); !checked)
        return tl::unexpected(checked.error());
    Result<CommandPlan> command = commandPlanOf(endpoint.options);
    if (!command)
        return tl::unexpected(command.error());
    Result<std::string> line = remoteCommand(*command);
    if (!line)
        return tl::unexpected(line.error());
    Result<SshPlan> plan = sshPlanOf(endpoint, resources, "ssh");
    if (!plan)
        return tl::unexpected(plan.error());
    plan->command = std::move(*line);
    return std::make_unique<SshProber>(std::move(*plan), std::move(command->check), resources.blocking);
}

ProbeReach reach(const OptionMap &values)
{
    return sshReach(values, "ssh");
}

} // namespace

const ProberKind sshKind{
    .id = "ssh",
    .label = QT_TRANSLATE_NOOP("Option", "SSH"),
    .summary = QT_TRANSLATE_NOOP("Option", "Logs in, runs a command there and looks at exit code and output"),
    .options = options,
    .metrics = {},
    .schemes = schemes,
    .goodbye = "disconnect",
    .blocks = true,
    .target = hostOf,
    .fromTarget = fromTarget,
    .create = create,
    .connections = 1,
    .reach = reach,
    .phases = phases,
    .verifies = QT_TRANSLATE_NOOP("Option", "the server's host key against known_hosts, and our login"),
    .punishingPorts = punishing,
    .punishment = QT_TRANSLATE_NOOP(
        "Option", "sshd writes each bare connect into its log and counts it towards MaxStartups"),
    .command = commandForPeople,
};

} // namespace lightfoot
