// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lightfoot {

// The bytes of grpc.health.v1.Health/Check (grpc-proto, grpc/health/v1/health.proto): two messages of one
// field each, so that no compiler of protocol descriptions is needed. Pure; any thread.

// HealthCheckResponse.ServingStatus; a server may know others.
enum class GrpcHealth : std::int32_t
{
    Unknown = 0,
    Serving = 1,
    NotServing = 2,
    ServiceUnknown = 3 // of Watch; some servers say it to Check as well
};

std::string toString(GrpcHealth health); // "SERVING", or its number

// The request: a HealthCheckRequest in a message of gRPC's (a byte for compression, four for the length).
std::string grpcCheckRequest(std::string_view service);

// What a body holds: exactly one message, or what is wrong with it.
enum class GrpcFrame : std::uint8_t
{
    One,
    None,
    Compressed,
    Broken // cut off, or more than one
};
GrpcFrame takeMessage(std::string_view body, std::string_view &message);

// The status in a HealthCheckResponse; none when these bytes are no message of protocol buffers. Fields that
// are not known are skipped, as their readers must.
std::optional<GrpcHealth> grpcHealthOf(std::string_view message);

} // namespace lightfoot
