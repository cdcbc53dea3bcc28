// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sockets/owners/socketowners.h"

#include <map>

namespace lightfoot::test {

// An address of 10.0.0.0/24.
inline SocketAddress host(std::uint8_t last, std::uint16_t port)
{
    const std::array<std::uint8_t, 4> bytes{10, 0, 0, last};
    return makeAddress(false, bytes.data(), port);
}

// A row of a connection from 10.0.0.1 to another host.
inline SocketRow rowOf(TcpState state, std::uint16_t localPort, const SocketAddress &remote,
                       std::uint64_t inode, std::uint64_t cookie)
{
    SocketRow row;
    row.state = state;
    row.local = host(1, localPort);
    row.remote = remote;
    row.inode = inode;
    row.cookie = cookie;
    row.timerLeft = state == TcpState::TimeWait ? std::chrono::seconds(60) : std::chrono::seconds(0);
    return row;
}

inline SocketRow listenerRow(const SocketAddress &local, std::uint64_t inode)
{
    SocketRow row;
    row.state = TcpState::Listen;
    row.local = local;
    row.inode = inode;
    row.cookie = inode;
    return row;
}

// Processes by the inodes of their sockets.
class FakeProcesses
{
public:
    void add(pid_t pid, std::string name, std::uint64_t started = 100)
    {
        SocketProcess process;
        process.pid = pid;
        process.started = started;
        process.name = std::move(name);
        m_processes[pid] = process;
    }
    SocketProcess &of(pid_t pid) { return m_processes.at(pid); }
    void give(pid_t pid, std::uint64_t inode) { m_owners[inode] = pid; }
    OwnerLookup lookup()
    {
        return [this](std::uint64_t inode) -> const SocketProcess * {
            ++asked;
            const auto found = m_owners.find(inode);
            return found == m_owners.end() ? nullptr : &m_processes.at(found->second);
        };
    }
    int asked = 0;

private:
    std::map<pid_t, SocketProcess> m_processes;
    std::map<std::uint64_t, pid_t> m_owners;
};

} // namespace lightfoot::test
