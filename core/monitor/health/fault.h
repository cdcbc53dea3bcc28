// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lightfoot {

// What can be wrong with ourselves, from the widest to the narrowest: the first that explains a failure is
// the one that is named.
enum class FaultKind : std::uint8_t
{
    LinkDown,       // no link but the loopback is up with an address
    NoDefaultRoute, // of a family that had one
    GatewaySilent,  // the default route's gateway does not answer
    ResolverFails,
    ProxyFails,
    BastionFails,
    Stalled, // this machine had no processor time, or slept
    OutOfDescriptors,
    OutOfPorts
};
inline constexpr std::size_t faultKindCount = std::size_t(FaultKind::OutOfPorts) + 1;

std::string_view toString(FaultKind kind); // stable, for stored states: "link-down", "gateway-silent" ...
std::optional<FaultKind> faultKindFromString(std::string_view text);
// Whether nothing can be reached for it; else a part of what we need fails.
bool isOfNetwork(FaultKind kind);

// One fault. A value: any thread.
struct Fault
{
    FaultKind kind = FaultKind::LinkDown;
    // Routes and gateways: the family, "IPv4" or "IPv6". Servers: as endpoints name them ("" the system's
    // resolvers). Stalled: "asleep" where the machine slept, else empty.
    std::string subject;
    std::string shown; // the address, for people; not part of what the fault is

    bool operator==(const Fault &other) const { return kind == other.kind && subject == other.subject; }
    std::strong_ordering operator<=>(const Fault &other) const
    {
        const auto order = kind <=> other.kind;
        return order != 0 ? order : subject.compare(other.subject) <=> 0;
    }
};

inline constexpr std::string_view asleep = "asleep"; // Fault::subject of a machine that was suspended

// "IPv4", "IPv6": Fault::subject of routes and gateways.
std::string_view familyName(bool v6);

// Whether the kernel itself says so: no packet that got lost can make us think it.
bool isCertain(FaultKind kind);

// The fault in words: "the gateway 10.0.0.1 does not answer".
Message describe(const Fault &fault);

} // namespace lightfoot
