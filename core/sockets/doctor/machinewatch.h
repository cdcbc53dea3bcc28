// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/sockets/doctor/closewaitwatcher.h"
#include "core/sockets/doctor/endwatcher.h"
#include "core/sockets/doctor/machinefacts.h"
#include "core/sockets/owners/socketowners.h"

#include <filesystem>
#include <functional>
#include <map>

namespace lightfoot {

// Watches this machine's TCP sockets for a while and gathers what the doctor's rules judge. Of the network
// namespace of the calling thread. One thread at a time, not the GUI's: it blocks for as long as it watches.
class MachineWatch
{
public:
    static constexpr Duration defaultTime = 3s;
    static constexpr std::chrono::milliseconds leastPeriod{
        50}; // between samples; they take a fifth of a core at most

    // How it waits between samples; returns false to end the watch early. Another one in tests.
    using Wait = std::function<bool(Duration time)>;
    explicit MachineWatch(Wait wait = {}, std::filesystem::path proc = "/proc");

    // At least two samples, the first and the last. Fails when the kernel's tables cannot be read.
    Result<MachineFacts> watch(Duration time = defaultTime);

    // The same in steps, for whoever watches on and on. begin() starts what the facts' counters, ends and
    // queues are of; who owns what, who closes first and what leaks goes on from before.
    Result<void> begin();
    Result<void> sample();
    Result<MachineFacts> facts(); // since begin(), of the last sample: after one at least

private:
    Attribution ownerOf(const SocketRow &row) const;

    const Wait m_wait;
    const std::filesystem::path m_procPath;
    SocketTableReader m_reader;
    ProcessTable m_processes;
    SocketOwners m_owners;
    WhoCloses m_closers;
    CloseWaitLeaks m_leaks;
    PortHistory m_ports;
    EndWatcher m_ends;
    CloseWaitWatcher m_closeWaits;
    KernelSettings m_settings;
    KernelCounters m_before; // at begin()
    SteadyTime m_began;
    std::vector<SocketRow> m_rows;                       // of the last sample
    std::map<std::uint64_t, std::uint32_t> m_queuePeaks; // by the listener's cookie
    SteadyTime m_now;
    SteadyTime m_slowSample; // when the leaks and the ports were last looked at
};

} // namespace lightfoot
