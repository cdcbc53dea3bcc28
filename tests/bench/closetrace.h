// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sockets/sockettable.h"

#include <string>
#include <string_view>
#include <unordered_map>

namespace lightfoot::bench {

// Who closed each TCP connection, from the kernel's trace events (tracefs, sock:inet_sock_set_state, Linux
// 4.16; root): ESTABLISHED becomes FIN_WAIT1 in a system call, or the exit, of the process that closes first,
// and that side keeps TIME_WAIT. Sees the whole machine, all network namespaces. Uses an instance of the
// trace buffers of its own, removed at the end, and mounts tracefs where only this thread and those that it
// starts later see it. One thread at a time.
class CloseTrace
{
public:
    CloseTrace(); // where it is refused, says so on stderr and sees nothing
    ~CloseTrace();
    CloseTrace(const CloseTrace &) = delete;
    CloseTrace &operator=(const CloseTrace &) = delete;

    // Takes what there is, without waiting for more.
    void read();

    // The name of the process that closed the row's connection; empty: not seen.
    std::string_view closerOf(const SocketRow &row) const;
    std::uint64_t events() const { return m_events; }
    std::uint64_t lost() const { return m_lost; } // as the buffer was full

private:
    bool begin();
    void takeLine(std::string_view line);

    std::string m_instance;
    int m_pipe = -1;
    std::string m_text; // the beginning of a line whose end was not read yet
    std::unordered_map<TupleDigest, std::string> m_closers;
    std::uint64_t m_events = 0;
    std::uint64_t m_lost = 0;
};

} // namespace lightfoot::bench
