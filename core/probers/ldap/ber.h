// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lightfoot {

// As much of BER (X.690) as LDAP uses (RFC 4511 5.1): tags of one byte, definite lengths. Pure functions, no
// I/O; nothing is copied or allocated while reading, and nothing recurses.

std::string berElement(std::uint8_t tag, std::string_view content);
// INTEGER and ENUMERATED.
std::string berNumber(std::uint8_t tag, std::uint32_t value);

struct BerElement
{
    std::uint8_t tag = 0;
    std::string_view content; // into the bytes that were read
};

// Takes elements off bytes, one after the other.
class BerReader
{
public:
    explicit BerReader(std::string_view bytes) : m_rest(bytes) {}

    // None where no whole element follows.
    std::optional<BerElement> next();
    // The same, and none also where it has another tag.
    std::optional<std::string_view> next(std::uint8_t tag);
    // A number of this tag, none also where it is negative or needs more than 31 bits.
    std::optional<std::uint32_t> nextNumber(std::uint8_t tag);

private:
    std::string_view m_rest;
};

// How much of the bytes the first element is.
struct BerFrame
{
    enum class State : std::uint8_t
    {
        More, // it does not end here
        Whole,
        Broken // no element, or one longer than the limit
    };
    State state = State::More;
    std::size_t header = 0; // bytes of tag and length, when whole
    std::size_t size = 0;   // with the header, when whole
};

BerFrame berFrame(std::string_view bytes, std::size_t limit);

} // namespace lightfoot
