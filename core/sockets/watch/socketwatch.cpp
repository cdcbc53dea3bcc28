// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/watch/socketwatch.h"

#include "core/sockets/doctor/doctor.h"

#include <algorithm>
#include <ctime>

namespace lightfoot {

namespace {

constexpr int leisure = 19; // a sample's own time is at most a twentieth of all

std::chrono::nanoseconds processorTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

} // namespace

SocketWatch::SocketWatch(const Clock &clock, std::chrono::milliseconds period)
    : m_clock(clock),
      m_owners(clock),
      m_thread("socketwatch", period, period.count() > 0 ? GracefulThread::Job([this] { tick(); }) : nullptr)
{
    if (period.count() > 0)
        m_thread.post([this] { tick(); });
}

SocketWatch::~SocketWatch() = default;

void SocketWatch::sampleNow()
{
    m_thread.post([this] {
        m_due = {};
        tick();
    });
    m_thread.drain();
}

void SocketWatch::tick()
{
    if (m_clock.steady() < m_due)
        return;
    const auto before = processorTime();
    const Result<void> sampled = sample();
    const auto cost = processorTime() - before;
    m_due = m_clock.steady() + leisure * cost;
    const std::lock_guard lock(m_mutex);
    m_health = sampled ? Message() : sampled.error().message;
}

Result<void> SocketWatch::sample()
{
    if (!m_begun || m_clock.steady() - m_windowBegan >= window) {
        if (const auto begun = m_machine.begin(); !begun)
            return begun;
        m_windowBegan = m_clock.steady();
        m_begun = true;
    }
    if (const auto sampled = m_machine.sample(); !sampled)
        return sampled;
    auto facts = m_machine.facts();
    if (!facts)
        return tl::unexpected(facts.error());
    publish(std::move(*facts));
    return {};
}

void SocketWatch::publish(MachineFacts facts)
{
    // The owners' watcher looks more often than we do, so it saw more sockets live.
    const std::vector<Attribution> closer = m_owners.owners().attribute(facts.rows);
    for (std::size_t i = 0; i < closer.size(); ++i) {
        if (closer[i].certainty < facts.owners[i].certainty)
            facts.owners[i] = closer[i];
    }
    std::size_t row = 0;
    ShareSample share{m_clock.wall(), countByRemote(facts.rows, shareNames),
                      countByName(facts.rows, shareNames, [&](const SocketRow &) -> std::string_view {
                          return facts.owners[row++].process;
                      })};
    auto findings = std::make_shared<const std::vector<Finding>>(examine(facts));
    auto shared = std::make_shared<const MachineFacts>(std::move(facts));
    const SteadyTime now = m_clock.steady();
    const std::lock_guard lock(m_mutex);
    m_ages.take(shared->rows, now);
    m_counters.take(shared->after, now, share.at);
    m_shares.push_back(std::move(share));
    if (m_shares.size() > capacity)
        m_shares.pop_front();
    m_factOf.clear();
    for (std::size_t i = 0; i < shared->rows.size(); ++i)
        m_factOf.emplace(shared->rows[i].cookie, i);
    m_facts = std::move(shared);
    m_findings = std::move(findings);
}

Result<SocketPicture> SocketWatch::look(const SocketQuery &query, bool details)
{
    SocketPicture picture;
    SocketTableReader reader;
    const auto restart = [&] { picture.sockets.clear(); };
    const auto plain = [&](const SocketRow &row) { picture.sockets.push_back({.row = row}); };
    const auto detailed = [&](const SocketRow &row, const SocketDetails *known) {
        plain(row);
        if (known)
            picture.sockets.back().details = *known;
    };
    const auto read =
        details ? reader.visitDetailed(query, restart, detailed) : reader.visit(query, restart, plain);
    if (!read)
        return tl::unexpected(read.error());
    picture.at = m_clock.wall();
    const std::lock_guard lock(m_lookMutex);
    std::vector<SocketRow> rows;
    std::ranges::transform(picture.sockets, std::back_inserter(rows), &WatchedSocket::row);
    if (const auto updated = m_processes.update(rows); !updated)
        return tl::unexpected(updated.error());
    picture.hidden = m_processes.hidden();
    for (WatchedSocket &socket : picture.sockets)
        describe(socket);
    return picture;
}

void SocketWatch::describe(WatchedSocket &socket)
{
    const SocketRow &row = socket.row;
    if (row.protocol == SocketProtocol::Tcp)
        socket.owner = m_owners.owners().attribute(row);
    if (const SocketProcess *process = row.inode == 0 ? nullptr : m_processes.ownerOf(row.inode)) {
        socket.owner.process = process->name;
        socket.owner.pid = process->pid;
        socket.owner.started = process->started;
        socket.owner.certainty = Certainty::Seen;
        socket.command = process->command;
    }
    if (row.state != TcpState::TimeWait)
        socket.user = m_users.nameOf(row.uid);
    const std::lock_guard lock(m_mutex);
    if (const auto known = m_factOf.find(row.cookie);
        row.cookie != 0 && known != m_factOf.end() && socket.owner.certainty != Certainty::Seen &&
        m_facts->owners[known->second].certainty < socket.owner.certainty)
        socket.owner = m_facts->owners[known->second];
    const SocketAges::Age age = m_ages.of(row, m_clock.steady());
    socket.age = age.age;
    socket.ageAtLeast = age.atLeast;
}

std::shared_ptr<const MachineFacts> SocketWatch::facts() const
{
    const std::lock_guard lock(m_mutex);
    return m_facts;
}

std::shared_ptr<const std::vector<Finding>> SocketWatch::findings() const
{
    const std::lock_guard lock(m_mutex);
    return m_findings;
}

std::vector<ShareSample> SocketWatch::shares(WallTime since) const
{
    const std::lock_guard lock(m_mutex);
    std::vector<ShareSample> found;
    // Not a binary search: the wall clock may have been set back.
    std::ranges::copy_if(m_shares, std::back_inserter(found),
                         [&](const ShareSample &sample) { return sample.at >= since; });
    return found;
}

std::vector<CounterHistory::Point> SocketWatch::counterLine(KernelCounter counter, WallTime since) const
{
    const std::lock_guard lock(m_mutex);
    return m_counters.line(counter, since);
}

Message SocketWatch::health() const
{
    const std::lock_guard lock(m_mutex);
    return m_health;
}

} // namespace lightfoot
