// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace lightfoot {

// Numbers of any size as bytes of seven bits each, the lowest first: small numbers are most of what a history
// holds.
inline void putVarint(std::string &out, std::uint64_t value)
{
    while (value >= 0x80) {
        out.push_back(static_cast<char>(value | 0x80));
        value >>= 7;
    }
    out.push_back(static_cast<char>(value));
}

// Signed numbers near zero, either side, become small ones.
inline std::uint64_t zigzag(std::int64_t value)
{
    return (static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63);
}

inline std::int64_t unzigzag(std::uint64_t value)
{
    return static_cast<std::int64_t>(value >> 1) ^ -static_cast<std::int64_t>(value & 1);
}

// Reads bytes that may be damaged: past the end, or a number that never ends, makes ok() false for good, and
// every further number 0. Borrows the bytes; one thread.
class ByteReader
{
public:
    explicit ByteReader(std::string_view bytes) : m_bytes(bytes) {}

    bool ok() const { return m_ok; }
    bool atEnd() const { return m_position == m_bytes.size(); }
    std::size_t left() const { return m_bytes.size() - m_position; }

    std::uint8_t byte() { return atEnd() ? fail() : static_cast<std::uint8_t>(m_bytes[m_position++]); }

    std::uint64_t varint()
    {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            const std::uint8_t next = byte();
            value |= static_cast<std::uint64_t>(next & 0x7F) << shift;
            if (next < 0x80)
                return m_ok ? value : 0;
        }
        return fail();
    }

    std::string_view take(std::uint64_t length)
    {
        if (length > left()) {
            fail();
            return {};
        }
        const std::string_view bytes = m_bytes.substr(m_position, length);
        m_position += length;
        return bytes;
    }

    void skipVarints(std::size_t count)
    {
        for (; count > 0 && m_ok; --count) {
            while (byte() >= 0x80) {
            }
        }
    }

private:
    std::uint8_t fail()
    {
        m_ok = false;
        m_position = m_bytes.size();
        return 0;
    }

    std::string_view m_bytes;
    std::size_t m_position = 0;
    bool m_ok = true;
};

} // namespace lightfoot
