// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <sys/types.h>

// The files of /proc (proc(5)) that tell of processes, each read relative to an open folder. One thread at a
// time.
namespace lightfoot {

// A descriptor that is closed at the end. -1: none.
class OpenFolder
{
public:
    OpenFolder(int folder, const char *name);
    ~OpenFolder();
    OpenFolder(const OpenFolder &) = delete;
    OpenFolder &operator=(const OpenFolder &) = delete;

    explicit operator bool() const { return m_descriptor >= 0; }
    int get() const { return m_descriptor; }
    int error() const { return m_error; } // errno of the attempt

private:
    int m_descriptor = -1;
    int m_error = 0;
};

struct ProcessStat
{
    std::uint64_t started = 0; // field 22, ticks since boot
    bool kernelThread = false;
    std::string name;
};

// All false, or empty, where the process is gone or rights hide the file. folder: /proc/PID.
bool readStat(ProcessStat &stat, int folder);
std::string readCommand(int folder, std::size_t limit);
std::uint64_t readFileLimit(int folder);
bool readUid(std::uint32_t &uid, int folder);

// The parsers, for tests: the name of a process may hold parentheses, newlines and whatever.
bool parseStat(ProcessStat &stat, std::string_view text);
std::uint64_t parseFileLimit(std::string_view limits);
bool parseUid(std::uint32_t &uid, std::string_view status);

// Visits the entries of a folder whose names are numbers. False when it cannot be read to its end.
using NumberVisitor = std::function<void(std::uint32_t number, const char *name)>;
bool visitNumbers(int folder, std::vector<char> &buffer, const NumberVisitor &visitor);

// The inode in what a link of /proc/PID/fd says, "socket:[4242]"; 0 when it is no socket or gone, and refused
// too when rights hide it (they may show the folder alone).
std::uint64_t readSocketLink(int folder, const char *name, bool &refused);

} // namespace lightfoot
