// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/socketsreading.h"

#include <algorithm>
#include <tuple>

namespace lightfoot {

namespace {

// Where a socket stands among the others, most of it in two numbers: comparing all fields took a tenth of the
// time that a large table takes.
struct Place
{
    std::uint64_t high = 0;
    std::uint64_t low = 0;
    const SocketLine *line = nullptr;
};

std::uint64_t wordAt(const SocketAddress &address, std::size_t at)
{
    std::uint64_t word = 0;
    for (std::size_t i = at; i < at + 8; ++i)
        word = word << 8 | address.bytes[i];
    return word;
}

// By protocol, state, family, local address and port, remote address and port. Two of IPv4 that are equal in
// it are; of IPv6 only the local address is in it, in part.
Place placeOf(const SocketLine &line)
{
    const SocketRow &row = line.row;
    const auto kind =
        std::uint64_t(row.protocol) << 5 | std::uint64_t(row.state) << 1 | (row.local.v6 ? 1 : 0);
    Place place{kind << 58, 0, &line};
    if (row.local.v6) {
        place.high |= wordAt(row.local, 0) >> 6;
        place.low = wordAt(row.local, 8) >> 6 | wordAt(row.local, 0) << 58;
        return place;
    }
    const std::uint64_t local = wordAt(row.local, 0) >> 32;
    const std::uint64_t remote = wordAt(row.remote, 0) >> 32;
    place.high |= local << 26 | std::uint64_t(row.local.port) << 10 | remote >> 22;
    place.low = remote << 42 | std::uint64_t(row.remote.port) << 26;
    return place;
}

bool before(const Place &left, const Place &right)
{
    if (left.high != right.high)
        return left.high < right.high;
    if (left.low != right.low)
        return left.low < right.low;
    const auto rest = [](const SocketRow &row) {
        return std::tie(row.local.bytes, row.local.port, row.remote.bytes, row.remote.port);
    };
    return rest(left.line->row) < rest(right.line->row);
}

// The kernel's order is that of its hash table.
std::vector<SocketLine> sorted(std::span<const SocketLine> lines)
{
    std::vector<Place> places(lines.size());
    std::ranges::transform(lines, places.begin(), placeOf);
    std::ranges::sort(places, before);
    std::vector<SocketLine> inOrder;
    inOrder.reserve(lines.size());
    for (const Place &place : places)
        inOrder.push_back(*place.line);
    return inOrder;
}

} // namespace

// Ages are told of all sockets, from the first read on, whether or not the filter lets them through by then.
SocketQuery SocketsReading::query() const
{
    SocketQuery query = m_options.query;
    if (!m_options.filter.usesAge())
        return m_options.filter.narrowed(query);
    query.udp = query.udp || m_options.filter.usesProtocol();
    return query;
}

Result<SocketLines> SocketsReading::readRows()
{
    SocketLines answer;
    const auto restart = [&] { answer = {}; };
    const auto add = [&](const SocketRow &row) {
        SocketLine &line = answer.lines.emplace_back();
        line.row = row;
    };
    const auto addDetailed = [&](const SocketRow &row, const SocketDetails *details) {
        add(row);
        if (details)
            answer.lines.back().details = &answer.details.emplace_back(*details);
    };
    const Result<void> done = m_options.info ? m_reader.visitDetailed(query(), restart, addDetailed)
                                             : m_reader.visit(query(), restart, add);
    if (!done)
        return tl::unexpected(done.error());
    return answer;
}

bool SocketsReading::wanted(const SocketLine &line) const
{
    const auto same = [&](const SocketAddress &host) {
        return host.v6 == line.row.remote.v6 && host.bytes == line.row.remote.bytes;
    };
    return !m_options.hosts || std::ranges::any_of(*m_options.hosts, same);
}

bool SocketsReading::matches(const SocketLine &line) const
{
    return m_options.filter.matches({&line.row, line.process, line.user, line.age}) &&
           m_options.processFilter.matches({&line.row, line.process});
}

Result<void> SocketsReading::findProcesses(std::vector<SocketLine> &lines)
{
    std::vector<SocketRow> rows;
    for (const SocketLine &line : lines) {
        if (line.row.inode != 0)
            rows.push_back(line.row);
    }
    if (rows.empty())
        return {}; // TIME_WAIT is nobody's
    if (const auto done = m_options.watch ? m_processes.update(rows) : m_processes.refresh(); !done)
        return done;
    for (SocketLine &line : lines) {
        line.process = m_processes.ownerOf(line.row.inode);
        line.sharers = static_cast<std::uint32_t>(m_processes.sharersOf(line.row.inode));
    }
    return {};
}

void SocketsReading::findAges(std::vector<SocketLine> &lines)
{
    std::vector<SocketRow> rows;
    std::ranges::transform(lines, std::back_inserter(rows), &SocketLine::row);
    const SteadyTime now = m_clock.steady();
    m_ages.take(rows, now);
    for (SocketLine &line : lines)
        line.age = m_ages.of(line.row, now).age;
}

Result<SocketLines> SocketsReading::read()
{
    auto read = readRows();
    if (!read)
        return read;
    SocketLines &answer = *read;
    for (SocketLine &line : answer.lines)
        line.user = &m_users.nameOf(line.row.uid);
    if (m_options.watch)
        findAges(answer.lines);
    std::erase_if(answer.lines, [this](const SocketLine &line) { return !wanted(line); });
    const bool byProcess = !m_options.processFilter.empty() || m_options.filter.usesProcess();
    const auto refused = [this](const SocketLine &line) { return !matches(line); };
    if (!byProcess)
        std::erase_if(answer.lines, refused); // first, as processes are dear
    if (m_options.processes) {
        if (const auto found = findProcesses(answer.lines); !found)
            return tl::unexpected(found.error());
        answer.hidden = m_processes.hidden();
        answer.ownerless = static_cast<std::size_t>(std::ranges::count_if(
            answer.lines, [](const SocketLine &line) { return line.row.inode != 0 && !line.process; }));
    }
    if (byProcess)
        std::erase_if(answer.lines, refused);
    answer.processes = m_options.processes;
    answer.info = m_options.info;
    answer.udp = query().udp;
    answer.lines = sorted(answer.lines);
    return read;
}

} // namespace lightfoot
