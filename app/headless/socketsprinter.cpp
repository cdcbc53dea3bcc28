// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/socketsprinter.h"

#include "app/headless/socketstext.h"

#include <algorithm>
#include <array>
#include <ostream>

namespace lightfoot {

namespace {

// Everything is appended to one text: a string of its own for each cell took most of the time.
void appendTimer(std::string &text, const SocketRow &row)
{
    if (row.timer == 0) {
        text += '-';
        return;
    }
    text.append(timerName(row.timer)).append(" ").append(humanDuration(row.timerLeft));
    if (row.retransmits > 0)
        text.append(" x").append(std::to_string(row.retransmits));
}

// A port of 0 is none: the far end of a listening socket.
void appendAddress(std::string &text, const SocketAddress &address)
{
    text.append(address.v6 ? "[" : "").append(address.host()).append(address.v6 ? "]:" : ":");
    if (address.port == 0)
        text += '*';
    else
        text += std::to_string(address.port);
}

void appendProcess(std::string &text, const SocketLine &line)
{
    if (!line.process) {
        text += '-';
        return;
    }
    text += escaped(line.process->name);
    if (line.sharers > 1)
        text.append(" (and ").append(std::to_string(line.sharers - 1)).append(" more)");
}

template <class T>
void appendDetail(std::string &text, const SocketLine &line, T SocketDetails::*member)
{
    text += line.details ? std::to_string((*line.details).*member) : "-";
}

struct Column
{
    std::string_view head;
    bool number = false;
    void (*append)(std::string &text, const SocketLine &line);
};

constexpr Column protocol{"PROTO", false,
                          [](std::string &t, const SocketLine &l) { t += toString(l.row.protocol); }};
constexpr std::array always{
    Column{"STATE", false, [](std::string &t, const SocketLine &l) { t += toString(l.row.state); }},
    Column{"RECV-Q", true,
           [](std::string &t, const SocketLine &l) { t += std::to_string(l.row.receiveQueue); }},
    Column{"SEND-Q", true, [](std::string &t, const SocketLine &l) { t += std::to_string(l.row.sendQueue); }},
    Column{"LOCAL", false, [](std::string &t, const SocketLine &l) { appendAddress(t, l.row.local); }},
    Column{"REMOTE", false, [](std::string &t, const SocketLine &l) { appendAddress(t, l.row.remote); }},
    Column{"TIMER", false, [](std::string &t, const SocketLine &l) { appendTimer(t, l.row); }}};
constexpr std::array ofInfo{
    Column{"RTT", true,
           [](std::string &t, const SocketLine &l) { t += l.details ? humanDuration(l.details->rtt) : "-"; }},
    Column{"RETRANS", true,
           [](std::string &t, const SocketLine &l) { appendDetail(t, l, &SocketDetails::totalRetransmits); }},
    Column{"SENT", true,
           [](std::string &t, const SocketLine &l) { appendDetail(t, l, &SocketDetails::bytesSent); }},
    Column{"RECEIVED", true,
           [](std::string &t, const SocketLine &l) { appendDetail(t, l, &SocketDetails::bytesReceived); }}};
constexpr Column user{"USER", false, [](std::string &t, const SocketLine &l) { t += escaped(*l.user); }};
constexpr std::array ofProcess{Column{"PID", true,
                                      [](std::string &t, const SocketLine &l) {
                                          t += l.process ? std::to_string(l.process->pid) : "-";
                                      }},
                               Column{"PROCESS", false, appendProcess}};

std::vector<Column> columnsOf(const SocketLines &lines)
{
    std::vector<Column> columns(always.begin(), always.end());
    if (lines.udp)
        columns.insert(columns.begin(), protocol);
    if (lines.info)
        columns.insert(columns.end(), ofInfo.begin(), ofInfo.end());
    columns.push_back(user);
    if (lines.processes)
        columns.insert(columns.end(), ofProcess.begin(), ofProcess.end());
    return columns;
}

// The cells of a table, one behind the other in one text, line by line.
class Cells
{
public:
    Cells(std::size_t columns, std::size_t lines) : m_widths(columns)
    {
        constexpr std::size_t usualLine = 96; // bytes
        m_text.reserve(lines * usualLine);
        m_cells.reserve(lines * columns);
    }

    template <class Append>
    void add(Append append)
    {
        const std::size_t begin = m_text.size();
        append(m_text);
        // As it is shown: a character takes one place, however many bytes.
        std::uint32_t width = 0;
        for (std::size_t i = begin; i < m_text.size(); ++i)
            width += (static_cast<unsigned char>(m_text[i]) & 0xC0) != 0x80 ? 1 : 0;
        std::uint32_t &widest = m_widths[m_column];
        widest = std::max(widest, width);
        m_column = m_column + 1 == m_widths.size() ? 0 : m_column + 1;
        m_cells.push_back({static_cast<std::uint32_t>(m_text.size() - begin), width});
    }

    void write(std::ostream &out, std::span<const Column> columns) const
    {
        constexpr std::size_t block = 64 * 1024;
        std::string text;
        text.reserve(block + 4096);
        std::size_t at = 0;
        for (std::size_t i = 0; i < m_cells.size();) {
            for (std::size_t column = 0; column < columns.size(); ++column, ++i) {
                const bool last = column + 1 == columns.size();
                const std::size_t gap = m_widths[column] - m_cells[i].width;
                text.append(columns[column].number ? gap : 0, ' ').append(m_text, at, m_cells[i].bytes);
                text.append(last ? 0 : columns[column].number ? 2 : gap + 2, ' ');
                at += m_cells[i].bytes;
            }
            text += '\n';
            if (text.size() >= block) {
                out << text;
                text.clear();
            }
        }
        out << text;
    }

private:
    struct Cell
    {
        std::uint32_t bytes = 0;
        std::uint32_t width = 0;
    };
    std::string m_text;
    std::vector<Cell> m_cells;
    std::vector<std::uint32_t> m_widths;
    std::size_t m_column = 0;
};

} // namespace

std::string countsText(std::span<const SocketLine> lines)
{
    StateCounts counts{};
    for (const SocketLine &line : lines)
        ++counts[static_cast<std::size_t>(line.row.state)];
    std::string text = std::to_string(lines.size()) + (lines.size() == 1 ? " socket" : " sockets");
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

std::string hiddenText(const SocketLines &lines)
{
    if (lines.ownerless == 0)
        return {};
    const std::string count = std::to_string(lines.ownerless) +
                              (lines.ownerless == 1 ? " socket has an owner" : " sockets have owners");
    if (lines.hidden == 0)
        return count + " that cannot be seen from here (the kernel itself, or another container)";
    return count + " that cannot be seen: rights hide the files of " + std::to_string(lines.hidden) +
           (lines.hidden == 1 ? " process" : " processes") +
           " (to see all takes the right CAP_SYS_PTRACE, as root mostly has it)";
}

void printTable(std::ostream &out, const SocketLines &lines, std::size_t limit)
{
    const std::vector<Column> columns = columnsOf(lines);
    const auto shown = std::span(lines.lines).first(std::min(lines.lines.size(), limit));
    Cells cells(columns.size(), shown.size() + 1);
    for (const Column &column : columns)
        cells.add([&](std::string &text) { text += column.head; });
    for (const SocketLine &line : shown) {
        for (const Column &column : columns)
            cells.add([&](std::string &text) { column.append(text, line); });
    }
    cells.write(out, columns);
}

} // namespace lightfoot
