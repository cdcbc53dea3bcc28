// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/doctor/evidence.h"

#include <algorithm>
#include <cstdio>

namespace lightfoot {

std::uint64_t grown(const MachineFacts &facts, KernelCounter counter)
{
    const auto before = facts.before.of(counter);
    const auto after = facts.after.of(counter);
    return before && after && *after > *before ? *after - *before : 0;
}

Evidence counted(const MachineFacts &facts, KernelCounter counter, Message what)
{
    std::string value = "+" + std::to_string(grown(facts, counter));
    if (const auto rate = facts.rates.of(counter)) {
        char text[32];
        std::snprintf(text, sizeof text, " (%.1f/s)", *rate);
        value += text;
    }
    return {std::move(what), std::move(value),
            "/proc/net/" + std::string(fileOf(counter)) + ", " + std::string(nameOf(counter))};
}

Evidence rowsSeen(std::uint64_t count, Message what, std::string where)
{
    return {std::move(what), std::to_string(count), "sockets " + std::move(where)};
}

std::optional<FindingProcess> processOf(const Attribution &owner)
{
    if (owner.certainty == Certainty::NotSeen)
        return std::nullopt;
    return FindingProcess{owner.pid, owner.started, owner.process};
}

FindingProcess processOf(const OwnerIdentity &owner)
{
    return {owner.pid, owner.started, owner.name};
}

std::string percent(std::uint64_t part, std::uint64_t whole)
{
    const double share = whole == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
    return std::to_string(static_cast<std::uint64_t>(share)) + " %";
}

std::string sourceFilter(const SocketAddress &local)
{
    return isWildcard(local) ? "src :" + std::to_string(local.port) : "src " + local.toString();
}

std::string destinationFilter(const SocketAddress &remote)
{
    return "dst " + remote.toString();
}

bool isWildcard(const SocketAddress &address)
{
    return std::ranges::all_of(address.bytes, [](std::uint8_t byte) { return byte == 0; });
}

bool isLoopback(const SocketAddress &address)
{
    if (!address.v6)
        return address.bytes[0] == 127;
    return address.bytes[15] == 1 && std::all_of(address.bytes.begin(), address.bytes.end() - 1,
                                                 [](std::uint8_t byte) { return byte == 0; });
}

std::string serviceName(const SocketAddress &local)
{
    return isWildcard(local) ? "*:" + std::to_string(local.port) : local.toString();
}

} // namespace lightfoot
