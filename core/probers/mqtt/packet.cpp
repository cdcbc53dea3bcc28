// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/mqtt/packet.h"

#include <algorithm>
#include <array>
#include <span>

namespace lightfoot::mqtt {

namespace {

constexpr std::size_t reasonLimit = 200; // what is kept of a server's words
constexpr std::uint16_t keepAlive = 60;  // seconds; longer than a probe
constexpr unsigned cleanFlag = 0x02;     // clean session, clean start
constexpr unsigned passwordFlag = 0x40;
constexpr unsigned usernameFlag = 0x80;

struct Name
{
    unsigned code;
    const char *text;
    FailureKind kind = FailureKind::Status;
};

// MQTT 3.1.1, 3.2.2.3
constexpr std::array<Name, 5> oldNames{{
    {1, "unacceptable protocol version", FailureKind::Protocol},
    {2, "identifier rejected"},
    {3, "server unavailable"},
    {4, "bad user name or password", FailureKind::Auth},
    {5, "not authorized", FailureKind::Auth},
}};

// MQTT 5, 2.4: what CONNACK and DISCONNECT can say
constexpr std::array<Name, 29> names{{
    {0x80, "unspecified error"},
    {0x81, "malformed packet", FailureKind::Protocol},
    {0x82, "protocol error", FailureKind::Protocol},
    {0x83, "implementation specific error"},
    {0x84, "unsupported protocol version", FailureKind::Protocol},
    {0x85, "client identifier not valid"},
    {0x86, "bad user name or password", FailureKind::Auth},
    {0x87, "not authorized", FailureKind::Auth},
    {0x88, "server unavailable"},
    {0x89, "server busy"},
    {0x8A, "banned", FailureKind::Auth},
    {0x8B, "server shutting down"},
    {0x8C, "bad authentication method", FailureKind::Auth},
    {0x8D, "keep alive timeout"},
    {0x8E, "session taken over"},
    {0x8F, "topic filter invalid"},
    {0x90, "topic name invalid"},
    {0x93, "receive maximum exceeded"},
    {0x94, "topic alias invalid"},
    {0x95, "packet too large"},
    {0x96, "message rate too high"},
    {0x97, "quota exceeded"},
    {0x98, "administrative action"},
    {0x99, "payload format invalid"},
    {0x9A, "retain not supported"},
    {0x9B, "QoS not supported"},
    {0x9C, "use another server"},
    {0x9D, "server moved"},
    {0x9F, "connection rate exceeded"},
}};

const Name *nameOf(unsigned code, Version version)
{
    const std::span<const Name> all =
        version == Version::V311 ? std::span<const Name>(oldNames) : std::span<const Name>(names);
    const auto found = std::ranges::find(all, code, &Name::code);
    return found == all.end() ? nullptr : &*found;
}

void appendShort(std::string &out, std::size_t value)
{
    out += static_cast<char>(value >> 8 & 0xFF);
    out += static_cast<char>(value & 0xFF);
}

void appendText(std::string &out, std::string_view text)
{
    appendShort(out, text.size());
    out.append(text);
}

std::string packet(PacketType type, std::string_view body)
{
    std::string out(1, static_cast<char>(unsigned(type) << 4));
    std::size_t left = body.size();
    do {
        const std::size_t more = left >= 0x80 ? 0x80 : 0;
        out += static_cast<char>((left & 0x7F) | more);
        left >>= 7;
    } while (left > 0);
    return out.append(body);
}

// Takes bytes from the front of a text; once it runs out, ok() is false and stays so.
class Reader
{
public:
    explicit Reader(std::string_view bytes) : m_bytes(bytes) {}

    bool ok() const { return m_ok; }
    bool atEnd() const { return m_bytes.empty(); }
    std::string_view take(std::size_t count)
    {
        if (count > m_bytes.size())
            m_ok = false;
        if (!m_ok)
            return {};
        const std::string_view part = m_bytes.substr(0, count);
        m_bytes.remove_prefix(count);
        return part;
    }
    unsigned byte()
    {
        const std::string_view part = take(1);
        return part.empty() ? 0 : static_cast<unsigned char>(part[0]);
    }
    std::string_view text()
    {
        const unsigned high = byte();
        return take(high << 8 | byte());
    }
    std::uint32_t number() // 1.5.5: seven bits a byte, four bytes at most
    {
        std::uint32_t value = 0;
        for (unsigned shift = 0; shift < 28; shift += 7) {
            const unsigned next = byte();
            value |= (next & 0x7FU) << shift;
            if ((next & 0x80U) == 0)
                return value;
        }
        m_ok = false;
        return 0;
    }

private:
    std::string_view m_bytes;
    bool m_ok = true;
};

enum class PropertyType : std::uint8_t
{
    Byte,
    Short,
    Long,
    Number,
    Text, // or binary data: both have their length first
    Pair,
    Unknown
};

PropertyType propertyType(unsigned id) // MQTT 5, 2.2.2.2
{
    switch (id) {
    case 0x01:
    case 0x17:
    case 0x19:
    case 0x24:
    case 0x25:
    case 0x28:
    case 0x29:
    case 0x2A:
        return PropertyType::Byte;
    case 0x13:
    case 0x21:
    case 0x22:
    case 0x23:
        return PropertyType::Short;
    case 0x02:
    case 0x11:
    case 0x18:
    case 0x27:
        return PropertyType::Long;
    case 0x0B:
        return PropertyType::Number;
    case 0x03:
    case 0x08:
    case 0x09:
    case 0x12:
    case 0x15:
    case 0x16:
    case 0x1A:
    case 0x1C:
    case 0x1F:
        return PropertyType::Text;
    case 0x26:
        return PropertyType::Pair;
    default:
        return PropertyType::Unknown;
    }
}

constexpr unsigned reasonString = 0x1F;

// All properties must be ones that there are, and end where their length says. Keeps the reason string.
bool readProperties(Reader &reader, Reason &reason)
{
    const std::uint32_t length = reader.number();
    Reader properties(reader.take(length));
    while (reader.ok() && properties.ok() && !properties.atEnd()) {
        const unsigned id = properties.number();
        switch (propertyType(id)) {
        case PropertyType::Byte:
            properties.take(1);
            break;
        case PropertyType::Short:
            properties.take(2);
            break;
        case PropertyType::Long:
            properties.take(4);
            break;
        case PropertyType::Number:
            properties.number();
            break;
        case PropertyType::Text: {
            const std::string_view text = properties.text();
            if (id == reasonString)
                reason.text = text.substr(0, reasonLimit);
            break;
        }
        case PropertyType::Pair:
            properties.text();
            properties.text();
            break;
        case PropertyType::Unknown:
            return false;
        }
    }
    return reader.ok() && properties.ok();
}

} // namespace

const char *toString(Version version)
{
    return version == Version::V311 ? "3.1.1" : "5";
}

std::string connectPacket(Version version, const Login &login)
{
    const unsigned flags =
        cleanFlag | (login.username.empty() ? 0 : usernameFlag) | (login.password.empty() ? 0 : passwordFlag);
    std::string body;
    appendText(body, "MQTT");
    body += static_cast<char>(version);
    body += static_cast<char>(flags);
    appendShort(body, keepAlive);
    if (version == Version::V5)
        body += '\0'; // no properties
    appendText(body, login.clientId);
    if (!login.username.empty())
        appendText(body, login.username);
    if (!login.password.empty())
        appendText(body, login.password);
    return packet(PacketType::Connect, body);
}

bool isText(std::string_view text)
{
    if (text.size() > textLimit)
        return false;
    // The first byte tells how many follow and what the second may be (Unicode 3.9, table 3-7).
    for (std::size_t i = 0; i < text.size();) {
        const auto byte = [&](std::size_t at) {
            return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
        };
        const unsigned first = byte(i);
        const std::size_t more = first < 0x80                     ? 0
                                 : first >= 0xC2 && first <= 0xDF ? 1
                                 : first >= 0xE0 && first <= 0xEF ? 2
                                 : first >= 0xF0 && first <= 0xF4 ? 3
                                                                  : 4;
        const unsigned low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
        const unsigned high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
        if (more == 4 || first == 0 || (more > 0 && (byte(i + 1) < low || byte(i + 1) > high)))
            return false;
        for (std::size_t k = 2; k <= more; ++k) {
            if ((byte(i + k) & 0xC0U) != 0x80)
                return false;
        }
        i += more + 1;
    }
    return true;
}

HeadReading readHead(std::string_view bytes, Version version)
{
    static constexpr HeadReading broken{.state = HeadState::Broken, .head = {}};
    if (bytes.empty())
        return {};
    const unsigned first = static_cast<unsigned char>(bytes[0]);
    const auto type = PacketType(first >> 4);
    const bool known =
        type == PacketType::ConnAck || type == PacketType::PingResp ||
        (version == Version::V5 && (type == PacketType::Disconnect || type == PacketType::Auth));
    if (!known || (first & 0x0FU) != 0) // 2.1.3: their flags are reserved
        return broken;
    HeadReading reading{.state = HeadState::Whole, .head = {.type = type, .length = 0, .size = 1}};
    for (unsigned shift = 0; shift < 28; shift += 7) {
        if (reading.head.size >= bytes.size())
            return {};
        const unsigned next = static_cast<unsigned char>(bytes[reading.head.size++]);
        reading.head.length |= (next & 0x7FU) << shift;
        if ((next & 0x80U) == 0)
            return reading;
    }
    return broken;
}

std::optional<Reason> readConnAck(std::string_view body, Version version)
{
    Reader reader(body);
    Reason reason;
    const unsigned flags = reader.byte(); // bit 0: there was a session, of a client id that people chose
    reason.code = reader.byte();
    if (!reader.ok() || (flags & 0xFEU) != 0 || (reason.code != 0 && flags != 0))
        return std::nullopt;
    // A server that does not know MQTT 5 says so in its own version's form.
    const bool hasProperties = version == Version::V5 && !(reader.atEnd() && reason.code == 1);
    if (hasProperties && !readProperties(reader, reason))
        return std::nullopt;
    return reader.atEnd() ? std::optional(reason) : std::nullopt;
}

std::optional<Reason> readDisconnect(std::string_view body)
{
    Reader reader(body);
    Reason reason;
    if (!reader.atEnd())
        reason.code = reader.byte();
    if (!reader.atEnd() && !readProperties(reader, reason))
        return std::nullopt;
    return reader.atEnd() ? std::optional(reason) : std::nullopt;
}

std::string reasonText(const Reason &reason)
{
    const Name *name = nameOf(reason.code, Version::V5);
    return (name ? std::string(name->text) + " (" + std::to_string(reason.code) + ')'
                 : std::to_string(reason.code)) +
           (reason.text.empty() ? std::string() : ", “" + escaped(reason.text, reasonLimit) + "”");
}

MaybeFailure refusal(const Reason &reason, Version version, const std::string &peer)
{
    if (reason.code == 0)
        return std::nullopt;
    const bool old = version == Version::V311 || reason.code == 1;
    const Name *name = nameOf(reason.code, old ? Version::V311 : Version::V5);
    if (!name)
        return failed(
            FailureKind::Protocol,
            QT_TRANSLATE_NOOP("Message", "%1 answered CONNECT with code %2, which MQTT %3 does not know"),
            peer, std::to_string(reason.code), toString(version));
    return failed(name->kind, QT_TRANSLATE_NOOP("Message", "%1 refused the connection: %2"), peer,
                  old ? std::string(name->text) + " (" + std::to_string(reason.code) + ')'
                      : reasonText(reason));
}

} // namespace lightfoot::mqtt
