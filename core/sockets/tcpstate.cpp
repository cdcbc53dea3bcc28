// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/sockettable.h"

#include <algorithm>
#include <cctype>

namespace lightfoot {

namespace {

constexpr std::array<std::string_view, tcpStateCount> names{
    "",          "established", "syn-sent",   "syn-recv", "fin-wait-1", "fin-wait-2",
    "time-wait", "close",       "close-wait", "last-ack", "listen",     "closing"};

struct Alias
{
    std::string_view name;
    TcpState state;
};

// What ss prints or takes besides, and what netstat calls the same.
constexpr std::array aliases{
    Alias{"estab", TcpState::Established},  Alias{"syn-received", TcpState::SynReceived},
    Alias{"fin-wait1", TcpState::FinWait1}, Alias{"fin-wait2", TcpState::FinWait2},
    Alias{"closed", TcpState::Close},       Alias{"unconn", TcpState::Close},
    Alias{"listening", TcpState::Listen}};

} // namespace

std::string_view toString(TcpState state)
{
    const auto index = static_cast<std::size_t>(state);
    return index > 0 && index < names.size() ? names[index] : "unknown";
}

std::string_view toString(SocketProtocol protocol)
{
    return protocol == SocketProtocol::Udp ? "udp" : "tcp";
}

bool tcpStateFromString(std::string_view text, TcpState &state)
{
    std::string word(text);
    std::ranges::transform(word, word.begin(), [](unsigned char c) {
        return c == '_' ? '-' : static_cast<char>(std::tolower(c));
    });
    for (std::size_t i = 1; i < names.size(); ++i) {
        if (word == names[i]) {
            state = static_cast<TcpState>(i);
            return true;
        }
    }
    const auto found = std::ranges::find(aliases, word, &Alias::name);
    if (found == aliases.end())
        return false;
    state = found->state;
    return true;
}

StateCounts countStates(std::span<const SocketRow> rows)
{
    StateCounts counts{};
    for (const SocketRow &row : rows)
        ++counts[static_cast<std::size_t>(row.state)];
    return counts;
}

} // namespace lightfoot
