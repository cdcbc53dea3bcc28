// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sockets/filter/socketfilter.h"

#include <cstdlib>

namespace lightfoot::test {

// Whether a table reader would pass the row on.
inline bool passesQuery(const SocketRow &row, const SocketQuery &query)
{
    return (query.states & stateBit(row.state)) != 0 &&
           (row.protocol == SocketProtocol::Udp ? query.udp : query.tcp) &&
           (query.remotePort == 0 || query.remotePort == row.remote.port) &&
           (query.localPort == 0 || query.localPort == row.local.port) &&
           (query.remoteHost.empty() || query.remoteHost == row.remote.host()) &&
           (row.local.v6 ? query.v6 : query.v4);
}

// Rows of all states and both protocols with few addresses and ports, so that filters meet them.
inline std::vector<SocketRow> someRows()
{
    const std::uint8_t four[4] = {10, 0, 0, 5};
    const std::uint8_t six[16] = {0x20, 0x01, 0x0d, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
    const std::uint8_t none[16] = {};
    std::vector<SocketRow> rows;
    for (unsigned i = 0; i < 11 * 12; ++i) {
        SocketRow row;
        row.state = static_cast<TcpState>(i % 11 + 1);
        row.protocol = i % 2 == 0 ? SocketProtocol::Tcp : SocketProtocol::Udp;
        row.local = makeAddress(i % 3 == 0, i % 3 == 0 ? six : four, i % 4 < 2 ? 443 : 80);
        // At a v4-mapped address one may listen with "::" as the far end.
        row.remote = makeAddress(i % 6 < 2,
                                 i % 6 == 0   ? six
                                 : i % 6 == 1 ? none
                                              : four,
                                 i % 5 == 0 ? 443 : 0);
        row.receiveQueue = i;
        row.sendQueue = 200 - i;
        row.uid = i % 7;
        row.retransmits = static_cast<std::uint8_t>(i % 9);
        rows.push_back(row);
    }
    return rows;
}

// Compiles bytes as a filter. An error names a column that is there; a filter asks the kernel for all rows
// that it matches.
inline void feedSocketFilter(std::string_view bytes)
{
    static const std::vector<SocketRow> rows = someRows();
    static const SocketProcess process{.pid = 42, .started = 1, .name = "Java", .command = "java -jar x"};
    static const std::string user = "root";
    const auto filter = SocketFilter::compile(bytes);
    if (!filter) {
        if (filter.error().column == 0 || filter.error().column > bytes.size() + 1 ||
            !filter.error().message || toEnglish(filter.error().message).empty())
            std::abort();
        return;
    }
    SocketQuery query;
    query.udp = true;
    query = filter->narrowed(query);
    const SocketFilter copy = *filter;
    for (const SocketRow &row : rows) {
        const FilterSubject subjects[] = {{&row, &process, &user, Duration(5s)}, {&row}};
        for (const FilterSubject &subject : subjects) {
            const bool matches = filter->matches(subject);
            if (matches != copy.matches(subject) || (matches && !passesQuery(row, query)))
                std::abort();
        }
    }
}

} // namespace lightfoot::test
