// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/owners/whocloses.h"

#include <algorithm>

namespace lightfoot {

namespace {

std::uint64_t keyOfRemote(const SocketAddress &remote)
{
    return digestOf({}, remote);
}

std::uint64_t keyOfService(std::uint16_t port)
{
    SocketAddress local;
    local.port = port;
    return digestOf(local, {});
}

// Null while the connection has not begun to end.
std::uint64_t CloseCounts::*endingOf(TcpState state)
{
    switch (state) {
    case TcpState::CloseWait:
    case TcpState::LastAck:
        return &CloseCounts::peer;
    case TcpState::FinWait1:
    case TcpState::FinWait2:
    case TcpState::TimeWait:
        return &CloseCounts::we;
    case TcpState::Closing:
        return &CloseCounts::both;
    default:
        return nullptr;
    }
}

} // namespace

WhoCloses::WhoCloses(std::size_t limit) : m_connections(limit) {}

void WhoCloses::take(std::span<const SocketRow> rows, SteadyTime now)
{
    for (const SocketRow &row : rows) {
        if (row.state == TcpState::Listen)
            m_listening[row.local.port] = now;
    }
    for (const SocketRow &row : rows) {
        if (row.state != TcpState::Listen)
            takeRow(row, now);
    }
    if (now - m_forgot >= std::chrono::seconds(1))
        forget(now);
}

void WhoCloses::takeRow(const SocketRow &row, SteadyTime now)
{
    const TupleDigest digest = digestOf(row.local, row.remote);
    Connection *connection = m_connections.find(digest);
    if (!connection)
        connection = &m_connections.add(digest, now);
    else if (connection->cookie != row.cookie && !connection->counted)
        vanished(*connection);
    if (connection->cookie != row.cookie)
        *connection = Connection{};
    connection->cookie = row.cookie;
    connection->seen = now;
    const auto ending = endingOf(row.state);
    if (connection->counted || (!ending && connection->place != 0))
        return;
    Kept &kept = placeOf(row, now);
    connection->place = kept.key;
    if (!ending)
        return;
    kept.seen = now;
    connection->counted = true;
    ++(kept.place.counts.*ending);
}

void WhoCloses::vanished(const Connection &connection)
{
    if (const auto found = m_places.find(connection.place); found != m_places.end())
        ++found->second.place.vanished;
}

void WhoCloses::forget(SteadyTime now)
{
    m_forgot = now;
    m_connections.forgetBefore(now - memory, now, [&](const Connection &connection) {
        if (!connection.counted)
            vanished(connection);
    });
    std::erase_if(m_listening, [&](const auto &item) { return item.second < now - memory; });
    std::erase_if(m_places, [&](const auto &item) { return item.second.seen < now - placeMemory; });
}

WhoCloses::Kept &WhoCloses::placeOf(const SocketRow &row, SteadyTime now)
{
    const bool server = m_listening.contains(row.local.port) || row.state == TcpState::SynReceived;
    const std::uint64_t key = server ? keyOfService(row.local.port) : keyOfRemote(row.remote);
    if (const auto found = m_places.find(key); found != m_places.end())
        return found->second;
    if (m_places.size() >= placeLimit)
        makeRoom();
    Kept &kept = m_places[key];
    kept.key = key;
    kept.seen = now;
    kept.place.side = server ? Side::Server : Side::Client;
    if (server)
        kept.place.address.port = row.local.port;
    else
        kept.place.address = row.remote;
    return kept;
}

// Drops the half in which nothing ended for longest: a choice for each single one would cost a search each.
void WhoCloses::makeRoom()
{
    std::vector<SteadyTime> times;
    times.reserve(m_places.size());
    for (const auto &[key, kept] : m_places)
        times.push_back(kept.seen);
    const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
    std::ranges::nth_element(times, middle);
    std::size_t allowed = times.size() / 2 + 1; // many may be as old as the middle one
    m_placesLost += std::erase_if(m_places, [&](const auto &item) {
        return item.second.seen <= *middle && allowed > 0 && allowed-- > 0;
    });
}

std::vector<WhoCloses::Place> WhoCloses::places() const
{
    std::vector<Place> all;
    all.reserve(m_places.size());
    for (const auto &[key, kept] : m_places)
        all.push_back(kept.place);
    std::ranges::sort(all, [](const Place &a, const Place &b) {
        const std::uint64_t left = a.counts.total();
        const std::uint64_t right = b.counts.total();
        return left != right ? left > right : a.address.toString() < b.address.toString();
    });
    return all;
}

CloseCounts WhoCloses::ofRemote(const SocketAddress &remote) const
{
    const auto found = m_places.find(keyOfRemote(remote));
    return found == m_places.end() ? CloseCounts() : found->second.place.counts;
}

CloseCounts WhoCloses::ofService(std::uint16_t localPort) const
{
    const auto found = m_places.find(keyOfService(localPort));
    return found == m_places.end() ? CloseCounts() : found->second.place.counts;
}

} // namespace lightfoot
