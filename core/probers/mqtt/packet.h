// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/outcome.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lightfoot::mqtt {

// The packets of MQTT 3.1.1 and 5 (OASIS) that a client needs which connects, pings and leaves. Pure
// functions: any thread.

enum class Version : std::uint8_t // the protocol level in CONNECT
{
    V311 = 4,
    V5 = 5
};

const char *toString(Version version); // "3.1.1", "5"

enum class PacketType : std::uint8_t
{
    Connect = 1,
    ConnAck = 2,
    PingReq = 12,
    PingResp = 13,
    Disconnect = 14,
    Auth = 15
};

inline constexpr std::size_t textLimit = 65535; // bytes of a string or of a password
inline constexpr std::string_view pingRequest{"\xC0\0", 2};
inline constexpr std::string_view disconnect{"\xE0\0", 2}; // in MQTT 5 too: reason 0, "normal"

struct Login
{
    std::string clientId;
    std::string username; // empty: none
    std::string password;
};

// CONNECT for a session that begins and ends with this connection. Texts of at most textLimit bytes.
std::string connectPacket(Version version, const Login &login);

// A string that a packet can hold: UTF-8 without NUL, not too long (1.5.3 and 1.5.4).
bool isText(std::string_view text);

struct PacketHead
{
    PacketType type = PacketType::Connect;
    std::uint32_t length = 0; // of what follows the head
    std::size_t size = 0;     // of the head itself
};

enum class HeadState : std::uint8_t
{
    Incomplete, // more bytes are needed to tell
    Whole,
    Broken // not for a client that has only connected and pinged
};

struct HeadReading
{
    HeadState state = HeadState::Incomplete;
    PacketHead head;
};

HeadReading readHead(std::string_view bytes, Version version);

// What CONNACK and the DISCONNECT of MQTT 5 say.
struct Reason
{
    unsigned code = 0;
    std::string text; // MQTT 5, where the server explains itself
};

// The body of a packet, or nothing when it is none.
std::optional<Reason> readConnAck(std::string_view body, Version version);
std::optional<Reason> readDisconnect(std::string_view body);

// Why CONNACK refuses us, nothing when it does not.
MaybeFailure refusal(const Reason &reason, Version version, const std::string &peer);

// "server shutting down (139), \"back at five\"": a reason of MQTT 5.
std::string reasonText(const Reason &reason);

} // namespace lightfoot::mqtt
