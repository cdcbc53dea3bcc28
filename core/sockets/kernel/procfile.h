// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <charconv>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

// Reading the small text files of procfs.
namespace lightfoot {

struct ProcFile
{
    std::string text;
    int error = 0; // errno; EFBIG: more than the limit
};

// The whole file, limit bytes at most. procfs tells no sizes, so it reads until the end. Any thread.
ProcFile readProcFile(const std::filesystem::path &path, std::size_t limit);

// Without spaces, tabs and line ends around it.
std::string_view trimmed(std::string_view text);

// Takes the next word, and the blanks before it, off the text. Empty: there is none.
std::string_view takeWord(std::string_view &text);

// Takes the next line, without its end, off the text.
std::string_view takeLine(std::string_view &text);

// A decimal number and nothing else.
template <class T>
std::optional<T> parseNumber(std::string_view text)
{
    T value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

} // namespace lightfoot
