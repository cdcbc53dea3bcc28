// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/postgres/postgresanswers.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

namespace lightfoot {

namespace {

constexpr std::size_t stateSize = 5;
constexpr unsigned booleanType = 16; // pg_type.dat

bool isState(std::string_view text)
{
    return text.size() == stateSize && std::ranges::all_of(text, [](char character) {
               return (character >= '0' && character <= '9') || (character >= 'A' && character <= 'Z');
           });
}

// The part of a dotted name that ends before the next dot or at the end, taken off.
std::string nextPart(std::string_view &rest)
{
    std::string name;
    if (rest.starts_with('"')) {
        std::size_t at = 1;
        for (; at < rest.size(); ++at) {
            if (rest[at] == '"' && !rest.substr(at + 1).starts_with('"'))
                break;
            if (rest[at] == '"')
                ++at;
            name += rest[at];
        }
        if (at < rest.size() && (at + 1 == rest.size() || rest[at + 1] == '.')) {
            rest.remove_prefix(at + 1);
            return name;
        }
        name.clear(); // no well-formed quotes: a name that begins with one
    }
    const std::size_t size = std::min(rest.find('.'), rest.size());
    for (const char character : rest.substr(0, size))
        name += character >= 'A' && character <= 'Z' ? static_cast<char>(character - 'A' + 'a') : character;
    rest.remove_prefix(size);
    return name;
}

} // namespace

FailureKind postgresErrorKind(std::string_view state)
{
    if (state == "42501") // no right to it
        return FailureKind::Auth;
    const std::string_view family = state.substr(0, 2);
    if (family == "28" || family == "0L" || family == "0P") // the login, a grantor, a role
        return FailureKind::Auth;
    if (state == "08P01") // protocol violation
        return FailureKind::Protocol;
    return FailureKind::Status;
}

std::optional<PostgresError> postgresLoginError(std::string_view text)
{
    constexpr std::string_view before = ":  ";
    constexpr std::string_view after = ": ";
    for (std::size_t at = text.find(before); at != std::string_view::npos; at = text.find(before, at + 1)) {
        const std::string_view rest = text.substr(at + before.size());
        if (!isState(rest.substr(0, stateSize)) || !rest.substr(stateSize).starts_with(after))
            continue;
        std::string_view message = rest.substr(stateSize + after.size());
        message = message.substr(0, message.find('\n'));
        return PostgresError{.state = std::string(rest.substr(0, stateSize)), .text = std::string(message)};
    }
    return std::nullopt;
}

std::optional<PostgresError> postgresErrorMessage(std::string_view bytes)
{
    if (!bytes.starts_with('E'))
        return std::nullopt;
    bytes.remove_prefix(1);
    PostgresError error;
    if (!bytes.starts_with('\0')) { // no length: the old form
        error.text = bytes.substr(0, bytes.find('\0'));
        return error;
    }
    bytes.remove_prefix(std::min<std::size_t>(bytes.size(), 4));
    while (!bytes.empty() && bytes.front() != '\0') {
        const char field = bytes.front();
        const std::size_t end = std::min(bytes.find('\0'), bytes.size());
        const std::string_view value = bytes.substr(1, end - 1);
        if (field == 'C' && isState(value))
            error.state = value;
        if (field == 'M')
            error.text = value;
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
    }
    return error;
}

int errnoInPostgresText(std::string_view text)
{
    // connect() and socket(), connect(2) and socket(2).
    constexpr std::array numbers{EACCES,       EADDRNOTAVAIL, EAFNOSUPPORT, EAGAIN,      ECONNREFUSED,
                                 EHOSTUNREACH, EINVAL,        EMFILE,       ENETUNREACH, ENFILE,
                                 ENOBUFS,      ENOMEM,        ETIMEDOUT,    EPERM,       ECONNRESET,
                                 EHOSTDOWN,    ENETDOWN};
    for (const int number : numbers) {
        std::array<char, 256> buffer{};
        // In the language that libpq has it in: it asks the same function.
        if (text.find(::strerror_r(number, buffer.data(), buffer.size())) != std::string_view::npos)
            return number;
    }
    return 0;
}

std::string postgresSetting(std::string_view key, std::string_view value)
{
    std::string text(key);
    text += "='";
    for (const char character : value) {
        if (character == '\'' || character == '\\')
            text += '\\';
        text += character;
    }
    return text + "' ";
}

std::string postgresName(std::string_view written)
{
    std::string text = quotedName(nextPart(written), '"');
    while (!written.empty()) {
        written.remove_prefix(1);
        text += '.' + quotedName(nextPart(written), '"');
    }
    return text;
}

std::string postgresStatement(const SqlLookup &lookup)
{
    return "SELECT " + postgresName(lookup.column) + " FROM " + postgresName(lookup.table) + " WHERE " +
           postgresName(lookup.keyColumn) + " = " + std::to_string(lookup.number) + " LIMIT 1";
}

std::string postgresValue(unsigned type, std::string_view text)
{
    if (type == booleanType && text == "t")
        return "true";
    if (type == booleanType && text == "f")
        return "false";
    return std::string(text);
}

} // namespace lightfoot
