// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/sockets/processes/inodemap.h"
#include "core/sockets/sockettable.h"

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include <sys/types.h>

namespace lightfoot {

// A process that has sockets. Name and command line are bytes that the process itself chose: cut to length
// here, but neither valid UTF-8 nor free of control characters. escaped() before they are shown.
struct SocketProcess
{
    static constexpr std::size_t nameLimit = 64;      // bytes; the kernel keeps 15 of a process
    static constexpr std::size_t commandLimit = 1024; // bytes, arguments parted by one space each

    pid_t pid = 0;
    std::uint64_t started = 0; // ticks since boot: with the pid the identity
    std::string name;
    std::string command; // empty: it has none, or rights hide it
    std::uint32_t uid = 0;
    std::uint32_t openFiles = 0;
    std::uint64_t fileLimit = 0; // soft RLIMIT_NOFILE; 0: not known
};

// Which process has which socket, by the links in /proc/PID/fd. One thread at a time, and not the GUI thread:
// refresh() reads a link for each open file of each process (30,000 sockets: about 50 ms), update() only
// where something new can be.
class ProcessTable
{
public:
    // proc: another place for tests.
    explicit ProcessTable(std::filesystem::path proc = "/proc");
    ~ProcessTable();
    ProcessTable(const ProcessTable &) = delete;
    ProcessTable &operator=(const ProcessTable &) = delete;

    // Looks at all processes. Fails when proc cannot be listed.
    Result<void> refresh();

    // Looks for the owners of those rows' sockets that are not known yet: at new processes, at those that
    // had one that was looked for lately and, where their number of open files changed, at all others; every
    // eighth time at really all. Forgets processes that are gone and reads name, command and number of open
    // files of the others again. listAge: so old the list of processes may be; whoever asks many times a
    // second pays more for listing them than for looking. What nobody seems to own (rights hide it, or it
    // closed meanwhile) is looked for again only after a while. Give it all rows there are: it skips the
    // files that are known to be one of them. The same as refresh() at first. A process that got a share in a
    // known socket is found when it is new, else by refresh().
    Result<void> update(std::span<const SocketRow> rows, std::chrono::nanoseconds listAge = {});

    // Null: nobody that we may see. The pointer is good until the next refresh() or update(). About 5 ns.
    const SocketProcess *ownerOf(std::uint64_t inode) const;
    // How many processes have this socket (a server's children share its listening one); ownerOf() is the one
    // with the lowest pid.
    std::size_t sharersOf(std::uint64_t inode) const;

    std::span<const SocketProcess> processes() const { return m_processes; } // with sockets; by pid
    // Processes (without the kernel's threads) whose files our rights do not show. Where proc hides processes
    // (hidepid) or belongs to a container, there may be more.
    std::size_t hidden() const { return m_hidden; }
    // Links read by the last refresh() or update(): what it cost.
    std::size_t linksRead() const { return m_linksRead; }

private:
    struct Known;

    Result<std::vector<pid_t>> listProcesses();
    void takeList(std::span<const pid_t> pids);
    void lookAgain(Known &known);
    void walk(Known &known, const InodeMap &alive);
    void readAbout(Known &known, int folder, const std::string &name, std::uint64_t started);
    std::size_t search(const InodeMap &alive, std::span<const std::uint64_t> wanted, bool thorough);
    void publish();

    const std::filesystem::path m_path;
    int m_proc = -1;            // the folder, once it was opened
    bool m_sizeIsCount = false; // the size of /proc/PID/fd is the number of files in it (Linux 6.2)
    std::vector<Known> m_known; // every process; by pid
    std::vector<SocketProcess> m_processes;
    InodeMap m_owners; // owners: indices of m_processes
    InodeMap m_sought; // looked for in vain
    std::vector<char> m_buffer;
    std::size_t m_hidden = 0;
    std::size_t m_linksRead = 0;
    unsigned m_searches = 0;
    SteadyTime m_listed;
};

} // namespace lightfoot
