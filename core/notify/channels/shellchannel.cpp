// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/channels/channelparts.h"
#include "core/notify/channels/channels.h"
#include "core/notify/channels/commandreport.h"
#include "core/notify/transport/program.h"
#include "core/probe/commandtext.h"

#include <array>

namespace lightfoot {

namespace {

constexpr std::size_t commandWordsLimit = 65'536; // of a command with its arguments and environment

constexpr std::array<OptionDescriptor, 4> commandOptions{{
    {.key = "cmd",
     .label = QT_TRANSLATE_NOOP("Option", "Command"),
     .hint =
         QT_TRANSLATE_NOOP("Option", "a program, by its path or by its name in PATH; no shell is between"),
     .required = true},
    {.key = "args",
     .type = OptionType::TextList,
     .label = QT_TRANSLATE_NOOP("Option", "Arguments"),
     .hint = QT_TRANSLATE_NOOP("Option", "each as the program shall see it")},
    {.key = "env",
     .type = OptionType::TextList,
     .label = QT_TRANSLATE_NOOP("Option", "Environment"),
     .hint = QT_TRANSLATE_NOOP("Option", "NAME=value, beside the EASEPROBE_ and LIGHTFOOT_ variables")},
    {.key = "clean_env",
     .type = OptionType::Boolean,
     .label = QT_TRANSLATE_NOOP("Option", "Clean environment"),
     .hint = QT_TRANSLATE_NOOP("Option", "the command gets the variables named here and no others")},
}};

class CommandChannel final : public Channel
{
public:
    explicit CommandChannel(ProgramCall call) : m_call(std::move(call)) {}

    Delivery send(const Notification &notification, const RenderedText &text,
                  const SendContext &context) override
    {
        const std::vector<CommandReport> reports = reportsOf(notification, text);
        ProgramCall call = m_call;
        call.input = csvOf(reports);
        call.environment = commandVariables(notification, text, reports, call.input);
        // What the list says wins.
        call.environment.insert(call.environment.end(), m_call.environment.begin(), m_call.environment.end());
        return runProgram(call, context.timeout, context.cancelled);
    }

private:
    const ProgramCall m_call;
};

Result<TextMap> listedVariables(const std::vector<std::string> &entries)
{
    TextMap variables;
    for (const std::string &entry : entries) {
        const std::size_t sign = entry.find('=');
        if (sign == std::string::npos || sign == 0) // never shown: it may be a password
            return failure(QT_TRANSLATE_NOOP("Message", "env: expected NAME=value in entry %1"),
                           std::to_string(variables.size() + 1));
        variables.emplace_back(entry.substr(0, sign), entry.substr(sign + 1));
    }
    return variables;
}

Result<void> checkWords(const char *key, const std::vector<std::string> &words, std::size_t &bytes)
{
    for (const std::string &word : words) {
        if (word.find('\0') != std::string::npos)
            return failure(QT_TRANSLATE_NOOP("Message", "%1: must not hold a NUL character"), key);
        bytes += word.size() + 1;
    }
    return {};
}

Result<std::unique_ptr<Channel>> createCommand(const NotifierSettings &settings)
{
    const OptionMap &options = settings.options;
    const auto entries = optionOr(options, "env", std::vector<std::string>());
    ProgramCall call{.program = textOption(options, "cmd"),
                     .arguments = optionOr(options, "args", std::vector<std::string>()),
                     .cleanEnvironment = optionOr(options, "clean_env", false)};
    std::size_t bytes = 0;
    Result<void> checked = checkChannelOptions(commandOptions, options);
    if (checked)
        checked = checkWords("cmd", {call.program}, bytes);
    if (checked)
        checked = checkWords("args", call.arguments, bytes);
    if (checked)
        checked = checkWords("env", entries, bytes);
    if (!checked)
        return tl::unexpected(checked.error());
    if (bytes > commandWordsLimit)
        return failure(QT_TRANSLATE_NOOP("Message", "cmd, args and env: longer than %1 bytes together"),
                       std::to_string(commandWordsLimit));
    Result<TextMap> variables = listedVariables(entries);
    if (!variables)
        return tl::unexpected(variables.error());
    call.environment = std::move(*variables);
    return std::make_unique<CommandChannel>(std::move(call));
}

} // namespace

const ChannelKind shellChannel{
    .id = "shell",
    .label = QT_TRANSLATE_NOOP("Option", "Command on this machine"),
    .summary = QT_TRANSLATE_NOOP("Option", "Runs a command with what happened in its environment and input"),
    .options = commandOptions,
    .textLimit = commandTextLimit,
    .perMinute = 0,
    .create = createCommand,
    .command = commandForPeople,
};

} // namespace lightfoot
