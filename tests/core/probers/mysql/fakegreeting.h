// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace lightfoot::test {

// Packets of a MySQL server, for scripts: the numbers that a client expects are known beforehand, so that a
// whole conversation can be said at once.

inline std::string packet(std::uint8_t number, const std::string &payload)
{
    std::string bytes;
    for (const unsigned shift : {0U, 8U, 16U})
        bytes += static_cast<char>((payload.size() >> shift) & 0xff);
    return bytes + static_cast<char>(number) + payload;
}

// Protocol 10; capabilities: 4.1, transactions, a database at login, files, ways to log in.
inline std::string greeting()
{
    using namespace std::string_literals;
    return packet(0, "\x0a"
                     "10.0-test\0"
                     "\x01\0\0\0"
                     "abcdefgh\0"
                     "\x89\xa2\x2d\x02\0\x08\0\x15"
                     "\0\0\0\0\0\0\0\0\0\0"
                     "ijklmnopqrst\0"
                     "mysql_native_password\0"s);
}

inline std::string okPacket(std::uint8_t number)
{
    using namespace std::string_literals;
    return packet(number, "\0\0\0\x02\0\0\0"s);
}

inline std::string errorPacket(std::uint8_t number, unsigned code, const std::string &text)
{
    return packet(number, std::string("\xff") + static_cast<char>(code & 0xff) + static_cast<char>(code >> 8) +
                              "#HY000" + text);
}

} // namespace lightfoot::test
