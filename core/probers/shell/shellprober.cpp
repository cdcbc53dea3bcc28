// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/shell/shellprober.h"

#include "core/net/probecontext.h"
#include "core/net/proberesources.h"
#include "core/probers/shared/optioncheck.h"
#include "core/probers/shared/serveroptions.h"
#include "core/probers/shell/shellrun.h"

namespace lightfoot {

namespace {

class ShellProber final : public Prober
{
public:
    ShellProber(CommandPlan plan, bool cleanEnvironment, BlockingPool &pool)
        : m_plan(std::move(plan)), m_clean(cleanEnvironment), m_pool(pool)
    {}

    asio::awaitable<Verdict> run(ProbeContext &context) override
    {
        ShellRun command(m_plan, m_clean);
        context.enter(Phase::Request);
        MaybeFailure failure =
            co_await m_pool.run(context, [&](BlockingCall &call) { command.run(context, call); });
        context.finish();
        if (command.settled())
            failure = command.failure();
        else if (failure && failure->kind == FailureKind::ReadTimeout)
            failure =
                failed(FailureKind::ReadTimeout,
                       QT_TRANSLATE_NOOP(
                           "Message", "the command did not end within %1 and was killed with its children"),
                       humanDuration(context.endpoint().timeout));
        ProbeDetails details;
        if (!failure)
            details.summary = summaryOf(command.output());
        co_return verdictOf(std::move(failure), {}, std::move(details));
    }

private:
    static std::string summaryOf(const CommandOutput &output)
    {
        const std::string line = output.firstLine();
        return line.empty() ? "exit code 0" : line;
    }

    const CommandPlan m_plan;
    const bool m_clean;
    BlockingPool &m_pool;
};

constexpr std::array<OptionDescriptor, 3> own{{
    {.key = "cmd",
     .label = QT_TRANSLATE_NOOP("Option", "Command"),
     .hint =
         QT_TRANSLATE_NOOP("Option", "a program, by its path or by its name in PATH; no shell is between"),
     .required = true},
    {.key = "args",
     .type = OptionType::TextList,
     .label = QT_TRANSLATE_NOOP("Option", "Arguments"),
     .hint = QT_TRANSLATE_NOOP("Option", "each as the program shall see it")},
    {.key = "clean_env",
     .type = OptionType::Boolean,
     .label = QT_TRANSLATE_NOOP("Option", "Clean environment"),
     .hint = QT_TRANSLATE_NOOP("Option", "the command gets the variables named here and no others")},
}};

constexpr auto options = joined(own, outputOptions);

constexpr std::array<Phase, 3> phases{Phase::Request, Phase::FirstByte, Phase::Transfer};

std::string target(const OptionMap &values)
{
    return commandLine(optionOr(values, "cmd", std::string()),
                       optionOr(values, "args", std::vector<std::string>()));
}

// One word is a program, several are a line for the shell.
Result<OptionMap> fromTarget(std::string_view text)
{
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
        return failure(QT_TRANSLATE_NOOP("Message", "expected a command"));
    if (text.find('\0') != std::string_view::npos)
        return failure(QT_TRANSLATE_NOOP("Message", "%1: must not hold a NUL character"), "cmd");
    if (text.find_first_of(" \t\r\n") == std::string_view::npos)
        return OptionMap{{"cmd", std::string(text)}};
    return OptionMap{{"cmd", std::string("/bin/sh")},
                     {"args", std::vector<std::string>{"-c", std::string(text)}}};
}

Result<std::unique_ptr<Prober>> create(const Endpoint &endpoint, ProberResources &resources)
{
    if (const Result<void> checked = checkOptions(options, endpoint); !checked)
        return tl::unexpected(checked.error());
    Result<CommandPlan> plan = commandPlanOf(endpoint.options);
    if (!plan)
        return tl::unexpected(plan.error());
    if (plan->program.empty())
        return failure(QT_TRANSLATE_NOOP("Message", "%1 is missing"), "cmd");
    return std::make_unique<ShellProber>(std::move(*plan), optionOr(endpoint.options, "clean_env", false),
                                         resources.blocking);
}

ProbeReach reach(const OptionMap &)
{
    return {.transport = Transport::None};
}

} // namespace

const ProberKind shellKind{
    .id = "shell",
    .label = QT_TRANSLATE_NOOP("Option", "Command on this machine"),
    .summary = QT_TRANSLATE_NOOP("Option", "Runs a command here and looks at exit code and output"),
    .options = options,
    .metrics = {},
    .schemes = {},
    .goodbye = "",
    .blocks = true,
    .target = target,
    .fromTarget = fromTarget,
    .create = create,
    .connections = 0,
    .reach = reach,
    .phases = phases,
    .verifies = QT_TRANSLATE_NOOP("Option", "exit code 0, and the output where it is asked for"),
    .command = commandForPeople,
};

} // namespace lightfoot
