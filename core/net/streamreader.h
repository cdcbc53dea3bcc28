// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/stream.h"

#include <string>

namespace lightfoot {

// Reads a stream as a protocol wants it: lines, exact counts. Never holds more than its limit, whatever the
// peer sends. Lives in the running probe, as its stream does.
class StreamReader
{
public:
    static constexpr std::size_t usualLimit = 65536;

    explicit StreamReader(Stream &stream, std::size_t limit = usualLimit);

    // The next line without its LF or CRLF. A longer one than the limit is a protocol failure, and so is the
    // peer's closing before the line ends.
    asio::awaitable<MaybeFailure> readLine(std::string &line);
    // Exactly so many bytes; more than the limit is a protocol failure.
    asio::awaitable<MaybeFailure> readExactly(std::string &bytes, std::size_t count);
    // At least one byte more than there is, appended to what held() shows; atEnd() when the peer closed
    // instead.
    asio::awaitable<MaybeFailure> readMore();

    std::string_view held() const { return std::string_view(m_buffer).substr(m_begin); }
    void drop(std::size_t count) { m_begin += count; }
    bool atEnd() const { return m_atEnd; }
    // Forgets what was read ahead: before TLS starts, what came in the clear must not count as said under TLS
    // (CVE-2011-0411).
    void clear();

private:
    Failure tooLong() const;
    Failure endedEarly() const;

    Stream &m_stream;
    const std::size_t m_limit;
    std::string m_buffer;
    std::size_t m_begin = 0; // what is before it was taken
    bool m_atEnd = false;
};

} // namespace lightfoot
