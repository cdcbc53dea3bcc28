// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/outcome.h"

#include <optional>

namespace lightfoot {

// Failures that one cause may have in common.
enum class FailureClass : std::uint8_t
{
    Name,        // no address for the name
    Path,        // no word from there, or from the proxy before it
    Certificate, // somebody spoke, and showed what we do not trust
    Answer,      // it answered, and not well
    Own          // no verdict on anybody: never folded
};
inline constexpr std::size_t failureClassCount = std::size_t(FailureClass::Own) + 1;

FailureClass classOf(FailureKind kind);
std::string_view toString(FailureClass failureClass); // stable, for stored states
std::optional<FailureClass> failureClassFromString(std::string_view text);

// Whether nobody was heard: the next may fail for the same cause, so that a moment's wait is worth it. An
// answer comes from the endpoint itself.
constexpr bool isSilent(FailureClass failureClass)
{
    return failureClass == FailureClass::Name || failureClass == FailureClass::Path;
}

// What endpoints can have in common, the more telling first where two explain the same.
enum class Property : std::uint8_t
{
    Proxy,
    Bastion,
    Resolver,
    Address,
    Network, // the /24 or /64
    Issuer,
    Gateway,
    Group,
    Label, // "key=value"
    Port,
    Everything // that is watched
};
inline constexpr std::size_t propertyCount = std::size_t(Property::Everything) + 1;

std::string_view toString(Property property); // stable, for stored states
std::optional<Property> propertyFromString(std::string_view text);

// Whether a failure of that class can come from there: no resolver makes a port refuse.
bool canCause(Property property, FailureClass failureClass);

} // namespace lightfoot
