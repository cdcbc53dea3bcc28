// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/duration.h"
#include "core/base/message.h"
#include "core/sockets/processes/processtable.h"
#include "core/sockets/sockettable.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace lightfoot {

// What a filter looks at. What is not known (null, not set) matches no test but !=.
struct FilterSubject
{
    const SocketRow *row = nullptr; // never null
    const SocketProcess *process = nullptr;
    const std::string *user = nullptr;
    std::optional<Duration> age; // since we saw the socket first
};

struct FilterError
{
    Message message;        // says the column too, and what was expected
    std::size_t column = 1; // of the word, counted in characters from 1
};

struct FilterInstruction;

// A filter over socket rows in a language like that of ss(8), compiled once:
//
//   EXPRESSION := [not|!] TEST | ( EXPRESSION ) | EXPRESSION [and|&&|&] EXPRESSION | EXPRESSION or|'||'|'|'
//   EXPRESSION state|exclude STATE,...      also ss's groups: all, connected, synchronized, bucket, big
//   src|dst HOST[/PREFIX][:PORT] an IP address or network, [IPV6]:PORT, :PORT; with = or != before it
//   sport|dport OP PORT          = == != < <= > >=, or eq ne lt le gt ge; "dport 443" and ":443" as ss has
//   them uid|pid|recvq|sendq|retransmits OP NUMBER age OP TIME                  "10s", "1m30s"
//   process|command|user OP WORD = != and ~ (a part of it, capital or not)
//   proto tcp|udp, family inet|inet6 (ipv4, ipv6), with = or != before it
//
// "and" binds closer than "or" and may be left out. Words with spaces and the like go in quotes, "..." or
// '...', with \ before a quote. A value type; matches() from any thread. The empty filter matches all.
class SocketFilter
{
public:
    static constexpr std::size_t lengthLimit = 4096; // bytes
    static constexpr std::size_t testLimit = 256;
    static constexpr std::size_t depthLimit = 64; // parentheses and nots

    SocketFilter();
    ~SocketFilter();
    SocketFilter(const SocketFilter &);
    SocketFilter(SocketFilter &&) noexcept;
    SocketFilter &operator=(const SocketFilter &);
    SocketFilter &operator=(SocketFilter &&) noexcept;

    static tl::expected<SocketFilter, FilterError> compile(std::string_view text);

    // About 10 ns a test.
    bool matches(const FilterSubject &subject) const;

    // What the kernel can leave out already: the query narrowed to rows that may match. Never leaves out one
    // that does. Where the filter names a protocol, that decides which are read.
    SocketQuery narrowed(const SocketQuery &query) const;

    bool empty() const;
    bool usesProcess() const { return m_usesProcess; } // process, command, pid
    bool usesUser() const { return m_usesUser; }
    bool usesAge() const { return m_usesAge; }
    bool usesProtocol() const { return m_usesProtocol; }

private:
    friend class FilterCompiler;

    std::vector<FilterInstruction> m_code; // starts at the last
    SocketQuery m_bound;
    bool m_usesProcess = false;
    bool m_usesUser = false;
    bool m_usesAge = false;
    bool m_usesProtocol = false;
};

} // namespace lightfoot
