// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace lightfoot {

// The counters that tell about TCP's life, by what they count (Documentation/networking/snmp_counter.rst and
// the kernel's source). nameOf() has the kernel's own names.
enum class KernelCounter : std::uint8_t
{
    // /proc/net/netstat, TcpExt
    TimeWaitCreated, // TW: entered TIME_WAIT (or FIN_WAIT_2 as an orphan) for more than 4 s
    TimeWaitReused,  // TWRecycled: taken over by a new outgoing connection (tcp_tw_reuse)
    TimeWaitShort,   // TWKilled: entered it for 4 s or less (a small tcp_fin_timeout); not tcp_max_tw_buckets
    TimeWaitOverflow,    // TCPTimeWaitOverflow: not kept at all, tcp_max_tw_buckets being reached
    PawsPassive,         // PAWSPassive: refused because of tcp_tw_recycle; kernels before 4.12
    PawsEstablished,     // PAWSEstab: segments refused for an old timestamp
    ListenOverflows,     // accept queue full
    ListenDrops,         // SYNs or connections dropped by a listener, for that reason or another
    SyncookiesSent,      // SYN queue full, answered with a cookie
    SyncookiesReceived,  // SyncookiesRecv
    SyncookiesFailed,    // SyncookiesFailed
    RequestQueueCookies, // TCPReqQFullDoCookies
    RequestQueueDrops,   // TCPReqQFullDrop: SYN queue full, dropped
    AbortOnClose,        // TCPAbortOnClose: closed with unread data, so reset; SO_LINGER(0) counts as OnData
    AbortOnData,         // TCPAbortOnData: data came after close, or closed with SO_LINGER(0)
    AbortOnMemory,       // TCPAbortOnMemory: too many orphans
    AbortOnTimeout,      // TCPAbortOnTimeout
    AbortOnLinger,       // TCPAbortOnLinger: FIN_WAIT_2 given up by TCP_LINGER2
    AbortFailed,         // TCPAbortFailed: wanted to reset, had no memory
    BacklogDrops,        // TCPBacklogDrop
    SynRetransmits,      // TCPSynRetrans
    Timeouts,            // TCPTimeouts
    MemoryPressures,     // TCPMemoryPressures
                         // /proc/net/snmp, Tcp (RFC 4022)
    ActiveOpens,
    PassiveOpens,
    AttemptFails,       // SYN_SENT or SYN_RECEIVED that came to nothing: mostly refused
    EstablishedResets,  // EstabResets
    OutResets,          // OutRsts
    RetransmitSegments, // RetransSegs
                        // Not counters but how many there are now: /proc/net/snmp and /proc/net/sockstat
    CurrentEstablished, // CurrEstab: ESTABLISHED and CLOSE_WAIT
    InUse,              // sockstat TCP: inuse, IPv4 alone
    Orphans,            // of the whole machine
    TimeWaits,          // tw, IPv4 and IPv6
    Allocated,          // alloc, of the whole machine
    MemoryPages,        // mem, of the whole machine
};
inline constexpr std::size_t kernelCounterCount = static_cast<std::size_t>(KernelCounter::MemoryPages) + 1;

// The kernel's own name, "TW", the table it is in, "TcpExt", and the file of /proc/net, "netstat".
std::string_view nameOf(KernelCounter counter);
std::string_view tableOf(KernelCounter counter);
std::string_view fileOf(KernelCounter counter);
// Those that tell how many there are now; a rate of them says nothing.
bool isGauge(KernelCounter counter);

// All of them at one moment; one that the kernel does not have is nullopt. A value type: any thread.
struct KernelCounters
{
    std::array<std::optional<std::uint64_t>, kernelCounterCount> values;

    std::optional<std::uint64_t> of(KernelCounter counter) const
    {
        return values[static_cast<std::size_t>(counter)];
    }
    void set(KernelCounter counter, std::uint64_t value)
    {
        values[static_cast<std::size_t>(counter)] = value;
    }
    bool operator==(const KernelCounters &) const = default;
};

// Fills in what the text of one of the three files says, whatever else is in it. Unknown lines and numbers
// that are none are passed over. Pure: any thread.
void takeNetstat(KernelCounters &counters, std::string_view text); // netstat and snmp
void takeSockstat(KernelCounters &counters, std::string_view text);

// Of the network namespace of the calling thread: proc/thread-self/net. Some 100 µs. Fails when netstat or
// snmp cannot be read; the rest is optional.
Result<KernelCounters> readKernelCounters(const std::filesystem::path &proc = "/proc");

} // namespace lightfoot
