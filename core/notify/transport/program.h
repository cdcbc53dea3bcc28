// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/option.h"
#include "core/notify/channel.h"

#include <string>
#include <vector>

namespace lightfoot {

// A program to run, never through a shell.
struct ProgramCall
{
    std::string program; // by its path, or by its name in PATH
    std::vector<std::string> arguments;
    TextMap environment;           // later entries win, also over what this process has
    bool cleanEnvironment = false; // those alone
    std::string input;             // what it reads on standard input
};

// Runs it and waits. Exit code 0: Sent; another one, a signal, no end within timeout: Retry, with the last
// line of what it printed (64 KiB of that are read). A program that cannot be started: Refused, or Retry
// where this machine only lacks the means just now. At the time-out and when cancelled the whole process
// group is killed; what a program leaves behind when it ends by itself goes on.
Delivery runProgram(const ProgramCall &call, std::chrono::milliseconds timeout,
                    const std::atomic<bool> &cancelled);

} // namespace lightfoot
