// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/duration.h"
#include "core/sockets/budget/portbudget.h"
#include "core/sockets/kernel/counterrates.h"
#include "core/sockets/kernel/kernelcounters.h"
#include "core/sockets/kernel/kernelsettings.h"
#include "core/sockets/owners/attribution.h"
#include "core/sockets/owners/closewaitleaks.h"
#include "core/sockets/owners/whocloses.h"
#include "core/sockets/processes/processtable.h"
#include "core/sockets/sockettable.h"

#include <vector>

namespace lightfoot {

// Connections of one place (a service here, or a remote that was asked) that were established in one sample
// and gone in the next, with no TIME_WAIT at either end.
struct AbruptEnds
{
    Side side = Side::Client;
    SocketAddress address; // Server: the local address. Client: the remote
    SocketRow example;
    Attribution owner;
    // The other end is another machine: reset by either, or the other end closed first in good order.
    std::uint64_t withOthers = 0;
    // Both ends are on this machine: reset by one of them, as a good order leaves TIME_WAIT at one.
    std::uint64_t withinMachine = 0;
};

// What one process did during the watch with connections that their peers had closed.
struct CloseWaitWatch
{
    OwnerIdentity process;
    SocketRow example;
    std::uint64_t held = 0;  // in CLOSE_WAIT from the first sample to the last
    std::uint64_t came = 0;  // came during the watch and are still there
    std::uint64_t ended = 0; // seen in CLOSE_WAIT, and closed or reset by the end
    std::uint64_t old = 0;   // of those there now: the peer's FIN is older than a minute, as the kernel says
    std::chrono::milliseconds oldest{0};
    std::uint32_t openFiles = 0;
    std::uint64_t fileLimit = 0; // 0: not known

    std::uint64_t now() const { return held + came; }
};

// A listening socket and the longest queue of connections waiting for accept that the samples saw.
struct ListenQueue
{
    SocketRow row; // at the end: receiveQueue waits, sendQueue is the limit
    Attribution owner;
    std::uint32_t peak = 0;

    // The kernel turns away connections once more wait than the limit says (sk_acceptq_is_full).
    bool wasFull() const { return peak > row.sendQueue; }
    bool isFull() const { return row.receiveQueue > row.sendQueue; }
};

// All that the doctor's rules judge, read by watchMachine() or made by hand in a test. A value type: any
// thread.
struct MachineFacts
{
    Duration watched{0};
    KernelSettings settings;
    KernelCounters before;                // at the beginning of the watch
    KernelCounters after;                 // at its end
    CounterRates rates;                   // between the two
    std::vector<SocketRow> rows;          // the TCP table at the end
    std::vector<Attribution> owners;      // of rows, by index
    std::vector<SocketProcess> processes; // with sockets, as far as rights show
    std::size_t hidden = 0;               // processes whose files our rights do not show
    PortBudget budget;
    std::vector<ListenQueue> listeners;
    std::vector<WhoCloses::Place> closers;
    std::vector<CloseWaitReport> leaks; // of a long watch; a short one has closeWaits
    std::vector<CloseWaitWatch> closeWaits;
    std::vector<AbruptEnds> abruptEnds;
};

} // namespace lightfoot
