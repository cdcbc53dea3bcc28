// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace lightfoot {

// What makes a text unfit to be read as YAML, and where (from 1, columns in bytes).
struct TextProblem
{
    std::uint32_t line = 1;
    std::uint32_t column = 1;
    Message message;
};

// Finds the first byte that no list may hold: not UTF-8 (other Unicode encodings are named), or a control
// character. The parser itself would take a 0x04 for the end and drop all that follows it.
std::optional<TextProblem> findTextProblem(std::string_view text);

// Length of the valid UTF-8 sequence at the start of a text that is not empty, 0 when there is none.
std::size_t utf8Length(std::string_view text);

} // namespace lightfoot
