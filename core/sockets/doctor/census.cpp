// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/doctor/census.h"

#include "core/sockets/doctor/evidence.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>

namespace lightfoot {

namespace {

// An address without a row of its own: both halves of a key.
using Key = TupleDigest;
Key keyOf(const SocketAddress &address)
{
    return digestOf(address, {});
}

// The address without its port.
Key hostOf(SocketAddress address)
{
    address.port = 0;
    return keyOf(address);
}

// "::" takes IPv4 too, and its rows then are IPv4: a wildcard is one, whatever its family.
SocketAddress placeOf(const SocketAddress &listener)
{
    if (!isWildcard(listener))
        return listener;
    SocketAddress any;
    any.port = listener.port;
    return any;
}

struct Votes
{
    std::uint64_t seen = 0;
    std::uint64_t inferred = 0;
    std::uint64_t living = 0;
    FindingProcess process;

    // Whoever made the TIME_WAIT; who lives there counts where nobody is known to have made any.
    std::pair<std::uint64_t, std::uint64_t> weight() const { return {seen + inferred, living}; }
};

class Counter
{
public:
    explicit Counter(const MachineFacts &facts) : m_facts(facts) {}

    Census count()
    {
        for (std::size_t i = 0; i < m_facts.rows.size(); ++i) {
            if (m_facts.rows[i].state == TcpState::Listen)
                takeListener(i);
            else
                m_ours.insert(hostOf(m_facts.rows[i].local));
        }
        for (std::size_t i = 0; i < m_facts.rows.size(); ++i) {
            const SocketRow &row = m_facts.rows[i];
            if (row.protocol == SocketProtocol::Tcp && row.state != TcpState::Listen && row.remote.port != 0)
                takeConnection(i);
        }
        nameRemotes();
        std::ranges::stable_sort(m_census.services, std::greater<>(), &ServiceUse::timeWait);
        std::ranges::stable_sort(m_census.remotes, std::greater<>(), &RemoteUse::timeWait);
        return std::move(m_census);
    }

private:
    void takeListener(std::size_t index)
    {
        const SocketRow &row = m_facts.rows[index];
        if (row.protocol != SocketProtocol::Tcp)
            return;
        const auto [entry, isNew] =
            m_services.try_emplace(keyOf(placeOf(row.local)), m_census.services.size());
        if (isNew)
            m_census.services.push_back({row, processOf(m_facts, index), 0, 0, 0, {}});
    }

    ServiceUse *serviceAt(const SocketAddress &address)
    {
        auto entry = m_services.find(keyOf(address));
        if (entry == m_services.end()) {
            SocketAddress any;
            any.port = address.port;
            entry = m_services.find(keyOf(any));
        }
        return entry == m_services.end() ? nullptr : &m_census.services[entry->second];
    }

    void takeConnection(std::size_t index)
    {
        const SocketRow &row = m_facts.rows[index];
        const bool timeWait = row.state == TcpState::TimeWait;
        if (ServiceUse *service = serviceAt(row.local)) {
            ++(timeWait ? service->timeWait : service->live);
            if (timeWait)
                service->example = row;
            return;
        }
        if (timeWait && m_ours.contains(hostOf(row.remote))) {
            if (ServiceUse *other = serviceAt(row.remote))
                ++other->otherEnd;
        }
        const auto [entry, isNew] = m_remotes.try_emplace(keyOf(row.remote), m_census.remotes.size());
        if (isNew)
            m_census.remotes.push_back({.remote = row.remote});
        RemoteUse &use = m_census.remotes[entry->second];
        ++(timeWait ? use.timeWait : use.live);
        if (timeWait || use.timeWait == 0)
            use.example = row;
        vote(entry->second, index);
    }

    void vote(std::size_t remote, std::size_t row)
    {
        const auto process = processOf(m_facts, row);
        if (!process)
            return;
        Votes &votes = m_votes[{remote, process->pid, process->name}];
        votes.process = *process;
        if (m_facts.rows[row].state != TcpState::TimeWait)
            ++votes.living;
        else
            ++(m_facts.owners[row].certainty == Certainty::InferredFromRemote ? votes.inferred : votes.seen);
    }

    void nameRemotes()
    {
        std::vector<std::pair<std::uint64_t, std::uint64_t>> best(m_census.remotes.size());
        for (const auto &[key, votes] : m_votes) {
            const std::size_t remote = std::get<0>(key);
            if (votes.weight() <= best[remote])
                continue;
            best[remote] = votes.weight();
            RemoteUse &use = m_census.remotes[remote];
            use.process = votes.process;
            use.ofProcess = votes.seen + votes.inferred;
            use.inferred = votes.inferred > votes.seen;
        }
    }

    const MachineFacts &m_facts;
    Census m_census;
    std::unordered_map<Key, std::size_t> m_services;
    std::unordered_map<Key, std::size_t> m_remotes;
    std::unordered_set<Key> m_ours; // addresses of this machine, as its rows show
    std::map<std::tuple<std::size_t, pid_t, std::string>, Votes> m_votes;
};

} // namespace

Census census(const MachineFacts &facts)
{
    return Counter(facts).count();
}

std::optional<FindingProcess> processOf(const MachineFacts &facts, std::size_t row)
{
    return row < facts.owners.size() ? processOf(facts.owners[row]) : std::nullopt;
}

} // namespace lightfoot
