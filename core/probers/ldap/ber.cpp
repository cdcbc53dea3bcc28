// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/ldap/ber.h"

#include <limits>

namespace lightfoot {

namespace {

constexpr std::uint8_t longTag = 0x1f;    // the tag goes on in further bytes
constexpr std::uint8_t longLength = 0x80; // the other bits say how many bytes the length has
constexpr std::size_t lengthBytes = 4;    // more would be over any limit

std::uint8_t byteAt(std::string_view bytes, std::size_t i)
{
    return static_cast<std::uint8_t>(bytes[i]);
}

// Big-endian, without leading zeros, at least one byte.
std::string bigEndian(std::size_t value)
{
    std::string bytes;
    do {
        bytes.insert(bytes.begin(), static_cast<char>(value & 0xff));
        value >>= 8;
    } while (value != 0);
    return bytes;
}

} // namespace

std::string berElement(std::uint8_t tag, std::string_view content)
{
    std::string element(1, static_cast<char>(tag));
    const std::string length = bigEndian(content.size());
    if (content.size() >= longLength)
        element += static_cast<char>(longLength | length.size());
    element += length;
    element += content;
    return element;
}

std::string berNumber(std::uint8_t tag, std::uint32_t value)
{
    std::string bytes = bigEndian(value);
    if (byteAt(bytes, 0) >= 0x80) // else it would be negative
        bytes.insert(bytes.begin(), '\0');
    return berElement(tag, bytes);
}

BerFrame berFrame(std::string_view bytes, std::size_t limit)
{
    constexpr BerFrame broken{.state = BerFrame::State::Broken};
    if (!bytes.empty() && (byteAt(bytes, 0) & longTag) == longTag)
        return broken;
    if (bytes.size() < 2)
        return {};
    std::size_t header = 2;
    std::size_t length = byteAt(bytes, 1);
    if (length >= longLength) {
        const std::size_t count = length & ~std::size_t(longLength);
        if (count == 0 || count > lengthBytes) // no bytes: an indefinite length, which LDAP forbids
            return broken;
        header += count;
        if (bytes.size() < header)
            return {};
        length = 0;
        for (std::size_t i = 2; i < header; ++i)
            length = length << 8 | byteAt(bytes, i);
    }
    if (length > limit || header + length > limit)
        return broken;
    if (bytes.size() < header + length)
        return {};
    return {.state = BerFrame::State::Whole, .header = header, .size = header + length};
}

std::optional<BerElement> BerReader::next()
{
    const BerFrame frame = berFrame(m_rest, m_rest.size());
    if (frame.state != BerFrame::State::Whole)
        return std::nullopt;
    const BerElement element{.tag = byteAt(m_rest, 0),
                             .content = m_rest.substr(frame.header, frame.size - frame.header)};
    m_rest.remove_prefix(frame.size);
    return element;
}

std::optional<std::string_view> BerReader::next(std::uint8_t tag)
{
    const std::optional<BerElement> element = next();
    if (!element || element->tag != tag)
        return std::nullopt;
    return element->content;
}

std::optional<std::uint32_t> BerReader::nextNumber(std::uint8_t tag)
{
    const std::optional<std::string_view> content = next(tag);
    if (!content || content->empty() || content->size() > 4 || byteAt(*content, 0) >= 0x80)
        return std::nullopt;
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < content->size(); ++i)
        value = value << 8 | byteAt(*content, i);
    return value;
}

} // namespace lightfoot
