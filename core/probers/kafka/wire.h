// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace lightfoot::kafka {

// The types of Kafka's protocol (kafka.apache.org/protocol, "Protocol Primitive Types"): numbers with the
// high byte first, texts and arrays with their length before them. Pure; any thread.

// How lengths are written. Flexible (KIP-482): as variable numbers, and structures end with tagged fields.
enum class Form : std::uint8_t
{
    Classic,
    Flexible
};

// Takes values from the front of a text. Once it runs out or finds nonsense, ok() is false and stays so, and
// what it returns is zero or empty. A loop over elements is bounded by the bytes there are, whatever their
// count claims, as long as it asks for ok() each time.
class WireReader
{
public:
    explicit WireReader(std::string_view bytes) : m_bytes(bytes) {}

    bool ok() const { return m_ok; }
    bool finished() const { return m_ok && m_bytes.empty(); }
    std::string_view rest() const { return m_bytes; }

    std::int8_t int8() { return static_cast<std::int8_t>(number(1)); }
    std::int16_t int16() { return static_cast<std::int16_t>(number(2)); }
    std::int32_t int32() { return static_cast<std::int32_t>(number(4)); }
    void skip(std::size_t bytes) { take(bytes); }
    std::string_view text(Form form); // of at most 32767 bytes in the classic form; null is empty
    std::string_view bytes();         // classic form; null is empty
    std::int64_t count(Form form);    // elements of an array that follow; null is none
    void skipNumbers(Form form);      // an array of int32
    void skipTags(Form form);         // nothing in the classic form

private:
    std::string_view take(std::uint64_t count);
    std::uint64_t number(std::size_t bytes);
    std::uint32_t variable(); // seven bits a byte, the lowest first
    std::int64_t length(Form form, std::size_t classicBytes);

    std::string_view m_bytes;
    bool m_ok = true;
};

// Appends to a text.
void putInt16(std::string &out, int value);
void putInt32(std::string &out, std::int64_t value);
void putText(std::string &out, std::string_view text, Form form); // at most 32767 bytes
void putBytes(std::string &out, std::string_view bytes);
// The number of elements that follow; -1: a null array.
void putCount(std::string &out, std::int32_t count, Form form);
void putNoTags(std::string &out, Form form);

} // namespace lightfoot::kafka
