// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/doctor/closewaitwatcher.h"

#include <algorithm>
#include <map>

namespace lightfoot {

void CloseWaitWatcher::take(std::span<const SocketRow> rows, const OwnerLookup &processes)
{
    ++m_sample;
    for (const SocketRow &row : rows) {
        if (row.state != TcpState::CloseWait || row.inode == 0)
            continue;
        const auto [entry, isNew] = m_sockets.try_emplace(row.cookie);
        Socket &socket = entry->second;
        socket.last = m_sample;
        if (isNew) {
            socket.row = row;
            socket.first = m_sample;
        }
        if (socket.process.pid != 0)
            continue;
        if (const SocketProcess *process = processes(row.inode))
            socket.process = {process->pid, process->started, process->name};
    }
}

std::vector<CloseWaitWatch> CloseWaitWatcher::watches(const Ages &ages,
                                                      std::span<const SocketProcess> processes) const
{
    std::map<std::pair<pid_t, std::uint64_t>, CloseWaitWatch> found;
    for (const auto &[cookie, socket] : m_sockets) {
        CloseWaitWatch &watch = found[{socket.process.pid, socket.process.started}];
        watch.process = socket.process;
        if (socket.last != m_sample) {
            ++watch.ended;
            continue;
        }
        ++(socket.first == 1 ? watch.held : watch.came);
        const auto age = ages.find(cookie);
        const auto since = age == ages.end() ? std::chrono::milliseconds(0) : age->second;
        watch.old += since >= oldFrom ? 1 : 0;
        if (watch.now() == 1 || since > watch.oldest) {
            watch.oldest = since;
            watch.example = socket.row;
        }
    }
    std::vector<CloseWaitWatch> all;
    for (auto &[key, watch] : found) {
        const auto process = std::ranges::find(processes, key.first, &SocketProcess::pid);
        if (process != processes.end() && process->started == key.second) {
            watch.openFiles = process->openFiles;
            watch.fileLimit = process->fileLimit;
        }
        all.push_back(watch);
    }
    std::ranges::stable_sort(all, std::greater<>(), &CloseWaitWatch::now);
    return all;
}

} // namespace lightfoot
