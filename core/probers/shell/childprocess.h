// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/option.h"

#include <string>
#include <sys/types.h>
#include <vector>

namespace lightfoot {

// A program as a child in a process group of its own; what it prints, on both its outputs, is one stream to
// read. Its destructor kills the whole group, so that nothing the program started stays behind (what leaves
// the group by setsid is out of reach). Lives on one thread.
class ChildProcess
{
public:
    ChildProcess() = default;
    ~ChildProcess() { end(); }
    ChildProcess(const ChildProcess &) = delete;
    ChildProcess &operator=(const ChildProcess &) = delete;

    // 0, or the errno of what went wrong. program is looked for in our PATH. cleanEnvironment: it gets
    // environment alone, nothing of ours.
    int start(const std::string &program, const std::vector<std::string> &arguments,
              const TextMap &environment, bool cleanEnvironment);

    int output() const { return m_output; } // non-blocking, ends when all writers are gone
    int exited() const { return m_exited; } // readable when the program itself has ended

    // Kills what is left of the group and returns the program's status as waitpid() has it; -1 when there is
    // none.
    int end();

private:
    int spawn(int writing, const std::string &program, const std::vector<std::string> &arguments,
              std::vector<std::string> variables);

    pid_t m_id = -1;
    int m_output = -1;
    int m_exited = -1; // a pidfd
};

} // namespace lightfoot
