// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/notify/transport/program.h"

#include <chrono>
#include <sys/types.h>
#include <unistd.h>
#include <utility>

namespace lightfoot {

// A file descriptor that is closed.
class ProgramDescriptor
{
public:
    explicit ProgramDescriptor(int number = -1) : m_number(number) {}
    ~ProgramDescriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    ProgramDescriptor(ProgramDescriptor &&other) noexcept : m_number(std::exchange(other.m_number, -1)) {}
    ProgramDescriptor &operator=(ProgramDescriptor &&other) noexcept
    {
        std::swap(m_number, other.m_number);
        return *this;
    }
    int get() const { return m_number; }

private:
    int m_number;
};

// One run of a program.
class ProgramRun
{
public:
    ~ProgramRun() { kill(); }

    // 0, or what errno says.
    int start(const ProgramCall &call);
    // False: its time was over, or somebody cancelled.
    bool waitUntil(std::chrono::steady_clock::time_point deadline, const std::atomic<bool> &cancelled);
    int status(); // as waitpid() has it; after the program has ended
    void kill();  // the whole group
    std::string lastLine() const;

private:
    int spawn(const ProgramCall &call, int input, int output);
    void read();

    pid_t m_id = -1;
    ProgramDescriptor m_exited; // pidfd
    ProgramDescriptor m_output;
    std::string m_printed;
};

} // namespace lightfoot
