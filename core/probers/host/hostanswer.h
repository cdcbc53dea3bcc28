// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/duration.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

// What a Linux machine is asked, and what it answers: one command for a POSIX shell, whose output is lines of
// a format of ours around the kernel's own (proc(5)) and those of df -P (POSIX). Pure functions over bytes
// that anybody may have written.

struct DiskReading
{
    bool found = false;
    double used = 0;       // share of what its users can have, as df counts it
    std::string mountedOn; // the mount point that the path belongs to
};

// Shares are 0 to 1.
struct HostReading
{
    std::optional<double> cpu; // busy, over the time of the sample; nothing where the kernel does not count
    double memory = 0;         // not available to programs
    int cores = 0;
    std::array<double, 3> load{};   // of 1, 5 and 15 minutes, a core
    std::vector<DiskReading> disks; // in the order in which they were asked for
};

// The command: CPU is read, then the rest, then, a sample later, CPU again. Paths may hold anything but NUL.
std::string hostCommand(std::span<const std::string> disks, Duration sample);

// Its output. What stands before the first line of ours or behind the last is somebody else's: shells greet.
Result<HostReading> parseHostAnswer(std::string_view output, std::size_t disks);

// How many disks an answer that was cut off tells of; nothing when it had not come to them.
std::optional<std::size_t> disksAnswered(std::string_view output);

// Takes the answer line by line.
class HostAnswerReader
{
public:
    // False: it is none of the lines that there can be, or not here.
    bool take(std::string_view line);
    // All that was asked has come; or what is missing.
    Result<HostReading> finish();

    const std::vector<DiskReading> &disks() const { return m_disks; }
    bool hasMemory() const { return m_total.has_value(); }

private:
    struct CpuTimes
    {
        double idle = 0;
        double total = 0;
    };
    bool takeCpu(std::string_view rest);
    bool takeCores(std::string_view rest);
    bool takeLoad(std::string_view rest);
    bool takeMemory(std::string_view name, std::string_view rest);
    bool takeDisk(std::string_view rest);

    std::vector<CpuTimes> m_cpu; // two of them
    std::optional<int> m_cores;
    std::optional<std::array<double, 3>> m_load;
    std::optional<double> m_total; // of memory, in KiB, as the others
    std::optional<double> m_available;
    double m_reclaimable = 0; // free, buffers and cache: what old kernels tell instead
    std::vector<DiskReading> m_disks;
};

} // namespace lightfoot
