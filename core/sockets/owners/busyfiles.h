// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/sockets/processes/processtable.h"
#include "core/sockets/processes/procfiles.h"

#include <filesystem>
#include <map>
#include <memory>
#include <random>
#include <span>
#include <unordered_map>
#include <vector>

namespace lightfoot {

// Finds the processes of sockets that may be gone in a millisecond: looks at the files of those processes
// first in which such were found before, and only at files that can be new. A socket that is still in the
// kernel's table is still the file it was; what never was a socket is looked at now and then; and a new file
// takes the lowest free number. So a look costs about 1 µs a file that can be new, where ProcessTable, which
// knows all sockets and lasting ones best, reads each file's link. One thread at a time, not the GUI thread.
class BusyFiles
{
public:
    explicit BusyFiles(const Clock &clock, std::filesystem::path proc = "/proc");
    ~BusyFiles();
    BusyFiles(const BusyFiles &) = delete;
    BusyFiles &operator=(const BusyFiles &) = delete;

    // Looks for the owners of these inodes (none of them 0), in the busy processes first, until all are found
    // or so much processor time is used; where it stopped it goes on the next time. alive: the inodes in the
    // kernel's table now.
    void look(std::span<const std::uint64_t> wanted, const InodeMap &alive, std::chrono::nanoseconds limit);

    // Null: not found. Good until the next look(). Remembers for about a minute after a socket is gone.
    const SocketProcess *ownerOf(std::uint64_t inode) const;

    // Processes (without the kernel's threads) whose files our rights do not show.
    std::size_t hidden() const;
    std::uint64_t linksRead() const { return m_linksRead; } // since construction: what it cost

private:
    struct Process;
    // What was found in a minute. Two of them: the older goes as a whole.
    struct Generation
    {
        InodeMap inodes;
        std::vector<SocketProcess> owners;
        const SocketProcess *find(std::uint64_t inode) const;
    };

    void listProcesses();
    bool open(Process &process);
    void scan(Process &process, const InodeMap &alive, std::chrono::nanoseconds limit);
    void readFile(Process &process, int folder, std::size_t number);
    void found(Process &process, std::uint64_t inode);
    void startGeneration();
    std::vector<Process *> busy();
    std::vector<Process *> newest();
    std::vector<Process *> others();

    const Clock &m_clock;
    std::filesystem::path m_path;
    int m_proc = -1;
    std::map<pid_t, std::unique_ptr<Process>> m_processes;
    Generation m_young;
    Generation m_old;
    SteadyTime m_listed;
    SteadyTime m_started; // the young generation
    pid_t m_cursor = 0;   // the pid after which the idle ones go on
    InodeMap m_wanted;
    std::size_t m_missing = 0; // of the wanted
    std::uint64_t m_linksRead = 0;
    std::vector<char> m_buffer;
    std::minstd_rand m_random; // for fairness, not for secrets
};

} // namespace lightfoot
