// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/grpc/grpcverdict.h"

#include "core/net/hostport.h"
#include "core/probers/grpc/grpchealth.h"

#include <array>
#include <charconv>

namespace lightfoot {

namespace {

constexpr std::size_t shown = 200; // bytes of a server's text in a message

// grpc's doc/statuscodes.md, in the order of their numbers.
enum class Code : unsigned
{
    Ok = 0,
    DeadlineExceeded = 4,
    NotFound = 5,
    PermissionDenied = 7,
    Unimplemented = 12,
    Unauthenticated = 16
};
constexpr std::array<const char *, 17> codeNames{
    "OK",        "CANCELLED",      "UNKNOWN",           "INVALID_ARGUMENT",   "DEADLINE_EXCEEDED",
    "NOT_FOUND", "ALREADY_EXISTS", "PERMISSION_DENIED", "RESOURCE_EXHAUSTED", "FAILED_PRECONDITION",
    "ABORTED",   "OUT_OF_RANGE",   "UNIMPLEMENTED",     "INTERNAL",           "UNAVAILABLE",
    "DATA_LOSS", "UNAUTHENTICATED"};

struct Status
{
    unsigned code = 0;
    std::string text; // "UNAVAILABLE: going down"
};

// In the trailers, or in the head of an answer that has nothing else ("Trailers-Only").
const std::string *findStatusField(const Http2Reply &reply, std::string_view name)
{
    const std::string *value = Http2Reply::find(reply.trailers, name);
    return value ? value : Http2Reply::find(reply.headers, name);
}

std::optional<Status> statusOf(const Http2Reply &reply, const std::string &number)
{
    Status status;
    const char *end = number.data() + number.size();
    const auto [stopped, error] = std::from_chars(number.data(), end, status.code);
    if (error != std::errc() || stopped != end)
        return std::nullopt;
    status.text = status.code < codeNames.size() ? codeNames[status.code] : number;
    const std::string *message = findStatusField(reply, "grpc-message");
    if (message && !message->empty())
        status.text += ": " + escaped(percentDecoded(*message), shown);
    return status;
}

// grpc's doc/http-grpc-status-mapping.md: what stands between us and a gRPC server answers in HTTP alone.
Failure noStatus(const Http2Reply &reply, const std::string &peer)
{
    if (reply.status != 200)
        return failed(reply.status == 401 || reply.status == 403 ? FailureKind::Auth : FailureKind::Status,
                      QT_TRANSLATE_NOOP("Message", "%1 answered the call with HTTP status %2"), peer,
                      std::to_string(reply.status));
    const std::string *type = Http2Reply::find(reply.headers, "content-type");
    if (!type || !type->starts_with("application/grpc"))
        return failed(
            FailureKind::Protocol,
            QT_TRANSLATE_NOOP("Message", "%1 does not answer as a gRPC server would (content type “%2”)"),
            peer, escaped(type ? *type : std::string(), shown));
    return failed(FailureKind::Protocol,
                  QT_TRANSLATE_NOOP("Message", "the answer of %1 ends without a gRPC status"), peer);
}

Failure unknownService(const std::string &service, const std::string &peer)
{
    return failed(FailureKind::Content, QT_TRANSLATE_NOOP("Message", "%1 does not know the service “%2”"),
                  peer, escaped(service, shown));
}

Failure refusal(const Status &status, const std::string &service, const std::string &peer)
{
    const auto code = Code(status.code);
    if (code == Code::NotFound)
        return unknownService(service, peer);
    if (code == Code::Unimplemented)
        return failed(
            FailureKind::Protocol,
            QT_TRANSLATE_NOOP("Message", "%1 does not offer the health service grpc.health.v1.Health (%2)"),
            peer, status.text);
    const FailureKind kind = code == Code::Unauthenticated || code == Code::PermissionDenied
                                 ? FailureKind::Auth
                             : code == Code::DeadlineExceeded ? FailureKind::ReadTimeout
                                                              : FailureKind::Status;
    return failed(kind, QT_TRANSLATE_NOOP("Message", "%1 answered the call with gRPC status %2"), peer,
                  status.text);
}

MaybeFailure healthFailure(GrpcHealth health, const std::string &service, const std::string &peer)
{
    if (health == GrpcHealth::Serving)
        return std::nullopt;
    if (health == GrpcHealth::ServiceUnknown)
        return unknownService(service, peer);
    if (service.empty())
        return failed(FailureKind::Status, QT_TRANSLATE_NOOP("Message", "%1 says of itself: %2"), peer,
                      toString(health));
    return failed(FailureKind::Status, QT_TRANSLATE_NOOP("Message", "%1 says of the service “%2”: %3"), peer,
                  escaped(service, shown), toString(health));
}

} // namespace

MaybeFailure grpcVerdict(const Http2Reply &reply, const std::string &service, const std::string &peer)
{
    if (reply.cut)
        return failed(
            FailureKind::Protocol,
            QT_TRANSLATE_NOOP("Message", "%1 sent a longer answer than this protocol has (over %2 bytes)"),
            peer, std::to_string(reply.bytes));
    const std::string *number = findStatusField(reply, "grpc-status");
    if (!number)
        return noStatus(reply, peer);
    const std::optional<Status> status = statusOf(reply, *number);
    if (status && Code(status->code) != Code::Ok)
        return refusal(*status, service, peer);
    std::string_view message;
    const GrpcFrame frame = takeMessage(reply.body, message);
    if (status && frame == GrpcFrame::Compressed) {
        const std::string *coding = Http2Reply::find(reply.headers, "grpc-encoding");
        return failed(
            FailureKind::Protocol,
            QT_TRANSLATE_NOOP("Message",
                              "%1 sent a compressed answer (%2) although it was asked for a plain one"),
            peer, escaped(coding ? *coding : std::string(), shown));
    }
    const std::optional<GrpcHealth> health =
        status && frame == GrpcFrame::One ? grpcHealthOf(message) : std::nullopt;
    if (!health)
        return failed(
            FailureKind::Protocol,
            QT_TRANSLATE_NOOP("Message", "%1 does not answer a health check as a gRPC server would"), peer);
    return healthFailure(*health, service, peer);
}

} // namespace lightfoot
