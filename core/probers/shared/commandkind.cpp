// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/shared/commandkind.h"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr std::size_t shown = 200;           // bytes of a foreign text in a message
constexpr std::size_t longestWords = 65'536; // of a command with its arguments and environment

constexpr std::string_view blanks = " \t\r\n\v\f";

std::string_view trimmed(std::string_view line)
{
    const std::size_t first = line.find_first_not_of(blanks);
    if (first == std::string_view::npos)
        return {};
    return line.substr(first, line.find_last_not_of(blanks) - first + 1);
}

Result<void> checkWord(const char *key, const std::string &word)
{
    if (word.find('\0') != std::string::npos)
        return failure(QT_TRANSLATE_NOOP("Message", "%1: must not hold a NUL character"), key);
    return {};
}

Result<TextMap> environmentOf(const std::vector<std::string> &entries)
{
    TextMap environment;
    for (const std::string &entry : entries) {
        const std::size_t sign = entry.find('=');
        if (sign == std::string::npos || sign == 0) // never shown: it may be a password
            return failure(QT_TRANSLATE_NOOP("Message", "env: expected NAME=value in entry %1"),
                           std::to_string(environment.size() + 1));
        if (const Result<void> checked = checkWord("env", entry); !checked)
            return tl::unexpected(checked.error());
        environment.emplace_back(entry.substr(0, sign), entry.substr(sign + 1));
    }
    return environment;
}

} // namespace

Result<CommandPlan> commandPlanOf(const OptionMap &options)
{
    CommandPlan plan{.program = optionOr(options, "cmd", std::string()),
                     .arguments = optionOr(options, "args", std::vector<std::string>())};
    const auto variables = optionOr(options, "env", std::vector<std::string>());
    std::size_t bytes = plan.program.size();
    if (const Result<void> checked = checkWord("cmd", plan.program); !checked)
        return tl::unexpected(checked.error());
    for (const std::string &argument : plan.arguments) {
        bytes += argument.size() + 1;
        if (const Result<void> checked = checkWord("args", argument); !checked)
            return tl::unexpected(checked.error());
    }
    for (const std::string &variable : variables)
        bytes += variable.size() + 1;
    if (bytes > longestWords)
        return failure(QT_TRANSLATE_NOOP("Message", "cmd, args and env: longer than %1 bytes together"),
                       std::to_string(longestWords));
    Result<TextMap> environment = environmentOf(variables);
    if (!environment)
        return tl::unexpected(environment.error());
    Result<ContentCheck> check = ContentCheck::create(options);
    if (!check)
        return tl::unexpected(check.error());
    plan.environment = std::move(*environment);
    plan.check = std::move(*check);
    return plan;
}

std::string commandLine(const std::string &program, const std::vector<std::string> &arguments)
{
    std::string line = program;
    for (const std::string &argument : arguments)
        line += " " + argument;
    return line;
}

bool CommandOutput::append(std::string_view bytes)
{
    m_text += bytes.substr(0, keptBytes - m_text.size());
    m_total += bytes.size();
    return m_total <= readBytes;
}

std::string CommandOutput::firstLine() const
{
    const std::size_t first = m_text.find_first_not_of(blanks);
    if (first == std::string::npos)
        return {};
    const std::string_view rest = std::string_view(m_text).substr(first);
    return escaped(trimmed(rest.substr(0, rest.find('\n'))), shown);
}

std::string CommandOutput::lastLine() const
{
    const std::string_view text = trimmed(m_text);
    const std::size_t before = text.rfind('\n');
    return escaped(trimmed(before == std::string_view::npos ? text : text.substr(before + 1)), shown);
}

Failure tooMuchOutput()
{
    return failed(FailureKind::Protocol,
                  QT_TRANSLATE_NOOP("Message", "the command prints more than %1 MiB, which no check needs"),
                  std::to_string(CommandOutput::readBytes >> 20U));
}

Failure exitFailure(int exitCode, const std::string &said)
{
    if (said.empty())
        return failed(FailureKind::ExitCode,
                      QT_TRANSLATE_NOOP("Message", "the command ended with exit code %1, expected 0"),
                      std::to_string(exitCode));
    return failed(
        FailureKind::ExitCode,
        QT_TRANSLATE_NOOP("Message", "the command ended with exit code %1, expected 0; it said: %2"),
        std::to_string(exitCode), said);
}

MaybeFailure outputFailure(const ContentCheck &check, const CommandOutput &output)
{
    const ContentCheck::Finding found = check.find(output.text());
    if (found == ContentCheck::Finding::Forbidden)
        return failed(FailureKind::Content,
                      QT_TRANSLATE_NOOP("Message", "the output contains “%1”, which it must not"),
                      escaped(check.notContain(), shown));
    if (found == ContentCheck::Finding::AsWanted)
        return std::nullopt;
    const std::string wanted = escaped(check.contain(), shown);
    if (output.isCut())
        return failed(FailureKind::Content,
                      QT_TRANSLATE_NOOP(
                          "Message", "the first 1 MiB of the output does not contain “%1”; more is not kept"),
                      wanted);
    const std::string line = output.firstLine();
    if (line.empty())
        return failed(FailureKind::Content,
                      QT_TRANSLATE_NOOP("Message", "the command printed nothing, expected “%1”"), wanted);
    return failed(FailureKind::Content,
                  QT_TRANSLATE_NOOP("Message", "the output does not contain “%1”; it begins: %2"), wanted,
                  line);
}

} // namespace lightfoot
