// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace lightfoot {

// The file in the data directory that keeps alerts and messages.
inline constexpr const char *alertFileName = "alerts.sqlite";

// Keys of AlertStates.
namespace alertkeys {

inline constexpr std::string_view health = "self-health";
inline constexpr std::string_view incidents = "incidents";

// An endpoint's status and alert state, by its id.
inline std::string endpoint(std::string_view id)
{
    return "endpoint/" + std::string(id);
}

// The id of the endpoint with that name.
inline std::string name(std::string_view endpointName)
{
    return "name/" + std::string(endpointName);
}

} // namespace alertkeys

} // namespace lightfoot
