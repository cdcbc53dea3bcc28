// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/doctor/machinewatch.h"

#include <algorithm>
#include <thread>

namespace lightfoot {

namespace {

constexpr std::chrono::seconds slowPeriod{1}; // of what looks at seconds and minutes

SteadyTime steadyNow()
{
    return std::chrono::steady_clock::now();
}

} // namespace

MachineWatch::MachineWatch(Wait wait, std::filesystem::path proc)
    : m_wait(std::move(wait)), m_procPath(std::move(proc)), m_processes(m_procPath)
{}

Result<MachineFacts> MachineWatch::watch(Duration time)
{
    if (const auto begun = begin(); !begun)
        return tl::unexpected(begun.error());
    for (bool more = true; more;) {
        const SteadyTime began = steadyNow();
        if (const auto sampled = sample(); !sampled)
            return tl::unexpected(sampled.error());
        const SteadyTime now = steadyNow();
        const Duration left = m_began + time - now;
        const Duration pause = std::min<Duration>(left, std::max<Duration>(leastPeriod, 4 * (now - began)));
        if (pause > 0s && m_wait)
            more = m_wait(pause);
        else if (pause > 0s)
            std::this_thread::sleep_for(pause);
        else
            more = false;
    }
    if (const auto sampled = sample(); !sampled)
        return tl::unexpected(sampled.error());
    if (const auto refreshed = m_processes.refresh(); !refreshed)
        return tl::unexpected(refreshed.error());
    return facts();
}

Result<void> MachineWatch::begin()
{
    m_settings = readKernelSettings(m_procPath);
    const auto counters = readKernelCounters(m_procPath);
    if (!counters)
        return tl::unexpected(counters.error());
    m_before = *counters;
    m_began = steadyNow();
    m_ends = {};
    m_closeWaits = {};
    m_queuePeaks.clear();
    return {};
}

Result<void> MachineWatch::sample()
{
    auto rows = m_reader.read();
    if (!rows)
        return tl::unexpected(rows.error());
    m_rows = std::move(*rows);
    m_now = steadyNow();
    if (const auto updated = m_processes.update(m_rows); !updated)
        return tl::unexpected(updated.error());
    const OwnerLookup processes = [this](std::uint64_t inode) { return m_processes.ownerOf(inode); };
    m_owners.take(m_rows, processes, m_now);
    m_closers.take(m_rows, m_now);
    m_ends.take(m_rows, m_owners);
    m_closeWaits.take(m_rows, processes);
    for (const SocketRow &row : m_rows) {
        if (row.state == TcpState::Listen)
            m_queuePeaks[row.cookie] = std::max(m_queuePeaks[row.cookie], row.receiveQueue);
    }
    if (m_now - m_slowSample >= slowPeriod) {
        m_slowSample = m_now;
        m_leaks.take(m_rows, processes, m_now);
        m_ports.take(portUse(m_settings, m_rows), m_now);
    }
    return {};
}

Attribution MachineWatch::ownerOf(const SocketRow &row) const
{
    Attribution owner = m_owners.attribute(row);
    const SocketProcess *process = row.inode == 0 ? nullptr : m_processes.ownerOf(row.inode);
    if (owner.certainty == Certainty::NotSeen && process) { // a listening socket is in no tuple
        owner.process = process->name;
        owner.pid = process->pid;
        owner.started = process->started;
        owner.certainty = Certainty::Seen;
    }
    return owner;
}

Result<MachineFacts> MachineWatch::facts()
{
    CloseWaitWatcher::Ages ages;
    SocketQuery closeWait;
    closeWait.states = stateBit(TcpState::CloseWait);
    const auto visited = m_reader.visitDetailed(
        closeWait, [&] { ages.clear(); },
        [&](const SocketRow &row, const SocketDetails *details) {
            if (details)
                ages[row.cookie] = details->sinceAck;
        });
    if (!visited)
        return tl::unexpected(visited.error());
    const auto after = readKernelCounters(m_procPath);
    if (!after)
        return tl::unexpected(after.error());
    MachineFacts facts;
    facts.watched = m_now - m_began;
    facts.before = m_before;
    facts.after = *after;
    facts.rates = ratesBetween(m_before, m_began, *after, steadyNow());
    facts.settings = readKernelSettings(m_procPath);
    facts.budget = portBudget(facts.settings, m_rows, m_ports);
    facts.closers = m_closers.places();
    facts.leaks = m_leaks.reports();
    facts.abruptEnds = m_ends.ends();
    facts.processes.assign(m_processes.processes().begin(), m_processes.processes().end());
    facts.closeWaits = m_closeWaits.watches(ages, facts.processes);
    facts.hidden = m_processes.hidden();
    for (const SocketRow &row : m_rows) {
        facts.owners.push_back(ownerOf(row));
        if (const auto peak = m_queuePeaks.find(row.cookie);
            row.state == TcpState::Listen && peak != m_queuePeaks.end())
            facts.listeners.push_back({row, facts.owners.back(), peak->second});
    }
    facts.rows = m_rows;
    return facts;
}

} // namespace lightfoot
