// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lists/limits.h"

#include <algorithm>
#include <cstddef>
#include <streambuf>
#include <string_view>

namespace lightfoot {

// Hands a text to a parser and stops it when it takes in too much of it without giving anything back: the
// parser has no limit of its own for what it looks ahead. Comments and indentation do not count, for they
// cost it nothing.
class PacedBuffer final : public std::streambuf
{
public:
    struct TooFarAhead
    {
        std::size_t lines; // read so far
    };

    explicit PacedBuffer(std::string_view text) : m_text(text) {}

    // The parser gave something back.
    void restart() { m_ahead = 0; }

protected:
    int_type underflow() override
    {
        if (m_at >= m_text.size())
            return traits_type::eof();
        const std::string_view chunk = m_text.substr(m_at, 2048);
        m_at += chunk.size();
        count(chunk);
        if (m_ahead > limits::lookAheadBytes)
            throw TooFarAhead{m_lines};
        // The get area is never written to.
        char *begin = const_cast<char *>(chunk.data()); // NOLINT(cppcoreguidelines-pro-type-const-cast)
        setg(begin, begin, begin + chunk.size());
        return traits_type::to_int_type(*begin);
    }

private:
    void count(std::string_view chunk)
    {
        for (const char c : chunk) {
            if (c == '\n') {
                m_indentation = true;
                m_comment = false;
                ++m_lines;
                continue;
            }
            m_comment = m_comment || (m_indentation && c == '#');
            m_indentation = m_indentation && c == ' ';
            m_ahead += m_comment || m_indentation ? 0 : 1;
        }
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_ahead = 0;
    std::size_t m_lines = 0;
    bool m_indentation = true;
    bool m_comment = false;
};

} // namespace lightfoot
