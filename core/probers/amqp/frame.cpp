// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/amqp/frame.h"

namespace lightfoot::amqp {

namespace {

constexpr unsigned connectionClass = 10;
constexpr unsigned methodFrame = 1;
constexpr unsigned heartbeatFrame = 8;
constexpr std::size_t textLimit = 200; // what is kept of a server's words
constexpr int depthLimit = 16;         // of tables within tables
constexpr unsigned replySuccess = 200;

// Takes values from the front of a text; once it runs out, ok() is false and stays so.
class Reader
{
public:
    explicit Reader(std::string_view bytes) : m_bytes(bytes) {}

    bool ok() const { return m_ok; }
    bool atEnd() const { return m_bytes.empty(); }
    void fail() { m_ok = false; }
    std::string_view take(std::uint64_t count)
    {
        if (count > m_bytes.size())
            m_ok = false;
        if (!m_ok)
            return {};
        const std::string_view part = m_bytes.substr(0, static_cast<std::size_t>(count));
        m_bytes.remove_prefix(part.size());
        return part;
    }
    std::uint32_t number(std::size_t bytes)
    {
        std::uint32_t value = 0;
        for (const char byte : take(bytes))
            value = value << 8 | static_cast<unsigned char>(byte);
        return value;
    }
    std::string_view shortText() { return take(number(1)); }
    std::string_view longText() { return take(number(4)); }

private:
    std::string_view m_bytes;
    bool m_ok = true;
};

void appendNumber(std::string &out, std::uint32_t value, std::size_t bytes)
{
    while (bytes-- > 0)
        out += static_cast<char>(value >> (8 * bytes) & 0xFF);
}

void appendShortText(std::string &out, std::string_view text)
{
    appendNumber(out, static_cast<std::uint32_t>(text.size()), 1);
    out.append(text);
}

void appendLongText(std::string &out, std::string_view text)
{
    appendNumber(out, static_cast<std::uint32_t>(text.size()), 4);
    out.append(text);
}

void appendField(std::string &out, std::string_view name, char type, std::string_view value)
{
    appendShortText(out, name);
    out += type;
    if (type == 't')
        out.append(value);
    else
        appendLongText(out, value);
}

std::string methodOf(MethodId id, std::string_view arguments)
{
    std::string out;
    appendNumber(out, methodFrame, 1);
    appendNumber(out, 0, 2); // channel
    appendNumber(out, static_cast<std::uint32_t>(arguments.size() + 4), 4);
    appendNumber(out, connectionClass, 2);
    appendNumber(out, unsigned(id), 2);
    out.append(arguments);
    return out += frameEnd;
}

void skipValue(Reader &reader, int depth);

void skipTable(std::string_view table, int depth, Reader &outer)
{
    Reader reader(table);
    while (reader.ok() && !reader.atEnd()) {
        reader.shortText();
        skipValue(reader, depth);
    }
    if (!reader.ok())
        outer.fail();
}

void skipArray(std::string_view array, int depth, Reader &outer)
{
    Reader reader(array);
    while (reader.ok() && !reader.atEnd())
        skipValue(reader, depth);
    if (!reader.ok())
        outer.fail();
}

// The types as RabbitMQ and its clients have them, which settled what the standard left open.
void skipValue(Reader &reader, int depth)
{
    const std::string_view type = reader.take(1);
    if (type.empty() || depth == depthLimit)
        return reader.fail();
    switch (type[0]) {
    case 'V':
        return;
    case 't':
    case 'b':
    case 'B':
        reader.take(1);
        return;
    case 's':
    case 'u':
    case 'U':
        reader.take(2);
        return;
    case 'I':
    case 'i':
    case 'f':
        reader.take(4);
        return;
    case 'D':
        reader.take(5);
        return;
    case 'l':
    case 'L':
    case 'd':
    case 'T':
        reader.take(8);
        return;
    case 'S':
    case 'x':
        reader.longText();
        return;
    case 'F':
        return skipTable(reader.longText(), depth + 1, reader);
    case 'A':
        return skipArray(reader.longText(), depth + 1, reader);
    default:
        return reader.fail();
    }
}

// What the server says of itself. A table that cannot be read says nothing: it is for people alone.
void readProperties(std::string_view table, Start &start)
{
    Reader reader(table);
    while (reader.ok() && !reader.atEnd()) {
        const std::string_view name = reader.shortText();
        Reader value = reader;
        skipValue(reader, 0);
        if (!reader.ok() || value.take(1) != "S")
            continue;
        std::string *wanted = name == "product"   ? &start.product
                              : name == "version" ? &start.version
                                                  : nullptr;
        if (wanted)
            *wanted = value.longText().substr(0, textLimit);
    }
}

} // namespace

std::optional<std::string> readProtocolHeader(std::string_view bytes)
{
    if (bytes.size() < protocolHeader.size() || !bytes.starts_with("AMQP"))
        return std::nullopt;
    Reader reader(bytes.substr(4));
    const unsigned protocol = reader.number(1); // 0-9-1 has a 0 here, 1.0 what is secured: SASL or TLS
    const std::string major = std::to_string(reader.number(1));
    const std::string minor = std::to_string(reader.number(1));
    const std::string revision = std::to_string(reader.number(1));
    return major + '-' + minor + '-' + revision +
           (protocol == 0 ? "" : " (" + std::to_string(protocol) + ')');
}

FrameReading readFrameHead(std::string_view bytes)
{
    static constexpr FrameReading broken{.state = FrameState::Broken};
    if (bytes.empty())
        return {};
    Reader reader(bytes);
    const unsigned type = reader.number(1);
    const bool heartbeat = type == heartbeatFrame;
    if (type != methodFrame && !heartbeat)
        return broken;
    const unsigned channel = reader.number(2);
    const std::uint32_t length = reader.number(4);
    if (!reader.ok())
        return {};
    if (channel != 0 || length > frameLimit || (heartbeat && length != 0))
        return broken;
    return {.state = FrameState::Whole, .heartbeat = heartbeat, .length = length};
}

std::optional<Method> readMethod(std::string_view payload)
{
    Reader reader(payload);
    const unsigned classId = reader.number(2);
    const unsigned id = reader.number(2);
    if (!reader.ok() || classId != connectionClass)
        return std::nullopt;
    return Method{MethodId(id), payload.substr(4)};
}

std::optional<Start> readStart(std::string_view arguments)
{
    Reader reader(arguments);
    Start start;
    start.major = reader.number(1);
    start.minor = reader.number(1);
    readProperties(reader.longText(), start);
    start.mechanisms = reader.longText().substr(0, textLimit);
    reader.longText(); // locales: en_US must be among them
    return reader.ok() && reader.atEnd() ? std::optional(std::move(start)) : std::nullopt;
}

std::optional<Tune> readTune(std::string_view arguments)
{
    Reader reader(arguments);
    Tune tune;
    tune.channelMax = static_cast<std::uint16_t>(reader.number(2));
    tune.frameMax = reader.number(4);
    tune.heartbeat = static_cast<std::uint16_t>(reader.number(2));
    return reader.ok() && reader.atEnd() ? std::optional(tune) : std::nullopt;
}

std::optional<CloseNotice> readClose(std::string_view arguments)
{
    Reader reader(arguments);
    CloseNotice notice;
    notice.code = reader.number(2);
    notice.text = reader.shortText().substr(0, textLimit);
    reader.take(4); // the method that failed
    return reader.ok() && reader.atEnd() ? std::optional(std::move(notice)) : std::nullopt;
}

std::string startOk(std::string_view user, std::string_view password)
{
    // Without this, RabbitMQ answers a wrong password with nothing but the end of the connection.
    std::string capabilities;
    appendField(capabilities, "authentication_failure_close", 't', "\x01");
    std::string properties;
    appendField(properties, "product", 'S', "Lightfoot");
    appendField(properties, "version", 'S', LIGHTFOOT_VERSION);
    appendField(properties, "capabilities", 'F', capabilities);
    std::string arguments;
    appendLongText(arguments, properties);
    appendShortText(arguments, "PLAIN");
    appendLongText(arguments, '\0' + std::string(user) + '\0' + std::string(password));
    appendShortText(arguments, "en_US");
    return methodOf(MethodId::StartOk, arguments);
}

std::string tuneOk(const Tune &tune)
{
    std::string arguments;
    appendNumber(arguments, tune.channelMax, 2);
    appendNumber(arguments, tune.frameMax, 4);
    appendNumber(arguments, 0, 2);
    return methodOf(MethodId::TuneOk, arguments);
}

std::string open(std::string_view virtualHost)
{
    std::string arguments;
    appendShortText(arguments, virtualHost);
    appendNumber(arguments, 0, 2); // two fields of old
    return methodOf(MethodId::Open, arguments);
}

std::string close()
{
    std::string arguments;
    appendNumber(arguments, replySuccess, 2);
    appendShortText(arguments, "probed");
    appendNumber(arguments, 0, 4);
    return methodOf(MethodId::Close, arguments);
}

std::string closeOk()
{
    return methodOf(MethodId::CloseOk, {});
}

} // namespace lightfoot::amqp
