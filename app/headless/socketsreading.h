// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/headless/socketsoptions.h"
#include "app/headless/socketsprinter.h"
#include "core/sockets/processes/usernames.h"
#include "core/sockets/watch/socketages.h"

namespace lightfoot {

// Reads what `lightfoot-cli sockets` shows, and keeps what the next read can use. One thread.
class SocketsReading
{
public:
    explicit SocketsReading(const SocketsOptions &options) : m_options(options) {}

    // Sorted. The processes in it are good until the next read.
    Result<SocketLines> read();

private:
    SocketQuery query() const;
    Result<SocketLines> readRows();
    bool wanted(const SocketLine &line) const;
    bool matches(const SocketLine &line) const;
    void findAges(std::vector<SocketLine> &lines);
    Result<void> findProcesses(std::vector<SocketLine> &lines);

    const SocketsOptions &m_options;
    SocketTableReader m_reader;
    ProcessTable m_processes;
    UserNames m_users;
    SocketAges m_ages;
    const SystemClock m_clock;
};

} // namespace lightfoot
