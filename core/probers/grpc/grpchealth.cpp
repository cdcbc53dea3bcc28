// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/grpc/grpchealth.h"

namespace lightfoot {

namespace {

constexpr std::size_t prefixSize = 5;
constexpr std::size_t longestVarint = 10; // bytes
constexpr std::uint64_t statusField = 1;

// Wire types of protocol buffers; 3 and 4, groups, are in no message of ours and refused.
enum WireType : std::uint64_t
{
    Varint = 0,
    Fixed64 = 1,
    LengthDelimited = 2,
    Fixed32 = 5
};

void appendVarint(std::string &bytes, std::uint64_t value)
{
    for (; value >= 0x80; value >>= 7)
        bytes += static_cast<char>(0x80 | (value & 0x7F));
    bytes += static_cast<char>(value);
}

std::optional<std::uint64_t> takeVarint(std::string_view &bytes)
{
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < bytes.size() && i < longestVarint; ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        value |= static_cast<std::uint64_t>(byte & 0x7F) << (7 * i);
        if (byte < 0x80) {
            bytes.remove_prefix(i + 1);
            return value;
        }
    }
    return std::nullopt;
}

// The size of a field's value behind its key; none for what is no field.
std::optional<std::uint64_t> valueSize(std::uint64_t type, std::string_view &bytes)
{
    if (type == Fixed64)
        return 8;
    if (type == Fixed32)
        return 4;
    if (type == LengthDelimited)
        return takeVarint(bytes);
    return std::nullopt;
}

} // namespace

std::string toString(GrpcHealth health)
{
    switch (health) {
    case GrpcHealth::Unknown:
        return "UNKNOWN";
    case GrpcHealth::Serving:
        return "SERVING";
    case GrpcHealth::NotServing:
        return "NOT_SERVING";
    case GrpcHealth::ServiceUnknown:
        return "SERVICE_UNKNOWN";
    }
    return std::to_string(static_cast<std::int32_t>(health));
}

std::string grpcCheckRequest(std::string_view service)
{
    std::string message;
    if (!service.empty()) { // a field with its default is not sent
        message += static_cast<char>((1U << 3) | LengthDelimited);
        appendVarint(message, service.size());
        message += service;
    }
    std::string bytes(1, '\0'); // not compressed
    for (const unsigned shift : {24U, 16U, 8U, 0U})
        bytes += static_cast<char>(message.size() >> shift);
    return bytes + message;
}

GrpcFrame takeMessage(std::string_view body, std::string_view &message)
{
    if (body.empty())
        return GrpcFrame::None;
    if (body.size() < prefixSize || static_cast<unsigned char>(body[0]) > 1)
        return GrpcFrame::Broken;
    std::uint64_t length = 0;
    for (const char byte : body.substr(1, 4))
        length = length << 8 | static_cast<unsigned char>(byte);
    message = body.substr(prefixSize);
    if (message.size() != length)
        return GrpcFrame::Broken;
    return body[0] == 1 ? GrpcFrame::Compressed : GrpcFrame::One;
}

std::optional<GrpcHealth> grpcHealthOf(std::string_view message)
{
    auto health = GrpcHealth::Unknown;
    while (!message.empty()) {
        const std::optional<std::uint64_t> key = takeVarint(message);
        if (!key || *key >> 3 == 0)
            return std::nullopt;
        if ((*key & 7) == Varint) {
            const std::optional<std::uint64_t> value = takeVarint(message);
            if (!value)
                return std::nullopt;
            if (*key >> 3 == statusField) // of several the last one counts
                health = GrpcHealth(static_cast<std::int32_t>(static_cast<std::uint32_t>(*value)));
            continue;
        }
        const std::optional<std::uint64_t> size = valueSize(*key & 7, message);
        if (!size || *size > message.size())
            return std::nullopt;
        message.remove_prefix(static_cast<std::size_t>(*size));
    }
    return health;
}

} // namespace lightfoot
