// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/owners/socketowners.h"

#include <algorithm>
#include <limits>
#include <unistd.h>

namespace lightfoot {

namespace {

constexpr std::chrono::seconds timeWaitLength{60}; // TCP_TIMEWAIT_LEN (include/net/tcp.h)

std::uint64_t keyOfListener(const SocketAddress &local)
{
    return digestOf(local, {});
}

// What a listening socket on all addresses is bound to, of either family.
SocketAddress anyAddress(bool v6, std::uint16_t port)
{
    SocketAddress address;
    address.v6 = v6;
    address.port = port;
    return address;
}

SteadyTime bornAt(const SocketRow &row, SteadyTime now)
{
    return now - std::max(timeWaitLength - row.timerLeft, std::chrono::milliseconds(0));
}

} // namespace

SocketOwners::SocketOwners(std::size_t limit, std::optional<std::uint32_t> user)
    : m_user(user.value_or(::geteuid())), m_tuples(limit), m_seconds(static_cast<std::size_t>(memory.count()))
{}

void SocketOwners::take(std::span<const SocketRow> rows, const ProcessTable &processes, SteadyTime now,
                        std::optional<std::uint64_t> created)
{
    take(rows, [&](std::uint64_t inode) { return processes.ownerOf(inode); }, now, created);
}

void SocketOwners::take(std::span<const SocketRow> rows, const OwnerLookup &processes, SteadyTime now,
                        std::optional<std::uint64_t> created)
{
    if (!m_began)
        m_began = now;
    m_now = now;
    ++m_samples;
    m_sample = {};
    for (const SocketRow &row : rows) {
        if (row.state == TcpState::Listen)
            takeListener(row, processes, now);
        else if (row.state == TcpState::TimeWait)
            takeTimeWait(row, now);
        else
            takeLiving(row, processes, now);
    }
    count(now, created);
    if (now - m_forgot >= std::chrono::seconds(1))
        forget(now);
}

void SocketOwners::takeListener(const SocketRow &row, const OwnerLookup &processes, SteadyTime now)
{
    const auto [found, isNew] = m_listeners.try_emplace(keyOfListener(row.local));
    if (isNew)
        ++m_listeningPorts[row.local.port];
    found->second.seen = now;
    found->second.port = row.local.port;
    if (const SocketProcess *process = processes(row.inode))
        found->second.owner = m_owners.add(*process);
}

void SocketOwners::takeLiving(const SocketRow &row, const OwnerLookup &processes, SteadyTime now)
{
    const TupleDigest digest = digestOf(row.local, row.remote);
    Entry *entry = m_tuples.find(digest);
    const bool same = entry && entry->cookie == row.cookie;
    if (row.inode == 0) { // closed by its process, or not accepted yet: tells nothing new
        if (same)
            entry->seen = now;
        return;
    }
    if (!entry)
        entry = &m_tuples.add(digest, now);
    if (!same) {
        *entry = Entry{};
        entry->cookie = row.cookie;
        entry->sample = m_samples;
    }
    entry->seen = now;
    entry->uid = row.uid;
    if (entry->sightings < std::numeric_limits<std::uint8_t>::max())
        ++entry->sightings;
    if (entry->owner == OwnerList::nobody) {
        if (const SocketProcess *process = processes(row.inode))
            entry->owner = m_owners.add(*process);
    }
    if (entry->owner != OwnerList::nobody && entry->sightings > 1 && now - entry->counted >= memory) {
        entry->counted = now; // seen twice: a lasting one, again and again for as long as it lasts
        m_evidence.addLiving(row.remote, entry->owner, now);
    }
}

void SocketOwners::takeTimeWait(const SocketRow &row, SteadyTime now)
{
    const TupleDigest digest = digestOf(row.local, row.remote);
    Entry *entry = m_tuples.find(digest);
    if (!entry)
        entry = &m_tuples.add(digest, now);
    if (entry->cookie != row.cookie) { // the kernel hands a socket's cookie on to what it keeps in TIME_WAIT
        *entry = Entry{};
        entry->cookie = row.cookie;
    }
    entry->seen = now;
    if (entry->timeWait)
        return;
    entry->timeWait = true;
    const SteadyTime born = bornAt(row, now);
    const bool seen = entry->sightings > 0;
    const bool owned = m_owners.of(entry->owner) != nullptr;
    if (owned)
        m_evidence.add(row.remote, entry->owner, entry->sightings == 1, entry->sample, born);
    else if (seen && m_user != 0 && entry->uid != m_user)
        m_evidence.add(row.remote, OwnerList::someoneElse, entry->sightings == 1, entry->sample, born);
    else
        m_evidence.addUnseen(row.remote, born);
    if (born < *m_began)
        return; // nobody looked yet
    ++m_sample.created;
    m_sample.seenAlive += owned ? 1 : 0;
    m_sample.hidden += seen && !owned ? 1 : 0;
}

void SocketOwners::count(SteadyTime now, std::optional<std::uint64_t> created)
{
    if (created && m_created && *created >= *m_created)
        m_sample.created = *created - *m_created; // also those that were gone again before anybody looked
    if (created)
        m_created = created;
    const auto number = std::chrono::floor<std::chrono::seconds>(now.time_since_epoch()).count();
    Second &second = m_seconds[static_cast<std::size_t>(number) % m_seconds.size()];
    if (second.number != number)
        second = {number, {}};
    second.counts.created += m_sample.created;
    second.counts.seenAlive += m_sample.seenAlive;
    second.counts.hidden += m_sample.hidden;
}

void SocketOwners::forget(SteadyTime now)
{
    m_forgot = now;
    m_tuples.forgetBefore(now - memory, now);
    m_evidence.forget(now);
    std::erase_if(m_listeners, [&](const auto &item) {
        if (item.second.seen >= now - memory)
            return false;
        if (--m_listeningPorts[item.second.port] == 0)
            m_listeningPorts.erase(item.second.port);
        return true;
    });
}

// The listening socket that accepted the row's connection, or would have.
const SocketOwners::Listening *SocketOwners::listenerOf(const SocketRow &row) const
{
    if (!m_listeningPorts.contains(row.local.port))
        return nullptr;
    // An IPv6 socket on all addresses takes IPv4 too, and the kernel then writes IPv4 as IPv4.
    for (const SocketAddress &address :
         {row.local, anyAddress(row.local.v6, row.local.port), anyAddress(true, row.local.port)}) {
        if (const auto found = m_listeners.find(keyOfListener(address)); found != m_listeners.end())
            return &found->second;
    }
    return nullptr;
}

Side SocketOwners::sideOf(const SocketRow &row) const
{
    if (row.state == TcpState::Listen || row.state == TcpState::SynReceived || listenerOf(row))
        return Side::Server;
    return m_began ? Side::Client : Side::Unknown;
}

Attribution SocketOwners::attribute(const SocketRow &row) const
{
    Attribution attribution;
    attribution.side = sideOf(row);
    const auto name = [&](OwnerList::Number number, Certainty certainty) {
        const OwnerIdentity *owner = m_owners.of(number);
        if (!owner)
            return false;
        attribution.process = owner->name;
        attribution.pid = owner->pid;
        attribution.started = owner->started;
        attribution.certainty = certainty;
        return true;
    };
    const Listening *listener = listenerOf(row);
    if (row.state == TcpState::Listen) {
        if (listener)
            name(listener->owner, Certainty::Seen);
        return attribution;
    }
    const Entry *entry = m_tuples.find(digestOf(row.local, row.remote));
    if (entry && entry->cookie == row.cookie) {
        if (name(entry->owner, Certainty::Seen))
            return attribution;
        attribution.ownerHidden = entry->sightings > 0;
        if (attribution.ownerHidden)
            attribution.uid = entry->uid;
    }
    if (listener) {
        name(listener->owner, Certainty::Listener);
        return attribution;
    }
    const SteadyTime born = row.state == TcpState::TimeWait ? bornAt(row, m_now) : m_now;
    const RemoteEvidence::Verdict verdict = m_evidence.judge(row.remote, born);
    attribution.evidence = verdict.evidence;
    attribution.share = verdict.share;
    if (verdict.named)
        name(verdict.owner, Certainty::InferredFromRemote);
    return attribution;
}

MissedSockets SocketOwners::missed() const
{
    const auto now = std::chrono::floor<std::chrono::seconds>(m_now.time_since_epoch()).count();
    MissedSockets sum;
    for (const Second &second : m_seconds) {
        if (second.number <= now - static_cast<std::int64_t>(m_seconds.size()))
            continue;
        sum.created += second.counts.created;
        sum.seenAlive += second.counts.seenAlive;
        sum.hidden += second.counts.hidden;
    }
    // Counters and rows are not of the same instant: the last few may be in the rows alone.
    sum.created = std::max(sum.created, sum.seenAlive + sum.hidden);
    return sum;
}

std::uint64_t SocketOwners::overflowed() const
{
    return m_tuples.overflowed() + m_evidence.overflowed();
}

} // namespace lightfoot
