// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/mysql/mysqlanswers.h"

#include <algorithm>
#include <charconv>

namespace lightfoot {

namespace {

constexpr std::size_t headerSize = 4; // length and number of a packet
constexpr unsigned offersTls = 0x08;  // CLIENT_SSL, 0x0800

} // namespace

bool isMysqlServerError(unsigned number)
{
    const bool isLibrarys = (number >= 2000 && number < 3000) || (number >= 5000 && number < 6000);
    return number >= 1000 && !isLibrarys;
}

FailureKind mysqlErrorKind(unsigned number)
{
    switch (number) {
    case 1044: // no access to the database
    case 1045: // access denied
    case 1095: // not the owner
    case 1130: // this host may not connect
    case 1142: // no right to the table
    case 1143: // no right to the column
    case 1227: // no such privilege
    case 1251: // the server's way to log in is not ours
    case 1275:
    case 1698: // access denied, no password was sent
    case 1820: // the password has expired
    case 1862:
    case 3118: // account locked, MySQL
    case 4151: // account locked, MariaDB
        return FailureKind::Auth;
    case 1153: // a packet larger than allowed
    case 1156: // packets out of order
    case 1157: // a packet that does not unpack
    case 1835: // a malformed packet
        return FailureKind::Protocol;
    default:
        return FailureKind::Status;
    }
}

std::size_t mysqlGreetingSize(std::string_view bytes)
{
    if (bytes.size() < headerSize)
        return headerSize;
    std::size_t size = 0;
    for (const int index : {2, 1, 0})
        size = size << 8 | static_cast<unsigned char>(bytes[static_cast<std::size_t>(index)]);
    return headerSize + size;
}

MysqlGreeting mysqlGreeting(std::string_view bytes)
{
    const std::size_t size = mysqlGreetingSize(bytes);
    if (size > mysqlGreetingLimit)
        return MysqlGreeting::Other;
    if (bytes.size() < size)
        return MysqlGreeting::Incomplete;
    bytes = bytes.substr(headerSize, size - headerSize);
    if (bytes.empty() || bytes.front() != 10) // the protocol's version
        return MysqlGreeting::Other;
    const std::size_t version = bytes.find('\0');
    // Behind the version: thread, first half of the challenge, a zero byte, lower half of the capabilities.
    if (version == std::string_view::npos || bytes.size() - version < 1 + 4 + 8 + 1 + 2)
        return MysqlGreeting::Other;
    const auto upperByte = static_cast<unsigned char>(bytes[version + 1 + 4 + 8 + 1 + 1]);
    return (upperByte & offersTls) != 0 ? MysqlGreeting::OffersTls : MysqlGreeting::NoTls;
}

std::optional<MysqlError> mysqlErrorPacket(std::string_view bytes)
{
    const std::size_t size = mysqlGreetingSize(bytes);
    if (bytes.size() < size || size < headerSize + 3 || bytes[headerSize] != '\xff')
        return std::nullopt;
    MysqlError error;
    error.number = static_cast<unsigned char>(bytes[headerSize + 1]) +
                   (static_cast<unsigned>(static_cast<unsigned char>(bytes[headerSize + 2])) << 8);
    std::string_view text = bytes.substr(headerSize + 3, size - headerSize - 3);
    if (text.starts_with('#')) // SQLSTATE, five characters
        text.remove_prefix(std::min<std::size_t>(text.size(), 6));
    error.text = text;
    return error;
}

int errnoInMysqlText(std::string_view text)
{
    const std::size_t open = text.rfind('(');
    if (open == std::string_view::npos || !text.ends_with(')'))
        return 0;
    int number = 0;
    const char *end = text.data() + text.size() - 1;
    const auto [stopped, error] = std::from_chars(text.data() + open + 1, end, number);
    return error == std::errc() && stopped == end && number > 0 && number < 4096 ? number : 0;
}

std::string mysqlStatement(const SqlLookup &lookup)
{
    return "SELECT " + quotedName(lookup.column, '`') + " FROM " + quotedName(lookup.database, '`') + "." +
           quotedName(lookup.table, '`') + " WHERE " + quotedName(lookup.keyColumn, '`') + " = " +
           std::to_string(lookup.number) + " LIMIT 1";
}

} // namespace lightfoot
