// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sockets/doctor/finding.h"
#include "core/sockets/doctor/machinefacts.h"

namespace lightfoot {

// What rules write their evidence with. Pure functions: any thread.

// A setting as it was read, and its file.
template <class T>
Evidence readFrom(const KernelValue<T> &setting, Message what)
{
    return {std::move(what), setting.text, setting.path};
}

// How much a counter grew during the watch; 0 where the kernel has none, or where it went back.
std::uint64_t grown(const MachineFacts &facts, KernelCounter counter);

// "+120 (40.0/s)", and the counter's name and file.
Evidence counted(const MachineFacts &facts, KernelCounter counter, Message what);

// Rows of the kernel's table. where: as ss would be asked for them.
Evidence rowsSeen(std::uint64_t count, Message what, std::string where);

// The sentence with the process's name and pid as %1 and %2 before the other arguments, or without them where
// nobody knows whose it is. Both texts are marked QT_TRANSLATE_NOOP.
template <class... Arguments>
Message sentence(const std::optional<FindingProcess> &process, const char *named, const char *unnamed,
                 Arguments &&...arguments)
{
    return process ? message(named, process->name, std::to_string(process->pid),
                             std::forward<Arguments>(arguments)...)
                   : message(unnamed, std::forward<Arguments>(arguments)...);
}

std::optional<FindingProcess> processOf(const Attribution &owner); // not set where nobody knows
FindingProcess processOf(const OwnerIdentity &owner);

std::string percent(std::uint64_t part, std::uint64_t whole); // "83 %"; rounded down: 99.9 is not full

// A filter for the rows of a service or a remote: "src 127.0.0.1:80", "src :80" for a wildcard.
std::string sourceFilter(const SocketAddress &local);
std::string destinationFilter(const SocketAddress &remote);

bool isWildcard(const SocketAddress &address);       // 0.0.0.0, ::
bool isLoopback(const SocketAddress &address);       // 127.0.0.0/8, ::1
std::string serviceName(const SocketAddress &local); // "*:80", "127.0.0.1:80"

} // namespace lightfoot
