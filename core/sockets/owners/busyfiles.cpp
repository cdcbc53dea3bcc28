// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/owners/busyfiles.h"

#include "core/sockets/owners/processortime.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fcntl.h>
#include <optional>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>

namespace lightfoot {

namespace {

constexpr std::chrono::milliseconds listPeriod{250};
constexpr std::chrono::seconds generationTime{60};
constexpr std::size_t generationLimit = 131'072; // inodes
constexpr std::chrono::seconds statPeriod{1};    // execve gives a process another name
constexpr std::size_t beyond = 4; // numbers tried above the highest file: a few may have been opened at once
constexpr std::uint8_t settled = 3;  // looks that found no socket there
constexpr unsigned seldom = 16;      // then only in one look of so many
constexpr unsigned wholeEvery = 256; // looks after which a process's files are listed anew
constexpr double fading = 0.95;      // of a score, per look
constexpr double busyScore = 0.05;
constexpr double worthOfNew = 0.2;      // of a socket that was not wanted, in score
constexpr double mostScore = 20;        // fades within 120 looks
constexpr int othersPart = 4;           // of the time, for processes that are not busy
constexpr std::size_t checkEvery = 32;  // files read between looks at the time
constexpr std::size_t mostFolders = 64; // kept open: our own files are limited as well
constexpr std::size_t fewWanted = 1024;

// The inode of the socket that the file is, 0 when it is none, nothing when there is no such file.
std::optional<std::uint64_t> readLink(int folder, const char *name)
{
    constexpr std::string_view beginning = "socket:[";
    std::array<char, 40> target; // longer ones are no sockets
    const ssize_t length = ::readlinkat(folder, name, target.data(), target.size());
    if (length < 0)
        return std::nullopt;
    const std::string_view text(target.data(), static_cast<std::size_t>(length));
    std::uint64_t inode = 0;
    if (text.starts_with(beginning))
        std::from_chars(target.data() + beginning.size(), target.data() + text.size(), inode);
    return inode;
}

} // namespace

struct BusyFiles::Process
{
    struct File
    {
        std::uint64_t inode = 0; // 0: no socket
        bool open = false;       // there is such a file
        std::uint8_t same = 0;   // looks in a row that found it as it was
    };

    pid_t pid = 0;
    SocketProcess process;
    SteadyTime statRead;
    std::vector<File> files; // by number; up to the highest there is
    // Wanted sockets found, fading. Everybody begins as busy, for 10 looks: who was looked at more often than
    // others would be found more often, and named for what they did.
    double score = 0.085;
    unsigned looks = 0;
    std::int64_t owner = -1; // index in the young generation's owners
    bool known = false;      // stat was read
    bool hidden = false;
    bool kernelThread = false;
    bool gone = false;
    std::unique_ptr<OpenFolder> folder; // /proc/PID/fd, of busy ones

    bool canBeSeen() const { return !gone && !hidden && !kernelThread; }
};

const SocketProcess *BusyFiles::Generation::find(std::uint64_t inode) const
{
    const InodeMap::Entry *entry = inodes.find(inode);
    return entry ? &owners[entry->last] : nullptr;
}

BusyFiles::BusyFiles(const Clock &clock, std::filesystem::path proc)
    : m_clock(clock),
      m_path(std::move(proc)),
      m_proc(::open(m_path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)),
      m_listed(SteadyTime::min()),
      m_started(clock.steady()),
      m_buffer(32 * 1024)
{}

BusyFiles::~BusyFiles()
{
    if (m_proc >= 0)
        ::close(m_proc);
}

const SocketProcess *BusyFiles::ownerOf(std::uint64_t inode) const
{
    if (inode == 0)
        return nullptr;
    const SocketProcess *process = m_young.find(inode);
    return process ? process : m_old.find(inode);
}

std::size_t BusyFiles::hidden() const
{
    return static_cast<std::size_t>(
        std::ranges::count_if(m_processes, [](const auto &item) { return item.second->hidden; }));
}

void BusyFiles::look(std::span<const std::uint64_t> wanted, const InodeMap &alive,
                     std::chrono::nanoseconds limit)
{
    const SteadyTime now = m_clock.steady();
    if (now - m_started >= generationTime || m_young.inodes.size() >= generationLimit)
        startGeneration();
    if (m_wanted.size() > fewWanted)
        m_wanted = {}; // clearing costs by what it ever held
    m_wanted.clear();
    for (const std::uint64_t inode : wanted)
        m_wanted.add(inode, 0);
    m_missing = m_wanted.size();
    if (m_missing == 0)
        return;
    if (m_listed == SteadyTime::min() || now - m_listed >= listPeriod)
        listProcesses();
    const auto begin = threadProcessorTime();
    const auto scanAll = [&](const std::vector<Process *> &processes, std::chrono::nanoseconds until,
                             std::chrono::nanoseconds each) {
        for (Process *process : processes) {
            scan(*process, alive, each);
            if (processes.size() > mostFolders)
                process->folder.reset();
            if (m_missing == 0 || threadProcessorTime() - begin >= until)
                return;
        }
    };
    const std::vector<Process *> first = busy();
    if (!first.empty())
        scanAll(first, limit, limit / first.size());
    if (m_missing > 0)
        scanAll(newest(), limit, limit);
    // Most that are still missing are gone already: the others are worth a part of the time each time.
    if (const auto used = threadProcessorTime() - begin; m_missing > 0 && used < limit)
        scanAll(others(), used + limit / othersPart, limit);
}

// Those whose sockets came and went lately. In no order: were the busiest always first and the time over
// after them, the sockets of the rest would be named after those that are seen, which are the busiest's
// alone.
std::vector<BusyFiles::Process *> BusyFiles::busy()
{
    std::vector<Process *> found;
    for (auto &[pid, process] : m_processes) {
        process->score *= fading;
        if (process->score >= busyScore && process->canBeSeen())
            found.push_back(process.get());
        else
            process->folder.reset();
    }
    std::ranges::shuffle(found, m_random);
    return found;
}

std::vector<BusyFiles::Process *> BusyFiles::newest()
{
    std::vector<Process *> found;
    for (auto &[pid, process] : m_processes) {
        if (!process->known && process->canBeSeen())
            found.push_back(process.get());
    }
    return found;
}

// The rest, from where the last look stopped.
std::vector<BusyFiles::Process *> BusyFiles::others()
{
    std::vector<Process *> found;
    const auto add = [&](auto from, auto to) {
        for (auto item = from; item != to; ++item) {
            Process &process = *item->second;
            if (process.known && process.score < busyScore && process.canBeSeen())
                found.push_back(&process);
        }
    };
    const auto middle = m_processes.upper_bound(m_cursor);
    add(middle, m_processes.end());
    add(m_processes.begin(), middle);
    return found;
}

void BusyFiles::listProcesses()
{
    m_listed = m_clock.steady();
    if (m_proc < 0)
        return;
    for (auto &[pid, process] : m_processes)
        process->gone = true;
    ::lseek(m_proc, 0, SEEK_SET);
    visitNumbers(m_proc, m_buffer, [&](std::uint32_t number, const char *) {
        auto &process = m_processes[static_cast<pid_t>(number)];
        if (!process) {
            process = std::make_unique<Process>();
            process->pid = static_cast<pid_t>(number);
        }
        process->gone = false;
    });
    std::erase_if(m_processes, [](const auto &item) { return item.second->gone; });
}

// Reads again who it is, as another process may have its pid by now. False: there is nothing to see.
bool BusyFiles::open(Process &process)
{
    const std::string name = std::to_string(process.pid);
    const SteadyTime now = m_clock.steady();
    if (!process.known || now - process.statRead >= statPeriod) {
        const OpenFolder folder(m_proc, name.c_str());
        ProcessStat stat;
        struct stat owner{};
        if (!folder || !readStat(stat, folder.get()) || ::fstat(folder.get(), &owner) != 0) {
            process.gone = true;
            return false;
        }
        if (process.known && process.process.started != stat.started) {
            process.files.clear(); // another process has the pid now
            process.folder.reset();
            process.looks = 0;
        }
        if (!process.known || process.process.started != stat.started || process.process.name != stat.name) {
            process.owner = -1;
            process.process = {process.pid, stat.started, stat.name, {}, owner.st_uid, 0, 0};
        }
        process.kernelThread = stat.kernelThread;
        process.statRead = now;
        process.known = true;
    }
    if (process.kernelThread)
        return false;
    if (!process.folder) {
        process.folder = std::make_unique<OpenFolder>(m_proc, (name + "/fd").c_str());
        process.hidden =
            !*process.folder && (process.folder->error() == EACCES || process.folder->error() == EPERM);
        process.gone = !*process.folder && !process.hidden;
    }
    if (!*process.folder)
        process.folder.reset();
    return process.folder != nullptr;
}

// Stops at the limit; then those with high numbers are looked at when those with low ones have been.
void BusyFiles::scan(Process &process, const InodeMap &alive, std::chrono::nanoseconds limit)
{
    const auto begin = threadProcessorTime();
    if (!open(process))
        return;
    const int folder = process.folder->get();
    if (process.looks++ % wholeEvery == 0) {
        std::size_t highest = 0;
        ::lseek(folder, 0, SEEK_SET);
        visitNumbers(folder, m_buffer, [&](std::uint32_t number, const char *) {
            highest = std::max<std::size_t>(highest, number + 1);
        });
        process.files.resize(highest);
    }
    std::size_t read = 0;
    for (std::size_t number = 0; number < process.files.size(); ++number) {
        const Process::File &file = process.files[number];
        const bool rest = (process.looks + number) % seldom != 0;
        if ((file.inode != 0 && alive.contains(file.inode)) || (file.same >= settled && rest))
            continue;
        readFile(process, folder, number);
        if (++read % checkEvery == 0 && threadProcessorTime() - begin >= limit)
            return;
    }
    for (std::size_t inVain = 0; inVain < beyond; ++inVain) {
        process.files.emplace_back();
        readFile(process, folder, process.files.size() - 1);
        if (process.files.back().open)
            inVain = 0;
    }
    while (!process.files.empty() && !process.files.back().open)
        process.files.pop_back();
    m_cursor = process.score < busyScore ? process.pid : m_cursor;
}

void BusyFiles::readFile(Process &process, int folder, std::size_t number)
{
    std::array<char, 24> name{};
    std::to_chars(name.data(), name.data() + name.size() - 1, number);
    ++m_linksRead;
    const std::optional<std::uint64_t> inode = readLink(folder, name.data());
    Process::File &file = process.files[number];
    const Process::File before = file;
    file = {inode.value_or(0), inode.has_value(), 0};
    if (file.open && before.open && before.inode == file.inode)
        file.same = static_cast<std::uint8_t>(std::min(before.same + 1, 255));
    if (file.inode != 0 && (file.inode != before.inode || process.owner < 0))
        found(process, file.inode);
    if (process.looks > 1 && file.inode != 0 && file.inode != before.inode)
        process.score = std::min(process.score + worthOfNew, mostScore);
}

void BusyFiles::found(Process &process, std::uint64_t inode)
{
    if (process.owner < 0) {
        process.owner = static_cast<std::int64_t>(m_young.owners.size());
        m_young.owners.push_back(process.process);
    }
    m_young.inodes.add(inode, static_cast<std::uint32_t>(process.owner));
    if (m_wanted.contains(inode)) {
        process.score = std::min(process.score + 1, mostScore);
        m_missing -= std::min<std::size_t>(m_missing, 1);
    }
}

// Takes what is still open along.
void BusyFiles::startGeneration()
{
    m_old = std::move(m_young);
    m_young = {};
    m_started = m_clock.steady();
    m_wanted.clear();
    for (auto &[pid, process] : m_processes) {
        process->owner = -1;
        for (const Process::File &file : process->files) {
            if (file.inode != 0)
                found(*process, file.inode);
        }
    }
}

} // namespace lightfoot
