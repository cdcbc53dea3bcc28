// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probers/shared/commandkind.h"

namespace lightfoot {

class BlockingCall;
class ProbeContext;

// One run of a command, on a thread of the pool: from its start to its end, or to the probe's interruption.
class ShellRun
{
public:
    ShellRun(const CommandPlan &plan, bool cleanEnvironment) : m_plan(plan), m_clean(cleanEnvironment) {}

    // The job on the pool. When it returns, nothing of the command is running any more.
    void run(ProbeContext &context, BlockingCall &call);

    bool settled() const { return m_settled; } // it ended by itself, before an interruption
    const MaybeFailure &failure() const { return m_failure; }
    const CommandOutput &output() const { return m_output; }

private:
    class Wake;
    enum class Reading : std::uint8_t
    {
        Waits, // nothing more for now
        Ended,
        TooMuch
    };
    Reading read(ProbeContext &context, int output);
    MaybeFailure follow(ProbeContext &context, BlockingCall &call, int output, int exited, int wake);
    MaybeFailure startFailure(int error) const;
    MaybeFailure statusFailure(int status) const;

    const CommandPlan &m_plan;
    const bool m_clean;
    CommandOutput m_output;
    MaybeFailure m_failure;
    bool m_settled = false;
};

} // namespace lightfoot
