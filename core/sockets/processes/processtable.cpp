// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/processes/processtable.h"

#include "core/sockets/processes/procfiles.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <functional>
#include <linux/magic.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace lightfoot {

namespace {

constexpr unsigned thoroughEvery = 8;   // searches
constexpr unsigned recentSearches = 64; // one that had nothing for so long is looked at last
constexpr unsigned forgiveEvery = 64;   // searches after which what was sought in vain is sought again
constexpr std::size_t folderBuffer = 64 * 1024;

struct OpenSocket
{
    std::uint32_t descriptor = 0;
    std::uint64_t inode = 0;
};

// The number of files in a folder of descriptors, 0 where it is gone.
std::uint32_t sizeOf(int folder, const char *name)
{
    struct stat status{};
    return ::fstatat(folder, name, &status, 0) == 0 ? static_cast<std::uint32_t>(status.st_size) : 0;
}

} // namespace

struct ProcessTable::Known
{
    pid_t pid = 0;
    bool fresh = true;      // never looked at
    bool hidden = false;    // not the kernel's, and its files are not shown
    unsigned lastFound = 0; // the search that last found something here; 0: none
    std::uint32_t openFiles = 0;
    std::vector<OpenSocket> sockets; // by descriptor
    SocketProcess about;             // filled once it has sockets

    bool isRecent(unsigned search) const { return lastFound != 0 && lastFound + recentSearches > search; }
};

ProcessTable::ProcessTable(std::filesystem::path proc) : m_path(std::move(proc)), m_buffer(folderBuffer) {}

ProcessTable::~ProcessTable()
{
    if (m_proc >= 0)
        ::close(m_proc);
}

Result<std::vector<pid_t>> ProcessTable::listProcesses()
{
    const auto cannot = [this](int code) {
        return failure(QT_TRANSLATE_NOOP("Message", "the processes in %1 cannot be listed: %2"),
                       m_path.string(), std::strerror(code));
    };
    if (m_proc < 0) {
        m_proc = ::open(m_path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        if (m_proc < 0)
            return cannot(errno);
        struct statfs about{};
        m_sizeIsCount = ::fstatfs(m_proc, &about) == 0 && about.f_type == PROC_SUPER_MAGIC &&
                        sizeOf(m_proc, "self/fd") > 0;
    }
    ::lseek(m_proc, 0, SEEK_SET);
    std::vector<pid_t> pids;
    const bool whole = visitNumbers(m_proc, m_buffer, [&](std::uint32_t number, const char *) {
        pids.push_back(static_cast<pid_t>(number));
    });
    if (!whole)
        return cannot(errno);
    std::ranges::sort(pids);
    return pids;
}

// Forgets who is gone and adds who is new.
void ProcessTable::takeList(std::span<const pid_t> pids)
{
    std::vector<Known> known;
    known.reserve(pids.size());
    auto old = m_known.begin();
    for (const pid_t pid : pids) {
        while (old != m_known.end() && old->pid < pid)
            ++old;
        if (old != m_known.end() && old->pid == pid)
            known.push_back(std::move(*old++));
        else
            known.emplace_back().pid = pid;
    }
    m_known = std::move(known);
}

// Of a process that has sockets: is it still the same, and what does it call itself now?
void ProcessTable::lookAgain(Known &known)
{
    const OpenFolder folder(m_proc, std::to_string(known.pid).c_str());
    ProcessStat stat;
    if (!folder || !readStat(stat, folder.get()))
        return;
    if (stat.started != known.about.started) {
        const pid_t pid = known.pid; // another one got its number
        known = {};
        known.pid = pid;
        return;
    }
    if (m_sizeIsCount)
        known.about.openFiles = sizeOf(folder.get(), "fd");
    stat.name.resize(std::min(stat.name.size(), SocketProcess::nameLimit));
    if (stat.name != known.about.name)
        readAbout(known, folder.get(), stat.name, stat.started); // it started another program
}

void ProcessTable::readAbout(Known &known, int folder, const std::string &name, std::uint64_t started)
{
    SocketProcess &about = known.about;
    about.pid = known.pid;
    about.started = started;
    about.name = name.substr(0, SocketProcess::nameLimit);
    about.command = readCommand(folder, SocketProcess::commandLimit);
    about.fileLimit = readFileLimit(folder);
    if (!readUid(about.uid, folder))
        about.uid = 0;
}

// Reads a process' descriptors. One that was a socket which is still alive is not read again.
void ProcessTable::walk(Known &known, const InodeMap &alive)
{
    const OpenFolder folder(m_proc, std::to_string(known.pid).c_str());
    const OpenFolder files(folder.get(), "fd");
    bool refused = files.error() == EACCES || files.error() == EPERM;
    std::vector<OpenSocket> sockets;
    std::uint32_t count = 0;
    const auto take = [&](std::uint32_t descriptor, const char *name) {
        ++count;
        const auto before = std::ranges::lower_bound(known.sockets, descriptor, {}, &OpenSocket::descriptor);
        const bool same = before != known.sockets.end() && before->descriptor == descriptor &&
                          alive.contains(before->inode);
        const std::uint64_t inode = same ? before->inode : readSocketLink(files.get(), name, refused);
        m_linksRead += same ? 0 : 1;
        if (inode != 0)
            sockets.push_back({descriptor, inode});
    };
    if (files)
        visitNumbers(files.get(), m_buffer, take);
    std::ranges::sort(sockets, {}, &OpenSocket::descriptor);
    known.sockets = std::move(sockets);
    known.openFiles = count;
    known.about.openFiles = count;
    if (known.fresh && !known.sockets.empty())
        known.lastFound = m_searches + 1; // whoever has some may open more
    known.fresh = false;
    ProcessStat stat;
    known.hidden = refused && readStat(stat, folder.get()) && !stat.kernelThread;
    if (!known.sockets.empty() && known.about.pid == 0 && readStat(stat, folder.get()))
        readAbout(known, folder.get(), stat.name, stat.started);
}

// Makes the answers from what is known.
void ProcessTable::publish()
{
    m_owners.clear();
    m_processes.clear();
    m_hidden = 0;
    for (const Known &known : m_known) {
        m_hidden += known.hidden ? 1 : 0;
        if (known.sockets.empty() || known.about.pid == 0)
            continue;
        const auto index = static_cast<std::uint32_t>(m_processes.size());
        m_processes.push_back(known.about);
        for (const OpenSocket &socket : known.sockets)
            m_owners.add(socket.inode, index);
    }
}

Result<void> ProcessTable::refresh()
{
    m_linksRead = 0;
    const auto pids = listProcesses();
    if (!pids)
        return tl::unexpected(pids.error());
    m_known.clear();
    m_sought.clear();
    takeList(*pids);
    for (Known &known : m_known)
        walk(known, {});
    publish();
    return {};
}

// Looks where they may be, most likely places first. Says how many of the wanted ones were not found.
std::size_t ProcessTable::search(const InodeMap &alive, std::span<const std::uint64_t> wanted, bool thorough)
{
    InodeMap missing;
    for (const std::uint64_t inode : wanted)
        missing.add(inode, 0);
    InodeMap found;
    const auto look = [&](Known &known) {
        walk(known, alive);
        for (const OpenSocket &socket : known.sockets) {
            if (missing.contains(socket.inode)) {
                found.add(socket.inode, 0);
                known.lastFound = m_searches;
            }
        }
    };
    std::vector<Known *> others;
    std::vector<Known *> having;
    for (Known &known : m_known) {
        if (known.fresh)
            look(known); // in any case: it may share what is known
        else
            (known.isRecent(m_searches) ? having : others).push_back(&known);
    }
    // Whoever opened one just now opens the next.
    std::ranges::stable_sort(having, std::greater<>(), &Known::lastFound);
    for (Known *known : having) {
        if (found.size() < missing.size())
            look(*known);
    }
    for (Known *known : others) {
        if (found.size() == missing.size())
            break;
        const bool changed = m_sizeIsCount && !known->hidden &&
                             sizeOf(m_proc, (std::to_string(known->pid) + "/fd").c_str()) != known->openFiles;
        if (thorough || changed)
            look(*known);
    }
    return missing.size() - found.size();
}

Result<void> ProcessTable::update(std::span<const SocketRow> rows, std::chrono::nanoseconds listAge)
{
    if (m_known.empty())
        return refresh();
    m_linksRead = 0;
    if (const SteadyTime now = std::chrono::steady_clock::now(); now - m_listed >= listAge) {
        m_listed = now;
        const auto pids = listProcesses();
        if (!pids)
            return tl::unexpected(pids.error());
        takeList(*pids);
        for (Known &known : m_known) {
            if (!known.sockets.empty())
                lookAgain(known);
        }
        publish();
    }
    std::vector<std::uint64_t> wanted;
    for (const SocketRow &row : rows) {
        if (row.inode != 0 && !m_owners.contains(row.inode) && !m_sought.contains(row.inode))
            wanted.push_back(row.inode);
    }
    if (wanted.empty())
        return {};
    InodeMap alive;
    alive.reserve(rows.size());
    for (const SocketRow &row : rows)
        alive.add(row.inode, 0);
    const bool thorough = ++m_searches % thoroughEvery == 0;
    const std::size_t missing = search(alive, wanted, thorough);
    publish();
    if (m_searches % forgiveEvery == 0)
        m_sought.clear();
    for (const std::uint64_t inode : wanted) {
        if (thorough && missing > 0 && !m_owners.contains(inode))
            m_sought.add(inode, 0);
    }
    return {};
}

const SocketProcess *ProcessTable::ownerOf(std::uint64_t inode) const
{
    const InodeMap::Entry *entry = m_owners.find(inode);
    return entry ? &m_processes[entry->owner] : nullptr;
}

std::size_t ProcessTable::sharersOf(std::uint64_t inode) const
{
    const InodeMap::Entry *entry = m_owners.find(inode);
    return entry ? entry->owners : 0;
}

} // namespace lightfoot
