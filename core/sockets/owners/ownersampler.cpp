// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/owners/ownersampler.h"

#include "core/sockets/kernel/kernelcounters.h"
#include "core/sockets/owners/processortime.h"

#include <algorithm>
#include <iterator>

namespace lightfoot {

using namespace std::chrono_literals;

namespace {

// The states in which a socket can have an owner; FIN_WAIT has one after shutdown() without close().
constexpr StateSet livingStates = stateBit(TcpState::SynSent) | stateBit(TcpState::Established) |
                                  stateBit(TcpState::FinWait1) | stateBit(TcpState::FinWait2) |
                                  stateBit(TcpState::CloseWait);
constexpr StateSet otherStates = stateBit(TcpState::TimeWait) | stateBit(TcpState::Listen);

constexpr double livingPart = 0.75;               // of the share
constexpr std::chrono::milliseconds listAge{250}; // a process that is younger is found by the next sample
constexpr std::uint8_t enoughTries = 8;
constexpr std::chrono::seconds tryAgain{10};

std::optional<std::uint64_t> timeWaitCreated()
{
    const auto counters = readKernelCounters();
    if (!counters || !counters->of(KernelCounter::TimeWaitCreated))
        return std::nullopt;
    return *counters->of(KernelCounter::TimeWaitCreated) +
           counters->of(KernelCounter::TimeWaitShort).value_or(0);
}

} // namespace

OwnerSampler::OwnerSampler(const Clock &clock, Options options)
    : m_clock(clock),
      m_options(options),
      m_livingPlan({options.share * livingPart, options.shortest, options.idle}),
      m_restPlan({options.share * (1 - livingPart), std::chrono::seconds(1), std::chrono::seconds(2)}),
      m_owners(options.limit)
{}

OwnerSampler::~OwnerSampler() = default;

std::chrono::nanoseconds OwnerSampler::step()
{
    const SteadyTime now = m_clock.steady();
    const std::chrono::nanoseconds before = threadProcessorTime();
    const bool first = m_cost.samples == 0; // looks at all files of the machine: not counted
    Message health;
    if (now >= m_restDue) {
        if (const auto done = sampleRest(); !done)
            health = done.error().message;
        const auto cost = first ? 0ns : threadProcessorTime() - before;
        m_restDue = now + m_restPlan.next(now, cost, m_creating);
    }
    const std::chrono::nanoseconds between = threadProcessorTime();
    if (now >= m_livingDue) {
        const auto active = sampleLiving();
        if (!active)
            health = active.error().message;
        const auto cost = first ? 0ns : threadProcessorTime() - between;
        m_livingDue = now + m_livingPlan.next(now, cost, m_creating || active.value_or(false));
    }
    const std::lock_guard lock(m_mutex);
    m_cost.processor += threadProcessorTime() - before;
    m_cost.period = m_livingPlan.period();
    ++m_cost.samples;
    m_hidden = m_processes.hidden();
    m_health = health;
    return std::max(std::min(m_livingDue, m_restDue) - m_clock.steady(), std::chrono::nanoseconds(0));
}

// True when there is a socket that was not there before.
Result<bool> OwnerSampler::sampleLiving()
{
    if (const auto done = m_reader.read(livingStates, m_living); !done)
        return tl::unexpected(done.error());
    std::swap(m_alive, m_before);
    m_alive.clear();
    bool isNew = false;
    for (const SocketRow &row : m_living) {
        m_alive.add(row.inode, 0);
        isNew = isNew || (row.inode != 0 && !m_before.contains(row.inode));
    }
    const auto found = findOwners(m_living);
    take(m_living);
    if (!found)
        return tl::unexpected(found.error());
    return isNew;
}

Result<void> OwnerSampler::sampleRest()
{
    if (const auto done = m_reader.read(otherStates, m_rest); !done)
        return done;
    Result<void> found;
    if (anyUnknown(m_rest)) { // a listening socket
        std::vector<SocketRow> rows = m_living;
        std::ranges::copy_if(m_rest, std::back_inserter(rows),
                             [](const SocketRow &row) { return row.inode != 0; });
        found = findOwners(rows);
    }
    const std::optional<std::uint64_t> created = timeWaitCreated();
    m_creating = created && m_created && *created > *m_created;
    m_created = created;
    take(m_rest, created);
    return found;
}

bool OwnerSampler::anyUnknown(std::span<const SocketRow> rows)
{
    return std::ranges::any_of(
        rows, [this](const SocketRow &row) { return row.inode != 0 && !m_processes.ownerOf(row.inode); });
}

Result<void> OwnerSampler::findOwners(std::span<const SocketRow> rows)
{
    if (const SteadyTime now = m_clock.steady(); now - m_inVainSince >= tryAgain) {
        m_inVain.clear();
        m_inVainSince = now;
    }
    bool unknown = false;
    for (const SocketRow &row : rows) {
        if (row.inode == 0 || m_processes.ownerOf(row.inode))
            continue;
        // Only this thread writes m_owners, so it may read without the lock.
        if (row.state != TcpState::Listen && m_owners.sideOf(row) == Side::Server)
            continue;
        std::uint8_t &tries = m_inVain[row.inode];
        if (tries < enoughTries) {
            ++tries;
            unknown = true;
        }
    }
    if (!unknown)
        return {};
    auto done = m_processes.update(rows, listAge);
    const std::lock_guard lock(m_mutex);
    m_cost.linksRead += m_processes.linksRead();
    return done;
}

void OwnerSampler::take(std::span<const SocketRow> rows, std::optional<std::uint64_t> created)
{
    const std::lock_guard lock(m_mutex);
    m_owners.take(rows, m_processes, m_clock.steady(), created);
}

Attribution OwnerSampler::attribute(const SocketRow &row) const
{
    const std::lock_guard lock(m_mutex);
    return m_owners.attribute(row);
}

std::vector<Attribution> OwnerSampler::attribute(std::span<const SocketRow> rows) const
{
    std::vector<Attribution> all;
    all.reserve(rows.size());
    const std::lock_guard lock(m_mutex);
    for (const SocketRow &row : rows)
        all.push_back(m_owners.attribute(row));
    return all;
}

MissedSockets OwnerSampler::missed() const
{
    const std::lock_guard lock(m_mutex);
    return m_owners.missed();
}

std::uint64_t OwnerSampler::overflowed() const
{
    const std::lock_guard lock(m_mutex);
    return m_owners.overflowed();
}

std::size_t OwnerSampler::hidden() const
{
    const std::lock_guard lock(m_mutex);
    return m_hidden;
}

OwnerSampler::Cost OwnerSampler::cost() const
{
    const std::lock_guard lock(m_mutex);
    return m_cost;
}

Message OwnerSampler::health() const
{
    const std::lock_guard lock(m_mutex);
    return m_health;
}

} // namespace lightfoot
