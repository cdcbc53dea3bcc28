// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sockets/doctor/machinefacts.h"
#include "core/sockets/owners/socketowners.h"

#include <unordered_map>

namespace lightfoot {

// What a watch of some seconds shows of CLOSE_WAIT: which sockets stay, come and end, by process. (How a leak
// grows over hours is for CloseWaitLeaks.) Bounded by the table's size. One thread at a time.
class CloseWaitWatcher
{
public:
    static constexpr std::chrono::milliseconds oldFrom{60'000};

    // A sample. Sockets that nobody has accepted yet are passed over: no process could close them.
    void take(std::span<const SocketRow> rows, const OwnerLookup &processes);

    // How long ago the other ends closed, by the socket's cookie; empty: not known.
    using Ages = std::unordered_map<std::uint64_t, std::chrono::milliseconds>;
    // By process, most sockets first. Those whose process rights hide are one, with pid 0.
    std::vector<CloseWaitWatch> watches(const Ages &ages, std::span<const SocketProcess> processes) const;

private:
    struct Socket
    {
        SocketRow row;
        OwnerIdentity process;
        unsigned first = 0; // sample
        unsigned last = 0;
    };
    std::unordered_map<std::uint64_t, Socket> m_sockets; // by cookie
    unsigned m_sample = 0;                               // the last, from 1
};

} // namespace lightfoot
