// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probers/host/hostcheck.h"

#include <functional>
#include <memory>

namespace lightfoot {

class BlockingCall;
class BlockingPool;

// How full the file system is that a path belongs to, from the kernel. Waits as long as a file system does.
DiskReading readDisk(const std::string &path);

// Reads the machine that this program runs on, without a shell. Owned by a prober; what blocks runs on the
// pool, one run at a time.
class LocalHost
{
public:
    using DiskReader = std::function<DiskReading(const std::string &path)>;
    explicit LocalHost(HostCheck check, DiskReader reader = readDisk)
        : m_check(std::move(check)), m_reader(std::move(reader))
    {}

    const HostCheck &check() const { return m_check; }

    // The job on the pool. It ends soon after an interruption, also where a file system does not answer: such
    // a one keeps a thread of its own, which the next run finds there and waits for. False: it was
    // interrupted.
    bool run(BlockingCall &call);

    const Result<HostReading> &reading() const { return m_reading; } // of the last run that was not
    // The disk that an interrupted run waited for; null: none.
    const std::string *waitedFor() const;

private:
    class DiskWork;
    class Wake;
    void startDisks();

    const HostCheck m_check;
    const DiskReader m_reader;
    std::shared_ptr<DiskWork> m_disks; // under way
    Result<HostReading> m_reading;
};

// A probe of it: no connection, and no latency for the sample.
boost::asio::awaitable<Verdict> probeLocalHost(ProbeContext &context, BlockingPool &pool, LocalHost &host);

} // namespace lightfoot
