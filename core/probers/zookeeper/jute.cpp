// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/zookeeper/jute.h"

#include <algorithm>
#include <array>

namespace lightfoot {

namespace {

// Of ZooDefs.OpCode.
constexpr std::int32_t existsCode = 3;
constexpr std::int32_t getDataCode = 4;
constexpr std::int32_t authCode = 100;
constexpr std::int32_t closeCode = -11;
constexpr std::size_t passwordSize = 16; // of a session; zeros for a new one

template <class Number>
void append(std::string &out, Number number)
{
    const auto bits = static_cast<std::make_unsigned_t<Number>>(number);
    for (int shift = int(sizeof bits) * 8 - 8; shift >= 0; shift -= 8)
        out.push_back(static_cast<char>(bits >> shift & 0xFFU));
}

void appendBuffer(std::string &out, std::string_view bytes)
{
    append(out, static_cast<std::int32_t>(bytes.size()));
    out += bytes;
}

std::string framed(const std::string &record)
{
    std::string frame;
    appendBuffer(frame, record);
    return frame;
}

std::string request(std::int32_t xid, std::int32_t code)
{
    std::string record;
    append(record, xid);
    append(record, code);
    return record;
}

std::string pathRequest(std::int32_t xid, std::int32_t code, std::string_view path)
{
    std::string record = request(xid, code);
    appendBuffer(record, path);
    record.push_back('\0'); // no watch
    return framed(record);
}

// Takes a number off the front; false when the bytes end before it does.
template <class Number>
bool take(std::string_view &bytes, Number &number)
{
    if (bytes.size() < sizeof number)
        return false;
    std::make_unsigned_t<Number> bits = 0;
    for (const char byte : bytes.substr(0, sizeof number))
        bits = static_cast<decltype(bits)>(bits << 8 | static_cast<unsigned char>(byte));
    number = static_cast<Number>(bits);
    bytes.remove_prefix(sizeof number);
    return true;
}

struct ErrorName
{
    std::int32_t error;
    const char *name;
    FailureKind kind;
};

// Of KeeperException.Code: what can come of reading.
constexpr std::array<ErrorName, 13> errorNames{{
    {-1, "SystemError", FailureKind::Status},
    {-4, "ConnectionLoss", FailureKind::Status},
    {-5, "MarshallingError", FailureKind::Status},
    {-6, "Unimplemented", FailureKind::Status},
    {-7, "OperationTimeout", FailureKind::Status},
    {-8, "BadArguments", FailureKind::Status},
    {-101, "NoNode", FailureKind::Content},
    {-102, "NoAuth", FailureKind::Auth},
    {-112, "SessionExpired", FailureKind::Status},
    {-115, "AuthFailed", FailureKind::Auth},
    {-118, "SessionMoved", FailureKind::Status},
    {-124, "SessionClosedRequireSaslAuth", FailureKind::Auth},
    {-127, "Throttled", FailureKind::Status},
}};

const ErrorName *findError(std::int32_t error)
{
    const auto found = std::find_if(errorNames.begin(), errorNames.end(),
                                    [error](const ErrorName &name) { return name.error == error; });
    return found == errorNames.end() ? nullptr : &*found;
}

} // namespace

std::string juteConnectRequest(std::chrono::milliseconds sessionTimeout)
{
    std::string record;
    append(record, std::int32_t(0)); // protocol version
    append(record, std::int64_t(0)); // the last transaction seen: none
    append(record, static_cast<std::int32_t>(sessionTimeout.count()));
    append(record, std::int64_t(0)); // a new session
    appendBuffer(record, std::string(passwordSize, '\0'));
    record.push_back('\0'); // a server that can only read will not do
    return framed(record);
}

std::string juteDigestLogin(std::string_view user, std::string_view password)
{
    std::string record = request(juteAuthXid, authCode);
    append(record, std::int32_t(0));
    appendBuffer(record, "digest");
    appendBuffer(record, std::string(user) + ":" + std::string(password));
    return framed(record);
}

std::string juteExists(std::int32_t xid, std::string_view path)
{
    return pathRequest(xid, existsCode, path);
}

std::string juteGetData(std::int32_t xid, std::string_view path)
{
    return pathRequest(xid, getDataCode, path);
}

std::string juteCloseSession(std::int32_t xid)
{
    return framed(request(xid, closeCode));
}

std::optional<std::uint32_t> parseJuteLength(std::string_view bytes)
{
    std::int32_t length = 0;
    const bool good = bytes.size() == juteLengthSize && take(bytes, length) && length >= 0;
    return good ? std::optional(static_cast<std::uint32_t>(length)) : std::nullopt;
}

std::optional<JuteSession> parseJuteConnectReply(std::string_view frame)
{
    std::int32_t version = 0;
    std::int32_t timeout = 0;
    std::int32_t passwordLength = 0;
    JuteSession session;
    if (!take(frame, version) || !take(frame, timeout) || !take(frame, session.id) ||
        !take(frame, passwordLength))
        return std::nullopt;
    // After the password servers since 3.4 say whether they can only read.
    const bool whole = passwordLength >= 0 && frame.size() >= static_cast<std::size_t>(passwordLength) &&
                       frame.size() - static_cast<std::size_t>(passwordLength) <= 1;
    if (version != 0 || !whole)
        return std::nullopt;
    session.timeout = std::chrono::milliseconds(timeout);
    return session;
}

std::optional<JuteReplyHead> parseJuteReplyHead(std::string_view frame)
{
    JuteReplyHead head;
    const bool good = take(frame, head.xid) && take(frame, head.transaction) && take(frame, head.error);
    return good ? std::optional(head) : std::nullopt;
}

std::optional<JuteData> parseJuteData(std::string_view body)
{
    std::int32_t length = 0;
    if (!take(body, length) || length < -1)
        return std::nullopt;
    if (length == -1) // a node without data
        return JuteData{};
    const auto count = static_cast<std::uint32_t>(length);
    return JuteData{count, body.substr(0, count)};
}

std::string juteErrorName(std::int32_t error)
{
    const ErrorName *known = findError(error);
    return known ? known->name : std::to_string(error);
}

FailureKind juteErrorKind(std::int32_t error)
{
    const ErrorName *known = findError(error);
    return known ? known->kind : FailureKind::Status;
}

} // namespace lightfoot
