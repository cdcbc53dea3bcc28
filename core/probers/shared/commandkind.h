// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/option.h"
#include "core/base/result.h"
#include "core/probe/commandtext.h"
#include "core/probe/outcome.h"
#include "core/probers/shared/contentcheck.h"

#include <array>
#include <string>
#include <vector>

namespace lightfoot {

// What the kinds have in common that run a command and look at what it prints.

inline constexpr std::array<OptionDescriptor, 4> outputOptions{{
    {.key = "env",
     .type = OptionType::TextList,
     .label = QT_TRANSLATE_NOOP("Option", "Environment"),
     .hint = QT_TRANSLATE_NOOP("Option", "NAME=value, added to what the command has anyway")},
    {.key = "contain",
     .label = QT_TRANSLATE_NOOP("Option", "Output contains"),
     .hint = QT_TRANSLATE_NOOP("Option", "Looked for in the first 1 MiB of the output")},
    {.key = "not_contain",
     .label = QT_TRANSLATE_NOOP("Option", "Output does not contain"),
     .hint = QT_TRANSLATE_NOOP("Option", "Looked for in the first 1 MiB of the output")},
    {.key = "regex",
     .type = OptionType::Boolean,
     .label = QT_TRANSLATE_NOOP("Option", "Both are regular expressions"),
     .hint = QT_TRANSLATE_NOOP("Option", "RE2 syntax")},
}};

struct CommandPlan
{
    std::string program; // cmd, as it stands
    std::vector<std::string> arguments;
    TextMap environment;
    ContentCheck check;
};

// cmd, args and the options above, checked; cmd may be empty.
Result<CommandPlan> commandPlanOf(const OptionMap &options);

// Where a command is, for tables: the command itself.
std::string commandLine(const std::string &program, const std::vector<std::string> &arguments);

// What a command prints. The first part is kept, a good deal more is read and forgotten, so that the command
// comes to its end and tells its exit code.
class CommandOutput
{
public:
    static constexpr std::size_t keptBytes = 1 << 20;
    static constexpr std::size_t readBytes = 16 << 20;

    // False: it is more than a probe reads.
    bool append(std::string_view bytes);

    const std::string &text() const { return m_text; }
    bool isCut() const { return m_total > m_text.size(); }
    std::size_t size() const { return m_total; }
    // Not blank, cut and fit to show; empty where there is none.
    std::string firstLine() const;
    std::string lastLine() const;

private:
    std::string m_text;
    std::size_t m_total = 0;
};

Failure tooMuchOutput();
// said: what the command said about it, may be empty.
Failure exitFailure(int exitCode, const std::string &said);
MaybeFailure outputFailure(const ContentCheck &check, const CommandOutput &output);

} // namespace lightfoot
