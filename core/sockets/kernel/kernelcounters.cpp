// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/kernel/kernelcounters.h"

#include "core/sockets/kernel/procfile.h"

#include <algorithm>
#include <cstring>

namespace lightfoot {

namespace {

constexpr std::size_t counterFileLimit = 256 * 1024; // netstat is about 6 KiB

// Where the kernel keeps a counter: the table (the line's first word) and the name in it.
struct Place
{
    KernelCounter counter;
    std::string_view file;
    std::string_view table;
    std::string_view name;
    bool gauge = false;
};

using enum KernelCounter;
// In the order of the enumeration (include/uapi/linux/snmp.h, net/ipv4/proc.c).
constexpr std::array<Place, kernelCounterCount> places{{
    {TimeWaitCreated, "netstat", "TcpExt", "TW"},
    {TimeWaitReused, "netstat", "TcpExt", "TWRecycled"},
    {TimeWaitShort, "netstat", "TcpExt", "TWKilled"},
    {TimeWaitOverflow, "netstat", "TcpExt", "TCPTimeWaitOverflow"},
    {PawsPassive, "netstat", "TcpExt", "PAWSPassive"},
    {PawsEstablished, "netstat", "TcpExt", "PAWSEstab"},
    {ListenOverflows, "netstat", "TcpExt", "ListenOverflows"},
    {ListenDrops, "netstat", "TcpExt", "ListenDrops"},
    {SyncookiesSent, "netstat", "TcpExt", "SyncookiesSent"},
    {SyncookiesReceived, "netstat", "TcpExt", "SyncookiesRecv"},
    {SyncookiesFailed, "netstat", "TcpExt", "SyncookiesFailed"},
    {RequestQueueCookies, "netstat", "TcpExt", "TCPReqQFullDoCookies"},
    {RequestQueueDrops, "netstat", "TcpExt", "TCPReqQFullDrop"},
    {AbortOnClose, "netstat", "TcpExt", "TCPAbortOnClose"},
    {AbortOnData, "netstat", "TcpExt", "TCPAbortOnData"},
    {AbortOnMemory, "netstat", "TcpExt", "TCPAbortOnMemory"},
    {AbortOnTimeout, "netstat", "TcpExt", "TCPAbortOnTimeout"},
    {AbortOnLinger, "netstat", "TcpExt", "TCPAbortOnLinger"},
    {AbortFailed, "netstat", "TcpExt", "TCPAbortFailed"},
    {BacklogDrops, "netstat", "TcpExt", "TCPBacklogDrop"},
    {SynRetransmits, "netstat", "TcpExt", "TCPSynRetrans"},
    {Timeouts, "netstat", "TcpExt", "TCPTimeouts"},
    {MemoryPressures, "netstat", "TcpExt", "TCPMemoryPressures"},
    {ActiveOpens, "snmp", "Tcp", "ActiveOpens"},
    {PassiveOpens, "snmp", "Tcp", "PassiveOpens"},
    {AttemptFails, "snmp", "Tcp", "AttemptFails"},
    {EstablishedResets, "snmp", "Tcp", "EstabResets"},
    {OutResets, "snmp", "Tcp", "OutRsts"},
    {RetransmitSegments, "snmp", "Tcp", "RetransSegs"},
    {CurrentEstablished, "snmp", "Tcp", "CurrEstab", true},
    {InUse, "sockstat", "TCP", "inuse", true},
    {Orphans, "sockstat", "TCP", "orphan", true},
    {TimeWaits, "sockstat", "TCP", "tw", true},
    {Allocated, "sockstat", "TCP", "alloc", true},
    {MemoryPages, "sockstat", "TCP", "mem", true},
}};

constexpr bool inOrder()
{
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (static_cast<std::size_t>(places[i].counter) != i)
            return false;
    }
    return true;
}
static_assert(inOrder());

const Place &placeOf(KernelCounter counter)
{
    return places[static_cast<std::size_t>(counter)];
}

void takeOne(KernelCounters &counters, std::string_view table, std::string_view name, std::string_view text)
{
    const auto place = std::ranges::find_if(
        places, [&](const Place &one) { return one.table == table && one.name == name; });
    if (place == places.end())
        return;
    if (const auto value = parseNumber<std::uint64_t>(text))
        counters.set(place->counter, *value);
}

bool isOurs(std::string_view table)
{
    return std::ranges::any_of(places, [&](const Place &one) { return one.table == table; });
}

// "TcpExt:" -> "TcpExt"; empty when the line does not begin so.
std::string_view takeTable(std::string_view &line)
{
    std::string_view word = takeWord(line);
    if (!word.ends_with(':'))
        return {};
    word.remove_suffix(1);
    return word;
}

bool beginsWithNumber(std::string_view line)
{
    const std::string_view word = takeWord(line);
    return !word.empty() && (word.front() == '-' || (word.front() >= '0' && word.front() <= '9'));
}

} // namespace

std::string_view nameOf(KernelCounter counter)
{
    return placeOf(counter).name;
}

std::string_view tableOf(KernelCounter counter)
{
    return placeOf(counter).table;
}

std::string_view fileOf(KernelCounter counter)
{
    return placeOf(counter).file;
}

bool isGauge(KernelCounter counter)
{
    return placeOf(counter).gauge;
}

// Two lines a table: names, then numbers in the same order.
void takeNetstat(KernelCounters &counters, std::string_view text)
{
    while (!text.empty()) {
        std::string_view names = takeLine(text);
        const std::string_view table = takeTable(names);
        if (table.empty() || !isOurs(table))
            continue;
        std::string_view ahead = text;
        std::string_view values = takeLine(ahead);
        if (takeTable(values) != table || !beginsWithNumber(values))
            continue; // names without numbers; the next line may be names of something
        text = ahead;
        for (;;) {
            const std::string_view name = takeWord(names);
            const std::string_view value = takeWord(values);
            if (name.empty() || value.empty())
                break;
            takeOne(counters, table, name, value);
        }
    }
}

// One line a table: names and numbers in turn.
void takeSockstat(KernelCounters &counters, std::string_view text)
{
    while (!text.empty()) {
        std::string_view line = takeLine(text);
        const std::string_view table = takeTable(line);
        if (table.empty() || !isOurs(table))
            continue;
        for (std::string_view name = takeWord(line); !name.empty(); name = takeWord(line))
            takeOne(counters, table, name, takeWord(line));
    }
}

Result<KernelCounters> readKernelCounters(const std::filesystem::path &proc)
{
    // thread-self: /proc/net is the main thread's namespace, which need not be ours.
    const std::filesystem::path net = proc / "thread-self/net";
    KernelCounters counters;
    for (const char *name : {"netstat", "snmp", "sockstat"}) {
        const std::filesystem::path path = net / name;
        const ProcFile file = readProcFile(path, counterFileLimit);
        const bool needed = std::string_view(name) != "sockstat";
        if (file.error != 0 && needed)
            return failure(QT_TRANSLATE_NOOP("Message", "%1 cannot be read: %2"), path.string(),
                           std::strerror(file.error));
        if (needed)
            takeNetstat(counters, file.text);
        else
            takeSockstat(counters, file.text);
    }
    return counters;
}

} // namespace lightfoot
