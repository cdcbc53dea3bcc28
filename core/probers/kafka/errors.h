// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/outcome.h"

#include <string>

namespace lightfoot::kafka {

// The error codes of Kafka's protocol (kafka.apache.org/protocol, "Error Codes") that this prober can meet.

inline constexpr int noError = 0;
inline constexpr int unknownTopic = 3;
inline constexpr int leaderNotAvailable = 5;
inline constexpr int invalidTopic = 17;
inline constexpr int unsupportedMechanism = 33;
inline constexpr int illegalSaslState = 34;
inline constexpr int unsupportedVersion = 35;

// "TOPIC_AUTHORIZATION_FAILED"; "error 77" where we know no name.
std::string errorName(int code);

// What it stands for: the login, the protocol, or the broker's own trouble.
FailureKind errorKind(int code);

} // namespace lightfoot::kafka
