// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/sockets/kernel/portrange.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

// A setting with the place where it was looked for, so that whoever judges it can show the evidence.
template <class T>
struct KernelValue
{
    std::optional<T> value;     // nullopt: this kernel has none, or error says why it is not known
    std::string path;           // the file it was looked for in, also when it is not there
    std::string text;           // what was read there: trimmed, cut at 256 bytes, not escaped
    std::optional<Error> error; // unreadable, or nonsense; a file that is not there is no error
};

// What the kernel was told about TCP (ip-sysctl of the kernel's documentation), and the limits on files. Of
// the network namespace of the thread that read it. A value type: any thread.
struct KernelSettings
{
    KernelValue<PortRange> localPortRange;               // net.ipv4.ip_local_port_range
    KernelValue<std::vector<PortRange>> reservedPorts;   // net.ipv4.ip_local_reserved_ports; empty: none
    KernelValue<int> twReuse;                            // 0 off, 1 on, 2 loopback only; outgoing only
    KernelValue<std::chrono::milliseconds> twReuseDelay; // since Linux 6.13; before that 1 s
    KernelValue<int> twRecycle;                          // gone since Linux 4.12: a value means an old kernel
    KernelValue<int> timestamps;                         // 0 off, 1 on, 2 on without random offsets
    KernelValue<std::chrono::seconds> finTimeout; // of orphaned FIN_WAIT_2; never the length of TIME_WAIT
    KernelValue<std::uint64_t> maxTimeWait;       // tcp_max_tw_buckets, of the namespace
    KernelValue<std::uint64_t> somaxconn;
    KernelValue<std::uint64_t> maxSynBacklog;
    KernelValue<int> synCookies;
    KernelValue<int> abortOnOverflow;
    KernelValue<std::uint64_t> conntrackCount; // absent where connection tracking is not loaded
    KernelValue<std::uint64_t> conntrackMax;
    KernelValue<std::uint64_t> fileMax;       // of the whole machine
    KernelValue<std::uint64_t> filesOpen;     // of the whole machine: file-nr
    KernelValue<std::uint64_t> openFilesSoft; // RLIMIT_NOFILE of this process; the highest number: unlimited
    KernelValue<std::uint64_t> openFilesHard;

    // What could not be read or understood, in the order of the fields.
    std::vector<Message> problems() const;
};

// TCP_TIMEWAIT_LEN (include/net/tcp.h): no setting changes it. The kernel's timer may be up to 4 s late.
inline constexpr std::chrono::seconds timeWaitLength{60};

// Reads about 20 small files (some 100 µs). proc: where procfs is, another folder in tests. Any thread.
KernelSettings readKernelSettings(const std::filesystem::path &proc = "/proc");

// "1-1023,8080": as the kernel writes ip_local_reserved_ports. nullopt for anything else. Pure.
std::optional<std::vector<PortRange>> parsePortRanges(std::string_view text);

} // namespace lightfoot
