// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/socketsprinter.h"

#include "core/base/duration.h"

#include <array>
#include <iomanip>
#include <ostream>

namespace lightfoot {

namespace {

std::string_view timerName(std::uint8_t timer)
{
    constexpr std::array<std::string_view, 5> names{"none", "retransmit", "keep-alive", "time-wait",
                                                    "zero-window"};
    return timer < names.size() ? names[timer] : "unknown";
}

std::string timerText(const SocketRow &row)
{
    if (row.timer == 0)
        return "-";
    std::string text = std::string(timerName(row.timer)) + " " + humanDuration(row.timerLeft);
    if (row.retransmits > 0)
        text += " x" + std::to_string(row.retransmits);
    return text;
}

// A port of 0 is none: the far end of a listening socket.
std::string addressText(const SocketAddress &address)
{
    const std::string host = address.v6 ? "[" + address.host() + "]" : address.host();
    return host + ":" + (address.port == 0 ? "*" : std::to_string(address.port));
}

constexpr std::size_t columnCount = 7;
using Cells = std::array<std::string, columnCount>;

} // namespace

std::string countsText(std::span<const SocketRow> rows)
{
    const StateCounts counts = countStates(rows);
    std::string text = std::to_string(rows.size()) + (rows.size() == 1 ? " socket" : " sockets");
    std::string_view separator = ": ";
    for (std::size_t i = 1; i < counts.size(); ++i) {
        if (counts[i] == 0)
            continue;
        text.append(separator)
            .append(toString(static_cast<TcpState>(i)))
            .append(" ")
            .append(std::to_string(counts[i]));
        separator = ", ";
    }
    return text;
}

void printTable(std::ostream &out, std::span<const SocketRow> rows)
{
    std::vector<Cells> lines{{"STATE", "RECV-Q", "SEND-Q", "LOCAL", "REMOTE", "TIMER", "UID"}};
    for (const SocketRow &row : rows) {
        lines.push_back({std::string(toString(row.state)), std::to_string(row.receiveQueue),
                         std::to_string(row.sendQueue), addressText(row.local), addressText(row.remote),
                         timerText(row), std::to_string(row.uid)});
    }
    std::array<std::size_t, columnCount> widths{};
    for (const Cells &cells : lines) {
        for (std::size_t i = 0; i < columnCount; ++i)
            widths[i] = std::max(widths[i], cells[i].size());
    }
    for (const Cells &cells : lines) {
        for (std::size_t i = 0; i + 1 < columnCount; ++i) {
            const bool number = i == 1 || i == 2;
            out << (number ? std::right : std::left) << std::setw(static_cast<int>(widths[i])) << cells[i]
                << "  ";
        }
        out << cells.back() << '\n';
    }
}

// Numbers, and words and addresses made here: nothing in it needs escaping.
void printJson(std::ostream &out, std::span<const SocketRow> rows)
{
    const StateCounts counts = countStates(rows);
    out << "{\"counts\":{";
    for (std::size_t i = 1; i < counts.size(); ++i)
        out << (i > 1 ? "," : "") << '"' << toString(static_cast<TcpState>(i)) << "\":" << counts[i];
    out << "},\"sockets\":[";
    const char *separator = "";
    for (const SocketRow &row : rows) {
        out << separator << "{\"state\":\"" << toString(row.state)
            << "\",\"receive_queue\":" << row.receiveQueue << ",\"send_queue\":" << row.sendQueue
            << ",\"local\":\"" << row.local.toString() << "\",\"remote\":\"" << row.remote.toString()
            << "\",\"timer\":\"" << timerName(row.timer)
            << "\",\"timer_us\":" << std::chrono::microseconds(row.timerLeft).count()
            << ",\"retransmits\":" << unsigned(row.retransmits) << ",\"uid\":" << row.uid
            << ",\"inode\":" << row.inode << '}';
        separator = ",";
    }
    out << "]}\n";
}

} // namespace lightfoot
