// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lightfoot::websocket {

// Frames of RFC 6455 section 5, as far as a client needs them that sends control frames alone. Pure
// functions: any thread.

enum class Opcode : std::uint8_t
{
    Continuation = 0,
    Text = 1,
    Binary = 2,
    Close = 8,
    Ping = 9,
    Pong = 10
};

inline constexpr std::size_t controlLimit = 125; // bytes that a control frame can carry

using MaskKey = std::array<char, 4>;

// A whole control frame as a client sends it. What is beyond controlLimit is cut off.
std::string controlFrame(Opcode opcode, std::string_view payload, const MaskKey &mask);

// The payload of a close frame (5.5.1).
std::string closePayload(std::uint16_t code);

struct FrameHead
{
    Opcode opcode = Opcode::Continuation;
    bool final = false;
    std::uint64_t length = 0; // of the payload
    std::size_t size = 0;     // of the head itself
};

enum class FrameState : std::uint8_t
{
    Incomplete, // more bytes are needed to tell
    Whole,
    Broken // a server must not send this
};

struct FrameReading
{
    FrameState state = FrameState::Incomplete;
    FrameHead head;
};

// The head of a frame from a server: not masked, no extension bits, lengths in their shortest form.
FrameReading readFrameHead(std::string_view bytes);

struct CloseNotice
{
    unsigned code = 1005; // RFC 6455 7.1.5: there was none
    std::string reason;
};

// Nothing when it is no close payload: one byte alone.
std::optional<CloseNotice> readClose(std::string_view payload);

} // namespace lightfoot::websocket
