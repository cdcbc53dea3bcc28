// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lightfoot::amqp {

// Frames and methods of AMQP 0-9-1, as far as a client needs them that opens a connection and closes it. Pure
// functions: any thread.

inline constexpr std::string_view protocolHeader{"AMQP\0\0\x09\x01", 8};

// "0-9-1" out of the header that a server sends which wants another protocol (4.2.2); nothing when it is
// none.
std::optional<std::string> readProtocolHeader(std::string_view bytes);

inline constexpr std::size_t headSize = 7;          // type, channel, length
inline constexpr std::uint32_t frameLimit = 131072; // of a payload; nothing a handshake says is longer

enum class FrameState : std::uint8_t
{
    Incomplete, // more bytes are needed to tell
    Whole,
    Broken // not for a connection without channels
};

struct FrameReading
{
    FrameState state = FrameState::Incomplete;
    bool heartbeat = false;
    std::uint32_t length = 0; // of the payload; frameEnd follows it
};

inline constexpr char frameEnd = '\xCE';

FrameReading readFrameHead(std::string_view bytes);

// Methods of the class connection; others have no business here.
enum class MethodId : std::uint16_t
{
    Start = 10,
    StartOk = 11,
    Secure = 20,
    Tune = 30,
    TuneOk = 31,
    Open = 40,
    OpenOk = 41,
    Close = 50,
    CloseOk = 51
};

struct Method
{
    MethodId id = MethodId::Start;
    std::string_view arguments;
};

// A frame's payload; nothing when it is no method of the class connection.
std::optional<Method> readMethod(std::string_view payload);

struct Start
{
    unsigned major = 0;
    unsigned minor = 0;
    std::string product; // empty where the server does not say
    std::string version;
    std::string mechanisms; // separated by blanks
};

struct Tune
{
    std::uint16_t channelMax = 0;
    std::uint32_t frameMax = 0;
    std::uint16_t heartbeat = 0; // seconds
};

struct CloseNotice
{
    unsigned code = 0;
    std::string text;
};

// The arguments of a method, or nothing when they are none.
std::optional<Start> readStart(std::string_view arguments);
std::optional<Tune> readTune(std::string_view arguments);
std::optional<CloseNotice> readClose(std::string_view arguments);

// Whole frames. startOk: with the mechanism PLAIN (RFC 4616). A virtual host has at most 255 bytes.
std::string startOk(std::string_view user, std::string_view password);
std::string tuneOk(const Tune &tune); // what the server proposed, without heartbeats
std::string open(std::string_view virtualHost);
std::string close();
std::string closeOk();

} // namespace lightfoot::amqp
