// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/kafka/wire.h"

namespace lightfoot::kafka {

namespace {

constexpr int variableBytes = 5; // of 32 bits

void putVariable(std::string &out, std::uint32_t value)
{
    for (; value >= 0x80; value >>= 7)
        out += static_cast<char>(value | 0x80);
    out += static_cast<char>(value);
}

} // namespace

std::string_view WireReader::take(std::uint64_t count)
{
    if (count > m_bytes.size())
        m_ok = false;
    if (!m_ok)
        return {};
    const std::string_view part = m_bytes.substr(0, static_cast<std::size_t>(count));
    m_bytes.remove_prefix(part.size());
    return part;
}

std::uint64_t WireReader::number(std::size_t bytes)
{
    std::uint64_t value = 0;
    for (const char byte : take(bytes))
        value = value << 8 | static_cast<unsigned char>(byte);
    return value;
}

std::uint32_t WireReader::variable()
{
    std::uint64_t value = 0;
    for (int i = 0; i < variableBytes; ++i) {
        const std::uint64_t byte = number(1);
        value |= (byte & 0x7F) << (7 * i);
        if (byte < 0x80) {
            m_ok = m_ok && value <= UINT32_MAX;
            return m_ok ? static_cast<std::uint32_t>(value) : 0;
        }
    }
    m_ok = false;
    return 0;
}

// -1: null.
std::int64_t WireReader::length(Form form, std::size_t classicBytes)
{
    std::int64_t value = 0;
    if (form == Form::Flexible)
        value = std::int64_t(variable()) - 1;
    else
        value = classicBytes == 2 ? int16() : int32();
    m_ok = m_ok && value >= -1;
    return m_ok ? value : 0;
}

std::string_view WireReader::text(Form form)
{
    const std::int64_t size = length(form, 2);
    return take(size < 0 ? 0 : static_cast<std::uint64_t>(size));
}

std::string_view WireReader::bytes()
{
    const std::int64_t size = length(Form::Classic, 4);
    return take(size < 0 ? 0 : static_cast<std::uint64_t>(size));
}

std::int64_t WireReader::count(Form form)
{
    const std::int64_t elements = length(form, 4);
    return elements < 0 ? 0 : elements;
}

void WireReader::skipNumbers(Form form)
{
    take(static_cast<std::uint64_t>(count(form)) * 4);
}

void WireReader::skipTags(Form form)
{
    if (form == Form::Classic)
        return;
    for (std::uint32_t tags = variable(); m_ok && tags > 0; --tags) {
        variable(); // which one
        take(variable());
    }
}

void putInt16(std::string &out, int value)
{
    out += static_cast<char>(value >> 8 & 0xFF);
    out += static_cast<char>(value & 0xFF);
}

void putInt32(std::string &out, std::int64_t value)
{
    for (int shift = 24; shift >= 0; shift -= 8)
        out += static_cast<char>(value >> shift & 0xFF);
}

void putText(std::string &out, std::string_view text, Form form)
{
    if (form == Form::Flexible)
        putVariable(out, static_cast<std::uint32_t>(text.size() + 1));
    else
        putInt16(out, static_cast<int>(text.size()));
    out.append(text);
}

void putBytes(std::string &out, std::string_view bytes)
{
    putInt32(out, static_cast<std::int64_t>(bytes.size()));
    out.append(bytes);
}

void putCount(std::string &out, std::int32_t count, Form form)
{
    if (form == Form::Flexible)
        putVariable(out, static_cast<std::uint32_t>(count + 1));
    else
        putInt32(out, count);
}

void putNoTags(std::string &out, Form form)
{
    if (form == Form::Flexible)
        out += '\0';
}

} // namespace lightfoot::kafka
