// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/host/localhost.h"

#include "core/net/blockingpool.h"
#include "core/net/probecontext.h"

#include <atomic>
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <fstream>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <system_error>
#include <thread>
#include <unistd.h>

namespace lightfoot {

namespace {

// The directory at which the file system of a real path begins.
std::string mountPointOf(std::string path)
{
    struct stat info{};
    if (::stat(path.c_str(), &info) != 0)
        return path;
    const dev_t device = info.st_dev;
    while (path.size() > 1) {
        const std::size_t slash = path.rfind('/');
        const std::string above = slash == 0 ? "/" : path.substr(0, slash);
        if (::stat(above.c_str(), &info) != 0 || info.st_dev != device)
            break;
        path = above;
    }
    return path;
}

void takeStat(HostAnswerReader &reader, bool withCores)
{
    std::ifstream file("/proc/stat");
    std::string line;
    if (std::getline(file, line))
        reader.take(line);
    int cores = 0;
    while (withCores && std::getline(file, line) && line.starts_with("cpu"))
        ++cores;
    if (cores > 0)
        reader.take("cores " + std::to_string(cores));
}

void takeLoadAndMemory(HostAnswerReader &reader)
{
    std::string line;
    std::ifstream load("/proc/loadavg");
    if (std::getline(load, line))
        reader.take("load " + line);
    std::ifstream memory("/proc/meminfo");
    while (std::getline(memory, line))
        reader.take(line); // it leaves out what it does not need
}

} // namespace

DiskReading readDisk(const std::string &path)
{
    DiskReading reading;
    struct statvfs info{};
    if (::statvfs(path.c_str(), &info) != 0)
        return reading;
    const auto used = static_cast<double>(info.f_blocks - info.f_bfree);
    const double whole = used + static_cast<double>(info.f_bavail);
    char real[PATH_MAX];
    reading.found = true;
    reading.used = whole > 0 ? used / whole : 0;
    reading.mountedOn = mountPointOf(::realpath(path.c_str(), real) ? real : path);
    return reading;
}

// What the thread that reads the disks shares with the runs that wait for it.
class LocalHost::DiskWork
{
public:
    DiskWork(std::vector<std::string> disks, DiskReader reader)
        : m_disks(std::move(disks)), m_reader(std::move(reader)), m_end(::eventfd(0, EFD_CLOEXEC))
    {
        if (m_end < 0)
            throw std::system_error(errno, std::generic_category(), "eventfd");
    }
    ~DiskWork() { ::close(m_end); }
    DiskWork(const DiskWork &) = delete;
    DiskWork &operator=(const DiskWork &) = delete;

    void read()
    {
        for (const std::string &disk : m_disks) {
            m_readings.push_back(m_reader(disk));
            ++m_done;
        }
        ::eventfd_write(m_end, 1);
    }
    int end() const { return m_end; } // readable for ever once all is read
    bool isDone() const { return m_done == m_disks.size(); }
    const std::string &current() const { return m_disks[std::min<std::size_t>(m_done, m_disks.size() - 1)]; }
    std::vector<DiskReading> take() { return std::move(m_readings); } // once the end was seen

private:
    const std::vector<std::string> m_disks;
    const DiskReader m_reader;
    const int m_end;
    std::vector<DiskReading> m_readings; // the thread's until it is done
    std::atomic<std::size_t> m_done = 0;
};

// What the pool shuts down when the probe is interrupted: a poll() on it wakes.
class LocalHost::Wake
{
public:
    explicit Wake(BlockingCall &call) : m_call(call)
    {
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, m_ends) != 0)
            throw std::system_error(errno, std::generic_category(), "socketpair");
        m_call.watch(m_ends[0]);
    }
    ~Wake()
    {
        m_call.watch(-1);
        ::close(m_ends[0]);
        ::close(m_ends[1]);
    }
    Wake(const Wake &) = delete;
    Wake &operator=(const Wake &) = delete;

    // Until the descriptor (-1: none) can be read, the time has come, or the probe is interrupted.
    void wait(int descriptor, std::optional<SteadyTime> until) const
    {
        for (;;) {
            int patience = -1;
            if (until) {
                const auto left = *until - std::chrono::steady_clock::now();
                patience = static_cast<int>(std::chrono::ceil<std::chrono::milliseconds>(left).count());
                if (patience <= 0)
                    return;
            }
            pollfd entries[2]{{.fd = m_ends[0], .events = POLLIN | POLLRDHUP, .revents = 0},
                              {.fd = descriptor, .events = POLLIN, .revents = 0}};
            if (::poll(entries, 2, patience) > 0)
                return;
        }
    }

private:
    BlockingCall &m_call;
    int m_ends[2]{-1, -1};
};

void LocalHost::startDisks()
{
    if (m_disks && !m_disks->isDone())
        return; // still waiting for what an earlier run asked
    const auto work = std::make_shared<DiskWork>(m_check.disks, m_reader);
    std::thread([work] { work->read(); }).detach(); // nobody can end a wait for a dead file server
    m_disks = work;
}

const std::string *LocalHost::waitedFor() const
{
    return m_disks && !m_disks->isDone() ? &m_disks->current() : nullptr;
}

bool LocalHost::run(BlockingCall &call)
{
    const Wake wake(call);
    const SteadyTime until = std::chrono::steady_clock::now() + m_check.sample;
    HostAnswerReader reader;
    takeStat(reader, true);
    takeLoadAndMemory(reader);
    startDisks();
    wake.wait(-1, until);
    takeStat(reader, false);
    if (!call.interrupted())
        wake.wait(m_disks->end(), std::nullopt);
    if (!m_disks->isDone() || call.interrupted())
        return false;
    m_reading = reader.finish();
    if (m_reading)
        m_reading->disks = m_disks->take();
    m_disks.reset();
    return true;
}

asio::awaitable<Verdict> probeLocalHost(ProbeContext &context, BlockingPool &pool, LocalHost &host)
{
    context.enter(Phase::Request);
    bool settled = false;
    MaybeFailure failure = co_await pool.run(context, [&](BlockingCall &call) { settled = host.run(call); });
    if (settled) {
        failure.reset();
        context.discount(host.check().sample);
        if (!host.reading())
            failure = Failure{FailureKind::LocalResource, host.reading().error().message};
    } else if (failure && failure->kind == FailureKind::ReadTimeout) {
        if (const std::string *disk = host.waitedFor())
            failure = slowDisk(*disk, context.endpoint().timeout);
    }
    context.finish();
    co_return verdictOn(host.check(), host.reading(), std::move(failure), {});
}

} // namespace lightfoot
