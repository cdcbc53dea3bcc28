// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.h"
#include "core/sockets/sockettable.h"

#include <optional>
#include <string>
#include <sys/types.h>
#include <vector>

namespace lightfoot {

// How much a finding matters, least first.
enum class Severity : std::uint8_t
{
    Fine,    // looked at and good; worth saying
    Note,    // worth knowing, nothing to do now
    Warning, // hurts, or soon will
    Critical // connections fail now
};

std::string_view toString(Severity severity); // "fine", "note", "warning", "critical": as JSON has them

// A value that was read, and where. where is what a person can look at themselves: a file of /proc, a counter
// ("TcpExt:ListenOverflows"), or a row as ss would find it ("time-wait *:* -> 10.0.0.5:443").
struct Evidence
{
    Message what;
    std::string value;
    std::string where;
};

// The process that a finding speaks of. name is as the process set it: hostile until escaped.
struct FindingProcess
{
    pid_t pid = 0;             // 0: only its name is known
    std::uint64_t started = 0; // ticks since boot; pid and started are its identity
    std::string name;
};

// What is wrong with this machine's TCP life, or worth knowing of it. A value type: any thread.
struct Finding
{
    std::string kind; // FindingKind::id; set by whoever asks the kind to judge
    Severity severity = Severity::Note;
    Message what; // one sentence with the number, the process and the place
    std::vector<Evidence> evidence;
    Message why;
    Message advice;
    Message whatNotTo;            // empty: nothing to be warned of
    std::optional<SocketRow> row; // the row, or one that stands for its like
    std::string filter;           // shows all rows it speaks of, in SocketFilter's language; or empty
    std::optional<FindingProcess> process; // not set: it speaks of the machine, or nobody knows
    std::uint64_t count = 0;               // the number that what speaks of: rows, files, ports ...
};

} // namespace lightfoot
