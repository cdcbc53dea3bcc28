// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/owners/remoteevidence.h"

#include <algorithm>
#include <limits>

namespace lightfoot {

namespace {

std::int64_t sliceOf(SteadyTime at)
{
    return at.time_since_epoch() / RemoteEvidence::slice;
}

std::uint64_t keyOf(const SocketAddress &remote)
{
    return digestOf({}, remote);
}

} // namespace

// Which tallies count.
struct RemoteEvidence::Window
{
    std::int64_t first;
    std::int64_t last;
    bool briefOnly;

    std::uint32_t of(const Tally &tally) const
    {
        if (tally.owner == OwnerList::nobody || tally.slice < first || tally.slice > last)
            return 0;
        return tally.brief + (briefOnly ? 0 : tally.other);
    }
};

RemoteEvidence::Tally &RemoteEvidence::tallyOf(const SocketAddress &address, OwnerList::Number owner,
                                               SteadyTime at)
{
    if (m_remotes.size() >= remoteLimit && !m_remotes.contains(keyOf(address)))
        makeRoom();
    Remote &remote = m_remotes[keyOf(address)];
    remote.seen = std::max(remote.seen, at);
    const std::int64_t number = sliceOf(at);
    const auto found = std::ranges::find_if(
        remote.tallies, [&](const Tally &tally) { return tally.owner == owner && tally.slice == number; });
    if (found != remote.tallies.end())
        return *found;
    if (remote.tallies.size() >= tallyLimit) {
        remote.tallies.erase(remote.tallies.begin());
        ++m_overflowed;
    }
    return remote.tallies.emplace_back(Tally{number, owner});
}

void RemoteEvidence::add(const SocketAddress &remote, OwnerList::Number owner, bool brief,
                         std::uint32_t sample, SteadyTime at)
{
    Tally &tally = tallyOf(remote, owner, at);
    ++(brief ? tally.brief : tally.other);
    if (brief && tally.lastSample != sample)
        ++tally.samples;
    tally.lastSample = brief ? sample : tally.lastSample;
}

void RemoteEvidence::addUnseen(const SocketAddress &remote, SteadyTime at)
{
    ++tallyOf(remote, OwnerList::nobody, at).brief;
}

void RemoteEvidence::addLiving(const SocketAddress &remote, OwnerList::Number owner, SteadyTime at)
{
    ++tallyOf(remote, owner, at).other;
}

RemoteEvidence::Verdict RemoteEvidence::judgeWindow(const Remote &remote, const Window &window)
{
    Verdict verdict;
    std::uint32_t most = 0;
    for (const Tally &tally : remote.tallies) {
        const std::uint32_t count = window.of(tally);
        verdict.evidence += count;
        if (count == 0 || tally.owner == verdict.owner)
            continue;
        std::uint32_t sum = 0;
        for (const Tally &same : remote.tallies)
            sum += same.owner == tally.owner ? window.of(same) : 0;
        if (sum > most) {
            most = sum;
            verdict.owner = tally.owner;
        }
    }
    for (const Tally &tally : remote.tallies) {
        if (tally.owner == verdict.owner && window.of(tally) > 0)
            verdict.samples += tally.samples;
    }
    if (verdict.evidence > 0)
        verdict.share = static_cast<double>(most) / verdict.evidence;
    return verdict;
}

// First the brief ones of the time around it, as two programs may take turns; then those of all the time; and
// only without enough of them the others, unless too many were never seen for these to be the same kind.
RemoteEvidence::Verdict RemoteEvidence::judge(const SocketAddress &address, SteadyTime born) const
{
    const auto found = m_remotes.find(keyOf(address));
    if (found == m_remotes.end())
        return {};
    constexpr std::int64_t always = std::numeric_limits<std::int64_t>::max();
    const std::int64_t number = sliceOf(born);
    for (const Window &window : {Window{number - 1, number + 1, true}, Window{-always, always, true}}) {
        Verdict verdict = judgeWindow(found->second, window);
        verdict.named = verdict.share >= nearlyAll;
        if (verdict.evidence >= enough && verdict.samples >= enoughSamples)
            return verdict;
    }
    Verdict verdict = judgeWindow(found->second, Window{-always, always, false});
    std::uint64_t unseen = 0;
    for (const Tally &tally : found->second.tallies)
        unseen += tally.owner == OwnerList::nobody ? tally.brief : 0;
    verdict.named = verdict.share >= nearlyAll && unseen <= std::uint64_t(mostUnseen) * verdict.evidence;
    return verdict;
}

void RemoteEvidence::forget(SteadyTime now)
{
    const std::int64_t oldest = sliceOf(now - memory);
    for (auto item = m_remotes.begin(); item != m_remotes.end();) {
        std::erase_if(item->second.tallies, [&](const Tally &tally) { return tally.slice < oldest; });
        item = item->second.tallies.empty() ? m_remotes.erase(item) : std::next(item);
    }
}

// Drops the half that nothing was heard of for longest: a choice for each single one would cost a search
// each.
void RemoteEvidence::makeRoom()
{
    std::vector<SteadyTime> times;
    times.reserve(m_remotes.size());
    for (const auto &[key, remote] : m_remotes)
        times.push_back(remote.seen);
    const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
    std::ranges::nth_element(times, middle);
    std::size_t allowed = times.size() / 2 + 1; // many may be as old as the middle one
    m_overflowed += std::erase_if(m_remotes, [&](const auto &item) {
        return item.second.seen <= *middle && allowed > 0 && allowed-- > 0;
    });
}

} // namespace lightfoot
