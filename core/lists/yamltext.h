// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace lightfoot {

// A text as a YAML scalar on one line: plain where nobody can take it for anything else, else in double
// quotes. Dollar signs that would begin a variable are escaped. Bytes that are no UTF-8 become U+FFFD: see
// isWritable().
std::string yamlText(std::string_view text);

// The same for a text whose variables are to stay variables.
std::string yamlReference(std::string_view text);

// The same for a text in which dollarMark begins a variable and "$" is a dollar sign.
std::string yamlMarked(std::string_view text);

// Whether yamlText() can say the text exactly and a list may hold it: UTF-8, within the limit of a scalar.
bool isWritable(std::string_view text);

// A text of several lines as a literal block ("|"), from its first character to the end of its last line, or
// empty when it cannot be one.
std::string yamlBlock(std::string_view text, std::size_t indentation);

} // namespace lightfoot
