// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/websocket/frame.h"

namespace lightfoot::websocket {

namespace {

constexpr unsigned finalBit = 0x80;
constexpr unsigned extensionBits = 0x70;
constexpr unsigned opcodeBits = 0x0F;
constexpr unsigned controlBit = 0x08;
constexpr unsigned maskBit = 0x80;
constexpr unsigned shortLength = 126; // this value: two bytes of length follow
constexpr unsigned longLength = 127;  // this value: eight

unsigned byteAt(std::string_view bytes, std::size_t index)
{
    return static_cast<unsigned char>(bytes[index]);
}

bool isOpcode(unsigned value)
{
    return value <= unsigned(Opcode::Binary) ||
           (value >= unsigned(Opcode::Close) && value <= unsigned(Opcode::Pong));
}

} // namespace

std::string controlFrame(Opcode opcode, std::string_view payload, const MaskKey &mask)
{
    payload = payload.substr(0, controlLimit);
    std::string frame;
    frame += static_cast<char>(finalBit | unsigned(opcode));
    frame += static_cast<char>(maskBit | payload.size());
    frame.append(mask.data(), mask.size());
    for (std::size_t i = 0; i < payload.size(); ++i)
        frame += static_cast<char>(payload[i] ^ mask[i % mask.size()]);
    return frame;
}

std::string closePayload(std::uint16_t code)
{
    return {static_cast<char>(code >> 8), static_cast<char>(code & 0xFF)};
}

FrameReading readFrameHead(std::string_view bytes)
{
    static constexpr FrameReading broken{.state = FrameState::Broken, .head = {}};
    if (bytes.empty())
        return {};
    const unsigned first = byteAt(bytes, 0);
    const unsigned opcode = first & opcodeBits;
    const bool control = (opcode & controlBit) != 0;
    const bool final = (first & finalBit) != 0;
    if ((first & extensionBits) != 0 || !isOpcode(opcode) || (control && !final))
        return broken;
    if (bytes.size() < 2)
        return {};
    const unsigned length = byteAt(bytes, 1);
    if ((length & maskBit) != 0 || (control && length > controlLimit))
        return broken;
    FrameReading reading{.state = FrameState::Whole,
                         .head = {.opcode = Opcode(opcode), .final = final, .length = length, .size = 2}};
    if (length < shortLength)
        return reading;
    const std::size_t more = length == longLength ? 8 : 2;
    if (bytes.size() < 2 + more)
        return {};
    reading.head.size += more;
    reading.head.length = 0;
    for (std::size_t i = 0; i < more; ++i)
        reading.head.length = reading.head.length << 8 | byteAt(bytes, 2 + i);
    const std::uint64_t least = length == longLength ? 0x10000 : shortLength;
    if (reading.head.length < least || (reading.head.length >> 63) != 0)
        return broken;
    return reading;
}

std::optional<CloseNotice> readClose(std::string_view payload)
{
    if (payload.empty())
        return CloseNotice();
    if (payload.size() == 1)
        return std::nullopt;
    return CloseNotice{byteAt(payload, 0) << 8 | byteAt(payload, 1), std::string(payload.substr(2))};
}

} // namespace lightfoot::websocket
