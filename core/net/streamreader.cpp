// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/streamreader.h"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr std::size_t readSize = 4096;

} // namespace

StreamReader::StreamReader(Stream &stream, std::size_t limit) : m_stream(stream), m_limit(limit) {}

Failure StreamReader::tooLong() const
{
    return failed(
        FailureKind::Protocol,
        QT_TRANSLATE_NOOP("Message", "%1 sent a longer answer than this protocol has (over %2 bytes)"),
        m_stream.remoteAddress(), std::to_string(m_limit));
}

Failure StreamReader::endedEarly() const
{
    return failed(FailureKind::Protocol,
                  QT_TRANSLATE_NOOP("Message", "%1 closed the connection in the middle of its answer"),
                  m_stream.remoteAddress());
}

asio::awaitable<MaybeFailure> StreamReader::readMore()
{
    if (m_begin > 0) {
        m_buffer.erase(0, m_begin);
        m_begin = 0;
    }
    const std::size_t before = m_buffer.size();
    if (before >= m_limit)
        co_return tooLong();
    m_buffer.resize(before + std::min(readSize, m_limit - before));
    StreamRead part = co_await m_stream.read(std::span(m_buffer).subspan(before));
    m_buffer.resize(before + part.bytes);
    m_atEnd = !part.failure && part.bytes == 0;
    co_return std::move(part.failure);
}

asio::awaitable<MaybeFailure> StreamReader::readLine(std::string &line)
{
    std::size_t searched = 0;
    for (;;) {
        const std::size_t end = held().find('\n', searched);
        if (end != std::string_view::npos) {
            line.assign(held().substr(0, end));
            drop(end + 1);
            if (line.ends_with('\r'))
                line.pop_back();
            co_return std::nullopt;
        }
        searched = held().size();
        MaybeFailure failure = co_await readMore();
        if (failure)
            co_return failure;
        if (m_atEnd)
            co_return endedEarly();
    }
}

asio::awaitable<MaybeFailure> StreamReader::readExactly(std::string &bytes, std::size_t count)
{
    if (count > m_limit)
        co_return tooLong();
    while (held().size() < count) {
        MaybeFailure failure = co_await readMore();
        if (failure)
            co_return failure;
        if (m_atEnd)
            co_return endedEarly();
    }
    bytes.assign(held().substr(0, count));
    drop(count);
    co_return std::nullopt;
}

void StreamReader::clear()
{
    m_buffer.clear();
    m_begin = 0;
}

} // namespace lightfoot
