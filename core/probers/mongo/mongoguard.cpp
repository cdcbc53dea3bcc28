// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/mongo/mongoguard.h"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr std::uint32_t longestOfAll = 48'000'000; // maxMessageSizeBytes
constexpr std::uint32_t opReply = 1;               // to the greeting, which is said the old way
constexpr std::uint32_t opMessage = 2013;
constexpr std::size_t replyBody = 36;   // header, flags, cursor, first, number of documents
constexpr std::size_t messageBody = 21; // header, flags, kind of the section

std::uint32_t numberAt(std::string_view bytes, std::size_t at)
{
    std::uint32_t number = 0;
    for (const std::size_t index : {3U, 2U, 1U, 0U})
        number = number << 8 | static_cast<unsigned char>(bytes[at + index]);
    return number;
}

// Walks through a document; every take...() is false where there is less than it wants.
class Walker
{
public:
    explicit Walker(std::string_view bytes) : m_rest(bytes) {}

    bool takeDocument(int depth, bool isArray = false)
    {
        std::string_view body;
        if (depth > mongoDeepest || !takeCounted(4, body) || body.back() != '\0')
            return false;
        body.remove_suffix(1);
        Walker inside(body);
        // libbson says to standard error where an array does not begin so.
        if (isArray && !body.empty() && body.substr(1, 2) != std::string_view("0\0", 2))
            return false;
        while (!inside.m_rest.empty()) {
            const char type = inside.m_rest.front();
            inside.m_rest.remove_prefix(1);
            if (!inside.takeName() || !inside.takeValue(static_cast<unsigned char>(type), depth))
                return false;
        }
        return true;
    }
    bool isAtEnd() const { return m_rest.empty(); }

private:
    bool take(std::size_t count)
    {
        if (count > m_rest.size())
            return false;
        m_rest.remove_prefix(count);
        return true;
    }
    bool takeName() { return take(std::min(m_rest.find('\0'), m_rest.size()) + 1); }
    // A length that counts itself, and what it covers behind it: at least one byte.
    bool takeCounted(std::size_t own, std::string_view &body)
    {
        if (m_rest.size() < own)
            return false;
        const std::size_t length = numberAt(m_rest, 0);
        if (length <= own || length > m_rest.size())
            return false;
        body = m_rest.substr(own, length - own);
        return take(length);
    }
    bool takeString()
    {
        if (m_rest.size() < 4)
            return false;
        const std::size_t length = numberAt(m_rest, 0);
        if (length == 0 || length > m_rest.size() - 4 || m_rest[3 + length] != '\0')
            return false;
        return take(4 + length);
    }
    bool takeBinary()
    {
        if (m_rest.size() < 5)
            return false;
        const std::size_t length = numberAt(m_rest, 0);
        // The old kind has its length once more.
        if (length > m_rest.size() - 5 ||
            (m_rest[4] == 2 && (length < 4 || numberAt(m_rest, 5) != length - 4)))
            return false;
        return take(5 + length);
    }
    bool takeBool() { return !m_rest.empty() && m_rest.front() >= 0 && m_rest.front() <= 1 && take(1); }
    bool takeCode(int depth)
    {
        std::string_view body;
        if (!takeCounted(4, body))
            return false;
        Walker inside(body);
        return inside.takeString() && inside.takeDocument(depth + 1) && inside.isAtEnd();
    }
    bool takeValue(unsigned type, int depth)
    {
        switch (type) {
        case 0x02: // string
        case 0x0d: // code
        case 0x0e: // symbol
            return takeString();
        case 0x03: // document
        case 0x04: // array
            return takeDocument(depth + 1, type == 0x04);
        case 0x05:
            return takeBinary();
        case 0x06: // undefined
        case 0x0a: // null
        case 0x7f: // larger and smaller than all
        case 0xff:
            return true;
        case 0x07: // object id
            return take(12);
        case 0x08:
            return takeBool();
        case 0x0b: // regular expression, its options
            return takeName() && takeName();
        case 0x0c: // pointer
            return takeString() && take(12);
        case 0x0f:
            return takeCode(depth);
        case 0x10: // 32 bits
            return take(4);
        case 0x01: // double
        case 0x09: // date
        case 0x11: // timestamp
        case 0x12: // 64 bits
            return take(8);
        case 0x13: // decimal
            return take(16);
        default:
            return false;
        }
    }

    std::string_view m_rest;
};

// Whether a payload of SCRAM begins here, or one of its attributes.
bool isAttribute(std::string_view message, std::size_t at)
{
    constexpr std::string_view payload("\x05payload\0", 9);
    const auto begins = [&](std::size_t before) { // length and kind are in between
        return at >= before && message.substr(at - before, payload.size()) == payload;
    };
    return (at > 0 && message[at - 1] == ',') || begins(payload.size() + 5) ||
           begins(payload.size() + 9); // the old kind of binary
}

// Whether an attribute for SCRAM's rounds, which the library takes in any place, has no number: the library
// then follows a pointer that nobody has set.
bool lacksRounds(std::string_view message)
{
    for (std::size_t at = message.find("i="); at != std::string_view::npos; at = message.find("i=", at + 2)) {
        const std::size_t first = message.find_first_not_of(" \t\n\v\f\r", at + 2);
        std::string_view rest = message.substr(std::min(first, message.size()));
        if (rest.starts_with('-') || rest.starts_with('+'))
            rest.remove_prefix(1);
        const bool isNumber = !rest.empty() && rest.front() >= '0' && rest.front() <= '9';
        if (!isNumber && isAttribute(message, at))
            return true;
    }
    return false;
}

} // namespace

std::uint32_t mongoLength(std::string_view header)
{
    return numberAt(header, 0);
}

MongoFlaw mongoHeaderFlaw(std::string_view header)
{
    const std::uint32_t length = mongoLength(header);
    const std::uint32_t operation = numberAt(header, 12);
    if ((operation != opReply && operation != opMessage) || length < mongoHeader || length > longestOfAll)
        return MongoFlaw::NoMessage;
    return length > mongoLongest ? MongoFlaw::TooLong : MongoFlaw::None;
}

MongoFlaw mongoMessageFlaw(std::string_view message, bool inLogin)
{
    if (message.size() < mongoHeader)
        return MongoFlaw::NoMessage;
    if (const MongoFlaw flaw = mongoHeaderFlaw(message); flaw != MongoFlaw::None)
        return flaw;
    const bool old = numberAt(message, 12) == opReply;
    if (mongoLength(message) != message.size() || message.size() < (old ? replyBody : messageBody))
        return MongoFlaw::NoMessage;
    // One document; no checksum and nothing to come, which both have to be asked for.
    const bool isOne = old ? numberAt(message, 32) == 1 : numberAt(message, 16) == 0 && message[20] == 0;
    if (!isOne || !isMongoDocument(message.substr(old ? replyBody : messageBody)))
        return MongoFlaw::NoMessage;
    if (!inLogin)
        return MongoFlaw::None;
    return asksForTooManyRounds(message) ? MongoFlaw::TooManyRounds
           : lacksRounds(message)        ? MongoFlaw::NoMessage
                                         : MongoFlaw::None;
}

bool isMongoDocument(std::string_view bytes)
{
    Walker walker(bytes);
    return walker.takeDocument(1) && walker.isAtEnd();
}

FailureKind mongoErrorKind(std::uint32_t code)
{
    switch (code) {
    case 11:   // UserNotFound
    case 13:   // Unauthorized
    case 18:   // AuthenticationFailed
    case 334:  // MechanismUnavailable
    case 391:  // ReauthenticationRequired
    case 8000: // AtlasError
        return FailureKind::Auth;
    case 2:  // BadValue: an operator that there is not
    case 9:  // FailedToParse
    case 14: // TypeMismatch
    case 73: // InvalidNamespace
        return FailureKind::Config;
    case 50:  // MaxTimeMSExpired
    case 262: // ExceededTimeLimit
        return FailureKind::ReadTimeout;
    default:
        return FailureKind::Status;
    }
}

} // namespace lightfoot
