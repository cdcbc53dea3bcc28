// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace lightfoot {

// A text as a cell of a Markdown table: on one line, without what ends a cell or begins a tag.
inline std::string markdownCell(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if (c == '|' || c == '<')
            out += '\\';
        out += c == '\n' ? ' ' : c;
    }
    return out;
}

} // namespace lightfoot
