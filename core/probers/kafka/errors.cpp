// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/kafka/errors.h"

#include <algorithm>
#include <array>

namespace lightfoot::kafka {

namespace {

struct Error
{
    int code;
    const char *name;
    FailureKind kind = FailureKind::Status;
};

constexpr std::array errors{
    Error{-1, "UNKNOWN_SERVER_ERROR"},
    Error{2, "CORRUPT_MESSAGE", FailureKind::Protocol},
    Error{unknownTopic, "UNKNOWN_TOPIC_OR_PARTITION", FailureKind::Content},
    Error{leaderNotAvailable, "LEADER_NOT_AVAILABLE", FailureKind::Content},
    Error{6, "NOT_LEADER_OR_FOLLOWER"},
    Error{7, "REQUEST_TIMED_OUT"},
    Error{8, "BROKER_NOT_AVAILABLE"},
    Error{9, "REPLICA_NOT_AVAILABLE"},
    Error{13, "NETWORK_EXCEPTION"},
    Error{15, "COORDINATOR_NOT_AVAILABLE"},
    Error{invalidTopic, "INVALID_TOPIC_EXCEPTION", FailureKind::Content},
    Error{29, "TOPIC_AUTHORIZATION_FAILED", FailureKind::Auth},
    Error{31, "CLUSTER_AUTHORIZATION_FAILED", FailureKind::Auth},
    Error{unsupportedMechanism, "UNSUPPORTED_SASL_MECHANISM", FailureKind::Auth},
    Error{illegalSaslState, "ILLEGAL_SASL_STATE", FailureKind::Auth},
    Error{unsupportedVersion, "UNSUPPORTED_VERSION", FailureKind::Protocol},
    Error{41, "NOT_CONTROLLER"},
    Error{42, "INVALID_REQUEST", FailureKind::Protocol},
    Error{44, "POLICY_VIOLATION"},
    Error{54, "SECURITY_DISABLED", FailureKind::Auth},
    Error{56, "KAFKA_STORAGE_ERROR"},
    Error{58, "SASL_AUTHENTICATION_FAILED", FailureKind::Auth},
    Error{72, "LISTENER_NOT_FOUND"},
    Error{89, "THROTTLING_QUOTA_EXCEEDED"},
    Error{100, "UNKNOWN_TOPIC_ID", FailureKind::Content},
};

const Error *find(int code)
{
    const auto *found = std::ranges::find(errors, code, &Error::code);
    return found == errors.end() ? nullptr : found;
}

} // namespace

std::string errorName(int code)
{
    const Error *error = find(code);
    return error ? error->name : "error " + std::to_string(code);
}

FailureKind errorKind(int code)
{
    const Error *error = find(code);
    return error ? error->kind : FailureKind::Status;
}

} // namespace lightfoot::kafka
