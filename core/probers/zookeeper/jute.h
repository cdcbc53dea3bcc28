// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/outcome.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lightfoot {

// What ZooKeeper clients and servers say to each other (zookeeper.jute of its sources): frames of a length
// and records, all numbers big endian. Pure functions, any thread. Requests are whole frames; replies are
// read from a frame without its length.

constexpr std::size_t juteLengthSize = 4;
constexpr std::size_t juteReplyHeadSize = 16; // of every reply but the first
constexpr std::int32_t juteAuthXid = -4;

std::string juteConnectRequest(std::chrono::milliseconds sessionTimeout);
std::string juteDigestLogin(std::string_view user, std::string_view password); // its reply has juteAuthXid
std::string juteExists(std::int32_t xid, std::string_view path);
std::string juteGetData(std::int32_t xid, std::string_view path);
std::string juteCloseSession(std::int32_t xid);

// The length of the frame that follows; nothing when these are not four bytes of one.
std::optional<std::uint32_t> parseJuteLength(std::string_view bytes);

struct JuteSession
{
    std::chrono::milliseconds timeout{0}; // zero or less: the server did not grant one
    std::int64_t id = 0;
};
std::optional<JuteSession> parseJuteConnectReply(std::string_view frame);

struct JuteReplyHead
{
    std::int32_t xid = 0;
    std::int64_t transaction = 0;
    std::int32_t error = 0; // 0: none
};
std::optional<JuteReplyHead> parseJuteReplyHead(std::string_view frame);

// A node's data, in what follows the head of a reply to getData.
struct JuteData
{
    std::uint32_t length = 0; // as announced
    std::string_view bytes;   // as far as they are there
};
std::optional<JuteData> parseJuteData(std::string_view body);

// "NoNode", or the number.
std::string juteErrorName(std::int32_t error);
FailureKind juteErrorKind(std::int32_t error);

} // namespace lightfoot
